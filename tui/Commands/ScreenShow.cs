using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MentorSim.Engine.Induction;
using MentorSim.Tui.Front;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Locking;
using MentorSim.Tui.Screens.Lookup;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorSim.Tui.Commands;

/// <summary>Shows screens until all is done: drawn in a terminal, or in lines of text.</summary>
internal static class ScreenShow
{
    /// <summary>Whether there is a terminal that screens can be drawn on.</summary>
    public static bool IsTerminal =>
        !Console.IsInputRedirected && !Console.IsOutputRedirected && (OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("TERM") is { Length: > 0 } and not "dumb");

    /// <summary>Shows screens.</summary>
    /// <param name="host">The program.</param>
    /// <param name="stack">The screens.</param>
    /// <param name="plain">Whether as lines of text.</param>
    /// <param name="what">What is shown, for the log.</param>
    /// <param name="atLast">What is done when a signal ends lines of text; null for nothing.</param>
    public static void Run(IHost host, ScreenStack stack, bool plain, string what, Action? atLast = null)
    {
        stack = stack with
        {
            Handbook = new Lazy<Handbook>(host.Services.GetRequiredService<Library>().Handbook),
            Commands = new Lazy<ImmutableArray<CommandPage>>(() => CommandTable.Of(MentorSimCommand.Root())),
            LockRule = new LockRule(host.Services.GetRequiredService<TimeProvider>(), LockMinutes.Of(host.Services.GetRequiredService<IConfiguration>())),
        };
        var settings = host.Services.GetRequiredService<IConfiguration>();
        if (LookChoice.Problem(settings) is { } wrong) throw new UsageException(wrong);
        if (plain)
        {
            var front = new PlainFront(StandardInput.Lines, LookChoice.Lines(settings), host.Services.GetRequiredService<TimeProvider>()) { Wipe = Console.IsOutputRedirected ? null : SitCommand.Clear };
            // What ends the program goes on to do so; that whoever played left is written down before.
            void Stop(PosixSignalContext _)
            {
                front.LeavePlay();
                atLast?.Invoke();
            }

            using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
            using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
            // A candidate alone does not stop the clock of a sitting: that goes through the invigilator.
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
            {
                if (atLast is null) Stop(context);
                else HoldOn(context);
            });
            front.Run(stack);
            return;
        }

        var log = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("mentorsim");
        Log.Started(log, what);
        TerminalFront.Run(stack, LookChoice.Here(settings));
        Log.Ended(log);
    }

    private static void HoldOn(PosixSignalContext context)
    {
        context.Cancel = true;
        Console.Error.WriteLine("Ctrl+C does not end a sitting. Type q in the tray to call your invigilator; what was typed on this line is gone.");
    }
}
