using MentorSim.Engine.Workshop.Drawings;

namespace MentorSim.Engine.Tests.Workshop.Drawings;

public sealed class StoryDrawingTests
{
    private static readonly StoryDrawing Everything = Drawn.Of(Drawn.Everything);

    private static readonly Lazy<StoryDrawing> Shipped = new(() => Drawn.Of(
        Some.ShippedBank().Read(Some.SmallPaths().Single(path => path.EndsWith("first-morning-back.yaml", StringComparison.Ordinal))).Scenario!));

    [Fact]
    public void Every_scene_is_drawn_and_what_no_play_enters_is_marked()
    {
        Everything.Scenes.Select(scene => scene.Scene.Id).ShouldBe(Everything.Scenario.Scenes.Select(scene => scene.Id));
        Everything.Scenes.Where(scene => scene.Met != Met.InSomePlay).Select(scene => (scene.Scene.Id, scene.Met)).ShouldBe([("attic", Met.InNoPlay)]);
        Everything.Scenes.Where(scene => scene.IsStart).Select(scene => scene.Scene.Id).ShouldBe(["door"]);
        Everything.Scenes.ShouldAllBe(scene => !scene.IsDeadEnd);
    }

    [Fact]
    public void Every_choice_is_a_way_of_its_own_and_what_no_play_takes_is_marked()
    {
        Ways("door").Select(way => (way.Name, Id(way.To))).ShouldBe([("wait", "door-2"), ("listen", "door-2"), ("promise", "door-2"), ("judge", "door-2"), ("secret", "attic"), ("event 1", "bell")]);
        Everything.Ways.Where(way => way.Met != Met.InSomePlay).Select(way => (Id(way.From), way.Name, way.When, way.IsAlwaysInterrupted)).ShouldBe(
        [
            ("door", "wait", null, true), ("door", "secret", "opened", false), ("door-2", "slow", null, true), ("fork", "", "opened", false), ("attic", "down", null, false),
        ]);
    }

    [Fact]
    public void An_event_is_drawn_from_where_it_takes_over_with_the_answers_that_it_follows()
    {
        Everything.Ways.Where(way => way.IsEvent).Select(way => (Id(way.From), Id(way.To), way.When, string.Join(' ', way.After))).ShouldBe(
            [("door", "bell", "time > 08:40", "wait"), ("door-2", "bell", "time > 08:40", "slow")]);
        Everything.QuietEvents.Select(happening => happening.Index).ShouldBe([1]);
    }

    [Fact]
    public void Breaches_and_oversteps_are_marked_also_in_what_can_be_ticked()
    {
        Everything.Ways.Where(way => !way.Breaches.IsEmpty).Select(way => (Id(way.From), way.Name, way.Breaches.Single())).ShouldBe([("door", "promise", "X-01"), ("ticks", "tick 1 to 2 of 3", "X-01")]);
        Everything.Ways.Where(way => !way.Oversteps.IsEmpty).Select(way => (way.Name, way.Oversteps.Single(), way.Once)).ShouldBe([("judge", "judge", true)]);
    }

    [Fact]
    public void The_way_of_a_timeout_is_marked() => Everything.Ways.Where(way => way.IsTimeout).Select(way => way.Name).ShouldBe(["wait"]);

    [Fact]
    public void A_fork_says_what_leads_where() => Everything.Ways.Where(way => Id(way.From) is "luck" or "fork").Select(way => (way.Name, way.When, Id(way.To))).ShouldBe(
        [("", "heard", "fork"), ("chance 30%", null, "calm"), ("chance 70%", null, "storm"), ("", "opened", "storm"), ("otherwise", null, "calm")]);

    [Fact]
    public void The_best_play_is_numbered_step_by_step_with_the_answers_to_tasks()
    {
        var steps = Everything.Ways.SelectMany(way => way.Best.Select(step => (step.Number, From: Id(way.From), way.Name, step.Answer))).OrderBy(step => step.Number).ToList();

        Everything.HasBestPlay.ShouldBeTrue();
        steps.ShouldBe(
        [
            (1, "door", "listen", null), (2, "door-2", "quick", null), (3, "ticks", "tick 1 to 2 of 3", "b+c"), (4, "steps", "put 2 in order", "one+two"),
            (5, "words", "write", "skip"), (6, "luck", "", null), (7, "fork", "otherwise", null),
        ]);
    }

    [Fact]
    public void A_best_play_that_an_event_takes_over_goes_along_the_event_and_names_the_answer()
    {
        var drawing = Drawn.Of(
            """
            vars: { rung: false }
            start: one
            scenes:
              one: { choices: [ { id: ring, text: Ring., to: end, set: { rung: true }, evidence: { T1.1: 1 }, feedback: Yes. }, { id: not, text: No., to: end, feedback: No. } ] }
              two: { choices: [ { id: on, text: On., to: end, feedback: Yes. } ] }
              end: { ending: good, text: Done. }
            events: [ { when: rung, to: two } ]
            """);

        drawing.Ways.SelectMany(way => way.Best.Select(step => (step.Number, way.Name, step.Answer))).OrderBy(step => step.Number).ShouldBe([(1, "event 1", "ring"), (2, "on", null)]);
        drawing.Ways.Single(way => way.Name == "ring").IsAlwaysInterrupted.ShouldBeTrue();
    }

    [Fact]
    public void A_story_that_may_go_round_for_ever_is_drawn_without_a_best_play()
    {
        var drawing = Drawn.Of(
            """
            start: one
            scenes:
              one: { choices: [ { id: again, text: Again., to: one, feedback: No. }, { id: on, text: On., to: end, evidence: { T1.1: 1 }, feedback: Yes. } ] }
              end: { ending: good, text: Done. }
            """);

        (drawing.HasBestPlay, string.Join(' ', drawing.Round)).ShouldBe((false, "one one"));
        drawing.Ways.Select(way => (way.Name, way.Met)).ShouldBe([("again", Met.InSomePlay), ("on", Met.InSomePlay)]);
        MermaidDrawing.Of(drawing).ShouldContain("A play can go round for ever");
    }

    [Fact]
    public void A_scene_in_which_nothing_may_be_left_to_do_is_marked()
    {
        var drawing = Drawn.Of(
            """
            vars: { open: false }
            start: one
            scenes:
              one: { choices: [ { id: knock, text: Knock., to: door, set: { open: true }, feedback: Yes. }, { id: wait, text: Wait., to: door, feedback: No. } ] }
              door: { choices: [ { id: enter, text: Enter., when: open, to: end, feedback: Yes. } ] }
              end: { ending: good, text: Done. }
            """);

        drawing.Scenes.Where(scene => scene.IsDeadEnd).Select(scene => scene.Scene.Id).ShouldBe(["door"]);
        DotDrawing.Of(drawing).ShouldContain("CAN BE A DEAD END");
    }

    [Fact]
    public void What_a_limited_search_did_not_meet_is_not_called_impossible()
    {
        var drawing = Drawn.Of(Some.Story(Drawn.Everything), limit: 3);

        (drawing.IsComplete, drawing.HasBestPlay).ShouldBe((false, false));
        drawing.Scenes.Single(scene => scene.Scene.Id == "attic").Met.ShouldBe(Met.NotYet);
        foreach (var text in (string[])[DotDrawing.Of(drawing), MermaidDrawing.Of(drawing)])
        {
            text.ShouldContain($"NOT PROVED: {drawing.States} states were searched");
            text.ShouldContain("not reached so far");
            text.ShouldContain("not taken so far");
            text.ShouldNotContain("NEVER");
            text.ShouldNotContain("always");
            text.ShouldNotContain("BEST");
        }
    }

    [Fact]
    public void A_scenario_that_scores_nothing_has_no_best_play()
    {
        var drawing = Drawn.Of(Some.Scenario((Some.Head + "start: one\nscenes:\n  one: { ending: good, text: Done. }\n").Replace("standards: [tiny]\n", "", StringComparison.Ordinal)));

        drawing.HasBestPlay.ShouldBeFalse();
        MermaidDrawing.Of(drawing).ShouldContain("Nothing is scored here, so there is no best play.");
    }

    [Theory]
    [InlineData("mmd")]
    [InlineData("dot")]
    public void A_shipped_scenario_is_drawn_as_expected(string format) =>
        Golden.Match(format == "dot" ? DotDrawing.Of(Shipped.Value) : MermaidDrawing.Of(Shipped.Value), Path.Combine("Drawings", $"first-morning-back.{format}"));

    [Theory]
    [InlineData("mmd")]
    [InlineData("dot")]
    public void Everything_is_drawn_as_expected(string format) =>
        Golden.Match(format == "dot" ? DotDrawing.Of(Everything) : MermaidDrawing.Of(Everything), Path.Combine("Drawings", $"everything.{format}"));

    [Fact]
    public void The_same_scenario_gives_the_same_text()
    {
        DotDrawing.Of(Drawn.Of(Drawn.Everything)).ShouldBe(DotDrawing.Of(Everything));
        MermaidDrawing.Of(Drawn.Of(Drawn.Everything)).ShouldBe(MermaidDrawing.Of(Everything));
    }

    private static IEnumerable<DrawnWay> Ways(string from) => Everything.Ways.Where(way => Id(way.From) == from);

    private static string Id(int scene) => Everything.Scenario.Scenes[scene].Id;
}
