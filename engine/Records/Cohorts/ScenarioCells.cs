using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>What of one scenario may be exported.</summary>
internal static class ScenarioCells
{
    /// <summary>Looks at all numbers of people of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="people">How many people the report has.</param>
    public static CellGuard Guard(CohortScenario scenario, int people)
    {
        var guard = new CellGuard(people);
        var all = scenario.People;
        guard.Show(all);
        guard.Table(all, scenario.Results.Select(result => (result.People, result.Result != Result.Competent)));
        guard.Table(all, scenario.Endings.Select(ending => (ending.People, ending.Ending is EndingKind.Poor or null)));
        guard.Table(all, scenario.Attempts.Select(attempts => (attempts.People, false)));
        guard.Table(all, [(scenario.Attainment.People, false)]);
        guard.Table(all, [(scenario.Minutes.People, false)]);
        if (scenario.Change is { } change) Guard(guard, scenario, change);
        foreach (var line in scenario.Breaches.Concat(scenario.Oversteps)) guard.Table(all, [(line.People, true)]);
        guard.EndHead();
        foreach (var decision in scenario.Decisions) guard.Table(all, [(decision.People, false)]);
        foreach (var decision in scenario.Decisions) Guard(guard, all, decision);
        guard.Close();
        return guard;
    }

    /// <summary>Whether the number of plays is told: where it is known how many played how often.</summary>
    public static bool TellsPlays(CohortScenario scenario, CellGuard guard) => guard.Tells(scenario.People) && scenario.Attempts.All(attempts => guard.Tells(attempts.People));

    /// <summary>Whether it may be told how often something of a ledger happened over all scenarios, as far as one of them goes.</summary>
    public static bool TellsTimes(ImmutableArray<CohortLedgerLine> lines, string id, CellGuard guard) =>
        lines.FirstOrDefault(line => line.Id == id) is not { } own || (guard.Tells(own.People) && SmallCells.Repeats(own.Times!.Value, own.People) is not null);

    /// <summary>The scenario as it is exported.</summary>
    public static CohortScenario Told(CohortScenario scenario, CellGuard guard)
    {
        // Of a few people, what stands in a list would tell of them by standing there.
        if (!guard.Tells(scenario.People))
            scenario = scenario with { Versions = [], Decisions = [], Breaches = [], Oversteps = [], Change = null };
        // Points lost at the decisions add up to those of the total: where one decision alone is withheld, the total would tell it.
        var isOne = scenario.Decisions.Count(decision => !TellsLost(decision, guard)) == 1;
        return scenario with
        {
            Versions = [.. scenario.Versions.Select(version => version with { Plays = null }).OrderBy(version => version.Hash, StringComparer.Ordinal)],
            People = guard.Told(scenario.People),
            Plays = TellsPlays(scenario, guard) ? scenario.Plays : null,
            Attempts = [.. scenario.Attempts.Select(attempts => attempts with { People = guard.Told(attempts.People) })],
            Results = [.. scenario.Results.Select(result => result with { People = guard.Told(result.People) })],
            Endings = [.. scenario.Endings.Select(ending => ending with { People = guard.Told(ending.People) })],
            Attainment = Told(scenario.Attainment, guard, isOne || SmallCells.IsEverybodys(scenario.Attainment.Mean, scenario.Attainment.Interval)),
            Minutes = Told(scenario.Minutes, guard, scenario.Minutes.Interval is null),
            Decisions = [.. scenario.Decisions.Select(decision => Told(decision, guard))],
            Breaches = SmallCells.Told(scenario.Breaches, guard, _ => true),
            Oversteps = SmallCells.Told(scenario.Oversteps, guard, _ => true),
            Change = SmallCells.Told(scenario.Change, guard),
        };
    }

    private static void Guard(CellGuard guard, CohortScenario scenario, CohortChange change)
    {
        guard.Table(scenario.People, [(change.People, false)]);
        if (change.Passed is not { } passed || change.Breached is not { } breached) return;
        guard.Table(change.People, [(passed.First, false)], restCounts: true);
        guard.Table(change.People, [(passed.Latest, false)], restCounts: true);
        guard.Table(change.People, [(breached.First, true)]);
        guard.Table(change.People, [(breached.Latest, true)]);
        // Those who played once stand in no table, but both other rows of theirs do.
        var once = scenario.People.Who.Except(change.People.Who).ToHashSet();
        foreach (var result in scenario.Results) guard.Hide(result.People.Who.Where(once.Contains));
    }

    private static void Guard(CellGuard guard, Cell all, CohortDecision decision)
    {
        if (decision.Kind == CohortDecisionKind.Pick)
        {
            foreach (var answer in decision.Answers) guard.Table(decision.People, [(answer.People, CountsAgainst(answer))]);
            return;
        }

        guard.Table(decision.People, decision.Answers.Select(answer => (answer.People, CountsAgainst(answer))));
        // The answers add up to those who met it, and so tell how few did not.
        if (!guard.Tells(decision.People)) guard.Table(all, decision.Answers.Select(answer => (answer.People, CountsAgainst(answer))));
    }

    private static bool CountsAgainst(CohortAnswer answer) => answer.IsBreach || answer.IsOverstep || answer.MeanLost.Value > 0;

    private static CohortSpread Told(CohortSpread spread, CellGuard guard, bool isWithheld)
    {
        if (isWithheld || !guard.Tells(spread.People) || spread.People.Who.Length < SmallCells.Fewest)
            return new CohortSpread(guard.Told(spread.People), SmallCells.None, null, SmallCells.None, SmallCells.None, SmallCells.None);
        var isMany = spread.People.Who.Length >= SmallCells.FewestForQuartiles;
        return spread with
        {
            People = spread.People.Nameless,
            Lower = isMany ? spread.Lower : SmallCells.None,
            Median = isMany ? spread.Median : SmallCells.None,
            Upper = isMany ? spread.Upper : SmallCells.None,
        };
    }

    /// <summary>Whether the points lost at a decision tell nothing of an answer that is withheld.</summary>
    private static bool TellsLost(CohortDecision decision, CellGuard guard) =>
        guard.Tells(decision.People) && decision.People.Who.Length >= SmallCells.Fewest && decision.Answers.All(answer => guard.Tells(answer.People));

    private static CohortDecision Told(CohortDecision decision, CellGuard guard)
    {
        var tellsLost = TellsLost(decision, guard);
        return decision with
        {
            People = guard.Told(decision.People),
            Answers = InOrder([.. decision.Answers.Select(answer => answer with { People = guard.Told(answer.People), MeanLost = guard.Tells(answer.People) ? answer.MeanLost : SmallCells.None })]),
            MeanLost = tellsLost ? decision.MeanLost : SmallCells.None,
            Item = guard.Tells(decision.People) && decision.Item is { } item ? Told(item, tellsLost) : null,
        };
    }

    // Where the file gives no order, that of the numbers would tell of those that are withheld.
    private static ImmutableArray<CohortAnswer> InOrder(ImmutableArray<CohortAnswer> answers) => answers.All(answer => answer.Text is not null)
        ? answers
        // The only answer that anybody gave is what all of them gave.
        : answers is [{ People.IsWithheld: true }] ? []
        : [.. answers.OrderBy(answer => answer.Text is null).ThenByDescending(answer => answer.Text is null ? answer.People.Number ?? 0 : 0).ThenBy(answer => answer.Text is null ? answer.Id : "", StringComparer.Ordinal)];

    // How easy it was follows from the points lost. Of fewer than 17 people, the groups at the top and the bottom are fewer than five.
    private static ItemStatistic Told(ItemStatistic item, bool tellsLost) => item with
    {
        Facility = tellsLost ? item.Facility : SmallCells.None,
        TopAgainstBottom = item.GroupSize >= SmallCells.Fewest ? item.TopAgainstBottom : SmallCells.None,
        Note = tellsLost ? item.Note : null,
    };
}
