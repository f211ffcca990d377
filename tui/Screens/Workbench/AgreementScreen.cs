using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>What colleagues think of the key of a scenario: whether it is agreed, and the way to the figures behind that.</summary>
/// <param name="File">The scenario's file.</param>
/// <param name="Beside">The ratings that lie beside it.</param>
/// <param name="Report">What they say; null where there are none, or the scenario has no key.</param>
/// <param name="WhyNot">Why it has no key, as a sentence; empty where it has.</param>
internal sealed record AgreementScreen(ScenarioFile File, RatingsBeside Beside, AgreementReport? Report, string WhyNot) : Screen
{
    /// <summary>Number of the selected part, from 1.</summary>
    public int Selected { get; init; } = 1;

    /// <summary>Where the key stands by the record beside the scenario.</summary>
    public KeyState State { get; init; } = KeyStatus.Of(AgreementFile.Beside(File), TextSign.Of(File)).State;

    /// <summary>Holds the ratings beside a scenario against its key, behind a moment of waiting.</summary>
    /// <param name="file">The file of a scenario that can be played.</param>
    /// <param name="path">Where it lies.</param>
    public static MomentScreen Begin(ScenarioFile file, string path) =>
        Trials.Begin(file.Scenario!.Title, "Everything that can happen in it is looked at, and the ratings beside it are read.", (_, stop) => Of(file, path, stop));

    /// <summary>The same at once.</summary>
    public static AgreementScreen Of(ScenarioFile file, string path, CancellationToken stop = default)
    {
        var beside = RatingsBeside.Of(path, file.Scenario!.Id);
        if (beside.Ratings.IsEmpty) return new AgreementScreen(file, beside, null, "");
        var key = ScenarioKey.Of(RatedScenario.Of(file), StateGraph.UsualLimit, out var whyNot, cancellation: stop);
        return new AgreementScreen(file, beside, key is null ? null : AgreementReport.Of(key, beside.Ratings, new AgreementTerms()), whyNot);
    }

    /// <inheritdoc/>
    public override Page Page => Report is null ? WithoutReport : new()
    {
        Title = $"Colleagues and the key: {Text.Verbatim(Scenario.Title)}",
        Aside = Raters(Beside.Ratings.Length),
        Blocks =
        [
            .. AgreementText.Standing(Report).Select((line, at) => new Paragraph(Text.Verbatim(line), Tone: at == 0 ? Tone.Strong : Tone.Normal)),
            .. Troubles,
            new Gap(),
            new Paragraph(InWords(State), Tone: Tone.Quiet),
            .. Next(Report),
            new Gap(),
            new Heading("Look closer"),
            .. Parts.Select((part, at) => new Item(at + 1, Text.Verbatim(part.Heading))),
        ],
        Selected = Selected,
        Hints = [new Hint(Act.Take, "open"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Back } => new GoBack(),
        _ when Report is null => message is Asked { Act: Act.Take } ? new GoBack() : Same,
        Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Min(Parts.Length, Selected + 1) }),
        Asked { Act: Act.Take } => To(Selected),
        Numbered { Number: var number } when number >= 1 && number <= Parts.Length => To(number),
        _ => Same,
    };

    private Scenario Scenario => File.Scenario!;

    // Whether it is agreed stands on this page already.
    private ImmutableArray<AgreementPart> Parts => [.. AgreementText.Parts(Report!).Skip(1)];

    private IEnumerable<Block> Troubles => Beside.Troubles.Select(trouble => new Paragraph(Text.Verbatim(trouble)));

    private OpenFrom To(int number) => new(this with { Selected = number }, new AgreementPartScreen(Scenario.Title, Parts[number - 1]));

    private static string Raters(int count) => Counted.Of(count, "rater");

    private static string InWords(KeyState state) => state switch
    {
        KeyState.Unrated => "Nothing is on record yet.",
        KeyState.Agreed => "On record beside the scenario: colleagues agree.",
        KeyState.Contested => "On record beside the scenario: colleagues do not agree, and nobody let it count all the same.",
        KeyState.Overridden => "On record beside the scenario: colleagues do not agree, and somebody let it count all the same, with a reason.",
        KeyState.Outdated => "What is on record beside the scenario is of an earlier text.",
    };

    /// <summary>What can be done where the record lets nothing count yet.</summary>
    private IEnumerable<Block> Next(AgreementReport report)
    {
        if (State is KeyState.Agreed or KeyState.Overridden) yield break;
        yield return new Paragraph(
            report.IsAgreed ? "This writes the record that lets the scenario count as assessed:"
            : report.TooFew.IsEmpty ? "Ask why, and mend the text or the points. Or somebody answers for the key as it is:"
            : "Ask more colleagues. Or somebody answers for the key as it is:",
            Tone: Tone.Quiet);
        var record = AgreementRecord.PathFor(File) is { } path ? WordOf(path) ?? Path.GetFileName(path) : Scenario.Id + AgreementRecord.Ending;
        yield return new Paragraph(Text.Verbatim($"mentorsim key agree {Word} -o {record}{(report.IsAgreed ? "" : " --override \"REASON\" --as \"NAME\"")}"), Indent: 2, Tone: Tone.Quiet);
    }

    /// <summary>The scenario as a word of a command line: its file where it lies in the current folder, which is no library that ids are looked up in; else its id.</summary>
    private string Word => WordOf(File.File.Source.Path) ?? Scenario.Id;

    private static string? WordOf(string path) => ArrivalText.FileWord(path) is var word && !Path.IsPathRooted(word.Trim('"')) ? word : null;

    private Page WithoutReport => new()
    {
        Title = $"Colleagues and the key: {Text.Verbatim(Scenario.Title)}",
        Aside = Raters(Beside.Ratings.Length),
        Blocks =
        [
            new Paragraph(WhyNot.Length > 0 ? $"Nobody can say what its key is. {Text.Verbatim(WhyNot)}" : "No ratings lie beside this scenario yet.", Tone: Tone.Strong),
            .. Troubles,
            .. WhyNot.Length > 0 ? [] : (Block[])
            [
                new Gap(),
                new Paragraph("Ask three colleagues or more, each alone. This command asks them what they think of each choice, and shows them nothing of your points:"),
                new Paragraph(Text.Verbatim($"mentorsim key rate {Word} --as R-01"), Indent: 2),
                new Paragraph($"Put their files into the folder of the scenario, or into a folder '{RatingsBeside.FolderName}' there, and open this page again."),
            ],
        ],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Back, "back")],
    };
}

/// <summary>A part of what colleagues think of a key: a table, and what it means.</summary>
/// <param name="Title">The title of the scenario.</param>
/// <param name="Part">The part.</param>
internal sealed record AgreementPartScreen(string Title, AgreementPart Part) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Part.Heading,
        Aside = Text.Verbatim(Title),
        Blocks =
        [
            .. Part.Table.IsEmpty ? [] : (Block[])[new Drawing(Part.Table) { Sentences = Part.Sentences }],
            .. Part.Table.IsEmpty || Part.Lines.IsEmpty ? [] : (Block[])[new Gap()],
            .. Part.Lines.Select(line => new Paragraph(Text.Verbatim(line.Trim()), Indent: line.Length - line.TrimStart().Length)),
        ],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back } ? new GoBack() : Same;
}
