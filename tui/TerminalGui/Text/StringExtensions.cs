using System.Globalization;

namespace Terminal.Gui.Text;

/// <summary>How much room text takes.</summary>
public static class StringExtensions
{
    /// <summary>The number of cells that a text takes.</summary>
    public static int GetColumns(this string str, bool ignoreLessThanZero = true)
    {
        var total = 0;
        var position = 0;
        while (position < (str?.Length ?? 0))
        {
            if (str![position] is >= ' ' and < (char)127 && (position + 1 == str.Length || str[position + 1] < 0x300))
            {
                total++;
                position++;
                continue;
            }

            var rest = str.AsSpan(position);
            var length = StringInfo.GetNextTextElementLength(rest);
            total += WidthOfElement(rest[..length], ignoreLessThanZero);
            position += length;
        }

        return total;
    }

    // Two regional indicators make one flag, and joined emoji one picture: never more than two cells.
    private static int WidthOfElement(ReadOnlySpan<char> element, bool ignoreLessThanZero)
    {
        var sum = 0;
        foreach (var rune in element.EnumerateRunes())
        {
            var width = rune.GetColumns();
            sum += ignoreLessThanZero && width < 0 ? 0 : width;
        }

        return Math.Min(sum, 2);
    }
}
