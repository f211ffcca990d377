using MentorSim.Engine.Induction;
using MentorSim.Tui.Front;
using MentorSim.Tui.Screens;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

/// <summary>The handbook as it looks and reads.</summary>
public class HandbookFrameTests
{
    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void The_handbook_looks_as_it_did(int width, int height)
    {
        var film = new Film(new Stage(WithHandbook(Some.AtPractise(Some.Corridor)), width, height));
        film.Shoot("home").Press("the list", Key.F1).Press("the list, its end", Key.End);
        film.Through("searching", (Key)'/');
        film.Stage.Type("own words");
        film.Through("what was found", Key.Enter).Through("a page", Key.Enter).Press("the page, its end", Key.End);
        film.Stage.Press(Key.Esc).Through((Key)'/');
        for (var i = 0; i < 9; i++) film.Stage.Press(Key.Backspace);
        film.Stage.Type("xylophone");
        film.Through("nothing found", Key.Enter).Through("the list again", Key.Esc).Through("home again", Key.K);
        film.Match($"Frames/handbook-{width}x{height}.txt");
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_debrief_leads_to_the_handbook(int width, int height)
    {
        var film = new Film(new Stage(WithHandbook(Some.AtBriefing(Some.Corridor)), width, height));
        while (film.Stage.Stack.Top is not DebriefScreen) film.Stage.Through(film.Stage.Stack.Top is PlayScreen ? (Key)'2' : Key.Enter);
        film.Shoot("debrief").Press("debrief, page 2", Key.PageDown).Through("the handbook over it", Key.K).Through("a page about a breach", Key.Enter);
        film.Match($"Frames/handbook-debrief-{width}x{height}.txt");
    }

    [Fact]
    public void The_letter_in_a_box_is_a_letter_and_the_function_key_opens_the_handbook()
    {
        var desk = new Desk(null, null, new StoppedClock(), () => []);
        using var stage = new Stage(WithHandbook(new ScreenStack([new NameScreen(desk, null)])));
        stage.Type("k/").Stack.Top.ShouldBeOfType<NameScreen>();
        stage.Press(Key.F1).Stack.Top.ShouldBeOfType<HandbookScreen>();
        stage.Press(Key.Esc).Stack.Top.Page.Box.ShouldBe("k/");
        stage.Frame.ShouldContain("k/");
    }

    [Fact]
    public void In_plain_lines_it_reads_as_it_did()
    {
        var output = new StringWriter { NewLine = "\n" };
        var lines = "k\n/\nown words\n1\n?\n\nq\n/\nxylophone\nq\n20\nq\nq\n1\n\nk\nq\n2\n\nq\n2\n";
        new PlainFront(new StringReader(lines), output, new StoppedClock()).Run(WithHandbook(Some.AtPractise(Some.Corridor)));
        Golden.Match(output.ToString(), "Plain/handbook.txt");
    }

    private static ScreenStack WithHandbook(ScreenStack stack) => stack with { Handbook = new Lazy<Handbook>(() => Some.Handbook) };
}
