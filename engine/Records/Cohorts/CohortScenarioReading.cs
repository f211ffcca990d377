using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>Makes of what was gathered of a scenario what is told of it.</summary>
/// <param name="fold">What was gathered.</param>
/// <param name="library">Where words come from.</param>
/// <param name="places">The place of each person in the report.</param>
internal sealed class CohortScenarioReading(ScenarioFold fold, CohortLibrary library, int[] places)
{
    private readonly Scenario? _scenario = library.Find(fold.Id, fold.Versions.Keys);

    /// <summary>Whether a person's first attempt and latest can be compared.</summary>
    public static bool CanCompare(KeyValuePair<int, ScenarioFold.Attempts> person) =>
        person.Value is { Count: > 1, FirstOutcome.Share: not null, LatestOutcome.Share: not null };

    /// <summary>What is told.</summary>
    public CohortScenario Report() => new()
    {
        Id = fold.Id,
        Title = fold.Title,
        Pack = fold.People.Values.Select(one => one.FirstPlay.Pack).OfType<string>().GroupBy(pack => pack).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key,
        IsPaper = fold.IsPaper,
        Versions = [.. fold.Versions.Select(version => new CohortVersion(version.Key, version.Value, library.Has(fold.Id, version.Key))).OrderByDescending(version => version.Plays).ThenBy(version => version.Hash, StringComparer.Ordinal)],
        People = CellOf(_ => true),
        Plays = fold.People.Values.Sum(one => one.Count),
        Attempts = [.. Enumerable.Range(1, CohortAttempts.Most).Select(times => new CohortAttempts(times, CellOf(one => Math.Min(one.Count, CohortAttempts.Most) == times)))],
        Results = fold.IsPaper ? [] : [.. Enum.GetValues<Result>().Select(result => new CohortResult(result, CellOf(one => one.FirstOutcome.Result == result)))],
        Endings = fold.IsPaper ? [] : [.. Enum.GetValues<EndingKind>().Select(kind => (EndingKind?)kind).Append(null).Select(ending => new CohortEnding(ending, CellOf(one => one.FirstOutcome.Ending == ending)))],
        Attainment = SpreadOf(one => one.FirstOutcome.Share, isShare: true),
        Minutes = SpreadOf(one => one.FirstPlay.Minutes),
        Decisions = new CohortDecisions(fold, _scenario, places).All(),
        Breaches = CohortReading.LinesOf(fold.Ledger.Breaches, id => library.BreachTitle(id, _scenario), places),
        Oversteps = CohortReading.LinesOf(fold.Ledger.Oversteps, library.OverstepTitle, places),
        Change = Change(),
    };

    private CohortChange? Change()
    {
        var compared = fold.People.Where(CanCompare).ToList();
        var change = CohortReading.ChangeOf(compared.Select(one => (places[one.Key], one.Value.FirstOutcome.Share!.Value, one.Value.LatestOutcome.Share!.Value)));
        return change is null || fold.IsPaper ? change : change with
        {
            Passed = new CohortBeforeAfter(Of(one => one.FirstOutcome.Result == Result.Competent), Of(one => one.LatestOutcome.Result == Result.Competent)),
            Breached = new CohortBeforeAfter(Of(one => one.FirstOutcome.HasBreach), Of(one => one.LatestOutcome.HasBreach)),
        };

        Cell Of(Func<ScenarioFold.Attempts, bool> holds) => Cell.Of(compared.Where(one => holds(one.Value)).Select(one => places[one.Key]));
    }

    private Cell CellOf(Func<ScenarioFold.Attempts, bool> holds) => Cell.Of(fold.People.Where(one => holds(one.Value)).Select(one => places[one.Key]));

    private CohortSpread SpreadOf(Func<ScenarioFold.Attempts, double?> number, bool isShare = false)
    {
        var known = fold.People.Where(one => number(one.Value) is not null).Select(one => (one.Key, Number: number(one.Value)!.Value)).ToList();
        var (mean, quartiles) = (SampleMean.Of([.. known.Select(one => one.Number)]), Quartiles.Of(known.Select(one => one.Number)));
        if (isShare) mean = mean.Shares;
        return new CohortSpread(Cell.Of(known.Select(one => places[one.Key])), mean.Mean, mean.Confidence, quartiles.Lower, quartiles.Median, quartiles.Upper);
    }
}
