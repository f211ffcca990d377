using System.Text;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.Text;

namespace MentorSim.Tui.Front;

/// <remarks>
/// Words to look for, above what they find. The keys come to the window itself: what is listed changes with every letter, while arrows and
/// Enter go on meaning the list.
/// </remarks>
internal sealed partial class PageWindow
{
    private const int LongestQuery = 200;

    /// <summary>The first row of the page: under the words to look for, where there are any.</summary>
    private int BodyTop => _page.Query is null ? 2 : 4;

    /// <summary>Whether a key belongs to the words that are typed.</summary>
    private bool TypeQuery(Key key)
    {
        if (_page.Query is not { } typed) return false;
        if (key == Key.Backspace) typed = WithoutLast(typed);
        else if (key == Key.U.WithCtrl) typed = "";
        else if (key == Key.W.WithCtrl) typed = WithoutLastWord(typed);
        else if (key.IsCtrl || key.IsAlt || key.AsRune is not { Value: not 0 } rune || Rune.IsControl(rune)) return false;
        else if (typed.Length < LongestQuery) typed += rune;
        if (typed == _page.Query) return true;
        Update(_stack.After(new Queried(typed)));
        ScrollTo(0);
        return true;
    }

    /// <summary>The blocks of a page; where digits are words to look for, no item promises that its number takes it.</summary>
    private static IEnumerable<Block> Unnumbered(Page page) =>
        page.Query is null ? page.Blocks : page.Blocks.Select(block => block is Item item ? item with { Label = "" } : block);

    private void DrawQuery()
    {
        if (_page.Query is not { } typed)
        {
            if (!TakesSecret && Cursor.IsVisible) Cursor = new Cursor();
            return;
        }

        var label = $"{_page.QueryLabel}: ";
        var room = Math.Max(1, Viewport.Width - 2 * Edge - label.Length - 1);
        var shown = UnsafeCharacters.Strip(typed);
        // Of more than fits, the end, which is where somebody types.
        while (shown.GetColumns() > room) shown = shown[Terminal.Gui.Drawing.GraphemeHelper.GetGraphemes(shown).First().Length..];
        Draw(Edge, 2, label, Role.Heading);
        Draw(Edge + label.Length, 2, shown, Role.Box);
        Cursor = new Cursor { Position = ViewportToScreen(new System.Drawing.Point(Edge + label.Length + shown.GetColumns(), 2)), Style = CursorStyle.BlinkingBar };
    }

    private static string WithoutLast(string text) =>
        text.Length == 0 ? "" : text[..^Terminal.Gui.Drawing.GraphemeHelper.GetGraphemes(text).Last().Length];

    private static string WithoutLastWord(string text)
    {
        var end = text.TrimEnd().LastIndexOf(' ');
        return end < 0 ? "" : text[..(end + 1)];
    }
}
