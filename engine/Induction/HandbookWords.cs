using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MentorSim.Engine.Induction;

/// <summary>Looks for words in pages.</summary>
internal static partial class HandbookWords
{
    /// <summary>The words of a text, without accents and in small letters.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var word = new StringBuilder();
        // Decomposed, an accent is a sign of its own, which is passed over.
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0) yield return word.ToString();
    }

    /// <summary>A page on which all words occur, how well it fits (0 is best), and how many of the words its best line has; null where one is missing.</summary>
    public static (HandbookMatch Match, int Rank, int Best)? Match(HandbookPage page, List<string> wanted)
    {
        var title = Of(page.Title).ToList();
        var lines = Lines(page.Markdown).Select(line => (line.Text, line.IsHeading, Words: Of(line.Text).ToList())).ToList();
        if (!wanted.TrueForAll(word => Has(title, word) || lines.Exists(line => Has(line.Words, word)))) return null;
        var rank = wanted.TrueForAll(word => Has(title, word)) ? 0
            : wanted.TrueForAll(word => Has(title, word) || lines.Exists(line => line.IsHeading && Has(line.Words, word))) ? 1
            : 2;
        var best = lines.Select(line => (line.Text, Count: wanted.Count(word => Has(line.Words, word)))).MaxBy(line => line.Count);
        return (new HandbookMatch(page, best.Count > 0 ? best.Text : ""), rank, best.Count);
    }

    private static bool Has(List<string> words, string beginning) => words.Exists(word => word.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>Headings and sentences without their markup.</summary>
    private static IEnumerable<(string Text, bool IsHeading)> Lines(string markdown)
    {
        foreach (var block in BlockForm.Split(HandbookLink.Replace(markdown, link => link.Words)).Where(block => block.Trim().Length > 0))
        {
            var isHeading = block.TrimStart().StartsWith('#');
            var plain = string.Join(' ', MarkForm.Replace(block, "$1").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (isHeading) yield return (plain, true);
            else foreach (var sentence in SentenceForm.Split(plain).Where(sentence => sentence.Length > 0)) yield return (sentence, false);
        }
    }

    /// <summary>Before an entry of a list or a heading, and at empty lines.</summary>
    [GeneratedRegex(@"\n(?=[ \t]*(?:[-*+]|\d+\.|#+)[ \t])|(?<=^[ \t]*#[^\n]*)\n|\n[ \t]*\n", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex BlockForm { get; }

    /// <summary>Signs of markup; of a sign that a backslash keeps, the sign stays.</summary>
    [GeneratedRegex(@"^[ \t]*(?:(?:[-*+>]|#+)[ \t]+)+|\\([\\*_`\[\]<>#&!~|])|[*_`]", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex MarkForm { get; }

    [GeneratedRegex(@"(?<=[.!?][)\u201d'""]?)\s+(?=[\p{Lu}""\u201c(])", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceForm { get; }
}
