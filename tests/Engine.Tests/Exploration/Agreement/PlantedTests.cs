using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Exploration.Agreement;

/// <summary>Defects of every kind, planted at random places of stories that are sound.</summary>
[Trait("Long", "RandomStories")]
public sealed class PlantedTests
{
    public static TheoryData<string> Kinds => [.. Plants.All.Select(plant => plant.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_defect_in_a_made_up_story_is_found_where_it_is(string kind)
    {
        var planted = 0;
        // Where an event may take over, what is planted behind it may never be come to, and then is no such defect.
        var stories = SoundStories.All.Where(story => kind.Contains("event", StringComparison.Ordinal) || !story.Text.Contains("\nevents:", StringComparison.Ordinal));
        foreach (var (story, i) in stories.Take(Scale.Count(100)).Select((story, i) => (story, i)))
        {
            if (Ground.In(story.Text, Some.Scenario(story.Text), Seeded.Random(i)) is not { } ground) continue;
            if (IsFound(Plants.All.Single(plant => plant.Name == kind), ground, Some.File)) planted++;
        }

        planted.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_defect_in_a_shipped_scenario_is_found_where_it_is()
    {
        var texts = Some.SmallPaths().Select(path => File.ReadAllText(path).ReplaceLineEndings("\n")).ToList();
        for (var i = 0; i < Scale.Count(Plants.All.Count * texts.Count); i++)
        {
            var (plant, text) = (Plants.All[i % Plants.All.Count], texts[((i / Plants.All.Count) + i) % texts.Count]);
            // Not every place fits.
            Enumerable.Range(i, 5).Any(seed => IsFound(plant, Ground.In(text, Read(text).Scenario!, Seeded.Random(seed)).ShouldNotBeNull(), Read)).ShouldBeTrue(plant.Name);
        }
    }

    [Fact]
    public void In_a_story_without_a_defect_nothing_is_found()
    {
        var scenes = 0;
        foreach (var story in SoundStories.All.Take(Scale.Count(300)))
        {
            var found = CheckedScenario.Of(Some.File(story.Text));
            Some.Report(found.Findings).ShouldBeEmpty(story.Text);
            scenes += found.File.Scenario!.Scenes.Length;
        }

        scenes.ShouldBeGreaterThan(Scale.Count(300) * 4);
    }

    private static ScenarioFile Read(string text) => Some.ShippedBank().Read(YamlFile.Read(new SourceText("scenario.yaml", text)));

    private static bool IsFound(Plant plant, Ground ground, Func<string, ScenarioFile> read)
    {
        if (plant.In(ground) is not { Text: var signed }) return false;
        var (place, text) = (signed.IndexOf(Ground.Sign, StringComparison.Ordinal), signed.Replace(Ground.Sign, "", StringComparison.Ordinal));
        var found = CheckedScenario.Of(read(text));
        found.File.Scenario.ShouldNotBeNull($"{Some.Report(found.Findings)}{text}");
        // A plant that lets plays go round, or makes more states than are searched, hides what else it is: no fitting place.
        if (found.Findings.Any(other => other.Rule.Code != plant.Code && other.Rule.Code is ("MS5001" or "MS5007"))) return false;
        // A round is found at the scene through which it goes, whose place is known only now.
        if (place < 0) place = found.File.Scenario.Scenes.Single(scene => scene.Id == ground.At.Id).Place.Span.Start;
        var finding = found.Findings.SingleOrDefault(finding => finding.Rule.Code == plant.Code && finding.Span.Start == place);
        finding.ShouldNotBeNull($"{plant.Name} at {ground.At.Id}\n{Some.Report(found.Findings)}\n{(ground.Text.Length < 10_000 ? text : "")}");
        Shown.By(finding, found, ground.At);
        return true;
    }
}
