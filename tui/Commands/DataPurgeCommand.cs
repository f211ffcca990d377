using System.Globalization;
using MentorSim.Engine.Records;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Commands;

/// <summary>Erases what was kept long enough.</summary>
internal sealed class DataPurgeCommand(Archive archive, IConfiguration configuration)
{
    private const int MostMonths = 1200;

    /// <summary>Says what goes, and lets it go.</summary>
    public int Run(bool isDry)
    {
        var periods = Periods();
        var retention = new Retention(archive.Store, archive.Clock, periods);
        var purged = isDry ? retention.Look() : retention.Purge();
        var word = isDry ? "would go" : "went";
        foreach (var (count, what, months) in ((int, string, int)[])
        [
            (purged.Finished, "finished sessions", periods.Finished),
            (purged.Unfinished, "unfinished sessions", periods.Unfinished),
            (purged.TakenIn, "sessions that were taken in", periods.TakenIn),
            (purged.Texts, "texts that people wrote", periods.Written),
            (purged.People, "names of people without sessions", periods.People),
            (purged.Acts, "entries of the log", periods.Log),
            (purged.Candidates, "sittings of candidates", periods.Candidates),
        ])
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,6} {what} {word} ({(months == 0 ? "kept until erased" : $"kept for {months} months")})"));
        }

        if (purged.Receipt is { } receipt) Console.Out.WriteLine($"receipt {receipt}");
        if (!isDry) DataEraseCommand.Leftovers(archive, purged.IsOutOfTheFiles);
        return ExitCode.Fine;
    }

    private RetentionPeriods Periods()
    {
        var usual = RetentionPeriods.Usual;
        return new RetentionPeriods(
            Months(nameof(usual.Finished), usual.Finished), Months(nameof(usual.Unfinished), usual.Unfinished), Months(nameof(usual.Written), usual.Written),
            Months(nameof(usual.TakenIn), usual.TakenIn), Months(nameof(usual.People), usual.People), Months(nameof(usual.Log), usual.Log),
            Months(nameof(usual.Candidates), usual.Candidates));
    }

    private int Months(string key, int usual)
    {
        if (configuration[$"Retention:{key}"] is not { Length: > 0 } text) return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months <= MostMonths
            ? months
            : throw new UsageException($"Retention:{key} is '{text}'. It is a number of months from 0 to {MostMonths}; 0 keeps until erased.");
    }
}
