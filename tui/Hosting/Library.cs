using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Hosting;

/// <summary>The scenario libraries that this run knows: those that were named, else the one that comes with the program.</summary>
internal sealed class Library(IConfiguration configuration)
{
    private readonly Dictionary<string, Bank> _open = new(StringComparer.Ordinal);

    /// <summary>Folders named by <c>--bank</c> or MENTORSIM_BANK; several are separated as in PATH.</summary>
    public ImmutableArray<string> Named { get; init; } =
        [.. (configuration["Bank"] ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>The folder of the library that comes with the program.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "scenarios");

    /// <summary>The folders of this run.</summary>
    public ImmutableArray<string> Folders => Named.IsEmpty ? [Shipped] : Named;

    /// <summary>What is wrong with packs and school profiles of the libraries that were opened.</summary>
    public IEnumerable<Finding> Findings => _open.Values.SelectMany(bank => bank.Findings);

    /// <summary>Opens a library, once.</summary>
    /// <exception cref="IOException">The folder is not there or cannot be read.</exception>
    public Bank Open(string folder)
    {
        if (!_open.TryGetValue(folder, out var bank)) _open[folder] = bank = Bank.Open(folder);
        return bank;
    }

    /// <summary>All scenarios of this run's libraries, by topic and title; of two with one id, the first.</summary>
    public ImmutableArray<ScenarioFile> Scenarios() =>
    [
        .. Folders.SelectMany(folder => ReadAll(Open(folder)))
            .DistinctBy(file => file.Scenario?.Id ?? file.File.Source.Path)
            .OrderBy(file => file.Scenario?.Topic ?? "~", StringComparer.Ordinal)
            .ThenBy(file => file.Scenario?.Title ?? file.File.Source.Path, StringComparer.Ordinal),
    ];

    /// <summary>The scenario of an id, or of a path; null where there is none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public ScenarioFile? Find(string idOrPath)
    {
        if (idOrPath.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || idOrPath.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || File.Exists(idOrPath))
            return BankFor(idOrPath).Read(idOrPath);
        return Scenarios().FirstOrDefault(file => file.Scenario?.Id == idOrPath);
    }

    /// <summary>The scenarios of files and folders, or all of this run's libraries where none is named.</summary>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public IEnumerable<ScenarioFile> ScenariosAt(IReadOnlyList<string> paths)
    {
        foreach (var path in paths.Count > 0 ? paths : Folders)
        {
            if (Directory.Exists(path))
            {
                var bank = BankFor(path);
                foreach (var file in Bank.ScenarioPathsIn(path)) yield return bank.Read(file);
            }
            else
            {
                yield return File.Exists(path) ? BankFor(path).Read(path) : throw new FileNotFoundException($"There is no file or folder {path}.");
            }
        }
    }

    /// <summary>The library in which a file rests: the nearest folder with packs at or above it, else this run's first.</summary>
    public Bank BankFor(string path) => Open(Bank.FolderOf(path) ?? Folders[0]);

    // Reading is most of what a start costs, and files do not wait for each other.
    private static IEnumerable<ScenarioFile> ReadAll(Bank bank) =>
        bank.ScenarioPaths().AsParallel().AsOrdered().Select(path => bank.Read(path, Shown(path)));

    private static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
