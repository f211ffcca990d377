using Terminal.Gui.Input;

namespace MentorSim.Tui.Front;

/// <remarks>
/// What is pasted is text and nothing else: where there is nothing to write in, it is let go, for its letters would be keys, and a line of
/// it could answer for somebody who does not know yet that they pasted in the wrong window.
/// </remarks>
internal sealed partial class PageWindow
{
    // A path may be as long; a whole essay is no line.
    private const int LongestLine = 4096;

    /// <summary>Takes a pasted text. A box of several lines takes it by itself.</summary>
    public void TakePaste(PasteEventArgs paste)
    {
        _quiet = 0;
        if (!IsTooSmall && _box is { Visible: true, IsLine: false }) return;
        paste.Handled = true;
        if (IsTooSmall || (!_box.Visible && !TakesSecret && _page.Query is null)) return;
        foreach (var rune in OneLine(paste.Text).EnumerateRunes().Take(LongestLine)) NewKeyDownEvent(new Key(rune.Value));
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
