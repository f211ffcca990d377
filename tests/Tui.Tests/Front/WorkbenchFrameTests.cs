using System.Text.RegularExpressions;
using MentorSim.Tui.Front;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Workbench;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public sealed partial class WorkbenchFrameTests
{
    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    [InlineData(40, 10)]
    public void Writing_looks_as_it_did(int width, int height)
    {
        using var bench = Filled(new Editor("nano", []));
        var film = new Film(new Stage(bench.Stack, width, height));
        film.Shoot("not checked yet");
        Finish(film.Stage);
        film.Shoot("checked").Press("a folder", Key.CursorDown);
        film.Stage.Press(Key.CursorDown, Key.CursorDown, Key.CursorDown, Key.Enter);
        film.Shoot("a folder is open").Press("keys", '?');
        film.Stage.Press(Key.Esc, Key.CursorUp, Key.CursorUp, Key.CursorUp, Key.CursorUp, Key.Enter);
        Until(film.Stage, () => film.Stage.Stack.Top is FileScreen { Sheet.Said.Source: not null });
        film.Shoot("a file").Press("another problem", Key.CursorDown);
        film.Through("a problem in full", Key.Enter).Press("more of it", Key.PageDown);
        film.Stage.Press(Key.Esc);
        film.Press("the source", Key.S).Press("another problem in it", Key.N);
        film.Stage.Press(Key.Esc, Key.Esc);
        film.Press("new", Key.N).Through("its id", (Key)'1');
        film.Stage.Type("Not An Id");
        film.Through("why not", Key.Enter);
        film.Match($"Frames/workbench-{width}x{height}.txt", bench.Folder, Hidden);
    }

    [Fact]
    public void The_longest_names_and_two_hundred_problems_are_never_cut()
    {
        var title = Texts.Fill("A title that goes on and on ", 120).Trim();
        using var bench = new SomeWorkbench().Put($"{new string('a', 60)}.yaml", $"title: {title}\n" + string.Concat(Enumerable.Range(1, 200).Select(i => $"wrong{i}: 1\n")) + Texts.Corridor);
        using var stage = new Stage(bench.Stack, 40, 10);
        Finish(stage);
        var shown = string.Join(' ', PageLayout.Lines(stage.Stack.Page.Blocks, 36).SelectMany(line => line.ToString().Replace("202 errors", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        shown.ShouldContain(title);
        stage.Through(Key.Enter);
        Until(stage, () => stage.Stack.Top is FileScreen { Sheet.Said.Source: not null });
        stage.Stack.Page.Blocks.OfType<Item>().Count().ShouldBeGreaterThan(200);
        stage.Press(Key.End).Press(Key.S).Press(Key.N, Key.N, Key.PageDown, Key.CursorDown);
        stage.Rows.ShouldContain(row => row.StartsWith('>'), stage.Frame);
    }

    [Fact]
    public void Writing_in_lines_of_text_reads_as_it_did()
    {
        using var bench = Filled(null);
        var output = new StringWriter { NewLine = "\n" };
        Until(null, () => bench.Bench.Poll().Check is { IsRunning: false });
        // Each file was checked before it is opened, so that what is said does not depend on how fast that goes.
        bench.Bench.Poll(bench.At("broken.yaml"));
        Until(null, () => bench.Bench.Poll(bench.At("broken.yaml"))?.Source is not null);
        var stack = new ScreenStack([new WorkbenchScreen(bench.Bench)]);
        new PlainFront(new StringReader("?\n5\n1\n2\nq\ns\nq\ne\nc\nq\nq\nn\n1\nNot An Id\nq\nq\nq\nq\n"), output, new StoppedClock()).Run(stack);
        Golden.Match(Hidden(Film.Scrubbed(output.ToString(), bench.Folder)), "Plain/workbench.txt");
    }

    private static SomeWorkbench Filled(Editor? editor) => new SomeWorkbench(editor).Put("broken.yaml", SomeWorkbench.Broken).Put("sound.yaml", Texts.Corridor.Replace("A word in the corridor", "A sound one", StringComparison.Ordinal).Replace("id: corridor\n", "id: sound\n", StringComparison.Ordinal));

    /// <summary>The name of the folder is longer than the word for it, so what stands behind it is moved.</summary>
    private static string Hidden(string text) => BehindFolder.Replace(text, "FOLDER │");

    private static void Finish(Stage stage) => Until(stage, () => stage.Stack.Top is WorkbenchScreen { Look.Check.IsRunning: false });

    private static void Until(Stage? stage, Func<bool> isSo) => SomeWorkbench.Until(isSo, () => stage?.Tell(new Heard()));

    [GeneratedRegex("FOLDER +│")]
    private static partial Regex BehindFolder { get; }
}
