using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Play;

/// <summary>A step on the way that a session took through its story.</summary>
public abstract record Moment
{
    private protected Moment() { }
}

/// <summary>A scene was entered.</summary>
/// <param name="State">The state on entering it.</param>
public sealed record SceneEntered(StoryState State) : Moment;

/// <summary>A choice was taken.</summary>
/// <param name="Before">The state in which it was on offer.</param>
/// <param name="Choice">The choice.</param>
/// <param name="After">The state to which it led; null where a serious breach stopped the session.</param>
public sealed record ChoiceTaken(StoryState Before, Choice Choice, StoryState? After) : Moment;

/// <summary>The story went on by itself.</summary>
/// <param name="Before">The state of the fork.</param>
/// <param name="After">The state to which it led.</param>
/// <param name="ByChance">Whether chance decided.</param>
public sealed record WentOnByItself(StoryState Before, StoryState After, bool ByChance) : Moment;
