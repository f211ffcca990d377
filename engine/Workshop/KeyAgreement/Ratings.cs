using System.Collections.Immutable;

namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>What one colleague thinks of the choices of a scenario, given without sight of its key and of what others think.</summary>
/// <param name="Scenario">The id of the scenario.</param>
/// <param name="Of">The sign of the text that was rated last, see <see cref="Scenarios.TextSign"/>.</param>
/// <param name="Rater">Who rates: a name, or better a code.</param>
/// <param name="Date">The day of the last rating.</param>
public sealed record Ratings(string Scenario, string Of, string Rater, DateOnly Date)
{
    /// <summary>The most characters of a rater's name or code.</summary>
    public const int LongestRater = 60;

    /// <summary>The most characters of a reason.</summary>
    public const int LongestReason = 400;

    /// <summary>What was said, scene by scene.</summary>
    public ImmutableArray<SceneRatings> Scenes { get; init; } = [];

    /// <summary>All ratings, also of choices that read otherwise now or are gone.</summary>
    public IEnumerable<Rating> All => Scenes.SelectMany(scene => scene.Choices);

    /// <summary>What was said of a choice as it reads now; null where it was not rated, or read otherwise then.</summary>
    public Rating? For(RatedChoice choice) =>
        In(choice.Scene.Id)?.Choices.FirstOrDefault(rating => rating.Choice == choice.Offer.Id && rating.Of == choice.Sign);

    /// <summary>What was said in a scene; null where nothing was.</summary>
    public SceneRatings? In(string scene) => Scenes.FirstOrDefault(said => said.Scene == scene);

    /// <summary>What was said of choices that read otherwise now, or are gone: it is not counted.</summary>
    public IEnumerable<string> Outdated(RatedScenario rated) =>
        from said in Scenes
        from rating in said.Choices
        where rated.Find(said.Scene, rating.Choice) is not { } choice || choice.Sign != rating.Of
        select $"{said.Scene}/{rating.Choice}";

    /// <summary>The same with a rating of a choice as it reads now; a reason that was given before stays.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="point">The point of the scale; null where the rater cannot say.</param>
    public Ratings With(RatedChoice choice, int? point) => With(choice, new Rating(choice.Offer.Id, point, choice.Sign) { Because = For(choice)?.Because });

    /// <summary>The same with a reason for a rating that was given; an empty one takes the reason away.</summary>
    public Ratings Because(RatedChoice choice, string reason) =>
        For(choice) is { } rating ? With(choice, rating with { Because = reason.Length == 0 ? null : reason }) : this;

    /// <summary>The same with the share of the marks of a decision that somebody just good enough is expected to get.</summary>
    /// <param name="scene">The id of the scene.</param>
    /// <param name="round">The round, 1 or 2.</param>
    /// <param name="percent">The share, in whole per cent.</param>
    public Ratings Expecting(string scene, int round, int percent)
    {
        var said = In(scene) ?? new SceneRatings(scene, []);
        return Put(round == 1 ? said with { Expected = percent } : said with { ExpectedAgain = percent });
    }

    private Ratings With(RatedChoice choice, Rating rating)
    {
        var said = In(choice.Scene.Id) ?? new SceneRatings(choice.Scene.Id, []);
        var at = said.Choices.IndexOf(said.Choices.FirstOrDefault(other => other.Choice == rating.Choice)!);
        return Put(said with { Choices = at < 0 ? said.Choices.Add(rating) : said.Choices.SetItem(at, rating) });
    }

    private Ratings Put(SceneRatings said) => this with
    {
        Scenes = In(said.Scene) is { } before ? Scenes.Replace(before, said) : Scenes.Add(said),
    };
}

/// <summary>What somebody said in one scene.</summary>
/// <param name="Scene">The id of the scene.</param>
/// <param name="Choices">The ratings, in the order in which they were given.</param>
public sealed record SceneRatings(string Scene, ImmutableArray<Rating> Choices)
{
    /// <summary>The share of the marks of this decision, in whole per cent, that somebody just good enough is expected to get; null where nobody asked.</summary>
    public int? Expected { get; init; }

    /// <summary>The same in the second round, after the judges talked.</summary>
    public int? ExpectedAgain { get; init; }

    /// <summary>What was expected in a round, 1 or 2.</summary>
    public int? In(int round) => round == 1 ? Expected : ExpectedAgain;
}

/// <summary>What somebody thinks of a choice.</summary>
/// <param name="Choice">The id of the choice.</param>
/// <param name="Point">The point of <see cref="RatingScale"/>; null where the rater cannot say.</param>
/// <param name="Of">The sign of what was read, see <see cref="RatedChoice.Sign"/>.</param>
public sealed record Rating(string Choice, int? Point, string Of)
{
    /// <summary>Why; null where no reason was given.</summary>
    public string? Because { get; init; }
}
