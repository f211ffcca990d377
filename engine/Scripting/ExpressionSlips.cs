using System.Collections.Immutable;
using System.Globalization;

namespace MentorSim.Engine.Scripting;

/// <summary>What people write in a condition as they would in a sentence: times with a full stop, 'is', a question without parentheses.</summary>
internal static class ExpressionSlips
{
    /// <summary>What to say of a token at which a condition stopped making sense, and how to mend it; null where nothing is known.</summary>
    public static (string Message, string Help)? Behind(string text, ImmutableArray<Token> tokens, int at)
    {
        if (at < 1) return null;
        var (before, found) = (tokens[at - 1], TextAt(at));
        var isCall = TextAt(at - 1) is "seen" or "chose" or "times" && tokens[at].Kind == TokenKind.Name;
        return found switch
        {
            "." when before.Kind == TokenKind.Number && at + 1 < tokens.Length && tokens[at + 1].Kind == TokenKind.Number =>
                tokens[at + 1].Span.Length == 2 && Clock(TextAt(at - 1), TextAt(at + 1), TextAt(at + 2)) is { } time
                    ? ("Times are written with a colon, as in 15:00.", $"Write {time}.")
                    : ("Numbers are whole here.", "Write a number without a point."),
            "am" or "pm" when before.Kind == TokenKind.Number && Clock(TextAt(at - 1), "00", found) is { } time =>
                ("Times are written with 24 hours and a colon, as in 15:00.", $"Write {time}."),
            "am" or "pm" when before.Kind == TokenKind.Time && TextAt(at - 1).Split(':') is [var hour, var minute] && Clock(hour, minute, found) is { } time =>
                ("Times are written with 24 hours and a colon, as in 15:00.", $"Write {time}."),
            "is" or "equals" when before.Kind == TokenKind.Name => ($"'{found}' is not part of the language.", WithSign(TextAt(at - 1), at + 1)),
            _ when isCall => ($"What '{TextAt(at - 1)}' asks for stands in parentheses.", $"Write {TextAt(at - 1)}({Name(at)})."),
            _ => null,
        };

        string TextAt(int index) => index < tokens.Length ? text.Substring(tokens[index].Span.Start, tokens[index].Span.Length) : "";

        string WithSign(string left, int next)
        {
            var sign = TextAt(next) == "not" ? "!=" : "==";
            var right = TextAt(sign == "!=" ? next + 1 : next);
            return right.Length == 0 ? "Write == to compare, as in mood == wary." : $"Write {left} {sign} {right}.";
        }

        string Name(int first) => TextAt(first + 1) == "." ? $"{TextAt(first)}.{TextAt(first + 2)}" : TextAt(first);
    }

    /// <summary>A time of the day as conditions have it; null where there is none such.</summary>
    private static string? Clock(string hour, string minute, string half)
    {
        if (!int.TryParse(hour, NumberStyles.None, CultureInfo.InvariantCulture, out var hours)) return null;
        if (half is "am" or "pm" && hours is >= 1 and <= 12) hours = hours % 12 + (half == "pm" ? 12 : 0);
        var time = string.Create(CultureInfo.InvariantCulture, $"{hours:00}:{minute}");
        return ClockTime.TryParse(time) is null ? null : time;
    }
}
