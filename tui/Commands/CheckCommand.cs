using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>Checks scenarios, and the packs and school profiles that they rest on.</summary>
internal sealed class CheckCommand(Library library, TimeProvider clock)
{
    /// <summary>The version of the program.</summary>
    internal static readonly string Version = typeof(CheckCommand).Assembly.GetName().Version!.ToString(fieldCount: 3);

    /// <summary>Checks files and folders, or the whole library where none is named.</summary>
    public int Run(IReadOnlyList<string> paths, string format, int maxStates)
    {
        var check = LibraryCheck.Of(library, paths, DateOnly.FromDateTime(clock.GetLocalNow().DateTime), maxStates);
        var (findings, figures) = (check.Findings, check.Figures);
        // Where files were named, only they are asked about.
        string[] troubles = paths.Count > 0 ? [] : [.. library.Troubles];
        foreach (var trouble in troubles) Console.Error.WriteLine(UnsafeCharacters.Strip(trouble));
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

        return troubles.Length > 0 || findings.Any(finding => finding.Rule.Severity != Severity.Note) ? ExitCode.Findings : ExitCode.Fine;
    }

    private static void Print(ImmutableArray<Finding> findings, ImmutableArray<StoryFigures> figures)
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

        Console.Error.WriteLine(findings.IsEmpty ? "No problems." : $"{FindingReport.Counts(findings)}.");
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<Finding> findings, ImmutableArray<StoryFigures> figures)
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
