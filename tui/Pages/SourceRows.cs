using MentorSim.Engine.Text;
using Terminal.Gui.Drawing;
using Terminal.Gui.Text;

namespace MentorSim.Tui.Pages;

/// <summary>The rows of a line of a file: broken where it is too long, with carets under what is meant. A tab takes four columns.</summary>
internal static class SourceRows
{
    private const int MarginWidth = 5;
    private const int NarrowestText = 8;
    private const string Bar = " | ";
    private const string Tab = "    ";

    /// <summary>The rows.</summary>
    /// <param name="line">The line.</param>
    /// <param name="width">How wide a row is at most.</param>
    public static IEnumerable<Line> Of(SourceLine line, int width)
    {
        var room = Math.Max(NarrowestText, width - MarginWidth - Bar.Length);
        var margin = line.Margin.PadLeft(MarginWidth);
        foreach (var (text, blanks, carets) in IsPlain(line.Text, room) ? [Whole(line)] : Pieces(line, room))
        {
            yield return Row($"{margin}{Bar}{text}".TrimEnd(), Tone.Normal);
            margin = new string(' ', MarginWidth);
            if (carets > 0) yield return Row($"{margin}{Bar}{new string(' ', blanks)}{new string('^', carets)}", Tone.Strong);
        }
    }

    /// <summary>Whether each letter is one column, and all of them fit: of a long file nearly every line is like that.</summary>
    private static bool IsPlain(string text, int room) => text.Length <= room && !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static (string Text, int Blanks, int Carets) Whole(SourceLine line)
    {
        var from = Math.Clamp(line.MarkFrom, 0, line.Text.Length);
        return (line.Text, from, line.MarkLength == 0 ? 0 : Math.Max(1, Math.Min(line.Text.Length, line.MarkFrom + line.MarkLength) - from));
    }

    private static Line Row(string text, Tone tone) => new([new LinePart(text, tone)], 0);

    /// <summary>The parts that fit in a row, broken behind a blank where there is one, each with its carets and the blanks before them.</summary>
    private static List<(string Text, int Blanks, int Carets)> Pieces(SourceLine line, int room)
    {
        var letters = Letters(line);
        var pieces = new List<(string, int, int)>();
        for (var start = 0; start < letters.Count || pieces.Count == 0;)
        {
            var (end, columns, blank) = (start, 0, -1);
            for (; end < letters.Count && columns + letters[end].Columns <= room; end++)
            {
                columns += letters[end].Columns;
                if (letters[end].Shown == " ") blank = end;
            }

            if (end < letters.Count && blank > start) end = blank + 1;
            // One that is wider than the row would never come to its end.
            if (end == start && start < letters.Count) end++;
            var piece = letters[start..end];
            var carets = piece.Where(letter => letter.IsMeant).Sum(letter => letter.Columns);
            var isBehind = end == letters.Count && line.MarkLength > 0 && !letters.Exists(letter => letter.IsMeant);
            pieces.Add((string.Concat(piece.Select(letter => letter.Shown)), isBehind ? columns : piece.TakeWhile(letter => !letter.IsMeant).Sum(letter => letter.Columns), isBehind ? 1 : carets));
            start = end;
        }

        return pieces;
    }

    private static List<Letter> Letters(SourceLine line)
    {
        var letters = new List<Letter>();
        var at = 0;
        foreach (var grapheme in GraphemeHelper.GetGraphemes(line.Text))
        {
            var shown = grapheme == "\t" ? Tab : UnsafeCharacters.Strip(grapheme);
            letters.Add(new Letter(shown, shown.GetColumns(), line.MarkLength > 0 && at + grapheme.Length > line.MarkFrom && at < line.MarkFrom + line.MarkLength));
            at += grapheme.Length;
        }

        return letters;
    }

    private readonly record struct Letter(string Shown, int Columns, bool IsMeant);
}
