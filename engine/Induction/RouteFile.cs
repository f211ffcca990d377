using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Induction;

/// <summary>A route's file: what was found in it, and the route where nothing stands against following it.</summary>
/// <param name="File">The file as read.</param>
/// <param name="Route">The route; null where errors stand against it.</param>
public sealed record RouteFile(YamlFile File, Route? Route)
{
    private const string RoutesFolder = "routes";

    /// <summary>Whether it can be followed.</summary>
    [MemberNotNullWhen(true, nameof(Route))]
    public bool CanBeFollowed => Route is not null;

    /// <summary>What was found, in the order of the file.</summary>
    public ImmutableArray<Finding> Findings => File.Findings.InOrder();

    /// <summary>The library with which it was read.</summary>
    internal Bank Bank { get; init; } = Bank.Empty;

    /// <summary>The text that it was made of, with its path.</summary>
    internal PlacedText Text { get; init; } = new("", new SourceText("", ""));

    /// <summary>Reads a route.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="ground">What it may name.</param>
    /// <param name="shownAs">How findings name the file; by its path where null.</param>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may read it.</exception>
    public static RouteFile Read(string path, RouteGround ground, string? shownAs = null) => Read(YamlFile.Read(path, shownAs), ground, path);

    /// <summary>Makes a route of what was read; <paramref name="path"/> is where the file lies, if it is one.</summary>
    public static RouteFile Read(YamlFile file, RouteGround ground, string? path = null) => new(file, RouteBinder.Bind(file, ground))
    {
        Bank = ground.Bank,
        Text = new PlacedText(path is null ? Path.GetFileName(file.Source.Path) : DiskTree.Of(path, ground.Bank.Folder).Scenario, file.Source),
    };

    /// <summary>The route made of kept texts alone. Scenarios, papers and pages are not among them, so their ids stand for their titles.</summary>
    public static RouteFile Read(KeptTexts texts) => Read(texts.Texts[0].Read(), RouteGround.OfPacks(Bank.Of(texts)));

    /// <summary>All the texts that the route was made of: its own, the packs that it names or quotes, and the school profile.</summary>
    /// <exception cref="InvalidOperationException">No route could be made of this file.</exception>
    public KeptTexts Texts
    {
        get
        {
            if (Route is null) throw new InvalidOperationException("No route could be made of this file.");
            ImmutableArray<Pack> packs = [.. Route.Packs, .. Route.Steps.OfType<AuditStep>().Select(step => step.Pack)];
            var quoted = Route.Steps.OfType<ReadStep>().SelectMany(step => step.Sources);
            return new KeptTexts(
            [
                .. KeptTexts.PackTexts(Bank, packs, quoted).Concat(KeptTexts.SchoolTexts(Bank)).Prepend(Text).Select(placed => KeptText.Of(placed.Path, placed.Source.Text)),
            ]);
        }
    }

    /// <summary>
    /// The folder of the library in which a route lies by the look of it, also where it has no packs of its own: the folder around
    /// <c>routes</c>, or one with a handbook. Null where neither is there.
    /// </summary>
    /// <param name="path">The path of the route.</param>
    public static string? LibraryAround(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (Path.GetFileName(folder) == RoutesFolder) return Path.GetDirectoryName(folder);
        return folder is not null && Directory.Exists(Path.Combine(folder, RouteGround.HandbookFolder)) ? folder : null;
    }

    /// <summary>The paths of the routes below a folder, in a stable order.</summary>
    public static IEnumerable<string> PathsIn(string folder) => Bank.YamlFilesIn(folder).Where(path => YamlFile.Peek(path, "kind") == "route");

    /// <summary>Reports every route whose id an earlier one has: only one of them could be asked for by its id.</summary>
    public static void ReportSameIds(IEnumerable<RouteFile> files)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file.Route is not { } route || known.TryAdd(route.Id, file.File.Source.Path)) continue;
            var span = (file.File.Root as YamlMap)?["id"]?.Span ?? default;
            file.File.Findings.Add(Rules.DuplicateId, span, $"The route '{route.Id}' is also in {known[route.Id]}.");
        }
    }
}
