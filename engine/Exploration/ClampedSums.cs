using MentorSim.Engine.Findings;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Exploration;

/// <summary>Sums that pass a bound of their var: they stay at the bound, and so a point that the author counted on is lost in silence.</summary>
internal static class ClampedSums
{
    /// <summary>Reports each effect that passes a bound, with the nearest state in which it does.</summary>
    /// <param name="graph">A graph that sees every sum.</param>
    /// <param name="findings">Where to.</param>
    public static void Report(StateGraph graph, FindingList findings)
    {
        var scenario = graph.Story.Scenario;
        foreach (var (effect, (state, by)) in In(graph))
        {
            var (name, range) = (scenario.Layout.Vars[effect.Slot].Name, scenario.Layout.Slots[effect.Slot]);
            // Several ticks may be needed, where a choice says by itself what is taken.
            var ticks = by.First is PickAnswer ? $" when {by.First.Written} is ticked" : "";
            findings.Add(
                Rules.Clamped,
                effect.Place,
                $"Adding {effect.Value} to '{name}' passes its bounds ({range.Min} to {range.Max}) in the scene '{scenario.Scenes[graph.SceneOf(state)].Id}', {graph.Witness(state)}{ticks}; it then stays at the bound.");
        }
    }

    /// <summary>The sums that pass a bound, each with the nearest state in which it does and the answers that bring it there.</summary>
    public static IReadOnlyDictionary<Effect, (int State, AnswerGroup By)> In(StateGraph graph)
    {
        var (story, slots) = (graph.Story, graph.NewSlots());
        var clamped = new Dictionary<Effect, (int State, AnswerGroup By)>();
        var adding = graph.Groups.Select(group => group.First.Taken.Any(offer => offer.Effects.Any(effect => effect.Adds))).ToArray();
        for (var state = 0; state < graph.StateCount && graph.IsSearched(state); state++)
        {
            var scene = story.Scenario.Scenes[graph.Unpack(state, slots)];
            foreach (var group in graph.GroupsIn(scene))
            {
                if (!adding[group.Index] || (group.First is ChoiceAnswer { Choice: var choice } && !story.IsOnOffer(choice, slots))) continue;
                Note(state, group);
            }
        }

        return clamped;

        void Note(int state, AnswerGroup group)
        {
            Dictionary<int, int>? values = null;
            foreach (var offer in group.First.Taken)
            {
                foreach (var effect in offer.Effects)
                {
                    var range = story.Scenario.Layout.Slots[effect.Slot];
                    var before = values is not null && values.TryGetValue(effect.Slot, out var changed) ? changed : slots[effect.Slot];
                    var sum = effect.Adds ? before + effect.Value : effect.Value;
                    if (sum < range.Min || sum > range.Max) clamped.TryAdd(effect, (state, group));
                    // Only a pick can come to one var twice.
                    if (group.First.Taken.Length > 1) (values ??= [])[effect.Slot] = Math.Clamp(sum, range.Min, range.Max);
                }
            }
        }
    }
}
