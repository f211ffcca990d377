using System.Drawing;
using System.Runtime.InteropServices;
using System.Text;
using Terminal.Gui.Drawing;
using Terminal.Gui.Text;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Terminal.Gui.Drivers;

/// <summary>The cells of the screen; a <see cref="FrameWriter"/> brings them to the terminal, if there is one.</summary>
internal sealed class ScreenDriver : IDriver
{
    private readonly ITerminal? _terminal;
    private readonly FrameWriter _writer;
    private Cell[,] _contents = new Cell[0, 0];
    private Attribute _attribute = Attribute.Default;
    private Cursor _cursor = new();
    private int _col;
    private int _row;

    public ScreenDriver(ITerminal? terminal, Size size)
    {
        _terminal = terminal;
        _writer = new FrameWriter(terminal?.Colours ?? ColourDepth.TrueColour);
        SetScreenSize(size.Width, size.Height);
    }

    /// <summary>Raised after the size has changed; the cells are blank then.</summary>
    public event Action? SizeChanged;

    public int Cols => _contents.GetLength(1);

    public int Rows => _contents.GetLength(0);

    public Cell[,]? Contents => _contents;

    /// <summary>All of it.</summary>
    public Rectangle Screen => new(0, 0, Cols, Rows);

    /// <summary>Nothing is drawn outside of it.</summary>
    public Rectangle Clip { get; set; }

    public void SetScreenSize(int width, int height)
    {
        if (width < 0 || height < 0 || (width == Cols && height == Rows && _contents.Length > 0))
            return;

        _contents = new Cell[height, width];
        Clip = Screen;
        _attribute = Attribute.Default;
        Fill(Screen, " ");
        SizeChanged?.Invoke();
    }

    /// <summary>Makes the next frame write every cell.</summary>
    public void Invalidate() => _writer.Invalidate();

    /// <summary>Chooses the place of the next character.</summary>
    public void Move(int col, int row) => (_col, _row) = (col, row);

    /// <summary>Chooses the colours of the next characters.</summary>
    public Attribute SetAttribute(Attribute c)
    {
        var before = _attribute;
        _attribute = c;
        return before;
    }

    /// <summary>Writes a text at the current place and moves on.</summary>
    public void AddStr(string str)
    {
        foreach (var grapheme in GraphemeHelper.GetGraphemes(str))
        {
            var shown = GraphemeCells.Sanitize(grapheme, out var width);
            if (width == 0)
                continue;

            Put(shown, width);
            _col += width;
        }
    }

    /// <summary>Fills a part of the screen with one narrow character, within the clip.</summary>
    public void Fill(Rectangle area, string grapheme)
    {
        area.Intersect(Clip);
        if (area.Width <= 0)
            return;

        var cell = new Cell(_attribute, true, grapheme);
        for (var row = area.Top; row < area.Bottom; row++)
        {
            // Only at its left edge can it cut a wide character of which the other half stays.
            Set(row, area.Left, grapheme);
            MemoryMarshal.CreateSpan(ref _contents[row, area.Left], area.Width).Fill(cell);
        }
    }

    /// <summary>Chooses where the cursor is after the next frame.</summary>
    public void SetCursor(Cursor cursor) => _cursor = cursor;

    /// <summary>Sets the title of the terminal's window.</summary>
    public void SetTitle(string title) => _terminal?.SetTitle(title);

    /// <summary>Writes what has changed to the terminal, if there is one.</summary>
    public void Refresh()
    {
        if (_terminal is null)
            return;

        var frame = _writer.Update(_contents, _cursor);
        if (frame.Length > 0)
            _terminal.Write(frame);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        for (var row = 0; row < Rows; row++)
        {
            for (var col = 0; col < Cols;)
            {
                var grapheme = _contents[row, col].Grapheme;
                text.Append(grapheme);
                col += Math.Max(1, grapheme.GetColumns());
            }

            text.AppendLine();
        }

        return text.ToString();
    }

    public void Dispose() => _terminal?.Dispose();

    private void Put(string grapheme, int width)
    {
        if (_row < Clip.Top || _row >= Clip.Bottom)
            return;

        var leftInside = _col >= Clip.Left && _col < Clip.Right;
        if (width == 1)
        {
            if (leftInside)
                Set(_row, _col, grapheme);

            return;
        }

        var rightInside = _col + 1 >= Clip.Left && _col + 1 < Clip.Right;
        if (leftInside && rightInside)
        {
            Set(_row, _col, " ");
            Set(_row, _col + 1, " ");
            Write(_row, _col, grapheme);
        }
        else if (leftInside)
        {
            Set(_row, _col, " ");
        }
        else if (rightInside)
        {
            Set(_row, _col + 1, " ");
        }
    }

    // Whoever overwrites one half of a wide character takes the other half away too.
    private void Set(int row, int col, string grapheme)
    {
        if (col > 0 && IsWide(_contents[row, col - 1].Grapheme))
            Write(row, col - 1, " ");

        Write(row, col, grapheme);
    }

    private void Write(int row, int col, string grapheme) => _contents[row, col] = new Cell(_attribute, true, grapheme);

    private static bool IsWide(string grapheme) => (grapheme.Length > 1 || grapheme[0] >= 0x1100) && grapheme.GetColumns() > 1;
}
