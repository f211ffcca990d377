using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Benchmarks;

/// <summary>A session that somebody played to its end with dice.</summary>
internal static class PlayedSession
{
    /// <summary>Plays a scenario.</summary>
    public static Session Of(Scenario scenario, int seed, Dice dice)
    {
        var session = Session.Prepare(scenario, seed, PlayMode.Practice, TimeProvider.System);
        session.Begin();
        while (session.State is SessionState.Deciding or SessionState.Feedback)
        {
            if (session.State == SessionState.Feedback)
            {
                session.GoOn();
                continue;
            }

            List<Answer> answers = [.. session.Passage.Story.AnswersIn(session.Passage.State)];
            session.Answer(answers[dice.Below(answers.Count)].Written, session.Decision!.AsksCertainty ? 2 : null, []);
        }

        return session;
    }
}
