using MentorSim.Engine.Panel;
using MentorSim.Tui.Front;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Panel;
using MentorSim.Tui.Screens.Panel.Invigilating;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public sealed class BoardFrameTests : IDisposable
{
    private readonly SomeBoard _some = new();

    public void Dispose() => _some.Dispose();

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void The_board_looks_as_it_did(int width, int height)
    {
        Begin();
        var film = new Film(new Stage(new ScreenStack([new SitScreen(_some.Table)]), width, height));
        film.Press("the board", '1').Press("keys", '?', Key.Esc, Key.Esc);
        film.Shoot("step 3").Match($"Frames/board-{width}x{height}.txt");
    }

    [Fact]
    public void The_board_goes_with_the_clock_without_a_key()
    {
        var three = _some.Sit("3");
        using var stage = new Stage(new ScreenStack([_some.Screen]));
        stage.Frame.ShouldContain("12 minutes left");
        _some.Pass(TimeSpan.FromSeconds(65), three);
        stage.Wait(2).Frame.ShouldContain("10 minutes 55 seconds left");
        stage.Stack.Top.ShouldBeOfType<BoardScreen>();
    }

    [Fact]
    public void The_board_reads_as_it_did()
    {
        Begin();
        var output = new StringWriter { NewLine = "\n" };
        new PlainFront(new StringReader("1\n\nq\nq\n"), output, _some.Clock).Run(new ScreenStack([new SitScreen(_some.Table)]));
        Golden.Match(output.ToString(), "Plain/board.txt");
    }

    /// <summary>One has little time left, one a pause and extra time, and one does not sit.</summary>
    private void Begin()
    {
        _some.Panel.File.Append(new SittingPlanned(_some.Panel.File.Now, "3", "09:00, room 4"));
        _some.Panel.File.Append(new CandidateAbsent(_some.Panel.File.Now, "12", "Withdrew."));
        var (three, seven) = (_some.Sit("3"), _some.Sit("7"));
        _some.Pass(TimeSpan.FromSeconds(450), three, seven);
        seven.Pause("Fire alarm");
    }
}
