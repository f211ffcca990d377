using System.Collections.Immutable;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>How the plays lie on the total, or on a unit.</summary>
/// <param name="Levels">How many plays came to each level, in the order of the levels.</param>
/// <param name="MeanPoints">The mean of the points.</param>
/// <param name="MeanAttainment">The mean share of what could be had; null where nothing could.</param>
/// <param name="Quartiles">The lower quartile, the median and the upper quartile of that share, in whole per cents rounded down; null where nothing could be had.</param>
public sealed record Spread(ImmutableArray<long> Levels, double MeanPoints, double? MeanAttainment, (int Lower, int Median, int Upper)? Quartiles)
{
    /// <summary>How many plays came to a level.</summary>
    public long At(Level level) => Levels[(int)level];

    /// <summary>What a tally has of a column.</summary>
    internal static Spread Of(Tally tally, int column)
    {
        var (levels, sums) = (tally.LevelsOf(column).ToArray(), tally.OfColumn(column).ToArray());
        var plays = levels.Sum();
        var isAssessed = sums[2] > 0;
        return new Spread(
            [.. levels],
            plays == 0 ? 0 : (double)sums[0] / plays,
            isAssessed ? sums[1] / 10_000.0 / sums[2] : null,
            isAssessed ? (At(tally.SharesOf(column), 1, 4), At(tally.SharesOf(column), 1, 2), At(tally.SharesOf(column), 3, 4)) : null);
    }

    /// <summary>The value at a share of all that were counted: the first at which so many are counted or more.</summary>
    internal static int At(ReadOnlySpan<long> counts, int part, int of)
    {
        var (all, sum) = (0L, 0L);
        foreach (var count in counts) all += count;
        for (var value = 0; value < counts.Length; value++)
        {
            sum += counts[value];
            if (sum > 0 && sum * of >= all * part) return value;
        }

        return 0;
    }
}

/// <summary>How long plays are: the shortest, the middle one, and the longest.</summary>
public sealed record Lengths(int Fewest, int Median, int Most)
{
    /// <summary>What counts by length say.</summary>
    internal static Lengths Of(ReadOnlySpan<long> counts) => new(Math.Max(0, counts.IndexOfAnyExcept(0L)), Spread.At(counts, 1, 2), Math.Max(0, counts.LastIndexOfAnyExcept(0L)));
}
