using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>A choice and what the key takes it for.</summary>
/// <param name="Rated">The choice.</param>
/// <param name="Side">The side on which the key puts it; null where the key says nothing of it.</param>
/// <param name="Loss">The points that it loses on average, against the best that could be had there; null where it has none of its own.</param>
public sealed record KeyedChoice(RatedChoice Rated, KeySide? Side, double? Loss);

/// <summary>
/// What the points of a scenario take for right and wrong. The key of a choice is its place in the order of its decision: for every state
/// of the story in which it is on offer, what it loses against the best answer there (its points and the best that can follow), and of
/// that the mean, each state counting once. Among the best, within a thousandth of a point, it is <see cref="KeySide.Right"/>; with more than half of the largest mean loss of its
/// decision <see cref="KeySide.Wrong"/>; else <see cref="KeySide.Between"/>. A serious breach and what is outside the role are wrong
/// whatever their points. An option to tick goes by its own points: above 0 right, below 0 wrong, 0 between. Where nothing is at stake in
/// a decision, its key says nothing.
/// </summary>
public sealed record ScenarioKey
{
    private const double Near = 0.001;

    private ScenarioKey(RatedScenario rated) => Rated = rated;

    /// <summary>What is rated.</summary>
    public RatedScenario Rated { get; }

    /// <summary>The key of each choice, in the order of the file.</summary>
    public ImmutableArray<KeyedChoice> Choices { get; private init; } = [];

    /// <summary>The points that are at stake in each scene, by its id: what the worst answer loses there, on average over the states.</summary>
    public ImmutableDictionary<string, double> Stakes { get; private init; } = ImmutableDictionary.Create<string, double>(StringComparer.Ordinal);

    /// <summary>The key of a scenario.</summary>
    /// <param name="rated">What is rated.</param>
    /// <param name="mostStates">The most states that are searched.</param>
    /// <param name="whyNot">Why there is none, as a sentence; empty where there is.</param>
    /// <param name="progress">Hears how many states were searched.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static ScenarioKey? Of(RatedScenario rated, int mostStates, out string whyNot, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        whyNot = "";
        var scenario = rated.Scenario;
        if (scenario.ScoringPack is not { } pack) return new ScenarioKey(rated) { Choices = [.. rated.Choices.Select(choice => new KeyedChoice(choice, IsOut(choice.Offer) ? KeySide.Wrong : null, null))] };
        var graph = StateGraph.Explore(scenario, mostStates, progress: progress, cancellation: cancellation);
        var order = PlayOrder.Of(graph);
        whyNot = !graph.IsComplete ? string.Create(CultureInfo.InvariantCulture, $"The story has more than the {mostStates:N0} states that were searched, so nobody knows what is best in it. --max-states raises the limit.")
            : !order.EveryPlayEnds ? "A play of it may never end. 'mentorsim check' shows how, and what to mend." : "";
        if (whyNot.Length > 0) return null;
        var (losses, stakes) = Lost(graph, Values.Of(graph, order, pack, stopsAtIncidents: false));
        return new ScenarioKey(rated)
        {
            Choices = [.. rated.Scenes.SelectMany(scene => Of([.. rated.Choices.Where(choice => choice.Scene == scene)], losses, Reading.Native(pack)))],
            Stakes = stakes,
        };
    }

    private static IEnumerable<KeyedChoice> Of(ImmutableArray<RatedChoice> choices, Dictionary<Offer, double> losses, Reading reading)
    {
        var known = choices.Where(choice => losses.ContainsKey(choice.Offer)).Select(choice => losses[choice.Offer]).ToList();
        var (least, most) = known.Count == 0 ? (0, 0) : (known.Min(), known.Max());
        foreach (var choice in choices)
        {
            double? loss = losses.TryGetValue(choice.Offer, out var lost) ? lost : null;
            KeySide? side = choice.Offer is Option ? Math.Sign(reading.Read(choice.Offer.Evidence).Sum(evidence => evidence.Points)) switch { > 0 => KeySide.Right, < 0 => KeySide.Wrong, _ => KeySide.Between }
                : loss is null || most - least < Near ? null
                : loss - least < Near ? KeySide.Right
                : loss - least > (most - least) / 2 ? KeySide.Wrong
                : KeySide.Between;
            yield return new KeyedChoice(choice, IsOut(choice.Offer) ? KeySide.Wrong : side ?? Beside(choices, choice), loss);
        }
    }

    /// <summary>Where points tell no choice from another, those beside a serious breach or what is outside the role are right.</summary>
    private static KeySide? Beside(ImmutableArray<RatedChoice> choices, RatedChoice choice) =>
        choice.Offer is Choice && choices.Any(other => IsOut(other.Offer)) ? KeySide.Right : null;

    /// <summary>What each choice loses on average, and each scene at worst.</summary>
    private static (Dictionary<Offer, double> Losses, ImmutableDictionary<string, double> Stakes) Lost(StateGraph graph, Values values)
    {
        var (lost, worst) = (new Dictionary<Offer, (long Points, long States)>(), new Dictionary<string, (long Points, long States)>(StringComparer.Ordinal));
        for (var state = 0; state < graph.StateCount; state++)
        {
            var most = -1;
            foreach (var way in graph.EdgesOf(state))
            {
                if (way.Answer < 0) continue;
                var loss = values.TotalAt(state) - values.TotalBy(way);
                most = Math.Max(most, loss);
                if (graph.Groups[way.Answer].First is ChoiceAnswer { Choice: var choice }) lost[choice] = lost.GetValueOrDefault(choice) is var sum ? (sum.Points + loss, sum.States + 1) : default;
            }

            if (most < 0) continue;
            var scene = graph.Story.Scenario.Scenes[graph.SceneOf(state)].Id;
            worst[scene] = worst.GetValueOrDefault(scene) is var all ? (all.Points + most, all.States + 1) : default;
        }

        return (
            lost.ToDictionary(one => one.Key, one => (double)one.Value.Points / one.Value.States),
            worst.ToImmutableDictionary(one => one.Key, one => (double)one.Value.Points / one.Value.States, StringComparer.Ordinal));
    }

    private static bool IsOut(Offer offer) => offer.Critical is not null || !offer.Oversteps.IsEmpty;
}
