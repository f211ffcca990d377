using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop.Content;

/// <summary>A sentence of a text, with what its reading age is reckoned from.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Counts">One sentence, its words, their syllables.</param>
internal sealed record Sentence(TextSpan Span, ReadingCounts Counts);

/// <summary>
/// Splits story texts into sentences and words. A place such as <c>{pupil.they}</c> is one short word, and so is a number. What is
/// said and who says it are one sentence where the sentence goes on in small letters: "Will you?" she asks. An entry of a list and
/// a paragraph end a sentence, with or without a full stop.
/// </summary>
internal static partial class Sentences
{
    private static readonly ImmutableHashSet<string> Abbreviations = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "mr", "mrs", "ms", "mx", "dr", "st", "prof", "rev", "e.g", "i.e", "eg", "ie", "vs", "cf", "approx", "tel");

    /// <summary>The sentences of a text; none where it has no words.</summary>
    public static ImmutableArray<Sentence> Of(string text)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var counts = default(ReadingCounts);
        var start = 0;
        var word = WordForm().Match(text);
        while (word.Success)
        {
            if (counts.Words == 0) start = StartOfMarks(text, word.Index, sentences is [.., var before] ? before.Span.End : 0);
            counts += new ReadingCounts(0, 1, SyllablesOf(word));
            var next = word.NextMatch();
            if (!next.Success || EndsBetween(text, word, next))
            {
                sentences.Add(new Sentence(TextSpan.Between(start, EndOfMarks(text, word.Index + word.Length)), counts with { Sentences = 1 }));
                counts = default;
            }

            word = next;
        }

        return sentences.ToImmutable();
    }

    /// <summary>The counts of a whole text.</summary>
    public static ReadingCounts CountsOf(string text) =>
        Of(text).Aggregate(default(ReadingCounts), (sum, sentence) => sum + sentence.Counts);

    private static int SyllablesOf(Match word) => word.Groups["spelt"].Success ? Syllables.Of(word.Value) : 1;

    private static bool EndsBetween(string text, Match word, Match next)
    {
        var between = text.AsSpan(word.Index + word.Length, next.Index - word.Index - word.Length);
        if (ParagraphForm().IsMatch(between) || ListForm().IsMatch(between)) return true;
        var mark = between.IndexOfAny(".!?…");
        if (mark < 0 || !between[mark..].ContainsAny(" \t\r\n")) return false;
        if (StartsSmall(next)) return false;
        // "Mr. Lamb", and "J. Smith": an initial is a capital letter alone, but for I.
        return between[mark] != '.' || between[mark..].StartsWith("..") || mark > 0 || !(Abbreviations.Contains(word.Value) || IsInitial(word.Value) || IsNumbered(word.Value, next.Value));
    }

    private static bool IsNumbered(string word, string next) => word.Equals("no", StringComparison.OrdinalIgnoreCase) && char.IsDigit(next[0]);

    private static bool IsInitial(string word) => word is [>= 'A' and <= 'Z'] and not "I";

    /// <summary>Whether a word cannot begin a sentence: it has a small letter first, or is a place filled with such a word.</summary>
    private static bool StartsSmall(Match word)
    {
        if (word.Value[0] != '{') return char.IsLower(word.Value[0]);
        var field = word.Value.IndexOf('.', StringComparison.Ordinal);
        return field >= 0 && word.Value[(field + 1)..].TrimStart() is [var letter, ..] rest && char.IsLower(letter) && !rest.StartsWith("name", StringComparison.Ordinal);
    }

    /// <summary>Takes in the quotation marks before the first word.</summary>
    private static int StartOfMarks(string text, int start, int least)
    {
        while (start > least && !char.IsWhiteSpace(text[start - 1])) start--;
        return start;
    }

    /// <summary>Takes in the full stop and the quotation marks behind the last word.</summary>
    private static int EndOfMarks(string text, int end)
    {
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !char.IsLetterOrDigit(text[end]) && text[end] != '{') end++;
        return end;
    }

    // A place; a number, but not that of an entry of a list, with what hangs on it, as 08:10, 9.5, 1,000, 7B, 10%; a word with apostrophes and hyphens inside, and e.g. or p.m.
    [GeneratedRegex(
        @"\{[^{}\r\n]*\}(?:['’]s\b)?|(?!(?<=^[ \t]*)\p{N}+[.)]\s)[£$€]?\p{N}+(?:[.,:/]\p{N}+)*%?\p{L}*|(?<spelt>(?:\p{L}\.){1,3}\p{L}(?![\p{L}\p{M}])|\p{L}[\p{L}\p{M}]*(?:['’‐‑-]\p{L}[\p{L}\p{M}]*)*)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex WordForm();

    [GeneratedRegex(@"\n[ \t\r]*\n", RegexOptions.CultureInvariant)]
    private static partial Regex ParagraphForm();

    [GeneratedRegex(@"\n[ \t]*(?:[-*+•]|>|#{1,6}|\p{N}+[.)])[ \t]", RegexOptions.CultureInvariant)]
    private static partial Regex ListForm();
}
