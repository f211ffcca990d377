using System.Globalization;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Exploration;

public sealed class ClaimTests
{
    private const string Story = Some.Head + """
        vars: { told: false, trust: { start: 0, min: 0, max: 3 } }
        clock: { from: "09:00", to: "12:00" }
        start: door
        scenes:
          door:
            choices:
              - { id: wait, text: Wait., to: door, once: true, takes: 10m, feedback: F. }
              - { id: listen, text: Listen., to: desk, add: { trust: 1 }, takes: 30m, feedback: F. }
              - { id: leave, text: Leave., to: missed, feedback: F. }
          desk:
            pick:
              prompt: What?
              to: fork
              options:
                - { id: tell, text: Tell., set: { told: true }, feedback: F. }
                - { id: more, text: More., add: { trust: 1 }, feedback: F. }
          fork: { then: [{ chance: 50%, to: heard }, { to: missed }] }
          heard: { ending: good }
          missed: { ending: poor }
        claims:

        """;

    [Theory]
    [InlineData("always: ending != none")]
    [InlineData("never: trust > 2")]
    [InlineData("never: ending == mixed")]
    [InlineData("never: time > 09:40")]
    [InlineData("possible: ending == good and time >= 09:40")]
    [InlineData("possible: ending == none")]
    [InlineData("possible: chose(desk.tell) and chose(desk.more)")]
    [InlineData("always: times(door) <= 2")]
    [InlineData("always: told or not chose(desk.tell)")]
    [InlineData("never: told and not seen(fork)")]
    [InlineData("never: ending == good and not seen(desk)")]
    public void What_is_true_of_every_play_is_no_finding(string claim) => Broken(claim).ShouldBeNull();

    [Theory]
    [InlineData("always: ending == good", "This does not hold at the ending 'missed', reached by leave.")]
    [InlineData("always: told or ending != good", "This does not hold at the ending 'heard', reached by listen,none,~heard.")]
    [InlineData("always: not told", "This does not hold at the ending 'heard', reached by listen,tell,~heard.")]
    [InlineData("always: trust < 2", "This does not hold at the ending 'heard', reached by listen,more,~heard.")]
    [InlineData("never: seen(door)", "This does hold in the scene 'door', at the very start.")]
    [InlineData("never: ending == none", "This does hold in the scene 'door', at the very start.")]
    [InlineData("never: times(door) == 2", "This does hold in the scene 'door', reached by wait.")]
    [InlineData("never: time == 09:40", "This does hold in the scene 'desk', reached by wait,listen.")]
    [InlineData("never: told and trust == 2", "This does hold in the scene 'fork', reached by listen,tell+more.")]
    [InlineData("possible: told and ending == mixed", "This holds at no moment of any play.")]
    [InlineData("possible: times(door) == 3", "This holds at no moment of any play.")]
    [InlineData("possible: chose(door.leave) and told", "This holds at no moment of any play.")]
    public void What_is_not_is_shown_with_a_shortest_way(string claim, string message) => Broken(claim).ShouldBe(message);

    [Fact]
    public void Claims_are_looked_at_on_entering_a_scene_when_events_are_done()
    {
        // The answer leads to 'quiet', and the event replaces that scene before it is entered.
        const string text = Some.Head + "vars: { late: false }\nstart: a\nscenes:\n  a: { choices: [{ id: on, text: On., to: quiet, set: { late: true }, feedback: F. }, { id: off, text: Off., to: quiet, feedback: F. }] }\n  quiet: { ending: good }\n  loud: { ending: poor }\nevents: [{ when: late, to: loud }]\nclaims: [{ never: late and seen(quiet) }, { always: late or ending == good }]\n";
        CheckedScenario.Of(Some.File(text)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Each_claim_that_fails_is_a_finding_of_its_own_at_its_condition()
    {
        var found = Check("never: told", "possible: ending == good", "always: ending == good");
        found.Findings.Select(finding => (finding.Rule.Code, finding.Start.Line - Story.Split('\n').Length + 1)).ShouldBe([("MS5008", 1), ("MS5008", 3)]);
    }

    [Fact]
    public void What_was_not_searched_refutes_nothing_that_must_be_possible()
    {
        var codes = CheckedScenario.Of(Some.File(Story + "  - possible: ending == good\n  - never: seen(door)\n"), limit: 2).Findings.Select(finding => finding.Rule).ToList();
        codes.ShouldBe([Rules.NotProved, Rules.ClaimBroken], ignoreOrder: true);
    }

    [Fact]
    public void Claims_about_random_stories_agree_with_plain_play()
    {
        var (stories, failed) = (new RandomStories(Seeded.Random(15)), 0);
        for (var i = 0; i < Scale.Count(1_500); i++)
        {
            var random = Seeded.Random(i);
            var condition = random.Of(["flag", "number > 2", "count == 2", "mood == glad and not flag", "seen(s1)", "times(s0) > 1", "flag or ending != good"]);
            var kind = random.Of(["always", "never", "possible"]);
            var text = stories.Next() + $"claims: [{{ {kind}: {condition} }}]\n";
            var found = CheckedScenario.Of(Some.File(text));
            if (!found.Order!.EveryPlayEnds) continue;
            var finding = found.Findings.SingleOrDefault(finding => finding.Rule == Rules.ClaimBroken);
            var way = ShortestBreach(found.File.Scenario!, kind);
            (finding is not null).ShouldBe(way is not null, text);
            if (finding is null || kind == "possible") continue;
            failed++;
            Steps(found.File.Scenario!, finding.Message).ShouldBe(way!.Value, $"{finding.Message}\n{text}");
        }

        failed.ShouldBeGreaterThan(0);
    }

    /// <summary>The fewest steps to a state that breaks the only claim, by trying all plays without merging any states; null for none.</summary>
    private static int? ShortestBreach(Scenario scenario, string kind)
    {
        var (story, condition) = (new Story(scenario), scenario.Claims[0].Condition);
        var seen = new HashSet<string>();
        var open = new Queue<(StoryState State, int Steps)>([(story.Begin(), 0)]);
        while (open.TryDequeue(out var at))
        {
            var way = story.SceneOf(at.State).WayOn;
            int[] slots = [.. at.State.Slots, way is Ending ending ? 1 + (int)ending.Kind : 0];
            var holds = condition.HoldsIn(slots);
            if (kind == "always" ? way is Ending && !holds : holds) return kind == "possible" ? null : at.Steps;
            var next = way is Fork ? story.FallsFrom(at.State).Select(fall => story.GoTo(at.State, fall.To)) : story.AnswersIn(at.State).Select(answer => story.Take(at.State, answer));
            foreach (var state in next.Where(state => seen.Add($"{state.Scene} {string.Join(',', state.Slots)}"))) open.Enqueue((state, at.Steps + 1));
        }

        return kind == "possible" ? 0 : null;
    }

    /// <summary>Plays the way that a finding shows, which must come to the scene that it names, and counts the scenes entered on it.</summary>
    private static int Steps(Scenario scenario, string message)
    {
        var session = Some.Session(scenario);
        AnswerList.Parse(message.Contains("reached by ", StringComparison.Ordinal) ? message.Split("reached by ")[1].TrimEnd('.') : "").PlayIn(session);
        var scene = message.Split('\'')[1];
        var entered = session.Passage.Moments.OfType<SceneEntered>().Select(moment => scenario.Scenes[moment.State.Scene].Id).ToList();
        // Behind the last answer the story may go on by itself, past the scene that was meant.
        entered.ShouldContain(scene, message);
        return entered.LastIndexOf(scene);
    }

    private static string? Broken(string claim)
    {
        var found = Check(claim).Findings;
        found.All(finding => finding.Rule == Rules.ClaimBroken).ShouldBeTrue(string.Join('\n', found.Select(finding => finding.Message)));
        return found.SingleOrDefault()?.Message;
    }

    private static CheckedScenario Check(params string[] claims)
    {
        var text = Story + string.Concat(claims.Select(claim => string.Create(CultureInfo.InvariantCulture, $"  - {claim}\n")));
        return CheckedScenario.Of(Some.File(text));
    }
}
