using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Play;

/// <summary>Where a story stands: the scene that was entered, its visit counted, and the value of every slot.</summary>
/// <param name="Scene">Index of the scene.</param>
/// <param name="Slots">The values, laid out as the scenario's <see cref="StateLayout"/> says.</param>
public sealed record StoryState(int Scene, ImmutableArray<int> Slots)
{
    /// <summary>The school time in minutes from midnight, or null where the scenario has no clock.</summary>
    public int? Time(Scenario scenario) => scenario.Layout.TimeSlot is { } slot ? Slots[slot] : null;

    /// <inheritdoc/>
    public bool Equals(StoryState? other) => other is not null && Scene == other.Scene && Slots.AsSpan().SequenceEqual(other.Slots.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Scene);
        foreach (var slot in Slots) hash.Add(slot);
        return hash.ToHashCode();
    }
}
