using System.Diagnostics;
using System.Runtime.InteropServices;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;

namespace MentorSim.Tui.Front;

/// <summary>Shows screens in a terminal until all is done.</summary>
internal static class TerminalFront
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Runs the screens; whatever ends them, the terminal is left as it was found.</summary>
    /// <param name="stack">The screens.</param>
    /// <param name="news">Asked now and then for a message from elsewhere than the keys; null where there is nobody to ask.</param>
    public static void Run(ScreenStack stack, Func<Message?>? news = null)
    {
        PageWindow? before = null;
        while (true)
        {
            var window = Show(stack, before, news);
            // Nothing of Terminal.Gui lends the terminal to another program, so the application ends and a new one goes on at the same place.
            if (window.Stack.Wanted is not { } program) return;
            stack = window.Stack.After(new Returned(program.Run()));
            before = window;
        }
    }

    /// <summary>Shows the screens in an application of their own, until all is done or a program outside is wanted.</summary>
    private static PageWindow Show(ScreenStack stack, PageWindow? before, Func<Message?>? news)
    {
        // Asking the terminal for its size by an escape sequence is misread by some multiplexers, so the size is polled.
        Driver.SizeDetection = SizeDetectionMode.Polling;
        // Where the terminal is gone, the loop may never turn again, and an orderly exit may wait for it, also that of the driver; then
        // there is nothing left to restore, and nothing to wait for.
        using var lastResort = new Timer(_ => Process.GetCurrentProcess().Kill());
        using var app = Application.Create();
        app.Init(DriverRegistry.Names.ANSI);
        if (app.Driver is { Cols: 0 } driver) driver.SetScreenSize(Console.WindowWidth, Console.WindowHeight);
        using var window = new PageWindow(stack, before);
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

        app.Run(window);
        // Whatever ended it: what was being played can be gone on with.
        window.Leave();
        if (isStopped) window.Forget();
        return window;
    }
}
