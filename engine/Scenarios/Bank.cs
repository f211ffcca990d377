using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>
/// A scenario library: a folder with scenarios, and with the packs and the school profile that they rest on. Reading it never
/// throws for what an author wrote; a broken pack is told in <see cref="Findings"/>.
/// </summary>
public sealed class Bank
{
    private const string StandardsFolder = "standards";
    private const string SchoolFile = "school.yaml";
    private const string SchoolsFolder = "schools";
    private const string NamesFile = "names-to-avoid.txt";

    private readonly Lazy<ImmutableArray<SchoolProfile>> _schools;

    private Bank(string folder, ImmutableArray<string> files, ImmutableArray<Pack> packs)
    {
        (Folder, Files, Packs, Ids) = (folder, files, packs, new BankIds(packs));
        _schools = new Lazy<ImmutableArray<SchoolProfile>>(() => folder.Length > 0 && Path.Combine(folder, SchoolsFolder) is var schools && Directory.Exists(schools)
            ? [.. YamlFilesIn(schools, isDeep: false).Select(SchoolAt).OfType<SchoolProfile>()]
            : []);
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The full paths of the packs, of the school profile and of the names to avoid, as far as they are there.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>The packs, by file name.</summary>
    public ImmutableArray<Pack> Packs { get; }

    /// <summary>What the packs hold.</summary>
    internal BankIds Ids { get; }

    /// <summary>The school in which its scenarios play, or null where there is no school.yaml.</summary>
    public SchoolProfile? School { get; private init; }

    /// <summary>Other schools in which its scenarios can be played, of the folder <c>schools/</c>; those that could not be read are left out.</summary>
    public ImmutableArray<SchoolProfile> Schools => _schools.Value;

    /// <summary>The profile in a file; null where there is none in it, or errors stand against it.</summary>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may read it.</exception>
    public static SchoolProfile? SchoolAt(string path)
    {
        var file = YamlFile.Read(path);
        var school = SchoolBinder.Bind(file);
        return file.Findings.HasReadingErrors ? null : school;
    }

    /// <summary>The same library with its scenarios in another school. Which editions of guidance no longer hold is so in every school, so a profile without a list of them has that of the library.</summary>
    public Bank In(SchoolProfile school) => new(Folder, Files, Packs)
    {
        School = school.Superseded.IsEmpty ? school with { Superseded = School?.Superseded ?? [] } : school,
        NamesToAvoid = NamesToAvoid,
        Findings = Findings,
    };

    /// <summary>Words that no text of its scenarios should hold, of names-to-avoid.txt; none where there is no such file.</summary>
    public ImmutableArray<NameToAvoid> NamesToAvoid { get; private init; } = [];

    /// <summary>What was found in packs, school profile and names to avoid.</summary>
    public ImmutableArray<Finding> Findings { get; private init; } = [];

    /// <summary>The nearest folder, at or above a path, that holds <c>standards/</c>; null where there is none.</summary>
    public static string? FolderOf(string path)
    {
        var full = Path.GetFullPath(path);
        for (var folder = Directory.Exists(full) ? full : Path.GetDirectoryName(full); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, StandardsFolder))) return folder;
        }

        return null;
    }

    /// <summary>Reads the packs, the school profile and the names to avoid of a folder.</summary>
    /// <exception cref="IOException">The folder is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may read it.</exception>
    public static Bank Open(string folder)
    {
        var packs = ImmutableArray.CreateBuilder<Pack>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var files = ImmutableArray.CreateBuilder<string>();
        var standards = Path.Combine(folder, StandardsFolder);
        if (Directory.Exists(standards))
        {
            var read = new List<YamlFile>();
            var bound = new List<(Pack Pack, FindingList Findings)>();
            foreach (var path in YamlFilesIn(standards))
            {
                var file = YamlFile.Read(path);
                read.Add(file);
                files.Add(Path.GetFullPath(path));
                if (PackBinder.Bind(file) is { } pack)
                {
                    if (packs.FirstOrDefault(other => other.Id == pack.Id) is { } other)
                    {
                        file.Findings.Add(Engine.Findings.Rules.DuplicateId, (file.Root as YamlMap)?["id"]?.Span ?? default, $"The pack '{pack.Id}' is also in {other.Source.Path}.");
                    }
                    else
                    {
                        packs.Add(pack);
                        bound.Add((pack, file.Findings));
                    }
                }
            }

            foreach (var (pack, own) in bound) WalkFindings.Report(pack, own, packs.ToImmutable());
            findings.AddRange(read.SelectMany(file => file.Findings.InOrder()));
        }

        SchoolProfile? school = null;
        var schoolPath = Path.Combine(folder, SchoolFile);
        if (File.Exists(schoolPath))
        {
            var file = YamlFile.Read(schoolPath);
            files.Add(Path.GetFullPath(schoolPath));
            school = SchoolBinder.Bind(file);
            findings.AddRange(file.Findings.InOrder());
        }

        ImmutableArray<NameToAvoid> namesToAvoid = [];
        var namesPath = Path.Combine(folder, NamesFile);
        if (File.Exists(namesPath))
        {
            files.Add(Path.GetFullPath(namesPath));
            (namesToAvoid, var found) = Scenarios.NamesToAvoid.Read(namesPath);
            findings.AddRange(found);
        }

        return new Bank(folder, files.ToImmutable(), packs.ToImmutable()) { School = school, NamesToAvoid = namesToAvoid, Findings = findings.ToImmutable() };
    }

    /// <summary>A library with nothing in it, for a scenario that stands alone.</summary>
    public static Bank Empty { get; } = new("", [], []);

    /// <summary>The paths of its scenarios, in a stable order.</summary>
    public IEnumerable<string> ScenarioPaths() => ScenarioPathsIn(Folder);

    /// <summary>The paths of the scenarios below a folder: every YAML file that does not say it is something else, in a stable order.</summary>
    public static IEnumerable<string> ScenarioPathsIn(string folder) => YamlFilesIn(folder).Where(IsScenario);

    /// <summary>Whether a file is one of its packs, its school profile or its names to avoid: what is wrong with it is in <see cref="Findings"/>.</summary>
    public bool IsOwn(string path) => Files.Contains(Path.GetFullPath(path));

    /// <summary>
    /// The scenarios that include a file, directly or through another, also those that cannot be played. They lie in this library, or
    /// where the file lies outside it, in the file's folder or one above, for no path of an include leads further.
    /// </summary>
    public IEnumerable<ScenarioFile> Including(string path)
    {
        var real = RealPath.Of(path);
        var isInside = Folder.Length > 0 && real.StartsWith(Path.TrimEndingDirectorySeparator(RealPath.Of(Folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return (isInside ? ScenarioPaths() : ScenariosAbove(path)).Select(scenario => Read(scenario)).Where(file => file.SourceOf(path) is not null);
    }

    private static IEnumerable<string> ScenariosAbove(string path)
    {
        for (var folder = Path.GetDirectoryName(Path.GetFullPath(path)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            foreach (var file in YamlFilesIn(folder, isDeep: false).Where(IsScenario)) yield return file;
        }
    }

    /// <summary>Reads a scenario of this library, or one that rests on its packs.</summary>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may read it.</exception>
    public ScenarioFile Read(string path, string? shownAs = null) => Read(YamlFile.Read(path, shownAs), path);

    /// <summary>Makes a scenario of what was read.</summary>
    /// <param name="file">What was read.</param>
    /// <param name="path">Where the file lies, if it is one.</param>
    /// <param name="mostScenes">How many scenes it may have at most; more are a finding.</param>
    public ScenarioFile Read(YamlFile file, string? path = null, int mostScenes = ScenarioLimits.MostScenes) =>
        ScenarioBinder.Bind(file, this, path is null ? null : DiskTree.Of(path, Folder), mostScenes) with { Path = path };

    internal ScenarioFile Read(YamlFile file, SourceTree? tree) => ScenarioBinder.Bind(file, this, tree, ScenarioLimits.MostScenes);

    /// <summary>A library of kept texts: the packs and the school profile among them, and no folder.</summary>
    internal static Bank Of(KeptTexts texts)
    {
        var packs = ImmutableArray.CreateBuilder<Pack>();
        SchoolProfile? school = null;
        foreach (var text in texts.Texts.Skip(1))
        {
            // A scenario outside a library may include files at the very places at which its library has others.
            if (text.Path.StartsWith(StandardsFolder + "/", StringComparison.Ordinal) && text.Read() is { Kind: "pack" or null } file && PackBinder.Bind(file) is { } pack)
                packs.Add(pack);
            else if (text.Path == SchoolFile && text.Read() is { Kind: "school" or null } profile) school = SchoolBinder.Bind(profile);
        }

        return new Bank("", [], packs.ToImmutable()) { School = school };
    }

    /// <summary>Every YAML file below a folder, or in it alone, ordered by path; links are not followed, so no round can form.</summary>
    public static IEnumerable<string> YamlFilesIn(string folder, bool isDeep = true) =>
        Directory.EnumerateFiles(folder, "*.yaml", new EnumerationOptions
        {
            RecurseSubdirectories = isDeep,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
        }).Order(StringComparer.Ordinal);

    private static bool IsScenario(string path) => YamlFile.Peek(path, "kind") is "scenario" or null;
}

/// <summary>A scenario's file: what was found in it, and the scenario where nothing stands against playing it.</summary>
/// <param name="File">The file as read.</param>
/// <param name="Scenario">The scenario; null where errors of the codes MS1 to MS4 stand against making one.</param>
public sealed record ScenarioFile(YamlFile File, Scenario? Scenario)
{
    /// <summary>Whether nothing stands against playing it: it could be read, and no error was found in it.</summary>
    [MemberNotNullWhen(true, nameof(Scenario))]
    public bool IsPlayable => Scenario is not null && !Findings.Any(finding => finding.Rule.Severity == Severity.Error);

    /// <summary>What was found, in the order of the file.</summary>
    public ImmutableArray<Finding> Findings => File.Findings.InOrder();

    /// <summary>Where it lies; null for a text that was never a file.</summary>
    internal string? Path { get; init; }

    /// <summary>The library with which it was read.</summary>
    internal Bank Bank { get; init; } = Bank.Empty;

    /// <summary>The texts that it was made of, with their paths: the scenario's own, and those of the files that it includes.</summary>
    internal ImmutableArray<PlacedText> Texts { get; init; } = [];

    /// <summary>Other paths by which included files were found.</summary>
    internal ImmutableArray<PlacedText> Aliases { get; init; } = [];

    /// <summary>The text of a file that it includes, directly or through another; null where it does not.</summary>
    public SourceText? SourceOf(string path)
    {
        var real = RealPath.Of(path);
        return File.Findings.Sources.Skip(1).FirstOrDefault(source => RealPath.Of(source.Path) == real);
    }

    /// <summary>Reports every scenario whose id an earlier one of some files has: only one of them could be asked for by its id.</summary>
    public static void ReportSameIds(IEnumerable<ScenarioFile> files)
    {
        var known = new Dictionary<string, ScenarioFile>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file.Scenario is not { } scenario || known.TryAdd(scenario.Id, file)) continue;
            var span = (file.File.Root as YamlMap)?["id"]?.Span ?? default;
            file.File.Findings.Add(
                Rules.DuplicateId, span, $"The scenario '{scenario.Id}' is also in {known[scenario.Id].File.Source.Path}.");
        }
    }
}
