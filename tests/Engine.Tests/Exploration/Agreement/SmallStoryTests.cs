namespace MentorSim.Engine.Tests.Exploration.Agreement;

/// <summary>A story that fails is to be read by a person, so it must come out small.</summary>
public sealed class SmallStoryTests
{
    [Theory]
    [InlineData("MS5003")]
    [InlineData("MS5006")]
    [InlineData("MS5008")]
    public void What_fails_is_made_small(string code)
    {
        var story = Stories().First(Fails);
        while (story.Smaller().FirstOrDefault(Fails) is { } smaller)
        {
            smaller.Text.Length.ShouldBeLessThan(story.Text.Length);
            story = smaller;
        }

        story.Text[story.Text.IndexOf("start: s0", StringComparison.Ordinal)..].Split('\n').Length.ShouldBeLessThan(20, story.Text);

        bool Fails(SmallStory one) => Engine.Exploration.CheckedScenario.Of(Some.File(one.Text)).Findings.Any(finding => finding.Rule.Code == code);
    }

    [Fact]
    public void All_that_a_story_can_have_is_met_in_some()
    {
        var texts = Stories().Take(200).Select(story => story.Text).ToList();
        foreach (var part in new[] { "once: true", "then:", "chance:", "events:", "pick:", "order:", "write:", "clock:", "takes:", "certainty:", "timeout:", "always:", "never:", "possible:", "critical: own", "oversteps:", "{ when:" })
            texts.Count(text => text.Contains(part, StringComparison.Ordinal)).ShouldBeGreaterThan(5, part);
    }

    private static IEnumerable<SmallStory> Stories() => Enumerable.Range(0, 2_000).Select(seed => SmallStory.Of(new Random(seed), mostScenes: 7));
}
