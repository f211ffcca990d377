using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Play;

/// <summary>Where a session stands, as one fact: what is refused or cannot be kept leaves the one before in its place.</summary>
internal readonly record struct Standing
{
    /// <summary>The story that is played.</summary>
    public required Story Story { get; init; }

    /// <summary>The state with which it begins.</summary>
    public required StoryState First { get; init; }

    /// <summary>The version of its scenario; null where none is kept.</summary>
    public Manifest? Manifest { get; init; }

    /// <summary>The state of the session.</summary>
    public SessionState State { get; init; }

    /// <summary>The state in which the trainee left.</summary>
    public SessionState LeftFrom { get; init; }

    /// <summary>The way through the story; null at the briefing.</summary>
    public Passage? Passage { get; init; }

    /// <summary>How much of the session's time was used, by its last event; zero where it has none.</summary>
    public TimeSpan Used { get; init; }

    /// <summary>What the trainee wrote about the play; null where nothing.</summary>
    public string? Reflection { get; init; }

    /// <summary>The decisions whose answers were taken back, in the order in which that was done; null where none was.</summary>
    public ImmutableList<Decided>? TakenBack { get; init; }

    /// <summary>All that was ever accepted.</summary>
    public Trail<SessionEvent> Events { get; init; }

    /// <summary>What the play now consists of: the same as all, as long as nothing was undone.</summary>
    public Trail<SessionEvent> Line { get; init; }

    /// <summary>The standing after one event more.</summary>
    public Standing After(SessionEvent happened)
    {
        var all = Events.Then(happened);
        return this with { Events = all, Line = Line == Events ? all : Line.Then(happened), Used = happened.Used ?? Used };
    }
}
