using System.Drawing;
using System.Text;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Attribute = Terminal.Gui.Drawing.Attribute;
using Color = Terminal.Gui.Drawing.Color;

namespace Terminal.Gui.Views;

/// <summary>Several lines of text to be changed.</summary>
[Obsolete("TextView is superseded in the package too; keep its use to one file.")]
public class TextView : View
{
    private static readonly Attribute Written = new(Color.None, Color.None, TextStyle.Underline);
    private static readonly Attribute Chosen = new(Color.None, Color.None, TextStyle.Reverse);

    private readonly EditBuffer _edit = new();
    private readonly EditRows _rows;
    private bool _wordWrap;
    private int _top;
    private int _left;
    private int _column = -1;

    /// <summary>An empty text.</summary>
    public TextView()
    {
        _rows = new EditRows(_edit);
        CanFocus = true;
    }

    /// <summary>Whether lines that are too wide are broken between words.</summary>
    public bool WordWrap
    {
        get => _wordWrap;
        set
        {
            _wordWrap = value;
            Reflow();
        }
    }

    /// <summary>Whether Tab puts a tab; else it does nothing.</summary>
    public bool TabKeyAddsTab { get; set; } = true;

    /// <summary>The text, with the line ends of the operating system.</summary>
    public virtual string Text
    {
        get => _edit.Text.Replace("\n", Environment.NewLine, StringComparison.Ordinal);
        set
        {
            var text = (value ?? "").ReplaceLineEndings("\n");
            if (text == _edit.Text)
                return;

            _edit.Set(text);
            (_top, _left) = (0, 0);
            Reflow();
        }
    }

    /// <summary>Moves the cursor to the end.</summary>
    public bool MoveEnd() => MoveTo(_edit.Text.Length);

    protected override void OnFrameChanged(in Rectangle frame)
    {
        base.OnFrameChanged(frame);
        Reflow();
    }

    protected override bool OnDrawingContent(DrawContext? context)
    {
        ScrollToCaret(Viewport.Size);
        for (var row = 0; row < Viewport.Height; row++)
            DrawRow(_top + row < _rows.All.Count ? _rows.All[_top + row] : default, row);

        var at = _rows.CaretPlace();
        Cursor = new Cursor { Position = ViewportToScreen(new Point(at.X - _left, at.Y - _top)), Style = CursorStyle.BlinkingBar };
        return true;
    }

    private protected override bool RunKey(Key key) => RunEditing(key) ?? RunTyping(key.AsRune);

    internal override bool RunPaste(string text)
    {
        var clean = string.Concat(text.ReplaceLineEndings("\n").Where(static character => !char.IsControl(character) || character is '\n' or '\t'));
        return clean.Length > 0 && Type(clean);
    }

    private bool? RunEditing(Key key)
    {
        var select = key.IsShift;
        var row = _rows.All[_rows.OfCaret()];
        var page = Math.Max(1, Viewport.Height - 1);
        return (key.KeyCode & ~KeyCode.ShiftMask) switch
        {
            KeyCode.CursorLeft => (_edit.Caret > 0 || select) && MoveTo(_edit.Previous(_edit.Caret), select),
            KeyCode.CursorRight => MoveTo(_edit.Next(_edit.Caret), select),
            KeyCode.CursorUp => MoveLines(-1, select),
            KeyCode.CursorDown => MoveLines(1, select),
            KeyCode.PageUp => MoveLines(-page, select),
            KeyCode.PageDown => MoveLines(page, select),
            KeyCode.CursorLeft | KeyCode.CtrlMask => MoveTo(_edit.PreviousWord(_edit.Caret), select),
            KeyCode.CursorRight | KeyCode.CtrlMask => MoveTo(_edit.NextWord(_edit.Caret), select),
            KeyCode.Home => MoveTo(row.Start, select),
            KeyCode.End => MoveTo(_rows.EndOf(row), select),
            KeyCode.Home | KeyCode.CtrlMask => MoveTo(0, select),
            KeyCode.End | KeyCode.CtrlMask => MoveTo(_edit.Text.Length, select),
            KeyCode.A | KeyCode.CtrlMask => SelectAll(),
            KeyCode.Backspace => Delete(_edit.Previous(_edit.Caret)),
            KeyCode.Delete => Delete(_edit.Next(_edit.Caret)),
            KeyCode.Backspace | KeyCode.CtrlMask => Delete(_edit.PreviousWord(_edit.Caret)),
            KeyCode.Delete | KeyCode.CtrlMask => Delete(_edit.NextWord(_edit.Caret)),
            KeyCode.K | KeyCode.CtrlMask => Delete(EndOfParagraph()),
            KeyCode.Z | KeyCode.CtrlMask => Edit(_edit.Undo),
            KeyCode.Enter => Type("\n"),
            KeyCode.Tab when TabKeyAddsTab && !select => Type("\t"),
            _ => null,
        };
    }

    private int EndOfParagraph()
    {
        var end = _edit.Text.IndexOf('\n', _edit.Caret);
        return end < 0 ? _edit.Text.Length : end == _edit.Caret ? end + 1 : end;
    }

    private bool RunTyping(Rune rune) => !Rune.IsControl(rune) && Type(rune.ToString());

    private bool Type(string text) => Edit(() => _edit.Insert(text));

    private bool Delete(int place) => Edit(() => _edit.DeleteTo(place));

    private bool Edit(Action change)
    {
        change();
        _column = -1;
        Reflow();
        return true;
    }

    private bool MoveTo(int place, bool select = false)
    {
        _edit.MoveTo(place, select);
        _column = -1;
        SetNeedsDraw();
        return true;
    }

    private bool SelectAll()
    {
        _edit.MoveTo(0);
        return MoveTo(_edit.Text.Length, select: true);
    }

    // The column is kept on the way past shorter lines.
    private bool MoveLines(int count, bool select)
    {
        var current = _rows.OfCaret();
        var target = Math.Clamp(current + count, 0, _rows.All.Count - 1);
        if (target == current)
            return MoveToLimit(count, select);

        var column = _column >= 0 ? _column : _rows.CaretPlace().X;
        MoveTo(_rows.PlaceAt(_rows.All[target], column), select);
        _column = column;
        return true;
    }

    // From the very beginning and the very end, arrows go on to other views; pages do not.
    private bool MoveToLimit(int count, bool select)
    {
        var limit = count < 0 ? 0 : _edit.Text.Length;
        return (_edit.Caret != limit || Math.Abs(count) > 1) && MoveTo(limit, select);
    }

    private void Reflow()
    {
        // One column stays free for the cursor after a full line.
        _rows.Break(_wordWrap && Viewport.Width > 1 ? Viewport.Width - 1 : int.MaxValue);
        SetNeedsDraw();
    }

    private void ScrollToCaret(Size room)
    {
        // A window may leave no row for it, or no column.
        if (room.Width <= 0 || room.Height <= 0)
            return;

        var at = _rows.CaretPlace();
        _top = Math.Clamp(_top, Math.Max(0, at.Y - room.Height + 1), at.Y);
        _left = _wordWrap ? 0 : Math.Clamp(_left, Math.Max(0, at.X - room.Width + 1), at.X);
    }

    private void DrawRow(EditRows.Row row, int y)
    {
        var written = Colours?.Editable ?? Written;
        var chosen = Colours?.Active ?? Chosen;
        SetAttribute(written);
        AddStr(0, y, new string(' ', Viewport.Width));
        var x = -_left;
        for (var place = row.Start; place < row.End; place = _edit.Next(place))
        {
            var shown = _edit.At(place);
            SetAttribute(place >= _edit.Selection.Start && place < _edit.Selection.End ? chosen : written);
            if (x >= 0)
                AddStr(x, y, shown == "\t" ? " " : shown);

            x += EditRows.WidthOf(shown);
        }
    }
}
