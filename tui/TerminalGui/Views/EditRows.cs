using System.Drawing;
using Terminal.Gui.ViewBase;

namespace Terminal.Gui.Views;

/// <summary>The rows of a text that is being changed.</summary>
internal sealed class EditRows(EditBuffer edit)
{
    /// <summary>The rows, in order; at least one.</summary>
    public List<TextLines.Line> Lines { get; private set; } = [new(0, 0)];

    /// <summary>Breaks the text again.</summary>
    public void Break(int width) => Lines = TextLines.Break(edit.Text, width, keepBlanks: true);

    /// <summary>The row of the caret.</summary>
    public int OfCaret() => Math.Max(0, Lines.FindLastIndex(line => line.Start <= edit.Caret));

    /// <summary>The last place of the caret in a row; the end of a row that was broken belongs to the next one.</summary>
    public int EndOf(TextLines.Line line)
    {
        var end = line.Start + line.Length;
        var isBroken = end < edit.Text.Length && edit.Text[end] != '\n';
        return isBroken ? edit.Previous(end) : end;
    }

    /// <summary>Where the caret is, in cells and rows.</summary>
    public Point CaretPlace()
    {
        var row = OfCaret();
        var width = 0;
        for (var place = Lines[row].Start; place < edit.Caret; place = edit.Next(place))
            width += TextLines.DrawnWidth(edit.Text[place..edit.Next(place)]);

        return new Point(width, row);
    }

    /// <summary>The place in a row that is nearest to a column.</summary>
    public int PlaceAt(TextLines.Line line, int column)
    {
        var (place, end) = (line.Start, EndOf(line));
        for (var width = 0; place < end; place = edit.Next(place))
        {
            width += TextLines.DrawnWidth(edit.Text[place..edit.Next(place)]);
            if (width > column)
                break;
        }

        return place;
    }
}
