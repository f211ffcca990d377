using System.Numerics;

namespace MentorSim.Engine.Exploration;

/// <summary>How many plays a scenario has: sequences of answers and falls of chance up to an ending.</summary>
public static class PlayCount
{
    /// <summary>The exact number; plays at whose end nothing was on offer are not counted.</summary>
    public static BigInteger Of(StateGraph graph, PlayOrder order)
    {
        if (order.States.IsEmpty) return BigInteger.Zero;
        try
        {
            return InWords(graph, order);
        }
        catch (OverflowException)
        {
            return InAnySize(graph, order);
        }
    }

    private static UInt128 InWords(StateGraph graph, PlayOrder order)
    {
        var counts = new UInt128[graph.StateCount];
        foreach (var state in order.States)
        {
            var count = EndsIn(graph, state) ? UInt128.One : UInt128.Zero;
            foreach (var edge in graph.EdgesOf(state)) count = checked(count + ((uint)AnswersOf(graph, edge) * counts[edge.To]));
            counts[state] = count;
        }

        return counts[0];
    }

    /// <summary>A long story has numbers of hundreds of digits: each is let go as soon as no state that is still to come needs it.</summary>
    private static BigInteger InAnySize(StateGraph graph, PlayOrder order)
    {
        var (counts, uses) = (new BigInteger[graph.StateCount], new int[graph.StateCount]);
        foreach (var state in order.States)
        {
            foreach (var edge in graph.EdgesOf(state)) uses[edge.To]++;
        }

        foreach (var state in order.States)
        {
            var count = EndsIn(graph, state) ? BigInteger.One : BigInteger.Zero;
            foreach (var edge in graph.EdgesOf(state))
            {
                count += AnswersOf(graph, edge) * counts[edge.To];
                if (--uses[edge.To] == 0) counts[edge.To] = default;
            }

            counts[state] = count;
        }

        return counts[0];
    }

    private static int AnswersOf(StateGraph graph, Edge edge) => edge.Answer < 0 ? 1 : graph.Groups[edge.Answer].Count;

    private static bool EndsIn(StateGraph graph, int state) =>
        graph.EdgesOf(state).IsEmpty && graph.Story.Scenario.Scenes[graph.SceneOf(state)].WayOn is Scenarios.Ending;
}
