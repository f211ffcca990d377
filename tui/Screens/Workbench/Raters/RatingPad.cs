using System.Collections.Immutable;
using System.Text;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.KeyAgreement;

namespace MentorSim.Tui.Screens.Workbench.Raters;

/// <summary>One thing that a rater is asked: a choice, or after the choices of a scene what somebody just good enough gets there.</summary>
/// <param name="Scene">The scene.</param>
/// <param name="Choice">The choice; null for the scene as a whole.</param>
internal sealed record RatingStep(Scene Scene, RatedChoice? Choice);

/// <summary>
/// What somebody rates, and the file in which it is kept after each answer. It holds nothing of the key: screens that are made from it show
/// what a trainee reads who has not answered yet, and no more.
/// </summary>
internal sealed class RatingPad
{
    private readonly TimeProvider _clock;

    public RatingPad(RatedScenario rated, string path, TimeProvider clock, int? round)
    {
        (Rated, Path, _clock, Round) = (rated, path, clock, round);
        Cast = CastNames.For(rated.Scenario, 1);
        Steps =
        [
            .. rated.Scenes.SelectMany(scene => rated.Choices.Where(choice => choice.Scene == scene).Select(choice => new RatingStep(scene, choice))
                .Concat(round is null ? [] : (RatingStep[])[new RatingStep(scene, null)])),
        ];
    }

    /// <summary>What is rated.</summary>
    public RatedScenario Rated { get; }

    /// <summary>Where it is kept.</summary>
    public string Path { get; }

    /// <summary>The round in which a pass mark is looked for, 1 or 2; null where none is.</summary>
    public int? Round { get; }

    /// <summary>The people in the texts.</summary>
    public Cast Cast { get; }

    /// <summary>What is asked, in order.</summary>
    public ImmutableArray<RatingStep> Steps { get; }

    /// <summary>How many of the steps were answered.</summary>
    public int Done(Ratings ratings) => Steps.Count(step => IsDone(step, ratings));

    /// <summary>The number of the first step from a place on, and then from the start, that was not answered; as many as there are where all were.</summary>
    public int Next(Ratings ratings, int from = 0)
    {
        for (var at = from; at < Steps.Length; at++)
        {
            if (!IsDone(Steps[at], ratings)) return at;
        }

        return from == 0 ? Steps.Length : Next(ratings);
    }

    /// <summary>The screen of a step; behind the last, the one that says that all is done.</summary>
    public Screen ScreenAt(Ratings ratings, int at) =>
        at >= Steps.Length ? new RatedScreen(this, ratings)
        : Steps[at].Choice is { } choice ? new RatingScreen(this, ratings, at, choice)
        : new ExpectScreen(this, ratings, at);

    /// <summary>Keeps an answer, and goes on to the next step; says why where it cannot be kept.</summary>
    /// <param name="ratings">All answers, the new one among them.</param>
    /// <param name="at">The step that was answered.</param>
    public Turn Keep(Ratings ratings, int at)
    {
        var today = ratings with { Of = Rated.Sign, Date = DateOnly.FromDateTime(_clock.GetLocalNow().DateTime) };
        try
        {
            WholeFile.Write(Path, stream => stream.Write(Encoding.UTF8.GetBytes(RatingsFile.Write(today))));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new Refuse($"It could not be kept, so nothing was changed. {refused.Message}");
        }

        return new Go(ScreenAt(today, Next(today, at)));
    }

    private bool IsDone(RatingStep step, Ratings ratings) =>
        step.Choice is { } choice ? ratings.For(choice) is not null : ratings.In(step.Scene.Id)?.In(Round!.Value) is not null;
}
