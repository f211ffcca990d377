using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>How far two raters agree with each other.</summary>
/// <param name="First">The one.</param>
/// <param name="Second">The other.</param>
/// <param name="Kappa">Kappa with quadratic weights, over the choices that both gave a point.</param>
public sealed record RaterPair(string First, string Second, WeightedKappa Kappa);

/// <summary>One rater among the others.</summary>
/// <param name="Rater">The name or code.</param>
/// <param name="Given">How many choices got a point.</param>
/// <param name="Missing">How many choices were not rated as they read now.</param>
/// <param name="Outdated">What was rated and reads otherwise now, or is gone.</param>
/// <param name="Agreeing">How many of the points agree with the key.</param>
/// <param name="IsAgainstAll">Whether kappa with every other rater, of two or more, is below 0, as of somebody who read the scale upside down.</param>
public sealed record RaterStanding(string Rater, int Given, int Missing, ImmutableArray<string> Outdated, Proportion Agreeing, bool IsAgainstAll);

/// <summary>How far raters put the choices of a scene into the same order.</summary>
/// <param name="Scene">The scene.</param>
/// <param name="Order">Kendall's W, over the raters who gave each of its choices a point.</param>
public sealed record SceneAgreement(Scene Scene, KendallW Order);

/// <summary>What colleagues think of the key of a scenario: choice by choice, rater by rater, and among each other.</summary>
public sealed record AgreementReport
{
    private AgreementReport(ScenarioKey key, AgreementTerms terms) => (Key, Terms) = (key, terms);

    /// <summary>The key.</summary>
    public ScenarioKey Key { get; }

    /// <summary>When it counts as agreed.</summary>
    public AgreementTerms Terms { get; }

    /// <summary>The choices, in the order of the file.</summary>
    public ImmutableArray<ChoiceAgreement> Choices { get; private init; } = [];

    /// <summary>The raters, in the order in which their files were named.</summary>
    public ImmutableArray<RaterStanding> Raters { get; private init; } = [];

    /// <summary>Every two raters.</summary>
    public ImmutableArray<RaterPair> Pairs { get; private init; } = [];

    /// <summary>The scenes.</summary>
    public ImmutableArray<SceneAgreement> Scenes { get; private init; } = [];

    /// <summary>The agreement of all raters on the points of choices: ICC(2,1) and ICC(2,k), over the choices to which all gave one.</summary>
    public required IntraclassCorrelation Agreement { get; init; }

    /// <summary>The pass mark that raters set; null where none of them said what they expect.</summary>
    public StandardSetting? Setting { get; private init; }

    /// <summary>How many of all points that were given agree with the key, where it says anything.</summary>
    public Proportion Agreeing => Proportion.Of(Choices.Sum(choice => choice.Agreeing.Count), Choices.Sum(choice => choice.Agreeing.All));

    /// <summary>The choices of which the key is contested.</summary>
    public ImmutableArray<ChoiceAgreement> Contested => [.. Choices.Where(choice => choice.Verdict == KeyVerdict.Contested)];

    /// <summary>The choices that too few have rated.</summary>
    public ImmutableArray<ChoiceAgreement> TooFew => [.. Choices.Where(choice => choice.Verdict == KeyVerdict.TooFew)];

    /// <summary>Whether the key is agreed: on every choice of which it says anything, and it does of one at least.</summary>
    public bool IsAgreed => Contested.IsEmpty && TooFew.IsEmpty && Choices.Any(choice => choice.Verdict == KeyVerdict.Agreed);

    /// <summary>Holds ratings against a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="ratings">The ratings, each of another rater, all of this scenario.</param>
    /// <param name="terms">When the key counts as agreed.</param>
    public static AgreementReport Of(ScenarioKey key, ImmutableArray<Ratings> ratings, AgreementTerms terms)
    {
        var choices = key.Rated.Choices;
        // What each rater (column) gave each choice (row).
        var points = new int?[choices.Length, ratings.Length];
        for (var rater = 0; rater < ratings.Length; rater++)
        {
            for (var choice = 0; choice < choices.Length; choice++) points[choice, rater] = ratings[rater].For(choices[choice])?.Point;
        }

        ImmutableArray<RaterPair> pairs =
        [
            .. from first in Enumerable.Range(0, ratings.Length)
               from second in Enumerable.Range(first + 1, ratings.Length - first - 1)
               select new RaterPair(ratings[first].Rater, ratings[second].Rater, Kappa(points, first, second)),
        ];
        return new AgreementReport(key, terms)
        {
            Choices = [.. key.Choices.Select(choice => new ChoiceAgreement(choice, [.. ratings.Select(by => (by.Rater, Rating: by.For(choice.Rated)!)).Where(said => said.Rating is not null)], terms))],
            Raters = [.. ratings.Select(by => StandingOf(by, key, pairs))],
            Pairs = pairs,
            Scenes = [.. key.Rated.Scenes.Select(scene => new SceneAgreement(scene, KendallW.Of(OfScene(points, choices, scene))))],
            Setting = StandardSetting.Of(key, ratings),
            Agreement = IntraclassCorrelation.Of(Common(points)),
        };
    }

    private static RaterStanding StandingOf(Ratings by, ScenarioKey key, ImmutableArray<RaterPair> pairs)
    {
        var given = key.Choices.Where(choice => by.For(choice.Rated)?.Point is not null).ToList();
        var keyed = given.Where(choice => choice.Side is not null).ToList();
        var own = pairs.Where(pair => pair.First == by.Rater || pair.Second == by.Rater).ToList();
        return new RaterStanding(
            by.Rater,
            given.Count,
            key.Choices.Count(choice => by.For(choice.Rated) is null),
            [.. by.Outdated(key.Rated)],
            Proportion.Of(keyed.Count(choice => choice.Side!.Value.AgreesWith(by.For(choice.Rated)!.Point!.Value)), keyed.Count),
            own.Count >= 2 && own.All(pair => pair.Kappa.Value < 0));
    }

    private static WeightedKappa Kappa(int?[,] points, int first, int second) => WeightedKappa.Of(
        Enumerable.Range(0, points.GetLength(0)).Where(choice => points[choice, first] is not null && points[choice, second] is not null)
            .Select(choice => (points[choice, first]!.Value, points[choice, second]!.Value)),
        1,
        KappaWeights.Quadratic(RatingScale.Points));

    /// <summary>The choices of a scene as rows, and the raters who gave all of them a point.</summary>
    private static double?[,] OfScene(int?[,] points, ImmutableArray<RatedChoice> choices, Scene scene)
    {
        int[] rows = [.. Enumerable.Range(0, choices.Length).Where(choice => choices[choice].Scene == scene)];
        int[] columns = [.. Enumerable.Range(0, points.GetLength(1)).Where(rater => rows.All(row => points[row, rater] is not null))];
        return Part(points, rows, columns);
    }

    /// <summary>The choices to which all raters gave a point.</summary>
    private static double?[,] Common(int?[,] points)
    {
        int[] columns = [.. Enumerable.Range(0, points.GetLength(1))];
        return Part(points, [.. Enumerable.Range(0, points.GetLength(0)).Where(row => columns.All(rater => points[row, rater] is not null))], columns);
    }

    private static double?[,] Part(int?[,] points, int[] rows, int[] columns)
    {
        var part = new double?[rows.Length, columns.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < columns.Length; column++) part[row, column] = points[rows[row], columns[column]];
        }

        return part;
    }
}
