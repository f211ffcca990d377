using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Front;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Workbench;
using MentorSim.Tui.Tests.Front;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Screens.Workbench;

/// <summary>Walking through the scenes of a story.</summary>
public sealed class ScenesTests
{
    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Walking_through_a_story_looks_as_it_did(int width, int height)
    {
        var film = new Film(new Stage(Scenes(SomeBench.Yard), width, height));
        film.Shoot("the scenes").Press("the first scene", Key.Enter).Press("more of it", Key.PageDown).Press("its end", Key.End);
        film.Press("along a choice", Key.Home, (Key)'1');
        film.Shoot("where it leads").Press("and back", Key.Esc).Press("keys", '?');
        film.Stage.Press(Key.Esc);
        film.Press("preview from here", Key.V).Press("another value", (Key)'3').Press("taken", (Key)'6').Press("a flag", (Key)'4').Press("a number", (Key)'6');
        film.Stage.Type("1").Press(Key.Enter);
        film.Shoot("out of bounds or in").Press("the scene", (Key)'2').Press("from another", (Key)'5').Press("played", (Key)'1');
        film.Match($"Frames/scenes-{width}x{height}.txt");
    }

    [Fact]
    public void Walking_in_lines_of_text_reads_as_it_did()
    {
        var output = new StringWriter();
        new PlainFront(new StringReader("1\n2\nq\nv\n3\n6\n4\n1\n1\nq\nq\nq\n/\nbench\n1\nq\nq\nq\n"), output, new StoppedClock()).Run(Scenes(SomeBench.Yard));
        Golden.Match(output.ToString(), "Plain/scenes.txt");
    }

    [Fact]
    public async Task Walking_along_every_way_that_is_listed_leads_to_the_scene_that_is_named()
    {
        foreach (var file in (ScenarioFile[])[.. Some.Scenarios, Some.Corridor, Some.Note, SomeBench.Scenario(SomeBench.Yard).Scenario!])
        {
            var scenario = file.Scenario!;
            var walk = new SceneWalk("some.yaml", scenario, new StoppedClock());
            await walk.Search;
            foreach (var scene in walk.InOrder)
            {
                var items = walk.PageOf(scene).Page.Blocks.OfType<Item>().ToList();
                items.Count.ShouldBe(walk.PageOf(scene).Ends.Length);
                foreach (var item in items)
                {
                    var there = new Walk(new ScreenStack([walk.PageOf(scene)])).Number(item.Number);
                    item.Right.Split(' ')[^1].ShouldBe(there.Is<SceneScreen>().Scene.Id);
                    there.Ask(Act.Back).Is<SceneScreen>().Scene.ShouldBe(scene);
                }

                // Every choice that is written stands there, with where it leads.
                items.Where(item => item.Right.StartsWith("to ", StringComparison.Ordinal)).Take(scene.Offers.OfType<Choice>().Count()).Select(item => item.Right)
                    .ShouldBe(scene.Offers.OfType<Choice>().Select(choice => $"to {scenario.Scenes[choice.To].Id}"));
            }
        }
    }

    [Fact]
    public async Task Every_way_that_is_shown_leads_a_play_into_its_scene_and_from_there_on_to_where_the_page_says()
    {
        foreach (var file in (ScenarioFile[])[.. Some.Scenarios, Some.Corridor, SomeBench.Scenario(SomeBench.Yard).Scenario!])
        {
            var scenario = file.Scenario!;
            var walk = new SceneWalk("some.yaml", scenario, new StoppedClock());
            var map = await walk.Search;
            foreach (var scene in walk.InOrder)
            {
                var words = new Walk(new ScreenStack([walk.PageOf(scene)])).Shown;
                if (map.ArrivalAt(scene) is not { } arrival)
                {
                    words.ShouldContain("No play reaches this scene.");
                    continue;
                }

                if (!arrival.Way.IsEmpty) words.ShouldContain($"A shortest way: {string.Join(", ", arrival.Way.Select(answer => answer.StartsWith('~') ? $"then by chance to {answer[1..]}" : answer))}.");
                var session = Into(scenario, arrival.Way);
                session.Passage.Moments.OfType<SceneEntered>().Select(entered => entered.State.Scene).ShouldContain(scene.Index);
                if (session.Passage.Scene != scene || session.State != SessionState.Deciding) continue;
                foreach (var choice in session.OnOffer.OfType<Choice>())
                {
                    var next = Into(scenario, [.. arrival.Way, choice.Id]);
                    var entered = next.Passage.Moments.SkipWhile(moment => moment is not Decided decided || !decided.Answer.Taken.Contains(choice)).OfType<SceneEntered>().FirstOrDefault();
                    if (entered is null) continue;
                    walk.PageOf(scene).Ends.ShouldContain(scenario.Scenes[entered.State.Scene]);
                }
            }
        }

        static Session Into(Scenario scenario, IEnumerable<string> way)
        {
            var session = Session.Prepare(scenario, 1, PlayMode.Practice, new StoppedClock());
            AnswerList.Of(way).PlayIn(session);
            if (session.State == SessionState.Feedback && !session.Passage.IsOver) session.GoOn();
            return session;
        }
    }

    [Fact]
    public void What_the_command_line_says_is_the_preview_that_is_played()
    {
        var scenario = SomeBench.Scenario(SomeBench.Yard).Scenario!.Scenario!;
        var walk = new SceneWalk("my yard.yaml", scenario, new StoppedClock());
        foreach (var scene in scenario.Scenes)
        {
            var preview = new PreviewFromScreen(walk, scene).With(new ExpectedVar(0, 4)).With(new ExpectedVar(2, 2)).With(new ExpectedVar(scenario.Layout.TimeSlot!.Value, 750));
            preview.Command.ShouldStartWith($"mentorsim play \"my yard.yaml\" --from {scene.Id} --set trust=4");
            var sets = preview.Command.Split(" --set ")[1..].Select(set => set.Trim('"'));
            var start = Tui.Commands.PreviewStart.Of(scenario, scene.Id, sets);
            var given = Session.Preview(scenario, 1, PlayMode.Practice, new StoppedClock(), start.Scene, start.Vars);
            var shown = Session.Preview(scenario, 1, PlayMode.Practice, new StoppedClock(), scene.Index, preview.Vars);
            given.Begin();
            shown.Begin();
            shown.Passage.State.ShouldBe(given.Passage.State);
        }
    }

    [Fact]
    public void The_box_for_the_clock_asks_what_time_it_is()
    {
        var scenario = SomeBench.Scenario(SomeBench.Yard).Scenario!.Scenario!;
        var preview = new PreviewFromScreen(new SceneWalk("yard.yaml", scenario, new StoppedClock()), scenario.Scenes[0]);

        PreviewValueScreen.Of(preview, new ExpectedVar(scenario.Layout.TimeSlot!.Value, 750)).Page.Title.ShouldBe("What time is it?");
        PreviewValueScreen.Of(preview, new ExpectedVar(0, 2)).Page.Title.ShouldBe("What is trust?");
    }

    [Fact]
    public async Task A_preview_begins_with_what_a_play_can_have_there()
    {
        foreach (var file in Some.Scenarios)
        {
            var walk = new SceneWalk("some.yaml", file.Scenario!, new StoppedClock());
            await walk.Search;
            foreach (var scene in walk.InOrder.Where(scene => walk.Map!.ArrivalAt(scene) is not null))
                new Walk(new ScreenStack([new PreviewFromScreen(walk, scene)])).Shown.ShouldContain("A play can reach this scene so.");
        }
    }

    [Fact]
    public void A_number_out_of_its_bounds_is_refused_and_what_was_typed_stays()
    {
        var walk = new SceneWalk("yard.yaml", SomeBench.Scenario(SomeBench.Yard).Scenario!.Scenario!, new StoppedClock());
        var goals = new Walk(new ScreenStack([new PreviewFromScreen(walk, walk.InOrder[0])])).Number(6);
        goals.Send(new Wrote("101")).Take().Is<NoticeScreen>().Words.ShouldContain("from 0 to 100");
        goals.Take().Is<PreviewValueScreen>().Typed.ShouldBe("101");
        goals.Send(new Wrote("100")).Take().Is<PreviewFromScreen>().Vars[3].Value.ShouldBe(100);
        goals.Number(7).Send(new Wrote("quarter past")).Take().Is<NoticeScreen>().Words.ShouldContain("from 12:00 to 13:15");
        goals.Take().Send(new Wrote("12:45")).Take().Is<PreviewFromScreen>().Command.ShouldContain("--set time=12:45");
        goals.Ask(Act.Undo).Is<PreviewFromScreen>().Command.ShouldBe("mentorsim play yard.yaml --from whistle");
        goals.Ask(Act.Undo).Is<NoticeScreen>().Words.ShouldContain("No value was changed.");
    }

    [Fact]
    public void Scenes_are_found_by_their_words()
    {
        var walk = new Walk(Scenes(SomeBench.Yard)).Ask(Act.Search).Send(new Wrote("sAM nods")).Take();
        walk.Page.Blocks.OfType<Item>().ShouldBeEmpty();
        walk.Shown.ShouldContain("No scene has all of these words");
        walk.Ask(Act.Search).Send(new Wrote("SHED behind")).Take().Page.Blocks.OfType<Item>().Select(item => item.Right).ShouldBe(["never reached"]);
        walk.Number(1).Is<SceneScreen>().Scene.Id.ShouldBe("shed");
        walk.Ask(Act.Back, Act.Back).Is<ScenesScreen>().Words.ShouldBeNull();
    }

    [Fact]
    public void A_file_that_is_no_scenario_or_has_errors_says_so()
    {
        new Walk(Scenes(SomeBench.Yard.Replace("to: bench", "to: bensh", StringComparison.Ordinal))).Shown.ShouldContain("bensh");
        var other = new BenchFile("x.yaml", WrittenKind.Pack, null, null, []);
        var walk = new Walk(new ScreenStack([new ScenesScreen(other, new StoppedClock())]));
        walk.Shown.ShouldContain("Only a scenario has scenes");
        walk.Take().Stack.IsDone.ShouldBeTrue();
    }

    [Fact]
    public void A_story_that_may_never_end_can_be_walked_all_the_same()
    {
        var walk = new Walk(new ScreenStack([new ScenesScreen(SomeBench.At(Some.Endless), new StoppedClock())]));
        walk.Shown.ShouldContain("A play can go round for ever: bell, bell.");
        walk.Number(1).Is<SceneScreen>();
    }

    [Fact]
    public async Task A_thousand_scenes_open_at_once_and_a_long_search_goes_on_behind_a_moment()
    {
        var file = SomeBench.Scenario(Thousand);
        Some.Playable(file.Scenario!);
        var walk = new Walk(new ScreenStack([new ScenesScreen(file, new StoppedClock())]));
        walk.Page.Blocks.OfType<Item>().Count().ShouldBe(1000);
        walk.Number(998);
        if (walk.Top is MomentScreen moment)
        {
            await moment.Search;
            walk.Send(new Arrived());
        }

        walk.Is<SceneScreen>().Scene.Id.ShouldBe("s997");
        walk.Shown.ShouldContain("It is reached after");
        walk.Ask(Act.Back).Is<ScenesScreen>().Selected.ShouldBe(998);
    }

    [Fact]
    public void An_arrow_key_in_a_thousand_scenes_does_not_lay_them_all_out_again()
    {
        using var stage = new Stage(Scenes(Thousand));
        stage.Press(Key.CursorDown, Key.CursorDown);
        var arrows = Timed(() => stage.Press(Key.CursorDown));
        var layouts = Timed(() => PageLayout.Lines(stage.Stack.Page.Blocks, 76));
        arrows.ShouldBeLessThan(layouts);

        static TimeSpan Timed(Action action)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            for (var i = 0; i < 30; i++) action();
            return clock.Elapsed;
        }
    }

    [Fact]
    public void Whoever_leaves_the_list_stops_its_search()
    {
        var walk = new SceneWalk("some.yaml", SomeBench.Scenario(Thousand).Scenario!.Scenario!, new StoppedClock());
        walk.Stop();
        Should.Throw<OperationCanceledException>(() => walk.Search.GetAwaiter().GetResult());
    }

    /// <summary>A thousand scenes in a row, with three counters that only claims ask for, so that there are many states.</summary>
    private static string Thousand { get; } =
        "kind: scenario\nid: thousand\ntitle: A thousand scenes\ntopic: bullying\nphase: any\nsummary: Long.\nminutes: 60\nstandards: [nos-2005]\n" +
        "vars: { one: { start: 0, min: 0, max: 12 }, two: { start: 0, min: 0, max: 12 } }\nstart: s0\nscenes:\n" +
        string.Concat(Enumerable.Range(0, 998).Select(n =>
            $"  s{n}:\n    text: Scene {n} of a long story.\n    choices:\n" +
            $"      - {{ id: a, text: One., to: s{n + 1}, {(n < 12 ? "add: { one: 1 }, " : "")}feedback: So. }}\n" +
            $"      - {{ id: b, text: Two., to: s{n + 1}, {(n < 12 ? "add: { two: 1 }, " : "")}feedback: So. }}\n")) +
        "  s998: { then: [{ when: one > two + 3, to: end }, { to: end }] }\n  end: { ending: good, text: The end. }\n";

    private static ScreenStack Scenes(string text) => new([new ScenesScreen(SomeBench.Scenario(text), new StoppedClock())]);
}
