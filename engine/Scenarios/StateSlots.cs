using System.Collections.Immutable;
using MentorSim.Engine.Scripting;

namespace MentorSim.Engine.Scenarios;

/// <summary>
/// Hands out the slots of a state while a scenario is read. Vars, the clock and events have theirs from the start; the visits of a scene,
/// whether it was seen and whether something was taken get one when something first asks. What nobody asks for is not remembered: a
/// state is copied at every answer, so each slot costs time in every play.
/// </summary>
internal sealed class StateSlots
{
    private readonly List<Slot> _slots;
    private readonly int _firstFired;
    private readonly int?[] _visits;
    private readonly int?[] _seen;
    private readonly int?[] _taken;

    /// <param name="given">The slots of the vars and of the clock.</param>
    /// <param name="events">How many events there are.</param>
    /// <param name="scenes">How many scenes there are.</param>
    /// <param name="offers">How many choices and options there are.</param>
    public StateSlots(IEnumerable<Slot> given, int events, int scenes, int offers)
    {
        _slots = [.. given];
        _firstFired = _slots.Count;
        _slots.AddRange(Enumerable.Repeat(new Slot(0, 0, 1), events));
        (_visits, _seen, _taken) = (new int?[scenes], new int?[scenes], new int?[offers]);
    }

    /// <summary>The slot that says that an event has fired.</summary>
    public int OfEvent(int index) => _firstFired + index;

    /// <summary>The slot of something that is remembered of a scene, a choice or an option, by its number.</summary>
    public int Of(Remembered what, int number) => what switch
    {
        Remembered.Visits => _visits[number] ??= Add(StateLayout.MostVisits),
        Remembered.Seen => _seen[number] ??= Add(1),
        Remembered.Taken => _taken[number] ??= Add(1),
    };

    /// <summary>The layout with all slots that were handed out.</summary>
    public StateLayout ToLayout(ImmutableArray<Variable> vars, int? timeSlot) => new()
    {
        Slots = [.. _slots],
        Vars = vars,
        TimeSlot = timeSlot,
        Visits = [.. _visits],
        Seen = [.. _seen],
        Taken = [.. _taken],
    };

    private int Add(int max)
    {
        _slots.Add(new Slot(0, 0, max));
        return _slots.Count - 1;
    }
}
