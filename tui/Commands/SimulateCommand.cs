using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.Simulation;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MentorSim.Tui.Commands;

/// <summary>Lets made-up trainees play a scenario, and says what that tells of it.</summary>
internal sealed class SimulateCommand(Library library, LongSearch search)
{
    /// <summary>The command.</summary>
    public static Command Of(Option<string?> bank)
    {
        var what = new Argument<string>("scenario") { Description = "The id of a scenario, or the path of its file." };
        var trainees = TraineesFrom(1, "How many made-up trainees play.");
        var seed = Seed();
        var kinds = new Option<string?>("--kinds") { Description = $"Which kinds of trainees play, with their shares, as in careful=40,guesser=10. There is: {TraineeMix.Words}. Unless said: {TraineeMix.Usual}.", HelpName = "shares" };
        var skill = new Option<string?>("--skill") { Description = $"How skilled they are, from 0 to 1: one number for all, or a range in which they lie evenly, as in 0.2-0.8. Unless said: {ShareRange.UsualSkill}.", HelpName = "share" };
        var noise = new Option<string?>("--noise") { Description = $"How likely a slip is at a decision, from 0 to 1, in the same way. Unless said: {ShareRange.UsualNoise}.", HelpName = "share" };
        var standards = new Option<string?>("--standards") { Description = "The pack by which plays are scored, such as another edition; unless said, the scenario's own.", HelpName = "pack" };
        var format = MentorSimCommand.Format("text", "json");
        var most = MentorSimCommand.MaxStates();
        var command = new Command(
            "simulate",
            "Lets made-up trainees play a scenario, and says how hard it is, whether it tells strong from weak, what nobody takes, how reliable its total is, and whether somebody passes who does not read. The people are made up: it shows how the scorecard behaves, not how people do.\n\n" +
            "Examples:\n  mentorsim simulate breakfast-club-disclosure\n  mentorsim simulate my-scenario.yaml --trainees 100000 --seed 7\n  mentorsim simulate my-scenario.yaml --kinds careful=40,guesser=10 --skill 0.2-0.8\n  mentorsim simulate my-scenario.yaml --format json")
        {
            what, trainees, seed, kinds, skill, noise, standards, format, most,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host => LongSearch.Run(host.Services.GetRequiredService<TimeProvider>(), search =>
            new SimulateCommand(host.Services.GetRequiredService<Library>(), search).Run(
                parsed.GetValue(what)!,
                TermsOf(parsed.GetValue(kinds), parsed.GetValue(skill), parsed.GetValue(noise)) with { Trainees = parsed.GetValue(trainees), Seed = parsed.GetValue(seed), MostStates = parsed.GetValue(most) },
                parsed.GetValue(standards),
                parsed.GetValue(format) == "json"))));
        return command;
    }

    /// <summary>The option for the number of made-up trainees.</summary>
    /// <param name="fewest">The fewest that there can be.</param>
    /// <param name="description">What it says of itself.</param>
    public static Option<int> TraineesFrom(int fewest, string description) => new("--trainees")
    {
        Description = description,
        DefaultValueFactory = _ => SimulationTerms.UsualTrainees,
        CustomParser = result => NumberOfTrainees(result, fewest),
    };

    /// <summary>The option for what all chance comes from.</summary>
    public static Option<long> Seed() =>
        new("--seed") { Description = "What all chance comes from: the same seed gives the same figures.", DefaultValueFactory = _ => 1, CustomParser = result => MentorSimCommand.WholeNumber(result, "--seed") };

    private int Run(string what, SimulationTerms terms, string? standards, bool asJson)
    {
        if (library.FindPaper(what) is not null) throw new UsageException($"{UnsafeCharacters.Strip(what)} is an in-tray paper: nobody makes up its candidates. 'mentorsim check' says what naive candidates get.");
        var file = NamedScenario.Find(library, what);
        if (!file.IsPlayable)
        {
            FindingReport.Print(file.Findings, Console.Error, !Console.IsErrorRedirected);
            return ExitCode.Findings;
        }

        terms = terms with { Standards = ReadingPack.Find(file.Scenario!, standards, library) };
        var outcome = SimulationRun.Of(file.Scenario!, terms, search.Of(file.Scenario!), search.Trainees(terms.Trainees), search.Cancellation);
        search.Cancellation.ThrowIfCancellationRequested();
        search.Wipe();
        if (outcome.Report is not { } report)
        {
            Console.Error.WriteLine($"mentorsim: {file.Scenario!.Id} cannot be simulated. {UnsafeCharacters.Strip(outcome.WhyNot)}");
            return ExitCode.Findings;
        }

        Print(report, asJson);
        return ExitCode.Fine;
    }

    private static SimulationTerms TermsOf(string? kinds, string? skill, string? noise)
    {
        return new SimulationTerms
        {
            Mix = kinds is null ? TraineeMix.Usual : TraineeMix.Read(kinds, out var why) ?? throw new UsageException(why),
            Skill = RangeOf(skill, "--skill", ShareRange.UsualSkill),
            Noise = RangeOf(noise, "--noise", ShareRange.UsualNoise),
        };
    }

    private static ShareRange RangeOf(string? written, string option, ShareRange usual) =>
        written is null ? usual : ShareRange.Read(written, option, out var why) ?? throw new UsageException(why);

    private static void Print(SimulationReport report, bool asJson)
    {
        if (!asJson)
        {
            foreach (var line in SimulationText.Of(report).Split('\n').SkipLast(1)) Console.Out.WriteLine(UnsafeCharacters.Strip(line));
            return;
        }

        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, JsonShape.Readable)) SimulationJson.Write(json, report);
        output.WriteByte((byte)'\n');
    }

    private static int NumberOfTrainees(ArgumentResult result, int fewest)
    {
        if (result.Tokens is [{ Value: var text }] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var trainees) && trainees >= fewest && trainees <= SimulationTerms.MostTrainees) return trainees;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"--trainees must be a whole number from {fewest} to {SimulationTerms.MostTrainees}."));
        return fewest;
    }
}
