using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Workshop.Content;

/// <summary>A unit on which a trainee can only lose: the scenario has evidence against it and none for it.</summary>
internal static class LosingUnit
{
    /// <summary>Reports each such unit of the pack that is scored, at the first choice with evidence against it.</summary>
    public static void Report(Scenario scenario, FindingList findings)
    {
        if (scenario.ScoringPack is not { } pack) return;
        foreach (var unit in pack.Units)
        {
            var given = scenario.AllChoices
                .SelectMany(choice => choice.Evidence.Where(evidence => evidence.Pack == pack && evidence.Element.UnitId == unit.Id).Select(evidence => (choice, evidence.Points)))
                .ToList();
            if (given.Count == 0 || given.Any(evidence => evidence.Points > 0)) continue;
            var places = given.Count == 1 ? "here" : string.Create(CultureInfo.InvariantCulture, $"here and in {given.Count - 1} more");
            findings.Add(
                Rules.LosingUnit,
                given[0].choice.Span,
                $"The unit {unit.Id} ({unit.Title}) has evidence against it {places}, and none for it anywhere: a trainee can only lose on it.");
        }
    }
}
