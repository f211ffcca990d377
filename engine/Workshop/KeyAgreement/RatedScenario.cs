using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>
/// What colleagues rate of a scenario: every choice, and every option of a pick, of the decisions that have two or more. What is put in
/// order or written is not rated: a scale from wrong to best says nothing about an order, and a text has no key.
/// </summary>
public sealed record RatedScenario
{
    private RatedScenario(Scenario scenario, string sign) => (Scenario, Sign) = (scenario, sign);

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>The sign of its text, see <see cref="TextSign"/>.</summary>
    public string Sign { get; }

    /// <summary>The choices in the order of the file.</summary>
    public ImmutableArray<RatedChoice> Choices { get; private init; } = [];

    /// <summary>The scenes of the choices, each once, in the order of the file.</summary>
    public ImmutableArray<Scene> Scenes { get; private init; } = [];

    /// <summary>The scenes in which something is put in order or written.</summary>
    public ImmutableArray<Scene> NotRated { get; private init; } = [];

    /// <summary>What is rated of a scenario that was read.</summary>
    /// <param name="file">A file of which a scenario was made.</param>
    public static RatedScenario Of(ScenarioFile file)
    {
        var scenario = file.Scenario ?? throw new ArgumentException("Nothing of a scenario that could not be made can be rated.", nameof(file));
        ImmutableArray<RatedChoice> choices =
            [.. scenario.Scenes.Where(scene => scene.WayOn is ChoiceDecision or PickDecision && scene.Offers.Length > 1).SelectMany(scene => scene.Offers.Select(offer => new RatedChoice(scene, offer)))];
        return new RatedScenario(scenario, TextSign.Of(file))
        {
            Choices = choices,
            Scenes = [.. choices.Select(choice => choice.Scene).Distinct()],
            NotRated = [.. scenario.Scenes.Where(scene => scene.WayOn is OrderDecision or WriteDecision)],
        };
    }

    /// <summary>A choice by the ids of its scene and of its own; null where there is none to rate.</summary>
    public RatedChoice? Find(string scene, string choice) => Choices.FirstOrDefault(rated => rated.Scene.Id == scene && rated.Offer.Id == choice);
}

/// <summary>Something that can be done in a scene, as somebody reads who rates it.</summary>
/// <param name="Scene">The scene.</param>
/// <param name="Offer">The choice, or the option of a pick.</param>
public sealed record RatedChoice(Scene Scene, Offer Offer)
{
    private const int Digits = 16;

    /// <summary>
    /// The sign of what somebody reads to rate it: the text of the scene, what is asked there, and the words of the choice. What it scores
    /// and what is said of it afterwards are no part of it, so a key can be mended without asking anybody again.
    /// </summary>
    public string Sign { get; } = SignOf(Scene, Offer);

    /// <summary>How files and messages name it.</summary>
    public string Name => $"{Scene.Id}/{Offer.Id}";

    private static string SignOf(Scene scene, Offer offer)
    {
        var read = string.Join("\n\f\n", [.. scene.Text.Select(part => part.Text.ToString()), (scene.WayOn as TaskDecision)?.Prompt.ToString() ?? "", offer.Text.ToString()]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(read.ReplaceLineEndings("\n"))))[..Digits];
    }
}
