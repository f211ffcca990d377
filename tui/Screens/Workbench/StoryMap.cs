using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.Drawings;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>A story as a map for its author: the ways between its scenes, and what a search of all that can happen found out about each.</summary>
internal sealed class StoryMap
{
    // A story as short as most is searched before anybody could notice.
    private const int StatesAtOnce = 10_000;

    private readonly ILookup<int, DrawnWay> _from;
    private readonly ILookup<int, DrawnWay> _to;
    private readonly Dictionary<int, SceneArrival?> _arrivals = [];

    private StoryMap(StateGraph graph)
    {
        var order = PlayOrder.Of(graph);
        Drawing = StoryDrawing.Of(graph, order);
        var values = order.EveryPlayEnds && graph.IsComplete && Scenario.ScoringPack is { } pack ? Values.Of(graph, order, pack, stopsAtIncidents: false) : null;
        (Arrivals, MostInAll) = (SceneArrivals.Of(graph, values), values?.TotalAt(0));
        (_from, _to) = (Drawing.Ways.ToLookup(way => way.From), Drawing.Ways.ToLookup(way => way.To));
    }

    /// <summary>The ways, and what no play comes to.</summary>
    public StoryDrawing Drawing { get; }

    /// <summary>How plays come to the scenes.</summary>
    public SceneArrivals Arrivals { get; }

    /// <summary>The most points from the start; null where nothing is scored, or a play need not end.</summary>
    public int? MostInAll { get; }

    private Scenario Scenario => Drawing.Scenario;

    /// <summary>Begins to search a story: a short one is done at once, a long one goes on behind the screens.</summary>
    public static Task<StoryMap> Begin(Scenario scenario, CancellationToken cancellation)
    {
        var graph = StateGraph.Explore(scenario, StatesAtOnce, cancellation: cancellation);
        return graph.IsComplete ? Task.FromResult(new StoryMap(graph)) : Task.Run(() => new StoryMap(StateGraph.Explore(scenario, cancellation: cancellation)), cancellation);
    }

    /// <summary>The ways out of a scene, in the order of the file, then the events that take over there.</summary>
    public ImmutableArray<DrawnWay> From(Scene scene) => [.. _from[scene.Index]];

    /// <summary>The ways that lead to a scene.</summary>
    public ImmutableArray<DrawnWay> To(Scene scene) => [.. _to[scene.Index]];

    /// <summary>How plays come to a scene; null where none does, as far as was searched.</summary>
    public SceneArrival? ArrivalAt(Scene scene) => _arrivals.TryGetValue(scene.Index, out var known) ? known : _arrivals[scene.Index] = Arrivals.At(scene);
}
