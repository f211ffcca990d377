using Terminal.Gui.Drawing;
using Terminal.Gui.Text;

namespace MentorSim.Tui.Pages;

/// <summary>Texts in a room of so many terminal columns.</summary>
internal static class TextWidth
{
    /// <summary>The text, or as much of its beginning as fits with an ellipsis behind it.</summary>
    public static string Cut(string text, int columns)
    {
        if (text.GetColumns() <= columns) return text;
        var graphemes = GraphemeHelper.GetGraphemes(text).ToList();
        while (graphemes.Count > 0 && string.Concat(graphemes).GetColumns() > columns - 1) graphemes.RemoveAt(graphemes.Count - 1);
        return string.Concat(graphemes) + "…";
    }
}
