using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Tests.Exploration;
using MentorSim.Engine.Workshop;

namespace MentorSim.Engine.Tests.Workshop;

public sealed class TestRunTests
{
    private const string Story = Some.Head + """
        vars: { told: false, trust: { start: 0, min: 0, max: 3 }, mood: { start: low, of: [low, high] } }
        start: door
        scenes:
          door:
            choices:
              - { id: promise, text: Promise., to: desk, critical: X-01, oversteps: [judge], evidence: { T1.1: -1 }, feedback: F. }
              - { id: listen, text: Listen., to: desk, set: { mood: high }, add: { trust: 2 }, evidence: { T1.1: 2 }, feedback: F. }
          desk:
            certainty: true
            pick:
              prompt: What?
              to: letter
              options:
                - { id: words, text: Words., evidence: { T1.2: 1 }, feedback: F. }
                - { id: tell, text: Tell., set: { told: true }, evidence: { T2.1: 1 }, feedback: F. }
          letter: { write: { prompt: What do you write?, criteria: [{ id: c, text: C. }], to: fork } }
          fork: { then: [{ when: told, to: good-end }, { chance: 50%, to: late }, { to: poor-end }] }
          late: { ending: mixed }
          good-end: { ending: good }
          poor-end: { ending: poor }
        tests:

        """;

    [Theory]
    [InlineData("choose: [listen, words+tell, \"Dear all, at ten, or at 11.\"], expect: { ending: good, scene: good-end, critical: none, oversteps: none, units: { T1: 100%, T2: strong }, vars: { told: true, trust: 2, mood: high } }")]
    [InlineData("choose: [listen, tell+words@3, skip], expect: { ending: good, units: { T1: 60% } }")]
    [InlineData("choose: [promise, none, skip, ~late], expect: { ending: mixed, critical: X-01, oversteps: [judge], units: { T1: not-yet, T2: not-yet }, vars: { mood: low } }")]
    [InlineData("choose: [promise], mode: assess, expect: { critical: [X-01], scene: door }")]
    [InlineData("choose: [promise, none, skip], mode: assess, expect: { critical: [X-01], scene: door }")]
    [InlineData("choose: [listen], expect: { scene: desk, critical: none }")]
    [InlineData("choose: [], expect: { scene: door, vars: { trust: 0 } }")]
    public void A_play_that_gives_what_is_expected_passes(string test) => Run(test).Differences.ShouldBeEmpty();

    [Theory]
    [InlineData("choose: [listen, none, skip, ~late], expect: { ending: good }", "ending: good, mixed")]
    [InlineData("choose: [listen], expect: { ending: good }", "ending: good, none: it stands at the scene 'desk'")]
    [InlineData("choose: [listen, tell, skip], expect: { scene: late }", "scene: late, good-end")]
    [InlineData("choose: [promise, tell, skip], expect: { critical: none }", "critical: none, X-01")]
    [InlineData("choose: [listen, tell, skip], expect: { critical: [X-01] }", "critical: X-01, none")]
    [InlineData("choose: [listen, tell, skip], expect: { oversteps: judge }", "oversteps: judge, none")]
    [InlineData("choose: [listen, tell, skip], expect: { units: { T1: 67% } }", "units T1: 67% at least, 66%, 2 of 3 points")]
    [InlineData("choose: [promise, words, skip, ~late], expect: { units: { T1: strong } }", "units T1: strong, not-yet (0%, 0 of 3 points)")]
    [InlineData("choose: [listen, tell, skip], expect: { vars: { told: false, trust: 1, mood: low } }", "vars told: false, true", "vars trust: 1, 2", "vars mood: low, high")]
    [InlineData("choose: [wave], expect: { scene: door }", "choose: answers that can be given, 'wave' is not on offer in the scene 'door'; on offer: promise, listen.")]
    [InlineData("choose: [listen@2], expect: { scene: door }", "choose: answers that can be given, In the scene 'door' nobody asks how sure the answer is.")]
    [InlineData("choose: [listen, tell, skip, listen], expect: { ending: good }", "choose: answers that can be given, 'listen' is left over: the story has ended in the scene 'good-end'.")]
    [InlineData("choose: [listen, tell, skip, ~late], expect: { ending: good }", "choose: answers that can be given, Chance has no say here, so it cannot lead to 'late'; the story stands at the scene 'good-end'.")]
    public void A_play_that_gives_something_else_says_what(string test, params string[] differences) =>
        Run(test).Differences.Select(difference => $"{difference.What}: {difference.Expected}, {difference.Got}").ShouldBe(differences);

    [Theory]
    [InlineData("T1: 66%", true)]
    [InlineData("T1: 67%", false)]
    [InlineData("T1: 0%", true)]
    [InlineData("T2: 100%", true)]
    [InlineData("T1: competent", true)]
    [InlineData("T1: developing", false)]
    public void A_share_is_a_least_and_a_level_is_exact(string unit, bool passes) =>
        Run($"choose: [listen, tell, skip], expect: {{ units: {{ {unit} }} }}").Passed.ShouldBe(passes);

    [Fact]
    public void The_seed_of_a_test_decides_what_chance_does()
    {
        var endings = Enumerable.Range(1, 20).Select(seed => Run($"choose: [listen, none, skip], seed: {seed}, expect: {{ vars: {{ told: false }} }}").Session.Passage.Scene.Id).ToList();
        endings.Distinct().Order().ShouldBe(["late", "poor-end"]);
        Run("choose: [listen, none, skip], expect: { vars: { told: false } }").Session.Passage.Scene.Id.ShouldBe(endings[0], "without one it is 1");
    }

    [Fact]
    public void What_the_tests_do_not_reach_is_told()
    {
        var report = Report("- { name: t, choose: [listen, tell, skip], expect: { ending: good } }\n");
        report.Reach.Scenes.Select(scene => scene.Id).ShouldBe(["late", "poor-end"]);
        report.Reach.Offers.Select(pair => $"{pair.Scene.Id}.{pair.Offer.Id}").ShouldBe(["door.promise", "desk.words"]);
        report.Reach.Conditions.Select(unseen => (unseen.Condition.Text, unseen.Held, unseen.Failed)).ShouldBe([("told", true, false)]);
        report.Reach.IsWhole.ShouldBeFalse();
    }

    [Fact]
    public void Tests_that_reach_everything_leave_nothing_to_tell() => Report(
        """
        - { name: a, choose: [listen, words+tell, skip], expect: { ending: good } }
        - { name: b, choose: [promise, none, skip, ~late], expect: { ending: mixed } }
        - { name: c, choose: [promise, none, skip, ~poor-end], expect: { ending: poor } }
        """).Reach.IsWhole.ShouldBeTrue();

    [Fact]
    public void Without_tests_there_is_nothing_to_pass_and_nothing_to_put_mistakes_in_for()
    {
        var report = TestReport.Of(Some.Scenario(Story.Replace("tests:\n", "", StringComparison.Ordinal)), mutates: true, new StoppedClock());
        (report.Passed, report.Runs.Length, report.Mutations).ShouldBe((true, 0, null));
    }

    [Fact]
    public void Where_a_test_fails_no_mistakes_are_put_in() =>
        Report("- { name: t, choose: [listen], expect: { ending: good } }\n", mutates: true).Mutations.ShouldBeNull();

    [Fact]
    public void Random_plays_written_down_as_tests_pass()
    {
        var stories = new RandomStories(Seeded.Random(16));
        for (var i = 0; i < Scale.Count(1_000); i++)
        {
            var (text, random) = (stories.Next(), Seeded.Random(i));
            var session = Some.Session(Some.Scenario(text), seed: i);
            session.Begin();
            var answers = new List<string>();
            for (var step = 0; step < 40 && session.State is Engine.Play.SessionState.Deciding or Engine.Play.SessionState.Feedback; step++)
            {
                if (session.State == Engine.Play.SessionState.Deciding)
                {
                    answers.Add(random.Of([.. new Engine.Play.Story(session.Scenario).AnswersIn(session.Passage.State)]).Written);
                    session.Answer(answers[^1]);
                }
                else
                {
                    session.GoOn();
                }
            }

            var vars = session.Scenario.Layout.Vars.Select(declared => $"{declared.Name}: {declared.Show(session.Passage.State.Slots[declared.Slot])}");
            var critical = session.Passage.Decisions.SelectMany(decided => decided.Answer.Taken).Select(offer => offer.Critical?.Id).OfType<string>().Distinct().ToList();
            var expect = $"scene: {session.Passage.Scene.Id}, critical: [{string.Join(", ", critical)}], vars: {{ {string.Join(", ", vars)} }}{(session.Passage.Ending is { } ending ? $", ending: {Words.Of(ending.Kind)}" : "")}";
            var test = $"tests:\n  - {{ name: t, seed: {i}, choose: [{string.Join(", ", answers)}], expect: {{ {expect} }} }}\n";
            TestReport.Of(Some.Scenario(text + test), mutates: false, new StoppedClock()).Runs.Single().Differences.ShouldBeEmpty(text + test);
        }
    }

    private static TestRun Run(string test)
    {
        var scenario = Some.Scenario($"{Story}  - {{ name: t, {test} }}\n");
        return TestRun.Of(scenario, scenario.Tests.Single(), new Lazy<Scorer>(() => new Scorer(StateGraph.Explore(scenario))), new StoppedClock());
    }

    private static TestReport Report(string tests, bool mutates = false) => TestReport.Of(Some.Scenario(Story + tests), mutates, new StoppedClock());
}
