using System.Globalization;
using System.Text;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.Parcels;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>Packs a checked scenario library into one zip.</summary>
internal sealed class BankPackCommand(Library library, TimeProvider clock, LongSearch search)
{
    private const string Ending = ".zip";
    private const int MostNamed = 10;

    /// <summary>Packs the library in a folder, or this run's, into the zip that <paramref name="output"/> says; never over a file that is there.</summary>
    public int Run(string? folderOrName, string? output, string? givenName)
    {
        var folder = FolderOf(folderOrName);
        var name = NameOf(folder, givenName);
        var path = PathOf(name, output);
        try
        {
            var files = LibraryFiles.Of(folder);
            var findings = LibraryCheck.Of(library, [folder], DateOnly.FromDateTime(clock.GetLocalNow().DateTime), search.Terms()).Findings;
            search.Wipe();
            if (findings.Any(finding => finding.Rule.Severity == Severity.Error))
            {
                FindingReport.Print(findings, Console.Out, !Console.IsOutputRedirected);
                Console.Error.WriteLine($"{FindingReport.Counts(findings)}. Nothing was packed: mend what is marked 'error', then pack the library again.");
                return ExitCode.Findings;
            }

            Write(files, name, path);
            Console.Out.WriteLine(path);
            Tell(files, name, path, findings);
            return ExitCode.Fine;
        }
        catch (ParcelException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    private string FolderOf(string? folderOrName)
    {
        var folder = folderOrName is not null ? library.FolderOf(folderOrName)
            : library.Folders is [var only] ? only
            : library.Named.IsEmpty ? Library.Shipped
            : throw new UsageException("Several scenario libraries are named. Say which one to pack: mentorsim bank pack FOLDER.");
        var shown = UnsafeCharacters.Strip(folder);
        if (File.Exists(folder)) throw new UsageException($"{shown} is a file. Name the folder in which the scenario library lies.");
        if (!Directory.Exists(folder)) throw new UsageException($"There is no folder {shown}, and no added library of that name; 'mentorsim bank list' shows what there is.");
        // Away from the packs above it, half a library would be another one.
        if (AddedLibraries.FolderAround(folder) is null && Bank.FolderOf(folder) is { } whole && whole != Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))
            throw new UsageException($"{shown} is a part of the scenario library in {whole}, and rests on what is there. Pack the whole of it: mentorsim bank pack {Shell.Quoted(whole)}.");
        return folder;
    }

    private static string NameOf(string folder, string? given)
    {
        if (given is not null)
            return ParcelList.IsName(given) ? given : throw new UsageException($"'{UnsafeCharacters.Strip(given)}' cannot be the name of a library. Names are lower-case words with hyphens, as in our-library.");
        var words = new StringBuilder();
        foreach (var letter in Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter)) words.Append(letter);
            else if (words is not ([] or [.., '-'])) words.Append('-');
        }

        var name = words.ToString().TrimEnd('-');
        return ParcelList.IsName(name) ? name : throw new UsageException("No name can be made of the folder's. Give the library one with --name, as in --name our-library.");
    }

    /// <summary>Where the zip goes; a file that is there stays as it is.</summary>
    private static string PathOf(string name, string? output)
    {
        if (output is not null && string.IsNullOrWhiteSpace(output)) throw new UsageException("-o names no file and no folder.");
        var path = output ?? $"{name}{Ending}";
        if (Directory.Exists(path)) path = Path.Combine(path, $"{name}{Ending}");
        if (UnsafeCharacters.Strip(path) != path || path.Any(char.IsControl)) throw new UsageException("The name behind -o holds characters that the name of a file should not have; nothing was written.");
        if (Path.EndsInDirectorySeparator(path)) throw new UsageException($"There is no folder {path}; make it first. Nothing was written.");
        if (Path.Exists(path)) throw new UsageException($"{path} is there already; nothing was written. Move it away, or say with -o where else to write.");
        if (!path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase)) throw new UsageException($"{path} is no folder, and the name of a packed library must end in {Ending}; nothing was written.");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)) throw new UsageException($"There is no folder {folder}; make it first. Nothing was written.");
        return path;
    }

    /// <summary>Writes the zip under another name first: under its own there is all of it, or nothing.</summary>
    private static void Write(LibraryFiles files, string name, string path)
    {
        var half = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Path.GetRandomFileName()}");
        try
        {
            using (var zip = new FileStream(half, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                files.Write(name, CheckCommand.Version, zip);
                zip.Flush(flushToDisk: true);
            }

            File.Move(half, path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // The last is what the runtime makes of a file that may not grow further (EFBIG).
            throw new IOException($"{path} could not be written: {failure.Message} Nothing was kept of it. Free some space, or say with -o where else to write.", failure);
        }
        finally
        {
            File.Delete(half);
        }
    }

    private static void Tell(LibraryFiles files, string name, string path, IReadOnlyCollection<Finding> findings)
    {
        if (!files.LeftOut.IsEmpty)
        {
            var more = files.LeftOut.Length > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {files.LeftOut.Length - MostNamed} more") : "";
            Console.Error.WriteLine(UnsafeCharacters.Strip($"Left out, because no library needs it: {string.Join(", ", files.LeftOut.Take(MostNamed))}{more}."));
        }

        if (Bank.FolderOf(files.Folder) is null) Console.Error.WriteLine("It has no folder standards/ of its own, so elsewhere it rests on the packs that come with MentorSim.");
        if (findings.Count > 0) Console.Error.WriteLine($"{FindingReport.Counts(findings)}: 'mentorsim check {Shell.Quoted(files.Folder)}' shows them. Nothing stands against packing it.");
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Packed {Counted.Of(files.Files.Length, "file")} as '{name}'. Whoever gets the zip says: mentorsim bank add {Shell.Quoted(Path.GetFileName(path))}"));
    }
}
