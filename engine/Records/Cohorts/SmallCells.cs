using System.Collections.Immutable;
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
        var guard = OverallCells.Guard(report, [.. scenarios.Select(pair => pair.Guard)]);
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
            Units = OverallCells.Weakest(report.Units.Select(unit => OverallCells.Told(unit, guard, playsTold))),
            Breaches = Told(report.Breaches, guard, id => scenarios.TrueForAll(pair => ScenarioCells.TellsTimes(pair.Scenario.Breaches, id, pair.Guard))),
            Oversteps = Told(report.Oversteps, guard, id => scenarios.TrueForAll(pair => ScenarioCells.TellsTimes(pair.Scenario.Oversteps, id, pair.Guard))),
            Change = Told(report.Change, guard),
            WithheldCells = guard.Withheld.Concat(scenarios.SelectMany(pair => pair.Guard.Withheld)).Distinct(ReferenceEqualityComparer.Instance).Count(),
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

    /// <summary>Whether a mean is what everybody has, and less than all: then it tells of each of them.</summary>
    internal static bool IsEverybodys(Figure mean, Interval? interval) => interval is null && mean.Value < 1;
}
