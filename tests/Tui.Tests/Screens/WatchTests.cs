using MentorSim.Engine.Findings;
using MentorSim.Engine.Play;
using MentorSim.Tui.Front;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Tests.Front;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Screens;

public class WatchTests
{
    private static readonly TimeOnly At = new(12, 0);

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Watching_looks_as_it_did(int width, int height)
    {
        var film = new Film(new Stage(Watching(Texts.Corridor), width, height));
        film.Shoot("no problems").Press("a preview", Key.Enter);
        film.Stage.Tell(Saved(Texts.Corridor.Replace("bell goes", "bell rings and rings", StringComparison.Ordinal)));
        film.Shoot("the preview after a save").Press("feedback in the preview", (Key)'4');
        film.Stage.Tell(Saved(Texts.Corridor.Replace("They came to you.", "They came to you, of all people.", StringComparison.Ordinal)));
        film.Shoot("the feedback after a save");
        film.Stage.Press(Key.Enter).Tell(Saved(Texts.Corridor.Replace("office", "study", StringComparison.Ordinal)));
        film.Shoot("the scene is gone").Press("the preview after it", Key.Enter).Press("the preview was left", Key.Esc);
        film.Stage.Tell(Saved(Broken));
        film.Shoot("it cannot be played").Press("help", '?');
        film.Stage.Tell(new Rechecked(null, [], At, "it is not there any more."));
        film.Shoot("it is not there");
        film.Stage.Tell(Saved(string.Concat(Enumerable.Repeat("wrong: 1\n", 30))));
        film.Shoot("many problems").Press("more of them", Key.PageDown);
        film.Stage.Tell(new Rechecked(null, [], At, null) { IsScenario = false });
        film.Shoot("a pack without problems");
        film.Match($"Frames/watch-{width}x{height}.txt");
    }

    [Fact]
    public void Watching_in_lines_of_text_reads_as_it_did()
    {
        var output = new StringWriter();
        var news = new Queue<Message?>([null, Saved(Broken), null, Saved(Texts.Corridor)]);
        using var input = new SlowLines(["1", null, null, "4", "q", "q"]);
        new PlainFront(input, output, new StoppedClock()).Run(Watching(Texts.Corridor), () => news.TryDequeue(out var message) ? message : null);
        Golden.Match(output.ToString(), "Plain/watch.txt");
    }

    [Fact]
    public void A_preview_goes_on_where_it_was_when_a_save_that_broke_the_file_is_mended()
    {
        var walk = new Walk(Watching(Texts.Corridor)).Number(1).Number(4).Take();
        var scene = PreviewPlace.Of(SessionOf(walk)).Scene;
        walk.Send(Saved(Broken));
        walk.Is<WatchScreen>().Page.Blocks.OfType<Item>().ShouldBeEmpty();
        walk.Send(Saved(Texts.Corridor));
        PreviewPlace.Of(SessionOf(walk)).Scene.ShouldBe(scene);
        SessionOf(walk).Events.OfType<Answered>().Count().ShouldBe(1);
    }

    [Fact]
    public void Feedback_that_is_being_worded_stays_on_the_screen()
    {
        var walk = new Walk(Watching(Texts.Corridor)).Number(1).Number(4);
        walk.Is<FeedbackScreen>();
        walk.Send(Saved(Texts.Corridor.Replace("They came to you.", "They came, and to you.", StringComparison.Ordinal)));
        walk.Is<FeedbackScreen>();
        walk.Shown.ShouldContain("They came, and to you.");
    }

    [Fact]
    public void Where_an_answer_is_gone_the_scene_and_the_vars_and_the_time_are_kept()
    {
        var walk = new Walk(Watching(Texts.Corridor)).Number(1).Number(1).Take();
        var time = SessionOf(walk).Passage.State.Time(SessionOf(walk).Scenario);
        time.ShouldBe(9 * 60 + 5);
        walk.Send(Saved(Texts.Corridor.Replace("id: wait", "id: tarry", StringComparison.Ordinal)));
        SessionOf(walk).Passage.Scene.Id.ShouldBe("bell");
        SessionOf(walk).Events.OfType<Answered>().ShouldBeEmpty();
        SessionOf(walk).Passage.State.Time(SessionOf(walk).Scenario).ShouldBe(time);
        walk.Send(Saved(Texts.Corridor));
        SessionOf(walk).Passage.Scene.Id.ShouldBe("bell");
    }

    [Fact]
    public void A_var_that_is_gone_is_forgotten()
    {
        var place = new PreviewPlace("bell", [("told", "true"), ("gone", "3"), ("time", "99:99")], [], IsAtFeedback: false, 1);
        var (session, notice) = (place with { Scene = "office" }).In(Some.Corridor.Scenario!, new StoppedClock());
        notice.ShouldBeNull();
        session.Passage.Scene.Id.ShouldBe("office");
        session.Passage.State.Slots[session.Scenario.Layout.Vars[0].Slot].ShouldBe(1);
    }

    [Fact]
    public void A_scene_that_was_renamed_is_found_by_the_answers_that_led_there()
    {
        var walk = new Walk(Watching(Texts.Corridor)).Number(1).Number(4).Take();
        PreviewPlace.Of(SessionOf(walk)).Scene.ShouldBe("office");
        walk.Send(Saved(Texts.Corridor.Replace("office", "study", StringComparison.Ordinal)));
        walk.Is<NoticeScreen>().Words.ShouldContain("'study'");
        walk.Take();
        SessionOf(walk).Passage.Scene.Id.ShouldBe("study");
    }

    [Fact]
    public void A_scene_that_is_gone_with_no_way_to_it_is_told_and_the_preview_is_back_at_the_start()
    {
        var place = new PreviewPlace("attic", [], [], IsAtFeedback: false, 1);
        var (session, notice) = place.In(Some.Corridor.Scenario!, new StoppedClock());
        session.Passage.Scene.Id.ShouldBe("bell");
        notice.ShouldBe("The scene 'attic' is gone: the preview is back at the start.");
    }

    [Fact]
    public void A_preview_that_was_left_can_be_gone_on_with_as_long_as_its_scene_is_there()
    {
        var walk = new Walk(Watching(Texts.Corridor)).Number(1).Number(4).Take().Ask(Act.Back);
        walk.Shown.ShouldContain("Go on with the preview at 'office'");
        walk.Send(Saved(Texts.Corridor.Replace("office", "study", StringComparison.Ordinal)));
        walk.Shown.ShouldNotContain("Go on with the preview");
        walk.Send(Saved(Texts.Corridor)).Number(2);
        SessionOf(walk).Passage.Scene.Id.ShouldBe("office");
    }

    private const string Broken = "kind: scenario\nscenes: [\n";

    private static ScreenStack Watching(string text) => new([new WatchScreen("corridor.yaml", Saved(text), null, new StoppedClock())]);

    private static Rechecked Saved(string text)
    {
        var file = Some.File("corridor.yaml", text);
        return new Rechecked(file.IsPlayable ? file.Scenario : null, [.. file.Findings.Where(finding => finding.Rule.Severity == Severity.Error)], At, null);
    }

    private static Session SessionOf(Walk walk) => walk.Top switch
    {
        DecisionScreen { Playing.Session: var session } => session,
        FeedbackScreen { Playing.Session: var session } => session,
        EndScreen { Playing.Session: var session } => session,
        var other => throw new InvalidOperationException($"{other.GetType().Name} shows no session."),
    };

    /// <summary>Lines that somebody types; null is a while in which nothing is typed.</summary>
    private sealed class SlowLines(IEnumerable<string?> lines) : StringReader("")
    {
        private readonly Queue<string?> _lines = new(lines);

        public override string? ReadLine()
        {
            while (_lines.TryDequeue(out var line))
            {
                if (line is not null) return line;
                Thread.Sleep(700);
            }

            return null;
        }
    }
}
