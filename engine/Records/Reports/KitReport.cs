using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Scenarios;
using Criterion = MentorSim.Engine.Panel.Interviews.Criterion;

namespace MentorSim.Engine.Records.Reports;

/// <summary>The parts of an interview kit as documents that print.</summary>
/// <param name="kit">The kit.</param>
/// <param name="phase">For which post: a word of <see cref="InterviewPhase"/>.</param>
/// <param name="plain">A text of Markdown without its marks.</param>
public sealed class KitReport(Kit kit, string phase, Func<string, string> plain)
{
    /// <summary>A part as a document.</summary>
    public Report Of(KitPart part) => new(part.Title, [.. part switch
    {
        DocumentPart { Document: var document } => Document(document),
        SpecificationPart { Specification: var specification } => Specification(specification),
        QuestionsPart { Bank: var bank } => Questions(bank),
        WashUpPart { Bank: var bank } => WashUp(bank),
        CaseStudiesPart studies => CaseStudies(studies),
        _ => throw new UnreachableException(),
    }]);

    /// <summary>The criteria of a person specification as a candidate sees them.</summary>
    internal static ReportTable CriteriaTable(PersonSpecification specification) => new(
        "What we look for, and how we assess it",
        ["Criterion", "The person …", "Is", "Assessed by"],
        [.. specification.Criteria.Select(criterion => (ImmutableArray<string>)[criterion.Id, criterion.Text, KindOf(criterion), WaysOf(criterion)])]);

    private IEnumerable<ReportBlock> Document(KitDocument document)
    {
        yield return Notice(document.Review);
        if (document.Slots is { IsEmpty: false } slots) yield return new ReportText($"Fill in before use: {string.Join(", ", slots.Select(slot => $"{{{slot}}}"))}.", Tone: ReportTone.Quiet);
        var post = document.Phase == InterviewPhase.Any ? phase : document.Phase;
        var blocks = KitMarkdown.Blocks(document.Markdown, plain, slot => slot switch
        {
            KitDocument.Criteria => kit.SpecificationFor(post) is { } specification ? CriteriaTable(specification) : null,
            KitDocument.Contents => Contents(),
            _ => null,
        });
        foreach (var block in blocks) yield return block;
        if (Sources(document.Sources) is { } sources) yield return sources;
    }

    private ReportTable Contents() => new(
        "What is in this pack",
        ["Document", "For", "Id"],
        [.. kit.PartsFor(phase).Select(part => (ImmutableArray<string>)[part.Title, part.Phase, part.Id])]);

    private static IEnumerable<ReportBlock> Specification(PersonSpecification specification)
    {
        yield return Notice(specification.Review);
        yield return new ReportText($"Person specification for a learning mentor's post: {specification.Phase}.{(specification.Summary is { } summary ? $" {summary}" : "")}");
        yield return new ReportTable(
            "The criteria",
            ["Criterion", "The person …", "Is", "Weight, 1 to 5", "Minimum, 0 to 4", "Assessed by", "Elements"],
            [
                .. specification.Criteria.Select(criterion => (ImmutableArray<string>)
                [
                    criterion.Id, criterion.Text, KindOf(criterion), Number(criterion.Weight), criterion.Minimum is { } minimum ? Number(minimum) : "none", WaysOf(criterion),
                    criterion.Elements.IsEmpty ? "none" : string.Join(", ", criterion.Elements.Select(element => element.Id)),
                ]),
            ]);
        yield return new ReportText("Agree on weights and minimums before anybody reads an application. An essential criterion below its minimum is shown to the panel, and never made up for by others; the panel decides, and writes down why.");
        if (Sources(specification.Sources) is { } sources) yield return sources;
    }

    private IEnumerable<ReportBlock> Questions(QuestionBank bank)
    {
        yield return Notice(bank.Review);
        if (bank.Summary is { } summary) yield return new ReportText(summary);
        yield return new ReportText("For the panel only: candidates hear the question, and see none of the rest. Ask every candidate the same main questions in the same words. Probes may differ.", Tone: ReportTone.Alert);
        foreach (var (index, question) in bank.For(phase).Index())
        {
            yield return new ReportSection(
                $"{Number(index + 1)}. {question.Id}{(question.IsSafeguarding ? " (safeguarding)" : "")}",
                [
                    new ReportQuote(question.Text),
                    new ReportFacts(
                    [
                        ("For", $"{question.Phase}{(question.Level == QuestionLevel.Senior ? ", a senior post" : "")}"),
                        ("Criteria", string.Join("; ", question.Criteria.Select(Named))),
                        .. question.Elements.IsEmpty ? [] : (ReadOnlySpan<(string, string)>)[("Elements", string.Join("; ", question.Elements.Select(element => $"{element.Id} {element.Title}")))],
                        .. question.Boundaries.IsEmpty ? [] : (ReadOnlySpan<(string, string)>)[("Role", string.Join("; ", question.Boundaries.Select(boundary => $"{(boundary.Is ? "is" : "is not")}: {boundary.Title}")))],
                        .. question.Sources.IsEmpty ? [] : (ReadOnlySpan<(string, string)>)[("Rests on", string.Join(", ", question.Sources.Select(Graded)))],
                    ]),
                    .. List("Probes", question.Probes),
                    .. List("Look for", question.LookFor),
                    .. List("Warning signs", question.WarningSigns),
                    .. question.Anchors.IsEmpty ? [] : (ReadOnlySpan<ReportBlock>)
                        [new ReportTable("What marks look like", ["Mark", "The answer"], [.. question.Anchors.Select(anchor => (ImmutableArray<string>)[Number(anchor.Key), anchor.Value])])],
                ]);
        }

        if (Sources([.. bank.For(phase).SelectMany(question => question.Sources).DistinctBy(source => source.Id)]) is { } sources) yield return sources;

        string Named(string id) => kit.SpecificationFor(phase)?.Criterion(id) is { } criterion ? $"{id} {criterion.Text}" : id;
    }

    private static IEnumerable<ReportBlock> WashUp(QuestionBank bank)
    {
        yield return Notice(bank.Review);
        yield return new ReportText("When all marks are in, and before anybody says a name. The person in the chair reads each question out; the answers, and who disagreed, are written down.");
        yield return new ReportList([.. bank.WashUp.Select(prompt => prompt.Text)], IsNumbered: true);
    }

    private static IEnumerable<ReportBlock> CaseStudies(CaseStudiesPart part)
    {
        yield return new ReportText(
            "Each is a scenario of the scenario library. In interview mode it has a time for the whole of it, nothing stops before that is up, and nothing is told to the candidate of how it went. " +
            "Give every candidate the same one. On paper it is handed out part by part.");
        yield return part.Scenarios.IsEmpty
            ? new ReportText("There is none for such a post in the scenario libraries of this run.")
            : new ReportTable(
                "The case studies",
                ["Case study", "For", "Topic", "Minutes", "At a screen", "On paper"],
                [
                    .. part.Scenarios.Select(scenario => (ImmutableArray<string>)
                    [
                        scenario.Title, scenario.Phase, scenario.Topic, Number(scenario.Minutes), $"mentorsim play {scenario.Id} --mode interview", $"mentorsim panel kit case-study {scenario.Id} --format html -o {scenario.Id}.html",
                    ]),
                ]);
        yield return new ReportText("The scenarios that come with MentorSim are public, with what is sound and why. For a real interview write your own, and keep its file away from candidates.", Tone: ReportTone.Quiet);
    }

    /// <summary>Whether somebody reviewed it. A draft says so on every print.</summary>
    internal static ReportText Notice(Review? review) => review is { StillHolds: true }
        ? new ReportText(string.Create(CultureInfo.InvariantCulture, $"Reviewed by {review.By}, {review.Role}, {review.Date:d MMMM yyyy}. Your school's own policy comes first."), Tone: ReportTone.Quiet)
        : new ReportText("Draft: not reviewed by a safeguarding lead or a personnel adviser. Your school's own policy comes first.", Tone: ReportTone.Quiet);

    private static ReportSection? Sources(ImmutableArray<Citation> sources) => sources.IsEmpty ? null : new ReportSection(
        "What this rests on",
        [
            new ReportList([.. sources.Select(source => $"{Graded(source)}: {source.Text.TrimEnd('.')}.{From(source)}")]),
            new ReportText("Grades: A the text itself was read, B it was read as quoted elsewhere, C common professional knowledge that was not re-checked.", Tone: ReportTone.Quiet),
        ]);

    private static string From(Citation source) => source.From.IsEmpty ? "" : $" From: {string.Join("; ", source.From.Select(text => text.Title))}.";

    private static string Graded(Citation source) => source.Grade is { } grade ? $"{source.Id} (grade {grade})" : source.Id;

    private static IEnumerable<ReportBlock> List(string head, ImmutableArray<string> items) => items.IsEmpty ? [] : [new ReportSection(head, [new ReportList(items)])];

    private static string KindOf(Criterion criterion) => criterion.IsEssential ? "essential" : "desirable";

    private static string WaysOf(Criterion criterion) => string.Join(", ", criterion.Assessed.Select(way => way.Word()));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
