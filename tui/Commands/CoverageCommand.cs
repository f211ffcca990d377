using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.Covering;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MentorSim.Tui.Commands;

/// <summary>Shows what scenarios and papers give a chance to show of the standards.</summary>
internal sealed class CoverageCommand(Library library, LongSearch search)
{
    /// <summary>The command.</summary>
    public static Command Of(Option<string?> bank)
    {
        var paths = new Argument<string[]>("path") { Description = "Files or folders; the whole scenario library unless named.", Arity = ArgumentArity.ZeroOrMore };
        var standards = new Option<string?>("--standards") { Description = "The one pack to look at, instead of all that are used.", HelpName = "pack" };
        var format = MentorSimCommand.Format("text", "json", "md", "html");
        var most = MentorSimCommand.MaxStates();
        var command = new Command(
            "coverage",
            "Shows what your scenarios and papers give a chance to show: elements, role boundaries and serious breaches. It names the gaps.\n\n" +
            "Examples:\n  mentorsim coverage\n  mentorsim coverage our-scenarios --standards nos-2005\n  mentorsim coverage --format html > coverage.html")
        {
            paths, standards, format, most,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host => LongSearch.Run(host.Services.GetRequiredService<TimeProvider>(), search =>
            new CoverageCommand(host.Services.GetRequiredService<Library>(), search)
                .Run(parsed.GetValue(paths) ?? [], parsed.GetValue(standards), parsed.GetValue(format)!, parsed.GetValue(most)))));
        return command;
    }

    /// <summary>Looks at files and folders, or at the whole library where none is named.</summary>
    public int Run(IReadOnlyList<string> paths, string? standards, string format, int maxStates)
    {
        var (scenarios, papers) = library.FilesAt(paths);
        var broken = new List<Finding>();
        ImmutableArray<CoveredDocument> documents =
        [
            .. scenarios.Select(file => Covered(file, maxStates, broken)).OfType<StateGraph>()
                .OrderBy(graph => graph.Story.Scenario.Topic, StringComparer.Ordinal).ThenBy(graph => graph.Story.Scenario.Title, StringComparer.Ordinal).Select(CoveredDocument.Of),
            .. papers.Select(file => Covered(file, broken)).OfType<Paper>().OrderBy(paper => paper.Title, StringComparer.Ordinal).Select(CoveredDocument.Of),
        ];
        var coverage = LibraryCoverage.Of(documents, standards is null ? null : PacksOf(standards, documents, paths));
        search.Cancellation.ThrowIfCancellationRequested();
        search.Wipe();
        string[] troubles = paths.Count > 0 ? [] : [.. library.Troubles];
        foreach (var trouble in troubles) Console.Error.WriteLine(UnsafeCharacters.Strip(trouble));
        foreach (var finding in broken) Console.Error.WriteLine(FindingText.Show(finding));
        foreach (var path in broken.Select(finding => finding.Source.Path).Distinct()) Console.Error.WriteLine($"{path} has problems, so it is left out.");
        Print(coverage, format);
        return broken.Count + troubles.Length > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    /// <summary>All that can happen in a scenario; null where errors stand against playing it.</summary>
    private StateGraph? Covered(ScenarioFile file, int maxStates, List<Finding> broken)
    {
        var found = CheckedScenario.Of(file, maxStates, file.Scenario is { } scenario ? search.Of(scenario) : null, search.Cancellation);
        var errors = found.Findings.Where(finding => finding.Rule.Severity == Severity.Error).ToList();
        broken.AddRange(errors);
        return errors.Count == 0 ? found.Graph : null;
    }

    private static Paper? Covered(PaperFile file, List<Finding> broken)
    {
        if (!file.CanBeSat) broken.AddRange(file.Findings.Where(finding => finding.Rule.Severity == Severity.Error));
        return file.Paper;
    }

    /// <summary>The packs of an id: those that are used, or else those of the libraries that were looked at.</summary>
    private ImmutableArray<Pack> PacksOf(string id, ImmutableArray<CoveredDocument> documents, IReadOnlyList<string> paths)
    {
        var used = documents.SelectMany(document => document.Packs).ToList();
        var known = (paths.Count > 0 ? paths : library.Folders).SelectMany(path => library.BankFor(path).Packs).ToList();
        if (used.Where(pack => pack.Id == id).ToImmutableArray() is [_, ..] own) return own;
        if (known.Where(pack => pack.Id == id).ToImmutableArray() is [_, ..] others) return others;
        var ids = used.Concat(known).Select(pack => pack.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        throw new UsageException($"There is no pack '{UnsafeCharacters.Strip(id)}'.{Spelling.DidYouMean(id, ids)}{(ids.Count > 0 ? $" There is: {string.Join(", ", ids)}." : "")}");
    }

    private static void Print(LibraryCoverage coverage, string format)
    {
        using var output = Console.OpenStandardOutput();
        if (format == "json")
        {
            using (var json = new Utf8JsonWriter(output, JsonShape.Readable)) CoverageJson.Write(json, coverage);
            output.WriteByte((byte)'\n');
            return;
        }

        output.Write(System.Text.Encoding.UTF8.GetBytes(format switch
        {
            "md" => CoverageMarkdown.Write(coverage),
            "html" => CoverageHtml.Write(coverage),
            _ => CoverageText.Write(coverage),
        }));
    }
}
