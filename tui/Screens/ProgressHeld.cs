using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using Person = MentorSim.Engine.Records.Person;

namespace MentorSim.Tui.Screens;

/// <summary>What somebody has played and shown, as the records held it at one moment.</summary>
/// <param name="Person">Whose it is.</param>
/// <param name="Shown">What was shown over all their plays.</param>
/// <param name="Next">What they should play next.</param>
/// <param name="Sessions">The latest of their sessions, the latest first.</param>
internal sealed record ProgressHeld(Person Person, Progress Shown, NextPlays Next, ImmutableArray<PlayedSession> Sessions)
{
    /// <summary>How many of the sessions are told at once: of the others only how many there are.</summary>
    public const int MostSessions = 3;

    /// <summary>How many sessions there are.</summary>
    public int AllSessions { get; init; }

    /// <summary>When something was played, day by day.</summary>
    public required PracticeCalendar Calendar { get; init; }

    /// <summary>Each step outside the role and each serious breach.</summary>
    public RoleLedger Ledger { get; init; } = new([]);

    /// <summary>What stands about them beside their plays.</summary>
    public InductionFile Notes { get; init; } = InductionFile.Empty;

    /// <summary>The scenarios that are proposed, by id.</summary>
    public ImmutableDictionary<string, ScenarioFile> Files { get; init; } = [];

    /// <summary>What could not be read, as sentences.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    /// <summary>When a co-ordinator last took the PIN away; null where none did.</summary>
    public string? PinTaken { get; init; }

    /// <summary>Why the records could not be read; null where they could.</summary>
    public string? Trouble { get; init; }
}

/// <summary>A session that was played.</summary>
/// <param name="Session">The session.</param>
/// <param name="When">When something last happened in it.</param>
/// <param name="Words">How it went and how many decisions were taken, or where it stands.</param>
internal sealed record PlayedSession(StoredSession Session, string When, string Words);
