using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop.Content;

/// <summary>
/// Scenes, and items of papers, whose reading age is above the limit of a pack. What is read in a scene is taken together, its text,
/// its choices and their feedback, since the formula says little about a few lines; scenes of a few lines are taken together as well.
/// </summary>
internal static class ReadingAges
{
    /// <summary>The fewest words of which a reading age is told; the formula was made from passages of 100 to 200.</summary>
    public const int FewestWords = 100;

    // A sentence of three long words reads hard and is not what makes a scene so.
    private const int FewestWordsOfSentence = 8;
    private const int LongestQuote = 120;

    /// <summary>Reports each scene or other passage above the lowest limit of some packs, at its hardest sentence.</summary>
    /// <param name="packs">The packs of the scenario or the paper.</param>
    /// <param name="texts">Its texts.</param>
    /// <param name="passages">What its passages are called, as in "scenes".</param>
    /// <param name="findings">Where it is reported.</param>
    public static void Report(ImmutableArray<Pack> packs, ImmutableArray<ShownText> texts, string passages, FindingList findings)
    {
        if (packs.Where(pack => pack.ReadingAge is not null).MinBy(pack => pack.ReadingAge) is not { } pack) return;
        var all = texts.Where(text => text.Passage is not null).GroupBy(text => text.Passage!, StringComparer.Ordinal)
            .Select(passage => new Passage($"{passage.Key} has", [.. passage.SelectMany(text => Sentences.Of(text.Text).Select(sentence => (text, sentence)))]))
            .ToLookup(passage => passage.Counts.Words >= FewestWords);
        var together = new Passage($"The {passages} of less than {FewestWords} words together have", [.. all[false].SelectMany(passage => passage.Sentences)]);
        foreach (var passage in all[true].Append(together).Where(passage => passage.Counts.Words >= FewestWords && passage.Counts.Age > pack.ReadingAge))
        {
            var (text, hardest) = passage.Hardest;
            findings.Add(
                Rules.ReadingAge,
                text.PlaceOf(hardest.Span),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{passage.What} a reading age of {passage.Counts.Age:0.0} years, above the {pack.ReadingAge} of {pack.Id}. The hardest sentence is '{Quote(text.Text, hardest.Span)}': {Figures(hardest.Counts)}."),
                Rules.ReadingAge.Help);
        }
    }

    private static string Figures(ReadingCounts counts) => string.Create(
        CultureInfo.InvariantCulture, $"{counts.Words} words, {(double)counts.Syllables / counts.Words:0.0} syllables a word, reading age {counts.Age:0.0}");

    private static string Quote(string text, TextSpan span)
    {
        var quoted = string.Join(' ', text.Substring(span.Start, span.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (quoted.Length <= LongestQuote) return quoted;
        var end = LongestQuote - 1;
        return $"{quoted[..(char.IsHighSurrogate(quoted[end - 1]) ? end - 1 : end)]}…";
    }

    /// <summary>What is read in one go.</summary>
    private sealed record Passage(string What, ImmutableArray<(ShownText Text, Sentence Sentence)> Sentences)
    {
        public ReadingCounts Counts { get; } = Sentences.Aggregate(default(ReadingCounts), (sum, pair) => sum + pair.Sentence.Counts);

        public (ShownText Text, Sentence Sentence) Hardest =>
            Sentences.OrderBy(pair => pair.Sentence.Counts.Words < FewestWordsOfSentence).ThenByDescending(pair => pair.Sentence.Counts.Grade).First();
    }
}
