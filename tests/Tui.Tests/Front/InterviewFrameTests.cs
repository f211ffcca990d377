using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Screens;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public sealed class InterviewFrameTests
{
    private readonly SetClock _clock = new();

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    [InlineData(40, 10)]
    public void An_interview_looks_as_it_did(int width, int height)
    {
        var film = new Film(new Stage(AtBriefing(Some.Note), width, height));
        film.Shoot("briefing").Press("briefing, its end", Key.End);
        film.Through("first decision", Key.Enter);
        film.Through("how sure", (Key)'1').Through("second decision", (Key)'3');
        film.Press("so far", Key.F3);
        Wait(film.Stage, 62);
        film.Shoot("so far, the last five minutes");
        film.Stage.Press(Key.Esc);
        film.Press("leaving asks", Key.Esc);
        film.Stage.Press(Key.Esc);
        film.Stage.Mark(1).Through(Key.D).Mark(1).Mark(2).Mark(3).Through(Key.D).Through((Key)'1');
        film.Shoot("a text").Press("writing", Key.W);
        film.Stage.Type("Sam said");
        Wait(film.Stage, 240);
        film.Shoot("writing in the last minute");
        film.Stage.Type(" that");
        Wait(film.Stage, 60);
        film.Shoot("the time is up");
        film.Match($"Frames/interview-{width}x{height}.txt");
    }

    [Fact]
    public void Seconds_go_by_in_front_of_the_candidate_and_what_is_being_written_counts_at_the_end()
    {
        using var stage = new Stage(AtBriefing(Some.Note));
        stage.Through(Key.Enter);
        stage.Frame.ShouldContain("6:00 left");
        var turns = stage.Stack.Turns;
        Wait(stage, 7);
        stage.Frame.ShouldContain("5:53 left");
        stage.Stack.Turns.ShouldBe(turns);
        var session = ((Playing)stage.Stack.Top.Play!).Session;

        stage.Through((Key)'1').Through((Key)'3').Mark(1).Through(Key.D).Press((Key)'1', (Key)'2', (Key)'3').Through(Key.D).Through((Key)'1').Press(Key.W);
        stage.Type("Sam said that");
        Wait(stage, 353);

        stage.Stack.Top.ShouldBeOfType<OverScreen>();
        stage.Frame.ShouldContain("The interview is over");
        session.Passage.Decisions.Last().Answer.Written.ShouldBe("Sam said that");
        stage.Press(Key.Enter).IsDone.ShouldBeTrue();
    }

    [Fact]
    public void Time_that_runs_leaves_the_page_where_it_was_scrolled_to_and_what_is_selected()
    {
        using var stage = new Stage(AtBriefing(Some.Note), 40, 10);
        stage.Through(Key.Enter).Press(Key.End, Key.CursorDown);
        var body = stage.Rows[2..];

        Wait(stage, 30);

        stage.Rows[2..].ShouldBe(body);
    }

    /// <summary>Time passes on both clocks, in one step on the session's.</summary>
    private void Wait(Stage stage, int seconds)
    {
        _clock.Pass(TimeSpan.FromSeconds(seconds));
        stage.Wait(2);
    }

    private ScreenStack AtBriefing(ScenarioFile file) => new([Some.Briefing(Some.Playable(file), PlayMode.Interview, clock: _clock)]);
}
