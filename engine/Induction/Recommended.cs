using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Induction;

/// <summary>A scenario that can give evidence for an element.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Decisions">At how many of its decisions evidence for the element can be earned.</param>
public sealed record Recommended(Scenario Scenario, int Decisions)
{
    /// <summary>The scenarios in which evidence for an element can be earned, those with the most decisions for it first.</summary>
    /// <param name="pack">The pack of the element.</param>
    /// <param name="element">The element.</param>
    /// <param name="scenarios">Where to look. One that names another pack counts by the cross-walks of <paramref name="pack"/>.</param>
    public static ImmutableArray<Recommended> For(Pack pack, Element element, IEnumerable<Scenario> scenarios) =>
    [
        .. scenarios.Select(scenario => new Recommended(scenario, DecisionsOf(scenario, Reading.Of(pack, scenario), element)))
            .Where(found => found.Decisions > 0)
            .OrderByDescending(found => found.Decisions).ThenBy(found => found.Scenario.Title, StringComparer.Ordinal),
    ];

    private static int DecisionsOf(Scenario scenario, Reading? reading, Element element) => reading is null ? 0 : scenario.Scenes.Count(scene =>
        reading.Read(scene.Offers.SelectMany(offer => offer.Evidence).Concat(scene.WayOn is OrderDecision order ? order.Evidence : []))
            .Any(evidence => evidence.Points > 0 && evidence.Element.Id == element.Id));
}
