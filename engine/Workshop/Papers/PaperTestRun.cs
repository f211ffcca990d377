using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.InTray;

namespace MentorSim.Engine.Workshop.Papers;

/// <summary>A scripted candidate who was scored.</summary>
/// <param name="Test">The test.</param>
/// <param name="Differences">What came out otherwise than expected; empty where the test passed.</param>
public sealed record PaperTestRun(PaperTest Test, ImmutableArray<Difference> Differences)
{
    /// <summary>Whether all came as expected.</summary>
    public bool Passed => Differences.IsEmpty;

    /// <summary>Runs a test of a paper.</summary>
    /// <param name="paper">The paper, perhaps changed a little to see whether the test notices.</param>
    /// <param name="test">The test.</param>
    public static PaperTestRun Of(Paper paper, PaperTest test) => new(test, [.. Compare(test.Expect, SittingScorer.Score(paper, test))]);

    private static IEnumerable<Difference> Compare(PaperExpectation expect, SittingScore score)
    {
        if (expect.Points is { } points && !score.Total.Reaches(points)) yield return new Difference("points", Comparison.AtLeast(points), Shown(score));
        if (expect.AtMost is { } limit && score.Points * 100 > limit * score.Most) yield return new Difference("at-most", Comparison.AtMost(limit), Shown(score));
        if (Comparison.OfIds("critical", expect.Critical, score.Breaches.Select(breach => breach.Incident.Id)) is { } critical) yield return critical;
        if (expect.FirstKept is { } kept && score.FirstKept != kept) yield return new Difference("first", kept ? "kept" : "broken", Describe(score));
        if (expect.Order is { } least && (score.Order is not { } order || order.Right * 100 < least * order.Of))
        {
            yield return new Difference(
                "order",
                Comparison.AtLeast(least),
                score.Order is { } got
                    ? string.Create(CultureInfo.InvariantCulture, $"{Comparison.Share(got.Right / (decimal)got.Of)}, {got.Right} of {got.Of} pairs")
                    : "nothing: there are no two items of different groups that could be compared");
        }

        foreach (var difference in Comparison.OfUnits(expect.Units, score.Units)) yield return difference;
    }

    private static string Shown(SittingScore score) =>
        string.Create(CultureInfo.InvariantCulture, $"{Comparison.Share(score.Total.Attainment ?? 0)}, {score.Points} of {score.Most} points");

    private static string Describe(SittingScore score) => score.FirstKept switch
    {
        true => "kept",
        false => $"broken: {string.Join(", ", score.First.Where(gate => gate.State == GateState.Broken).Select(gate => $"'{gate.Before.Id}' does not come before '{gate.After.Id}'"))}",
        null => "nothing: no pair of `first` could be judged",
    };
}
