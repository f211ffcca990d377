using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Tests.Scenarios;

namespace MentorSim.Engine.Tests.Exploration.Agreement;

/// <summary>Everything that exploration says of a story, held against all its plays one by one.</summary>
[Trait("Long", "RandomStories")]
public sealed class AgreementTests
{
    private const int Stories = 4_000;
    private const double Close = 1e-9;

    private int _tried;
    private int _whole;
    private int _rounds;
    private readonly HashSet<string> _found = [];

    [Fact]
    public void What_is_found_is_what_is_there_and_no_more()
    {
        ForEach((_, found, plain) =>
        {
            Defects(found).ShouldBe(plain.In(found.File.Scenario!).Select(defect => (defect.Rule.Code, defect.Place)).Order());
            _found.UnionWith(found.Findings.Select(finding => finding.Rule.Code));
        });
        // What has a round or was given up must stay the exception, and each rule is to be met.
        _whole.ShouldBeGreaterThan(_tried / 2);
        if (_tried < Stories) return;
        _whole.ShouldBeGreaterThan(1_000);
        _rounds.ShouldBeGreaterThan(0);
        _found.ShouldBe(["MS5001", "MS5002", "MS5003", "MS5004", "MS5005", "MS5006", "MS5008", "MS5010", "MS5011", "MS5012", "MS5013"], ignoreOrder: true);
    }

    [Fact]
    public void Merged_states_are_those_of_the_plays_with_the_answers_that_they_have() => ForEach((_, found, plain) =>
    {
        var graph = found.Graph!;
        var numbers = plain.States.Steps.Keys.ToLookup(graph.Find);
        numbers.Select(group => group.Key).Order().ShouldBe(Enumerable.Range(0, graph.StateCount));
        graph.StateCount.ShouldBeLessThanOrEqualTo(plain.States.Steps.Count);
        var transitions = 0;
        foreach (var same in numbers)
        {
            var steps = same.Select(state => string.Join(' ', graph.Story.AnswersIn(state).Select(answer => $"{answer.Written}>{graph.Find(graph.Story.Take(state, answer))}")
                .Concat(graph.Story.FallsFrom(state).Select(fall => $"{fall.Share}>{graph.Find(graph.Story.GoTo(state, fall.To))}")))).Distinct().ToList();
            steps.Count.ShouldBe(1, "states that are one have the same future");
            if (graph.Story.FallsFrom(same.First()) is not [{ IsChance: false }] && steps[0].Length > 0) transitions += steps[0].Split(' ').Length;
        }

        graph.TransitionCount.ShouldBe(transitions);
    });

    [Fact]
    public void Figures_are_those_of_the_plays() => ForEach((_, found, plain) =>
    {
        if (plain.Tree.Root is not { } root)
        {
            found.Figures!.Plays.ShouldBeNull();
            found.Figures.OfPlays.ShouldBeNull();
            return;
        }

        var (scenario, figures, all) = (found.File.Scenario!, found.Figures!, PlainFigures.Of(found.File.Scenario!, root));
        figures.Plays.ShouldBe(all.Plays);
        figures.Total.ShouldBe(root.Value[0]);
        figures.Ceilings!.Value.ShouldBe(scenario.ScoringPack!.Units.Select((unit, index) => (unit.Id, root.Value[1 + index]))
            .Where(unit => scenario.AllEvidence.Any(evidence => evidence.Pack == scenario.ScoringPack && evidence.Element.UnitId == unit.Id)));
        Values.Of(found.Graph!, found.Order!, scenario.ScoringPack, stopsAtIncidents: true).AtStart.ShouldBe(root.AssessedValue);
        var plays = figures.OfPlays!;
        plays.Best!.Value.ShouldBe(all.BestAnswers);
        plays.MeanPoints!.Value.ShouldBe(all.MeanPoints.ToDouble(), Close);
        plays.Unfinished.ShouldBe(all.Unfinished.ToDouble(), Close);
        (plays.Lengths is { } some ? (some.FewestDecisions, some.MostDecisions) : ((int, int)?)null).ShouldBe(all.Decisions);
        (plays.Lengths is { FewestMinutes: { } fewest, MostMinutes: { } most } ? (fewest, most) : ((int, int)?)null).ShouldBe(all.Minutes);
        plays.Endings.Select(ending => ending.Scene).ShouldBe(all.Random.Keys, ignoreOrder: true);
        foreach (var ending in plays.Endings)
        {
            ending.InRandomPlay.ShouldBe(all.Random[ending.Scene].ToDouble(), Close);
            ending.InBestPlay!.Value.ShouldBe(all.Best[ending.Scene].ToDouble(), Close);
        }
    });

    [Fact]
    public void The_way_to_every_state_has_as_few_steps_as_can_be() => ForEach((_, found, plain) =>
    {
        var graph = found.Graph!;
        foreach (var same in plain.States.Steps.ToLookup(state => graph.Find(state.Key), state => state.Value))
        {
            var way = graph.WayTo(same.Key);
            var passed = Scoring.Played.Of(graph.Story.Scenario, way).Passage.Moments.OfType<SceneEntered>().Select(entered => graph.Find(entered.State)).ToList();
            passed.Count.ShouldBeGreaterThan(same.Min());
            passed[same.Min()].ShouldBe(same.Key, string.Join(",", way));
        }
    });

    [Fact]
    public void Each_finding_with_a_way_is_shown_by_one_of_the_shortest() => ForEach((_, found, plain) =>
    {
        var scenario = found.File.Scenario!;
        foreach (var finding in found.Findings)
        {
            if (Nearest(finding) is not var (scene, steps)) continue;
            var entered = Witness.Play(scenario, finding).Passage.Moments.OfType<SceneEntered>().Select(moment => scenario.Scenes[moment.State.Scene].Id).ToList();
            entered.Count.ShouldBeGreaterThan(steps, finding.Message);
            if (scene is not null) entered[steps].ShouldBe(scene, finding.Message);
        }

        (string? Scene, int Steps)? Nearest(Finding finding) => finding.Rule.Code switch
        {
            "MS5003" => Of(plain.States.DeadEnds.Single(pair => pair.Key.Place.Span == finding.Span)),
            "MS5012" => Of(plain.States.Forced.Single(pair => pair.Key.Offers.Any(offer => offer.Place.Span == finding.Span))),
            "MS5006" => (null, plain.States.Clamped.Single(pair => pair.Key.Place.Span == finding.Span).Value),
            "MS5008" when plain.States.Settled.Where(pair => pair.Key.Place.Span == finding.Span).ToList() is [var claim] => (null, claim.Value),
            "MS5010" => (null, plain.States.Asked.Single(pair => pair.Key.Place.Span == finding.Span).Value.Steps),
            _ => null,
        };

        static (string?, int) Of(KeyValuePair<Scene, int> pair) => (pair.Key.Id, pair.Value);
    });

    [Fact]
    public void What_stands_in_another_file_is_part_of_the_story_and_found_by_itself_or_not_at_all()
    {
        using var library = new LibraryFolder();
        var included = 0;
        for (var i = 0; i < Scale.Count(500); i++)
        {
            var random = Seeded.Random(i);
            if (SmallStory.Of(random, mostScenes: 6).Parted(random) is not var (story, part)) continue;
            var found = CheckedScenario.Of(library.Write("story.yaml", story).Write("part.yaml", part).Read("story.yaml"));
            if (PlainDefects.Of(found.File.Scenario.ShouldNotBeNull(story)) is not { } plain) continue;
            found.File.Scenario.Scenes.Count(scene => scene.IsIncluded).ShouldBe(1);
            Defects(found).ShouldBe(plain.In(found.File.Scenario).Select(defect => (defect.Rule.Code, defect.Place)).Order(), $"{story}\n{part}");
            included++;
        }

        included.ShouldBeGreaterThan(0);
    }

    private static IEnumerable<(string Code, int Place)> Defects(CheckedScenario found) => found.Findings
        .Where(finding => finding.Rule.Code.StartsWith("MS5", StringComparison.Ordinal))
        .Select(finding => (finding.Rule.Code, finding.Rule == Rules.Round || finding.Rule == Rules.UncleanCeiling ? 0 : finding.Span.Start)).Order();

    private void ForEach(Action<SmallStory, CheckedScenario, PlainDefects> agrees) => Check.One(Seeded.Config(Stories), Prop.ForAll(SmallStory.Any, story =>
    {
        var found = CheckedScenario.Of(Some.File(story.Text));
        _tried++;
        if (PlainDefects.Of(found.File.Scenario!) is not { } plain) return;
        if (plain.Tree.HasRound) _rounds++;
        else _whole++;
        agrees(story, found, plain);
    }));
}
