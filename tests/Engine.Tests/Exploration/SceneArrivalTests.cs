using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Exploration;

/// <summary>How a play comes to a scene.</summary>
public sealed class SceneArrivalTests
{
    private const string Door =
        """
        vars: { trust: { start: 2, min: 0, max: 5 }, told: false, spare: { start: 1, min: 0, max: 9 } }
        clock: { from: "09:00", to: "10:00" }
        start: door
        scenes:
          door:
            text: A door.
            choices:
              - { id: knock, text: Knock., to: hall, add: { trust: 1 }, takes: 5m, feedback: So. }
              - { id: wait, text: Wait., once: true, to: door, add: { trust: 1, spare: 1 }, takes: 10m, feedback: So. }
              - { id: shout, text: Shout., to: fork, evidence: { T1.1: 1 }, feedback: So. }
          fork: { then: [{ when: trust > 2, to: hall }, { chance: 50%, to: hall }, { to: out }] }
          hall:
            choices:
              - { id: tell, text: Tell., when: trust >= 3 and time < 9:20, to: end, evidence: { T1.1: 2 }, feedback: So. }
              - { id: leave, text: Leave., to: end, feedback: So. }
          out: { ending: poor }
          end: { ending: good }
          nowhere: { ending: mixed }
        """;

    [Fact]
    public void A_scene_says_how_near_it_is_and_with_what_it_can_be_entered()
    {
        var scenario = Some.Story(Door);
        var hall = ArrivalsOf(scenario).At(scenario.Scenes[2])!;

        hall.Way.ShouldBe(["knock"]);
        hall.FewestDecisions.ShouldBe(1);
        hall.MostFromHere.ShouldBe((0, 2));
        hall.Vars.Select(var => string.Join(',', var.Values)).ShouldBe(["2,3,4", "", "", "540,545,550,555"]);
        hall.Vars.Select(var => var.Nearest).ShouldBe([3, 0, 1, 545]);
    }

    [Fact]
    public void A_scene_that_no_play_enters_has_no_arrival()
    {
        var scenario = Some.Story(Door);
        ArrivalsOf(scenario).At(scenario.Scenes.First(scene => scene.Id == "nowhere")).ShouldBeNull();
    }

    [Fact]
    public void Values_count_together_and_what_nothing_reads_can_be_anything()
    {
        var scenario = Some.Story(Door);
        var (arrivals, hall) = (ArrivalsOf(scenario), scenario.Scenes[2]);

        arrivals.IsEntered(hall, [new ExpectedVar(0, 4), new ExpectedVar(3, 555)]).ShouldBeTrue();
        arrivals.IsEntered(hall, [new ExpectedVar(0, 4), new ExpectedVar(3, 545)]).ShouldBeFalse();
        arrivals.IsEntered(hall, [new ExpectedVar(0, 3), new ExpectedVar(2, 9)]).ShouldBeTrue();
        arrivals.IsEntered(hall, [new ExpectedVar(0, 5)]).ShouldBeFalse();
    }

    [Fact]
    [Trait("Long", "Exploration")]
    public void Every_way_leads_there_in_any_story_and_none_is_shorter()
    {
        var (stories, met) = (new RandomStories(Seeded.Random(1207)), 0);
        for (var i = 0; i < Scale.Count(3_000); i++)
        {
            var text = stories.Next();
            var scenario = Some.Scenario(text);
            var graph = StateGraph.Explore(scenario, limit: 5_000);
            if (!graph.IsComplete) continue;
            var arrivals = SceneArrivals.Of(graph, null);
            if (FewestOf(scenario) is not { } fewest) continue;
            foreach (var scene in scenario.Scenes)
            {
                if (arrivals.At(scene) is not { } arrival)
                {
                    fewest.ShouldNotContainKey(scene.Index, text);
                    continue;
                }

                var session = Session.Prepare(scenario, 1, PlayMode.Practice, TimeProvider.System);
                AnswerList.Of(arrival.Way).PlayIn(session);
                session.Passage.Moments.OfType<SceneEntered>().ShouldContain(entered => entered.State.Scene == scene.Index, text);
                session.Passage.Decisions.Count().ShouldBe(arrival.FewestDecisions, text);
                arrival.FewestDecisions.ShouldBe(fewest[scene.Index], text);
                arrivals.IsEntered(scene, arrival.Vars.Select(var => new ExpectedVar(var.Slot, var.Nearest))).ShouldBeTrue(text);
                met++;
            }
        }

        met.ShouldBeGreaterThan(0);
    }

    private static SceneArrivals ArrivalsOf(Scenario scenario)
    {
        var graph = StateGraph.Explore(scenario);
        return SceneArrivals.Of(graph, Values.Of(graph, PlayOrder.Of(graph), scenario.ScoringPack!, stopsAtIncidents: false));
    }

    /// <summary>The fewest decisions before each scene, found without a graph; null where there are too many states.</summary>
    private static Dictionary<int, int>? FewestOf(Scenario scenario)
    {
        var (story, fewest, known) = (new Story(scenario), new Dictionary<int, int>(), new HashSet<StoryState>());
        List<StoryState> now = [story.Begin()];
        for (var decisions = 0; now.Count > 0; decisions++)
        {
            var next = new List<StoryState>();
            for (var at = 0; at < now.Count; at++)
            {
                if (!known.Add(now[at])) continue;
                if (known.Count > 20_000) return null;
                fewest.TryAdd(now[at].Scene, decisions);
                now.AddRange(story.FallsFrom(now[at]).Select(fall => story.GoTo(now[at], fall.To)));
                next.AddRange(story.AnswersIn(now[at]).Select(answer => story.Take(now[at], answer)));
            }

            now = next;
        }

        return fewest;
    }
}
