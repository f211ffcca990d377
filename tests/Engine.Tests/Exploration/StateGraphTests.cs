using System.Text;
using System.Text.Json;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Tests.Scoring;

namespace MentorSim.Engine.Tests.Exploration;

/// <summary>Stories whose states, transitions, plays and ceilings were counted by hand.</summary>
public sealed class StateGraphTests
{
    // Scene by scene. seat: with the joke still to make, or made: 2. hint: after listening with or without the joke, after the promise
    // without it (with it, it is 08:51, and late): 3. luck: told by each of these, and kept in time by two: 5. more: told by each of
    // the three: 3. Four endings. Answers and falls: 3 + 2 at seat, 3 * 2 at hint, 3 * 2 at luck, 3 * 2 at more. Plays: each hint has
    // 3 that tell and 1 that keeps; two hints without the joke make 8, one with it makes 4, and the promise after the joke is 1.
    [Fact]
    public void The_window_seat_has_the_states_that_were_counted_by_hand()
    {
        var figures = Figures("window-seat");

        (figures.States, figures.Transitions, figures.Plays, figures.IsComplete).ShouldBe((17, 23L, new(13), true));
        figures.Ceilings!.Value.ShouldBe([("L", 3), ("S", 0), ("T", 1)]);
        figures.Total.ShouldBe(4);
    }

    // Six scenes and nothing to remember; 2 falls, 2 + 2 + 3 answers; (2 + 2) * 3 plays. S can be had in the hall alone, and more of L
    // in the yard alone: chance takes the better one of each away. Of the total, 3 can be had either way.
    [Fact]
    public void The_wet_break_has_the_states_that_were_counted_by_hand()
    {
        var figures = Figures("wet-break");

        (figures.States, figures.Transitions, figures.Plays).ShouldBe((6, 9L, new(12)));
        figures.Ceilings!.Value.ShouldBe([("L", 2), ("S", 0)]);
        figures.Total.ShouldBe(3);
    }

    [Theory]
    [InlineData("window-seat", """{"file":"window-seat.yaml","kind":"scenario","id":"window-seat","scenes":8,"choices":7,"endings":4,"states":17,"transitions":23,"paths":"13","complete":true,"ceilings":{"L":3,"S":0,"T":1},"ceiling":4,"bytes":16384,"plays":{"best":["listen","tell","~heard"],"decisions":{"fewest":2,"most":4},"minutes":{"fewest":10,"most":60},"endings":[{"scene":"heard","ending":"good","best":1,"random":0.354167},{"scene":"half-heard","ending":"mixed","best":0,"random":0.0625},{"scene":"lost","ending":"poor","best":0,"random":0.25},{"scene":"late","ending":"poor","best":0,"random":0.333333}],"unfinished":0,"meanPoints":0.208333}}""")]
    [InlineData("wet-break", """{"file":"wet-break.yaml","kind":"scenario","id":"wet-break","scenes":6,"choices":7,"endings":2,"states":6,"transitions":9,"paths":"12","complete":true,"ceilings":{"L":2,"S":0},"ceiling":3,"bytes":16384,"plays":{"best":["~hall","make-room","ask"],"decisions":{"fewest":2,"most":2},"minutes":null,"endings":[{"scene":"calm","ending":"good","best":1,"random":0.666667},{"scene":"storm","ending":"poor","best":0,"random":0.333333}],"unfinished":0,"meanPoints":1.041667}}""")]
    public void Figures_are_written_in_the_promised_shape(string story, string expected) => Json(Figures(story)).ShouldBe(expected);

    [Fact]
    public void A_story_that_need_not_end_has_neither_plays_nor_ceilings()
    {
        var figures = FiguresOf(Some.Story(
            """
            start: one
            scenes:
              one:
                choices:
                  - { id: again, text: Again., to: one, feedback: No. }
                  - { id: on, text: On., to: end, evidence: { T1.1: 1 }, feedback: Yes. }
              end: { ending: good, text: Done. }
            """));

        (figures.States, figures.Transitions, figures.Plays, figures.Ceilings, figures.Total).ShouldBe((2, 2L, null, null, null));
        Json(figures).ShouldEndWith("\"paths\":null,\"complete\":true,\"ceilings\":null,\"ceiling\":null,\"bytes\":16384,\"plays\":null}");
    }

    [Fact]
    public void A_ceiling_may_be_negative() =>
        FiguresOf(Some.Story(
            """
            start: one
            scenes:
              one:
                choices:
                  - { id: bad, text: Bad., to: end, evidence: { T1.1: -1 }, feedback: No. }
                  - { id: worse, text: Worse., to: end, evidence: { T1.1: -2 }, feedback: No. }
              end: { ending: poor, text: Done. }
            """)).Ceilings!.Value.ShouldBe([("T1", -1)]);

    // Eighty decisions of two answers each, nothing remembered: 2 to the power of 80, which is more than a long holds.
    [Fact]
    public void The_number_of_plays_is_exact_however_large_it_is()
    {
        var scenes = string.Concat(Enumerable.Range(0, 80).Select(i =>
            $"  s{i}: {{ choices: [ {{ id: a, text: A., to: s{i + 1}, feedback: Yes. }}, {{ id: b, text: B., to: s{i + 1}, feedback: Yes. }} ] }}\n"));

        var figures = FiguresOf(Some.Story($"start: s0\nscenes:\n{scenes}  s80: {{ ending: good, text: Done. }}\n"));

        (figures.States, figures.Transitions, figures.Plays!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe((81, 160L, "1208925819614629174706176"));
    }

    [Fact]
    public void Plays_at_whose_end_nothing_is_on_offer_are_not_counted() =>
        FiguresOf(Some.Story(
            """
            vars: { open: false }
            start: one
            scenes:
              one:
                choices:
                  - { id: knock, text: Knock., to: door, set: { open: true }, feedback: Yes. }
                  - { id: wait, text: Wait., to: door, feedback: No. }
              door:
                choices:
                  - { id: enter, text: Enter., when: open, to: end, feedback: Yes. }
              end: { ending: good, text: Done. }
            """)).Plays.ShouldBe(new(1));

    [Fact]
    public void What_a_condition_decides_is_a_state_but_no_transition()
    {
        var figures = FiguresOf(Some.Story(
            """
            vars: { heard: false }
            start: one
            scenes:
              one:
                choices:
                  - { id: hear, text: Hear., to: fork, set: { heard: true }, feedback: Yes. }
                  - { id: talk, text: Talk., to: fork, feedback: No. }
              fork:
                text: Time passes.
                then:
                  - { when: heard, to: good }
                  - { to: poor }
              good: { ending: good, text: Done. }
              poor: { ending: poor, text: Done. }
            """));

        (figures.States, figures.Transitions, figures.Plays).ShouldBe((5, 2L, new(2)));
    }

    [Fact]
    public void Two_chances_that_lead_to_one_scene_are_one_fall()
    {
        var figures = FiguresOf(Some.Story(
            """
            start: fork
            scenes:
              fork:
                text: Time passes.
                then:
                  - { chance: 20%, to: good }
                  - { chance: 30%, to: poor }
                  - { to: good }
              good: { ending: good, text: Done. }
              poor: { ending: poor, text: Done. }
            """));

        (figures.States, figures.Transitions, figures.Plays).ShouldBe((3, 2L, new(2)));
    }

    [Fact]
    public void A_shortest_way_names_answers_and_falls()
    {
        var graph = StateGraph.Explore(ScorecardTests.Story("window-seat"));
        var ending = Enumerable.Range(0, graph.StateCount).Single(state => SceneOf(graph, state) == "half-heard");

        graph.WayTo(ending).ShouldBe(["listen", "tell", "~more", "leave"]);
        graph.WayTo(0).ShouldBeEmpty();
    }

    [Fact]
    public void A_search_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Should.Throw<OperationCanceledException>(() => StateGraph.Explore(ScorecardTests.Story("wet-break"), cancellation: stop.Token));
    }

    [Fact]
    public void A_limited_search_marks_its_figures_as_not_complete()
    {
        var found = CheckedScenario.Of(ScorecardTests.File("window-seat"), limit: 5);

        found.Figures!.IsComplete.ShouldBeFalse();
        found.Findings.Select(finding => finding.Rule.Code).ShouldContain("MS5007");
        Json(found.Figures).ShouldContain("\"complete\":false");
    }

    private static string SceneOf(StateGraph graph, int state) => graph.Story.Scenario.Scenes[graph.SceneOf(state)].Id;

    private static StoryFigures Figures(string story) => FiguresOf(ScorecardTests.Story(story));

    private static StoryFigures FiguresOf(Scenario scenario)
    {
        var graph = StateGraph.Explore(scenario);
        var order = PlayOrder.Of(graph);
        return StoryFigures.Of(graph, order, order.EveryPlayEnds && scenario.ScoringPack is { } pack ? Values.Of(graph, order, pack, stopsAtIncidents: false) : null);
    }

    private static string Json(StoryFigures figures)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) figures.Write(json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
