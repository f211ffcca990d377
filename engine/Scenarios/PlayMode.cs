namespace MentorSim.Engine.Scenarios;

/// <summary>How a session is played.</summary>
public enum PlayMode
{
    /// <summary>For learning: feedback after each answer, and the consequences play on after a serious breach.</summary>
    Practice,

    /// <summary>For assessment: feedback after each answer, and a serious breach stops the session.</summary>
    Assess,

    /// <summary>For an interview: a time for the whole of it, nothing stops before that is up, and nothing is told to the candidate.</summary>
    Interview,
}
