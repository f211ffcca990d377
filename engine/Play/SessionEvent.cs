using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Play;

/// <summary>
/// Something that happened in a session. The events are the truth: the state of a session is the fold over them, and the same events
/// on the same file always give the same session.
/// </summary>
public abstract record SessionEvent
{
    private protected SessionEvent(DateTimeOffset at) => At = at;

    /// <summary>When it happened, by the clock on the wall; nothing is computed from it.</summary>
    public DateTimeOffset At { get; }

    /// <summary>
    /// How much of the session's time was used by then, in whole milliseconds by a clock that nobody sets; null in a session without a
    /// time limit for the whole of it.
    /// </summary>
    public TimeSpan? Used
    {
        get => Time?.Used;
        init => Time = SessionTime.Of(value, Drift);
    }

    /// <summary>
    /// How much more the clock on the wall went than time ran since the two last agreed, in whole milliseconds; below zero where that
    /// clock was put back. Zero up to <see cref="RunningTime.Tolerance"/>, and where no time is kept.
    /// </summary>
    public TimeSpan Drift
    {
        get => Time?.Drift ?? TimeSpan.Zero;
        init => Time = SessionTime.Of(Used, value);
    }

    /// <summary>Both as one thing; null where there is nothing to say of the time, as in every session without a limit for the whole of it.</summary>
    internal SessionTime? Time { get; init; }
}

/// <summary>What an event says of the time of its session.</summary>
/// <param name="Used">As <see cref="SessionEvent.Used"/>.</param>
/// <param name="Drift">As <see cref="SessionEvent.Drift"/>.</param>
internal sealed record SessionTime(TimeSpan? Used, TimeSpan Drift)
{
    /// <summary>Both; null where there is nothing to say.</summary>
    public static SessionTime? Of(TimeSpan? used, TimeSpan drift) => used is null && drift == TimeSpan.Zero ? null : new(used, drift);
}

/// <summary>The trainee began.</summary>
/// <param name="At">When.</param>
/// <param name="ScenarioId">The scenario.</param>
/// <param name="Seed">What names and chance come from.</param>
/// <param name="Mode">How it is played.</param>
/// <param name="Falls">Ids of the scenes to which chance led before the first decision.</param>
public sealed record Began(DateTimeOffset At, string ScenarioId, long Seed, PlayMode Mode, ImmutableArray<string> Falls) : SessionEvent(At)
{
    /// <summary>The version of the scenario; null where none was kept, as of a preview.</summary>
    public Manifest? Manifest { get; init; }

    /// <summary>How much time there was for decisions with a time limit.</summary>
    public Pace Pace { get; init; } = Pace.AsWritten;

    /// <summary>
    /// How much time there is for the whole of it, the pace counted in; null where there is no limit, as in practice, in an assessment,
    /// and in interviews that were begun before there was one.
    /// </summary>
    public TimeSpan? Allowed { get; init; }
}

/// <summary>The trainee answered, or the time to answer was up.</summary>
/// <param name="At">When.</param>
/// <param name="Scene">Id of the scene of the decision.</param>
/// <param name="Answer">The answer as answer lists write it; of a text, the text.</param>
/// <param name="Certainty">How sure the trainee was, from 1 to 3; null where that was not asked.</param>
/// <param name="TimedOut">Whether the time was up, so that nobody chose.</param>
/// <param name="Falls">Ids of the scenes to which chance led from there to the next decision.</param>
public sealed record Answered(DateTimeOffset At, string Scene, string Answer, int? Certainty, bool TimedOut, ImmutableArray<string> Falls) : SessionEvent(At)
{
    // One of these is kept for every answer: apart, the number and whether there is one find room beside TimedOut.
    private readonly int _certainty = Certainty ?? 0;
    private readonly bool _hasCertainty = Certainty is not null;

    /// <summary>How sure the trainee was, from 1 to 3; null where that was not asked.</summary>
    public int? Certainty
    {
        get => _hasCertainty ? _certainty : null;
        init => (_certainty, _hasCertainty) = (value ?? 0, value is not null);
    }
}

/// <summary>Time ran while nothing else happened: kept so that a program that dies loses little of it.</summary>
public sealed record Ticked(DateTimeOffset At) : SessionEvent(At);

/// <summary>The time for the whole session was up: it ends with what was answered.</summary>
public sealed record TimeUp(DateTimeOffset At) : SessionEvent(At);

/// <summary>The trainee went on from a feedback page.</summary>
public sealed record WentOn(DateTimeOffset At) : SessionEvent(At);

/// <summary>The trainee left in the middle, or before closing the debrief.</summary>
public sealed record Left(DateTimeOffset At) : SessionEvent(At);

/// <summary>The trainee came back, or the program did after it had died.</summary>
public sealed record Resumed(DateTimeOffset At) : SessionEvent(At);

/// <summary>
/// The scenario was another when the session was taken up again: what came after the kept events is undone, and play goes on in the
/// version of the manifest. It is no part of the line itself.
/// </summary>
/// <param name="At">When.</param>
/// <param name="Manifest">The version in which play goes on.</param>
/// <param name="Kept">How many events of the line before are kept; 0 where play begins again from the first scene, with the same seed.</param>
public sealed record Changed(DateTimeOffset At, Manifest Manifest, int Kept) : SessionEvent(At);

/// <summary>
/// The trainee took the last answer back, in practice: what came after the kept events is undone, and the same decision is asked again.
/// It is no part of the line itself. Chance falls as it fell before, for it is a function of seed, scene and visit.
/// </summary>
/// <param name="At">When.</param>
/// <param name="Kept">How many events of the line before are kept.</param>
public sealed record Rewound(DateTimeOffset At, int Kept) : SessionEvent(At);

/// <summary>The trainee wrote a reflection; a later one replaces an earlier one.</summary>
public sealed record Reflected(DateTimeOffset At, string Text) : SessionEvent(At);

/// <summary>The trainee finished with the debrief.</summary>
public sealed record Closed(DateTimeOffset At) : SessionEvent(At);
