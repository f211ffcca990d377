using Terminal.Gui.App;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.Testing;
using Terminal.Gui.Time;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace MentorSim.Tui.Tests.TerminalGui;

/// <summary>An application without a terminal: keys in, text out.</summary>
internal sealed class Headless : IDisposable
{
    private SessionToken? _session;

    static Headless() => Environment.SetEnvironmentVariable("DisableRealDriverIO", "1");

    private Headless(IApplication app) => App = app;

    public IApplication App { get; }

    public string[] Rows => [.. App.Driver!.ToString()!.ReplaceLineEndings("\n").Split('\n').Select(static row => row.TrimEnd())];

    public static Headless Start(int width = 40, int height = 10, ITimeProvider? clock = null)
    {
        Headless headless = new(Application.Create(clock).Init(DriverRegistry.Names.ANSI));
        headless.App.Driver!.SetScreenSize(width, height);
        return headless;
    }

    public static Headless Show(IRunnable runnable, int width = 40, int height = 10)
    {
        var headless = Start(width, height);
        headless._session = headless.App.Begin(runnable);
        headless.App.LayoutAndDraw();
        return headless;
    }

    public static Runnable Bare(params View[] views)
    {
        Runnable runnable = new();
        foreach (var view in views)
            runnable.Add(view);

        return runnable;
    }

    public string Row(int row) => Rows[row];

    public Cell Cell(int row, int col) => App.Driver!.Contents![row, col];

    public Headless Press(params Key[] keys)
    {
        foreach (var key in keys)
        {
            App.InjectKey(key);
            App.LayoutAndDraw();
        }

        return this;
    }

    public Headless Type(string text) => Press([.. text.EnumerateRunes().Select(static rune => new Key(rune.Value))]);

    public Headless Draw()
    {
        App.LayoutAndDraw();
        return this;
    }

    public void Dispose()
    {
        if (_session is not null)
            App.End(_session);

        App.Dispose();
    }
}
