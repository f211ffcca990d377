using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.Comparing;
using MentorSim.Engine.Workshop.Simulation;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>What changed from one version of a scenario to another: how much of what, and the way to each change.</summary>
/// <param name="Title">The title of the scenario.</param>
/// <param name="Outcome">What came of comparing them.</param>
internal sealed record ComparisonScreen(string Title, ComparisonOutcome Outcome) : Screen
{
    private const int MostBeside = 12;

    /// <summary>Number of the selected topic, from 1.</summary>
    public int Selected { get; init; } = 1;

    /// <summary>The topics, what matters most first.</summary>
    public ImmutableArray<ComparisonPart> Parts { get; } = Outcome.Comparison is { } comparison ? ComparisonText.Parts(comparison) : [];

    /// <summary>Compares two versions, behind a moment of waiting.</summary>
    /// <param name="bench">Knows what time it is.</param>
    /// <param name="old">The old version.</param>
    /// <param name="anew">The new version, of which a scenario could be made.</param>
    /// <param name="terms">Who plays both; as many as the command has unless told otherwise.</param>
    public static MomentScreen Begin(Bench bench, VersionFile old, VersionFile anew, SimulationTerms? terms = null)
    {
        terms ??= new SimulationTerms();
        var title = anew.File.Scenario!.Title;
        var searched = new Gauge((int)Math.Min(int.MaxValue, 2L * terms.MostStates), "states of both stories");
        return Trials.Begin(
            title,
            string.Create(CultureInfo.InvariantCulture, $"Everything that can happen in both versions is looked at, and then {terms.Trainees:N0} made-up trainees play each."),
            (told, stop) =>
            {
                var round = 0;
                return new ComparisonScreen(title, ComparisonRun.Of(old, anew, terms, bench.Clock, _ => searched.Onward(), () => new Played(told, terms.Trainees, round++), stop));
            },
            searched);
    }

    /// <inheritdoc/>
    public override Page Page => Outcome.Comparison is not { } comparison ? WithoutComparison : new()
    {
        Title = $"Compared: {Title}",
        Aside = comparison.Changes.IsEmpty ? "nothing changed" : Count(comparison.Changes.Length),
        Blocks =
        [
            new Paragraph(Text.Verbatim(comparison.Old.Name), Tone: Tone.Quiet, Lead: "old: "),
            new Paragraph(Text.Verbatim(comparison.New.Name), Tone: Tone.Quiet, Lead: "new: "),
            .. comparison.Cautions.Select(caution => new Paragraph(Text.Verbatim(caution), Tone: Tone.Alert)),
            new Gap(),
            .. Parts.IsEmpty ? (Block[])[new Paragraph(ComparisonText.Summary(comparison))] : [.. Parts.Select((part, at) => ItemOf(part, at + 1)), new Item(Parts.Length + 1, "All of it on one page")],
        ],
        Side = Selected > Parts.Length ? [] : [new Heading(Parts[Selected - 1].Heading), .. Beside(Parts[Selected - 1])],
        Selected = Parts.IsEmpty ? 0 : Selected,
        Hints = [new Hint(Act.Take, Parts.IsEmpty ? "back" : "open"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Back } => new GoBack(),
        _ when Parts.IsEmpty => message is Asked { Act: Act.Take } ? new GoBack() : Same,
        Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Min(Parts.Length + 1, Selected + 1) }),
        Asked { Act: Act.Take } => To(Selected),
        Numbered { Number: var number } when number >= 1 && number <= Parts.Length + 1 => To(number),
        _ => Same,
    };

    private OpenFrom To(int number) => new(this with { Selected = number }, new ComparisonPartScreen(Title, number > Parts.Length ? Parts : [Parts[number - 1]]));

    private static Item ItemOf(ComparisonPart part, int number) => new(number, Text.Verbatim(part.Heading), part.Tally) { Sentence = $"{part.Heading}: {part.Tally}." };

    private static IEnumerable<Block> Beside(ComparisonPart part)
    {
        foreach (var line in part.Lines.Take(MostBeside)) yield return ComparisonPartScreen.LineOf(line);
        if (part.Lines.Length > MostBeside) yield return new Paragraph("… and more: open it.", Tone: Tone.Quiet);
    }

    private static string Count(int changes) => Counted.Of(changes, "change");

    private Page WithoutComparison => new()
    {
        Title = $"Compared: {Title}",
        Blocks =
        [
            new Paragraph("Nothing was compared: mend the errors first.", Tone: Tone.Strong),
            .. Outcome.Errors.Select(error => new Paragraph(Text.Verbatim(BenchText.Line(error, "")), Lead: "- ")),
        ],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Back, "back")],
    };

    private sealed class Played(Trials told, int all, int round) : IProgress<int>
    {
        public void Report(int value) => told.Report(((round * all) + value, 2 * all));
    }
}

/// <summary>What changed, of one topic or of all.</summary>
/// <param name="Title">The title of the scenario.</param>
/// <param name="Parts">The topics; never none.</param>
internal sealed record ComparisonPartScreen(string Title, ImmutableArray<ComparisonPart> Parts) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Parts is [var only] ? only.Heading : "All that changed",
        Aside = Title,
        Blocks = Parts is [var one] ? [.. one.Lines.Select(LineOf)] : [.. Parts.SelectMany((part, at) => (Block[])[.. at > 0 ? (Block[])[new Gap()] : [], new Heading(part.Heading), .. part.Lines.Select(LineOf)])],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back } ? new GoBack() : Same;

    /// <summary>A line of what changed.</summary>
    public static Paragraph LineOf(string line) => new(Text.Verbatim(line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line), Lead: "- ");
}
