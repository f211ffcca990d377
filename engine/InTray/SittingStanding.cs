using System.Collections.Immutable;

namespace MentorSim.Engine.InTray;

/// <summary>What the events of a sitting come to.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Tray">What lies before the candidate.</param>
/// <param name="Events">All that was accepted.</param>
internal sealed record SittingStanding(SittingState State, Tray Tray, ImmutableArray<SittingEvent> Events)
{
    /// <summary>The sitting's own time at the last event.</summary>
    public TimeSpan Elapsed => Events is [.., var last] ? last.Elapsed : TimeSpan.Zero;
}
