using MentorSim.Engine.Induction;
using MentorSim.Tui.Front;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Commands;

/// <summary>Checks a file whenever it is saved, and keeps the place of a preview.</summary>
internal sealed class WatchCommand(Library library, TimeProvider clock, IConfiguration settings)
{
    /// <summary>Watches until the watcher leaves.</summary>
    public int Run(string path, bool plain)
    {
        if (LookChoice.Problem(settings) is { } wrong) throw new UsageException(wrong);
        if (!File.Exists(path)) throw new UsageException($"There is no file {path}.{NearFile.DidYouMean(path)}");
        using var file = new WatchedFile(path, library, clock, LongSearch.KeptBy(clock));
        Rechecked? first = null;
        // The first check comes before the screens; later ones go on behind them.
        var exit = LongSearch.Run(clock, search =>
        {
            first = file.Check(search.Terms());
            return ExitCode.Fine;
        });
        if (first is null) return exit;
        var stack = new ScreenStack([new WatchScreen(Path.GetFileName(path), first, null, clock)]) { Handbook = new Lazy<Handbook>(library.Handbook) };
        if (plain) new PlainFront(StandardInput.Lines, LookChoice.Lines(settings), clock).Run(stack, file.News);
        else TerminalFront.Run(stack, LookChoice.Here(settings), file.News);
        return ExitCode.Fine;
    }
}
