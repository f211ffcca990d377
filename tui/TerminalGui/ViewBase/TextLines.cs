using Terminal.Gui.Drawing;
using Terminal.Gui.Text;

namespace Terminal.Gui.ViewBase;

/// <summary>Text in lines that fit.</summary>
internal static class TextLines
{
    /// <summary>One line of a text.</summary>
    public readonly record struct Line(int Start, int Length);

    /// <summary>Breaks a text at its line ends, and between words where it is too wide.</summary>
    public static List<Line> Break(string text, int width, bool keepBlanks = false)
    {
        List<Line> lines = [];
        var start = 0;
        while (true)
        {
            var end = text.IndexOf('\n', start);
            var stop = end < 0 ? text.Length : end;
            var visible = stop > start && text[stop - 1] == '\r' ? stop - 1 : stop;
            BreakParagraph(text, start, visible, Math.Max(1, width), keepBlanks, lines);
            if (end < 0)
                return lines;

            start = end + 1;
        }
    }

    /// <summary>The beginning of a text that fits.</summary>
    public static string Clip(string text, int width)
    {
        if (text.Length <= width && text.GetColumns() <= width)
            return text;

        return text[..LengthOf(text, 0, text.Length, width)];
    }

    /// <summary>The cells that a character takes when drawn.</summary>
    public static int DrawnWidth(string grapheme)
    {
        GraphemeCells.Sanitize(grapheme, out var width);
        return width;
    }

    private static int LengthOf(string text, int start, int stop, int width)
    {
        var (length, used) = (0, 0);
        foreach (var grapheme in GraphemeHelper.GetGraphemes(text[start..stop]))
        {
            used += DrawnWidth(grapheme);
            if (used > width)
                break;

            length += grapheme.Length;
        }

        return length;
    }

    private static void BreakParagraph(string text, int start, int stop, int width, bool keepBlanks, List<Line> lines)
    {
        while (true)
        {
            var fits = LengthOf(text, start, stop, width);
            if (start + fits >= stop)
            {
                lines.Add(new Line(start, stop - start));
                return;
            }

            var end = start + Math.Max(1, fits);
            if (text[end] == ' ' && !keepBlanks)
            {
                lines.Add(new Line(start, end - start));
                start = end + 1;
                continue;
            }

            var blank = text.LastIndexOf(' ', end - 1, end - start);
            if (blank > start)
            {
                lines.Add(new Line(start, blank - start + (keepBlanks ? 1 : 0)));
                start = blank + 1;
                continue;
            }

            lines.Add(new Line(start, end - start));
            start = end;
        }
    }
}
