using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.Parcels;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>Adds a scenario library that somebody sent as a zip.</summary>
internal sealed class BankAddCommand(Library library, TimeProvider clock, LongSearch search)
{
    /// <summary>Adds the library in a zip under its own name or another; what is wrong with the zip is found before anything is written.</summary>
    public int Run(string path, string? givenName, bool replaces)
    {
        try
        {
            using var zip = Open(path);
            var parcel = Parcel.Open(zip);
            var count = parcel.Files().Count();
            var name = givenName ?? parcel.List.Name;
            if (!ParcelList.IsName(name)) throw new UsageException($"'{UnsafeCharacters.Strip(name)}' cannot be the name of a library. Names are lower-case words with hyphens, as in our-library.");
            if (!replaces && library.Added.Any(added => added.Name == name))
                throw new UsageException($"There is an added scenario library '{name}' already, and nothing was changed. Replace it with --replace, or give this one another name with --name.");
            return Add(parcel, name, count);
        }
        catch (ParcelException wrong)
        {
            throw new UsageException($"{path} was not added. {wrong.Message}");
        }
    }

    private static FileStream Open(string path)
    {
        if (Directory.Exists(path)) throw new UsageException($"{path} is a folder. Name the zip that 'mentorsim bank pack' made; a folder is used with --bank {Shell.Quoted(path)}.");
        if (!File.Exists(path)) throw new UsageException($"There is no file {path}.");
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        // What has no length may be a pipe, and opening one can wait for ever.
        return new FileInfo(target) is { Exists: true, Length: > 0 }
            ? new FileStream(path, FileMode.Open, FileAccess.Read)
            : throw new ParcelException("It is empty, or no plain file. Name the zip that 'mentorsim bank pack' made.");
    }

    private int Add(Parcel parcel, string name, int count)
    {
        var coming = Unpack(parcel);
        try
        {
            var findings = LibraryCheck.Of(library, [coming], DateOnly.FromDateTime(clock.GetLocalNow().DateTime), search.Terms()).Findings;
            search.Wipe();
            if (findings.Any(finding => finding.Rule.Severity == Severity.Error))
            {
                FindingReport.Print(Inside(coming, findings), Console.Out, !Console.IsOutputRedirected);
                Console.Error.WriteLine($"{FindingReport.Counts(findings)}. Nothing was added: ask whoever sent it to mend what is marked 'error'.");
                return ExitCode.Findings;
            }

            var (scenarios, others) = (library.ScenariosIn(coming).ToList(), BankListCommand.BesideScenarios(coming));
            var clashes = Clashes(name, scenarios);
            AddedLibraries.Put(coming, name);
            Console.Out.WriteLine(name);
            foreach (var clash in clashes) Console.Error.WriteLine(clash);
            if (!findings.IsEmpty) Console.Error.WriteLine($"{FindingReport.Counts(findings)}: 'mentorsim check --bank {name}' shows them. Nothing stands against using it.");
            if (Bank.FolderOf(Path.Combine(AddedLibraries.Folder!, name)) is null) Console.Error.WriteLine("It has no packs of its own, so it rests on those that come with MentorSim.");
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Added: {Counted.Of(count, "file")}, {Counted.Of(scenarios.Count, "scenario")}{others}. 'mentorsim' now shows it with the others, 'mentorsim --bank {name}' alone."));
            return ExitCode.Fine;
        }
        finally
        {
            AddedLibraries.Remove(coming);
        }
    }

    private string Unpack(Parcel parcel)
    {
        var all = AddedLibraries.Folder
            ?? throw new UsageException("There is no place for the library: your user account has no home folder. Set XDG_DATA_HOME to the full path of a folder that you may write to.");
        try
        {
            return new AddedLibraries(clock).Unpack(parcel, all);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // The last is what the runtime makes of a file that may not grow further (EFBIG).
            throw new IOException($"The library could not be added: {failure.Message} Nothing of it was kept, and other libraries are as they were. See that {all} may be written to and has space.", failure);
        }
    }

    /// <summary>Findings with the paths that their files have inside the library; where it was unpacked is no concern of anybody's.</summary>
    private static IEnumerable<Finding> Inside(string folder, IEnumerable<Finding> findings)
    {
        var sources = new Dictionary<SourceText, SourceText>();
        var mark = $"{Path.GetFileName(folder)}{Path.DirectorySeparatorChar}";
        foreach (var finding in findings)
        {
            if (!sources.TryGetValue(finding.Source, out var source))
            {
                // Also behind links on the way to it: the folder's name is there once.
                var at = finding.Source.Path.IndexOf(mark, StringComparison.Ordinal);
                sources[finding.Source] = source = at < 0 ? finding.Source : new SourceText(finding.Source.Path[(at + mark.Length)..], finding.Source.Text);
            }

            yield return finding with { Source = source, Message = finding.Message.Replace($"{folder}{Path.DirectorySeparatorChar}", "", StringComparison.Ordinal) };
        }
    }

    /// <summary>Which scenarios have an id that one of another library has, and which of the two is played.</summary>
    private ImmutableArray<string> Clashes(string name, List<ScenarioFile> scenarios)
    {
        var ids = scenarios.Select(file => file.Scenario?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var others = new List<(string Folder, string Words, bool IsFirst)> { (Library.Shipped, "the library that comes with MentorSim", true) };
        others.AddRange(library.Added.Where(added => added.Problem is null && added.Name != name)
            .Select(added => (added.Folder, $"the added library '{added.Name}'", string.CompareOrdinal(added.Name, name) < 0)));
        return
        [
            .. others.SelectMany(other => library.ScenariosIn(other.Folder).Select(file => file.Scenario?.Id).Where(id => id is not null && ids.Contains(id))
                .Select(id => $"warning: the scenario '{id}' is also in {other.Words}. {(other.IsFirst ? $"That one is played; 'mentorsim play {id} --bank {name}' plays this one." : "This one is played from now on.")}")),
        ];
    }
}
