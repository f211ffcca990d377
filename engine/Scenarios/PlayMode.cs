namespace MentorSim.Engine.Scenarios;

/// <summary>How a session is played.</summary>
public enum PlayMode
{
    /// <summary>For learning: feedback after each answer, and the consequences play on after a serious breach.</summary>
    Practice,

    /// <summary>For assessment: feedback after each answer, and a serious breach stops the session.</summary>
    Assess,

    /// <summary>For an interview: nothing stops and nothing is told until the end.</summary>
    Interview,
}
