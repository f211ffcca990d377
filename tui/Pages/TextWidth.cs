using Terminal.Gui.Drawing;
using Terminal.Gui.Text;

namespace MentorSim.Tui.Pages;

/// <summary>Texts in a room of so many terminal columns.</summary>
internal static class TextWidth
{
    /// <summary>The text, or as much of its beginning as fits with an ellipsis behind it.</summary>
    public static string Cut(string text, int columns)
    {
        var start = Start(text, columns);
        return start.Length == text.Length ? text : Start(text, columns - 1) + "…";
    }

    /// <summary>As much of the beginning of a text as fits.</summary>
    public static string Start(string text, int columns)
    {
        var length = 0;
        foreach (var grapheme in GraphemeHelper.GetGraphemes(text))
        {
            columns -= grapheme.GetColumns();
            if (columns < 0) break;
            length += grapheme.Length;
        }

        return text[..length];
    }
}
