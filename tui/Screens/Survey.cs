using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Tui.Screens;

/// <summary>Everything that can happen in a scenario, searched while the trainee reads the briefing: needed to score the play.</summary>
internal sealed class Survey
{
    private readonly Scorer _scorer;
    private readonly Pack? _pack;

    private Survey(ScenarioFile file, StateGraph graph, Pack? pack)
    {
        (File, _pack) = (file, pack);
        _scorer = new Scorer(graph);
        EveryPlayEnds = PlayOrder.Of(graph).EveryPlayEnds;
    }

    /// <summary>The scenario's file.</summary>
    public ScenarioFile File { get; }

    /// <summary>Whether every way to play the scenario comes to an end; if not, it cannot be played.</summary>
    public bool EveryPlayEnds { get; }

    /// <summary>Searches a scenario that will be scored against a pack.</summary>
    public static Survey Of(ScenarioFile file, Pack? pack) => new(file, StateGraph.Explore(file.Scenario!), pack);

    /// <summary>The scorecard of a session as it stands.</summary>
    public Scorecard Score(Session session) => _scorer.Score(session, _pack);

    /// <summary>The two futures of the costliest decisions of a session with that scorecard; null where they are not known.</summary>
    public System.Collections.Immutable.ImmutableArray<TwoFutures>? FuturesOf(Session session, Scorecard card) => _scorer.FuturesOf(session, card);
}
