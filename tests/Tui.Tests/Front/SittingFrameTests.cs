using MentorSim.Engine.InTray;
using MentorSim.Tui.Pages;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public sealed class SittingFrameTests
{
    private readonly SetClock _clock = new();

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_candidates_sitting_looks_as_it_did(int width, int height)
    {
        var film = new Film(new Stage(SomePapers.AtInstructions(SomePapers.Small, _clock, extraTime: 25), width, height));
        film.Shoot("instructions").Press("instructions, their end", Key.End);
        film.Through("practice item", (Key)'1');
        film.Through("practice, priority", Key.Enter).Through("practice, actions", (Key)'4').Press("practice, an action ticked", (Key)'4');
        film.Stage.Through((Key)'0').Press((Key)'0', (Key)'4', (Key)'1');
        film.Shoot("practice, reason");
        film.Stage.Type("Nobody waits.");
        film.Stage.Press(Key.Esc);
        film.Shoot("practice item answered").Through("the explained answer", (Key)'0').Press("the explained answer, its end", Key.End);
        film.Stage.Through(Key.Enter);
        film.Through("before the clock", Key.Enter).Through("tray", (Key)'1').Press("keys of the tray", '?', Key.Esc);
        film.Press("background", Key.B).Press("a sheet", Key.Enter);
        film.Stage.Press(Key.Esc, Key.Esc);
        film.Press("diary", Key.D);
        film.Stage.Press(Key.Esc);
        film.Through("item", (Key)'1').Press("an attachment", (Key)'7');
        film.Stage.Press(Key.Esc);
        film.Through("item, priority", (Key)'1').Through("item, actions", (Key)'1').Press("item, two ticked", (Key)'1', (Key)'2');
        film.Press("item, one too many", (Key)'3', Key.Enter);
        film.Stage.Press((Key)'2').Through((Key)'0');
        film.Shoot("item, to whom").Stage.Press((Key)'1').Through((Key)'0');
        film.Shoot("item, by when").Through("item, minutes", (Key)'5');
        film.Stage.Type("10");
        film.Through("item, number", Key.Enter).Through("item, reason", (Key)'1');
        film.Stage.Type("He is afraid of Friday, and the lead must know before he goes home.");
        Wait(film.Stage, 150);
        film.Shoot("something comes while writing");
        film.Stage.Press(Key.Esc);
        film.Shoot("item answered").Press("the next item", Key.N);
        film.Stage.Press((Key)'5', (Key)'1');
        film.Shoot("a number that is given").Press("its choices, the last", Key.End);
        film.Stage.Press((Key)'1', Key.Esc, Key.Esc);
        film.Shoot("tray, later").Press("review", Key.R).Press("handing in asks", (Key)'0', Key.Esc);
        film.Stage.Press(Key.Esc);
        film.Press("the invigilator", Key.Esc).Press("a pause needs a reason", (Key)'2');
        film.Stage.Type("Fire alarm");
        film.Press("paused", Key.Enter).Press("keys of a pause", '?', Key.Esc);
        film.Stage.Press((Key)'1');
        Wait(film.Stage, 60 * 8);
        film.Shoot("the last five minutes");
        film.Stage.Press((Key)'4', (Key)'6').Type("Half a reas");
        Wait(film.Stage, 60 * 5);
        film.Shoot("the time is up");
        film.Match($"Frames/sitting-{width}x{height}.txt");
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_training_sitting_and_its_debrief_look_as_they_did(int width, int height)
    {
        var stack = SomePapers.AtInstructions(SomePapers.Small, _clock, SittingMode.Training);
        var film = new Film(new Stage(stack, width, height));
        film.Shoot("instructions").Press("instructions, their end", Key.End).Press("extra time", Key.T).Press("extra time, its end", Key.End);
        film.Stage.Through((Key)'2').Through((Key)'1');
        Wait(film.Stage, 200);
        var seat = SomePapers.SeatOf(film.Stage.Stack);
        seat.Answer("note", new ItemAnswer { Priority = "today", Actions = ["reply"], To = ["dsl"], ByWhen = "today", Number = 2, Reason = "He is safe until Friday." });
        seat.Answer("room", new ItemAnswer { Priority = "this-week", Actions = ["reply"], ByWhen = "this-week", Number = 1 });
        seat.Answer("cover-lesson", new ItemAnswer { Priority = "today", Actions = ["hand-on"], To = ["cover"], ByWhen = "5m", Number = 3 });
        film.Press("tray", Key.CursorDown).Press("stop", Key.Esc);
        film.Stage.Press((Key)'3', (Key)'2');
        film.Shoot("debrief");
        for (var page = 2; page <= 4; page++) film.Press($"debrief, page {page}", Key.PageDown);
        film.Press("debrief, its end", Key.End).Through("an item", Key.Enter).Press("an item, page 2", Key.PageDown).Press("an item, its end", Key.End);
        film.Press("reading it again", Key.R);
        film.Stage.Press(Key.Esc);
        film.Through("the next item", Key.Enter);
        film.Match($"Frames/sitting-training-{width}x{height}.txt");
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    [InlineData(40, 10)]
    public void The_longest_texts_scroll_and_nothing_of_them_is_cut(int width, int height)
    {
        var stack = SomePapers.AtTray(SomePapers.Longest, _clock, SittingMode.Training);
        var film = new Film(new Stage(stack, width, height));
        film.Shoot("tray").Press("tray, its end", Key.End);
        film.Through("item", Key.Enter).Press("item, its end", Key.End);
        film.Through("actions", (Key)'2').Press("actions, their end", Key.End);
        film.Stage.Press(Key.Esc);
        film.Through("to whom", (Key)'3').Press("to whom, its end", Key.End);
        film.Stage.Press(Key.Esc);
        film.Through("reason", (Key)'6');
        film.Stage.Press(Key.Esc, Key.Esc);
        film.Press("review", Key.R).Press("review, its end", Key.End);
        SomePapers.SeatOf(film.Stage.Stack).Submit();
        film.Stage.Press(Key.Home);
        film.Stage.Tell(new TimeRan());
        film.Shoot("debrief").Press("debrief, its end", Key.End).Through("one item", Key.Enter).Press("one item, its end", Key.End);
        film.Match($"Frames/sitting-longest-{width}x{height}.txt");
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_bare_tray_can_be_sat(int width, int height)
    {
        var film = new Film(new Stage(SomePapers.AtInstructions(SomePapers.Bare, _clock, SittingMode.Training), width, height));
        film.Shoot("instructions").Press("instructions, their end", Key.End);
        film.Stage.Through((Key)'1').Through((Key)'1');
        film.Shoot("tray").Through("item", (Key)'1').Press("review", Key.Esc, Key.R);
        film.Match($"Frames/sitting-bare-{width}x{height}.txt");
    }

    private void Wait(Stage stage, int seconds)
    {
        _clock.Pass(TimeSpan.FromSeconds(seconds));
        stage.Wait(2);
    }
}
