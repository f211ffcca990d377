namespace MentorSim.Engine.Text;

/// <summary>Finds the name that somebody most likely meant: the "did you mean" of findings.</summary>
public static class Spelling
{
    private const int LongestWord = 64;

    /// <summary>
    /// The candidate nearest to <paramref name="word"/> by optimal string alignment distance (insert, delete, replace, swap of
    /// neighbours), or null where none is near enough: one slip up to five letters, two up to nine, three beyond.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord) return null;
        string? best = null;
        var bestDistance = word.Length switch { <= 2 => 1, <= 5 => 2, <= 9 => 3, _ => 4 };
        foreach (var candidate in candidates)
        {
            if (candidate.Length is 0 or > LongestWord) continue;
            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance >= bestDistance) continue;
            best = candidate;
            bestDistance = distance;
        }

        return best;
    }

    /// <summary>" Did you mean 'x'?" for the nearest candidate, or an empty text.</summary>
    public static string DidYouMean(string word, IEnumerable<string> candidates) =>
        Nearest(word, candidates) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replace, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
