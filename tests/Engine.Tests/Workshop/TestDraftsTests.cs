using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Tests.Exploration;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Workshop.Drafting;

namespace MentorSim.Engine.Tests.Workshop;

public sealed class TestDraftsTests
{
    private const string Story = Some.Head + """
        vars: { told: false }
        start: door
        scenes:
          door:
            choices:
              - { id: go, text: Go., to: desk, evidence: { T1.1: -1 }, feedback: F. }
              - { id: listen, text: Listen., to: desk, evidence: { T1.1: 1 }, set: { told: true }, feedback: F. }
          desk:
            pick:
              prompt: What?
              to: fork
              options: [{ id: words, text: Words., evidence: { T1.2: 1 }, feedback: F. }, { id: guess, text: A guess., evidence: { T1.2: -1 }, feedback: F. }]
          fork: { then: [{ when: told, to: good-end }, { to: poor-end }] }
          good-end: { ending: good }
          poor-end: { ending: poor }

        """;

    [Fact]
    public void A_draft_says_what_comes_of_a_play_that_goes_well_but_for_what_it_is_about()
    {
        var drafts = DraftsOf(Some.Scenario(Story + "tests: [{ name: t, choose: [listen, words], expect: { scene: good-end, critical: none } }]\n"))!;
        drafts.Tests.Select(draft => draft.Write(Some.Scenario(Story))).ShouldBe(
        [
            """
              - name: "draft: door.go/to"
                choose: [go, words]
                expect: { ending: poor, scene: poor-end, critical: none, oversteps: none, units: { T1: not-yet } }

            """,
        ], Case.Sensitive);
        drafts.Unnoticed.ShouldBeEmpty();
    }

    [Fact]
    public void Where_there_is_no_test_yet_all_mistakes_count_as_unnoticed()
    {
        var scenario = Some.Scenario(Story);
        var drafts = DraftsOf(scenario)!;
        drafts.Tests.SelectMany(draft => draft.Notices).Order(StringComparer.Ordinal).ShouldBe(Mutation.Of(scenario).Select(mutation => mutation.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_is_drafted_for_a_story_without_points() =>
        DraftsOf(Some.Scenario(Some.Head.Replace("standards: [tiny]", "standards: []", StringComparison.Ordinal) + "start: end\nscenes: { end: { ending: good } }\n")).ShouldBeNull();

    [Fact]
    [Trait("Long", "TestDrafts")]
    public void Every_draft_of_any_story_passes_as_written_and_notices_what_it_was_made_for()
    {
        var stories = new RandomStories(Seeded.Random(91));
        var seen = 0;
        for (var i = 0; i < Scale.Count(2_000); i++)
        {
            var text = stories.Next();
            var scenario = Some.Scenario(text);
            if (DraftsOf(scenario) is not { Tests.IsEmpty: false } drafts) continue;
            var written = Some.Scenario($"{text}tests:\n{string.Concat(drafts.Tests.Select(draft => draft.Write(scenario)))}");
            written.Tests.Length.ShouldBe(drafts.Tests.Length);
            var scorer = new Lazy<Scorer>(() => new Scorer(StateGraph.Explore(written)));
            var mutations = Mutation.Of(written).ToDictionary(mutation => mutation.Id);
            foreach (var (test, draft) in written.Tests.Zip(drafts.Tests))
            {
                TestRun.Of(written, test, scorer, new StoppedClock()).Differences.ShouldBeEmpty(text);
                foreach (var id in draft.Notices) TestRun.Of(mutations[id].Mutated, test, scorer, new StoppedClock()).Passed.ShouldBeFalse($"{id}\n{text}");
                seen++;
            }
        }

        seen.ShouldBeGreaterThan(0);
    }

    private static TestDrafts? DraftsOf(Scenario scenario) => TestDrafts.Of(TestReport.Of(scenario, mutates: true, new StoppedClock()), new StoppedClock());
}
