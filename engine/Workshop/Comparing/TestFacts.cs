using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Workshop.Comparing;

/// <summary>What is so of the claims of a version and of its scripted tests: what they play, what they expect, and whether they hold.</summary>
internal static class TestFacts
{
    /// <summary>Of a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="names">The names that both versions know.</param>
    /// <param name="other">The other version: of a test that it does not have it is enough to say so.</param>
    /// <param name="clock">When the tests are run; nothing depends on it.</param>
    public static IEnumerable<Fact> Of(ComparedVersion version, SharedNames names, ComparedVersion other, TimeProvider clock)
    {
        var scorer = new Lazy<Scorer>(() => new Scorer(version.Graph));
        var known = other.Scenario.Tests.Select(test => test.Name).ToHashSet(StringComparer.Ordinal);
        var areWhole = version.IsWhole && other.IsWhole;
        foreach (var claim in version.Scenario.Claims.DistinctBy(claim => (claim.Kind, claim.Condition.Text)))
        {
            string Named(string condition) => $"claim {claim.Kind.ToString().ToLowerInvariant()}: {condition}";
            yield return Told(Named(claim.Condition.Text), !areWhole ? "" : version.BrokenClaims.Contains(claim) ? "does not hold" : "holds") with { Key = Named(names.In(claim.Condition.Text)) };
        }

        // Two tests may have one name.
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var test in version.Scenario.Tests)
        {
            var number = seen[test.Name] = seen.GetValueOrDefault(test.Name) + 1;
            var name = number == 1 ? $"test “{test.Name}”" : string.Create(CultureInfo.InvariantCulture, $"test “{test.Name}” ({number})");
            // What a test says of units can only be judged where all was searched.
            if (areWhole && TestRun.Of(version.Scenario, test, scorer, clock) is var run) yield return Told(name, run.Passed ? "passing" : $"failing: {Why(run.Differences[0])}") with { Same = run.Passed ? "passing" : "failing" };
            if (!known.Contains(test.Name))
            {
                if (!areWhole) yield return Told(name, "");
                continue;
            }

            yield return Told($"{name}, plays", $"{string.Join(",", test.Choose)}{(test.Seed == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", seed {test.Seed}"))}{(test.Mode == PlayMode.Practice ? "" : $", {Words.Of(test.Mode)}")}");
            yield return Expected(version.Scenario, name, test.Expect, names);
        }
    }

    private static Fact Expected(Scenario scenario, string name, Expectation expect, SharedNames names)
    {
        var scene = expect.Scene is { } index ? scenario.Scenes[index].Id : null;
        string Shown(string? end) => string.Join("; ", ((string?[])
        [
            expect.Ending is { } ending ? $"ending {Words.Of(ending)}" : null,
            end is null ? null : $"scene {end}",
            expect.Critical is { } breaches ? $"serious breaches {Ids(breaches)}" : null,
            expect.Oversteps is { } oversteps ? $"outside the role {Ids(oversteps)}" : null,
            .. expect.Units.Select(unit => string.Create(CultureInfo.InvariantCulture, $"unit {unit.Unit} {(unit.Percent is { } percent ? $"{percent}%" : unit.Level?.Word())}")),
            .. expect.Vars.Select(wanted => $"{scenario.Layout.Vars[wanted.Slot].Name} {scenario.Layout.Vars[wanted.Slot].Show(wanted.Value)}"),
        ]).OfType<string>());
        return Told($"{name}, expects", Shown(scene)) with { Same = Shown(scene is null ? null : names.Scene(scene)) };
    }

    private static string Why(Difference difference) =>
        difference.What == "choose" ? difference.Got : $"{difference.What} should be {difference.Expected} and is {difference.Got}";

    private static string Ids(IEnumerable<string> ids) => string.Join(", ", ids.Order(StringComparer.Ordinal)) is { Length: > 0 } some ? some : "none";

    private static Fact Told(string what, string value) => new(ChangeTopic.Tests, "", "", what, value);
}
