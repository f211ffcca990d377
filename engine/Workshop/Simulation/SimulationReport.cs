using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>
/// What came of a simulation. The trainees are made up: it shows how the scorecard behaves, not how people do, and says so wherever it is
/// shown. The same file and terms give the same report, bit for bit. Play goes on after a serious breach, as in an interview, and no play
/// with one passes.
/// </summary>
public sealed record SimulationReport
{
    /// <summary>What stands over every report.</summary>
    public const string Caution = "Made-up people: they show how the scorecard behaves, not how people do.";

    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Who played.</summary>
    public required SimulationTerms Terms { get; init; }

    /// <summary>The pack by which plays are scored; null where the scenario names none with units, and then there are no points at all.</summary>
    public Pack? Pack { get; init; }

    /// <summary>The ceiling of the total, before luck moves it; null without a pack.</summary>
    public int? Ceiling { get; init; }

    /// <summary>How the plays lie on the total; null without a pack.</summary>
    public Spread? Total { get; init; }

    /// <summary>The same for each unit on which there is evidence.</summary>
    public ImmutableArray<UnitFigures> Units { get; init; } = [];

    /// <summary>What each kind did, in the order of the kinds.</summary>
    public ImmutableArray<KindFigures> Kinds { get; init; } = [];

    /// <summary>The endings in the order of the file, also those to which nobody came.</summary>
    public ImmutableArray<EndingCount> Endings { get; init; } = [];

    /// <summary>How many came to where nothing is on offer.</summary>
    public long Unfinished { get; init; }

    /// <summary>The serious breaches that can be made.</summary>
    public ImmutableArray<LedgerCount> Breaches { get; init; } = [];

    /// <summary>The role boundaries that can be overstepped.</summary>
    public ImmutableArray<LedgerCount> Oversteps { get; init; } = [];

    /// <summary>The decisions of a play.</summary>
    public required Lengths Decisions { get; init; }

    /// <summary>The minutes of school time that a play takes; 0 where the story has no clock.</summary>
    public required Lengths Minutes { get; init; }

    /// <summary>Each decision as an item of a test, in the order of the file.</summary>
    public ImmutableArray<ItemFigures> Items { get; init; } = [];

    /// <summary>How well the decisions hold together.</summary>
    public required Reliability Reliability { get; init; }

    /// <summary>What each naive player gets, who played apart from the trainees.</summary>
    public ImmutableArray<NaiveFigures> Naive { get; init; } = [];

    /// <summary>One trainee of each kind that played, in the order of the kinds.</summary>
    public ImmutableArray<SampleTrainee> Samples { get; init; } = [];

    /// <summary>What an author should look at.</summary>
    public ImmutableArray<SimulationFinding> Findings { get; init; } = [];

    /// <summary>How many passed.</summary>
    public long Passed => Kinds.Sum(kind => kind.Passed);

    internal static SimulationReport Of(Course course, SimulationTerms terms, Tally tally, ImmutableArray<NaiveFigures> naive)
    {
        var onOffer = AnswerFigures.OnOfferIn(course, tally);
        var pack = course.Values?.Reading.Pack;
        var report = new SimulationReport
        {
            Scenario = course.Scenario,
            Terms = terms,
            Pack = pack,
            Ceiling = course.Values?.TotalAt(0),
            Total = course.Values is null ? null : Spread.Of(tally, 0),
            Units = course.Values is not { } values ? [] :
            [
                .. pack!.Units.Where(unit => values.ColumnOf(unit.Id) > 0)
                    .Select(unit => new UnitFigures(unit, values.ColumnsAt(0)[values.ColumnOf(unit.Id)], Spread.Of(tally, values.ColumnOf(unit.Id)))),
            ],
            Kinds = [.. terms.Mix.Shares.Select(share => KindFigures.Of(share.Kind, tally.OfKind(share.Kind)))],
            Endings =
            [
                .. course.Scenario.Scenes.Where(scene => scene.WayOn is Ending)
                    .Select(scene => new EndingCount(scene, ((Ending)scene.WayOn).Kind, [.. terms.Mix.Shares.Select(share => tally.Endings(share.Kind)[scene.Index])])),
            ],
            Unfinished = terms.Mix.Shares.Sum(share => tally.Endings(share.Kind)[^1]),
            Breaches = [.. course.Incidents.Select((incident, number) => new LedgerCount(incident.Id, incident.Title, ByKind(number)))],
            Oversteps = [.. course.Boundaries.Select((boundary, number) => new LedgerCount(boundary.Id, boundary.Title, ByKind(course.Incidents.Length + number)))],
            Decisions = Lengths.Of(tally.Decisions),
            Minutes = Lengths.Of(tally.Minutes),
            Items = [.. Enumerable.Range(0, tally.Items.Length).Select(item => ItemFigures.Of(course, tally, item, onOffer))],
            Reliability = Reliability.Of(course, tally),
            Naive = naive,
            Samples = SampleTrainee.Of(course, terms),
        };
        return report with { Findings = [.. SimulationFinding.In(report)] };

        ImmutableArray<long> ByKind(int number) => [.. terms.Mix.Shares.Select(share => tally.Ledger(share.Kind)[number])];
    }
}

/// <summary>How the plays lie on a unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Ceiling">The most that can be had on it, before luck moves it.</param>
/// <param name="Spread">How the plays lie.</param>
public sealed record UnitFigures(Unit Unit, int Ceiling, Spread Spread);

/// <summary>What the trainees of a kind did.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Plays">How many there were.</param>
/// <param name="Passed">How many passed.</param>
/// <param name="Breached">How many had a serious breach.</param>
/// <param name="Overstepped">How many were outside their role.</param>
/// <param name="MeanAttainment">The mean share of the points that could be had; null where none could.</param>
/// <param name="MeanDecisions">The mean number of decisions.</param>
public sealed record KindFigures(TraineeKind Kind, long Plays, long Passed, long Breached, long Overstepped, double? MeanAttainment, double MeanDecisions)
{
    internal static KindFigures Of(TraineeKind kind, ReadOnlySpan<long> sums) =>
        new(kind, sums[0], sums[1], sums[2], sums[3], sums[5] == 0 ? null : sums[4] / 10_000.0 / sums[5], sums[0] == 0 ? 0 : (double)sums[6] / sums[0]);
}

/// <summary>How many came to an ending.</summary>
/// <param name="Scene">Its scene.</param>
/// <param name="Kind">How good it is.</param>
/// <param name="ByKind">How many of each kind of trainee that played, in the order of the kinds.</param>
public sealed record EndingCount(Scene Scene, EndingKind Kind, ImmutableArray<long> ByKind)
{
    /// <summary>How many in all.</summary>
    public long Plays => ByKind.Sum();
}

/// <summary>How many made a serious breach, or acted outside their role in one way.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What was done.</param>
/// <param name="ByKind">How many of each kind of trainee that played, in the order of the kinds.</param>
public sealed record LedgerCount(string Id, string Title, ImmutableArray<long> ByKind)
{
    /// <summary>How many in all.</summary>
    public long Plays => ByKind.Sum();
}
