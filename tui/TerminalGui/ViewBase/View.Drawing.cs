using System.Drawing;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Terminal.Gui.ViewBase;

// Drawing happens in one go for the whole screen; what comes out the same is not written to the terminal.
public partial class View
{
    private Cursor _cursor = new();

    /// <summary>Whether it is to be drawn at the next turn of the loop.</summary>
    public bool NeedsDraw { get; private set; } = true;

    /// <summary>The cursor, in screen coordinates; shown only while the view has the focus.</summary>
    public Cursor Cursor { get => _cursor; set => _cursor = value ?? new Cursor(); }

    /// <summary>Has the view drawn at the next turn of the loop.</summary>
    public void SetNeedsDraw()
    {
        for (var view = this; view is not null; view = view.SuperView)
            view.NeedsDraw = true;
    }

    /// <summary>Chooses how its roles look; null for the terminal's own colours. Whether that is another choice than before.</summary>
    public bool SetScheme(Scheme? scheme)
    {
        if (scheme == Colours)
            return false;

        Colours = scheme;
        SetNeedsDraw();
        return true;
    }

    private protected Scheme? Colours { get; private set; }

    /// <summary>Chooses the colours of the next characters.</summary>
    public Attribute SetAttribute(Attribute attribute) => Screen?.SetAttribute(attribute) ?? Attribute.Default;

    /// <summary>Chooses the place of the next character.</summary>
    public bool Move(int col, int row)
    {
        if (Screen is not { } screen)
            return false;

        var at = ViewportToScreen(new Point(col, row));
        screen.Move(at.X, at.Y);
        return true;
    }

    /// <summary>Writes a text at the current place.</summary>
    public void AddStr(string str) => Screen?.AddStr(str);

    /// <summary>Writes a text.</summary>
    public void AddStr(int col, int row, string str)
    {
        if (Move(col, row))
            AddStr(str);
    }

    internal void Draw(ScreenDriver screen, DrawContext context)
    {
        NeedsDraw = false;
        if (!_visible)
            return;

        var clip = screen.Clip;
        var room = new Rectangle(ViewportToScreen(Point.Empty), Frame.Size);
        screen.Clip = Rectangle.Intersect(clip, room);
        screen.SetAttribute(Attribute.Default);
        screen.Fill(room, " ");
        OnDrawingContent(context);
        foreach (var view in _subViews)
            view.Draw(screen, context);

        screen.Clip = clip;
    }

    /// <summary>Draws the content. Places count from the viewport's corner; what goes beyond it is not seen.</summary>
    protected virtual bool OnDrawingContent(DrawContext? context) => false;
}
