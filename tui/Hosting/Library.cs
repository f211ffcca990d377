using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Hosting;

/// <summary>
/// The scenario libraries that this run knows: those that were named, else the one that comes with the program and those that were
/// added.
/// </summary>
internal sealed partial class Library(IConfiguration configuration)
{
    private readonly Dictionary<string, Bank> _open = new(StringComparer.Ordinal);
    private readonly Lazy<ImmutableArray<AddedLibrary>> _added = new(AddedLibraries.All);

    /// <summary>Folders, or names of added libraries, named by <c>--bank</c> or MENTORSIM_BANK; several are separated as in PATH.</summary>
    public ImmutableArray<string> Named { get; init; } =
        [.. (configuration["Bank"] ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>The folder of the library that comes with the program.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "scenarios");

    /// <summary>The libraries in the user's data folder, also those that have a problem.</summary>
    public ImmutableArray<AddedLibrary> Added => _added.Value;

    /// <summary>The folders of this run; of two scenarios with one id, that of the first is played.</summary>
    /// <exception cref="IOException">A library was named that is not there, or is left out because of a problem.</exception>
    public ImmutableArray<string> Folders => Named.IsEmpty
        ? [Shipped, .. Added.Where(library => library.Problem is null).Select(library => library.Folder)]
        : [.. Named.Select(named => FolderOf(named) is var folder && Directory.Exists(folder)
            ? folder
            : throw new IOException($"There is no folder {named}, and no added scenario library of that name; 'mentorsim bank list' shows what there is."))];

    /// <summary>What keeps added libraries out of this run, as sentences; nothing where other libraries were named.</summary>
    public IEnumerable<string> Troubles => Named.IsEmpty ? Added.Select(library => library.Trouble).OfType<string>() : [];

    /// <summary>What is wrong with packs and school profiles of the libraries that were opened.</summary>
    public IEnumerable<Finding> Findings
    {
        get
        {
            lock (_open) return [.. _open.Values.SelectMany(bank => bank.Findings)];
        }
    }

    /// <summary>The folder that a path or the name of an added library stands for; what is neither, as it is.</summary>
    /// <exception cref="IOException">The library of that name is left out because of a problem.</exception>
    public string FolderOf(string pathOrName)
    {
        if (Directory.Exists(pathOrName) || Added.FirstOrDefault(library => library.Name == pathOrName) is not { } added) return pathOrName;
        return added.Trouble is { } trouble ? throw new IOException(trouble) : added.Folder;
    }

    /// <summary>Opens a library, once.</summary>
    /// <exception cref="IOException">The folder is not there or cannot be read.</exception>
    public Bank Open(string folder)
    {
        // A library is checked behind the screens that go on reading it.
        lock (_open)
        {
            if (!_open.TryGetValue(folder, out var bank)) _open[folder] = bank = InNamedSchool(Bank.Open(folder));
            return bank;
        }
    }

    /// <summary>All scenarios of this run's libraries, by topic and title; of two with one id, the first.</summary>
    public ImmutableArray<ScenarioFile> Scenarios() =>
    [
        .. Folders.SelectMany(ScenariosIn)
            .DistinctBy(file => file.Scenario?.Id ?? file.File.Source.Path)
            .OrderBy(file => file.Scenario?.Topic ?? "~", StringComparer.Ordinal)
            .ThenBy(file => file.Scenario?.Title ?? file.File.Source.Path, StringComparer.Ordinal),
    ];

    /// <summary>The scenarios of one library.</summary>
    /// <exception cref="IOException">The folder is not there or cannot be read.</exception>
    public IEnumerable<ScenarioFile> ScenariosIn(string folder)
    {
        // Reading is most of what a start costs, and files do not wait for each other.
        var bank = BankUnder(folder);
        return Bank.ScenarioPathsIn(folder).AsParallel().AsOrdered().Select(path => bank.Read(path, Shown(path)));
    }

    /// <summary>A scenario that lies in one of this run's libraries.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public ScenarioFile ScenarioAt(string path) => BankOver(path).Read(path, Shown(path));

    /// <summary>A paper that lies in one of this run's libraries.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public PaperFile PaperAt(string path) => PaperFile.Read(path, BankOver(path), Shown(path));

    /// <summary>The scenario of an id, or of a path; null where there is none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public ScenarioFile? Find(string idOrPath)
    {
        if (idOrPath.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || idOrPath.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || File.Exists(idOrPath))
            return BankFor(idOrPath).Read(idOrPath);
        var all = Scenarios();
        // One that cannot be played, perhaps only in this school, is there all the same: its findings say why.
        return all.FirstOrDefault(file => file.Scenario?.Id == idOrPath) ?? all.FirstOrDefault(file => ((file.File.Root as YamlMap)?["id"] as YamlScalar)?.Value == idOrPath);
    }

    /// <summary>
    /// The handbook of this run: the pages of its libraries, and those that come with the program; of two with one id, the first. The
    /// first library that has a school names its people.
    /// </summary>
    public Handbook Handbook()
    {
        ImmutableArray<string> folders = [.. Folders.Append(Shipped).Where(Directory.Exists).DistinctBy(Path.GetFullPath)];
        var files = folders.SelectMany(folder => HandbookFile.PathsIn(folder).Select(path => (Folder: folder, Path: path))).ToList();
        var ids = files.Select(file => HandbookFile.IdOf(file.Path)).ToHashSet(StringComparer.Ordinal);
        return new Handbook(
            files.Select(file => PageAt(file.Path, BankUnder(file.Folder), ids)).OfType<HandbookPage>(),
            folders.Select(folder => BankUnder(folder).School).FirstOrDefault(school => school is not null));
    }

    /// <summary>The pages of the handbook to which one in a folder can lead: those beside it, and those of this run.</summary>
    public HashSet<string> HandbookIds(string folder) =>
        Folders.Append(Shipped).Append(folder).Where(Directory.Exists).SelectMany(each => HandbookFile.PathsIn(each)).Select(HandbookFile.IdOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>All papers of this run's libraries, by title; of two with one id, the first.</summary>
    public ImmutableArray<PaperFile> Papers() =>
    [
        .. Folders.SelectMany(folder => PaperFile.PathsIn(folder).Select(path => PaperFile.Read(path, BankUnder(folder), Shown(path))))
            .DistinctBy(file => file.Paper?.Id ?? file.File.Source.Path)
            .OrderBy(file => file.Paper?.Title ?? file.File.Source.Path, StringComparer.Ordinal),
    ];

    /// <summary>The paper of an id, or of a path; null where there is none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public PaperFile? FindPaper(string idOrPath)
    {
        if (!File.Exists(idOrPath)) return Papers().FirstOrDefault(file => file.Paper?.Id == idOrPath);
        // What is no plain file cannot be read twice.
        return new FileInfo(idOrPath).Length > 0 && YamlFile.Peek(idOrPath, "kind") == "paper" ? PaperFile.Read(idOrPath, BankFor(idOrPath)) : null;
    }

    /// <summary>All routes of this run's libraries, by title; of two with one id, the first.</summary>
    public ImmutableArray<RouteFile> Routes() =>
    [
        .. Folders.SelectMany(folder => RouteFile.PathsIn(folder)).Select(path => RouteFile.Read(path, GroundFor(path), Shown(path)))
            .DistinctBy(file => file.Route?.Id ?? file.File.Source.Path)
            .OrderBy(file => file.Route?.Title ?? file.File.Source.Path, StringComparer.Ordinal),
    ];

    /// <summary>The route of an id, or of a path; null where there is none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public RouteFile? FindRoute(string idOrPath)
    {
        if (!File.Exists(idOrPath)) return Routes().FirstOrDefault(file => file.Route?.Id == idOrPath);
        // What is no plain file cannot be read twice.
        return new FileInfo(idOrPath).Length > 0 && YamlFile.Peek(idOrPath, "kind") == "route" ? RouteFile.Read(idOrPath, GroundFor(idOrPath)) : null;
    }

    /// <summary>What a route may name that lies at a path: what its own library has, and what those of this run have.</summary>
    public RouteGround GroundFor(string path) => GroundFor(path, BankFor(path));

    /// <summary>The same, with the packs and the school of a library as they were read anew, and with what lies in other folders.</summary>
    public RouteGround GroundFor(string path, Bank bank, params IEnumerable<string> more) =>
        RouteGround.Of(bank, [.. Folders, AddedLibraries.FolderAround(path) ?? RouteFile.LibraryAround(path) ?? bank.Folder, bank.Folder, .. more]);

    /// <summary>The scenarios and the papers of files and folders, or all of this run's libraries where none is named.</summary>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public (ImmutableArray<ScenarioFile> Scenarios, ImmutableArray<PaperFile> Papers) FilesAt(IReadOnlyList<string> paths)
    {
        var (scenarios, papers) = (ImmutableArray.CreateBuilder<ScenarioFile>(), ImmutableArray.CreateBuilder<PaperFile>());
        foreach (var path in paths.Count > 0 ? paths : Folders)
        {
            var bank = BankFor(path);
            if (Directory.Exists(path))
            {
                scenarios.AddRange(Bank.ScenarioPathsIn(path).Select(file => bank.Read(file)));
                papers.AddRange(PaperFile.PathsIn(path).Select(file => PaperFile.Read(file, bank)));
                continue;
            }

            // Read once: what is no plain file cannot be read again.
            var read = File.Exists(path) ? YamlFile.Read(path) : throw new FileNotFoundException($"There is no file or folder {path}.{NearFile.DidYouMean(path)}");
            if (read.Kind == "paper") papers.Add(PaperFile.Read(read, bank, path));
            else scenarios.Add(bank.Read(read, path));
        }

        return (scenarios.ToImmutable(), papers.ToImmutable());
    }

    /// <summary>One page that cannot be read does not keep the others from being read: 'mentorsim check' tells of it.</summary>
    private static HandbookPage? PageAt(string path, Bank bank, IReadOnlyCollection<string> pages)
    {
        try
        {
            return HandbookFile.Read(path, bank, pages, Shown(path)).Page;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// The library in which a file rests: the added one that it lies in, else the nearest folder with packs at or above it, else this
    /// run's first.
    /// </summary>
    public Bank BankFor(string path) =>
        AddedLibraries.FolderAround(path) is { } added ? BankUnder(added) : Open(Bank.FolderOf(path) ?? Folders[0]);

    /// <summary>The packs and the school on which the scenarios of a library rest: its own; of an added one without packs, those that come with the program.</summary>
    private Bank BankUnder(string folder)
    {
        var rests = AddedLibraries.FolderAround(folder) is null || Bank.FolderOf(folder) == Path.GetFullPath(folder);
        return Open(rests ? folder : Shipped);
    }

    /// <summary>The library in which a file of this run rests.</summary>
    internal Bank BankOver(string path) =>
        Folders.FirstOrDefault(folder => Path.GetFullPath(path).StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)) is { } folder ? BankUnder(folder) : BankFor(path);

    private static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
