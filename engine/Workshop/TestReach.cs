using System.Collections.Immutable;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scripting;

namespace MentorSim.Engine.Workshop;

/// <summary>What no test of a scenario came to.</summary>
/// <param name="Scenes">Scenes that were never entered; those of other files are left out.</param>
/// <param name="Offers">Choices and options that were never taken, with their scenes; those of scenes never entered, and of orders, are left out.</param>
/// <param name="Conditions">Conditions of which one side was never seen.</param>
public sealed record TestReach(
    ImmutableArray<Scene> Scenes, ImmutableArray<(Scene Scene, Offer Offer)> Offers, ImmutableArray<UnseenCondition> Conditions)
{
    /// <summary>Whether the tests came to everything.</summary>
    public bool IsWhole => Scenes.IsEmpty && Offers.IsEmpty && Conditions.IsEmpty;

    /// <summary>What some sessions of a scenario did not come to.</summary>
    public static TestReach Of(Scenario scenario, IEnumerable<Session> sessions)
    {
        var entered = new HashSet<int>();
        var taken = new HashSet<Offer>(ReferenceEqualityComparer.Instance);
        var seen = new Dictionary<Condition, (bool Held, bool Failed)>(ReferenceEqualityComparer.Instance);
        foreach (var passage in sessions.Where(session => session.State != SessionState.Briefing).Select(session => session.Passage))
        {
            foreach (var moment in passage.Moments)
            {
                if (moment is SceneEntered { State: var state })
                {
                    entered.Add(state.Scene);
                    AskIn(scenario.Scenes[state.Scene], state.Slots.AsSpan());
                }
                else if (moment is Decided decided)
                {
                    taken.UnionWith(decided.Answer.Taken);
                    if (decided.After is not null) AskEvents(passage.Story, decided);
                }
            }
        }

        var own = scenario.Scenes.Where(scene => !scene.IsIncluded).ToList();
        return new TestReach(
            [.. own.Where(scene => !entered.Contains(scene.Index))],
            [
                .. from scene in own
                   where entered.Contains(scene.Index) && scene.WayOn is not OrderDecision
                   from offer in scene.Offers
                   where !taken.Contains(offer)
                   select (scene, offer),
            ],
            [
                .. from condition in ConditionsOf(own).Concat(scenario.Events.Select(happening => happening.When))
                   let sides = seen.GetValueOrDefault(condition)
                   where !sides.Held || !sides.Failed
                   select new UnseenCondition(condition, sides.Held, sides.Failed),
            ]);

        void AskIn(Scene scene, ReadOnlySpan<int> slots)
        {
            foreach (var part in scene.Text) Ask(part.When, slots);
            foreach (var choice in scene.Offers.OfType<Choice>()) Ask(choice.When, slots);
            if (scene.WayOn is not Fork fork) return;
            foreach (var branch in fork.Branches)
            {
                if (Ask(branch.When, slots)) break;
            }
        }

        void AskEvents(Story story, Decided decided)
        {
            var slots = decided.Before.Slots.ToArray();
            story.Affect(slots, decided.Answer);
            foreach (var happening in scenario.Events.Where(happening => slots[happening.FiredSlot] == 0))
            {
                if (Ask(happening.When, slots)) break;
            }
        }

        bool Ask(Condition? condition, ReadOnlySpan<int> slots)
        {
            if (condition is null) return false;
            var holds = condition.HoldsIn(slots);
            var sides = seen.GetValueOrDefault(condition);
            seen[condition] = (sides.Held || holds, sides.Failed || !holds);
            return holds;
        }
    }

    private static IEnumerable<Condition> ConditionsOf(IEnumerable<Scene> scenes) => scenes.SelectMany(scene =>
        scene.Text.Select(part => part.When)
            .Concat(scene.Offers.OfType<Choice>().Select(choice => choice.When))
            .Concat(scene.WayOn is Fork fork ? fork.Branches.Select(branch => branch.When) : [])
            .OfType<Condition>());
}

/// <summary>A condition of which one side was never seen.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Held">Whether it ever held.</param>
/// <param name="Failed">Whether it ever did not.</param>
public sealed record UnseenCondition(Condition Condition, bool Held, bool Failed);
