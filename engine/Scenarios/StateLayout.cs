using System.Collections.Immutable;

namespace MentorSim.Engine.Scenarios;

/// <summary>
/// What a state of the story is made of: an array of whole numbers, one slot each for every var, the clock and every event fired, and for
/// what something asks for among the visits of scenes, whether they were seen, and choices and options taken. Conditions read slots; equal
/// slots mean the same future.
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

    /// <summary>The slot that counts the visits of a scene, up to 9, by its number; null where nothing counts them.</summary>
    public required ImmutableArray<int?> Visits { get; init; }

    /// <summary>
    /// The slot that says whether a scene was entered, by its number; null where nothing asks. Apart from the count, since most conditions
    /// ask for no more.
    /// </summary>
    public required ImmutableArray<int?> Seen { get; init; }

    /// <summary>The slot that says that a choice or an option was taken, by its <see cref="Offer.Index"/>; null where nothing asks.</summary>
    public required ImmutableArray<int?> Taken { get; init; }

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
