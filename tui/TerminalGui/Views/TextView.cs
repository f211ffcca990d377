using System.Drawing;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;

namespace Terminal.Gui.Views;

/// <summary>Several lines of text to be changed or read.</summary>
[Obsolete("TextView is superseded in the package too; keep its use to one file.")]
public class TextView : View
{
    private readonly EditBuffer _edit = new();
    private readonly EditRows _rows;
    private bool _wordWrap;
    private bool _readOnly;
    private bool _multiline = true;
    private bool _enterAddsLine = true;
    private int _top;
    private int _left;
    private int _column = -1;

    /// <summary>An empty text.</summary>
    public TextView()
    {
        _rows = new EditRows(_edit);
        CanFocus = true;
    }

    /// <summary>Raised after each change that is typed.</summary>
    public event EventHandler<ContentsChangedEventArgs>? ContentsChanged;

    /// <summary>Whether lines that are too wide are broken between words.</summary>
    public bool WordWrap { get => _wordWrap; set => Reflow(_wordWrap = value); }

    /// <summary>Whether it can only be read.</summary>
    public bool ReadOnly { get => _readOnly; set => Reflow(_readOnly = value); }

    /// <summary>Whether there can be more than one line.</summary>
    public bool Multiline
    {
        get => _multiline;
        set
        {
            _multiline = value;
            if (!value)
                EnterKeyAddsLine = TabKeyAddsTab = false;
        }
    }

    /// <summary>Whether Enter begins a new line; else it is taken as everywhere else.</summary>
    public bool EnterKeyAddsLine
    {
        get => _enterAddsLine;
        set
        {
            _enterAddsLine = value;
            _multiline = value;
        }
    }

    /// <summary>Whether Tab puts a tab; else it moves the focus.</summary>
    public bool TabKeyAddsTab { get; set; } = true;

    /// <summary>The number of lines before wrapping.</summary>
    public int Lines => _edit.Text.Count(static c => c == '\n') + 1;

    /// <summary>The line of the cursor, before wrapping.</summary>
    public int CurrentRow => _edit.Text.AsSpan(0, _edit.Caret).Count('\n');

    /// <summary>The column of the cursor in its line, before wrapping.</summary>
    public int CurrentColumn => GraphemeHelper.GetGraphemeCount(_edit.Text[(_edit.Text[.._edit.Caret].LastIndexOf('\n') + 1).._edit.Caret]);

    public override string Text
    {
        get => _edit?.Text.Replace("\n", Environment.NewLine, StringComparison.Ordinal) ?? "";
        set
        {
            var text = Normal(value);
            if (text == _edit.Text)
                return;

            _edit.Set(text);
            _edit.MoveTo(0);
            (_top, _left, _column) = (0, 0, -1);
            Reflow();
            OnTextChanged();
        }
    }

    /// <summary>Puts text at the cursor.</summary>
    public void InsertText(string toAdd) => Edit(() => _edit.Insert(Normal(toAdd)));

    /// <summary>Moves the cursor to the end.</summary>
    public bool MoveEnd() => MoveTo(_edit.Text.Length, select: false);

    /// <summary>Moves the cursor to the beginning.</summary>
    public bool MoveHome() => MoveTo(0, select: false);

    /// <summary>Selects everything.</summary>
    public bool SelectAll()
    {
        _edit.MoveTo(0);
        return MoveTo(_edit.Text.Length, select: true);
    }

    protected override void OnFrameChanged(in Rectangle frame)
    {
        base.OnFrameChanged(frame);
        Reflow();
    }

    protected override bool OnKeyDownNotHandled(Key key)
    {
        if (_readOnly || !key.TryGetPrintableRune(out var rune) || rune.Value == '\t')
            return false;

        Edit(() => _edit.Insert(rune.ToString()));
        return true;
    }

    protected override bool OnDrawingContent(DrawContext? context)
    {
        var room = Viewport.Size;
        ScrollToCaret(room);
        var role = _readOnly ? VisualRole.ReadOnly : VisualRole.Editable;
        SetAttributeForRole(role);
        FillRect(new Rectangle(Point.Empty, room), new System.Text.Rune(' '));
        for (var row = 0; row < room.Height && _top + row < _rows.Lines.Count; row++)
            DrawLine(_rows.Lines[_top + row], row, role);

        var at = _rows.CaretPlace();
        Cursor = new Cursor
        {
            Position = ViewportToScreen(new Point(at.X - _left, at.Y - _top)),
            Style = _readOnly ? CursorStyle.Hidden : CursorStyle.BlinkingBar,
        };
        return true;
    }

    private protected override void DrawText()
    {
    }

    private protected override bool RunCommand(Key key) => RunEditing(key) ?? base.RunCommand(key);

    private static string Normal(string? text) => (text ?? "").ReplaceLineEndings("\n");

    private bool? RunEditing(Key key)
    {
        var select = key.IsShift;
        var line = _rows.Lines[_rows.OfCaret()];
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
            KeyCode.Home => MoveTo(line.Start, select),
            KeyCode.End => MoveTo(_rows.EndOf(line), select),
            KeyCode.Home | KeyCode.CtrlMask => MoveTo(0, select),
            KeyCode.End | KeyCode.CtrlMask => MoveTo(_edit.Text.Length, select),
            KeyCode.A | KeyCode.CtrlMask => SelectAll(),
            KeyCode.Backspace => Delete(_edit.Previous(_edit.Caret)),
            KeyCode.Delete => Delete(_edit.Next(_edit.Caret)),
            KeyCode.Backspace | KeyCode.CtrlMask => Delete(_edit.PreviousWord(_edit.Caret)),
            KeyCode.Delete | KeyCode.CtrlMask => Delete(_edit.NextWord(_edit.Caret)),
            KeyCode.K | KeyCode.CtrlMask => Delete(EndOfParagraph()),
            KeyCode.Z | KeyCode.CtrlMask => Undo(),
            KeyCode.Enter when EnterKeyAddsLine && !_readOnly => Type("\n"),
            KeyCode.Tab when TabKeyAddsTab && !_readOnly && !select => Type("\t"),
            _ => null,
        };
    }

    private int EndOfParagraph()
    {
        var end = _edit.Text.IndexOf('\n', _edit.Caret);
        return end < 0 ? _edit.Text.Length : end == _edit.Caret ? end + 1 : end;
    }

    private bool Undo()
    {
        Edit(_edit.Undo);
        return true;
    }

    private bool Type(string text)
    {
        Edit(() => _edit.Insert(text));
        return true;
    }

    private bool Delete(int place)
    {
        if (!_readOnly)
            Edit(() => _edit.DeleteTo(place));

        return true;
    }

    private bool MoveTo(int place, bool select)
    {
        _edit.MoveTo(place, select);
        _column = -1;
        SetNeedsDraw();
        return true;
    }

    // The column is kept on the way past shorter lines.
    private bool MoveLines(int count, bool select)
    {
        var current = _rows.OfCaret();
        var target = Math.Clamp(current + count, 0, _rows.Lines.Count - 1);
        if (target == current)
            return MoveToLimit(count, select);

        var column = _column >= 0 ? _column : _rows.CaretPlace().X;
        MoveTo(_rows.PlaceAt(_rows.Lines[target], column), select);
        _column = column;
        return true;
    }

    // From the very beginning and the very end, arrows go on to other views; pages do not.
    private bool MoveToLimit(int count, bool select)
    {
        var limit = count < 0 ? 0 : _edit.Text.Length;
        return (_edit.Caret != limit || Math.Abs(count) > 1) && MoveTo(limit, select);
    }

    private void Edit(Action change)
    {
        var old = _edit.Text;
        change();
        _column = -1;
        Reflow();
        if (old != _edit.Text)
            ContentsChanged?.Invoke(this, new ContentsChangedEventArgs(CurrentRow, CurrentColumn));
    }

    private void Reflow(bool _ = false)
    {
        // One column stays free for the cursor after a full line.
        var width = Viewport.Width - (_readOnly ? 0 : 1);
        _rows.Break(_wordWrap && width > 0 ? width : int.MaxValue);
        SetNeedsDraw();
    }

    private void ScrollToCaret(Size room)
    {
        if (room.IsEmpty)
            return;

        var at = _rows.CaretPlace();
        _top = Math.Clamp(_top, Math.Max(0, at.Y - room.Height + 1), at.Y);
        _left = _wordWrap ? 0 : Math.Clamp(_left, Math.Max(0, at.X - room.Width + 1), at.X);
    }

    private void DrawLine(TextLines.Line line, int row, VisualRole role)
    {
        var col = -_left;
        for (var place = line.Start; place < line.Start + line.Length; place = _edit.Next(place))
        {
            var shown = _edit.Text[place.._edit.Next(place)];
            SetAttributeForRole(place >= _edit.Selection.Start && place < _edit.Selection.End ? VisualRole.Active : role);
            if (col >= 0)
                AddStr(col, row, shown == "\t" ? " " : shown);

            col += TextLines.DrawnWidth(shown);
        }
    }
}
