using System.Globalization;
using MentorSim.Engine.Records;

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
        $"{lead} {Count(counts.People, "person", "people")}, {Count(counts.Sessions, "session", "sessions")} with {Count(counts.Events, "event", "events")}, {Count(counts.Results, "result", "results")}, {Count(counts.Texts, "text of a scenario", "texts of scenarios")}, {Count(counts.Acts, "entry of the log", "entries of the log")}"));

    private static string Count(long number, string one, string more) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : more)}");
}
