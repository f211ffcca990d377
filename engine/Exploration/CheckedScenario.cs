using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Exploration;

/// <summary>What looking at everything that can happen in a scenario gives: the findings of its file and the figures of its story.</summary>
/// <param name="File">The file.</param>
/// <param name="Findings">All that was found in it, in its order.</param>
/// <param name="Figures">The figures; null where the file cannot be made a scenario of.</param>
public sealed record CheckedScenario(ScenarioFile File, ImmutableArray<Finding> Findings, StoryFigures? Figures)
{
    /// <summary>All that can happen in the story; null where the file cannot be made a scenario of, and where what an earlier search found was kept.</summary>
    public StateGraph? Graph { get; private init; }

    /// <summary>The order of its states; null where there is no graph.</summary>
    public PlayOrder? Order { get; private init; }

    /// <summary>Checks a scenario that was read.</summary>
    /// <param name="file">The scenario's file.</param>
    /// <param name="limit">The most states that are searched.</param>
    /// <param name="progress">Hears now and then how many states were searched.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static CheckedScenario Of(
        ScenarioFile file, int limit = StateGraph.UsualLimit, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        if (file.Scenario is not { } scenario) return new CheckedScenario(file, file.Findings, null);
        var graph = StateGraph.Explore(scenario, limit, progress: progress, cancellation: cancellation);
        var order = PlayOrder.Of(graph);
        var sums = graph.SeesAllSums ? graph : StateGraph.Explore(scenario, limit, addsAreReads: true, progress, cancellation);
        var values = order.EveryPlayEnds && scenario.ScoringPack is { } pack ? Values.Of(graph, order, pack, stopsAtIncidents: false) : null;
        cancellation.ThrowIfCancellationRequested();
        StoryFindings.Report(graph, order, values, sums, file.File);
        cancellation.ThrowIfCancellationRequested();
        return new CheckedScenario(file, file.Findings, StoryFigures.Of(graph, order, values)) { Graph = graph, Order = order };
    }
}
