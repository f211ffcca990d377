using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Tests.Induction;

/// <summary>Test data: made-up plays against the pack that comes with the program.</summary>
internal static class SomePlays
{
    public static readonly LocalDays Days = new(new DateOnly(2026, 11, 30), TimeZoneInfo.Utc);

    public static ImmutableArray<Pack> Packs => Some.ShippedBank().Packs;

    public static Pack Nos => Packs.Single(pack => pack.Id == "nos-2005");

    /// <summary>A play on a day of November 2026 at noon.</summary>
    public static PastPlay Play(int day, string scenario = "a", Result result = Result.NotYet, string? pack = "nos-2005") =>
        new($"{scenario}-{day:00}", scenario, $"Scenario {scenario}", "practice", new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero).AddDays(day - 1), result, pack) { Total = new Score(1, 2) };

    /// <summary>The play with elements, as in "LM3.3 badly".</summary>
    public static PastPlay With(this PastPlay play, params string[] elements) => play with { Elements = [.. elements.Select(text => Element(text.Split(' ')[0], text.Split(' ')[1]))] };

    public static PastScore Element(string id, string how) => how switch
    {
        "well" => new PastScore(id, new Score(3, 4), Level.Competent, 3, 0),
        "strong" => new PastScore(id, new Score(4, 4), Level.Strong, 4, 0),
        "partly" => new PastScore(id, new Score(2, 4), Level.Developing, 2, 0),
        "little" => new PastScore(id, new Score(1, 4), Level.NotYet, 1, 0),
        "nothing" => new PastScore(id, new Score(0, 4), Level.NotYet, 0, 0),
        "badly" => new PastScore(id, new Score(-1, 4), Level.NotYet, 1, 2),
        _ => throw new ArgumentException(how, nameof(how)),
    };

    public static NextChances Chances(string scenario, params string[] elements) =>
        new(scenario, $"Scenario {scenario}") { Elements = [.. elements.Select(id => ("nos-2005", id))] };

    public static Progress Progress(params IEnumerable<PastPlay> plays) => Engine.Induction.Progress.Of(plays, Packs, Nos, Days);
}
