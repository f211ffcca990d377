namespace MentorSim.Engine.Statistics;

/// <summary>
/// The top and the bottom 27% of people (Kelley 1939), rounded to whole people, halves up, and one at least. Where people tie at the
/// boundary, all of them count with the same fraction, so that the group is as large as it should be and nobody's place in a list decides.
/// </summary>
internal static class TopAndBottom
{
    /// <summary>Totals that are nearer than this are the same total, added up in another order.</summary>
    private const double Same = 1e-9;

    /// <summary>How many of so many people are in each group.</summary>
    public static int Size(int people) => Math.Max(1, (int)Math.Round(0.27 * people, MidpointRounding.AwayFromZero));

    /// <summary>The mean of the top group less that of the bottom group; null where all totals are the same.</summary>
    /// <param name="totals">The people's totals, rising.</param>
    /// <param name="values">Of the same people in the same order.</param>
    public static double? Difference(ReadOnlySpan<double> totals, ReadOnlySpan<double> values)
    {
        if (totals.IsEmpty || totals[^1] - totals[0] <= Same) return null;
        var size = Size(totals.Length);
        double bottom = 0, top = 0;
        for (var (start, left) = (0, size); left > 0;)
        {
            var end = start + 1;
            while (end < totals.Length && totals[end] - totals[start] <= Same) end++;
            bottom += Part(values[start..end], ref left);
            start = end;
        }

        for (var (end, left) = (totals.Length, size); left > 0;)
        {
            var start = end - 1;
            while (start > 0 && totals[end - 1] - totals[start - 1] <= Same) start--;
            top += Part(values[start..end], ref left);
            end = start;
        }

        return (top - bottom) / size;

        // Of people who tie, as many as are still wanted: all, or the same fraction of each.
        static double Part(ReadOnlySpan<double> tied, ref int left)
        {
            var wanted = Math.Min(left, tied.Length);
            left -= wanted;
            return Variation.Mean(tied) * wanted;
        }
    }
}
