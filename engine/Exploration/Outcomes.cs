using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Exploration;

/// <summary>How likely each ending is for somebody who plays in one way, chance falling as often as the story says, and what they earn.</summary>
/// <param name="Endings">Index of the scene and its probability, for the endings that can come, in the order of the file.</param>
/// <param name="Unfinished">The probability of coming to where nothing is on offer.</param>
/// <param name="Points">The mean of the points on the pack by which the values were worked out; 0 without one.</param>
public sealed record Outcomes(ImmutableArray<(int Scene, double Probability)> Endings, double Unfinished, double Points)
{
    /// <summary>For somebody who gives each answer on offer as often as any other; each set of ticks and each order is an answer.</summary>
    public static Outcomes OfRandomPlay(StateGraph graph, PlayOrder order, Values? values) => Of(graph, order, values, isBest: false);

    /// <summary>For somebody who always gives the best answer, among equally good ones the one listed first.</summary>
    public static Outcomes OfBestPlay(StateGraph graph, PlayOrder order, Values values) => Of(graph, order, values, isBest: true);

    private static Outcomes Of(StateGraph graph, PlayOrder order, Values? values, bool isBest)
    {
        var (scenario, points, unfinished) = (graph.Story.Scenario, 0.0, 0.0);
        var (probabilities, endings) = (new double[graph.StateCount], new double[graph.Story.Scenario.Scenes.Length]);
        probabilities[0] = 1;
        for (var at = order.States.Length - 1; at >= 0; at--)
        {
            var state = order.States[at];
            var probability = probabilities[state];
            var ways = graph.EdgesOf(state);
            if (probability == 0) continue;
            if (ways.IsEmpty)
            {
                if (scenario.Scenes[graph.SceneOf(state)].WayOn is Ending) endings[graph.SceneOf(state)] += probability;
                else unfinished += probability;
            }
            else if (ways[0].Answer < 0)
            {
                foreach (var way in ways) probabilities[way.To] += probability * way.Share / 100;
            }
            else if (isBest)
            {
                Go(BestPlay.WayOf(graph, values!, state)!.Value, probability);
            }
            else
            {
                var answers = 0;
                foreach (var way in ways) answers += graph.Groups[way.Answer].Count;
                foreach (var way in ways) Go(way, probability * graph.Groups[way.Answer].Count / answers);
            }
        }

        return new Outcomes([.. endings.Index().Where(ending => ending.Item > 0)], unfinished, points);

        void Go(Edge way, double probability)
        {
            probabilities[way.To] += probability;
            if (values is not null) points += probability * values.EarnedBy(way);
        }
    }
}
