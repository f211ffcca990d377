using System.Diagnostics;
using System.Runtime.InteropServices;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;
using Terminal.Gui.Testing;

namespace MentorSim.Tui.Front;

/// <summary>Shows screens in a terminal until all is done.</summary>
internal static class TerminalFront
{
    private const string NoColour = "NO_COLOR";

    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Runs the screens; whatever ends them, the terminal is left as it was found.</summary>
    /// <param name="stack">The screens.</param>
    /// <param name="choice">How they look, and what was typed before there was anything to read it.</param>
    /// <param name="news">Asked now and then for a message from elsewhere than the keys; null where there is nobody to ask.</param>
    public static void Run(ScreenStack stack, LookChoice choice, Func<Message?>? news = null)
    {
        PageWindow? before = null;
        while (true)
        {
            var window = Show(stack, choice, before, news);
            // Nothing of Terminal.Gui lends the terminal to another program, so the application ends and a new one goes on at the same place.
            if (window.Stack.Wanted is not { } program) return;
            stack = window.Stack.After(new Returned(program.Run()));
            before = window;
            // What was typed at the start has been read.
            choice = choice with { Typed = [] };
        }
    }

    /// <summary>Shows the screens in an application of their own, until all is done or a program outside is wanted.</summary>
    private static PageWindow Show(ScreenStack stack, LookChoice choice, PageWindow? before, Func<Message?>? news)
    {
        // Asking the terminal for its size by an escape sequence is misread by some multiplexers, so the size is polled.
        Driver.SizeDetection = SizeDetectionMode.Polling;
        // Where the terminal is gone, the loop may never turn again, and an orderly exit may wait for it, also that of the driver; then
        // there is nothing left to restore, and nothing to wait for.
        using var lastResort = new Timer(_ => Process.GetCurrentProcess().Kill());
        using var app = Application.Create();
        Start(app, choice.Look.Theme);
        if (app.Driver is { Cols: 0 } driver) driver.SetScreenSize(Console.WindowWidth, Console.WindowHeight);
        using var window = new PageWindow(stack, choice.Look, before);
        var isStopped = false;
        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            isStopped = true;
            lastResort.Change(Patience, System.Threading.Timeout.InfiniteTimeSpan);
            app.Invoke(() => app.RequestStop(window));
        }

        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        // The key Ctrl+C is a key here; the signal comes from elsewhere.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Stop);
        if (news is not null)
        {
            app.AddTimeout(Often, () =>
            {
                if (news() is { } message) window.Tell(message);
                return true;
            });
        }

        app.Paste += (_, paste) => window.TakePaste(paste);
        if (!choice.Typed.IsEmpty)
        {
            app.Invoke(() =>
            {
                foreach (var key in TypedKeys.Of(choice.Typed)) app.InjectKey(key);
            });
        }

        app.Run(window);
        // Whatever ended it: what was being played can be gone on with.
        window.Leave();
        if (isStopped) window.Forget();
        return window;
    }

    /// <summary>Takes the terminal. NO_COLOR also holds a driver back from colours, so it is out of sight where colours were asked for by name.</summary>
    private static void Start(IApplication app, Theme theme)
    {
        var noColour = Environment.GetEnvironmentVariable(NoColour);
        if (theme.HasColours) Environment.SetEnvironmentVariable(NoColour, null);
        try
        {
            app.Init(DriverRegistry.Names.ANSI);
        }
        finally
        {
            Environment.SetEnvironmentVariable(NoColour, noColour);
        }
    }
}
