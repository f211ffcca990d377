namespace MentorSim.Engine.Play;

/// <summary>A step on the way that a session took through its story.</summary>
public abstract record Moment
{
    private protected Moment() { }
}

/// <summary>A scene was entered.</summary>
/// <param name="State">The state on entering it.</param>
public sealed record SceneEntered(StoryState State) : Moment;

/// <summary>A decision was answered.</summary>
/// <param name="Before">The state in which it was asked for.</param>
/// <param name="Answer">The answer.</param>
/// <param name="After">The state to which it led; null where a serious breach stopped the session.</param>
/// <param name="Certainty">How sure the trainee was, from 1 to 3; null where that was not asked.</param>
/// <param name="TimedOut">Whether the time was up, so that nobody chose.</param>
public sealed record Decided(StoryState Before, Answer Answer, StoryState? After, int? Certainty = null, bool TimedOut = false) : Moment;

/// <summary>The story went on by itself.</summary>
/// <param name="Before">The state of the fork.</param>
/// <param name="After">The state to which it led.</param>
/// <param name="ByChance">Whether chance decided.</param>
public sealed record WentOnByItself(StoryState Before, StoryState After, bool ByChance) : Moment;
