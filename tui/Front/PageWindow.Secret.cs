using System.Text;
using MentorSim.Tui.Pages;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Front;

/// <remarks>
/// A box whose text is never shown. The keys come to the window itself: a view that holds the text could select it, copy it, and undo back
/// to it.
/// </remarks>
internal sealed partial class PageWindow
{
    private const int LongestSecret = 256;

    private readonly List<Rune> _secret = [];

    private bool TakesSecret => _page is { Box: not null, BoxIsSecret: true };

    private int BoxTop => 2 + Math.Clamp(_lines.Length + 1, 0, Math.Max(0, BodyHeight - 3));

    /// <summary>The rows for the text: a view would cover what stands where the stars are.</summary>
    private int TextHeight => TakesSecret ? Math.Min(BodyHeight, BoxTop - 2) : BodyHeight;

    /// <summary>Whether a key belongs to what is typed there.</summary>
    private bool TypeSecret(Key key)
    {
        if (key == Key.Esc || key == Key.F1 || key == Key.C.WithCtrl) return false;
        if (key == Key.Enter)
        {
            var typed = string.Concat(_secret).Trim();
            _secret.Clear();
            var after = _stack.After(new Wrote(typed));
            // The time may have run out while it was typed.
            Update(after.Turns == _stack.Turns ? after.After(new Asked(Act.Take)) : after);
            return true;
        }

        if (key == Key.Backspace && _secret.Count > 0) _secret.RemoveAt(_secret.Count - 1);
        else if (key.AsRune is { Value: not 0 } rune && !Rune.IsControl(rune) && _secret.Count < LongestSecret) _secret.Add(rune);
        SetNeedsDraw();
        return true;
    }

    /// <summary>One star for each character; of many, as many as fit.</summary>
    private void DrawSecret()
    {
        if (!TakesSecret)
        {
            return;
        }

        var stars = Math.Min(_secret.Count, Viewport.Width - 2 * Edge - 1);
        Draw(Edge, BoxTop, new string('*', stars).PadRight(Math.Max(0, Viewport.Width - 2 * Edge)), Role.Box);
        Cursor = new Cursor { Position = ViewportToScreen(new System.Drawing.Point(Edge + stars, BoxTop)), Style = CursorStyle.BlinkingBar };
    }
}
