using System.Collections.Immutable;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>What of a group may be exported over all scenarios, and what of the scenarios only if nothing else tells it.</summary>
internal static class OverallCells
{
    // What it takes grows with the third power: so many take a tenth of a second.
    private const int MostWithDetails = 400;

    /// <summary>
    /// Looks at the numbers of all scenarios, the units, the ledger and the change together. The group's own number is withheld where it would
    /// tell how few are missing from a scenario, a unit or the change. That somebody did not play one thing and another did, which the numbers
    /// of two scenarios may tell, is no answer of theirs, and not guarded beyond that.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="scenarios">What each scenario tells by itself; afterwards, with the others.</param>
    public static CellGuard Guard(CohortReport report, ImmutableArray<CellGuard> scenarios)
    {
        var guard = new CellGuard(report.Members.Length);
        guard.Show(report.People);
        IEnumerable<Cell> parts = [.. report.Scenarios.Select(scenario => scenario.People), .. report.Units.Select(unit => unit.People), .. report.Change is { } some ? [some.People] : (Cell[])[]];
        if (parts.Any(part => CellGuard.IsSmall(report.People.Who.Length - part.Who.Length))) guard.Withhold(report.People);
        // Before all details, so that these give way and not the numbers that all others are parts of.
        foreach (var part in report.Scenarios.Select(scenario => scenario.People).Concat(report.Units.Select(unit => unit.People))) guard.Show(part);
        var hasDetails = scenarios.Sum(own => own.Size) <= MostWithDetails;
        foreach (var own in scenarios) guard.TakeIn(own, hasDetails);
        foreach (var unit in report.Units)
        {
            guard.Table(unit.People, unit.Levels.Select(level => (level.People, level.Level is Level.Developing or Level.NotYet)));
            if (unit.Change is { } change) guard.Show(change.People);
        }

        if (report.Change is { } all) guard.Show(all.People);
        foreach (var line in report.Breaches.Concat(report.Oversteps)) guard.Table(report.People, [(line.People, true)]);
        guard.Close();
        foreach (var own in scenarios) own.Follow(guard);
        return guard;
    }

    /// <summary>A unit as it is exported.</summary>
    public static CohortUnit Told(CohortUnit unit, CellGuard guard, bool playsTold)
    {
        var isTold = guard.Tells(unit.People) && !SmallCells.IsEverybodys(unit.Share, unit.Interval);
        var tellsPlays = playsTold && guard.Tells(unit.People) && (unit.Change is not { } change || guard.Tells(change.People));
        return unit with
        {
            People = guard.Told(unit.People),
            Plays = tellsPlays ? SmallCells.Repeats(unit.Plays!.Value, unit.People) : null,
            Share = isTold ? unit.Share : SmallCells.None,
            Interval = isTold ? unit.Interval : null,
            Levels = [.. unit.Levels.Select(level => level with { People = guard.Told(level.People) })],
            Change = SmallCells.Told(unit.Change, guard),
        };
    }

    /// <summary>Units in the order of what is told of them: one whose share is withheld stands last, for its place would tell between which others it lies.</summary>
    public static ImmutableArray<CohortUnit> Weakest(IEnumerable<CohortUnit> units) =>
        [.. units.OrderBy(unit => unit.Share.Value ?? 2).ThenBy(unit => unit.Pack, StringComparer.Ordinal).ThenBy(unit => unit.Id, StringComparer.Ordinal)];
}
