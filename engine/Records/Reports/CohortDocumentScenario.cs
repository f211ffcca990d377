using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Statistics;
using MentorSim.Engine.Text.Html;

namespace MentorSim.Engine.Records.Reports;

/// <summary>The part of a group's document that tells of one scenario or paper: how many came to what, and what they chose.</summary>
internal static class CohortDocumentScenario
{
    /// <summary>The section.</summary>
    public static ReportSection Of(CohortScenario scenario, Func<string, string> plain) => scenario.People.IsWithheld
        ? new(scenario.Title, [new ReportText("Fewer than 5 people played it, or so few that others could be told from them: all else of it is withheld.")])
        : Whole(scenario, plain);

    private static ReportSection Whole(CohortScenario scenario, Func<string, string> plain) => new(
        scenario.Title,
        [
            new ReportFacts(
            [
                (scenario.IsPaper ? "In-tray paper" : "Scenario", scenario.Id),
                ("People", CohortPhrases.Number(scenario.People)),
                ("Plays, all attempts", CohortPhrases.Number(scenario.Plays)),
                ("Share of what could be had", Spread(scenario.Attainment, figure => CohortPhrases.Percent(figure, null))),
                ("Time from beginning to end, breaks included", Spread(scenario.Minutes, CohortPhrases.Minutes)),
            ]),
            .. scenario.Versions.Length > 1
                ? (ReportBlock[])[new ReportText("It was played in more than one version of its file. What decisions ask, and what answers cost, may differ between them.", Tone: ReportTone.Alert)]
                : [],
            .. scenario.Versions.Length > 0 && !scenario.Versions.Any(version => version.IsAtHand)
                ? (ReportBlock[])[new ReportText("The version that was played is not in the scenario library here, so its decisions and answers are named by their ids.", Tone: ReportTone.Quiet)]
                : [],
            Bars("How often people played it", "Attempts", scenario.People, scenario.Attempts.Select(one => (CohortPhrases.Of(one), one.People))),
            .. scenario.IsPaper ? Array.Empty<ReportBlock>() :
            [
                Bars("Results of first attempts", "Result", scenario.People, scenario.Results.Select(one => (CohortPhrases.Of(one.Result), one.People))),
                Bars("Endings of first attempts", "Ending", scenario.People, scenario.Endings.Select(one => (CohortPhrases.Of(one.Ending), one.People))),
            ],
            .. scenario.Change is { } change ? Changed(change) : [],
            .. scenario.Decisions.Select((decision, at) => DecisionOf(decision, at + 1, plain)),
            .. scenario.IsPaper ? Array.Empty<ReportBlock>() : [CohortDocument.Ledger("Breaches and oversteps in it", scenario.Breaches, scenario.Oversteps, "At any attempt.")],
        ])
    { BeginsPage = true };

    private static IEnumerable<ReportBlock> Changed(CohortChange change)
    {
        yield return new ReportTable("Those who played it more than once: share of what could be had", CohortDocument.ChangeHead, [CohortDocument.RowOf("This scenario", change)]);
        if (change is { Passed: { } passed, Breached: { } breached })
        {
            yield return new ReportTable("The same people, how many", ["What", "People", "First attempt", "Latest"],
            [
                ["Passed", CohortPhrases.Number(change.People), CohortPhrases.Number(passed.First), CohortPhrases.Number(passed.Latest)],
                ["With a serious breach", CohortPhrases.Number(change.People), CohortPhrases.Number(breached.First), CohortPhrases.Number(breached.Latest)],
            ]);
        }

        yield return new ReportText(CohortChange.Caution, Tone: ReportTone.Quiet);
    }

    private static ReportSection DecisionOf(CohortDecision decision, int number, Func<string, string> plain) => new(
        $"Decision {ReportWords.Number(number)}: {decision.Scene}",
        [
            .. decision.Text is { Length: > 0 } text ? (ReportBlock[])[new ReportText(plain(text), Tone: ReportTone.Quiet)] : [],
            .. decision.Answers.IsEmpty
                ? (ReportBlock[])[new ReportText("What they answered cannot be told apart: points lost here are not known.")]
                :
                [
                    new ReportBars(
                        $"{CohortPhrases.People(decision.People)} decided here{Lost(decision)}",
                        "Answer",
                        [.. decision.Answers.Select(answer => Bar(Named(answer, decision.Kind, plain), answer.People, decision.People))]) { Key = KeyOf(decision.Kind) },
                ],
            .. decision.Item is { } item ? (ReportBlock[])[new ReportText(item.ToString(), "As an item of a test:", ReportTone.Inset)] : [],
        ]);

    private static string Named(CohortAnswer answer, CohortDecisionKind kind, Func<string, string> plain) =>
        CohortPhrases.MarkOf(answer) is { Length: > 0 } mark ? $"{CohortPhrases.Of(answer, kind, plain)} ({mark})" : CohortPhrases.Of(answer, kind, plain);

    private static string Lost(CohortDecision decision) => decision.MeanLost.Value is null ? "" : $"; {CohortPhrases.OneDecimal(decision.MeanLost)} points lost on average";

    private static string? KeyOf(CohortDecisionKind kind) => kind == CohortDecisionKind.Pick ? "Several could be ticked, so the numbers do not add up to the people." : null;

    private static ReportBars Bars(string caption, string what, Cell whole, IEnumerable<(string Name, Cell Part)> parts) =>
        new(caption, what, [.. parts.Select(part => Bar(part.Name, part.Part, whole))]);

    private static ReportBar Bar(string name, Cell part, Cell whole) =>
        new(name, CohortPhrases.ShareOf(part, whole), part.IsWithheld ? BarLook.Absent : BarLook.Filled, CohortPhrases.PartOf(part, whole));

    private static string Spread(CohortSpread spread, Func<Figure, string> words)
    {
        var mean = words(spread.Mean);
        return spread is { Mean.Value: not null, Lower.Value: not null, Median.Value: not null, Upper.Value: not null }
            ? $"{mean} on average; the middle half lies from {words(spread.Lower)} to {words(spread.Upper)}, with half at {words(spread.Median)} or more"
            : mean;
    }
}
