using System.Drawing;
using System.Text;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Attribute = Terminal.Gui.Drawing.Attribute;
using Color = Terminal.Gui.Drawing.Color;

namespace Terminal.Gui.ViewBase;

// Drawing happens in one go for the whole screen; what comes out the same is not written to the terminal.
public partial class View
{
    private bool _needsDraw = true;
    private Cursor _cursor = new();

    /// <summary>Raised when the content is drawn, unless <see cref="OnDrawingContent"/> returned true.</summary>
    public event EventHandler<DrawEventArgs>? DrawingContent;

    /// <summary>Whether it is to be drawn at the next turn of the loop.</summary>
    public bool NeedsDraw => _needsDraw;

    /// <summary>The cursor, in screen coordinates; shown only while the view has the focus.</summary>
    public Cursor Cursor
    {
        get => _cursor;
        set => _cursor = value ?? new Cursor();
    }

    /// <summary>Has the view drawn at the next turn of the loop.</summary>
    public void SetNeedsDraw()
    {
        for (var view = this; view is not null; view = view.SuperView)
            view._needsDraw = true;
    }

    /// <summary>Chooses the place of the next character.</summary>
    public bool Move(int col, int row)
    {
        if (Screen is not { } screen)
            return false;

        var at = ViewportToScreen(new Point(col, row));
        screen.Move(at.X, at.Y);
        return true;
    }

    /// <summary>Writes a character at the current place.</summary>
    public void AddRune(Rune rune) => Screen?.AddRune(rune);

    /// <summary>Writes a character at the current place.</summary>
    public void AddRune(char c) => Screen?.AddRune(c);

    /// <summary>Writes a character.</summary>
    public void AddRune(int col, int row, Rune rune)
    {
        if (Move(col, row))
            AddRune(rune);
    }

    /// <summary>Writes a text at the current place.</summary>
    public void AddStr(string str) => Screen?.AddStr(str);

    /// <summary>Writes a text.</summary>
    public void AddStr(int col, int row, string str)
    {
        if (Move(col, row))
            AddStr(str);
    }

    /// <summary>Fills a part of the viewport with blanks.</summary>
    public void FillRect(Rectangle rect, Color? color = null)
    {
        if (Screen is not { } screen)
            return;

        var before = SetAttribute(color is { } background ? new Attribute(background, background) : GetAttributeForRole(VisualRole.Normal));
        screen.Fill(new Rectangle(ViewportToScreen(rect.Location), rect.Size), " ");
        screen.SetAttribute(before);
    }

    /// <summary>Fills a part of the viewport with a character.</summary>
    public void FillRect(Rectangle rect, Rune rune)
    {
        var shown = GraphemeCells.Sanitize(rune.ToString(), out var width);
        Screen?.Fill(new Rectangle(ViewportToScreen(rect.Location), rect.Size), width == 1 ? shown : " ");
    }

    internal void Draw(ScreenDriver screen, DrawContext context)
    {
        _needsDraw = false;
        if (!_visible)
            return;

        var clip = screen.Clip;
        var frame = FrameOnScreen();
        frame.Width -= ShadowSize;
        frame.Height -= ShadowSize;
        screen.Clip = Rectangle.Intersect(clip, frame);
        if (!screen.Clip.IsEmpty)
        {
            SetAttributeForRole(VisualRole.Normal);
            screen.Fill(frame, " ");
            if (BorderSize > 0)
                BorderDrawing.Draw(this, screen, frame, _borderStyle ?? LineStyle.Single);

            screen.Clip = Rectangle.Intersect(screen.Clip, Rectangle.Inflate(frame, -BorderSize, -BorderSize));
            SetAttributeForRole(VisualRole.Normal);
            DrawText();
            SetAttributeForRole(HasFocus ? VisualRole.Focus : VisualRole.Normal);
            if (!OnDrawingContent(context))
                DrawingContent?.Invoke(this, new DrawEventArgs(Viewport, Viewport, context));

            foreach (var view in _subViews)
                view.Draw(screen, context);
        }
        else
        {
            ClearNeedsDraw();
        }

        screen.Clip = clip;
    }

    /// <summary>Draws the content. Places count from the viewport's corner; what goes beyond it is not seen.</summary>
    protected virtual bool OnDrawingContent(DrawContext? context) => false;

    private void ClearNeedsDraw()
    {
        _needsDraw = false;
        foreach (var view in _subViews)
            view.ClearNeedsDraw();
    }
}
