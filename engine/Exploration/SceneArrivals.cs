using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Exploration;

/// <summary>
/// How a play can come to each scene, for whoever writes the story: with how few decisions, by which answers, with which values of what is
/// still read, and what can still be earned from there.
/// </summary>
public sealed class SceneArrivals
{
    private readonly StateGraph _graph;
    private readonly Values? _values;
    private readonly Lazy<ImmutableArray<Memory>> _memory;
    private readonly int[] _decisions;
    private readonly int[] _from;
    // The states in the order of their scenes, and where those of each scene begin.
    private readonly int[] _states;
    private readonly int[] _first;

    private SceneArrivals(StateGraph graph, Values? values)
    {
        (_graph, _values, _memory) = (graph, values, new Lazy<ImmutableArray<Memory>>(() => Memory.Of(graph.Story.Scenario)));
        (_decisions, _from) = (new int[graph.StateCount], new int[graph.StateCount]);
        FindFewest();
        var scenes = graph.Story.Scenario.Scenes.Length;
        (_states, _first) = (new int[graph.StateCount], new int[scenes + 1]);
        for (var state = 0; state < graph.StateCount; state++) _first[graph.SceneOf(state) + 1]++;
        for (var scene = 0; scene < scenes; scene++) _first[scene + 1] += _first[scene];
        var next = _first.ToArray();
        for (var state = 0; state < graph.StateCount; state++) _states[next[graph.SceneOf(state)]++] = state;
    }

    /// <summary>The arrivals of a story that was searched.</summary>
    /// <param name="graph">All that can happen, or as much as was searched.</param>
    /// <param name="values">What can still be earned in each state; null where nothing is scored or a play need not end.</param>
    public static SceneArrivals Of(StateGraph graph, Values? values) => new(graph, values);

    /// <summary>How a play comes to a scene; null where none does, as far as was searched.</summary>
    public SceneArrival? At(Scene scene)
    {
        var states = StatesOf(scene.Index);
        if (states.IsEmpty) return null;
        var nearest = states[0];
        foreach (var state in states)
        {
            if (_decisions[state] < _decisions[nearest]) nearest = state;
        }

        var layout = _graph.Story.Scenario.Layout;
        var there = _graph.NewSlots();
        _graph.Unpack(nearest, there);
        return new SceneArrival(WayTo(nearest), _decisions[nearest], states.Length, VarsIn(scene.Index, there, [.. layout.Vars.Select(declared => declared.Slot), .. layout.TimeSlot is { } time ? [time] : Array.Empty<int>()]))
        {
            Memory = VarsIn(scene.Index, there, [.. _memory.Value.Select(memory => memory.Slot)]),
            MostFromHere = _graph.IsComplete && _values is { } values ? Range(states, values) : null,
        };
    }

    /// <summary>
    /// Whether some play enters a scene with some values; what nothing from there on reads can have any, and so can what is not named.
    /// </summary>
    /// <param name="scene">The scene.</param>
    /// <param name="vars">The values of vars, of the clock and of what else is remembered.</param>
    public bool IsEntered(Scene scene, IEnumerable<ExpectedVar> vars)
    {
        var (slots, live, wanted) = (_graph.NewSlots(), new bool[_graph.NewSlots().Length], vars.ToArray());
        foreach (var state in StatesOf(scene.Index))
        {
            _graph.Unpack(state, slots, live);
            if (Array.TrueForAll(wanted, var => !live[var.Slot] || slots[var.Slot] == var.Value)) return true;
        }

        return false;
    }

    private ReadOnlySpan<int> StatesOf(int scene) => _states.AsSpan(_first[scene].._first[scene + 1]);

    /// <summary>The values that what is still read there can have; what is read after some arrivals only counts as read.</summary>
    private ImmutableArray<ArrivalVar> VarsIn(int scene, int[] nearest, int[] asked)
    {
        var (slots, live, values) = (_graph.NewSlots(), new bool[nearest.Length], asked.Select(_ => new HashSet<int>()).ToArray());
        foreach (var state in StatesOf(scene))
        {
            _graph.Unpack(state, slots, live);
            for (var at = 0; at < asked.Length; at++)
            {
                if (live[asked[at]]) values[at].Add(slots[asked[at]]);
            }
        }

        return [.. asked.Select((slot, at) => new ArrivalVar(slot, [.. values[at].Order()], nearest[slot]))];
    }

    private static (int Least, int Most) Range(ReadOnlySpan<int> states, Values values)
    {
        var (least, most) = (int.MaxValue, int.MinValue);
        foreach (var state in states) (least, most) = (Math.Min(least, values.TotalAt(state)), Math.Max(most, values.TotalAt(state)));
        return (least, most);
    }

    private ImmutableArray<string> WayTo(int state)
    {
        var answers = new List<string>();
        for (; _from[state] >= 0; state = _from[state])
        {
            foreach (var way in _graph.EdgesOf(_from[state]))
            {
                if (way.To != state) continue;
                if (_graph.AnswerOf(_from[state], state, way.Answer) is { } answer) answers.Add(answer);
                break;
            }
        }

        answers.Reverse();
        return [.. answers];
    }

    /// <summary>The fewest decisions before each state: what comes without one is followed at once, the rest waits its turn.</summary>
    private void FindFewest()
    {
        Array.Fill(_decisions, int.MaxValue);
        var (open, done) = (new LinkedList<int>([0]), new bool[_graph.StateCount]);
        (_decisions[0], _from[0]) = (0, -1);
        while (open.First is { Value: var state })
        {
            open.RemoveFirst();
            if (done[state]) continue;
            done[state] = true;
            foreach (var way in _graph.EdgesOf(state))
            {
                var decisions = _decisions[state] + (way.Answer < 0 ? 0 : 1);
                if (decisions >= _decisions[way.To]) continue;
                (_decisions[way.To], _from[way.To]) = (decisions, state);
                if (way.Answer < 0) open.AddFirst(way.To);
                else open.AddLast(way.To);
            }
        }
    }
}

/// <summary>How a play comes to a scene.</summary>
/// <param name="Way">A way there with the fewest decisions, as an answer list.</param>
/// <param name="FewestDecisions">How many those are.</param>
/// <param name="States">In how many states the scene can be entered between which the story from there on can tell.</param>
/// <param name="Vars">The vars in their order, then the clock where there is one.</param>
public sealed record SceneArrival(ImmutableArray<string> Way, int FewestDecisions, int States, ImmutableArray<ArrivalVar> Vars)
{
    /// <summary>The most points that can still be had from there, for who comes there worst and for who comes there best; null where nothing is scored.</summary>
    public (int Least, int Most)? MostFromHere { get; init; }

    /// <summary>What else the story remembers, in the order of <see cref="Scenarios.Memory.Of"/>.</summary>
    public ImmutableArray<ArrivalVar> Memory { get; init; } = [];

    /// <summary>The values of one of them; null for what is neither.</summary>
    public ArrivalVar? Of(int slot) => Vars.Concat(Memory).FirstOrDefault(entered => entered.Slot == slot);
}

/// <summary>The values with which a scene can be entered.</summary>
/// <param name="Slot">The slot of the var, of the clock or of what else is remembered.</param>
/// <param name="Values">The values, ascending; none where nothing from there on reads it.</param>
/// <param name="Nearest">Its value on the way with the fewest decisions; where nothing reads it, the one that it starts with.</param>
public sealed record ArrivalVar(int Slot, ImmutableArray<int> Values, int Nearest);
