using System.CommandLine;
using System.Text.Json;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.Comparing;
using MentorSim.Engine.Workshop.Simulation;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>Compares two versions of a scenario.</summary>
internal sealed class CompareCommand(NamedVersions versions, TimeProvider clock, LongSearch search)
{
    /// <summary>The command.</summary>
    public static Command Of(Option<string?> bank)
    {
        var old = new Argument<string>("old") { Description = "The old version: the path of its file, the id of a scenario, or the first letters of a session's id, for the version that was played in it." };
        var anew = new Argument<string>("new") { Description = "The new version, in the same way." };
        var trainees = SimulateCommand.TraineesFrom(0, "How many made-up trainees play both versions; 0 for none.");
        var seed = SimulateCommand.Seed();
        var format = MentorSimCommand.Format("text", "json");
        var most = MentorSimCommand.MaxStates();
        var command = new Command(
            "compare",
            "Compares two versions of a scenario before the new one goes out: serious breaches, points that can be had, endings, difficulty (for made-up trainees too), choices and where they lead, tests and texts, and whether sessions that were begun can go on. Whether something differs does not change the exit status; an error in a file makes it 1.\n\n" +
            "Examples:\n  mentorsim compare my-scenario.old.yaml my-scenario.yaml\n  mentorsim compare breakfast-club-disclosure my-scenario.yaml --trainees 100000 --seed 7\n  mentorsim compare 0b1f22c9 my-scenario.yaml --format json")
        {
            old, anew, trainees, seed, format, most,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host => LongSearch.Run(host.Services.GetRequiredService<TimeProvider>(), search =>
            new CompareCommand(VersionsOf(host), host.Services.GetRequiredService<TimeProvider>(), search)
                .Run(
                    parsed.GetValue(old)!,
                    parsed.GetValue(anew)!,
                    new SimulationTerms(parsed.GetValue(trainees), parsed.GetValue(seed)) { MostStates = parsed.GetValue(most) },
                    parsed.GetValue(format) == "json"))));
        return command;
    }

    private static NamedVersions VersionsOf(IHost host) =>
        new(host.Services.GetRequiredService<Library>(), () => host.Services.GetRequiredService<Records>().Archive?.Store, host.Services.GetRequiredService<TimeProvider>());

    private int Run(string old, string anew, SimulationTerms terms, bool asJson)
    {
        var outcome = ComparisonRun.Of(versions.Find(old), versions.Find(anew), terms, clock, search.Of, () => search.Trainees(terms.Trainees), search.Cancellation);
        search.Cancellation.ThrowIfCancellationRequested();
        search.Wipe();
        FindingReport.Print(outcome.Errors, Console.Error, !Console.IsErrorRedirected);
        if (outcome.Comparison is not { } comparison)
        {
            Console.Error.WriteLine("mentorsim: nothing was compared: mend the errors first.");
            return ExitCode.Findings;
        }

        Print(comparison, asJson);
        return outcome.Errors.IsEmpty ? ExitCode.Fine : ExitCode.Findings;
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
