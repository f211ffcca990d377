using MentorSim.Engine.Findings;
using MentorSim.Engine.InTray;

namespace MentorSim.Engine.Workshop.Papers;

/// <summary>
/// Units of the standards on which no key of a paper gives evidence. One tray can hardly show every unit, so a unit alone is only a
/// note; that nothing at all is shown is a warning.
/// </summary>
internal static class Coverage
{
    // A short paper, to learn with, is about few things.
    private const int ItemsOfAFullPaper = 12;

    /// <summary>Reports the units of the pack that is scored for which there is no evidence.</summary>
    public static void Report(Paper paper, PaperPlaces places, FindingList findings)
    {
        if (paper.ScoringPack is not { } pack || pack.Units.All(unit => unit.Elements.IsEmpty)) return;
        var shown = paper.Items.SelectMany(item => item.Key.Evidence).Where(evidence => evidence.Pack == pack).Select(evidence => evidence.Element.UnitId).ToHashSet(StringComparer.Ordinal);
        if (shown.Count == 0)
        {
            findings.Add(Rules.NoEvidence, places.KeyOf("standards"), $"No key of this paper gives evidence on an element of {pack.Id}: a sitting says nothing of its units.");
            return;
        }

        var left = pack.Units.Where(unit => !unit.Elements.IsEmpty && !shown.Contains(unit.Id)).ToList();
        if (left.Count == 0 || paper.Items.Length < Math.Max(ItemsOfAFullPaper, pack.Units.Length)) return;
        findings.Add(
            Rules.UncoveredUnit,
            places.KeyOf("standards"),
            $"No item of this paper shows {string.Join(", ", left.Select(unit => $"{unit.Id} ({unit.Title})"))}.");
    }
}
