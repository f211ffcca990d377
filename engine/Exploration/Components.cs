using System.Collections.Immutable;

namespace MentorSim.Engine.Exploration;

/// <summary>
/// The strongly connected components of a graph, without recursion (Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on
/// Computing 1, 1972). They come out last ones first: each after all that can be reached from it.
/// </summary>
/// <param name="Order">The nodes that can be reached from node 0, each after all that it leads to, rounds apart.</param>
/// <param name="ComponentOf">The component of each node, numbered from 1; 0 for nodes that cannot be reached.</param>
/// <param name="Rounds">The components in which one can go round: of several nodes, or of one that leads to itself.</param>
internal sealed record Components(int[] Order, int[] ComponentOf, ImmutableHashSet<int> Rounds)
{
    /// <summary>The components of the nodes that can be reached from node 0.</summary>
    /// <param name="count">How many nodes there are.</param>
    /// <param name="wayOut">The node to which a way out of a node leads, by the number of the way; below zero after the last.</param>
    public static Components Of(int count, Func<int, int, int> wayOut)
    {
        var (order, rounds, found) = (new List<int>(count), ImmutableHashSet.CreateBuilder<int>(), 0);
        var (number, low, next, component) = (new int[count], new int[count], new int[count], new int[count]);
        var (path, open, met, leadsToItself) = (new Stack<int>(), new Stack<int>(), 0, new HashSet<int>());
        Meet(0);
        while (path.TryPeek(out var node))
        {
            var to = wayOut(node, next[node]++);
            if (to >= 0)
            {
                if (number[to] == 0) Meet(to);
                else if (component[to] == 0) low[node] = Math.Min(low[node], number[to]);
                if (to == node) leadsToItself.Add(node);
                continue;
            }

            path.Pop();
            if (path.TryPeek(out var before)) low[before] = Math.Min(low[before], low[node]);
            if (low[node] == number[node]) Close(node);
        }

        return new Components([.. order], component, rounds.ToImmutable());

        void Meet(int node)
        {
            number[node] = low[node] = ++met;
            path.Push(node);
            open.Push(node);
        }

        void Close(int first)
        {
            found++;
            if (open.Peek() != first || leadsToItself.Contains(first)) rounds.Add(found);
            int node;
            do
            {
                node = open.Pop();
                component[node] = found;
                order.Add(node);
            }
            while (node != first);
        }
    }
}
