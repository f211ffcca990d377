using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Screens;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public class FuturesFrameTests
{
    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void The_two_futures_of_a_shipped_scenario_look_as_they_did(int width, int height)
    {
        var film = new Film(AtDebrief(width, height));
        film.Press("two futures", Key.F);
        for (var page = 2; page <= 5; page++) film.Press($"page {page}", Key.PageDown);
        film.Press("the end", Key.End).Press("back at the debrief", Key.F);
        film.Match($"Frames/two-futures-{width}x{height}.txt");
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_stop_nothing_lost_and_a_small_window_look_as_they_did(int width, int height)
    {
        var film = new Film(new Stage(Some.AtBriefing(Some.Breakfast, PlayMode.Assess), width, height));
        film.Stage.Through(Key.Enter).Through((Key)'1').Through(Key.Enter);
        film.Press("a stop", Key.F).Press("a stop, its end", Key.End);
        film.Stage.Dispose();
        film = film.On(new Stage(Some.AtBriefing(Some.Corridor), width, height));
        film.Stage.Through(Key.Enter).Through((Key)'4').Through(Key.Enter).Through((Key)'1').Through(Key.Enter).Through(Key.Enter);
        film.Press("nothing lost", Key.F);
        film.Stage.Dispose();
        film = film.On(AtDebrief(40, 10));
        film.Press("one below the other", Key.F, Key.PageDown).Press("page 3", Key.PageDown).Press("page 4", Key.PageDown);
        film.Match($"Frames/two-futures-others-{width}x{height}.txt");
    }

    [Fact]
    public void Another_size_of_the_window_shows_the_same_from_the_top()
    {
        using var stage = AtDebrief(80, 24);
        stage.Press(Key.F);
        stage.Resize(120, 40).Frame.ShouldBe(Stage.FrameOf(stage.Stack, 120, 40));
        stage.Press(Key.End).Resize(80, 24).Resize(40, 10).Press(Key.Home).Frame.ShouldBe(Stage.FrameOf(stage.Stack, 40, 10));
        stage.Resize(80, 24).Frame.ShouldBe(Stage.FrameOf(stage.Stack, 80, 24));
    }

    private static Stage AtDebrief(int width, int height)
    {
        var stage = new Stage(Some.AtBriefing(Some.Breakfast), width, height);
        for (var decisions = 0; stage.Stack.Top is not DebriefScreen;) stage.Through(stage.Stack.Top is PlayScreen ? (Key)(decisions++ < 6 ? '3' : '1') : Key.Enter);
        return stage;
    }
}
