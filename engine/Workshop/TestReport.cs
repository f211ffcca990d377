using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Workshop;

/// <summary>The tests of one scenario, run.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Runs">Its tests, in the order of the file.</param>
/// <param name="Reach">What none of them came to.</param>
/// <param name="Mutations">How many small mistakes were put in; null where that was not asked for, or where a test failed without one.</param>
/// <param name="Unnoticed">Those that no test noticed, less those of which the scenario says that they change nothing.</param>
public sealed record TestReport(
    Scenario Scenario, ImmutableArray<TestRun> Runs, TestReach Reach, int? Mutations, ImmutableArray<Mutation> Unnoticed)
{
    /// <summary>Whether every test passed.</summary>
    public bool Passed => Runs.All(run => run.Passed);

    /// <summary>Mistakes of which the scenario says that they change nothing, and which no test noticed.</summary>
    public ImmutableArray<Mutation> Equivalent { get; init; } = [];

    /// <summary>Mistakes of which the scenario says that they change nothing, and which a test noticed all the same.</summary>
    public ImmutableArray<Mutation> NoticedAfterAll { get; init; } = [];

    /// <summary>Runs the tests of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="mutates">Whether to put small mistakes in, one at a time, to see which of them no test notices.</param>
    /// <param name="clock">When the plays happen; nothing depends on it.</param>
    /// <param name="progress">Told how many states of the story were looked at so far.</param>
    /// <param name="tried">Told how many of the small mistakes were tried, and how many there are.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static TestReport Of(
        Scenario scenario, bool mutates, TimeProvider clock, IProgress<int>? progress = null, IProgress<(int Done, int All)>? tried = null, CancellationToken cancellation = default)
    {
        var scorer = new Lazy<Scorer>(() => new Scorer(StateGraph.Explore(scenario, progress: progress, cancellation: cancellation)));
        ImmutableArray<TestRun> runs = [.. scenario.Tests.Select(test => TestRun.Of(scenario, test, scorer, clock))];
        var reach = TestReach.Of(scenario, runs.Select(run => run.Session));
        if (!mutates || runs.IsEmpty || runs.Any(run => !run.Passed)) return new TestReport(scenario, runs, reach, null, []);
        var (count, said) = (0, scenario.Unnoticed.Select(mistake => mistake.Id).ToHashSet(StringComparer.Ordinal));
        List<Mutation> unnoticed = [], noticedAfterAll = [];
        var all = tried is null ? 0 : Mutation.Of(scenario).Count();
        foreach (var mutation in Mutation.Of(scenario))
        {
            cancellation.ThrowIfCancellationRequested();
            tried?.Report((count, all));
            count++;
            if (scenario.Tests.All(test => TestRun.Of(mutation.Mutated, test, scorer, clock).Passed)) unnoticed.Add(mutation);
            else if (said.Contains(mutation.Id)) noticedAfterAll.Add(mutation);
        }

        return new TestReport(scenario, runs, reach, count, [.. unnoticed.Where(mutation => !said.Contains(mutation.Id))])
        {
            Equivalent = [.. unnoticed.Where(mutation => said.Contains(mutation.Id))],
            NoticedAfterAll = [.. noticedAfterAll],
        };
    }
}
