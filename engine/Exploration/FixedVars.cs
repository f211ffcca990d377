using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scripting;

namespace MentorSim.Engine.Exploration;

/// <summary>
/// Vars that no answer ever changes. A condition that asks for one has the same answer throughout, and mostly what is to be mended is not the
/// condition but the answer that forgot to set the var.
/// </summary>
internal sealed class FixedVars
{
    private readonly Dictionary<int, string> _helps = [];

    public FixedVars(Scenario scenario)
    {
        var changed = scenario.AllOffers.SelectMany(offer => offer.Effects)
            .Where(effect => effect.Adds || effect.Value != scenario.Layout.Slots[effect.Slot].Start).Select(effect => effect.Slot).ToHashSet();
        foreach (var variable in scenario.Layout.Vars.Where(variable => !changed.Contains(variable.Slot)))
        {
            var value = variable.Show(scenario.Layout.Slots[variable.Slot].Start);
            _helps[variable.Slot] = $"Nothing in the story changes '{variable.Name}', which stays {value}: let an answer set it, or take out what asks for it.";
        }
    }

    /// <summary>How to mend a condition that asks for such a var; null where it asks for none.</summary>
    public string? HelpFor(Condition? condition)
    {
        foreach (var slot in condition?.Reads ?? [])
        {
            if (_helps.TryGetValue(slot, out var help)) return help;
        }

        return null;
    }
}
