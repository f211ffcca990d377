using System.Collections.Immutable;

namespace MentorSim.Engine.Exploration;

/// <summary>
/// The states in an order in which every state comes after all that can follow it, so that one pass gives values and counts. There
/// is none where a play can come back to a state: then the round is given.
/// </summary>
public sealed class PlayOrder
{
    private PlayOrder(ImmutableArray<int> states, ImmutableArray<int> round) => (States, Round) = (states, round);

    /// <summary>The states, last ones first; empty where there is a round.</summary>
    public ImmutableArray<int> States { get; }

    /// <summary>
    /// The states of a shortest round through the nearest state to which a play can come back, that state first and again at the end; empty
    /// where every play ends.
    /// </summary>
    public ImmutableArray<int> Round { get; }

    /// <summary>Whether every play ends, as far as the states were searched.</summary>
    public bool EveryPlayEnds => Round.IsEmpty;

    /// <summary>Orders the states of a graph.</summary>
    public static PlayOrder Of(StateGraph graph)
    {
        var components = Components.Of(graph.StateCount, (state, way) => graph.EdgesOf(state) is var ways && way < ways.Length ? ways[way].To : -1);
        if (components.Rounds.IsEmpty) return new PlayOrder(System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(components.Order), []);
        // States are numbered by their distance from the start.
        var nearest = Array.FindIndex(components.ComponentOf, components.Rounds.Contains);
        return new PlayOrder([], RoundThrough(graph, components, nearest));
    }

    private static ImmutableArray<int> RoundThrough(StateGraph graph, Components components, int start)
    {
        var (parents, open) = (new Dictionary<int, int>(), new Queue<int>([start]));
        while (!parents.ContainsKey(start))
        {
            var state = open.Dequeue();
            foreach (var edge in graph.EdgesOf(state))
            {
                if (components.ComponentOf[edge.To] == components.ComponentOf[start] && parents.TryAdd(edge.To, state)) open.Enqueue(edge.To);
            }
        }

        var round = new List<int> { start };
        do round.Add(parents[round[^1]]);
        while (round[^1] != start);
        round.Reverse();
        return [.. round];
    }
}
