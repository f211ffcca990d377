using System.CommandLine;
using System.Text.Json;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.Comparing;
using MentorSim.Engine.Yaml;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MentorSim.Tui.Commands;

/// <summary>Compares two versions of a scenario.</summary>
internal sealed class CompareCommand(Library library, TimeProvider clock, LongSearch search)
{
    private const string What = "'compare' is for two versions of a scenario";

    /// <summary>The command.</summary>
    public static Command Of(Option<string?> bank)
    {
        var old = new Argument<string>("old") { Description = "The old version: the path of its file, or the id of a scenario." };
        var anew = new Argument<string>("new") { Description = "The new version, in the same way." };
        var format = MentorSimCommand.Format("text", "json");
        var most = MentorSimCommand.MaxStates();
        var command = new Command(
            "compare",
            "Compares two versions of a scenario before the new one goes out: serious breaches, points that can be had, endings, difficulty, choices and where they lead, tests and texts, and whether sessions that were begun can go on. Whether something differs does not change the exit status; an error in a file makes it 1.\n\n" +
            "Examples:\n  mentorsim compare my-scenario.old.yaml my-scenario.yaml\n  mentorsim compare breakfast-club-disclosure my-scenario.yaml --format json")
        {
            old, anew, format, most,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host => LongSearch.Run(host.Services.GetRequiredService<TimeProvider>(), search =>
            new CompareCommand(host.Services.GetRequiredService<Library>(), host.Services.GetRequiredService<TimeProvider>(), search)
                .Run(parsed.GetValue(old)!, parsed.GetValue(anew)!, parsed.GetValue(format) == "json", parsed.GetValue(most)))));
        return command;
    }

    private int Run(string old, string anew, bool asJson, int maxStates)
    {
        var (oldFile, newFile) = (Find(old), Find(anew));
        var (was, now) = (Searched(oldFile, maxStates), Searched(newFile, maxStates));
        var hasErrors = false;
        foreach (var finding in oldFile.Findings.Concat(newFile.Findings).Where(finding => finding.Rule.Severity == Severity.Error))
        {
            FindingReport.Print([finding], Console.Error, !Console.IsErrorRedirected);
            hasErrors = true;
        }

        if (was is null || now is null)
        {
            Console.Error.WriteLine("mentorsim: nothing was compared: mend the errors first.");
            return ExitCode.Findings;
        }

        var comparison = VersionComparison.Of(was, now, clock);
        search.Cancellation.ThrowIfCancellationRequested();
        Print(comparison, asJson);
        return hasErrors ? ExitCode.Findings : ExitCode.Fine;
    }

    private ComparedVersion? Searched(ScenarioFile file, int maxStates)
    {
        if (file.Scenario is not { } scenario) return null;
        var found = CheckedScenario.Of(file, maxStates, search.Of(scenario), search.Cancellation);
        search.Wipe();
        return ComparedVersion.Of(found);
    }

    private ScenarioFile Find(string what)
    {
        if (WhyNoScenario(what) is { } why) throw new UsageException($"{UnsafeCharacters.Strip(what)} is {why}: {What}.");
        return NamedScenario.Find(library, what);
    }

    /// <summary>What else a file is; null where it may be a scenario.</summary>
    private string? WhyNoScenario(string what)
    {
        if (library.FindPaper(what) is not null) return "an in-tray paper";
        // What is no plain file cannot be read twice.
        if (!File.Exists(what) || new FileInfo(what).Length == 0) return null;
        return YamlFile.Peek(what, "kind") switch
        {
            "paper" => "an in-tray paper",
            "scenes" => "a file of scenes that scenarios share",
            "pack" => "a pack of standards",
            "school" => "a school profile",
            "route" => "a route through an induction",
            "questions" => "a question bank",
            "person-specification" => "a person specification",
            _ => null,
        };
    }

    private static void Print(VersionComparison comparison, bool asJson)
    {
        if (!asJson)
        {
            foreach (var line in ComparisonText.Of(comparison).Split('\n').SkipLast(1)) Console.Out.WriteLine(UnsafeCharacters.Strip(line));
            return;
        }

        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, JsonShape.Readable)) ComparisonJson.Write(json, comparison);
        output.WriteByte((byte)'\n');
    }
}
