using System.Drawing;
using Terminal.Gui.App;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;

namespace Terminal.Gui.Views;

/// <summary>One line of text to be changed. All of it is selected when the focus comes.</summary>
public class TextField : View
{
    private readonly EditBuffer _edit = new();
    private bool _readOnly;
    private bool _secret;
    private int _left;

    /// <summary>An empty field, one row high.</summary>
    public TextField()
    {
        CanFocus = true;
        Height = 1;
    }

    /// <summary>Raised after each change of the text.</summary>
    public event EventHandler<ValueChangedEventArgs<string?>>? ValueChanged;

    /// <summary>The number of characters before the cursor.</summary>
    public virtual int InsertionPoint
    {
        get => _edit.CountBeforeCaret();
        set
        {
            _edit.MoveTo(_edit.PlaceOf(value));
            SetNeedsDraw();
        }
    }

    /// <summary>Whether it can only be read.</summary>
    public bool ReadOnly { get => _readOnly; set => Change(ref _readOnly, value); }

    /// <summary>Whether each character is shown as a dot.</summary>
    public bool Secret { get => _secret; set => Change(ref _secret, value); }

    /// <summary>The selected part, or an empty text.</summary>
    public string? SelectedText => _edit.Text[_edit.Selection.Start.._edit.Selection.End];

    public override string Text
    {
        get => _edit?.Text ?? "";
        set
        {
            var line = (value ?? "").Split('\r', '\n')[0];
            if (line != _edit.Text)
                Edit(() => _edit.Set(line));
        }
    }

    /// <summary>The same as <see cref="Text"/>.</summary>
    public string? Value { get => Text; set => Text = value ?? ""; }

    /// <summary>Selects everything.</summary>
    public bool SelectAll()
    {
        _edit.MoveTo(0);
        _edit.MoveTo(_edit.Text.Length, select: true);
        SetNeedsDraw();
        return true;
    }

    /// <summary>Selects nothing.</summary>
    public void ClearAllSelection()
    {
        _edit.MoveTo(_edit.Caret);
        SetNeedsDraw();
    }

    protected override void OnHasFocusChanged(bool newHasFocus, View? previousFocusedView, View? focusedView)
    {
        if (newHasFocus)
            SelectAll();
        else
            ClearAllSelection();
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
        var width = Viewport.Width;
        ScrollToCaret(width);
        var role = _readOnly ? VisualRole.ReadOnly : VisualRole.Editable;
        SetAttributeForRole(role);
        FillRect(new Rectangle(0, 0, width, 1), new System.Text.Rune(' '));
        var (col, caretCol) = (0, 0);
        for (var place = _left; place <= _edit.Text.Length; place = _edit.Next(place))
        {
            if (place == _edit.Caret)
                caretCol = col;

            if (place == _edit.Text.Length || col >= width)
                break;

            var shown = Shown(place);
            SetAttributeForRole(place >= _edit.Selection.Start && place < _edit.Selection.End ? VisualRole.Active : role);
            AddStr(col, 0, shown);
            col += TextLines.DrawnWidth(shown);
        }

        Cursor = new Cursor { Position = ViewportToScreen(new Point(caretCol, 0)), Style = CursorStyle.BlinkingBar };
        return true;
    }

    private protected override void DrawText()
    {
    }

    private protected override bool RunCommand(Key key)
    {
        var select = key.IsShift;
        switch (key.KeyCode & ~KeyCode.ShiftMask)
        {
            case KeyCode.CursorLeft:
                return MoveTo(_edit.Previous(_edit.Caret), select);
            case KeyCode.CursorRight:
                return MoveTo(_edit.Next(_edit.Caret), select);
            case KeyCode.CursorLeft | KeyCode.CtrlMask:
                return MoveTo(_edit.PreviousWord(_edit.Caret), select);
            case KeyCode.CursorRight | KeyCode.CtrlMask:
                return MoveTo(_edit.NextWord(_edit.Caret), select);
            case KeyCode.Home or (KeyCode.Home | KeyCode.CtrlMask):
                return MoveTo(0, select);
            case KeyCode.End or (KeyCode.End | KeyCode.CtrlMask) or (KeyCode.E | KeyCode.CtrlMask):
                return MoveTo(_edit.Text.Length, select);
            case KeyCode.A | KeyCode.CtrlMask:
                return SelectAll();
            case KeyCode.Backspace:
                return Delete(_edit.Previous(_edit.Caret));
            case KeyCode.Delete or (KeyCode.D | KeyCode.CtrlMask):
                return Delete(_edit.Next(_edit.Caret));
            case KeyCode.Backspace | KeyCode.CtrlMask:
                return Delete(_edit.PreviousWord(_edit.Caret));
            case KeyCode.Delete | KeyCode.CtrlMask:
                return Delete(_edit.NextWord(_edit.Caret));
            case KeyCode.K | KeyCode.CtrlMask:
                return Delete(_edit.Text.Length);
            case KeyCode.Z | KeyCode.CtrlMask:
                Edit(_edit.Undo);
                return true;
            default:
                return base.RunCommand(key);
        }
    }

    private bool MoveTo(int place, bool select)
    {
        _edit.MoveTo(place, select);
        SetNeedsDraw();
        return true;
    }

    private bool Delete(int place)
    {
        if (!_readOnly)
            Edit(() => _edit.DeleteTo(place));

        return true;
    }

    private void Edit(Action change)
    {
        var old = _edit.Text;
        change();
        SetNeedsDraw();
        if (old == _edit.Text)
            return;

        OnTextChanged();
        ValueChanged?.Invoke(this, new ValueChangedEventArgs<string?>(old, _edit.Text));
    }

    private string Shown(int place) => _secret ? "\u2219" : _edit.Text[place.._edit.Next(place)];

    // One column stays free for the cursor after the last character.
    private void ScrollToCaret(int width)
    {
        if (_edit.Caret <= _left)
            _left = _edit.Caret;

        while (_left < _edit.Caret && WidthToCaret() >= width)
            _left = _edit.Next(_left);
    }

    private int WidthToCaret()
    {
        var width = 0;
        for (var place = _left; place < _edit.Caret; place = _edit.Next(place))
            width += TextLines.DrawnWidth(Shown(place));

        return width;
    }
}
