using MentorSim.Engine.Play;

namespace MentorSim.Engine.Tests.Play;

/// <summary>Plays on at random.</summary>
internal static class RandomPlay
{
    private const int MostSteps = 400;

    /// <summary>Plays a session that has begun until it is closed; a story of our size ends sooner than the steps that are tried.</summary>
    public static void ToTheEnd(Session session, Random random) => On(session, random, MostSteps);

    /// <summary>Takes some steps.</summary>
    public static void On(Session session, Random random, int steps)
    {
        for (var step = 0; step < steps && session.State != SessionState.Closed; step++) Step(session, random);
    }

    private static void Step(Session session, Random random)
    {
        switch (session.State)
        {
            case SessionState.Deciding or SessionState.Feedback when session.WhyNotTakenBack is null && random.Next(10) == 0:
                session.TakeBack();
                break;
            case SessionState.Deciding:
                if (random.Next(8) == 0 && session.Decision is Engine.Scenarios.ChoiceDecision { Limit: not null }) session.TimeOut();
                else if (random.Next(20) == 0) session.Leave();
                else session.Answer(random.Of(session.Passage.Story.AnswersIn(session.Passage.State).ToList()).Written, session.Decision!.AsksCertainty ? random.Next(1, 4) : null, []);
                break;
            case SessionState.Feedback or SessionState.Stopped:
                if (random.Next(20) == 0) session.Leave();
                else session.GoOn();
                break;
            case SessionState.Suspended:
                session.Resume();
                break;
            case SessionState.Debrief when random.Next(4) == 0:
                session.Reflect("So it was.");
                break;
            default:
                session.Close();
                break;
        }
    }
}
