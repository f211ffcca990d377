using System.Collections.Immutable;

namespace MentorSim.Engine.Statistics;

/// <summary>
/// A consensus key for a whole set of options in which everybody's ratings are first brought to a mean of 0 and a standard deviation of 1
/// (over n - 1): whether somebody is generous or keeps to the middle then no longer counts, only which options they put above which
/// (McDaniel and others 2011). The key is the mean of the experts' standardised ratings.
/// </summary>
public sealed record StandardisedConsensus
{
    private const string Alike = "All ratings are the same, so there is nothing to standardise.";

    private StandardisedConsensus(ImmutableArray<double> key, int experts, int leftOut) => (Key, Experts, LeftOut) = (key, experts, leftOut);

    /// <summary>The key of each option; empty where no expert's ratings vary.</summary>
    public ImmutableArray<double> Key { get; }

    /// <summary>How many experts it rests on.</summary>
    public int Experts { get; }

    /// <summary>How many experts rated all alike and so say nothing here.</summary>
    public int LeftOut { get; }

    /// <summary>From experts' ratings.</summary>
    /// <param name="ratings">What each expert (row) gave each option (column).</param>
    /// <exception cref="ArgumentException">There are fewer than two options, or a rating is not a finite number.</exception>
    public static StandardisedConsensus Of(double[,] ratings)
    {
        var (experts, options) = (ratings.GetLength(0), ratings.GetLength(1));
        if (options < 2) throw new ArgumentException($"Ratings are standardised over two options or more, not {options}.", nameof(ratings));
        List<double[]> said = [];
        for (var expert = 0; expert < experts; expert++)
        {
            if (Standardised([.. Enumerable.Range(0, options).Select(option => ratings[expert, option])]) is { } own) said.Add(own);
        }

        return new StandardisedConsensus(said.Count == 0 ? [] : [.. Enumerable.Range(0, options).Select(option => said.Average(own => own[option]))], said.Count, experts - said.Count);
    }

    /// <summary>What each option's rating by one person earns, -|z - key|, 0 at the most.</summary>
    /// <param name="ratings">What the person gave each option.</param>
    /// <exception cref="ArgumentException">There are not as many ratings as options, or one is not a finite number.</exception>
    public ImmutableArray<Figure> Scores(IReadOnlyCollection<double> ratings)
    {
        var own = Standardised([.. ratings]);
        if (Key.IsEmpty) return [.. ratings.Select(_ => Figure.None("No expert's ratings vary, so there is no key."))];
        if (ratings.Count != Key.Length) throw new ArgumentException($"Each of {Key.Length} options has a rating, not {ratings.Count}.", nameof(ratings));
        return own is null ? [.. ratings.Select(_ => Figure.None(Alike))] : [.. own.Zip(Key, (rating, key) => Figure.Of(-Math.Abs(rating - key)))];
    }

    private static double[]? Standardised(double[] ratings)
    {
        foreach (var rating in ratings) MarkTable.Finite(rating, nameof(ratings));
        var (mean, deviation) = (Variation.Mean(ratings), Math.Sqrt(Variation.Of(ratings)));
        return deviation == 0 ? null : [.. ratings.Select(rating => (rating - mean) / deviation)];
    }
}
