using MentorSim.Engine.Findings;

namespace MentorSim.Engine.Exploration;

/// <summary>
/// Serious breaches that cannot be avoided: a state in which every answer is one. Where there is none, each breach can be avoided
/// whenever it can happen, and so some play comes to its end without any.
/// </summary>
internal static class ForcedBreaches
{
    /// <summary>Reports each scene in which a trainee can come to have nothing but serious breaches on offer, with the nearest such state; gives whether there is one.</summary>
    public static bool Report(StateGraph graph, FindingList findings)
    {
        bool[] isBreach = [.. graph.Groups.Select(group => group.First.IsIncident)];
        if (!isBreach.Contains(true)) return false;
        var reported = new HashSet<int>();
        for (var state = 0; state < graph.StateCount; state++)
        {
            if (!IsForced(graph.EdgesOf(state)) || !reported.Add(graph.SceneOf(state))) continue;
            var scene = graph.Story.Scenario.Scenes[graph.SceneOf(state)];
            var place = scene.Offers.First(offer => offer.Critical is not null).Place;
            findings.Add(
                Rules.ForcedBreach, place, $"In the scene '{scene.Id}' nothing is on offer but what is a serious breach, {graph.Witness(state)}.");
        }

        return reported.Count > 0;

        bool IsForced(ReadOnlySpan<Edge> ways)
        {
            foreach (var way in ways)
            {
                if (way.Answer < 0 || !isBreach[way.Answer]) return false;
            }

            return !ways.IsEmpty;
        }
    }
}
