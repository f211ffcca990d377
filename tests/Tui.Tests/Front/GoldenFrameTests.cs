using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Screens;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public class GoldenFrameTests
{
    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void The_safeguarding_scenario_looks_as_it_did(int width, int height)
    {
        var film = new Film(new Stage(Some.AtPractise([.. Some.Scenarios]), width, height));
        var number = Some.Scenarios.IndexOf(Some.Breakfast) + 1;
        film.Shoot("home").Press("home, another selected", Key.CursorDown).Press("home, keys", '?', Key.Esc);
        film.Through("briefing", (Key)('0' + number)).Press("briefing, as an assessment", Key.M).Press("briefing, as an interview", Key.M, Key.M);
        film.Press("role card", Key.F2).Press("role card, scrolled", Key.PageDown);
        film.Stage.Press(Key.Esc);
        film.Through("first scene", Key.Enter).Press("first scene, its end", Key.End).Press("so far is off", Key.F3);
        film.Stage.Press(Key.Esc);
        film.Press("leaving asks", Key.Esc).Press("leaving, the other answer", Key.CursorDown);
        film.Stage.Press(Key.Esc);
        film.Through("a serious breach", (Key)'1').Press("keys of feedback", '?', Key.Esc);
        film.Through("second scene", Key.Enter).Press("so far", Key.F3);
        film.Stage.Press(Key.Esc);
        film.Through("feedback", (Key)'4');
        while (film.Stage.Stack.Top is not EndScreen) film.Stage.Through(film.Stage.Stack.Top is FeedbackScreen ? Key.Enter : (Key)'1');
        film.Shoot("the end");
        film.Through("debrief", Key.Enter);
        for (var page = 2; page <= 4; page++) film.Press($"debrief, page {page}", Key.PageDown);
        film.Press("reflection, empty", Key.W);
        film.Stage.Type("I promised too much.\nNext time I ask the lead first, before I ask her anything at all, and I write it down in her words.");
        film.Shoot("reflection, written").Press("debrief, as it was left", Key.Esc).Press("debrief, its end", Key.End);
        film.Press("leaving the debrief asks", Key.Esc).Press("home with a result", '2').Press("leaving asks at home", Key.Esc);
        film.Match($"Frames/breakfast-club-{width}x{height}.txt");
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void An_assessment_that_stops_looks_as_it_did(int width, int height)
    {
        var film = new Film(new Stage(Some.AtBriefing(Some.Breakfast, PlayMode.Assess), width, height));
        film.Stage.Through(Key.Enter);
        film.Through("the breach that ends it", (Key)'1').Press("its end", Key.End);
        film.Through("debrief", Key.Enter).Press("debrief, page 2", Key.PageDown);
        film.Match($"Frames/assessment-{width}x{height}.txt");
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    [InlineData(40, 10)]
    public void The_longest_texts_fit_into_the_window(int width, int height)
    {
        var film = new Film(new Stage(Some.AtPractise(Some.Playable(Some.Longest)), width, height));
        film.Shoot("home").Through("briefing", Key.Enter).Press("briefing, its end", Key.End);
        film.Through("scene", Key.Enter).Press("scene, page 2", Key.PageDown).Press("scene, page 3", Key.PageDown).Press("scene, its end", Key.End);
        foreach (var choice in "1234")
        {
            film.Through($"feedback {choice}", (Key)choice).Press($"feedback {choice}, its end", Key.End);
            film.Stage.Through(Key.Esc).Through((Key)'2').Through(Key.Enter).Through(Key.Enter);
        }

        film.Stage.Through((Key)'2').Through(Key.Enter);
        film.Shoot("the end").Through("debrief", Key.Enter).Press("debrief, page 2", Key.PageDown).Press("debrief, its end", Key.End);
        film.Match($"Frames/longest-{width}x{height}.txt");
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_broken_scenario_and_an_empty_library_look_as_they_did(int width, int height)
    {
        var film = new Film(new Stage(Some.AtPractise(Some.Corridor, Some.Broken), width, height));
        film.Shoot("home").Press("the broken one selected", Key.CursorDown).Through("problems", Key.Enter);
        film.Match($"Frames/problems-{width}x{height}.txt");
        var empty = new Film(new Stage(Some.AtPractise(), width, height));
        empty.Shoot("an empty library").Match($"Frames/empty-{width}x{height}.txt");
    }
}
