using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop.Content;

/// <summary>What a text of a scenario is.</summary>
internal enum TextKind
{
    /// <summary>The title, as lists show it.</summary>
    Title,

    /// <summary>What the scenario is about.</summary>
    Summary,

    /// <summary>What a trainee should know before the start.</summary>
    Notice,

    /// <summary>The name of somebody in the cast, or what that person is.</summary>
    Cast,

    /// <summary>What is seen and heard in a scene.</summary>
    Scene,

    /// <summary>Something that the trainee can do.</summary>
    Choice,

    /// <summary>What the trainee is asked to tick, to put in order or to write.</summary>
    Prompt,

    /// <summary>Something to tick or to put in order.</summary>
    Option,

    /// <summary>What a written answer is marked by.</summary>
    Criterion,

    /// <summary>Why a choice or an option is sound or not.</summary>
    Feedback,

    /// <summary>What is seen and heard at the end.</summary>
    Ending,
}

/// <summary>A text of a scenario with what the rules of content ask about it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text as its author wrote it, with places such as <c>{pupil}</c> in it.</param>
/// <param name="PlaceOf">Where a part of the text stands in its file.</param>
/// <param name="Scene">The scene that it belongs to, or null.</param>
internal sealed record ShownText(TextKind Kind, string Text, Func<TextSpan, SourcePlace> PlaceOf, Scene? Scene = null);

/// <summary>Gathers every text of a scenario that is shown, in the order of the file: the one place that knows where texts stand.</summary>
internal static class StoryTexts
{
    /// <summary>The texts of a scenario that was made of a file.</summary>
    public static ImmutableArray<ShownText> Of(Scenario scenario, YamlFile file) =>
        [.. Head(file), .. Cast(file), .. scenario.Scenes.SelectMany(OfScene)];

    private static IEnumerable<ShownText> Head(YamlFile file)
    {
        var root = file.Root as YamlMap;
        (TextKind Kind, YamlNode? Node)[] plain = [(TextKind.Title, root?["title"]), (TextKind.Summary, root?["summary"]), (TextKind.Notice, root?["notice"])];
        return plain.Select(text => Plain(text.Kind, text.Node, file.Source)).OfType<ShownText>();
    }

    private static IEnumerable<ShownText> Cast(YamlFile file) =>
        ((file.Root as YamlMap)?["cast"] as YamlMap)?.Entries.Select(entry => entry.Value).OfType<YamlMap>()
            .SelectMany(person => new[] { Plain(TextKind.Cast, person["name"], file.Source), Plain(TextKind.Cast, person["role"], file.Source) })
            .OfType<ShownText>() ?? [];

    private static IEnumerable<ShownText> OfScene(Scene scene) =>
    [
        .. scene.Text.Select(part => Told(scene.WayOn is Ending ? TextKind.Ending : TextKind.Scene, part.Text, scene)),
        .. scene.WayOn is TaskDecision task ? [Told(TextKind.Prompt, task.Prompt, scene)] : Array.Empty<ShownText>(),
        .. scene.Offers.SelectMany(offer => OfOffer(offer, scene)),
        .. scene.WayOn is WriteDecision write ? write.Criteria.Select(criterion => Told(TextKind.Criterion, criterion.Text, scene)) : [],
    ];

    private static IEnumerable<ShownText> OfOffer(Offer offer, Scene scene)
    {
        yield return Told(offer is Choice ? TextKind.Choice : TextKind.Option, offer.Text, scene);
        if (offer.Feedback is { } feedback) yield return Told(TextKind.Feedback, feedback, scene);
    }

    private static ShownText Told(TextKind kind, StoryText text, Scene scene) => new(kind, text.ToString(), text.PlaceOf, scene);

    private static ShownText? Plain(TextKind kind, YamlNode? node, SourceText source) =>
        node is YamlScalar { IsEmpty: false } scalar ? new ShownText(kind, scalar.Value, part => new SourcePlace(source, scalar.Within(part))) : null;
}
