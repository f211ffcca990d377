using System.Globalization;
using MentorSim.Engine.Records;
using MentorSim.Engine.Text;

namespace MentorSim.Tui.Commands;

/// <summary>Keeps all records safe in one file, and brings them back.</summary>
internal sealed class DataBackupCommand(Archive archive)
{
    private readonly Backup _backup = new(archive.Clock);

    /// <summary>Writes the file.</summary>
    public int Backup(string path)
    {
        Print(_backup.Write(archive.Store, path, archive.Site, archive.Program), $"{path} holds");
        Console.Error.WriteLine("Keep it as safe as the records themselves: it holds everybody's. Delete it when somebody of it is erased, and make a new one.");
        return ExitCode.Fine;
    }

    /// <summary>Brings a file back.</summary>
    public int Restore(string path, bool replaces)
    {
        if (!replaces)
        {
            Print(_backup.Restore(path, archive.Store), "Brought back:");
            Console.Error.WriteLine("Whoever was erased since the backup was made is back: erase them again.");
        }
        else
        {
            var (counts, old, again) = _backup.Replace(path, archive.Store);
            Print(counts, "Brought back:");
            if (again > 0) Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Of these, what was erased here since the backup was made is erased again ({again} people and sessions)."));
            if (old is not null) Console.Error.WriteLine($"What was there before is now {old}. Delete it when you no longer need it.");
        }

        Console.Error.WriteLine("'mentorsim verify' checks all of it.");
        return ExitCode.Fine;
    }

    private static void Print(BackupCounts counts, string lead) => Console.Out.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{lead} {Counted.Of(counts.People, "person", "people")}, {Counted.Of(counts.Sessions, "session", "sessions")} with {Counted.Of(counts.Events, "event", "events")}, {Counted.Of(counts.Results, "result", "results")}, {Counted.Of(counts.Texts, "text of a scenario", "texts of scenarios")}, {Counted.Of(counts.Acts, "entry of the log", "entries of the log")}"));
}
