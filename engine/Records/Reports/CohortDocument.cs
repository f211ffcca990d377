using System.Collections.Immutable;
using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Text.Html;

namespace MentorSim.Engine.Records.Reports;

/// <summary>What a group did, as a document that may be handed on: it takes nothing but what may leave the screens.</summary>
public static class CohortDocument
{
    /// <summary>What such reports are not.</summary>
    public const string Limits =
        "All of this is practice in a simulation. It says what people chose in stories, not what they do with children, and it is nobody's grade: use it to decide what to talk about and to train.";

    /// <summary>How the numbers are to be read.</summary>
    public const string Reading =
        "Unless it says otherwise, each person counts once in a scenario, with their first attempt: later ones are played by somebody who has seen the answers. A 95% interval shows how far a mean may be off by chance alone: where it is wide, little is known.";

    /// <summary>The document.</summary>
    /// <param name="shared">What may leave the screens.</param>
    /// <param name="plain">Takes the markup out of the words of a scenario.</param>
    public static Report Of(SharedCohort shared, Func<string, string> plain)
    {
        var report = shared.Report;
        return new Report(
            $"What a group did in training: {report.Group}",
            [
                new ReportFacts(
                [
                    ("Group", report.Group),
                    ("Plays that count", CohortPhrases.Period(report) ?? "of any day"),
                    ("People", CohortPhrases.PeopleOf(report)),
                    ("Plays to an end", report.Scenarios.IsEmpty ? "none" : CohortPhrases.Number(report.Plays)),
                    ("Made on", ReportWords.Day(report.Made)),
                ]),
                new ReportText(SmallCells.Legend, Tone: ReportTone.Quiet),
                .. Nothing(report),
                .. report.Scenarios.IsEmpty ? Array.Empty<ReportBlock>() :
                [
                    First(report),
                    Units(report),
                    Ledger("Serious breaches, and what was outside the role", report.Breaches, report.Oversteps, "In all plays that count, at any attempt. What was taken back in practice does not count."),
                    .. BeforeAndAfter(report),
                    .. report.Scenarios.Select(scenario => CohortDocumentScenario.Of(scenario, plain)),
                ],
                .. LeftOut(report),
                new ReportSection("How to read this", [new ReportText(Reading), new ReportText(SmallCells.Legend), new ReportText(Limits)]),
            ]);
    }

    /// <summary>Breaches and oversteps.</summary>
    internal static ReportSection Ledger(string title, ImmutableArray<CohortLedgerLine> breaches, ImmutableArray<CohortLedgerLine> oversteps, string about) => new(
        title,
        [
            .. breaches.IsEmpty ? (ReportBlock[])[new ReportText("No serious breach.")] : [Table("Serious breaches", breaches, true)],
            .. oversteps.IsEmpty ? (ReportBlock[])[new ReportText("Nothing was outside the role.")] : [Table("Outside the role: what a learning mentor is not", oversteps, false)],
            new ReportText(about, Tone: ReportTone.Quiet),
        ]);

    /// <summary>What a row of "before and after" says.</summary>
    internal static ImmutableArray<string> RowOf(string name, CohortChange change) =>
    [
        name, CohortPhrases.Number(change.People), CohortPhrases.Percent(change.First, null), CohortPhrases.Percent(change.Latest, null), CohortPhrases.Gain(change.Gain, change.GainInterval),
    ];

    /// <summary>The names of its columns.</summary>
    internal static ImmutableArray<string> ChangeHead { get; } = ["What", "People", "First attempt", "Latest", "Mean change"];

    private static IEnumerable<ReportBlock> Nothing(CohortReport report)
    {
        if (report.Scenarios.IsEmpty) yield return new ReportText("Nobody of this group has played anything to its end in this time, so there is nothing to tell yet.", Tone: ReportTone.Alert);
        else if (report.People.IsWithheld && report.PeopleBetween is null)
            yield return new ReportText($"This group has fewer than {ReportWords.Number(SmallCells.Fewest)} people, so nearly all of it is withheld. Put several schools or terms together, or look at it on the screen, where whoever supervises them sees everything.", Tone: ReportTone.Alert);
    }

    private static ReportSection First(CohortReport report)
    {
        var points = CohortPoint.Of(report);
        return new ReportSection(
            "To look at first",
            [
                points.IsEmpty
                    ? new ReportText("Nothing stands out in what may be told: no serious breach, nothing outside the role, no unit below 60%, and no decision that fails to tell strong from weak.")
                    : new ReportList([.. points.Select(point => point.Caution is { } caution ? $"{point.Words} {caution}" : point.Words)]),
            ]);
    }

    private static ReportSection Units(CohortReport report)
    {
        if (report.Units.IsEmpty) return new ReportSection("Units, the weakest first", [new ReportText("Nothing that was played could show a unit of any standards.")]);
        return new ReportSection(
            "Units, the weakest first",
            [
                new ReportBars("What was had of what could be had, each person counting once", "Unit", [.. report.Units.Select(unit => new ReportBar(
                    CohortPhrases.Of(unit),
                    (decimal?)unit.Share.Value,
                    unit.Share.Value is null ? BarLook.Absent : BarLook.Filled,
                    $"{CohortPhrases.Percent(unit.Share, unit.Interval)}, {CohortPhrases.People(unit.People)}"))]),
                new ReportTable(
                    "How many people were at which level in their latest play",
                    ["Unit", "People", .. report.Units[0].Levels.Select(level => CohortPhrases.Of(level.Level))],
                    [.. report.Units.Select(unit => (ImmutableArray<string>)[unit.Id, CohortPhrases.Number(unit.People), .. unit.Levels.Select(level => CohortPhrases.Number(level.People))])]),
            ]);
    }

    private static ReportTable Table(string caption, ImmutableArray<CohortLedgerLine> lines, bool isBreach) => new(
        caption, ["What", "People", "How often"], [.. lines.Select(line => (ImmutableArray<string>)[CohortPhrases.Of(line, isBreach), CohortPhrases.Number(line.People), CohortPhrases.Number(line.Times)])]);

    private static IEnumerable<ReportBlock> BeforeAndAfter(CohortReport report)
    {
        ImmutableArray<ImmutableArray<string>> rows =
        [
            .. report.Change is { } all ? (ImmutableArray<string>[])[RowOf("All scenarios together", all)] : [],
            .. report.Scenarios.Where(scenario => scenario.Change is not null).Select(scenario => RowOf(scenario.Title, scenario.Change!)),
            .. report.Units.Where(unit => unit.Change is not null).Select(unit => RowOf(CohortPhrases.Of(unit), unit.Change!)),
        ];
        yield return new ReportSection(
            "Before and after",
            rows.IsEmpty
                ? [new ReportText("Nobody has played anything twice, so nothing can be compared.")]
                : [new ReportText(CohortChange.Caution, Tone: ReportTone.Alert), new ReportTable("Those who played it more than once: share of what could be had", ChangeHead, rows)]);
    }

    private static IEnumerable<ReportBlock> LeftOut(CohortReport report)
    {
        if (report.LeftOut.IsEmpty) yield break;
        yield return new ReportSection("What is left out, and why", [new ReportList([.. report.LeftOut.Select(CohortWords.Sentence)])]);
    }
}
