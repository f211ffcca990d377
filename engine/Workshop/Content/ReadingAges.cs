using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop.Content;

/// <summary>
/// Scenes whose reading age is above the limit of a pack. What a trainee reads in a scene is taken together, its text, its choices
/// and their feedback, since the formula says little about a few lines; scenes of a few lines are taken together as well.
/// </summary>
internal static class ReadingAges
{
    /// <summary>The fewest words of which a reading age is told; the formula was made from passages of 100 to 200.</summary>
    public const int FewestWords = 100;

    // A sentence of three long words reads hard and is not what makes a scene so.
    private const int FewestWordsOfSentence = 8;
    private const int LongestQuote = 120;

    /// <summary>Reports each scene above the lowest limit of the scenario's packs, at its hardest sentence.</summary>
    public static void Report(Scenario scenario, ImmutableArray<ShownText> texts, FindingList findings)
    {
        if (scenario.Packs.Where(pack => pack.ReadingAge is not null).MinBy(pack => pack.ReadingAge) is not { } pack) return;
        var scenes = texts.Where(text => text.Scene is not null).GroupBy(text => text.Scene!)
            .Select(scene => new Passage($"The scene '{scene.Key.Id}' has", [.. scene.SelectMany(text => Sentences.Of(text.Text).Select(sentence => (text, sentence)))]))
            .ToLookup(scene => scene.Counts.Words >= FewestWords);
        var together = new Passage($"The scenes of less than {FewestWords} words together have", [.. scenes[false].SelectMany(scene => scene.Sentences)]);
        foreach (var passage in scenes[true].Append(together).Where(passage => passage.Counts.Words >= FewestWords && passage.Counts.Age > pack.ReadingAge))
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
