using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Induction;

/// <summary>What a route may name: the packs and the school of a library, and the scenarios, papers and handbook pages of one or several.</summary>
public sealed record RouteGround
{
    /// <summary>The folder of the pages of a handbook, inside a library.</summary>
    internal const string HandbookFolder = "handbook";

    private const string Page = ".md";

    private RouteGround(Bank bank) => Bank = bank;

    /// <summary>The library whose packs and school profile are named.</summary>
    internal Bank Bank { get; }

    /// <summary>Whether scenarios, papers and pages are known at all: where they are not, no name of one is wrong.</summary>
    internal bool IsKnown { get; private init; }

    /// <summary>The paths of the scenarios, by id.</summary>
    internal ImmutableSortedDictionary<string, string> Scenarios { get; private init; } = None;

    /// <summary>The paths of the papers, by id.</summary>
    internal ImmutableSortedDictionary<string, string> Papers { get; private init; } = None;

    /// <summary>The paths of the pages of the handbook, by id; null where no library has a handbook.</summary>
    internal ImmutableSortedDictionary<string, string>? Pages { get; init; }

    private static ImmutableSortedDictionary<string, string> None { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The ground of a library, and of other libraries whose scenarios, papers and pages can be named as well; of two with one id, the first.</summary>
    /// <param name="bank">The library.</param>
    /// <param name="folders">The folders of the libraries, its own among them where it has one.</param>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    public static RouteGround Of(Bank bank, params IEnumerable<string> folders)
    {
        var all = folders.Where(Directory.Exists).Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).ToList();
        var (scenarios, papers) = (None.ToBuilder(), None.ToBuilder());
        foreach (var path in all.SelectMany(folder => Bank.YamlFilesIn(folder)))
        {
            // Reading them whole would take a hundred times as long, and what is wrong with them is said elsewhere.
            var known = YamlFile.Peek(path, "kind") switch { "scenario" or null => scenarios, "paper" => papers, _ => null };
            if (known is not null && YamlFile.Peek(path, "id") is { } id) known.TryAdd(id, path);
        }

        var handbooks = all.Select(folder => Path.Combine(folder, HandbookFolder)).Where(Directory.Exists).ToList();
        return new RouteGround(bank)
        {
            IsKnown = true,
            Scenarios = scenarios.ToImmutable(),
            Papers = papers.ToImmutable(),
            Pages = handbooks.Count == 0 ? null : PagesIn(handbooks),
        };
    }

    /// <summary>The ground of a library of which nothing but packs and school profile is there, as of kept texts.</summary>
    internal static RouteGround OfPacks(Bank bank) => new(bank);

    /// <summary>The title of a scenario, a paper or a page; null where it has none.</summary>
    internal static string? TitleOf(string path)
    {
        try
        {
            if (path.EndsWith(Page, StringComparison.Ordinal)) return YamlFile.Peek(path, "title") ?? File.ReadLines(path).FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();
            return (YamlFile.Read(path).Root as YamlMap)?["title"] is YamlScalar { Value.Length: > 0 } title ? NodeReader.InOneLine(title.Value) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // Whoever opens it next says so.
            return null;
        }
    }

    /// <summary>Whether a scenario is scored against a pack; null where none can be made of its file.</summary>
    internal bool? IsScored(string scenario)
    {
        if (!Scenarios.TryGetValue(scenario, out var path)) return null;
        try
        {
            return Bank.Read(path).Scenario is { } read ? read.ScoringPack is not null : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static ImmutableSortedDictionary<string, string> PagesIn(List<string> handbooks)
    {
        var pages = None.ToBuilder();
        foreach (var path in handbooks.SelectMany(folder => Directory.EnumerateFiles(folder, $"*{Page}")).Order(StringComparer.Ordinal))
        {
            // README.md is about the folder.
            if (Path.GetFileNameWithoutExtension(path) is var id && NodeReader.IsId(id)) pages.TryAdd(id, path);
        }

        return pages.ToImmutable();
    }
}
