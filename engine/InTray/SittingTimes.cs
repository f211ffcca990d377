using System.Collections.Immutable;

namespace MentorSim.Engine.InTray;

/// <summary>How the time of a sitting went: when its clock ran, when it rested, and what the clock on the wall did meanwhile.</summary>
public sealed record SittingTimes
{
    /// <summary>When its clock was started, by the clock on the wall; null where nothing tells.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When it was submitted or ended; null where it is not over.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>How long its own clock ran.</summary>
    public TimeSpan Used { get; init; }

    /// <summary>The pauses, in order.</summary>
    public ImmutableArray<PauseTime> Pauses { get; init; } = [];

    /// <summary>The gaps after the program ended in the middle, in order.</summary>
    public ImmutableArray<GapTime> Gaps { get; init; } = [];

    /// <summary>Where the clock on the wall went another way than the sitting's own, in order.</summary>
    public ImmutableArray<DriftTime> Drifts { get; init; } = [];

    /// <summary>What events tell; some of them may be missing, as where they were erased.</summary>
    public static SittingTimes Of(IEnumerable<SittingEvent> events)
    {
        var times = new SittingTimes();
        foreach (var happened in events)
        {
            times = times with { Used = happened.Elapsed };
            if (happened.Drift != TimeSpan.Zero) times = times with { Drifts = times.Drifts.Add(new DriftTime(happened.At, happened.Elapsed, happened.Drift)) };
            times = happened switch
            {
                Opened => times with { Started = happened.At },
                PausedFor { Reason: var reason } => times with { Pauses = times.Pauses.Add(new PauseTime(happened.At, happened.Elapsed, reason, null)) },
                ResumedAfter => times.PausedUntil(happened.At),
                Recovered { Gap: var gap } => times with { Gaps = times.Gaps.Add(new GapTime(happened.At, happened.Elapsed, gap)) },
                Submitted or Expired => times.PausedUntil(happened.At) with { Ended = happened.At },
                _ => times,
            };
        }

        return times;
    }

    private SittingTimes PausedUntil(DateTimeOffset at) =>
        Pauses is [.., { Lasted: null } open] ? this with { Pauses = Pauses.SetItem(Pauses.Length - 1, open with { Lasted = at - open.At }) } : this;
}

/// <summary>A pause.</summary>
/// <param name="At">When it began, by the clock on the wall.</param>
/// <param name="Elapsed">The sitting's own time, which stood still.</param>
/// <param name="Reason">Why, as somebody wrote it.</param>
/// <param name="Lasted">How long it lasted by the clock on the wall; null where it goes on.</param>
public sealed record PauseTime(DateTimeOffset At, TimeSpan Elapsed, string Reason, TimeSpan? Lasted);

/// <summary>A gap: the program had ended in the middle.</summary>
/// <param name="At">When the sitting went on, by the clock on the wall.</param>
/// <param name="Elapsed">The sitting's own time, which stood still.</param>
/// <param name="Lasted">How long nothing was stored, by the clock on the wall; below zero where that was put back.</param>
public sealed record GapTime(DateTimeOffset At, TimeSpan Elapsed, TimeSpan Lasted);

/// <summary>A difference between two clocks: somebody set one, or the machine slept.</summary>
/// <param name="At">When it was noted, by the clock on the wall.</param>
/// <param name="Elapsed">The sitting's own time then.</param>
/// <param name="Drift">How much more the clock on the wall went; below zero for less.</param>
public sealed record DriftTime(DateTimeOffset At, TimeSpan Elapsed, TimeSpan Drift);
