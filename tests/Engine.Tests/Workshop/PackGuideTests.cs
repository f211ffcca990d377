using MentorSim.Engine.Workshop;

namespace MentorSim.Engine.Tests.Workshop;

public sealed class PackGuideTests
{
    [Fact]
    public void The_page_of_ids_is_made_from_the_packs() =>
        Golden.Match(PackGuide.Write(Some.ShippedBank().Packs), Path.Combine(Golden.Root, "scenarios", "STANDARDS.md"));

    [Fact]
    public void Every_id_that_a_scenario_can_name_stands_in_it()
    {
        var packs = Some.ShippedBank().Packs;
        var page = PackGuide.Write(packs);

        packs.SelectMany(pack => pack.Units.SelectMany(unit => unit.Elements).Select(element => element.Id)
                .Concat(pack.Boundaries.Select(boundary => boundary.Id)).Concat(pack.Incidents.Select(incident => incident.Id)).Concat(pack.Rules.Select(rule => rule.Id)))
            .Where(id => !page.Contains($"| `{id}` | ", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
