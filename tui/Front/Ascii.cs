using System.Collections.Frozen;
using System.Text;
using Terminal.Gui.Drawing;
using Terminal.Gui.Text;

namespace MentorSim.Tui.Front;

/// <summary>
/// Texts for terminals that show ASCII alone: signs become what stands for them on a typewriter, letters lose their accents, and the rest
/// becomes a question mark. What is ASCII stays as it is. (Globalization is invariant here, so nothing can be decomposed by the runtime.)
/// </summary>
internal static class Ascii
{
    private const char Unknown = '?';
    private const int FullWidthBefore = 0xFEE0;
    private const string Ellipsis = "\u2026";
    private const char LeftOut = '.';

    // One letter for each code point from the first on.
    private static readonly (int First, string Letters)[] Letters =
    [
        (0xC0,
            "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuytyAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL" +
            "lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"),
        (0x1CD, "AaIiOoUuUuUuUuUu?AaAa????GgKkOoOo??jDDdGg??NnAa????AaAaEeEeIiIiOoOoRrRrUuUuSsTt??Hh??????AaEeOoOoOoOoYy"),
        (0x1E00,
            "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv" +
            "WwWwWwWwWwXxXxYyZzZzZzhtwyas????AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy??????"),
    ];

    // In one column, and where there is room.
    private static readonly FrozenDictionary<int, (char Narrow, string Free)> Signs = new (char Sign, char Narrow, string Free)[]
    {
        ('\u00A0', ' ', " "), ('\u00A3', 'L', "GBP "), ('\u00A9', 'c', "(c)"), ('\u00AB', '"', "\""), ('\u00AD', '-', "-"), ('\u00B0', 'o', " deg"),
        ('\u00B1', '~', "+/-"), ('\u00B7', '*', "*"), ('\u00BB', '"', "\""), ('\u00BC', '?', "1/4"), ('\u00BD', '?', "1/2"), ('\u00BE', '?', "3/4"),
        ('\u00C6', 'A', "AE"), ('\u00DE', 'T', "Th"), ('\u00DF', 's', "ss"), ('\u00E6', 'a', "ae"), ('\u00FE', 't', "th"), ('\u0152', 'O', "OE"), ('\u0153', 'o', "oe"),
        ('\u2010', '-', "-"), ('\u2011', '-', "-"), ('\u2012', '-', "-"), ('\u2013', '-', "-"), ('\u2014', '-', "--"), ('\u2015', '-', "--"),
        ('\u2018', '\'', "'"), ('\u2019', '\'', "'"), ('\u201A', '\'', "'"), ('\u201C', '"', "\""), ('\u201D', '"', "\""), ('\u201E', '"', "\""),
        ('\u2022', '*', "*"), ('\u2026', '~', "..."), ('\u2032', '\'', "'"), ('\u2033', '"', "\""), ('\u2039', '<', "<"), ('\u203A', '>', ">"),
        ('\u202F', ' ', " "), ('\u20AC', 'E', "EUR "), ('\u2190', '<', "<-"), ('\u2191', '^', "^"), ('\u2192', '>', "->"), ('\u2193', 'v', "v"),
        ('\u2212', '-', "-"), ('\u2260', '#', "!="), ('\u2264', '<', "<="), ('\u2265', '>', ">="), ('\u2713', '+', "[x]"), ('\u2714', '+', "[x]"), ('\u2717', 'x', "[ ]"), ('\u2718', 'x', "[ ]"),
        ('\u25A0', '#', "#"), ('\u25A1', '.', "."), ('\u25B2', '^', "^"), ('\u25B6', '>', ">"), ('\u25BC', 'v', "v"), ('\u25C0', '<', "<"), ('\u25CB', 'o', "o"), ('\u25CF', '*', "*"),
        ('\u00D7', 'x', "x"), ('\u00F7', '/', "/"), ('\u221A', 'v', "v"), ('\uFFFD', '?', "?"),
    }.ToFrozenDictionary(sign => (int)sign.Sign, sign => (sign.Narrow, sign.Free));

    /// <summary>The text in ASCII, in as many columns as before.</summary>
    public static string InColumns(string text)
    {
        if (System.Text.Ascii.IsValid(text)) return text;
        var folded = new StringBuilder(text.Length);
        foreach (var grapheme in GraphemeHelper.GetGraphemes(text))
        {
            if (System.Text.Ascii.IsValid(grapheme))
            {
                folded.Append(grapheme);
                continue;
            }

            // A dot that stands alone says nothing of what was left out: two do, where a space can give way.
            if (grapheme == Ellipsis && folded.Length > 0 && folded[^1] == ' ')
            {
                folded[^1] = LeftOut;
                folded.Append(LeftOut);
                continue;
            }

            var columns = grapheme.GetColumns();
            var sign = NarrowOf(First(grapheme).Value);
            // A wide letter keeps its second column; where nothing is known of it, it is seen to be wide.
            for (var i = 0; i < columns; i++) folded.Append(i == 0 || sign == Unknown ? sign : ' ');
        }

        return folded.ToString();
    }

    /// <summary>The text in ASCII, as long as it takes.</summary>
    public static string Of(string text)
    {
        if (System.Text.Ascii.IsValid(text)) return text;
        var folded = new StringBuilder(text.Length);
        foreach (var grapheme in GraphemeHelper.GetGraphemes(text))
        {
            if (System.Text.Ascii.IsValid(grapheme)) folded.Append(grapheme);
            else if (Signs.TryGetValue(First(grapheme).Value, out var sign)) folded.Append(sign.Free);
            else if (grapheme.GetColumns() > 0) folded.Append(NarrowOf(First(grapheme).Value));
        }

        return folded.ToString();
    }

    // What belongs to a letter follows it.
    private static Rune First(string grapheme) => Rune.DecodeFromUtf16(grapheme, out var rune, out _) == System.Buffers.OperationStatus.Done ? rune : Rune.ReplacementChar;

    private static char NarrowOf(int code)
    {
        if (code is >= ' ' and < 0x7F) return (char)code;
        if (Signs.TryGetValue(code, out var sign)) return sign.Narrow;
        foreach (var (first, letters) in Letters)
        {
            if (code >= first && code - first < letters.Length) return letters[code - first];
        }

        return code switch
        {
            // Lines and their corners.
            0x2500 or 0x2501 or 0x2504 or 0x2505 or 0x2508 or 0x2509 or 0x254C or 0x254D or 0x2574 or 0x2576 or 0x2578 or 0x257A => '-',
            0x2550 => '=',
            0x2502 or 0x2503 or 0x2506 or 0x2507 or 0x250A or 0x250B or 0x2551 or 0x254E or 0x254F => '|',
            >= 0x2500 and <= 0x257F => '+',
            // Blocks by how much of them is there: of heights the lower half is little.
            0x2581 => '_',
            0x2582 or 0x2583 => '.',
            0x2584 or 0x2585 => '-',
            0x2586 or 0x2587 => '=',
            0x2591 => '.',
            0x2592 => ':',
            >= 0x2580 and <= 0x259F => '#',
            // As wide as two letters.
            >= 0xFF01 and <= 0xFF5E => (char)(code - FullWidthBefore),
            0x3000 => ' ',
            _ => Unknown,
        };
    }
}
