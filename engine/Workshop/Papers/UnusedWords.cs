using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.InTray;

namespace MentorSim.Engine.Workshop.Papers;

/// <summary>
/// Actions and people that no key mentions, and lists that leave no choice. A decoy is fine; one that no key says anything of was
/// forgotten, as a rule.
/// </summary>
internal static class UnusedWords
{
    /// <summary>Reports each such word where it is declared.</summary>
    public static void Report(Paper paper, PaperPlaces places, FindingList findings)
    {
        var keys = paper.Items.Select(item => item.Key).ToList();
        foreach (var action in paper.Actions.Where(action => !keys.Any(key => key.Actions.ContainsKey(action.Id) || key.Breaches.Any(rule => rule.Actions.Contains(action.Id)))))
            findings.Add(Rules.NeverUsed, places.WordOf("actions", action.Id), $"No key mentions the action '{action.Id}': it is worth nothing with any item.");
        if (keys.Any(key => !key.To.IsEmpty))
        {
            foreach (var person in paper.People.Where(person => !keys.Any(key => key.To.ContainsKey(person.Id))))
                findings.Add(Rules.NeverUsed, places.WordOf("people", person.Id), $"No key mentions '{person.Id}': to tell them is worth nothing with any item.");
        }

        if (places["max-actions"] is not { } limit || paper.MaxActions <= paper.Actions.Length) return;
        findings.Add(
            Rules.MoreThanThereIs,
            limit.Span,
            string.Create(CultureInfo.InvariantCulture, $"An item may be given {paper.MaxActions} actions, and there are only {paper.Actions.Length}: a candidate need not choose."));
    }
}
