using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>What comes of a simulation: a report, or why there is none.</summary>
/// <param name="Report">The report; null where the scenario cannot be played through.</param>
/// <param name="WhyNot">Why there is none, as sentences; empty where there is.</param>
public sealed record SimulationOutcome(SimulationReport? Report, string WhyNot);

/// <summary>
/// Lets made-up trainees play a scenario. Each has a chance of their own, made from the seed and their number, so neither who plays beside
/// them nor on how many cores changes what they do; and what is gathered are whole numbers, so neither does the order of gathering.
/// </summary>
public static class SimulationRun
{
    /// <summary>How often each naive player plays where chance decides anything; else once says all.</summary>
    public const int NaivePlays = 1000;

    private const int TraineesOfBlock = 512;

    /// <summary>Lets them play.</summary>
    /// <param name="scenario">A scenario that can be played.</param>
    /// <param name="terms">Who plays, and how often.</param>
    /// <param name="searched">Hears how many states of the story were searched, before anybody plays.</param>
    /// <param name="played">Hears how many trainees have played; never fewer than before.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static SimulationOutcome Of(
        Scenario scenario, SimulationTerms terms, IProgress<int>? searched = null, IProgress<int>? played = null, CancellationToken cancellation = default)
    {
        return Of(Course.Of(scenario, terms.Standards, terms.MostStates, out var whyNot, searched, cancellation), whyNot, terms, played, cancellation);
    }

    /// <summary>Lets them play what was searched already.</summary>
    /// <param name="graph">All that can happen in a scenario.</param>
    /// <param name="order">The order of its states.</param>
    /// <param name="terms">Who plays, and how often.</param>
    /// <param name="played">Hears how many trainees have played; never fewer than before.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static SimulationOutcome Of(StateGraph graph, PlayOrder order, SimulationTerms terms, IProgress<int>? played = null, CancellationToken cancellation = default) =>
        Of(Course.Of(graph, order, terms.Standards, terms.MostStates, out var whyNot, cancellation), whyNot, terms, played, cancellation);

    private static SimulationOutcome Of(Course? searched, string whyNot, SimulationTerms terms, IProgress<int>? played, CancellationToken cancellation)
    {
        if (searched is not { } course) return new SimulationOutcome(null, whyNot);
        var tally = Play(course, terms, played, cancellation);
        return new SimulationOutcome(SimulationReport.Of(course, terms, tally, [.. course.Naive.Select((_, index) => NaiveFigures.Of(course, TraineeKind.First + index, terms.Seed))]), "");
    }

    /// <summary>Lets all trainees play a course.</summary>
    internal static Tally Play(Course course, SimulationTerms terms, IProgress<int>? played, CancellationToken cancellation)
    {
        var (blocks, gate, done) = ((terms.Trainees + TraineesOfBlock - 1) / TraineesOfBlock, new Lock(), 0);
        Tally? all = null;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, terms.MostCores), CancellationToken = cancellation };
        Parallel.For(
            0,
            blocks,
            options,
            () => (Walk: new Walk(course), Tally: new Tally(course)),
            (block, _, own) =>
            {
                var (from, to) = (block * TraineesOfBlock, Math.Min(terms.Trainees, (block + 1) * TraineesOfBlock));
                for (var trainee = from; trainee < to; trainee++) own.Walk.Tell(own.Tally, PlayOne(own.Walk, terms, trainee).Kind);
                lock (gate) played?.Report(done += to - from);
                return own;
            },
            own =>
            {
                lock (gate)
                {
                    if (all is null) all = own.Tally;
                    else all.Add(own.Tally);
                }
            });
        return all ?? new Tally(course);
    }

    /// <summary>Lets one trainee play: all of it comes from the seed and the number, which begins at 0.</summary>
    internal static (TraineeKind Kind, double Skill, double Noise) PlayOne(Walk walk, SimulationTerms terms, int trainee)
    {
        var kind = terms.Mix.KindOf(trainee);
        var chance = SplitMix.For(terms.Seed, trainee);
        var skill = terms.Skill.At(chance.NextShare());
        var noise = terms.Noise.At(chance.NextShare());
        walk.Play(kind, skill, noise, ref chance);
        return (kind, skill, noise);
    }
}
