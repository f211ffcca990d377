using System.Globalization;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Records;
using MentorSim.Engine.Text;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>Erases what is kept about a person.</summary>
internal sealed class DataEraseCommand(Archive archive)
{
    /// <summary>Erases, once somebody who sits there has typed the name again.</summary>
    public int Run(string name, string? site, bool isSure)
    {
        var person = Whose.Find(archive, name, site);
        if (!isSure)
        {
            if (Console.IsInputRedirected) throw new UsageException("Nobody is there to type the name again. --yes erases without asking.");
            Console.Error.Write($"All that '{person.Name}' did and wrote, the results and the name will be gone, and nobody can bring them back.\nType the name again to erase it, or nothing to leave it: ");
            if (!string.Equals(People.Tidy(StandardInput.Lines.ReadLine() ?? ""), person.Name, StringComparison.OrdinalIgnoreCase))
            {
                Console.Error.WriteLine("Nothing was erased.");
                return ExitCode.Usage;
            }
        }

        var erased = new Erasure(archive.Store, archive.Clock).Erase(person, archive.RescueFolders);
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Erased on {Stamp.Of(erased.At)}: name, school and PIN; {erased.Sessions} sessions with {erased.Events} events; {erased.Results} results; {erased.RescueFiles} files that waited to be brought in.\nreceipt {erased.Receipt}"));
        Console.Error.WriteLine("Keep the receipt: 'mentorsim verify' can still follow what is left. Files that were handed in, exported or backed up before are not reached: whoever has them must delete them. Taken in again, they are refused.");
        Leftovers(archive, erased.IsOutOfTheFiles);
        return ExitCode.Fine;
    }

    /// <summary>Says where what was erased may still lie.</summary>
    public static void Leftovers(Archive archive, bool isOutOfTheFiles)
    {
        if (archive.Store.File is null)
            Console.Error.WriteLine("On the server, the rows are gone and VACUUM was run. The server's own log (WAL) and its backups are its administrator's: ask when they run out.");
        else if (!isOutOfTheFiles)
            Console.Error.WriteLine("Another window of MentorSim has the records open, so traces may still lie in their files. Close it and run 'mentorsim data purge', which clears them.");
        foreach (var old in archive.Store.Replaced)
            Console.Error.WriteLine($"{UnsafeCharacters.Strip(old)} was kept when records were brought back, and still holds all that it held then. Delete it when you no longer need it.");
    }
}
