using MentorSim.Tui.Front;
using MentorSim.Tui.Screens;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

/// <summary>The palette, the keys of a page and the search, as they look and read.</summary>
public sealed class LookupFrameTests : IDisposable
{
    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void All_actions_look_as_they_did(int width, int height)
    {
        var film = new Film(new Stage(AtPractise, width, height));
        film.Shoot("practise").Through("all actions", Key.P.WithCtrl).Press("their end", Key.End, Key.Home);
        film.Stage.Type("panel stat");
        film.Shoot("looking for a command").Through("the command", Key.Enter).Press("the command, its end", Key.End).Through("back at it", Key.Esc);
        film.Stage.Press(Key.U.WithCtrl).Type("breakf");
        film.Shoot("looking for a scenario").Through("its briefing", Key.Enter);
        film.Stage.Press(Key.P.WithCtrl).Type("zzz");
        film.Shoot("nothing found");
        film.Match($"Frames/palette-{width}x{height}.txt");
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void The_keys_of_a_page_look_as_they_did(int width, int height)
    {
        var film = new Film(new Stage(AtPractise, width, height));
        film.Stage.Through(Key.Enter).Through(Key.Enter);
        film.Through("keys", '?').Press("their end", Key.End);
        film.Stage.Type("so");
        film.Shoot("looking for one").Through("it is off", Key.Enter);
        film.Match($"Frames/help-{width}x{height}.txt");
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void The_search_looks_as_it_did(int width, int height)
    {
        var film = new Film(new Stage(Read(AtPractise), width, height));
        film.Through("search", '/');
        foreach (var (typed, what) in new[] { ("rec", "looking for records"), ("LM3.2", "an element"), ("MS3002", "a problem") })
        {
            film.Stage.Press(Key.U.WithCtrl).Type(typed);
            film.Shoot($"looking for: {typed}").Through(what, Key.Enter);
            film.Stage.Press(Key.Esc);
        }

        film.Stage.Press(Key.U.WithCtrl).Type("xylophone");
        film.Shoot("nothing found");
        film.Match($"Frames/search-{width}x{height}.txt");
    }

    [Fact]
    public void In_plain_lines_they_read_as_they_did()
    {
        var output = new StringWriter { NewLine = "\n" };
        const string lines = "?\n:\n?\npanel status\n2\n\nzzz\nq\n1\n:mode\n1\nq\n/\nLM3.2\n1\nq\nq\n/MS3002\n1\n\nq\n:breakf\n1\nq\nq\n";
        new PlainFront(new StringReader(lines), output, new StoppedClock()).Run(Read(AtPractise));
        Golden.Match(output.ToString(), "Plain/lookup.txt");
    }

    private ScreenStack AtPractise => SomePlaces.In(_records.AtHome(_records.Archive(), "Sam", Some.Corridor, Some.Breakfast));

    /// <summary>The same with all read that a search looks through.</summary>
    private static ScreenStack Read(ScreenStack stack)
    {
        stack.Places!.Search().Expects?.Wait(TimeSpan.FromSeconds(60));
        return stack;
    }
}
