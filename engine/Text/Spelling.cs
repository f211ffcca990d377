namespace MentorSim.Engine.Text;

/// <summary>Finds the name that somebody most likely meant: the "did you mean" of findings.</summary>
public static class Spelling
{
    private const int LongestWord = 64;

    // Enough for any honest file; a file of nothing but slips must not take minutes.
    private const int MostCompared = 1000;

    /// <summary>
    /// The candidate nearest to <paramref name="word"/> by optimal string alignment distance (insert, delete, replace, swap of
    /// neighbours), or null where none is near enough: one slip up to five letters, two up to nine, three beyond.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord) return null;
        string? best = null;
        var bestDistance = word.Length switch { <= 2 => 1, <= 5 => 2, <= 9 => 3, _ => 4 };
        var compared = 0;
        word = word.ToLowerInvariant();
        foreach (var candidate in candidates)
        {
            if (candidate.Length is 0 or > LongestWord || Math.Abs(candidate.Length - word.Length) >= bestDistance) continue;
            if (compared++ == MostCompared) break;
            var distance = Distance(word, candidate.ToLowerInvariant(), bestDistance);
            if (distance >= bestDistance) continue;
            best = candidate;
            bestDistance = distance;
        }

        return best;
    }

    /// <summary>" Did you mean 'x'?" for the nearest candidate, or an empty text.</summary>
    public static string DidYouMean(string word, IEnumerable<string> candidates) =>
        Nearest(word, candidates) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    /// <summary>The distance, or something not below <paramref name="limit"/> where it is not below that.</summary>
    private static int Distance(string a, string b, int limit)
    {
        Span<int> rows = stackalloc int[3 * (LongestWord + 1)];
        rows.Fill(limit);
        var before = rows[..(LongestWord + 1)];
        var above = rows.Slice(LongestWord + 1, LongestWord + 1);
        var row = rows[(2 * (LongestWord + 1))..];
        for (var j = 0; j <= Math.Min(b.Length, limit); j++) above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            // Only cells near the diagonal can stay below the limit.
            var (from, to) = (Math.Max(1, i - limit), Math.Min(b.Length, i + limit));
            row[from - 1] = from == 1 ? i : limit;
            for (var j = from; j <= to; j++)
            {
                var replace = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replace, Math.Min(j == i + limit ? limit : above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            var spent = before;
            before = above;
            above = row;
            row = spent;
        }

        return above[b.Length];
    }
}
