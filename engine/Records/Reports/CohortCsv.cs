using System.Globalization;
using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Records.Reports;

/// <summary>
/// What may be exported of a group as one table of comma-separated values, a row for each number, as <see cref="ReportCsv"/> writes its tables.
/// What is withheld says so; what there is none of is empty. README.md lists the columns.
/// </summary>
public static class CohortCsv
{
    private static readonly string[] Head = ["part", "scenario", "scene", "id", "name", "people", "value", "low", "high"];

    /// <summary>The table.</summary>
    /// <param name="shared">The group.</param>
    /// <param name="plain">A text of the story without its marks.</param>
    public static string Write(SharedCohort shared, Func<string, string> plain)
    {
        var report = shared.Report;
        IEnumerable<NumberRow> rows =
        [
            Row("group", "", "", "", report.Group, report.People) with { Low = report.PeopleBetween?.Low, High = report.PeopleBetween?.High },
            Row("plays", "", "", "", "", report.People) with { Value = Cell.Show(report.Plays) },
            .. report.LeftOut.Select(left => Row("left-out", "", "", CohortWords.Of(left.Why), CohortWords.Sentence(left), null) with { Value = Cell.Show(left.Number) }),
            .. report.Units.SelectMany(Unit),
            .. Ledger("breach", "", report.Breaches),
            .. Ledger("overstep", "", report.Oversteps),
            .. Change("change", "", "", "", report.Change),
            .. report.Scenarios.SelectMany(scenario => Scenario(scenario, plain)),
        ];
        return ReportCsv.Table(Head, rows.Select(row => row.Cells));
    }

    private static IEnumerable<NumberRow> Unit(CohortUnit unit)
    {
        var id = $"{unit.Pack}/{unit.Id}";
        yield return Row("unit", "", "", id, unit.Title ?? "", unit.People) with { Value = Number(unit.Share), Low = unit.Interval?.Low, High = unit.Interval?.High };
        yield return Row("unit-plays", "", "", id, unit.Title ?? "", unit.People) with { Value = Cell.Show(unit.Plays) };
        foreach (var level in unit.Levels) yield return Row("unit-level", "", "", id, level.Level.Word(), level.People);
        foreach (var row in Change("unit-change", "", "", id, unit.Change)) yield return row;
    }

    private static IEnumerable<NumberRow> Scenario(CohortScenario scenario, Func<string, string> plain)
    {
        var id = scenario.Id;
        yield return Row("scenario", id, "", "", scenario.Title, scenario.People);
        yield return Row("scenario-plays", id, "", "", scenario.Title, scenario.People) with { Value = Cell.Show(scenario.Plays) };
        foreach (var attempts in scenario.Attempts) yield return Row("attempts", id, "", attempts.Times.ToString(CultureInfo.InvariantCulture), CohortWords.Name(attempts), attempts.People);
        foreach (var result in scenario.Results) yield return Row("result", id, "", Words.Of(result.Result), CohortWords.Name(result.Result), result.People);
        foreach (var ending in scenario.Endings) yield return Row("ending", id, "", CohortWords.Of(ending.Ending), CohortWords.Name(ending.Ending), ending.People);
        foreach (var row in Spread("attainment", id, scenario.Attainment).Concat(Spread("minutes", id, scenario.Minutes))) yield return row;
        foreach (var row in scenario.Decisions.SelectMany(decision => Decision(id, decision, plain))) yield return row;
        foreach (var row in Ledger("breach", id, scenario.Breaches).Concat(Ledger("overstep", id, scenario.Oversteps)).Concat(Change("change", id, "", "", scenario.Change))) yield return row;
    }

    private static IEnumerable<NumberRow> Decision(string scenario, CohortDecision decision, Func<string, string> plain)
    {
        yield return Row("decision", scenario, decision.Scene, "", decision.Text is { } text ? plain(text) : "", decision.People) with { Value = Number(decision.MeanLost) };
        foreach (var answer in decision.Answers)
            yield return Row("answer", scenario, decision.Scene, answer.Id, answer.Text is { } words ? plain(words) : "", answer.People) with { Value = Number(answer.MeanLost) };
        if (decision.Item is not { } item) yield break;
        yield return Row("item", scenario, decision.Scene, "facility", item.Caution.Sentence() ?? "", decision.People) with { Value = Number(item.Facility) };
        yield return Row("item", scenario, decision.Scene, "item-rest", item.Caution.Sentence() ?? "", decision.People) with { Value = Number(item.ItemRest), Low = item.ItemRestConfidence?.Low, High = item.ItemRestConfidence?.High };
        yield return Row("item", scenario, decision.Scene, "top-against-bottom", item.Caution.Sentence() ?? "", decision.People) with { Value = Number(item.TopAgainstBottom) };
    }

    private static IEnumerable<NumberRow> Spread(string part, string scenario, CohortSpread spread) =>
    [
        Row(part, scenario, "", "mean", "", spread.People) with { Value = Number(spread.Mean), Low = spread.Interval?.Low, High = spread.Interval?.High },
        Row(part, scenario, "", "lower-quartile", "", spread.People) with { Value = Number(spread.Lower) },
        Row(part, scenario, "", "median", "", spread.People) with { Value = Number(spread.Median) },
        Row(part, scenario, "", "upper-quartile", "", spread.People) with { Value = Number(spread.Upper) },
    ];

    private static IEnumerable<NumberRow> Ledger(string part, string scenario, IEnumerable<CohortLedgerLine> lines) =>
        lines.Select(line => Row(part, scenario, "", line.Id, line.Title ?? "", line.People) with { Value = Cell.Show(line.Times) });

    private static IEnumerable<NumberRow> Change(string part, string scenario, string scene, string id, CohortChange? change)
    {
        if (change is null) yield break;
        yield return Row(part, scenario, scene, id, "first", change.People) with { Value = Number(change.First) };
        yield return Row(part, scenario, scene, id, "latest", change.People) with { Value = Number(change.Latest) };
        yield return Row(part, scenario, scene, id, "gain", change.People) with { Value = Number(change.Gain), Low = change.GainInterval?.Low, High = change.GainInterval?.High };
        foreach (var (name, both) in new[] { ("passed", change.Passed), ("breached", change.Breached) })
        {
            if (both is null) continue;
            yield return Row(part, scenario, scene, id, $"{name}-first", both.First);
            yield return Row(part, scenario, scene, id, $"{name}-latest", both.Latest);
        }
    }

    private static string Number(Figure figure) => figure.Value is { } value ? CohortJson.Number(value) : figure.WhyNot == SmallCells.Why ? Cell.Show(null) : "";

    private static NumberRow Row(string part, string scenario, string scene, string id, string name, Cell? people) => new(part, scenario, scene, id, name, people);

    private sealed record NumberRow(string Part, string Scenario, string Scene, string Id, string Name, Cell? People)
    {
        public string Value { get; init; } = "";

        public double? Low { get; init; }

        public double? High { get; init; }

        public string[] Cells => [Part, Scenario, Scene, Id, Name, People?.ToString() ?? "", Value, Number(Low), Number(High)];

        private static string Number(double? value) => value is { } known ? CohortJson.Number(known) : "";
    }
}
