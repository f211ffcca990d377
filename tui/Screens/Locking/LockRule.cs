namespace MentorSim.Tui.Screens.Locking;

/// <summary>When rooms lock in this run of the program.</summary>
/// <param name="Clock">Tells the time that stands on a locked screen.</param>
/// <param name="After">After how long without a key a room locks by itself; null for never.</param>
internal sealed record LockRule(TimeProvider Clock, TimeSpan? After);
