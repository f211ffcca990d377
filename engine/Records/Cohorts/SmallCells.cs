using System.Collections.Immutable;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>
/// The one place in which it is decided what of a group may be exported. A number of 1 to 4 people is withheld, with all that would let
/// somebody work it out, and so is every mean, share and item statistic of so few; nobody is named. All that is withheld looks the same, so
/// that nobody sees which number was small and which was withheld for its sake.
/// </summary>
/// <remarks>
/// Nobody (zero) is told: that nobody chose something tells of no single person. But where zeros leave one number that is everybody's,
/// it tells of each what they did (class disclosure): if it counts against them, its table is withheld. Rests on practice of the
/// Office for National Statistics and of others who let tables out (output checking guidance of the Secure Research Service, September 2022 and June 2023, sections 6.1 low
/// counts and zeros, and 6.2 class disclosure; UK LLC guidebook: whatever is masked must not be worked out from the rest); read in
/// excerpts, grade B. That the limit is 5 and not 10 as there is what was asked for here: these tables stay with those who answer for the
/// group.
/// </remarks>
public static class SmallCells
{
    /// <summary>The fewest people whose number may be told.</summary>
    public const int Fewest = 5;

    /// <summary>The fewest people of whom quartiles are told: of fewer, each of them is nearly somebody's own.</summary>
    public const int FewestForQuartiles = ItemCautions.Fewest;

    /// <summary>What stands in place of a figure that is withheld.</summary>
    public const string Why = "Withheld: it is of fewer than 5 people, or would tell of so few.";

    /// <summary>What a reader is told of all that is withheld.</summary>
    public const string Legend =
        "Withheld: numbers of fewer than 5 people (not 0), and whatever would let somebody work one out. Nobody is named.";

    /// <summary>A figure that is withheld.</summary>
    internal static Figure None { get; } = Figure.None(Why);

    /// <summary>What of a report may leave the screens.</summary>
    public static SharedCohort Share(CohortReport report)
    {
        var people = report.Members.Length;
        var scenarios = report.Scenarios.Select(scenario => (Scenario: scenario, Guard: ScenarioCells.Guard(scenario, people))).ToList();
        var units = report.Units.Select(unit => (Unit: unit, Guard: GuardOf(unit, people))).ToList();
        var guard = Overall(report, scenarios);
        var playsTold = scenarios.TrueForAll(pair => ScenarioCells.TellsPlays(pair.Scenario, pair.Guard));
        var hasPeople = guard.Tells(report.People);
        var shared = report with
        {
            People = guard.Told(report.People),
            PeopleBetween = hasPeople || people < Fewest ? null : (people / Fewest * Fewest, (people / Fewest * Fewest) + Fewest - 1),
            Plays = people >= Fewest && playsTold ? report.Plays : null,
            Members = [],
            LeftOut = [.. report.LeftOut.Select(left => left with { Number = left.Number is { } number && CellGuard.IsSmall(number) ? null : left.Number, Which = [] })],
            Scenarios = [.. scenarios.Select(pair => ScenarioCells.Told(pair.Scenario, pair.Guard))],
            Units = Weakest(units.Select(pair => Told(pair.Unit, pair.Guard, playsTold))),
            Breaches = Told(report.Breaches, guard, id => scenarios.TrueForAll(pair => ScenarioCells.TellsTimes(pair.Scenario.Breaches, id, pair.Guard))),
            Oversteps = Told(report.Oversteps, guard, id => scenarios.TrueForAll(pair => ScenarioCells.TellsTimes(pair.Scenario.Oversteps, id, pair.Guard))),
            Change = Told(report.Change, guard),
            WithheldCells = guard.Withheld + scenarios.Sum(pair => pair.Guard.Withheld) + units.Sum(pair => pair.Guard.Withheld),
        };
        // Of a few people, what stands in a list would tell of them by standing there.
        return new SharedCohort(people >= Fewest ? shared : shared with { Units = [], Breaches = [], Oversteps = [], Change = null });
    }

    /// <summary>A ledger, in which a line that is withheld is not told by its place either.</summary>
    internal static ImmutableArray<CohortLedgerLine> Told(ImmutableArray<CohortLedgerLine> lines, CellGuard guard, Func<string, bool> tellsTimes) =>
    [
        .. lines.Select(line => line with { People = guard.Told(line.People), Times = guard.Tells(line.People) && tellsTimes(line.Id) ? Repeats(line.Times!.Value, line.People) : null })
            .OrderByDescending(line => line.People.Number ?? 0).ThenBy(line => line.Id, StringComparer.Ordinal),
    ];

    /// <summary>How often, unless that tells that only a few did something more than once.</summary>
    internal static int? Repeats(int times, Cell people) => CellGuard.IsSmall(times - people.Who.Length) ? null : times;

    /// <summary>What changed, where those of whom it is told are enough.</summary>
    internal static CohortChange? Told(CohortChange? change, CellGuard guard)
    {
        if (change is null) return null;
        if (!guard.Tells(change.People)) return change with { People = Cell.Withheld, First = None, Latest = None, Gain = None, GainInterval = null, Passed = Hidden(change.Passed), Breached = Hidden(change.Breached) };
        return change with { People = guard.Told(change.People), Passed = Both(change.Passed), Breached = Both(change.Breached) };

        CohortBeforeAfter? Both(CohortBeforeAfter? both) => both is null ? null : new CohortBeforeAfter(guard.Told(both.First), guard.Told(both.Latest));

        static CohortBeforeAfter? Hidden(CohortBeforeAfter? both) => both is null ? null : new CohortBeforeAfter(Cell.Withheld, Cell.Withheld);
    }

    /// <summary>What is told over all scenarios. The group's own number is withheld where it would tell how few are missing from a scenario, a unit or the change.</summary>
    private static CellGuard Overall(CohortReport report, List<(CohortScenario Scenario, CellGuard Guard)> scenarios)
    {
        var guard = new CellGuard(report.Members.Length);
        guard.Show(report.People);
        foreach (var (scenario, own) in scenarios)
        {
            if (own.Tells(scenario.People)) guard.Show(scenario.People);
            else guard.Hide(scenario.People.Who);
        }

        IEnumerable<Cell> parts = [.. report.Scenarios.Select(scenario => scenario.People), .. report.Units.Select(unit => unit.People), .. report.Change is { } change ? [change.People] : (Cell[])[]];
        if (parts.Any(part => CellGuard.IsSmall(report.People.Who.Length - part.Who.Length))) guard.Withhold(report.People);
        if (report.Change is not null) guard.Show(report.Change.People);
        foreach (var (scenario, own) in scenarios)
        {
            foreach (var line in scenario.Breaches.Concat(scenario.Oversteps))
            {
                if (own.Tells(line.People)) guard.Show(line.People);
                else guard.Hide(line.People.Who);
            }
        }

        foreach (var line in report.Breaches.Concat(report.Oversteps)) guard.Table(report.People, [(line.People, true)]);
        guard.Close();
        return guard;
    }

    private static CellGuard GuardOf(CohortUnit unit, int people)
    {
        var guard = new CellGuard(people);
        guard.Show(unit.People);
        guard.Table(unit.People, unit.Levels.Select(level => (level.People, level.Level is Level.Developing or Level.NotYet)));
        if (unit.Change is { } change) guard.Table(unit.People, [(change.People, false)]);
        guard.Close();
        return guard;
    }

    private static CohortUnit Told(CohortUnit unit, CellGuard guard, bool playsTold)
    {
        var isTold = guard.Tells(unit.People) && !IsEverybodys(unit.Share, unit.Interval);
        return unit with
        {
            People = guard.Told(unit.People),
            Plays = playsTold && guard.Tells(unit.People) && unit.Change is not { } change ? unit.Plays : playsTold && guard.Tells(unit.People) && guard.Tells(unit.Change!.People) ? Repeats(unit.Plays!.Value, unit.People) : null,
            Share = isTold ? unit.Share : None,
            Interval = isTold ? unit.Interval : null,
            Levels = [.. unit.Levels.Select(level => level with { People = guard.Told(level.People) })],
            Change = Told(unit.Change, guard),
        };
    }

    /// <summary>Whether a mean is what everybody has, and less than all: then it tells of each of them.</summary>
    internal static bool IsEverybodys(Figure mean, Interval? interval) => interval is null && mean.Value < 1;

    // A unit whose share is withheld goes to the end: its place would tell between which others it lies.
    private static ImmutableArray<CohortUnit> Weakest(IEnumerable<CohortUnit> units) =>
        [.. units.OrderBy(unit => unit.Share.Value ?? 2).ThenBy(unit => unit.Pack, StringComparer.Ordinal).ThenBy(unit => unit.Id, StringComparer.Ordinal)];
}
