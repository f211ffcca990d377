using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace MentorSim.Tui.Screens.Lookup;

/// <summary>
/// The words by which something is found. They are taken apart once, so that each letter that somebody types costs little, and stand in
/// one text with a line end around each: thousands of words of their own would take several times the memory.
/// </summary>
internal sealed class Wording
{
    private const int InText = 8;
    private const char Edge = '\n';

    private readonly string _name;
    private readonly string _also;
    private readonly string _text;

    /// <param name="name">What it is called.</param>
    /// <param name="also">What else is typed for it, such as its key, its id, its command.</param>
    /// <param name="text">What is said of it.</param>
    public Wording(string name, string also = "", string text = "") => (_name, _also, _text) = (Parts(name), Parts(also), Parts(text));

    /// <summary>The words that somebody typed, without accents and in small letters.</summary>
    public static ImmutableArray<string> Typed(string words) => [.. Plain(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct()];

    /// <summary>How well it fits words of which each must begin one of its own; 0 is best, null where one is missing.</summary>
    public int? RankOf(ImmutableArray<string> typed)
    {
        var rank = 0;
        foreach (var word in typed)
        {
            if (RankOf(word) is not { } one) return null;
            rank += one;
        }

        return rank;
    }

    private int? RankOf(string word)
    {
        var (begins, whole) = (Edge + word, Edge + word + Edge);
        if (_also.Contains(whole, StringComparison.Ordinal)) return 0;
        if (_name.StartsWith(begins, StringComparison.Ordinal)) return _name.StartsWith(whole, StringComparison.Ordinal) ? 0 : 1;
        if (_name.Contains(whole, StringComparison.Ordinal)) return 1;
        if (_name.Contains(begins, StringComparison.Ordinal)) return 2;
        if (_also.Contains(begins, StringComparison.Ordinal)) return 3;
        return _text.Contains(begins, StringComparison.Ordinal) ? InText : null;
    }

    /// <summary>The words of a text: as they are typed, and what stands between their hyphens and other signs.</summary>
    private static string Parts(string text)
    {
        var parts = new List<string>();
        foreach (var word in Plain(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            parts.Add(word);
            for (var i = 0; i < word.Length; i++)
            {
                // "--format" begins with f, and "(F2)" with it too.
                if (char.IsLetterOrDigit(word[i]) && i > 0 && !char.IsLetterOrDigit(word[i - 1])) parts.Add(word[i..].TrimEnd(Closing));
            }

            if (word.TrimEnd(Closing) is var bare && bare.Length < word.Length) parts.Add(bare);
        }

        return string.Concat(parts.Where(part => part.Length > 0).Distinct().Select(part => Edge + part)) is { Length: > 0 } words ? words + Edge : "";
    }

    private static readonly char[] Closing = ['.', ',', ':', ';', '!', '?', ')', ']', '>', '"', '\''];

    /// <summary>Small letters, without what stands over or under them.</summary>
    private static string Plain(string text)
    {
        if (Ascii.IsValid(text)) return text.ToLowerInvariant();
        var whole = new StringBuilder(text.Length);
        // Half of a letter cannot be decomposed; as a rune it is a sign of its own.
        foreach (var rune in text.EnumerateRunes()) whole.Append(rune.ToString());
        var plain = new StringBuilder(text.Length);
        foreach (var letter in whole.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) plain.Append(letter is '\u2019' ? '\'' : char.ToLowerInvariant(letter));
        }

        return plain.ToString();
    }
}
