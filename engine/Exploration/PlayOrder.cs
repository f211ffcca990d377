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

    /// <summary>States that lead to each other in a round, the first again at the end; empty where every play ends.</summary>
    public ImmutableArray<int> Round { get; }

    /// <summary>Whether every play ends.</summary>
    public bool EveryPlayEnds => Round.IsEmpty;

    /// <summary>Orders the states of a graph.</summary>
    public static PlayOrder Of(StateGraph graph)
    {
        var finished = new bool[graph.StateCount];
        var nextEdge = new int[graph.StateCount];
        var onPath = new bool[graph.StateCount];
        var order = ImmutableArray.CreateBuilder<int>(graph.StateCount);
        var path = new Stack<int>();
        path.Push(0);
        onPath[0] = true;
        while (path.TryPeek(out var state))
        {
            var edges = graph.EdgesOf(state);
            if (nextEdge[state] == edges.Length)
            {
                path.Pop();
                onPath[state] = false;
                finished[state] = true;
                order.Add(state);
                continue;
            }

            var to = edges[nextEdge[state]++].To;
            if (onPath[to]) return new PlayOrder([], [.. path.TakeWhile(other => other != to).Append(to).Reverse(), to]);
            if (finished[to]) continue;
            onPath[to] = true;
            path.Push(to);
        }

        return new PlayOrder(order.ToImmutable(), []);
    }
}
