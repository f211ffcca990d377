using MentorSim.Engine.Exploration;

namespace MentorSim.Engine.Workshop.Comparing;

/// <summary>The fewest points that a play can have on the total, whatever is answered and wherever chance falls.</summary>
internal static class LeastPoints
{
    /// <summary>Of a graph that was searched whole and in which every play ends.</summary>
    public static int Of(StateGraph graph, PlayOrder order, Values values)
    {
        var least = new int[graph.StateCount];
        foreach (var state in order.States)
        {
            var (fewest, isEnd) = (int.MaxValue, true);
            foreach (var way in graph.EdgesOf(state)) (fewest, isEnd) = (Math.Min(fewest, values.EarnedBy(way) + least[way.To]), false);
            least[state] = isEnd ? 0 : fewest;
        }

        return least[0];
    }
}
