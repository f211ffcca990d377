using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>The scenes of a scenario in the order in which a story comes to them: the first, then what it leads to, and so on.</summary>
internal static class StoryOrder
{
    /// <summary>All scenes; those to which only events lead come after the others, and those to which nothing leads last, in the order of the file.</summary>
    public static ImmutableArray<Scene> Of(Scenario scenario)
    {
        var (order, known) = (ImmutableArray.CreateBuilder<Scene>(scenario.Scenes.Length), new bool[scenario.Scenes.Length]);
        var next = 0;
        foreach (var start in (IEnumerable<int>)[scenario.Start, .. scenario.Events.Select(happening => happening.To), .. scenario.Scenes.Select(scene => scene.Index)])
        {
            Add(start);
            for (; next < order.Count; next++)
            {
                foreach (var to in After(order[next])) Add(to);
            }
        }

        return order.MoveToImmutable();

        void Add(int scene)
        {
            if (!known[scene]) order.Add(scenario.Scenes[scene]);
            known[scene] = true;
        }
    }

    private static IEnumerable<int> After(Scene scene) => scene.WayOn switch
    {
        ChoiceDecision decision => decision.Choices.Select(choice => choice.To),
        TaskDecision task => [task.To],
        Fork fork => fork.Branches.Select(branch => branch.To),
        _ => [],
    };
}
