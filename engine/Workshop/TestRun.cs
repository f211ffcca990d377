using System.Collections.Immutable;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Workshop;

/// <summary>A scripted test that was run.</summary>
/// <param name="Test">The test.</param>
/// <param name="Differences">What came out otherwise than expected; empty where the test passed.</param>
/// <param name="Session">The play, as far as it came.</param>
public sealed record TestRun(ScriptedTest Test, ImmutableArray<Difference> Differences, Session Session)
{
    /// <summary>Whether all came as expected.</summary>
    public bool Passed => Differences.IsEmpty;

    /// <summary>Runs a test.</summary>
    /// <param name="scenario">The scenario, perhaps changed a little to see whether the test notices.</param>
    /// <param name="test">The test.</param>
    /// <param name="scorer">Scores plays of the scenario; asked only where the test expects something of units.</param>
    /// <param name="clock">When the play happens; nothing depends on it.</param>
    public static TestRun Of(Scenario scenario, ScriptedTest test, Lazy<Scorer> scorer, TimeProvider clock)
    {
        var session = Session.Prepare(scenario, test.Seed, test.Mode, clock);
        try
        {
            AnswerList.Of(test.Choose).PlayIn(session);
        }
        catch (SessionException wrong)
        {
            return new TestRun(test, [new Difference("choose", "answers that can be given", wrong.Message)], session);
        }

        return new TestRun(test, [.. Compare(test.Expect, session, scorer)], session);
    }

    private static IEnumerable<Difference> Compare(Expectation expect, Session session, Lazy<Scorer> scorer)
    {
        var (scenario, passage) = (session.Scenario, session.Passage);
        if (expect.Ending is { } ending && passage.Ending?.Kind != ending)
            yield return new Difference("ending", Words.Of(ending), passage.Ending is { } other ? Words.Of(other.Kind) : $"none: it stands at the scene '{passage.Scene.Id}'");
        if (expect.Scene is { } scene && passage.Scene.Index != scene)
            yield return new Difference("scene", scenario.Scenes[scene].Id, passage.Scene.Id);
        var taken = passage.Decisions.SelectMany(decided => decided.Answer.Taken).ToList();
        if (Comparison.OfIds("critical", expect.Critical, taken.Select(offer => offer.Critical?.Id).OfType<string>()) is { } critical) yield return critical;
        if (Comparison.OfIds("oversteps", expect.Oversteps, taken.SelectMany(offer => offer.Oversteps).Select(boundary => boundary.Id)) is { } oversteps) yield return oversteps;
        foreach (var (slot, value) in expect.Vars)
        {
            var (declared, got) = (scenario.Layout.Vars[slot], passage.State.Slots[slot]);
            if (got != value) yield return new Difference($"vars {declared.Name}", declared.Show(value), declared.Show(got));
        }

        if (expect.Units.IsEmpty) yield break;
        foreach (var difference in Comparison.OfUnits(expect.Units, scorer.Value.UnitsOf(session))) yield return difference;
    }
}
