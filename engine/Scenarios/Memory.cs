using System.Collections.Immutable;

namespace MentorSim.Engine.Scenarios;

/// <summary>
/// Something that a story remembers beside its vars and its clock, since something in it asks: how often a scene was entered or whether
/// it was, or that a choice or an option was taken. Events that have fired are none: nothing in a file can ask for them.
/// </summary>
/// <param name="Name">As a condition asks for it: <c>seen(scene)</c>, <c>times(scene)</c> or <c>chose(scene.choice)</c>.</param>
/// <param name="Slot">Its slot.</param>
/// <param name="Scene">Index of the scene that was entered; null for what was taken.</param>
public sealed record Memory(string Name, int Slot, int? Scene)
{
    /// <summary>The slot that says whether a scene was seen, where this one counts how often; null where nothing asks for that beside.</summary>
    public int? SeenSlot { get; private init; }

    /// <summary>What a scenario remembers: of each scene, in the order of the file, one thing at most, then what was taken.</summary>
    public static ImmutableArray<Memory> Of(Scenario scenario) =>
    [
        .. scenario.Scenes.Select(scene => OfVisits(scenario.Layout, scene)).OfType<Memory>(),
        .. scenario.Scenes.SelectMany(scene => scene.Offers.Select(offer => OfTaken(scenario.Layout, scene, offer))).OfType<Memory>(),
    ];

    /// <summary>The values of its slots, where it has a value.</summary>
    public IEnumerable<ExpectedVar> With(int value) =>
    [
        new(Slot, value),
        .. SeenSlot is { } seen ? [new ExpectedVar(seen, Math.Min(1, value))] : Array.Empty<ExpectedVar>(),
    ];

    private static Memory? OfVisits(StateLayout layout, Scene scene) =>
        layout.Visits[scene.Index] is { } visits ? new Memory($"times({scene.Id})", visits, scene.Index) { SeenSlot = layout.Seen[scene.Index] }
        : layout.Seen[scene.Index] is { } seen ? new Memory($"seen({scene.Id})", seen, scene.Index)
        : null;

    private static Memory? OfTaken(StateLayout layout, Scene scene, Offer offer) =>
        layout.Taken[offer.Index] is { } taken ? new Memory($"chose({scene.Id}.{offer.Id})", taken, null) : null;
}
