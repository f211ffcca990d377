using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Workshop;

namespace MentorSim.Tui.Screens;

/// <summary>Everything that can happen in a scenario, searched while the trainee reads the briefing: needed to score the play.</summary>
internal sealed class Survey
{
    // A story as short as most is searched before anybody could notice, and then nobody need wait for it.
    private const int StatesAtOnce = 10_000;

    /// <summary>Tells how far a search has come; of a story that is searched to its limit the bar is full.</summary>
    public static Gauge Gauge() => new(StateGraph.UsualLimit, "states of the story");

    private readonly Scorer _scorer;
    private readonly Pack? _pack;

    private Survey(ScenarioFile file, StateGraph graph, Pack? pack, CancellationToken cancellation)
    {
        (File, _pack) = (file, pack);
        _scorer = new Scorer(graph);
        EveryPlayEnds = PlayOrder.Of(graph).EveryPlayEnds;
        if (!EveryPlayEnds) Problems = StorySearch.Of(file, new SearchTerms { Cancellation = cancellation });
    }

    /// <summary>The scenario's file.</summary>
    public ScenarioFile File { get; }

    /// <summary>Whether every way to play the scenario comes to an end; if not, it cannot be played.</summary>
    public bool EveryPlayEnds { get; }

    /// <summary>What is wrong with the story; null where it can be played.</summary>
    public StorySearch? Problems { get; }

    /// <summary>Searches a scenario that will be scored against a pack.</summary>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static Survey Of(ScenarioFile file, Pack? pack, Gauge? gauge = null, CancellationToken cancellation = default) =>
        new(file, StateGraph.Explore(file.Scenario!, progress: gauge, cancellation: cancellation), pack, cancellation);

    /// <summary>Begins such a search: a short one is done at once, a long one goes on behind the screens.</summary>
    public static Task<Survey> Begin(ScenarioFile file, Pack? pack, Gauge? gauge = null, CancellationToken cancellation = default)
    {
        var graph = StateGraph.Explore(file.Scenario!, StatesAtOnce, cancellation: cancellation);
        return graph.IsComplete ? Task.FromResult(new Survey(file, graph, pack, cancellation)) : Task.Run(() => Of(file, pack, gauge, cancellation), cancellation);
    }

    /// <summary>The scorecard of a session as it stands.</summary>
    public Scorecard Score(Session session) => _scorer.Score(session, _pack);

    /// <summary>The scorecard that is kept: against a pack that the scenario names, so that it can be made again of what is kept with it.</summary>
    public Scorecard ScoreToKeep(Session session) => Score(session) is { IsWalked: false } card ? card : _scorer.Score(session);

    /// <summary>The two futures of the costliest decisions of a session with that scorecard; null where they are not known.</summary>
    public System.Collections.Immutable.ImmutableArray<TwoFutures>? FuturesOf(Session session, Scorecard card) => _scorer.FuturesOf(session, card);
}
