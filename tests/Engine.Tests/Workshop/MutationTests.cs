using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Tests.Exploration;
using MentorSim.Engine.Workshop;

namespace MentorSim.Engine.Tests.Workshop;

public sealed class MutationTests
{
    private const string Story = Some.Head + """
        vars: { told: false, trust: { start: 1, min: 0, max: 3 } }
        clock: { from: "09:00", to: "12:00" }
        start: door
        scenes:
          door:
            seconds: 20
            timeout: listen
            choices:
              - { id: shortcut, text: Go., to: poor-end, when: told, feedback: F. }
              - { id: listen, text: Listen., to: desk, set: { told: true }, takes: 20m, feedback: F. }
          desk:
            pick:
              prompt: What?
              to: fork
              options: [{ id: words, text: Words., add: { trust: 1 }, feedback: F. }]
          fork: { then: [{ when: trust > 1, to: good-end }, { chance: 50%, to: good-end }, { to: poor-end }] }
          good-end: { ending: good }
          poor-end: { ending: poor }
        events: [{ when: time > 11:00, to: poor-end }]
        tests:

        """;

    [Fact]
    public void Every_kind_of_mistake_is_put_in_once_in_the_order_of_the_file() =>
        Mutation.Of(Some.Scenario(Story + "- { name: t, choose: [listen], expect: { scene: desk } }\n")).Select(mutation => mutation.What).ShouldBe(
        [
            "the choice 'shortcut' is offered when not (told)",
            "the choice 'shortcut' leads to 'door'",
            "'listen' does not set 'told' to true",
            "the choice 'listen' leads to 'fork'",
            "'words' does not add 1 to 'trust'",
            "the scene 'desk' leads to 'good-end'",
            "the scene 'fork' goes to 'good-end' when not (trust > 1)",
            "the scene 'fork' goes to 'poor-end' instead of 'good-end'",
            "the scene 'fork' goes to 'poor-end' instead of 'good-end'",
            "the scene 'fork' goes to 'door' instead of 'poor-end'",
            "the event happens when not (time > 11:00)",
            "the event leads to 'door'",
        ]);

    // With the seed 1 the fork leads to the good ending by chance as well, so what leads there by condition is not missed.
    [Theory]
    [InlineData("- { name: t, choose: [listen, words], expect: { ending: good } }", "offered when", "'shortcut' leads", "does not set", "does not add", "when not (trust > 1)", "instead of 'good-end'", "instead of 'poor-end'", "event leads", "scene 'desk' leads")]
    [InlineData("- { name: t, choose: [listen, words], expect: { vars: { told: true, trust: 2 }, scene: good-end } }", "offered when", "'shortcut' leads", "when not (trust > 1)", "instead of 'good-end'", "instead of 'poor-end'", "event leads", "scene 'desk' leads")]
    [InlineData("- { name: t, choose: [listen], expect: { vars: { told: true } } }", "offered when", "'shortcut' leads", "'listen' leads", "does not add", "scene 'desk'", "scene 'fork'", "scene 'fork'", "event happens", "event leads")]
    public void What_no_test_would_notice_is_told(string test, params string[] unnoticed)
    {
        var report = TestReport.Of(Some.Scenario($"{Story}{test}\n"), mutates: true, new StoppedClock());
        report.Passed.ShouldBeTrue();
        report.Mutations.ShouldBe(12);
        foreach (var part in unnoticed) report.Unnoticed.ShouldContain(mutation => mutation.What.Contains(part, StringComparison.Ordinal), part);
        foreach (var mutation in report.Unnoticed) unnoticed.ShouldContain(part => mutation.What.Contains(part, StringComparison.Ordinal), mutation.What);
    }

    [Fact]
    public void Tests_can_notice_every_mistake_that_can_be_noticed()
    {
        const string tests = """
            - { name: a, choose: [listen, words], expect: { scene: good-end, vars: { told: true, trust: 2 } } }
            - { name: b, choose: [listen, none, ~good-end], expect: { scene: good-end } }
            - { name: c, choose: [listen, none, ~poor-end], expect: { scene: poor-end } }
            """;
        var report = TestReport.Of(Some.Scenario(Story + tests), mutates: true, new StoppedClock());
        report.Unnoticed.Select(mutation => mutation.What).ShouldBe(
            ["the choice 'shortcut' is offered when not (told)", "the choice 'shortcut' leads to 'door'", "the event leads to 'door'"],
            "what no answer of a test is, and what never happens, cannot be seen");
    }

    [Fact]
    public void A_mistake_differs_from_the_scenario_in_exactly_one_place_and_no_two_are_the_same()
    {
        var stories = new RandomStories(Seeded.Random(17));
        var seen = 0;
        for (var i = 0; i < Scale.Count(2_000); i++)
        {
            var text = stories.Next();
            var scenario = Some.Scenario(text);
            var parts = Parts(scenario);
            var (changes, ids) = (new HashSet<(int, string)>(), new HashSet<string>(StringComparer.Ordinal));
            foreach (var mutation in Mutation.Of(scenario))
            {
                var changed = Parts(mutation.Mutated);
                changed.Count.ShouldBe(parts.Count);
                var differences = Enumerable.Range(0, parts.Count).Where(at => parts[at] != changed[at]).ToList();
                differences.Count.ShouldBe(1, $"{mutation.What}\n{text}");
                changes.Add((differences[0], changed[differences[0]])).ShouldBeTrue($"{mutation.What} twice\n{text}");
                ids.Add(mutation.Id).ShouldBeTrue($"{mutation.Id} twice\n{text}");
                mutation.Place.Source.ShouldBe(scenario.Source);
                seen++;
            }
        }

        seen.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Each_mistake_has_an_id_that_names_its_place() =>
        Mutation.Of(Some.Scenario(Story + "- { name: t, choose: [listen], expect: { scene: desk } }\n")).Select(mutation => mutation.Id).ShouldBe(
        [
            "door.shortcut/when", "door.shortcut/to", "door.listen/set/told", "door.listen/to", "desk.words/add/trust", "desk/to",
            "fork/then-1/when", "fork/then-1/to", "fork/then-2/to", "fork/then-3/to", "event-1/when", "event-1/to",
        ]);

    [Fact]
    public void A_breach_and_an_overstep_are_left_out_one_at_a_time()
    {
        const string story = Some.Head + """
            critical: { own: { title: Of this story, unit: T2 } }
            start: door
            scenes:
              door: { choices: [{ id: go, text: Go., to: end, critical: own, oversteps: [judge], feedback: F. }] }
              end: { ending: poor }

            """;
        Mutation.Of(Some.Scenario(story)).Select(mutation => (mutation.Id, mutation.What)).Take(2).ShouldBe(
            [("door.go/critical", "'go' is no serious breach (own)"), ("door.go/oversteps/judge", "'go' does not overstep 'judge'")]);
        TestReport.Of(Some.Scenario(story + "tests: [{ name: t, choose: [go], expect: { critical: own, oversteps: [judge], scene: end } }]\n"), mutates: true, new StoppedClock())
            .Unnoticed.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_said_to_change_nothing_is_neither_noticed_nor_missed()
    {
        const string tests = """
            - { name: a, choose: [listen, words], expect: { scene: good-end, vars: { told: true, trust: 2 } } }
            - { name: b, choose: [listen, none, ~good-end], expect: { scene: good-end } }
            - { name: c, choose: [listen, none, ~poor-end], expect: { scene: poor-end } }
            unnoticed:
            - { mistake: door.shortcut/to, because: It is never on offer. }
            - { mistake: door.listen/set/told, because: Somebody thought so. }
            """;
        var report = TestReport.Of(Some.Scenario(Story + tests), mutates: true, new StoppedClock());
        report.Unnoticed.Select(mutation => mutation.Id).ShouldBe(["door.shortcut/when", "event-1/to"]);
        report.Equivalent.Select(mutation => mutation.Id).ShouldBe(["door.shortcut/to"]);
        report.NoticedAfterAll.Select(mutation => mutation.Id).ShouldBe(["door.listen/set/told"]);
        report.Mutations.ShouldBe(12);
    }

    [Fact]
    public void Included_scenes_are_left_as_they_are()
    {
        var scenario = Some.Scenario(Story + "- { name: t, choose: [listen], expect: { scene: desk } }\n");
        var shared = scenario with { Scenes = [.. scenario.Scenes.Select(scene => scene with { IsIncluded = scene.Id == "fork" })] };
        Mutation.Of(shared).ShouldAllBe(mutation => !mutation.What.Contains("the scene 'fork'", StringComparison.Ordinal));
        Mutation.Of(shared).Count().ShouldBe(8);
    }

    /// <summary>Everything by which a scenario plays, part by part: conditions, targets, and effects as one part each where there may be fewer.</summary>
    private static List<string> Parts(Scenario scenario)
    {
        var parts = new List<string>();
        foreach (var scene in scenario.Scenes)
        {
            parts.AddRange(scene.Text.Select(part => $"{part.When}"));
            foreach (var offer in scene.Offers)
            {
                parts.Add(string.Join(';', offer.Effects.Select(effect => $"{effect.Slot} {effect.Adds} {effect.Value}")));
                parts.Add($"{offer.Critical?.Id}");
                parts.Add(string.Join(';', offer.Oversteps.Select(boundary => boundary.Id)));
                if (offer is Choice choice) parts.AddRange([$"{choice.When}", $"{choice.To}", $"{choice.Once} {choice.Takes}"]);
            }

            if (scene.WayOn is TaskDecision task) parts.Add($"{task.To}");
            if (scene.WayOn is Fork fork) parts.AddRange(fork.Branches.SelectMany(branch => (string[])[$"{branch.When}", $"{branch.To}", $"{branch.Chance}"]));
        }

        parts.AddRange(scenario.Events.SelectMany(happening => (string[])[$"{happening.When}", $"{happening.To}"]));
        return parts;
    }
}
