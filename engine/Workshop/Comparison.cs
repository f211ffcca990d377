using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Workshop;

/// <summary>Something that came out otherwise than a test expected.</summary>
/// <param name="What">The key of the expectation.</param>
/// <param name="Expected">What should have come.</param>
/// <param name="Got">What came.</param>
public sealed record Difference(string What, string Expected, string Got);

/// <summary>Holds what came against what tests of scenarios and papers expect alike.</summary>
internal static class Comparison
{
    /// <summary>The difference between two lists of ids, in any order; null where they are the same, or nothing was expected.</summary>
    public static Difference? OfIds(string what, ImmutableArray<string>? expected, IEnumerable<string> got)
    {
        if (expected is not { } ids) return null;
        var (wanted, found) = (Shown(ids), Shown(got));
        return wanted == found ? null : new Difference(what, wanted, found);
    }

    /// <summary>The units that do not reach what was expected.</summary>
    public static IEnumerable<Difference> OfUnits(ImmutableArray<ExpectedUnit> expected, IReadOnlyCollection<UnitScore> units)
    {
        foreach (var wanted in expected)
        {
            var unit = units.Single(unit => unit.Unit.Id == wanted.Unit);
            if (wanted.Percent is { } percent && !unit.Score.Reaches(percent)) yield return new Difference($"units {wanted.Unit}", AtLeast(percent), Shown(unit));
            if (wanted.Level is { } level && unit.Level != level) yield return new Difference($"units {wanted.Unit}", level.Word(), $"{unit.Level.Word()} ({Shown(unit)})");
        }
    }

    /// <summary>A least share, for people.</summary>
    public static string AtLeast(int percent) => Percent(percent) + " at least";

    /// <summary>A greatest share, for people.</summary>
    public static string AtMost(int percent) => Percent(percent) + " at most";

    /// <summary>A share as a whole per cent that never says more than there is.</summary>
    public static string Share(decimal share) => Percent((int)Math.Floor(share * 100));

    private static string Shown(IEnumerable<string> ids) => string.Join(", ", ids.Distinct().Order(StringComparer.Ordinal)) is { Length: > 0 } some ? some : "none";

    private static string Shown(UnitScore unit) => unit.Score switch
    {
        { Attainment: { } share } => $"{Share(share)}, {unit.Score.Points} of {unit.Score.Ceiling} points",
        _ => string.Create(CultureInfo.InvariantCulture, $"nothing could be had, {unit.Score.Points} points"),
    };

    private static string Percent(int percent) => string.Create(CultureInfo.InvariantCulture, $"{percent}%");
}
