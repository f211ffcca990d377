using System.Globalization;
using System.Text.Json;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Yaml;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>Checks scenarios, and the packs and school profiles that they rest on.</summary>
internal sealed class CheckCommand(Library library, TimeProvider clock)
{
    private static readonly string Version = typeof(CheckCommand).Assembly.GetName().Version!.ToString(fieldCount: 3);

    /// <summary>Checks files and folders, or the whole library where none is named.</summary>
    public int Run(IReadOnlyList<string> paths, string format, int maxStates)
    {
        var findings = new List<Finding>();
        var figures = new List<StoryFigures>();
        var files = Files(paths, maxStates, findings);
        ScenarioFile.ReportSameIds(files);
        foreach (var file in files)
        {
            var check = ScenarioCheck.Of(file, library.BankFor(file.File.Source.Path), Today, maxStates);
            findings.AddRange(check.Findings);
            if (check.Figures is not null) figures.Add(check.Figures);
        }

        // Scenes that several scenarios include are looked at with each of them.
        findings = [.. findings.DistinctBy(finding => (Path.GetFullPath(finding.Source.Path), finding.Rule.Code, finding.Span, finding.Message))];
        switch (format)
        {
            case "json":
                PrintJson(json => Write(json, findings, figures));
                break;
            case "sarif":
                PrintJson(json => FindingSarif.Write(json, findings, Directory.GetCurrentDirectory(), Version));
                break;
            default:
                Print(findings, figures);
                break;
        }

        return findings.Any(finding => finding.Rule.Severity != Severity.Note) ? ExitCode.Findings : ExitCode.Fine;
    }

    /// <summary>The scenarios among some files and folders; what is wrong with the other files is added to the findings.</summary>
    private List<ScenarioFile> Files(IReadOnlyList<string> paths, int maxStates, List<Finding> findings)
    {
        var scenarios = new List<ScenarioFile>();
        var scenes = new List<(string Path, YamlFile File)>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths.Count > 0 ? paths : library.Folders)
        {
            if (Directory.Exists(path))
            {
                foreach (var file in Bank.YamlFilesIn(path).Where(file => known.Add(Path.GetFullPath(file)))) Look(file);
                AddNames(path, findings);
            }
            else if (!File.Exists(path))
            {
                throw new UsageException($"There is no file or folder {path}.");
            }
            else if (known.Add(Path.GetFullPath(path)))
            {
                Look(path);
            }
        }

        // Scenes are checked with the scenarios that include them; those of which none is among these files ask for it.
        foreach (var (path, file) in scenes.Where(part => !scenarios.Any(scenario => scenario.SourceOf(part.Path) is not null)))
            findings.AddRange(PartCheck.Of(path, file, library.BankFor(path), Today, maxStates) ?? []);
        return scenarios;

        void Look(string path)
        {
            // Read once: what is no plain file cannot be read again.
            var (file, bank) = (YamlFile.Read(path), library.BankFor(path));
            if (!bank.IsOwn(path) && file.Kind == "scenes")
            {
                scenes.Add((path, file));
                return;
            }

            if (PartCheck.Of(path, file, bank, Today, maxStates) is { } part)
            {
                findings.AddRange(part);
                return;
            }

            // What a scenario rests on must be sound before it can be.
            findings.AddRange(bank.Findings.Where(finding => finding.Rule.Severity == Severity.Error));
            scenarios.Add(bank.Read(file, path));
        }
    }

    /// <summary>What is wrong with the names to avoid of a library that lies in a folder: a list, and so in none of its YAML files.</summary>
    private void AddNames(string folder, List<Finding> findings)
    {
        var bank = library.BankFor(folder);
        if (Path.GetFullPath(folder) == Path.GetFullPath(bank.Folder))
            findings.AddRange(bank.Findings.Where(finding => !finding.Source.Path.EndsWith(".yaml", StringComparison.Ordinal)));
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private static void Print(List<Finding> findings, List<StoryFigures> figures)
    {
        FindingReport.Print(findings, Console.Out, !Console.IsOutputRedirected);
        foreach (var figure in figures)
        {
            var proved = figure.IsComplete ? "all" : "not all";
            var plays = figure.Plays is { } count ? count.ToString("N0", CultureInfo.InvariantCulture) : "endless";
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{figure.Scenario.Id}: {figure.Scenario.Scenes.Length} scenes, {plays} plays; {proved} states searched ({figure.States:N0})."));
        }

        string[] counts =
        [
            .. Enum.GetValues<Severity>().OrderDescending()
                .Select(severity => (severity, Count: findings.Count(finding => finding.Rule.Severity == severity)))
                .Where(pair => pair.Count > 0)
                .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Count} {FindingText.NameOf(pair.severity)}{(pair.Count == 1 ? "" : "s")}")),
        ];
        Console.Error.WriteLine(counts.Length == 0 ? "No problems." : $"{string.Join(", ", counts)}.");
    }

    private static void Write(Utf8JsonWriter json, List<Finding> findings, List<StoryFigures> figures)
    {
        json.WriteStartObject();
        json.WritePropertyName("findings");
        FindingJson.Write(json, findings);
        json.WriteStartArray("documents");
        foreach (var figure in figures) figure.Write(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void PrintJson(Action<Utf8JsonWriter> write)
    {
        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, JsonShape.Readable)) write(json);
        output.WriteByte((byte)'\n');
    }
}
