using System.Drawing;
using Terminal.Gui.Drawing;

namespace Terminal.Gui.Views;

/// <summary>The rows of a text that is being changed.</summary>
internal sealed class EditRows(EditBuffer edit)
{
    /// <summary>A row of the text, without the line end.</summary>
    public readonly record struct Row(int Start, int Length)
    {
        /// <summary>The place after it.</summary>
        public int End => Start + Length;
    }

    /// <summary>The rows, in order; at least one.</summary>
    public List<Row> All { get; private set; } = [default];

    /// <summary>The cells that a character takes when drawn.</summary>
    public static int WidthOf(string grapheme)
    {
        GraphemeCells.Sanitize(grapheme, out var width);
        return width;
    }

    /// <summary>Breaks the text at its line ends, and between words where it is too wide; the blank stays in the row before.</summary>
    public void Break(int width)
    {
        All = [];
        for (var start = 0; ;)
        {
            var end = edit.Text.IndexOf('\n', start);
            BreakParagraph(start, end < 0 ? edit.Text.Length : end, Math.Max(1, width));
            if (end < 0)
                return;

            start = end + 1;
        }
    }

    /// <summary>The row of the caret.</summary>
    public int OfCaret() => All.FindLastIndex(row => row.Start <= edit.Caret);

    /// <summary>The last place of the caret in a row; the end of a row that was broken belongs to the next one.</summary>
    public int EndOf(Row row)
    {
        var isBroken = row.End < edit.Text.Length && edit.Text[row.End] != '\n';
        return isBroken ? edit.Previous(row.End) : row.End;
    }

    /// <summary>Where the caret is, in cells and rows.</summary>
    public Point CaretPlace()
    {
        var row = OfCaret();
        var width = 0;
        for (var place = All[row].Start; place < edit.Caret; place = edit.Next(place))
            width += WidthOf(edit.At(place));

        return new Point(width, row);
    }

    /// <summary>The place in a row that is nearest to a column.</summary>
    public int PlaceAt(Row row, int column)
    {
        var (place, end) = (row.Start, EndOf(row));
        for (var width = 0; place < end; place = edit.Next(place))
        {
            width += WidthOf(edit.At(place));
            if (width > column)
                break;
        }

        return place;
    }

    private void BreakParagraph(int start, int stop, int width)
    {
        for (var end = Fitting(start, stop, width); end < stop; end = Fitting(start, stop, width))
        {
            var blank = edit.Text.LastIndexOf(' ', end - 1, end - start);
            if (blank > start)
                end = blank + 1;

            All.Add(new Row(start, end - start));
            start = end;
        }

        All.Add(new Row(start, stop - start));
    }

    // At least one character, however narrow it is.
    private int Fitting(int start, int stop, int width)
    {
        var (end, used) = (start, 0);
        for (; end < stop; end = edit.Next(end))
        {
            used += WidthOf(edit.At(end));
            if (used > width && end > start)
                break;
        }

        return end;
    }
}
