using System.Text;
using Terminal.Gui.App;
using Terminal.Gui.Drawing;
using Terminal.Gui.Text;

namespace Terminal.Gui.ViewBase;

// The view's text, which is drawn below everything else, and its title, which stands in the border.
public partial class View
{
    private string _text = "";
    private string _title = "";
    private Rune _hotKeySpecifier = new('_');

    /// <summary>Raised after <see cref="Text"/> has changed.</summary>
    public event EventHandler? TextChanged;

    /// <summary>Raised after <see cref="Title"/> has changed.</summary>
    public event EventHandler<EventArgs<string>>? TitleChanged;

    /// <summary>The marker of hot keys in text and title, which is not shown; <c>'\uffff'</c> shows everything as it is.</summary>
    public virtual Rune HotKeySpecifier
    {
        get => _hotKeySpecifier;
        set
        {
            _hotKeySpecifier = value;
            FollowTitle();
            SetNeedsLayout();
            SetNeedsDraw();
        }
    }

    /// <summary>The text; line ends make rows, and words are wrapped when there is more than one row.</summary>
    public virtual string Text
    {
        get => _text;
        set
        {
            value ??= "";
            if (_text == value)
                return;

            _text = value;
            if (_width.IsAuto || _height.IsAuto)
                SetNeedsLayout();

            SetNeedsDraw();
            OnTextChanged();
        }
    }

    /// <summary>Where the text stands.</summary>
    public Alignment TextAlignment { get; set; }

    /// <summary>The title; a letter after the marker becomes the hot key.</summary>
    public string Title
    {
        get => _title;
        set
        {
            value ??= "";
            if (_title == value)
                return;

            _title = value;
            FollowTitle();
            SetNeedsDraw();
            OnTitleChanged();
            TitleChanged?.Invoke(this, new EventArgs<string>(value));
        }
    }

    private protected virtual string TextToDraw => _text;

    /// <summary>Raises <see cref="TextChanged"/>.</summary>
    public void OnTextChanged() => TextChanged?.Invoke(this, EventArgs.Empty);

    /// <summary>Called before <see cref="TitleChanged"/>.</summary>
    protected virtual void OnTitleChanged()
    {
    }

    private protected virtual VisualRole TextRole => _hasFocus ? VisualRole.Focus : VisualRole.Normal;

    private protected virtual void DrawText()
    {
        if (Screen is not { } screen || TextToDraw.Length == 0)
            return;

        var hot = HotText.Parse(TextToDraw, HotKeySpecifier);
        var room = Viewport.Size;
        var row = 0;
        foreach (var (start, length) in LinesFor(hot.Text, room.Width, room.Height > 1))
        {
            if (row >= room.Height)
                return;

            var line = hot.Text.Substring(start, length);
            var spare = room.Width - line.GetColumns();
            Move(TextAlignment switch { Alignment.Center => Math.Max(0, spare / 2), Alignment.End => Math.Max(0, spare), _ => 0 }, row++);
            HotText.Draw(screen, line, hot.HotIndex < start ? -1 : hot.HotIndex - start, this, _hasFocus, TextRole);
        }
    }

    private protected int MeasureText(bool across, int widthLimit)
    {
        if (TextToDraw.Length == 0)
            return 0;

        var text = HotText.Parse(TextToDraw, HotKeySpecifier).Text;
        var lines = LinesFor(text, across ? int.MaxValue : widthLimit, wrap: !across && !_width.IsAuto);
        if (!across)
            return lines.Count;

        var widest = 0;
        foreach (var (start, length) in lines)
            widest = Math.Max(widest, text.Substring(start, length).GetColumns());

        return widest;
    }

    private static List<TextLines.Line> LinesFor(string text, int width, bool wrap) => TextLines.Break(text, wrap ? width : int.MaxValue);

    private void FollowTitle() => HotKey = HotText.Parse(_title, HotKeySpecifier).Key;
}
