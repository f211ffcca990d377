using System.Numerics;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scripting;

namespace MentorSim.Engine.Exploration;

/// <summary>
/// Which slots are read from each scene on, in it and in all that can follow it, and which are added to. One sweep backwards over the
/// scenes, so that its cost grows with the links between them.
/// </summary>
internal sealed class ReadsAhead
{
    private readonly Scenario _scenario;
    private readonly int _slotWords;
    // For each scene: a bit for each slot that is read, a bit for each that is added to, and whether there is something to decide.
    private readonly ulong[] _sets;
    private readonly List<int>[] _sources;

    private ReadsAhead(Scenario scenario)
    {
        _scenario = scenario;
        _slotWords = (scenario.Layout.Slots.Length + 63) / 64;
        _sets = new ulong[scenario.Scenes.Length * Width];
        _sources = [.. scenario.Scenes.Select(_ => new List<int>())];
    }

    private int Width => (2 * _slotWords) + 1;

    /// <summary>What is read ahead of each scene of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="mayFire">Whether an event, by its number, is still to come.</param>
    public static ReadsAhead Of(Scenario scenario, Func<int, bool> mayFire)
    {
        var ahead = new ReadsAhead(scenario);
        StoryEvent[] events = [.. scenario.Events.Where((_, i) => mayFire(i))];
        foreach (var scene in scenario.Scenes) ahead.Note(scene, events);
        ahead.Spread();
        return ahead;
    }

    /// <summary>The slots that are read from a scene on, ascending.</summary>
    /// <param name="scene">The scene's index.</param>
    /// <param name="withSums">Whether adding to a slot counts as reading it.</param>
    public IEnumerable<int> Slots(int scene, bool withSums)
    {
        for (var word = 0; word < _slotWords; word++)
        {
            var bits = _sets[(scene * Width) + word] | (withSums ? _sets[(scene * Width) + _slotWords + word] : 0);
            for (; bits != 0; bits &= bits - 1) yield return (word * 64) + BitOperations.TrailingZeroCount(bits);
        }
    }

    /// <summary>Whether a slot is added to from a scene on that nothing reads from there on.</summary>
    public bool MissesSums(int scene) => Slots(scene, withSums: true).Count() > Slots(scene, withSums: false).Count();

    /// <summary>Whether there is something to decide in a scene or after it.</summary>
    public bool HasDecision(int scene) => _sets[(scene * Width) + Width - 1] != 0;

    private void Note(Scene scene, StoryEvent[] events)
    {
        foreach (var claim in _scenario.Claims)
        {
            if (claim.Kind != ClaimKind.Always || scene.WayOn is Ending) Reads(claim.Condition);
        }

        foreach (var part in scene.Text) Reads(part.When);
        switch (scene.WayOn)
        {
            case Decision decision:
                _sets[(scene.Index * Width) + Width - 1] = 1;
                foreach (var offer in decision.Offers) NoteOffer(offer);
                if (decision is TaskDecision task) LeadsTo(task.To);
                foreach (var happening in events)
                {
                    Reads(happening.When);
                    LeadsTo(happening.To);
                }

                break;
            case Fork fork:
                foreach (var branch in fork.Branches)
                {
                    Reads(branch.When);
                    LeadsTo(branch.To);
                }

                break;
        }

        void NoteOffer(Offer offer)
        {
            foreach (var effect in offer.Effects.Where(effect => effect.Adds)) Add(_slotWords, effect.Slot);
            if (offer is not Choice choice) return;
            Reads(choice.When);
            if (choice.Once) Add(0, _scenario.Layout.Taken[choice.Index]!.Value);
            LeadsTo(choice.To);
        }

        void Reads(Condition? condition)
        {
            if (condition is null) return;
            // How a play has ended is told by its scene, and is no slot.
            foreach (var slot in condition.Reads) Add(0, slot);
        }

        void Add(int set, int slot) => _sets[(scene.Index * Width) + set + (slot / 64)] |= 1UL << (slot % 64);

        void LeadsTo(int to) => _sources[to].Add(scene.Index);
    }

    private void Spread()
    {
        var open = new Stack<int>(Enumerable.Range(0, _sources.Length));
        while (open.TryPop(out var scene))
        {
            foreach (var source in _sources[scene])
            {
                if (Join(_sets.AsSpan(source * Width, Width), _sets.AsSpan(scene * Width, Width))) open.Push(source);
            }
        }
    }

    private static bool Join(Span<ulong> into, ReadOnlySpan<ulong> from)
    {
        var isNew = false;
        for (var i = 0; i < into.Length; i++)
        {
            isNew |= (from[i] & ~into[i]) != 0;
            into[i] |= from[i];
        }

        return isNew;
    }
}
