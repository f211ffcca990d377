using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Results;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Records.Reports;

/// <summary>The words and fields that sheets of a panel share.</summary>
internal static class PanelWords
{
    /// <summary>What stands under whatever shows scores.</summary>
    public const string Evidence = "A score is one piece of evidence. Nothing here ranks or rejects anybody: the panel decides.";

    /// <summary>The first fields of what programs read.</summary>
    public static JsonObject Body(string format, Exercise exercise) => new()
    {
        ["format"] = format,
        ["version"] = 1,
        ["exercise"] = new JsonObject { ["id"] = exercise.Id, ["title"] = exercise.Title },
    };

    /// <summary>A list of texts.</summary>
    public static JsonArray ListOf(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)JsonValue.Create(text))]);

    /// <summary>A list of objects.</summary>
    public static JsonArray ListOf(IEnumerable<JsonObject> entries) => new([.. entries]);

    /// <summary>in-tray, interview.</summary>
    public static string Of(MarkKind kind) => kind switch
    {
        MarkKind.InTray => "in-tray",
        MarkKind.Interview => "interview",
        _ => throw new UnreachableException(),
    };

    /// <summary>What was decided: appoint, reserve, not-appoint.</summary>
    public static string IdOf(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Appoint => "appoint",
        DecisionOutcome.Reserve => "reserve",
        DecisionOutcome.NotAppoint => "not-appoint",
        _ => throw new UnreachableException(),
    };

    /// <summary>A mark of the panel as 2.5; "none" without one.</summary>
    public static string Of(PanelMark? mark) => mark?.ToString() ?? "none";

    /// <summary>A mark as a cell of a table that programs read: empty without one.</summary>
    public static string Cell(PanelMark? mark) => mark?.ToString() ?? "";

    /// <summary>A whole mark as a cell.</summary>
    public static string Cell(int? mark) => mark?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>A share as 71.9%; "none" without one.</summary>
    public static string Share(Fraction? share) => share is { } known ? $"{Percent(known)}%" : "none";

    /// <summary>A share in per cent to one decimal, a half up.</summary>
    public static string Percent(Fraction share) => decimal.Round(share.ToDecimal() * 100, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>"essential", "desirable".</summary>
    public static string KindOf(Criterion criterion) => criterion.IsEssential ? "essential" : "desirable";

    /// <summary>As in "essential, weight 3, minimum 2".</summary>
    public static string TermsOf(Criterion criterion) =>
        string.Create(CultureInfo.InvariantCulture, $"{KindOf(criterion)}, weight {criterion.Weight}{(criterion.Minimum is { } minimum ? $", minimum {minimum:0.##}" : "")}");

    /// <summary>A mark of a criterion in words, its minimum with it.</summary>
    public static string Of(CriterionResult result) => result switch
    {
        { Evidence.IsEmpty: true } => "not asked for in this exercise",
        { Mark: null } => "no mark",
        { Mark: { } mark, IsBelowMinimum: true } => string.Create(CultureInfo.InvariantCulture, $"{mark}, below the minimum of {result.Criterion.Minimum:0.##}"),
        { Mark: { } mark } => mark.ToString(),
    };

    /// <summary>What a candidate says of an item.</summary>
    public static string Of(Paper paper, ItemAnswer answer, Func<string, string> plain)
    {
        if (answer.IsEmpty) return "nothing";
        string[] parts =
        [
            answer.Priority is { } priority ? $"priority {priority}" : "no priority",
            answer.Actions.IsEmpty ? "no action" : string.Join("; ", answer.Actions.Select(id => TextOf(paper.Actions, id))),
            .. answer.To.IsEmpty ? Array.Empty<string>() : [$"to {string.Join("; ", answer.To.Select(id => TextOf(paper.People, id)))}"],
            answer.ByWhen is { } by ? $"by {by}" : "no time",
            answer.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"number {number}") : "no number",
        ];
        return string.Join(", ", parts);

        string TextOf(IEnumerable<PaperWord> words, string id) => plain(words.FirstOrDefault(word => word.Id == id)?.Text ?? id);
    }

    /// <summary>An item by its subject.</summary>
    public static string NameOf(PaperItem item, Func<string, string> plain) => item.Subject is { } subject ? plain(subject) : item.Id;

    /// <summary>A length of time as 0:28:05.</summary>
    public static string Length(TimeSpan time) => $"{(time < TimeSpan.Zero ? "-" : "")}{time.Duration().ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture)}";

    /// <summary>The receipt of what was collected: the first 16 digits of the chain's last hash, four by four.</summary>
    public static string ReceiptOf(CollectedAnswers answers) => string.Join(' ', answers.Head.Take(16).Chunk(4).Select(four => new string(four)));

    /// <summary>The facts of a receipt, for the record.</summary>
    public static ImmutableArray<(string Name, string Value)> ReceiptFacts(ExerciseCandidate candidate) => candidate.Answers is { } answers
        ? [("Receipt of the sitting", ReceiptOf(answers)), ("Receipt that was noted on the day", answers.Receipt ?? "none")]
        : [("Receipt of the sitting", candidate.AbsentBecause is { } why ? $"none: {why}" : "none")];
}
