using System.Text;
using Terminal.Gui.Drawing;
using Terminal.Gui.Text;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Terminal.Gui.Drivers;

/// <summary>
/// Knows what the terminal shows, and says what to write so that it shows something else: only cells that differ, with the shortest
/// moves of the cursor, and colours only where they change.
/// </summary>
internal sealed class FrameWriter(ColourDepth depth)
{
    private const string Blank = " ";

    // The right half of a wide character; no cell of a frame holds it, so it always counts as changed.
    private const string RightHalf = "";

    private readonly StringBuilder _out = new();
    private readonly SgrState _sgr = new(depth);
    private Shown[,] _shown = new Shown[0, 0];
    private bool _valid;
    private int _col = -1;
    private int _row = -1;
    private Cursor? _cursor;

    private readonly record struct Shown(string Grapheme, Attribute Attribute);

    /// <summary>Forgets what the terminal shows: the next frame clears it and writes everything.</summary>
    public void Invalidate() => _valid = false;

    /// <summary>Says what to write for a frame.</summary>
    public string Update(Cell[,] cells, Cursor cursor)
    {
        _out.Clear();
        var (rows, cols) = (cells.GetLength(0), cells.GetLength(1));
        if (!_valid || rows != _shown.GetLength(0) || cols != _shown.GetLength(1))
            Reset(rows, cols);

        for (var row = 0; row < rows; row++)
            UpdateRow(cells, row, cols);

        UpdateCursor(cursor, rows, cols);
        return _out.ToString();
    }

    private static int WidthOf(string grapheme) =>
        grapheme.Length == 1 && grapheme[0] < 0x1100 ? 1 : Math.Clamp(grapheme.GetColumns(), 1, 2);

    private void Reset(int rows, int cols)
    {
        _shown = new Shown[rows, cols];
        var blank = new Shown(Blank, Attribute.Default);
        for (var row = 0; row < rows; row++)
        {
            for (var col = 0; col < cols; col++)
                _shown[row, col] = blank;
        }

        _valid = true;
        _cursor = null;
        _sgr.Reset();
        _out.Append("\e[?25l\e[0m\e[2J\e[H");
        (_col, _row) = (0, 0);
    }

    private void UpdateRow(Cell[,] cells, int row, int cols)
    {
        for (var col = 0; col < cols;)
        {
            ref var cell = ref cells[row, col];
            cell.IsDirty = false;
            var grapheme = string.IsNullOrEmpty(cell.Grapheme) ? Blank : cell.Grapheme;
            var width = WidthOf(grapheme);
            if (width == 2 && col + 1 >= cols)
                (grapheme, width) = (Blank, 1);

            var next = new Shown(grapheme, cell.Attribute ?? Attribute.Default);
            var changed = _shown[row, col] != next;
            if (width == 2)
            {
                cells[row, col + 1].IsDirty = false;
                changed |= _shown[row, col + 1].Grapheme != RightHalf;
            }

            if (changed)
                Write(row, col, next, width, cols);

            col += width;
        }
    }

    private void Write(int row, int col, Shown next, int width, int cols)
    {
        HideCursor();
        MoveTo(row, col);
        _sgr.Change(_out, next.Attribute);
        _out.Append(next.Grapheme);
        _shown[row, col] = next;
        if (width == 2)
            _shown[row, col + 1] = next with { Grapheme = RightHalf };

        // Terminals disagree about the width of joined characters, and about where the cursor is after the last column.
        var certain = next.Grapheme.Length == 1 && col + width < cols;
        (_row, _col) = certain ? (row, col + width) : (-1, -1);
    }

    private void MoveTo(int row, int col)
    {
        if (row == _row && col == _col)
            return;

        if (row == _row && col > _col && Rewrite(row, col))
            return;

        if (row == _row && col > _col)
            _out.Append("\e[").Append(col - _col).Append('C');
        else if (_row >= 0 && row == _row + 1 && col == 0)
            _out.Append("\r\n");
        else if (col == 0)
            _out.Append("\e[").Append(row + 1).Append('H');
        else
            _out.Append("\e[").Append(row + 1).Append(';').Append(col + 1).Append('H');

        (_row, _col) = (row, col);
    }

    // A few cells that stay the same are cheaper to write again than to skip.
    private bool Rewrite(int row, int col)
    {
        if (col - _col > 3)
            return false;

        for (var i = _col; i < col; i++)
        {
            var shown = _shown[row, i];
            if (!_sgr.Is(shown.Attribute) || shown.Grapheme is not [>= ' ' and < (char)127])
                return false;
        }

        for (; _col < col; _col++)
            _out.Append(_shown[row, _col].Grapheme);

        return true;
    }

    private void HideCursor()
    {
        if (_cursor is not { IsVisible: true })
            return;

        _out.Append("\e[?25l");
        _cursor = null;
    }

    private void UpdateCursor(Cursor cursor, int rows, int cols)
    {
        if (cursor.Position is { } outside && (outside.X < 0 || outside.Y < 0 || outside.X >= cols || outside.Y >= rows))
            cursor = new Cursor();

        if (cursor == _cursor || (!cursor.IsVisible && _cursor is not { IsVisible: true }))
            return;

        if (cursor is { IsVisible: true, Position: { } place })
        {
            MoveTo(place.Y, place.X);
            if (cursor.Style != (_cursor?.Style ?? LastStyle))
                _out.Append("\e[").Append((int)cursor.Style).Append(" q");

            LastStyle = cursor.Style;
            if (_cursor is not { IsVisible: true })
                _out.Append("\e[?25h");

            _cursor = cursor;
        }
        else
        {
            HideCursor();
        }
    }

    private CursorStyle LastStyle { get; set; }
}
