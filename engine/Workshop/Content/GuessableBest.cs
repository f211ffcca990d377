using System.Globalization;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop.Content;

/// <summary>
/// The first choice, or the longest, being a best one throughout: then a trainee can have full marks without reading. Best is a
/// choice after which as much can still be had as before it. States in which all on offer are equally good say nothing either way.
/// </summary>
internal static class GuessableBest
{
    /// <summary>The fewest scenes in which there is something to choose between; with less, a pattern may be chance.</summary>
    public const int FewestScenes = 3;

    /// <summary>Reports at most one finding, at <paramref name="span"/>.</summary>
    public static void Report(StateGraph graph, PlayOrder order, TextSpan span, FindingList findings)
    {
        var scenario = graph.Story.Scenario;
        if (!graph.IsComplete || !order.EveryPlayEnds || scenario.ScoringPack is not { } pack) return;
        var values = Values.Of(graph, order, pack, stopsAtIncidents: false);
        var earned = graph.Groups.Select(group => values.Earned(group.First)[0]).ToArray();
        var lengths = graph.Groups.Select(group => group.First is ChoiceAnswer { Choice: var choice } ? choice.Text.ToString().Length : 0).ToArray();
        var scenes = new HashSet<int>();
        var (first, longest) = (true, true);
        foreach (var state in order.States)
        {
            var edges = graph.EdgesOf(state);
            if (edges.Length < 2 || scenario.Scenes[graph.SceneOf(state)].WayOn is not ChoiceDecision) continue;
            var bests = 0;
            foreach (var edge in edges) bests += IsBest(state, edge) ? 1 : 0;
            if (bests == edges.Length) continue;
            scenes.Add(graph.SceneOf(state));
            first &= IsBest(state, edges[0]);
            longest &= Longest(edges, lengths) is { } edgeOfMost && IsBest(state, edgeOfMost);
            if (!first && !longest) return;
        }

        if (scenes.Count < FewestScenes) return;
        var what = first && longest ? "first choice on offer, which is the longest as well," : first ? "first choice on offer" : "longest choice on offer";
        findings.Add(
            Rules.GuessableBest,
            span,
            string.Create(CultureInfo.InvariantCulture, $"In all {scenes.Count} scenes in which choices differ, the {what} is always a best one: a trainee can have full marks without reading."),
            first ? "Put a weaker choice first in some scenes." : "Shorten some of the best choices, or give the weaker ones as good a reason.");

        bool IsBest(int state, Edge edge) => earned[edge.Answer] + values.TotalAt(edge.To) == values.TotalAt(state);
    }

    /// <summary>The way whose choice has the longest text; null where two share that length.</summary>
    private static Edge? Longest(ReadOnlySpan<Edge> edges, int[] lengths)
    {
        var most = edges[0];
        var isShared = false;
        foreach (var edge in edges[1..])
        {
            isShared = lengths[edge.Answer] == lengths[most.Answer] || (isShared && lengths[edge.Answer] < lengths[most.Answer]);
            if (lengths[edge.Answer] > lengths[most.Answer]) most = edge;
        }

        return isShared ? null : most;
    }
}
