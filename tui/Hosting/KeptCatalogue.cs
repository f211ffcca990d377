using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Hosting;

/// <summary>
/// The list of what there is to practise, kept from one start to the next: reading a library whole takes seconds and a hundred megabytes,
/// and a list needs a title and a length of each file. It is believed only while no file of the libraries has another date or size, and by
/// the very build that wrote it; whatever is opened is read anew.
/// </summary>
/// <param name="library">The scenario libraries of this run.</param>
/// <param name="folder">Where it is kept; null where there is no such place.</param>
internal sealed class KeptCatalogue(Library library, string? folder)
{
    private const string Form = "mentorsim-catalogue-2";
    private const long MostBytes = 16 << 20;

    /// <summary>The list, read anew only where something has changed.</summary>
    /// <param name="total">Is told how many files are read, where some are.</param>
    /// <param name="one">Is told when one of them is read.</param>
    /// <exception cref="IOException">A library cannot be read.</exception>
    public Catalogue Read(Action<int> total, Action one)
    {
        var key = KeyOf(library);
        var path = folder is null ? null : Path.Combine(folder, $"{NameOf(string.Join('\0', library.Folders.Select(Path.GetFullPath)))}.json");
        if (path is not null && Find(path, key) is { } kept) return kept with { Troubles = [.. library.Troubles] };
        var read = Anew(total, one);
        // What was not all read says nothing about the next start.
        if (path is not null) Keep(path, key, read);
        // The files themselves are not needed any more, and a laptop has little memory.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return read with { Troubles = [.. library.Troubles] };
    }

    private Catalogue Anew(Action<int> total, Action one)
    {
        ImmutableArray<string> folders = [.. library.Folders];
        var scenarios = folders.SelectMany(Bank.ScenarioPathsIn).ToList();
        var papers = folders.SelectMany(PaperFile.PathsIn).ToList();
        total(scenarios.Count + papers.Count);
        // Opened by one alone: a library is opened once.
        foreach (var path in scenarios.Concat(papers).Select(Path.GetDirectoryName).Distinct()) library.BankOver(Path.Combine(path!, "x.yaml"));
        return new Catalogue(
            [
                .. scenarios.AsParallel().AsOrdered().Select(path => Told(Listing.Of(library.ScenarioAt(path)) with { Path = Path.GetFullPath(path) }, one))
                    .DistinctBy(listing => listing.Id ?? listing.Path)
                    .OrderBy(listing => listing.Id is null ? "~" : listing.Topic, StringComparer.Ordinal)
                    .ThenBy(listing => listing.Id is null ? listing.Path : listing.Title, StringComparer.Ordinal),
            ],
            [
                .. papers.Select(path => Told(Listing.Of(library.PaperAt(path)) with { Path = Path.GetFullPath(path) }, one))
                    .DistinctBy(listing => listing.Id ?? listing.Path)
                    .OrderBy(listing => listing.Id is null ? listing.Path : listing.Title, StringComparer.Ordinal),
            ]);
    }

    private static Listing Told(Listing listing, Action one)
    {
        one();
        return listing;
    }

    /// <summary>All on which the list rests: this build, the school, and the names, dates and sizes of all files.</summary>
    public static string KeyOf(Library library)
    {
        var files = library.Folders.SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
            .OrderBy(file => file.FullName, StringComparer.Ordinal)
            .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.FullName}\0{file.LastWriteTimeUtc.Ticks}\0{file.Length}\0"));
        // As it is: a digest would load a library of ciphers, which is slower and larger than all of this.
        return $"{Form}\0{typeof(KeptCatalogue).Module.ModuleVersionId}\0{typeof(Bank).Module.ModuleVersionId}\0{SchoolOf(library)}\0{string.Concat(files)}";
    }

    /// <summary>A name for the file of some folders. Two that meet in it only take turns: the key tells them apart.</summary>
    private static string NameOf(string folders)
    {
        // FNV-1a: stable from one start to the next, which the hash codes of .NET are not.
        var hash = 14695981039346656037;
        foreach (var letter in folders) hash = (hash ^ letter) * 1099511628211;
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>The school that was named; where it is a file, with its date.</summary>
    private static string SchoolOf(Library library) => library.NamedSchool is var named && File.Exists(named)
        ? string.Create(CultureInfo.InvariantCulture, $"{Path.GetFullPath(named)} {File.GetLastWriteTimeUtc(named).Ticks}")
        : named;

    private static Catalogue? Find(string path, string key)
    {
        try
        {
            // What has no length may be a pipe, and reading one can wait for ever.
            if (new FileInfo(path) is not { Exists: true, Length: > 0 and <= MostBytes, LinkTarget: null }) return null;
            return CatalogueJson.Read(File.ReadAllBytes(path), key);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Keep(string path, string key, Catalogue read)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var part = $"{path}.{Environment.ProcessId}.part";
            File.WriteAllBytes(part, CatalogueJson.Write(key, read));
            File.Move(part, path, overwrite: true);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            // It is read again next time.
        }
    }
}
