using System.Globalization;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;
using Terminal.Gui.Text;
using Terminal.Gui.ViewBase;
using Attribute = Terminal.Gui.Drawing.Attribute;
using Line = MentorSim.Tui.Pages.Line;

namespace MentorSim.Tui.Front;

/// <remarks>How the parts of a page are drawn.</remarks>
internal sealed partial class PageWindow
{
    private const string MoreBeside = "… and more, one key away";

    /// <summary>Where the lines of the body end that are read one after the other.</summary>
    private int BodyEnd => Edge + Math.Min(WidestText, (HasSide ? SideColumn - 2 : Viewport.Width) - 2 * Edge);

    /// <inheritdoc/>
    protected override bool OnDrawingContent(DrawContext? context)
    {
        LayOut();
        StartClocks();
        if (_looks.Theme.Paints) Paint();
        if (IsTooSmall)
        {
            DrawWarning();
            return true;
        }

        DrawTitle();
        for (var row = 0; row < TextHeight && _top + row < _lines.Length; row++)
            DrawLine(Edge, BodyTop + row, _lines[_top + row]);
        for (var row = 0; row < BodyHeight && HasSide; row++)
        {
            Draw(SideColumn - 2, BodyTop + row, "│", Role.Rule);
            // What is beside does not scroll: where it is too long it says so, and all of it is one key away.
            if (row == BodyHeight - 1 && _side.Length > BodyHeight) Draw(SideColumn, BodyTop + row, MoreBeside, Role.Quiet);
            else if (row < _side.Length) DrawLine(SideColumn, BodyTop + row, _side[row]);
        }

        DrawSecret();
        DrawQuery();
        DrawScroll();
        DrawFooter();
        return true;
    }

    /// <summary>A theme with a background of its own covers that of the terminal.</summary>
    private void Paint()
    {
        var blank = new string(' ', Viewport.Width);
        for (var row = 0; row < Viewport.Height; row++) Draw(0, row, blank, Role.Text);
    }

    /// <summary>What a window too small to read in says instead of the page: what it is, and what is needed.</summary>
    private void DrawWarning()
    {
        var says = string.Create(
            CultureInfo.InvariantCulture,
            $"This window is {Viewport.Width} x {Viewport.Height}: too small. MentorSim needs {SmallestWidth} x {SmallestHeight}.");
        var lines = PageLayout.Lines([new Paragraph(says)], Viewport.Width);
        for (var row = 0; row < lines.Length && row < Viewport.Height; row++) DrawLine(0, row, lines[row]);
    }

    /// <summary>As many whole parts as there is room for: the first ones, but of a page with a clock the last, where the time that is left stands.</summary>
    private string PartsIn(string aside, int room)
    {
        const string Comma = ", ";
        while (aside.GetColumns() > room && (HasClock ? aside.IndexOf(Comma, StringComparison.Ordinal) : aside.LastIndexOf(Comma, StringComparison.Ordinal)) is > 0 and var at)
            aside = HasClock ? aside[(at + Comma.Length)..] : aside[..at];
        return TextWidth.Cut(aside, room);
    }

    /// <summary>The title and what stands at the right of it, as far as there is room for them.</summary>
    private (string Title, string Aside) Head()
    {
        var title = UnsafeCharacters.Strip(_page.Title);
        // Where there is not room for both, what stands at the right gives way before the title is cut to a few letters.
        var aside = PartsIn(UnsafeCharacters.Strip(_page.Aside), Viewport.Width - Math.Min(title.GetColumns(), _page.SecondsLeft is null ? LeastTitle : LeastTitle / 2) - 4);
        return (TextWidth.Cut(title, Viewport.Width - aside.GetColumns() - 4), aside);
    }

    /// <summary>A title for which there was not room over the page, whole, as the page begins; nothing where there was.</summary>
    private Block[] WholeTitle() => UnsafeCharacters.Strip(_page.Title) is var title && Head().Title != title ? [new Heading(title), new Gap()] : [];

    private void DrawTitle()
    {
        var (title, aside) = Head();
        Draw(0, 0, new string(' ', Viewport.Width), Role.Title);
        Draw(1, 0, title, Role.Title);
        // Some characters take another room than is counted for them, so it does not simply follow.
        Draw(Viewport.Width - 1 - aside.GetColumns(), 0, aside, Role.Title);
        DrawNews();
    }

    private void DrawLine(int column, int row, Line line)
    {
        var isSelected = line.Item > 0 && line.Item == _page.Selected;
        if (isSelected) Draw(0, row, ">".PadRight(BodyEnd + 1), Role.Selected);
        foreach (var part in line.Parts)
        {
            var text = UnsafeCharacters.Strip(part.Text);
            Draw(column, row, text, _looks.Of(part, isSelected));
            column += text.GetColumns();
        }
    }

    /// <summary>At the right edge, which part of a long page can be seen; the line under it says in words that there is more.</summary>
    private void DrawScroll()
    {
        if (LastTop == 0 || _page.Box is not null) return;
        var height = Math.Max(1, BodyHeight * BodyHeight / _lines.Length);
        // At the ends only where the page is at its ends.
        var most = BodyHeight - height;
        var top = _top == 0 ? 0 : _top == LastTop ? most : Math.Clamp(_top * most / LastTop, Math.Min(1, most), Math.Max(0, most - 1));
        for (var row = 0; row < height; row++) Draw(Viewport.Width - 1, BodyTop + top + row, " ", Role.Scroll);
    }

    private void DrawFooter()
    {
        var row = Viewport.Height - 1;
        // Beside an open box nothing scrolls.
        if (LastTop > 0 && _page.Box is null) Draw(Edge, row - 1, Footer.More(above: _top > 0, below: _top < LastTop), Role.Quiet);

        var column = Edge;
        foreach (var (key, words) in Footer.Of(_page, BeforeTaking(), Viewport.Width - Edge))
        {
            Draw(column, row, key, Role.Key);
            Draw(column + key.GetColumns(), row, words, Role.KeyWords);
            column += key.GetColumns() + words.GetColumns() + 2;
        }
    }

    private void Draw(int column, int row, string text, Role role) => Draw(column, row, text, _looks.Theme.Of(role));

    private void Draw(int column, int row, string text, Attribute look)
    {
        SetAttribute(look);
        AddStr(column, row, _looks.Signs(text));
    }
}
