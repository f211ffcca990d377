using System.Globalization;
using System.Text;
using Terminal.Gui.Text;

namespace Terminal.Gui.Drawing;

/// <summary>What a character becomes on the screen: never a control, never of width nothing.</summary>
internal static class GraphemeCells
{
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(code => ((char)code).ToString())];

    private static readonly string[] ControlPictures = [.. Enumerable.Range(0x2400, 32).Select(code => ((char)code).ToString())];

    /// <summary>A part of a text, without a new string for ASCII.</summary>
    public static string Piece(string text, int start, int length) =>
        length == 1 && text[start] < 128 ? Ascii[text[start]] : text.Substring(start, length);

    /// <summary>What may be written to a terminal in place of a character.</summary>
    public static string Sanitize(string grapheme, out int width)
    {
        if (grapheme is [>= ' ' and < (char)127])
        {
            width = 1;
            return grapheme;
        }

        width = 0;
        if (grapheme.Length == 0)
            return grapheme;

        width = 1;
        if (grapheme[0] < ' ')
            return ControlPictures[grapheme[0]];

        if (grapheme[0] == 127)
            return "\u2421";

        if (Rune.DecodeFromUtf16(grapheme, out var first, out _) != System.Buffers.OperationStatus.Done || Rune.IsControl(first))
            return "\uFFFD";

        var clean = HasHidden(grapheme) ? WithoutHidden(grapheme) : grapheme;
        width = clean.GetColumns();
        return width <= 0 ? "" : clean;
    }

    // Zero width joiner and non-joiner hold emoji and words together; all other invisible characters could reorder or hide text.
    private static bool IsHidden(Rune rune) => Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && rune.Value is not (0x200C or 0x200D or (>= 0xE0020 and <= 0xE007F)));

    private static bool HasHidden(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune) || rune == Rune.ReplacementChar)
                return true;
        }

        return false;
    }

    private static string WithoutHidden(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsHidden(rune))
                kept.Append(rune);
        }

        return kept.ToString();
    }
}
