using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;
using Terminal.Gui.Text;
using Terminal.Gui.ViewBase;
using Line = MentorSim.Tui.Pages.Line;

namespace MentorSim.Tui.Front;

/// <remarks>How the parts of a page are drawn.</remarks>
internal sealed partial class PageWindow
{
    /// <inheritdoc/>
    protected override bool OnDrawingContent(DrawContext? context)
    {
        LayOut();
        StartClocks();
        if (IsTooSmall)
        {
            Draw(0, 0, "This window is too small.", Look.Normal);
            return true;
        }

        DrawTitle();
        for (var row = 0; row < TextHeight && _top + row < _lines.Length; row++)
            DrawLine(Edge, BodyTop + row, _lines[_top + row]);
        for (var row = 0; row < BodyHeight && HasSide; row++)
        {
            Draw(SideColumn - 2, BodyTop + row, "│", Look.Normal);
            if (row < _side.Length) DrawLine(SideColumn, BodyTop + row, _side[row]);
        }

        DrawSecret();
        DrawQuery();
        DrawFooter();
        return true;
    }

    private void DrawTitle()
    {
        var aside = UnsafeCharacters.Strip(_page.Aside);
        var room = Viewport.Width - aside.GetColumns() - 4;
        var title = TextWidth.Cut(UnsafeCharacters.Strip(_page.Title), room);
        var gap = new string(' ', Math.Max(1, Viewport.Width - title.GetColumns() - aside.GetColumns() - 2));
        Draw(0, 0, TextWidth.Cut($" {title}{gap}{aside} ", Viewport.Width), Look.Selected);
        DrawNews();
    }

    private void DrawLine(int column, int row, Line line)
    {
        var isSelected = line.Item > 0 && line.Item == _page.Selected;
        if (isSelected) Draw(0, row, ">", Look.Normal);
        foreach (var part in line.Parts)
        {
            var text = UnsafeCharacters.Strip(part.Text);
            Draw(column, row, text, Look.Of(part, isSelected));
            column += text.GetColumns();
        }
    }

    private void DrawFooter()
    {
        var row = Viewport.Height - 1;
        // Beside an open box nothing scrolls.
        if (LastTop > 0 && _page.Box is null) Draw(Edge, row - 1, Footer.More(above: _top > 0, below: _top < LastTop), Look.Normal);

        var column = Edge;
        foreach (var (key, words) in Footer.Of(_page, IsReadThrough(), Viewport.Width - Edge))
        {
            Draw(column, row, key, Look.Selected);
            Draw(column + key.Length, row, words, Look.Normal);
            column += key.Length + words.Length + 2;
        }
    }

    private void Draw(int column, int row, string text, Terminal.Gui.Drawing.Attribute attribute)
    {
        SetAttribute(attribute);
        AddStr(column, row, text);
    }
}
