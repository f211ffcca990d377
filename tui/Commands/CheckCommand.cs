using System.Globalization;
using System.Text.Json;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>Checks scenarios, papers, routes and interview kits, and the packs and school profiles that they rest on.</summary>
internal sealed class CheckCommand(Library library, TimeProvider clock, LongSearch search)
{
    /// <summary>The version of the program.</summary>
    internal static readonly string Version = typeof(CheckCommand).Assembly.GetName().Version!.ToString(fieldCount: 3);

    /// <summary>Checks files and folders, or the whole library where none is named.</summary>
    public int Run(IReadOnlyList<string> paths, string format, int maxStates, bool searchesAnew)
    {
        var check = LibraryCheck.Of(library, paths, DateOnly.FromDateTime(clock.GetLocalNow().DateTime), search.Terms(maxStates, searchesAnew));
        search.Wipe();
        var findings = check.Findings;
        // Where files were named, only they are asked about.
        string[] troubles = paths.Count > 0 ? [] : [.. library.Troubles];
        foreach (var trouble in troubles) Console.Error.WriteLine(UnsafeCharacters.Strip(trouble));
        switch (format)
        {
            case "json":
                PrintJson(json => Write(json, check));
                break;
            case "sarif":
                PrintJson(json => FindingSarif.Write(json, findings, Directory.GetCurrentDirectory(), Version));
                break;
            default:
                Print(check);
                break;
        }

        return troubles.Length > 0 || findings.Any(finding => finding.Rule.Severity != Severity.Note) ? ExitCode.Findings : ExitCode.Fine;
    }

    private static void Print(LibraryCheck check)
    {
        FindingReport.Print(check.Findings, Console.Out, !Console.IsOutputRedirected);
        foreach (var figures in check.Stories) Console.Error.WriteLine(StoryFiguresText.Summary(figures));
        // Of one story its author wants to know more; of a library that would be too much.
        if (check.Stories is [var only])
        {
            foreach (var line in StoryFiguresText.Details(only)) Console.Error.WriteLine(line);
        }

        foreach (var figure in check.Papers)
        {
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{figure.Paper.Id}: {Counted.Of(figure.Paper.Items.Length, "item")}, {figure.Most} points; about {figure.Estimate} of {figure.Paper.Minutes} minutes."));
        }

        foreach (var figure in check.Routes)
        {
            var (steps, days) = (figure.Route.Steps.Length, figure.Route.LastDay);
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{figure.Route.Id}: {Counted.Of(steps, "step")}{(days is { } last ? $" in {Counted.Of(last, "day")}" : "")}; {figure.SignOffs} signed by the line manager."));
        }

        foreach (var figure in check.Interviews) Console.Error.WriteLine(figure.Summary);
        Console.Error.WriteLine(check switch
        {
            { Findings: not [] } => $"{FindingReport.Counts(check.Findings)}.",
            { Files: 0 } => "There is nothing to check there: no scenario, paper, route, interview kit or pack.",
            _ => "No problems.",
        });
    }

    private static void Write(Utf8JsonWriter json, LibraryCheck check)
    {
        json.WriteStartObject();
        json.WritePropertyName("findings");
        FindingJson.Write(json, check.Findings);
        json.WriteStartArray("documents");
        foreach (var figure in check.Stories) figure.Write(json);
        foreach (var figure in check.Papers) figure.Write(json);
        foreach (var figure in check.Routes) figure.Write(json);
        foreach (var figure in check.Interviews) figure.Write(json);
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
