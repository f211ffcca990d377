using System.Collections.Immutable;

namespace MentorSim.Engine.Play;

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

/// <summary>
/// Something that happened in a session. The events are the truth: the state of a session is the fold over them, and the same events
/// on the same file always give the same session.
/// </summary>
public abstract record SessionEvent
{
    private protected SessionEvent(DateTimeOffset at) => At = at;

    /// <summary>When it happened, by the clock on the wall; nothing is computed from it.</summary>
    public DateTimeOffset At { get; }
}

/// <summary>The trainee began.</summary>
/// <param name="Time">When.</param>
/// <param name="ScenarioId">The scenario.</param>
/// <param name="Seed">What names and chance come from.</param>
/// <param name="Mode">How it is played.</param>
/// <param name="Falls">Ids of the scenes to which chance led before the first decision.</param>
public sealed record Began(DateTimeOffset Time, string ScenarioId, long Seed, PlayMode Mode, ImmutableArray<string> Falls) : SessionEvent(Time);

/// <summary>The trainee answered.</summary>
/// <param name="Time">When.</param>
/// <param name="Scene">Id of the scene of the decision.</param>
/// <param name="Choice">Id of the choice that was taken.</param>
/// <param name="Falls">Ids of the scenes to which chance led from there to the next decision.</param>
public sealed record Answered(DateTimeOffset Time, string Scene, string Choice, ImmutableArray<string> Falls) : SessionEvent(Time);

/// <summary>The trainee went on from a feedback page.</summary>
public sealed record WentOn(DateTimeOffset Time) : SessionEvent(Time);

/// <summary>The trainee left in the middle.</summary>
public sealed record Left(DateTimeOffset Time) : SessionEvent(Time);

/// <summary>The trainee came back.</summary>
public sealed record Resumed(DateTimeOffset Time) : SessionEvent(Time);

/// <summary>The trainee wrote a reflection; a later one replaces an earlier one.</summary>
public sealed record Reflected(DateTimeOffset Time, string Text) : SessionEvent(Time);

/// <summary>The trainee finished with the debrief.</summary>
public sealed record Closed(DateTimeOffset Time) : SessionEvent(Time);
