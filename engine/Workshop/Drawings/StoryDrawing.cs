using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Workshop.Drawings;

/// <summary>
/// A scenario as something to draw: its scenes, the ways between them, and what a search of all that can happen found out about each.
/// Made for people to look at, so it has one way for each thing that an author wrote, not one for each state.
/// </summary>
public sealed record StoryDrawing
{
    private StoryDrawing(Scenario scenario) => Scenario = scenario;

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>All scenes in the order of the file, included ones as well; each at its index.</summary>
    public required ImmutableArray<DrawnScene> Scenes { get; init; }

    /// <summary>The ways, scene by scene: those that the scene names, in the order of the file, then the events that interrupt there.</summary>
    public required ImmutableArray<DrawnWay> Ways { get; init; }

    /// <summary>How many states were searched.</summary>
    public required int States { get; init; }

    /// <summary>Whether that was all of them. If not, what was not met may still happen, and there is no best play.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Ids of the scenes of a play that goes round for ever, the first again at the end; empty where every play ends.</summary>
    public required ImmutableArray<string> Round { get; init; }

    /// <summary>Whether a best play is marked: not where a play may not end, where not all was searched, and where nothing is scored.</summary>
    public required bool HasBestPlay { get; init; }

    /// <summary>Events that interrupt no play, as far as was searched.</summary>
    public required ImmutableArray<StoryEvent> QuietEvents { get; init; }

    /// <summary>Draws a story that was searched.</summary>
    /// <param name="graph">All that can happen, or as much as was searched.</param>
    /// <param name="order">The order of its states.</param>
    public static StoryDrawing Of(StateGraph graph, PlayOrder order)
    {
        var scenario = graph.Story.Scenario;
        var trace = StoryTrace.Of(graph);
        var pack = order.EveryPlayEnds && graph.IsComplete ? scenario.ScoringPack : null;
        if (pack is not null) trace.FollowBest(order, pack);
        return new StoryDrawing(scenario)
        {
            Scenes = [.. scenario.Scenes.Select(trace.SceneFor)],
            Ways = [.. scenario.Scenes.SelectMany(trace.WaysFrom)],
            States = graph.StateCount,
            IsComplete = graph.IsComplete,
            Round = [.. order.Round.Select(state => scenario.Scenes[graph.SceneOf(state)].Id)],
            HasBestPlay = pack is not null,
            QuietEvents = [.. scenario.Events.Where(happening => !trace.Fires(happening))],
        };
    }
}

/// <summary>Whether something happens in a play.</summary>
public enum Met
{
    /// <summary>In at least one.</summary>
    InSomePlay,

    /// <summary>In none: all were searched.</summary>
    InNoPlay,

    /// <summary>In none that was searched, and not all were.</summary>
    NotYet,
}

/// <summary>A scene of a drawing.</summary>
/// <param name="Scene">The scene.</param>
/// <param name="Met">Whether a play enters it.</param>
/// <param name="IsStart">Whether every play begins there.</param>
/// <param name="IsDeadEnd">Whether a play can stand there with nothing on offer.</param>
public sealed record DrawnScene(Scene Scene, Met Met, bool IsStart, bool IsDeadEnd);

/// <summary>A way from a scene to another, or back to itself.</summary>
/// <param name="From">Index of the scene.</param>
/// <param name="To">Index of the scene to which it leads.</param>
/// <param name="Name">What leads there: a choice's id, or words for what else it is; empty where only a condition does.</param>
/// <param name="Met">Whether a play takes it.</param>
public sealed record DrawnWay(int From, int To, string Name, Met Met)
{
    /// <summary>The condition as its author wrote it, or null.</summary>
    public string? When { get; init; }

    /// <summary>Whether it is an event that takes over from an answer.</summary>
    public bool IsEvent { get; init; }

    /// <summary>Of an event: ids of the choices that it can take over from; of a task, none.</summary>
    public ImmutableArray<string> After { get; init; } = [];

    /// <summary>Whether the choice is on offer only until it is taken.</summary>
    public bool Once { get; init; }

    /// <summary>Whether the choice is taken when the time is up.</summary>
    public bool IsTimeout { get; init; }

    /// <summary>Whether the answer is given in some play, and each time an event takes over from it.</summary>
    public bool IsAlwaysInterrupted { get; init; }

    /// <summary>The serious breaches that taking it is, or can be where several things can be ticked.</summary>
    public ImmutableArray<string> Breaches { get; init; } = [];

    /// <summary>What of the role it oversteps, or can overstep.</summary>
    public ImmutableArray<string> Oversteps { get; init; } = [];

    /// <summary>Which steps of the best play it is, from 1; mostly none or one.</summary>
    public ImmutableArray<DrawnStep> Best { get; init; } = [];
}

/// <summary>A step of the best play.</summary>
/// <param name="Number">Its number, from 1; what chance or a condition decides counts as a step as well.</param>
/// <param name="Answer">The answer, where the way's name does not say it; else null.</param>
public readonly record struct DrawnStep(int Number, string? Answer);
