using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Exploration;

/// <summary>
/// Why no play reaches a scene: what leads to it, and where that fails. One slip can cut off half a story; then all that is behind it says
/// so, and the place where to mend stands out.
/// </summary>
/// <param name="scenario">The scenario.</param>
/// <param name="isEntered">By index of a scene: whether some play enters it.</param>
/// <param name="isOnOffer">Whether a choice is on offer in some play.</param>
internal sealed class UnreachedScenes(Scenario scenario, bool[] isEntered, Func<Choice, bool> isOnOffer)
{
    private const string MendFirst = "Mend that first; this scene may be reached then. If not, lead a choice to it or remove it.";

    /// <summary>Reports one that no play reaches.</summary>
    public void Report(Scene scene, FindingList findings)
    {
        var what = $"No play reaches the scene '{scene.Id}'";
        if (Near(scene).FirstOrDefault() is { } reason) findings.Add(Rules.UnreachableScene, scene.Place, $"{what}: {reason}.");
        else if (scenario.Scenes.FirstOrDefault(from => from != scene && LeadsTo(from, scene)) is { } before)
            findings.Add(Rules.UnreachableScene, scene.Place, $"{what}, for none reaches '{before.Id}', which leads to it.", MendFirst);
        else findings.Add(Rules.UnreachableScene, scene.Place, $"{what}: nothing leads to it.");
    }

    /// <summary>What fails right before it: at a scene that is reached, or in an event.</summary>
    private IEnumerable<string> Near(Scene scene)
    {
        foreach (var from in scenario.Scenes.Where(from => isEntered[from.Index] && LeadsTo(from, scene)))
        {
            yield return from.WayOn switch
            {
                Fork => $"the 'then' of the scene '{from.Id}' never goes there",
                ChoiceDecision { Choices: var choices } when choices.FirstOrDefault(choice => choice.To == scene.Index && !isOnOffer(choice)) is { } choice =>
                    $"the choice '{choice.Id}' in the scene '{from.Id}' leads to it, and is never on offer",
                _ => $"whenever it would come after the scene '{from.Id}', an event takes over",
            };
        }

        if (scenario.Events.Any(happening => happening.To == scene.Index)) yield return "the event that leads to it never takes over";
    }

    private static bool LeadsTo(Scene from, Scene scene) => from.WayOn switch
    {
        ChoiceDecision decision => decision.Choices.Any(choice => choice.To == scene.Index),
        TaskDecision decision => decision.To == scene.Index,
        Fork fork => fork.Branches.Any(branch => branch.To == scene.Index),
        _ => false,
    };
}
