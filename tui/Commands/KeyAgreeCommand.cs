using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>Holds the ratings of colleagues against the key of a scenario.</summary>
internal sealed class KeyAgreeCommand(IHost host, LongSearch search)
{
    private readonly TimeProvider _clock = host.Services.GetRequiredService<TimeProvider>();
    private readonly Library _library = host.Services.GetRequiredService<Library>();

    /// <summary>Says how far they agree; 0 where the key is agreed, 1 where it is contested or too few have rated it.</summary>
    public int Run(AgreeRequest request)
    {
        var file = NamedScenario.Find(_library, request.What);
        if (!file.IsPlayable)
        {
            FindingReport.Print(file.Findings, Console.Error, !Console.IsErrorRedirected);
            return ExitCode.Findings;
        }

        var rated = RatedScenario.Of(file);
        var ratings = request.Ratings.Count > 0 ? RatingsRead.Of(request.Ratings, rated.Scenario.Id) : RatingsRead.Beside(file);
        var key = ScenarioKey.Of(rated, request.MostStates, out var whyNot, search.Of(rated.Scenario), search.Cancellation);
        search.Wipe();
        if (key is null)
        {
            Console.Error.WriteLine($"mentorsim: nobody can say what the key of {rated.Scenario.Id} is. {whyNot}");
            return ExitCode.Findings;
        }

        var report = AgreementReport.Of(key, ratings, request.Terms);
        // What cannot be recorded as it is asked for is refused before anything is shown.
        var record = request.Output is null ? null : RecordOf(report, request);
        Print(report, request.AsJson);
        if (record is not null) Keep(record, request.Output!, file);
        return report.IsAgreed || record?.Override is not null ? ExitCode.Fine : ExitCode.Findings;
    }

    private AgreementRecord RecordOf(AgreementReport report, AgreeRequest request)
    {
        var record = AgreementRecord.From(report, DateOnly.FromDateTime(_clock.GetLocalNow().DateTime));
        if (request.Override is { } reason)
        {
            if (!KeyStatus.Of(record, record.Of).Can(KeyTrigger.Override)) throw new UsageException("There is nothing to override: the key is agreed. Leave --override out.");
            record = record with { Override = new KeyOverride(request.By ?? throw new UsageException("Nobody said who lets it count all the same. Add --as with a name."), reason) };
        }

        if (report.Setting is not { } setting || report.Key.Rated.Scenario.ScoringPack is not { } pack) return record;
        if (setting.Counts.Percent is null) throw new UsageException($"There is a pass mark to record, and the judges left none: {setting.Counts.WhyNot} Let them finish with 'mentorsim key rate --round {setting.Rounds}', or leave -o out.");
        return record with { PassMark = setting.Record(pack.Levels.Competent, request.By ?? throw new UsageException("Nobody said who decided on the pass mark. Add --as with a name.")) };
    }

    /// <summary>Writes a record. What is overridden stands in the log before the record is there: if it cannot be logged, there is no record.</summary>
    private void Keep(AgreementRecord record, string path, ScenarioFile file)
    {
        var bytes = Encoding.UTF8.GetBytes(AgreementFile.Write(record));
        WholeFile.Write(path, stream =>
        {
            stream.Write(bytes);
            if (record.Override is null) return;
            new KeyActs(host.Services.GetRequiredService<Records>().Demand().Store, _clock)
                .Overridden(record.Scenario, record.Of, record.Contested.Length, record.TooFew.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        });
        var shown = UnsafeCharacters.Strip(path);
        var beside = AgreementRecord.PathFor(file);
        Console.Error.WriteLine(beside is not null && Path.GetFullPath(beside) == Path.GetFullPath(path) ? $"The record is in {shown}." : $"The record is in {shown}. It counts once it lies beside the scenario, as {UnsafeCharacters.Strip(Path.GetFileName(beside ?? record.Scenario + AgreementRecord.Ending))}.");
        if (KeyStatus.Of(record, record.Of).IsAssessed && !file.Scenario!.SaysAssessed) Console.Error.WriteLine("Write 'status: assessed' into the scenario to let it count as assessed.");
    }

    private static void Print(AgreementReport report, bool asJson)
    {
        if (!asJson)
        {
            foreach (var line in AgreementText.Of(report).Split('\n').SkipLast(1)) Console.Out.WriteLine(UnsafeCharacters.Strip(line));
            return;
        }

        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, JsonShape.Readable)) AgreementJson.Write(json, report);
        output.WriteByte((byte)'\n');
    }
}

/// <summary>What somebody asks of a key.</summary>
/// <param name="What">The id or the file of the scenario.</param>
/// <param name="Ratings">The ratings files.</param>
/// <param name="Terms">When the key counts as agreed.</param>
/// <param name="MostStates">The most states that are searched.</param>
/// <param name="AsJson">Whether programs read what is printed.</param>
internal sealed record AgreeRequest(string What, IReadOnlyList<string> Ratings, AgreementTerms Terms, int MostStates, bool AsJson)
{
    /// <summary>Where the record is written; null for nowhere.</summary>
    public string? Output { get; init; }

    /// <summary>Why it counts though the key is contested; null where nobody says so.</summary>
    public string? Override { get; init; }

    /// <summary>Who overrides, or decides on the pass mark; null where nobody was named.</summary>
    public string? By { get; init; }
}
