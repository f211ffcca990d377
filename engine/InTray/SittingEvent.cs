using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.InTray;

/// <summary>Something that happened in a sitting. A sitting is the list of them.</summary>
/// <param name="At">When, by the clock on the wall.</param>
/// <param name="Elapsed">How long the sitting's own clock had run, pauses left out, in whole milliseconds: summed from a monotonic clock.</param>
public abstract record SittingEvent(DateTimeOffset At, TimeSpan Elapsed)
{
    /// <summary>
    /// How much more the clock on the wall went than the sitting's own since this was last said; zero up to two seconds. Somebody set
    /// the clock, or the machine slept.
    /// </summary>
    public TimeSpan Drift { get; init; }
}

/// <summary>The clock was started.</summary>
/// <param name="At">When.</param>
/// <param name="PaperId">The paper's id.</param>
/// <param name="Terms">Who sits it, and under what conditions.</param>
/// <param name="Manifest">The version of the paper; null where no version is kept.</param>
public sealed record Opened(DateTimeOffset At, string PaperId, SittingTerms Terms, Manifest? Manifest) : SittingEvent(At, TimeSpan.Zero);

/// <summary>The clock runs, and nothing else happened for a while.</summary>
public sealed record Ticked(DateTimeOffset At, TimeSpan Elapsed) : SittingEvent(At, Elapsed);

/// <summary>Items came into the tray: one event for each moment at which something is due.</summary>
/// <param name="At">When the program brought them, by the clock on the wall.</param>
/// <param name="Elapsed">
/// The sitting's own time at which they were due, to the millisecond. Sittings of older versions have the time at which they were brought,
/// up to a second later, with all that was due by then.
/// </param>
/// <param name="Items">Their ids, in the order of the paper.</param>
public sealed record Arrived(DateTimeOffset At, TimeSpan Elapsed, ImmutableArray<string> Items) : SittingEvent(At, Elapsed);

/// <summary>The candidate opened an item for the first time.</summary>
/// <param name="At">When.</param>
/// <param name="Elapsed">The sitting's own time.</param>
/// <param name="Item">Its id.</param>
public sealed record ItemRead(DateTimeOffset At, TimeSpan Elapsed, string Item) : SittingEvent(At, Elapsed);

/// <summary>The candidate said something of an item: the whole answer as it stands now.</summary>
/// <param name="At">When.</param>
/// <param name="Elapsed">The sitting's own time.</param>
/// <param name="Item">Its id.</param>
/// <param name="Answer">The answer.</param>
public sealed record ItemAnswered(DateTimeOffset At, TimeSpan Elapsed, string Item, ItemAnswer Answer) : SittingEvent(At, Elapsed);

/// <summary>The sitting goes on after the program ended in the middle of it.</summary>
/// <param name="At">When.</param>
/// <param name="Elapsed">The sitting's own time, as it was last stored.</param>
/// <param name="Gap">How long nothing was stored, by the clock on the wall; below zero where that was put back.</param>
public sealed record Recovered(DateTimeOffset At, TimeSpan Elapsed, TimeSpan Gap) : SittingEvent(At, Elapsed);

/// <summary>The clock was stopped.</summary>
/// <param name="At">When.</param>
/// <param name="Elapsed">The sitting's own time.</param>
/// <param name="Reason">Why, as the invigilator or the trainee wrote it.</param>
public sealed record PausedFor(DateTimeOffset At, TimeSpan Elapsed, string Reason) : SittingEvent(At, Elapsed);

/// <summary>The clock runs again.</summary>
public sealed record ResumedAfter(DateTimeOffset At, TimeSpan Elapsed) : SittingEvent(At, Elapsed);

/// <summary>The candidate submitted.</summary>
public sealed record Submitted(DateTimeOffset At, TimeSpan Elapsed) : SittingEvent(At, Elapsed);

/// <summary>The time was up.</summary>
/// <param name="At">When that was noticed, by the clock on the wall.</param>
/// <param name="Elapsed">The whole time of the sitting; sittings of older versions have up to a second more.</param>
public sealed record Expired(DateTimeOffset At, TimeSpan Elapsed) : SittingEvent(At, Elapsed);
