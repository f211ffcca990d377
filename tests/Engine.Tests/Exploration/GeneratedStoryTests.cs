using System.Numerics;
using System.Text;
using MentorSim.Benchmarks;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Exploration;

/// <summary>
/// The story that benchmarks measure by. What exploration finds in it is held against a plain dynamic programme that goes through the scenes
/// in turn with a table of trust and risk each, and knows nothing of the engine: choices lead onwards alone.
/// </summary>
public sealed class GeneratedStoryTests
{
    private const int PointsOfFirst = 2;
    private const int PointsOfSecond = 1;
    private const int PointsOfThird = -1;

    [Fact]
    public void The_story_that_is_measured_stays_the_same() => Golden.Match(new GeneratedStory(100).Text(), "Stories/generated-100.yaml");

    [Fact]
    public void The_story_that_is_measured_is_as_large_as_is_said()
    {
        var figures = Check(new GeneratedStory(100), "").Figures!;

        figures.States.ShouldBe(208_909);
        (figures.Plays!.Value / BigInteger.Pow(10, 17)).ShouldBe(208);
        figures.IsComplete.ShouldBeTrue();
    }

    [Theory]
    [InlineData(100, -40, 120)]
    [InlineData(100, 0, 20)]
    [InlineData(250, 0, 20)]
    [InlineData(40, -1, 3)]
    [InlineData(1, -1, 2)]
    public void Exploration_finds_what_a_plain_dynamic_programme_finds(int scenes, int min, int max)
    {
        var story = new GeneratedStory(scenes) { Bounds = (min, max), HasEvidence = true };

        var figures = Check(story, "standards: [nos-2005]\n").Figures!;

        var plain = PlainFigures(story);
        figures.States.ShouldBe(plain.States);
        figures.Transitions.ShouldBe(plain.Transitions);
        figures.Plays.ShouldBe(plain.Plays);
        figures.Total.ShouldBe(plain.Total);
    }

    [Fact]
    public void Nothing_is_found_in_it_but_what_its_chances_make_of_its_scenes_and_guards()
    {
        var story = new GeneratedStory(100);
        var found = Check(story, "").Findings.Select(finding => finding.Rule.Code).ToList();

        var plain = PlainFigures(story);
        found.Count(code => code == "MS5004").ShouldBe(plain.UnreachedScenes);
        found.Count(code => code == "MS5005").ShouldBe(plain.UnreachedChoices);
        found.Count(code => code == "MS5010").ShouldBe(plain.UselessGuards);
        found.Count.ShouldBe(plain.UnreachedScenes + plain.UnreachedChoices + plain.UselessGuards);
    }

    private static CheckedScenario Check(GeneratedStory story, string standards)
    {
        var file = YamlFile.Read("generated.yaml", Encoding.UTF8.GetBytes(story.Text(standards)));
        return CheckedScenario.Of(Some.ShippedBank().Read(file));
    }

    private static (int States, long Transitions, BigInteger Plays, int Total, int UnreachedScenes, int UnreachedChoices, int UselessGuards) PlainFigures(GeneratedStory story)
    {
        var (min, max) = story.Bounds;
        var end = story.Choices.Count;
        // In how many ways each trust and risk is come to in a scene.
        var ways = Enumerable.Range(0, end + 1).Select(_ => new Dictionary<(int Trust, int Risk), BigInteger>()).ToArray();
        ways[0][(0, 0)] = 1;
        var transitions = 0L;
        for (var scene = 0; scene < end; scene++)
        {
            foreach (var ((trust, risk), count) in ways[scene])
            {
                foreach (var choice in story.Choices[scene].Where(choice => !choice.AsksForTrust || trust >= 2))
                {
                    var to = After((trust, risk), choice);
                    ways[choice.To][to] = ways[choice.To].GetValueOrDefault(to) + count;
                    transitions++;
                }
            }
        }

        // The most points that are still to be had.
        var points = Enumerable.Range(0, end + 1).Select(scene => ways[scene].Keys.ToDictionary(state => state, _ => 0)).ToArray();
        for (var scene = end - 1; scene >= 0; scene--)
        {
            foreach (var state in ways[scene].Keys)
            {
                points[scene][state] = story.Choices[scene].Zip((int[])[PointsOfFirst, PointsOfSecond, PointsOfThird])
                    .Where(choice => !choice.First.AsksForTrust || state.Trust >= 2)
                    .Max(choice => choice.Second + points[choice.First.To][After(state, choice.First)]);
            }
        }

        var plays = ways[end].Values.Aggregate(BigInteger.Zero, BigInteger.Add);
        return (
            ways.Sum(states => states.Count),
            transitions,
            plays,
            points[0][(0, 0)],
            ways.Count(states => states.Count == 0),
            GuardsWhere(trust => trust < 2),
            GuardsWhere(trust => trust >= 2));

        int GuardsWhere(Func<int, bool> isAlwaysSo) => Enumerable.Range(0, end)
            .Where(scene => ways[scene].Count > 0 && ways[scene].Keys.All(state => isAlwaysSo(state.Trust)))
            .Sum(scene => story.Choices[scene].Count(choice => choice.AsksForTrust));

        (int, int) After((int Trust, int Risk) state, GeneratedChoice choice) =>
            (Math.Clamp(state.Trust + choice.Trust, min, max), Math.Clamp(state.Risk + choice.Risk, min, max));
    }
}
