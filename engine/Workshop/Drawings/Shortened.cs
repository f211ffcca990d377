using System.Globalization;
using System.Text;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop.Drawings;

/// <summary>Texts of authors, made fit for a label: one line, nothing that steers or disguises, and not too long.</summary>
internal static class Shortened
{
    /// <summary>The most characters of a line, as people count them.</summary>
    public const int Longest = 44;

    // What people see as one character can be made of any number of marks.
    private const int LongestCharacter = 16;

    /// <summary>The text on one line; what is too long ends in an ellipsis.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder();
        var count = 0;
        var rest = UnsafeCharacters.Strip(text).AsSpan();
        for (int length; !rest.IsEmpty; rest = rest[length..])
        {
            length = StringInfo.GetNextTextElementLength(rest);
            var character = rest[..length];
            if (character.IsWhiteSpace())
            {
                if (line.Length == 0 || line[^1] == ' ') continue;
                character = " ";
            }
            // No XML may hold these, and an SVG is one.
            else if (length > LongestCharacter || character.ContainsAny('\ufffe', '\uffff'))
            {
                character = "\ufffd";
            }

            if (count++ == Longest)
            {
                if (!rest.IsWhiteSpace()) return $"{line.ToString().TrimEnd()}…";
                break;
            }

            line.Append(character);
        }

        return line.ToString().TrimEnd();
    }
}
