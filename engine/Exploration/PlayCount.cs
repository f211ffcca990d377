using System.Numerics;

namespace MentorSim.Engine.Exploration;

/// <summary>How many plays a scenario has: sequences of answers and falls of chance up to an ending.</summary>
public static class PlayCount
{
    /// <summary>The exact number; plays at whose end nothing was on offer are not counted.</summary>
    public static BigInteger Of(StateGraph graph, PlayOrder order)
    {
        var counts = new BigInteger[graph.StateCount];
        foreach (var state in order.States)
        {
            var edges = graph.EdgesOf(state);
            if (edges.IsEmpty && graph.Story.Scenario.Scenes[graph.SceneOf(state)].WayOn is Scenarios.Ending) counts[state] = BigInteger.One;
            foreach (var edge in edges) counts[state] += (edge.Answer < 0 ? 1 : graph.Groups[edge.Answer].Count) * counts[edge.To];
        }

        return counts[0];
    }
}
