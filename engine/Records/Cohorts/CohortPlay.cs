using System.Collections.Immutable;
using System.Text.Json;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>A play of somebody of a group, read from the scorecard that was kept.</summary>
/// <param name="Past">What any reader of plays knows of it.</param>
/// <param name="Minutes">From its beginning to its result, breaks included; null where the clock went backwards.</param>
/// <param name="Ending">The ending; null where none was reached.</param>
/// <param name="Version">SHA-256 of the scenario's file in which it began; empty where the records do not say.</param>
/// <param name="Steps">The decisions that were answered, in order, each scene at its first time.</param>
/// <param name="Breaches">Where a serious breach was.</param>
/// <param name="Oversteps">Where something was overstepped.</param>
internal sealed record CohortPlay(
    PastPlay Past, double? Minutes, EndingKind? Ending, string Version, ImmutableArray<CohortStep> Steps,
    ImmutableArray<(string Scene, string Choice)> Breaches, ImmutableArray<(string Scene, string Choice)> Oversteps)
{
    /// <summary>Whether it was a sitting of a paper.</summary>
    public bool IsPaper => Past.Result is null;

    /// <summary>The play of a row.</summary>
    /// <exception cref="FormatException">It is damaged.</exception>
    /// <exception cref="JsonException">It is damaged.</exception>
    /// <exception cref="InvalidOperationException">It is damaged.</exception>
    /// <exception cref="OverflowException">It is damaged.</exception>
    public static CohortPlay Of(CohortRow row)
    {
        using var kept = JsonDocument.Parse(row.Json);
        var card = kept.RootElement;
        if (card.ValueKind != JsonValueKind.Object) throw new FormatException("It is no scorecard.");
        var past = PastPlays.PlayOf(new PastPlays.Row(row.Id, row.Scenario, row.Title, row.Mode, row.Pack, row.Result, row.Points, row.Ceiling, row.At, row.Json), card);
        // What was scored again later, or was taken in, was over when its last event was written.
        var end = Stamp.Read(string.CompareOrdinal(row.Last, row.At) < 0 ? row.Last : row.At);
        var minutes = (end - Stamp.Read(row.Began)).TotalMinutes;
        return new CohortPlay(
            past with { At = end },
            minutes < 0 ? null : minutes,
            row.Ending is { } ending && past.Result is not null ? EndingOf(ending) : null,
            past.Result is null ? "" : VersionOf(row.First),
            [.. PastPlays.ListIn(card, "decisions").Select(StepOf).DistinctBy(step => step.Scene)],
            past.Result is null ? [] : [.. PlacesIn(card, "incidents")],
            PastPlays.PartOf(card, "role", JsonValueKind.Object) is { } role ? [.. PlacesIn(role, "oversteps")] : []);
    }

    private static EndingKind EndingOf(string word) =>
        Enum.GetValues<EndingKind>().Where(kind => Words.Of(kind) == word).Select(kind => (EndingKind?)kind).FirstOrDefault() ?? throw new FormatException($"There is no ending '{word}'.");

    private static CohortStep StepOf(JsonElement one) => new(PastPlays.IdIn(one, "scene"), PastPlays.IdIn(one, "choice"), PastPlays.NumberIn(one, "regret"));

    private static IEnumerable<(string, string)> PlacesIn(JsonElement one, string name) =>
        PastPlays.ListIn(one, name).Select(entry => (PastPlays.IdIn(entry, "scene"), PastPlays.IdIn(entry, "choice")));

    // Of the event only the list of files is looked at. Where it was erased, nothing says which version it was.
    private static string VersionOf(string? first)
    {
        if (first is null) return "";
        using var body = JsonDocument.Parse(first);
        return PastPlays.ListIn(body.RootElement, "files").Select(file => PastPlays.IdIn(file, "sha256")).FirstOrDefault("");
    }
}

/// <summary>A decision that was answered.</summary>
/// <param name="Scene">The id of the scene.</param>
/// <param name="Choice">The answer as scorecards write it.</param>
/// <param name="Lost">The points lost; null where they are not known.</param>
internal readonly record struct CohortStep(string Scene, string Choice, int? Lost);

/// <summary>A row of <see cref="CohortQuestion"/>.</summary>
internal sealed record CohortRow(
    string Id, string Person, string Scenario, string Title, string Mode, string Began, string Last, string? Pack, string Result, string? Ending, long Points, long? Ceiling, string At, string Json, string? First);
