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
        new PlainFront(new StringReader("1\n2\n5\nv\n3\n6\n4\n1\n1\nq\nq\nq\nq\n/\nbench\n1\nq\nq\nq\n"), output, new StoppedClock()).Run(Scenes(SomeBench.Yard));
        Golden.Match(output.ToString(), "Plain/scenes.txt");
    }

    private static ScreenStack Scenes(string text) => new([new ScenesScreen(SomeBench.Scenario(text), new StoppedClock())]);
}
