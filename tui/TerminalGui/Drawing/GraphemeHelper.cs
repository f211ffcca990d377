using System.Globalization;

namespace Terminal.Gui.Drawing;

/// <summary>Cuts text where a reader would.</summary>
public static class GraphemeHelper
{
    /// <summary>The characters of a text, each with the marks that belong to it.</summary>
    public static IEnumerable<string> GetGraphemes(string text)
    {
        var position = 0;
        while (position < (text?.Length ?? 0))
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(position));
            yield return GraphemeCells.Piece(text!, position, length);
            position += length;
        }
    }
}
