using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop.Content;

/// <summary>A unit on which a trainee can only lose: the scenario has evidence against it and none for it.</summary>
internal static class LosingUnit
{
    /// <summary>Reports each such unit of the pack that is scored, where evidence against it stands first.</summary>
    public static void Report(Scenario scenario, FindingList findings)
    {
        if (scenario.ScoringPack is not { } pack) return;
        foreach (var unit in pack.Units)
        {
            var given = Places(scenario).Where(entry => entry.Evidence.Pack == pack && entry.Evidence.Element.UnitId == unit.Id).ToList();
            if (given.Count == 0 || given.Any(entry => entry.Evidence.Points > 0)) continue;
            var places = given.Count == 1 ? "here" : string.Create(CultureInfo.InvariantCulture, $"here and in {given.Count - 1} more");
            findings.Add(
                Rules.LosingUnit,
                given[0].Place,
                $"The unit {unit.Id} ({unit.Title}) has evidence against it {places}, and none for it anywhere: a trainee can only lose on it.");
        }
    }

    /// <summary>All evidence, that of an order at its scene.</summary>
    private static IEnumerable<(SourcePlace Place, Evidence Evidence)> Places(Scenario scenario) => scenario.Scenes.SelectMany(scene =>
        scene.Offers.SelectMany(offer => offer.Evidence.Select(evidence => (offer.Place, evidence)))
            .Concat(scene.WayOn is OrderDecision order ? order.Evidence.Select(evidence => (scene.Place, evidence)) : []));
}
