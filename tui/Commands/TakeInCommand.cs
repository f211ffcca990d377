using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Text;

namespace MentorSim.Tui.Commands;

/// <summary>Takes files in that people handed in.</summary>
internal sealed class TakeInCommand(Archive archive)
{
    /// <summary>Takes each file in, and says what came of it.</summary>
    public int Run(IReadOnlyList<string> paths, bool again)
    {
        var takeIn = new TakeIn(archive.Store, archive.Clock, archive.Site);
        var status = ExitCode.Fine;
        foreach (var path in paths)
        {
            try
            {
                var taken = takeIn.Read(path, again);
                Print(path, taken);
                if (!taken.IsWhole) status = Math.Max(status, ExitCode.Findings);
            }
            catch (Exception unreadable) when (unreadable is RecordsFileException or IOException or UnauthorizedAccessException)
            {
                Say(Console.Error, unreadable is FileNotFoundException or DirectoryNotFoundException ? $"There is no file {path}." : $"{path}: {unreadable.Message}");
                status = ExitCode.Usage;
            }
        }

        return status;
    }

    private void Print(string path, TakenIn taken)
    {
        foreach (var session in taken.Sessions)
        {
            switch (session)
            {
                case SessionTaken one:
                    Say(Console.Out, $"taken in      {Short(one.Id)}  {one.Title} ({archive.Store.People.Get(one.Person)?.Name}): {Counted.Of(one.NewEvents, "new event")}");
                    if (one.Lost is { } lost) Say(Console.Error, $"{path}: what came after is lost. {lost}");
                    break;
                case SessionKnown one:
                    Say(Console.Out, $"already here  {Short(one.Id)}  {one.Title}");
                    break;
                case SessionRefused one:
                    Say(Console.Out, $"not taken     {Short(one.Id)}  {one.Title}: {one.Why}");
                    break;
            }
        }

        foreach (var damage in taken.Damage) Say(Console.Error, $"{path} is damaged: {damage}");
        foreach (var note in taken.Notes) Say(Console.Error, $"{path}: {note}");
        Say(Console.Error, $"{path}: {Counted.Of(taken.Taken, "session")} taken in, {taken.Sessions.Count(session => session is SessionKnown)} already here, {taken.Sessions.Count(session => session is SessionRefused)} not taken.");
        if (taken.Damage.Length > 0) Say(Console.Error, $"Ask for {path} once more; what is here already stays as it is.");
    }

    private static string Short(string id) => id.Length > 8 ? id[..8] : id;

    private static void Say(TextWriter to, string line) => to.WriteLine(UnsafeCharacters.Strip(line).ReplaceLineEndings(" "));
}
