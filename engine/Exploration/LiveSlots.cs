using System.Numerics;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Exploration;

/// <summary>
/// Which slots matter from a scene on, and how a state is packed into machine words. A slot is live where something ahead reads it:
/// the condition of a text, a choice, a fork or an event still to come, a claim, or a choice offered only once. States that differ in other
/// slots alone have the same future and are one.
/// </summary>
internal sealed class LiveSlots
{
    // Sets of fired events can be as many as states, and the packings of each are as large as the scenario: so many fields are worth
    // their room, about twenty bytes each.
    private const int MostFieldsAfterEvents = 1 << 20;
    private const int MostEventsTracked = 20;

    private readonly Scenario _scenario;
    private readonly bool _addsAreReads;
    private readonly Packing[] _packings;
    private readonly Dictionary<ulong, Packing[]> _packingsAfterEvents = [];
    private readonly int _sceneBits;

    /// <param name="scenario">The scenario.</param>
    /// <param name="addsAreReads">Whether adding to a var counts as reading it: needed to know which sums pass a bound.</param>
    public LiveSlots(Scenario scenario, bool addsAreReads)
    {
        (_scenario, _addsAreReads) = (scenario, addsAreReads);
        _sceneBits = BitsFor(scenario.Scenes.Length - 1);
        _packings = NewPackings(fired: 0);
        // Decided once for all sets: what is live after an answer must have been so before it, in every state that play can come to.
        var fields = _packings.Sum(packing => 1L + packing.Fields.Length);
        TracksEvents = scenario.Events.Length <= MostEventsTracked && fields << scenario.Events.Length <= MostFieldsAfterEvents;
        // An event that has fired is read no more, so no state needs more words than one of its scene in which none has.
        Words = _packings.Max(packing => packing.Words);
    }

    private bool TracksEvents { get; }

    /// <summary>Words of a packed state: enough for the scene that needs most.</summary>
    public int Words { get; }

    /// <summary>Whether some var is added to where nothing ahead reads it, so that sums which pass its bounds may go unseen.</summary>
    public bool MissesSums { get; private set; }

    /// <summary>Slots to unpack states into.</summary>
    public int[] NewSlots() => [.. _scenario.Layout.StartValues];

    /// <summary>Packs the live slots of a state; the rest is left out.</summary>
    public void Pack(int scene, ReadOnlySpan<int> slots, Span<ulong> words)
    {
        words.Clear();
        words[0] = (ulong)scene;
        foreach (var field in PackingOf(scene, FiredIn(slots)).Fields)
            words[field.Word] |= (ulong)(uint)(slots[field.Slot] - field.Min) << field.Shift;
    }

    /// <summary>
    /// Unpacks the live slots of a state, and gives its scene. The others keep what they hold: nothing ahead reads them, so that a story of a
    /// thousand scenes costs no more a state than one of ten.
    /// </summary>
    public int Unpack(ReadOnlySpan<ulong> words, Span<int> slots)
    {
        var scene = SceneOf(words);
        foreach (var field in FieldsOf(scene, words, slots)) slots[field.Slot] = Read(words, field);
        return scene;
    }

    /// <summary>Marks the slots that are live in a state, which must have been unpacked.</summary>
    public void MarkLive(ReadOnlySpan<ulong> words, Span<int> slots, Span<bool> live)
    {
        live.Clear();
        foreach (var field in FieldsOf(SceneOf(words), words, slots)) live[field.Slot] = true;
    }

    private Field[] FieldsOf(int scene, ReadOnlySpan<ulong> words, Span<int> slots)
    {
        // The fired events stand first in every packing, so they can be read before the packing that they decide is known.
        var fired = _packings[scene].HasDecisionAhead ? ReadFired(words, slots) : 0;
        return PackingOf(scene, fired).Fields;
    }

    /// <summary>The scene of a packed state.</summary>
    public int SceneOf(ReadOnlySpan<ulong> words) => (int)(words[0] & ((1UL << _sceneBits) - 1));

    private static int Read(ReadOnlySpan<ulong> words, Field field) =>
        (int)((words[field.Word] >> field.Shift) & ((1UL << field.Bits) - 1)) + field.Min;

    private ulong ReadFired(ReadOnlySpan<ulong> words, Span<int> slots)
    {
        var layout = new FieldLayout(_sceneBits);
        foreach (var happening in _scenario.Events)
            slots[happening.FiredSlot] = Read(words, layout.Next(happening.FiredSlot, _scenario.Layout.Slots[happening.FiredSlot]));
        return FiredIn(slots);
    }

    private ulong FiredIn(ReadOnlySpan<int> slots)
    {
        if (!TracksEvents) return 0;
        var fired = 0UL;
        for (var i = 0; i < _scenario.Events.Length; i++)
        {
            if (slots[_scenario.Events[i].FiredSlot] != 0) fired |= 1UL << i;
        }

        return fired;
    }

    private Packing PackingOf(int scene, ulong fired)
    {
        if (fired == 0) return _packings[scene];
        if (_packingsAfterEvents.TryGetValue(fired, out var packings)) return packings[scene];
        _packingsAfterEvents[fired] = packings = NewPackings(fired);
        return packings[scene];
    }

    private Packing[] NewPackings(ulong fired)
    {
        var ahead = ReadsAhead.Of(_scenario, i => !TracksEvents || (fired >> i & 1) == 0);
        return [.. _scenario.Scenes.Select(scene => NewPacking(scene.Index, ahead))];
    }

    private Packing NewPacking(int scene, ReadsAhead ahead)
    {
        MissesSums |= !_addsAreReads && ahead.MissesSums(scene);
        var layout = new FieldLayout(_sceneBits);
        var fields = new List<Field>();
        if (ahead.HasDecision(scene))
            fields.AddRange(_scenario.Events.Select(happening => layout.Next(happening.FiredSlot, _scenario.Layout.Slots[happening.FiredSlot])));
        fields.AddRange(ahead.Slots(scene, _addsAreReads).Select(slot => layout.Next(slot, _scenario.Layout.Slots[slot])));
        return new Packing([.. fields], layout.Words, ahead.HasDecision(scene));
    }

    private static int BitsFor(int most) => most <= 0 ? 1 : 32 - BitOperations.LeadingZeroCount((uint)most);

    private sealed record Packing(Field[] Fields, int Words, bool HasDecisionAhead);

    private readonly record struct Field(int Slot, int Min, int Word, int Shift, int Bits);

    /// <summary>Lays fields one behind the other; none is split over two words.</summary>
    private struct FieldLayout(int firstBit)
    {
        private int _word;
        private int _bit = firstBit;

        public readonly int Words => _word + 1;

        public Field Next(int slot, Slot range)
        {
            var bits = BitsFor(range.Max - range.Min);
            if (_bit + bits > 64) (_word, _bit) = (_word + 1, 0);
            var field = new Field(slot, range.Min, _word, _bit, bits);
            _bit += bits;
            return field;
        }
    }
}
