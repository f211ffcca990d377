using System.Collections.Immutable;

namespace MentorSim.Engine.Statistics;

/// <summary>What <see cref="Ranking"/> gives to somebody who puts the options in an order by chance, every order being as likely.</summary>
public static class RankingByChance
{
    /// <summary>How many of all orders are how far from a key: at index d the number of those whose footrule is d; together m!.</summary>
    /// <remarks>
    /// The places are gone through from the first. At each, so many options are still to be met by later places, and as many places by later
    /// options; each of these adds 1 to the distance on either side for every step that it waits.
    /// </remarks>
    /// <param name="options">The number of options m, from 2 to 16.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not 2 to 16 options.</exception>
    public static ImmutableArray<long> OrdersByFootrule(int options)
    {
        var most = Ranking.MostFootrule(options);
        var ways = new long[options + 1, most + 1];
        ways[0, 0] = 1;
        for (var left = options - 1; left >= 0; left--)
        {
            var next = new long[options + 1, most + 1];
            for (var open = 0; open <= left + 1; open++)
            {
                for (var distance = 0; distance <= most; distance++)
                {
                    if (ways[open, distance] is not (> 0 and var so)) continue;
                    // The new place and the new option: both wait; they meet, or one of them meets one that waits; both do.
                    Add(open + 1, distance, so);
                    Add(open, distance, so * ((2 * open) + 1));
                    Add(open - 1, distance, so * open * open);
                }
            }

            ways = next;

            void Add(int open, int distance, long so)
            {
                // More than are left to be met could never all be met.
                if (open >= 0 && open <= left && distance + (2 * open) <= most) next[open, distance + (2 * open)] += so;
            }
        }

        return [.. Enumerable.Range(0, most + 1).Select(distance => ways[0, distance])];
    }

    /// <summary>The mean distance of an order from a key: (m² - 1)/3.</summary>
    /// <inheritdoc cref="OrdersByFootrule"/>
    public static Fraction MeanFootrule(int options)
    {
        Ranking.DemandOptions(options);
        return new Fraction((options * options) - 1, 3);
    }

    /// <summary>The mean near-miss marks: m(m - 1) - (m² - 1)/3, which is 12 of 20 for five options.</summary>
    /// <inheritdoc cref="OrdersByFootrule"/>
    public static Fraction MeanNearMiss(int options) => Ranking.MostNearMiss(options) - MeanFootrule(options);

    /// <summary>The mean of what <see cref="Ranking.DeductedFrom"/> leaves, which is 4 of 12 for five options.</summary>
    /// <param name="full">The marks of the key itself, 1 or more.</param>
    /// <param name="options">The number of options, from 2 to 16.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not 2 to 16 options, or full marks are below 1.</exception>
    public static Fraction MeanDeductedFrom(int full, int options)
    {
        Ranking.DemandFull(full);
        if (full >= Ranking.MostFootrule(options)) return full - MeanFootrule(options);
        var orders = OrdersByFootrule(options);
        Fraction sum = 0;
        for (var distance = 0; distance < orders.Length; distance++) sum += (Fraction)orders[distance] * Math.Max(0, full - distance);
        return sum / orders.Sum();
    }
}
