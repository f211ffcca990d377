using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop.Content;

/// <summary>Gathers every text of a scenario that is shown, in the order of the file: the one place that knows where texts stand.</summary>
internal static class StoryTexts
{
    /// <summary>The texts of a scenario that was made of a file.</summary>
    public static ImmutableArray<ShownText> Of(Scenario scenario, YamlFile file) =>
        [.. Head(file), .. Cast(file), .. scenario.Scenes.SelectMany(OfScene)];

    private static IEnumerable<ShownText> Head(YamlFile file)
    {
        var root = file.Root as YamlMap;
        return new[] { root?["title"], root?["summary"], root?["notice"] }.Select(text => ShownText.Of(text, file.Source)).OfType<ShownText>();
    }

    private static IEnumerable<ShownText> Cast(YamlFile file) =>
        ((file.Root as YamlMap)?["cast"] as YamlMap)?.Entries.Select(entry => entry.Value).OfType<YamlMap>()
            .SelectMany(person => new[] { ShownText.Of(person["name"], file.Source), ShownText.Of(person["role"], file.Source) })
            .OfType<ShownText>() ?? [];

    private static IEnumerable<ShownText> OfScene(Scene scene) =>
    [
        .. scene.Text.Select(part => Told(part.Text, scene)),
        .. scene.WayOn is TaskDecision task ? [Told(task.Prompt, scene)] : Array.Empty<ShownText>(),
        .. scene.Offers.SelectMany(offer => OfOffer(offer, scene)),
        .. scene.WayOn is WriteDecision write ? write.Criteria.Select(criterion => Told(criterion.Text, scene)) : [],
    ];

    private static IEnumerable<ShownText> OfOffer(Offer offer, Scene scene)
    {
        yield return Told(offer.Text, scene);
        if (offer.Feedback is { } feedback) yield return Told(feedback, scene);
    }

    private static ShownText Told(StoryText text, Scene scene) => new(text.ToString(), text.PlaceOf, $"The scene '{scene.Id}'");
}
