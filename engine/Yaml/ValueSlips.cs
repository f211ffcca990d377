using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Yaml;

/// <summary>Finds the slip in a value as an author typed it behind a colon or a dash: mostly a text that wants quotes.</summary>
internal static class ValueSlips
{
    private const string Quote = "Put the whole text in quotes, or in a `|` block.";

    /// <summary>The slip in a value that stands in a line from <paramref name="start"/>; null where it looks sound.</summary>
    /// <param name="value">The value up to the end of its line, or of its part between two commas in braces.</param>
    /// <param name="start">Where in the file it begins.</param>
    public static Slip? In(string value, int start)
    {
        value = value.TrimEnd();
        if (value.Length == 0) return null;
        var slip = value[0] switch
        {
            '@' or '`' or '%' or '}' or ']' or ',' => Begins(value, start),
            '|' or '>' when !IsBlockSign(value) => new Slip(
                Rules.WantsQuotes,
                new TextSpan(start, 1),
                $"{(value[0] == '|' ? "The bar |" : "The arrow >")} says that the text begins in the next line, and here the text follows on the same line.",
                "Begin the text in the next line, two columns further right than its key."),
            '*' or '&' when value.AsSpan().ContainsAny(" ,*") => Begins(value, start),
            '-' or '?' when value is [_, ' ', ..] => Begins(value, start),
            '"' or '\'' => InQuotes(value, start),
            '{' or '[' => InBrackets(value, start),
            '|' or '>' or '*' or '&' or '!' or '#' => null,
            _ => WithColon(value, start),
        };
        return slip is null ? null : slip with { Bypass = slip.Bypass ?? Bypass.Over(new TextSpan(start, value.Length)) };
    }

    /// <summary>The offset of the quote that closes the one at the start, or -1.</summary>
    public static int ClosingQuote(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[0] == '"' && text[i] == '\\') i++;
            else if (text[0] == '\'' && text[i] == '\'' && i + 1 < text.Length && text[i + 1] == '\'') i++;
            else if (text[i] == text[0]) return i;
        }

        return -1;
    }

    private static Slip Begins(string value, int start) => new(
        Rules.WantsQuotes,
        new TextSpan(start, 1),
        $"A text cannot begin with {value[0]}, which means something else in YAML.",
        Quote);

    private static bool IsBlockSign(string value)
    {
        var rest = value[1..].TrimStart('+', '-', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return rest.Length == 0 || (char.IsWhiteSpace(rest[0]) && rest.TrimStart() is "" or ['#', ..]);
    }

    private static Slip? InQuotes(string value, int start)
    {
        var close = ClosingQuote(value);
        if (close < 0 || IsEnd(value[(close + 1)..])) return InEscape(value, start);
        if (value[0] == '\'' && char.IsLetter(value[close + 1]))
        {
            return new Slip(
                Rules.WantsQuotes,
                new TextSpan(start + close, 1),
                "The text stands in single quotes, and this apostrophe ends it.",
                "Put the text in double quotes or in a `|` block, or write the apostrophe twice.");
        }

        return new Slip(
            Rules.WantsQuotes,
            TextSpan.Between(start + close + 1, start + value.Length),
            "The quote before this ends the text, and here more text follows.",
            "Put the whole text in a `|` block, or in single quotes with every apostrophe written twice.");
    }

    private static Slip? InEscape(string value, int start)
    {
        if (value[0] != '"') return null;
        for (var i = 1; i + 1 < value.Length; i++)
        {
            if (value[i] != '\\') continue;
            var next = value[i + 1];
            var digits = next switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            var isKnown = "0abtnvfre \"/\\N_LPxuU\t".Contains(next, StringComparison.Ordinal) &&
                value.Length >= i + 2 + digits && value.AsSpan(i + 2, digits).ToString().All(char.IsAsciiHexDigit);
            if (!isKnown)
            {
                return new Slip(
                    Rules.WantsQuotes,
                    new TextSpan(start + i, 2),
                    $"In double quotes a backslash begins a sign of its own, and {value.AsSpan(i, 2)} is none that can be read here.",
                    "Write the backslash twice, or put the text in single quotes or in a `|` block.");
            }

            i++;
        }

        return null;
    }

    private static Slip? InBrackets(string value, int start)
    {
        var close = ClosingBracket(value);
        if (close < 0 || IsEnd(value[(close + 1)..])) return null;
        var what = value[0] == '{' ? "In YAML braces hold keys with values" : "In YAML square brackets hold a list";
        var after = value[(close + 1)..].TrimStart();
        if (after.Trim('}', ']', ' ').Length == 0)
        {
            return new Slip(
                Rules.NotClosed,
                new TextSpan(start + value.Length - after.Length, 1),
                $"This {after[0]} closes nothing that is open.",
                "Remove it, or write the bracket that it should close.")
            {
                Bypass = new Bypass(start + close + 1, new string(' ', value.Length - close - 1), new TextSpan(start, 0)),
            };
        }

        return new Slip(Rules.WantsQuotes, new TextSpan(start, 1), $"{what}, and behind those that begin here more text follows.", Quote);
    }

    /// <summary>The offset of the bracket that closes the one at the start, or -1 where the line does not have it.</summary>
    public static int ClosingBracket(string value)
    {
        var depth = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is '"' or '\'' && value[Math.Max(0, i - 1)] is ' ' or ',' or '[' or '{' or ':')
            {
                var close = ClosingQuote(value[i..]);
                if (close < 0) return -1;
                i += close;
            }
            else if (value[i] is '{' or '[')
            {
                depth++;
            }
            else if (value[i] is '}' or ']' && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static Slip? WithColon(string value, int start)
    {
        var colon = value.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 && value[^1] == ':') colon = value.Length - 1;
        return colon < 0 ? null : new Slip(
            Rules.WantsQuotes,
            new TextSpan(start + colon, 1),
            "A colon with a space behind it makes what stands before it a key, and here it stands in a text.",
            $"{Quote} If a new key begins here, give it a line of its own, or a comma before it inside braces.");
    }

    private static bool IsEnd(string rest) => rest.TrimStart() is "" or ['#', ..];
}
