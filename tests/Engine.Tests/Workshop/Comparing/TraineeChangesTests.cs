using System.Globalization;
using System.Text.Json;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Tests.Workshop.Simulation;
using MentorSim.Engine.Workshop.Comparing;
using MentorSim.Engine.Workshop.Simulation;

namespace MentorSim.Engine.Tests.Workshop.Comparing;

/// <summary>What made-up trainees tell of two versions.</summary>
public sealed class TraineeChangesTests
{
    private static readonly string[] Sound = ["text: Good., evidence: { T1.1: 2 }", "text: Bad., evidence: { T1.1: -2 }"];

    private static readonly string Old = SomeSimulation.Row(Sound, Sound, Sound, Sound);

    [Fact]
    public void A_decision_made_harder_is_told_of_at_its_scene_and_in_the_share_that_passes()
    {
        var trap = new[] { "text: Good., evidence: { T1.1: 2 }", "text: Bad., evidence: { T1.1: -2 }", "text: Worse., evidence: { T1.1: -2 }", "text: Worst., evidence: { T1.1: -2 }" };

        var changes = Compared(Old, SomeSimulation.Row(Sound, trap, Sound, trap)).Changes.Where(change => change.Topic == ChangeTopic.Trainees).ToList();

        var facility = changes.Single(change => change is { What: "facility", NewPlace: "s1" });
        decimal.Parse(facility.New!, CultureInfo.InvariantCulture).ShouldBeLessThan(decimal.Parse(facility.Old!, CultureInfo.InvariantCulture));
        string.Join("\n", changes.Select(ComparisonText.Line)).ShouldContain("mean share of the points: was ");
        ComparisonText.Of(Compared(Old, SomeSimulation.Row(Sound, trap, Sound, trap))).ShouldContain("\nMade-up trainees\n  Made-up people: they show how the scorecard behaves, not how people do.\n  The same 4,000 played each version, with seed 1.");
    }

    [Fact]
    public void What_another_seed_might_bring_is_no_change()
    {
        foreach (var path in Some.SmallPaths().Take(3))
        {
            var version = ComparedVersion.Of(CheckedScenario.Of(Some.ShippedBank().Read(path)))!;
            var told = Enumerable.Range(2, 4).SelectMany(seed => VersionComparison.Of(version.Played(new(3000)), version.Played(new(3000, seed)), new StoppedClock()).Changes);

            told.Select(ComparisonText.Line).ShouldBeEmpty(path);
        }
    }

    [Fact]
    public void A_choice_that_nobody_takes_any_more_is_told_of()
    {
        var worse = SomeSimulation.Row([Sound[0], "text: Bad., evidence: { T1.1: -2 }, critical: X-01"], Sound, Sound, Sound);
        var lines = Compared(Old, worse, TraineeMix.Read("careful=1", out _)).Changes.Select(ComparisonText.Line).ToList();

        string.Join("\n", lines).ShouldContain("s0.c1, taken: was taken on purpose by some, now taken by nobody but by a slip or a guess");
    }

    [Fact]
    public void A_decision_that_only_the_new_version_has_is_told_of_with_its_facility()
    {
        var change = Compared(Old, SomeSimulation.Row(Sound, Sound, Sound, Sound, Sound)).Changes.Single(change => change is { Topic: ChangeTopic.Trainees, NewPlace: "s4", What: "facility" });

        (change.Kind, change.OldPlace, change.Old).ShouldBe((ChangeKind.Added, null, null));
    }

    [Fact]
    public void Where_they_do_nothing_otherwise_it_is_said_so()
    {
        var comparison = Compared(Old, Old.Replace("text: Bad.", "text: Bade.", StringComparison.Ordinal));

        comparison.Changes.ShouldAllBe(change => change.Topic == ChangeTopic.Texts);
        ComparisonText.Parts(comparison).Single(part => part.Heading == "Made-up trainees").Lines[^1].ShouldEndWith(" Nothing came out otherwise but what another seed might bring.");
    }

    [Fact]
    public void Where_a_version_was_not_searched_whole_nobody_plays()
    {
        var outcome = ComparisonRun.Of(new(Some.File(Old)), new(Some.File(Old)), new SimulationTerms(100) { MostStates = 2 }, new StoppedClock());

        outcome.Comparison!.New.MadeUp.ShouldBeNull();
        outcome.Comparison.Cautions.Length.ShouldBe(2);
    }

    [Fact]
    public void Programs_get_both_reports_and_null_where_nobody_played()
    {
        using var with = Json(Compared(Old, Old));
        with.RootElement.GetProperty("madeUp").GetProperty("new").GetProperty("trainees").GetInt32().ShouldBe(4000);
        with.RootElement.GetProperty("madeUp").GetProperty("old").GetProperty("items").GetArrayLength().ShouldBe(4);
        using var without = Json(SomeVersions.Compared(Old, Old));
        without.RootElement.GetProperty("madeUp").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void It_can_be_stopped_and_leaves_the_findings_of_the_files_as_they_are()
    {
        var file = Some.File(Old.Replace("ending: good", "ending: poor", StringComparison.Ordinal));
        var before = file.Findings.Length;
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Should.Throw<OperationCanceledException>(() => ComparisonRun.Of(new(file), new(file), new SimulationTerms(100), new StoppedClock(), cancellation: stop.Token));
        ComparisonRun.Of(new(file), new(file), new SimulationTerms(100), new StoppedClock()).Comparison!.Changes.ShouldBeEmpty();

        file.Findings.Length.ShouldBe(before);
    }

    private static VersionComparison Compared(string old, string anew, TraineeMix? mix = null) =>
        ComparisonRun.Of(new(Some.File(old)), new(Some.File(anew)), new SimulationTerms(4000) { Mix = mix ?? TraineeMix.Usual }, new StoppedClock()).Comparison.ShouldNotBeNull();

    private static JsonDocument Json(VersionComparison comparison)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory)) ComparisonJson.Write(json, comparison);
        return JsonDocument.Parse(memory.ToArray());
    }
}
