using System.Collections.Immutable;

namespace MentorSim.Engine.Statistics;

/// <summary>How a rating is scored against what experts said, where no single rating was declared right (McDaniel and others 2011).</summary>
public enum ConsensusRule
{
    /// <summary>-|r - mean|, from -(points - 1) to 0. It rewards who avoids the ends of the scale, and has the lowest validity of all.</summary>
    Raw,

    /// <summary>-(r - mean)², from -(points - 1)² to 0; as <see cref="Raw"/>, and harder on what is far away.</summary>
    Squared,

    /// <summary>1 on the side of the scale's middle on which the experts' mean is, else 0; the middle point itself is on neither.</summary>
    Dichotomous,

    /// <summary>1 for what most experts said, else 0; where several ratings were said as often, any of them.</summary>
    Mode,

    /// <summary>The share of experts who said the same, 0 to 1.</summary>
    Proportion,
}

/// <summary>
/// What experts said of one option, as a key. Which rule is used changes who is best, so it is always told; <see cref="ConsensusRule.Mode"/>
/// and <see cref="StandardisedConsensus"/> are to be preferred.
/// </summary>
public sealed record ConsensusKey
{
    private ConsensusKey(ImmutableArray<int> counts) => Counts = counts;

    /// <summary>How many experts said each point of the scale, from the first.</summary>
    public ImmutableArray<int> Counts { get; }

    /// <summary>How many points the scale has, numbered from 1.</summary>
    public int Points => Counts.Length;

    /// <summary>How many experts there are.</summary>
    public int Experts => Counts.Sum();

    /// <summary>The experts' mean; no number where there are none.</summary>
    public Figure Mean => Experts == 0
        ? Figure.None("No expert has rated it.")
        : Figure.Of(Counts.Index().Sum(count => (count.Index + 1.0) * count.Item) / Experts);

    /// <summary>The points that most experts said, rising; several where they were said as often, none where there are no experts.</summary>
    public ImmutableArray<int> Modes => Experts == 0 ? [] : [.. Counts.Index().Where(count => count.Item == Counts.Max()).Select(count => count.Index + 1)];

    /// <summary>From experts' ratings.</summary>
    /// <param name="ratings">The points they chose, from 1.</param>
    /// <param name="points">How many points the scale has, 2 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rating is no point of the scale, or there are fewer than two.</exception>
    public static ConsensusKey Of(IEnumerable<int> ratings, int points)
    {
        if (points < 2) throw new ArgumentOutOfRangeException(nameof(points), $"A scale has two points or more, not {points}.");
        var counts = new int[points];
        foreach (var rating in ratings) counts[Place(rating, points, nameof(ratings))]++;
        return new ConsensusKey([.. counts]);
    }

    /// <summary>What a rating earns; no number where the experts leave no key.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="rating">The point that was chosen, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no point of the scale.</exception>
    public Figure Score(ConsensusRule rule, int rating)
    {
        var place = Place(rating, Points, nameof(rating));
        if (Mean.Value is not { } mean) return Mean;
        return rule switch
        {
            ConsensusRule.Raw => Figure.Of(-Math.Abs(rating - mean)),
            ConsensusRule.Squared => Figure.Of(-(rating - mean) * (rating - mean)),
            ConsensusRule.Dichotomous => Side(mean) == 0
                ? Figure.None("The experts' mean is the middle of the scale, on no side of it.")
                : Figure.Of(Side(rating) == Side(mean) ? 1 : 0),
            ConsensusRule.Mode => Figure.Of(Modes.Contains(rating) ? 1 : 0),
            ConsensusRule.Proportion => Figure.Of((double)Counts[place] / Experts),
        };
    }

    private static int Place(int rating, int points, string name) => rating >= 1 && rating <= points
        ? rating - 1
        : throw new ArgumentOutOfRangeException(name, $"The points of the scale are 1 to {points}, not {rating}.");

    // Twice the distance to the middle; a mean that is off it by rounding alone is on it.
    private int Side(double point) => (2 * point) - (Points + 1) is var side && Math.Abs(side) < 1e-9 ? 0 : Math.Sign(side);
}
