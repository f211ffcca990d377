using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Workshop.Content;

namespace MentorSim.Engine.Workshop.Listing;

/// <summary>How often somebody who does not read the story answers as well as anybody could, in the session with seed 1.</summary>
/// <param name="Player">By which rule they decide.</param>
/// <param name="Best">In how many decisions they picked a best answer.</param>
/// <param name="Decisions">In how many decisions some answer was worse than another.</param>
/// <param name="Passes">Whether they pass.</param>
public sealed record NaiveRate(NaivePlayerKind Player, int Best, int Decisions, bool Passes)
{
    /// <summary>The rates of all such players in a scenario.</summary>
    /// <param name="graph">All that can happen in it; searched to its end.</param>
    /// <param name="clock">When the plays happen; nothing depends on it.</param>
    public static ImmutableArray<NaiveRate> Of(StateGraph graph, TimeProvider clock)
    {
        var (scenario, scorer) = (graph.Story.Scenario, new Scorer(graph));
        return [.. NaivePlayer.Of(scenario).Select(player => Play(player, scenario, scorer, clock))];
    }

    private static NaiveRate Play(NaivePlayer player, Scenario scenario, Scorer scorer, TimeProvider clock)
    {
        var session = Session.Prepare(scenario, NaivePlayer.Seed, PlayMode.Practice, clock);
        session.Begin();
        while (session.State is SessionState.Deciding or SessionState.Feedback)
        {
            if (session.State == SessionState.Feedback)
            {
                session.GoOn();
                continue;
            }

            var scene = session.Passage.Scene;
            var visit = session.Passage.Moments.OfType<SceneEntered>().Count(entered => session.Passage.Story.SceneOf(entered.State) == scene);
            session.Answer(player.AnswerTo(scene, session.OnOffer, visit).Written);
        }

        var card = scorer.Score(session);
        var asked = card.Decisions.Where(decision => Differ(decision, session.Passage.Story)).ToList();
        return new NaiveRate(player.Kind, asked.Count(decision => decision.Regret == 0), asked.Count, card.Result == Result.Competent);
    }

    /// <summary>Whether some answer was worse than another.</summary>
    private static bool Differ(DecisionScore decision, Story story) => decision.Scene.WayOn switch
    {
        ChoiceDecision => decision.Best.Length < story.OnOffer(decision.Taken.Before).Length,
        WriteDecision => false,
        _ => true,
    };
}
