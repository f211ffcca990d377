using System.Collections.Immutable;

namespace MentorSim.Engine.Scenarios;

/// <summary>
/// What a state of the story is made of: an array of whole numbers, one slot each for every var, the clock, the visits of every
/// scene, whether it was seen, every choice taken and every event fired. Conditions read slots; equal slots mean the same future.
/// </summary>
public sealed record StateLayout
{
    /// <summary>The most visits that are counted: <c>times()</c> stops here.</summary>
    public const int MostVisits = 9;

    /// <summary>All slots in order.</summary>
    public required ImmutableArray<Slot> Slots { get; init; }

    /// <summary>The vars, with what each value is called; their slots are the first.</summary>
    public required ImmutableArray<Variable> Vars { get; init; }

    /// <summary>The slot of the clock, or null.</summary>
    public int? TimeSlot { get; init; }

    /// <summary>The values with which a play starts.</summary>
    public ImmutableArray<int> StartValues => [.. Slots.Select(slot => slot.Start)];
}

/// <summary>One number of a state, with where it starts and how far it goes.</summary>
public readonly record struct Slot(int Start, int Min, int Max);

/// <summary>A var of the story.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Slot">Its slot.</param>
/// <param name="Words">The words that it can be, by number; empty for numbers and flags.</param>
/// <param name="IsFlag">Whether it is true or false.</param>
public sealed record Variable(string Name, int Slot, ImmutableDictionary<int, string> Words, bool IsFlag)
{
    /// <summary>A value as the author would write it.</summary>
    public string Show(int value) =>
        IsFlag ? value != 0 ? "true" : "false"
        : Words.TryGetValue(value, out var word) ? word
        : value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
