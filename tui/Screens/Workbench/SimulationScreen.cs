using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.Simulation;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>What made-up trainees tell of a scenario: what to look at, and the way to the figures behind it.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Outcome">What came of them.</param>
internal sealed record SimulationScreen(Scenario Scenario, SimulationOutcome Outcome) : Screen
{
    /// <summary>Number of the selected part, from 1.</summary>
    public int Selected { get; init; } = 1;

    /// <summary>Lets trainees play a scenario, behind a moment of waiting.</summary>
    /// <param name="scenario">A scenario that can be played.</param>
    /// <param name="terms">Who plays; as many and of the kinds that the command has unless told otherwise.</param>
    public static MomentScreen Begin(Scenario scenario, SimulationTerms? terms = null)
    {
        terms ??= new SimulationTerms();
        var searched = new Gauge(terms.MostStates, "states of the story");
        return Trials.Begin(
            scenario.Title,
            string.Create(CultureInfo.InvariantCulture, $"Everything that can happen in it is looked at, and then {terms.Trainees:N0} made-up trainees play it."),
            (told, stop) => new SimulationScreen(scenario, SimulationRun.Of(scenario, terms, searched, played: new Played(told, terms.Trainees), cancellation: stop)),
            searched);
    }

    /// <inheritdoc/>
    public override Page Page => Outcome.Report is not { } report ? WithoutReport : new()
    {
        Title = $"Made-up trainees: {Scenario.Title}",
        Aside = string.Create(CultureInfo.InvariantCulture, $"{report.Terms.Trainees:N0} trainees"),
        Blocks =
        [
            new Paragraph(SimulationReport.Caution, Tone: Tone.Strong),
            new Gap(),
            .. Passed(report),
            new Heading("To look at"),
            .. ToLookAt(report),
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
        _ when Outcome.Report is null => message is Asked { Act: Act.Take } ? new GoBack() : Same,
        Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Min(Parts.Length, Selected + 1) }),
        Asked { Act: Act.Take } => To(Selected),
        Numbered { Number: var number } when number >= 1 && number <= Parts.Length => To(number),
        _ => Same,
    };

    // What to look at stands on this page already.
    private ImmutableArray<SimulationPart> Parts => [.. SimulationText.Parts(Outcome.Report!).Skip(1)];

    private OpenFrom To(int number) => new(this with { Selected = number }, new SimulationPartScreen(Scenario.Title, Parts[number - 1]));

    private static IEnumerable<Block> Passed(SimulationReport report)
    {
        if (report.Total is null) yield break;
        yield return new Bar("Passed", (decimal)report.Passed / report.Terms.Trainees, string.Create(CultureInfo.InvariantCulture, $"{report.Passed:N0} of {report.Terms.Trainees:N0}"));
        yield return new Gap();
    }

    private static IEnumerable<Block> ToLookAt(SimulationReport report)
    {
        if (report.Findings.IsEmpty) yield return new Paragraph(report.Naive.Any(player => player.Passes > 0) ? Lucky : "Nothing: its decisions tell strong from weak, every choice is taken by somebody, and nobody passes who does not read.");
        for (var at = 0; at < report.Findings.Length; at++)
        {
            var finding = report.Findings[at];
            yield return new Paragraph(Text.Verbatim(finding.Message), Lead: "- ");
            if (at + 1 == report.Findings.Length || report.Findings[at + 1].Help != finding.Help) yield return new Paragraph(Text.Verbatim(finding.Help), Indent: 2, Tone: Tone.Quiet);
        }
    }

    // What they did there went by their rule too seldom to be told as something to mend.
    private static string Lucky => "Nothing to mend. But somebody passes who does not read, by so few decisions that it may be luck: see the naive players below.";

    private Page WithoutReport => new()
    {
        Title = $"Made-up trainees: {Scenario.Title}",
        Blocks = [new Paragraph($"It cannot be simulated. {Text.Verbatim(Outcome.WhyNot)}")],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Back, "back")],
    };

    private sealed class Played(Trials told, int all) : IProgress<int>
    {
        public void Report(int value) => told.Report((value, all));
    }
}

/// <summary>A part of what made-up trainees tell: a table, and what it means.</summary>
/// <param name="Title">The title of the scenario.</param>
/// <param name="Part">The part.</param>
internal sealed record SimulationPartScreen(string Title, SimulationPart Part) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Part.Heading,
        Aside = Title,
        Blocks =
        [
            .. Part.Table.IsEmpty ? [] : (Block[])[new Drawing(Part.Table) { Sentences = Part.Sentences }],
            .. Part.Table.IsEmpty || Part.Lines.IsEmpty ? [] : (Block[])[new Gap()],
            .. Part.Lines.Select(line => new Paragraph(Text.Verbatim(line.Trim()), Indent: line.Length - line.TrimStart().Length)),
            new Gap(),
            new Paragraph(SimulationReport.Caution, Tone: Tone.Quiet),
        ],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back } ? new GoBack() : Same;
}
