using MentorSim.Tui.Front;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Commands;

/// <summary>Checks a file whenever it is saved, and keeps the place of a preview.</summary>
internal sealed class WatchCommand(Library library, TimeProvider clock)
{
    /// <summary>Watches until the watcher leaves.</summary>
    public int Run(string path, bool plain)
    {
        if (!File.Exists(path)) throw new UsageException($"There is no file {path}.");
        var file = new WatchedFile(path, library, clock);
        var stack = new ScreenStack([new WatchScreen(Path.GetFileName(path), file.Check(), null, clock)]);
        if (plain) new PlainFront(StandardInput.Lines, Console.Out, clock).Run(stack, file.News);
        else TerminalFront.Run(stack, file.News);
        return ExitCode.Fine;
    }
}
