namespace MentorSim.Engine.Workshop.Content;

/// <summary>What the reading age of a text is reckoned from. Counts of two texts add up to those of both.</summary>
/// <param name="Sentences">How many sentences.</param>
/// <param name="Words">How many words.</param>
/// <param name="Syllables">How many syllables they have together.</param>
internal readonly record struct ReadingCounts(int Sentences, int Words, int Syllables)
{
    /// <summary>
    /// The Flesch-Kincaid grade level, a school year of the United States: J. P. Kincaid, R. P. Fishburne, R. L. Rogers and
    /// B. S. Chissom, Derivation of new readability formulas for Navy enlisted personnel, Naval Technical Training Command, 1975.
    /// 0 for a text without words.
    /// </summary>
    public double Grade => Words == 0 ? 0 : (0.39 * Words / Sentences) + (11.8 * Syllables / Words) - 15.59;

    /// <summary>The reading age in years: children in the first grade are six.</summary>
    public double Age => Grade + 5;

    public static ReadingCounts operator +(ReadingCounts one, ReadingCounts other) =>
        new(one.Sentences + other.Sentences, one.Words + other.Words, one.Syllables + other.Syllables);
}
