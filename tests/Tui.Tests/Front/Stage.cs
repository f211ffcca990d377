using MentorSim.Tui.Front;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using Terminal.Gui.App;
using Terminal.Gui.Input;
using Terminal.Gui.Testing;
using Terminal.Gui.Time;
using Terminal.Gui.Views;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MentorSim.Tui.Tests.Front;

/// <summary>The window that shows all screens, without a terminal: keys in, frames out.</summary>
internal sealed class Stage : IDisposable
{
    private const int MostKeys = 400;

    private readonly VirtualTimeProvider _clock = new();
    private readonly IApplication _app;
    private readonly PageWindow _window;
    private readonly SessionToken? _session;

    static Stage() => Environment.SetEnvironmentVariable("DisableRealDriverIO", "1");

    public Stage(ScreenStack stack, int width = 80, int height = 24, Look? look = null)
    {
        _app = Application.Create(_clock);
        _app.Init("ansi");
        _app.Driver!.SetScreenSize(width, height);
        _window = new PageWindow(stack, look);
        _app.Paste += (_, paste) => _window.TakePaste(paste);
        _session = _app.Begin(_window);
        _app.LayoutAndDraw();
    }

    public ScreenStack Stack => _window.Stack;

    public bool IsDone => Stack.IsDone;

    /// <summary>What stands on the screen, without blanks at the ends of lines; one build composes accents, the other keeps them apart.</summary>
    public string Frame => string.Join('\n', _app.Driver!.ToString()!.ReplaceLineEndings("\n").Split('\n').Select(row => row.TrimEnd())).TrimEnd('\n').Normalize();

    public int Width => _app.Driver!.Cols;

    public int Height => _app.Driver!.Rows;

    /// <summary>How a cell looks.</summary>
    public Attribute LookAt(int row, int column) => _app.Driver!.Contents![row, column].Attribute ?? Attribute.Default;

    public string[] Rows => Frame.Split('\n');

    /// <summary>Whether another stage shows the same signs in the same colours.</summary>
    public bool ShowsWhat(Stage other)
    {
        var (mine, theirs) = (_app.Driver!.Contents!, other._app.Driver!.Contents!);
        if (mine.GetLength(0) != theirs.GetLength(0) || mine.GetLength(1) != theirs.GetLength(1)) return false;
        for (var row = 0; row < mine.GetLength(0); row++)
        {
            for (var column = 0; column < mine.GetLength(1); column++)
            {
                ref readonly var cell = ref mine[row, column];
                ref readonly var same = ref theirs[row, column];
                if (cell.Grapheme != same.Grapheme || cell.Attribute != same.Attribute) return false;
            }
        }

        return true;
    }

    /// <summary>A frame drawn afresh, by a window that never showed anything else.</summary>
    public static string FrameOf(ScreenStack stack, int width, int height)
    {
        using var stage = new Stage(stack, width, height);
        return stage.Frame;
    }

    public Stage Press(params Key[] keys)
    {
        foreach (var key in keys)
        {
            if (IsDone) break;
            _app.InjectKey(key);
            _app.LayoutAndDraw();
        }

        return this;
    }

    /// <summary>Pastes a text, as a terminal gives it.</summary>
    public Stage Paste(string text)
    {
        if (IsDone) return this;
        _app.RaisePasteEvent(text);
        _app.LayoutAndDraw();
        return this;
    }

    /// <summary>A message from elsewhere than the keys.</summary>
    public Stage Tell(Message message)
    {
        _window.Tell(message);
        _app.LayoutAndDraw();
        return this;
    }

    /// <summary>Waits for what is waited for, if anything is, however long it takes.</summary>
    public Stage Arrive()
    {
        if (Stack.Waiting is not { } coming) return this;
        coming.Wait();
        return Tell(new Arrived());
    }

    public Stage Type(string text)
    {
        foreach (var rune in text.EnumerateRunes()) _app.InjectKey(rune.Value == '\n' ? Key.Enter : new Key(rune.Value));
        _app.LayoutAndDraw();
        return this;
    }

    public Stage Resize(int width, int height)
    {
        _app.Driver!.SetScreenSize(width, height);
        _app.LayoutAndDraw();
        return this;
    }

    /// <summary>Lets seconds go by on the application's clock, with its loop running.</summary>
    public Stage Wait(int seconds)
    {
        using Runnable loop = new();
        Step();
        _app.Run(loop);
        _app.LayoutAndDraw();
        return this;

        bool Step()
        {
            if (seconds-- == 0) _app.RequestStop(loop);
            else _app.AddTimeout(TimeSpan.FromSeconds(1), Step);
            _clock.Advance(TimeSpan.FromSeconds(1));
            return false;
        }
    }

    /// <summary>Types the number of an item until it is marked: the first times may only show more of a long one.</summary>
    public Stage Mark(int number)
    {
        string Marks() => string.Concat(Stack.Top.Page.Blocks.OfType<Item>().Select(item => item.Mark));
        var before = Marks();
        for (var i = 0; i < MostKeys && Marks() == before; i++) Press((Key)(char)('0' + number));
        Marks().ShouldNotBe(before, Frame);
        return this;
    }

    /// <summary>Presses one key until another screen comes to the top, as somebody does who reads page by page.</summary>
    public Stage Through(Key key)
    {
        var turns = Stack.Turns;
        for (var i = 0; i < MostKeys && !IsDone && Stack.Turns == turns; i++) Press(key);
        (IsDone || Stack.Turns != turns).ShouldBeTrue($"{MostKeys} times {key} led nowhere:\n{Frame}");
        return this;
    }

    public void Dispose()
    {
        if (_session is not null) _app.End(_session);
        _window.Dispose();
        _app.Dispose();
    }
}
