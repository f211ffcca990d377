using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Tests.Exploration;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Scenarios;

public sealed class StateLayoutTests
{
    [Fact]
    public void A_state_remembers_only_what_something_asks_for()
    {
        var layout = Some.Story(
            """
            vars: { told: false }
            clock: { from: "08:00", to: "09:00" }
            start: door
            scenes:
              door: { choices: [{ id: in, text: In., to: hall, once: true, feedback: F. }, { id: out, text: Out., to: yard, when: seen(hall), feedback: F. }] }
              hall: { then: [{ chance: 50%, to: door }, { to: yard }] }
              yard: { order: { prompt: Which first?, options: [{ id: x, text: X., feedback: F. }, { id: y, text: Y., feedback: F. }], to: street } }
              street: { then: [{ when: told, to: door }, { to: end }] }
              end: { ending: good }
            events: [{ when: told, to: end }]
            claims: [{ never: chose(door.out) and times(end) > 1 }]
            """).Layout;

        // The var, the clock, the event; the choice offered once, the scene seen, visits of the two for which the seed decides; and what the claim asks.
        layout.Slots.Length.ShouldBe(3 + 4 + 2);
        layout.Taken.Select(slot => slot is not null).ShouldBe([true, true, false, false]);
        layout.Seen.Select(slot => slot is not null).ShouldBe([false, true, false, false, false]);
        layout.Visits.Select(slot => slot is not null).ShouldBe([false, true, true, false, true]);
        layout.Taken.Concat(layout.Seen).Concat(layout.Visits).OfType<int>().Order().ShouldBe(Enumerable.Range(3, 6));
        layout.Slots[layout.Visits[1]!.Value].ShouldBe(new Slot(0, 0, StateLayout.MostVisits));
    }

    [Fact]
    public void No_shipped_scenario_has_a_slot_that_nothing_reads()
    {
        var shipped = Some.ShippedPaths().Select(path => Some.ShippedBank().Read(YamlFile.Read(path, File.ReadAllBytes(path))).Scenario.ShouldNotBeNull()).ToList();
        shipped.ShouldNotBeEmpty();
        foreach (var scenario in shipped) ShouldHaveNoUnreadSlot(scenario);
    }

    [Fact]
    public void No_random_story_has_a_slot_that_nothing_reads()
    {
        var stories = new RandomStories(Seeded.Random(61));
        for (var i = 0; i < 200; i++) ShouldHaveNoUnreadSlot(Some.Scenario(stories.Next()));
    }

    private static void ShouldHaveNoUnreadSlot(Scenario scenario)
    {
        var layout = scenario.Layout;
        var reads = ConditionsOf(scenario).SelectMany(condition => condition.Reads).ToHashSet();
        reads.UnionWith(scenario.AllOffers.OfType<Choice>().Where(choice => choice.Once).Select(choice => layout.Taken[choice.Index]!.Value));
        reads.UnionWith(scenario.Events.Select(happening => happening.FiredSlot));
        reads.UnionWith(scenario.Scenes
            .Where(scene => scene.WayOn is OrderDecision || (scene.WayOn is Fork fork && fork.Branches.Any(branch => branch.Chance is not null)))
            .Select(scene => layout.Visits[scene.Index]!.Value));
        var given = layout.Vars.Length + (layout.TimeSlot is null ? 0 : 1);
        Enumerable.Range(given, layout.Slots.Length - given).Where(slot => !reads.Contains(slot)).ShouldBeEmpty(scenario.Id);
    }

    private static IEnumerable<Condition> ConditionsOf(Scenario scenario) => scenario.Events.Select(happening => happening.When)
        .Concat(scenario.Claims.Select(claim => claim.Condition))
        .Concat(scenario.Scenes.SelectMany(scene => scene.Text).Select(part => part.When).OfType<Condition>())
        .Concat(scenario.AllOffers.OfType<Choice>().Select(choice => choice.When).OfType<Condition>())
        .Concat(scenario.Scenes.Select(scene => scene.WayOn).OfType<Fork>().SelectMany(fork => fork.Branches).Select(branch => branch.When).OfType<Condition>());
}
