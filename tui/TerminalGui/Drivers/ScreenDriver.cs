using System.Drawing;
using System.Text;
using Terminal.Gui.Drawing;
using Terminal.Gui.Text;
using Terminal.Gui.ViewBase;
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

    public event EventHandler<SizeChangedEventArgs>? SizeChanged;

    public int Cols { get => _contents.GetLength(1); set => SetScreenSize(value, Rows); }

    public int Rows { get => _contents.GetLength(0); set => SetScreenSize(Cols, value); }

    public Cell[,]? Contents { get => _contents; set => _contents = value ?? _contents; }

    public Rectangle Screen => new(0, 0, Cols, Rows);

    /// <summary>Nothing is drawn outside of it.</summary>
    public Rectangle Clip { get; set; }

    /// <summary>The colours of the next character.</summary>
    public Attribute CurrentAttribute => _attribute;

    public void SetScreenSize(int width, int height)
    {
        if (width < 0 || height < 0 || (width == Cols && height == Rows && _contents.Length > 0))
            return;

        _contents = new Cell[height, width];
        ClearContents();
        Clip = Screen;
        SizeChanged?.Invoke(this, new SizeChangedEventArgs(new Size(width, height)));
    }

    public void ClearContents()
    {
        var blank = new Cell(Attribute.Default, true, " ");
        for (var row = 0; row < Rows; row++)
        {
            for (var col = 0; col < Cols; col++)
                _contents[row, col] = blank;
        }
    }

    /// <summary>Makes the next frame write every cell.</summary>
    public void Invalidate() => _writer.Invalidate();

    public void Move(int col, int row) => (_col, _row) = (col, row);

    public Attribute SetAttribute(Attribute c)
    {
        var before = _attribute;
        _attribute = c;
        return before;
    }

    public void AddRune(Rune rune) => AddStr(rune.ToString());

    public void AddRune(char c) => AddStr(c.ToString());

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
        for (var row = area.Top; row < area.Bottom; row++)
        {
            for (var col = area.Left; col < area.Right; col++)
                Set(row, col, grapheme);
        }
    }

    public Cursor GetCursor() => _cursor;

    /// <summary>Chooses where the cursor is after the next frame.</summary>
    public void SetCursor(Cursor cursor) => _cursor = cursor;

    public string? GetName() => DriverRegistry.Names.ANSI;

    public void SetTerminalTitle(string title, int mode = 0) => _terminal?.SetTitle(title);

    public void Refresh()
    {
        var frame = _writer.Update(_contents, _cursor);
        if (frame.Length > 0)
            _terminal?.Write(frame);
    }

    public string ToAnsi() => new FrameWriter(ColourDepth.TrueColour).Update((Cell[,])_contents.Clone(), new Cursor());

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

    private void Write(int row, int col, string grapheme)
    {
        ref var cell = ref _contents[row, col];
        cell = new Cell(_attribute, true, grapheme);
    }

    private static bool IsWide(string grapheme) => (grapheme.Length > 1 || grapheme[0] >= 0x1100) && grapheme.GetColumns() > 1;
}
