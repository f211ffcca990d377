using System.Collections.Immutable;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Scripting;

/// <summary>Cuts an expression into tokens. Every text can be cut; what the language does not have becomes a stray token.</summary>
internal static class Lexer
{
    /// <summary>The tokens in order; the last is <see cref="TokenKind.End"/>, just past the text.</summary>
    public static ImmutableArray<Token> Cut(string text)
    {
        // A word and the blank behind it are seldom shorter.
        var tokens = ImmutableArray.CreateBuilder<Token>(2 + text.Length / 3);
        var at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (at == text.Length) break;
            var (kind, length) = TokenAt(text, at);
            tokens.Add(new Token(kind, new TextSpan(at, length)));
            at += length;
        }

        tokens.Add(new Token(TokenKind.End, new TextSpan(text.Length, 0)));
        return tokens.ToImmutable();
    }

    private static (TokenKind Kind, int Length) TokenAt(string text, int at) => text.AsSpan(at) switch
    {
        ['=', '=', ..] => (TokenKind.Equal, 2),
        ['!', '=', ..] => (TokenKind.NotEqual, 2),
        ['<', '=', ..] => (TokenKind.LessOrEqual, 2),
        ['>', '=', ..] => (TokenKind.GreaterOrEqual, 2),
        ['&', '&', ..] or ['|', '|', ..] or ['=', '>', ..] or ['=', '<', ..] => (TokenKind.Stray, 2),
        ['<', ..] => (TokenKind.Less, 1),
        ['>', ..] => (TokenKind.Greater, 1),
        ['+', ..] => (TokenKind.Plus, 1),
        ['-', ..] => (TokenKind.Minus, 1),
        ['*', ..] => (TokenKind.Times, 1),
        ['(', ..] => (TokenKind.Open, 1),
        [')', ..] => (TokenKind.Close, 1),
        ['.', ..] => (TokenKind.Dot, 1),
        [var c, ..] when char.IsAsciiDigit(c) => NumberOrTime(text, at),
        [var c, ..] when char.IsAsciiLetter(c) || c == '_' => (TokenKind.Name, NameLength(text, at)),
        [var high, var low, ..] when char.IsSurrogatePair(high, low) => (TokenKind.Stray, 2),
        _ => (TokenKind.Stray, 1),
    };

    private static (TokenKind Kind, int Length) NumberOrTime(string text, int at)
    {
        var digits = Digits(text, at);
        var colon = at + digits;
        return digits <= 2 && colon < text.Length && text[colon] == ':' && Digits(text, colon + 1) == 2
            ? (TokenKind.Time, digits + 3)
            : (TokenKind.Number, digits);
    }

    private static int Digits(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end - at;
    }

    /// <summary>A hyphen with a letter or digit behind it belongs to the name: subtraction wants spaces.</summary>
    private static int NameLength(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length)
        {
            var inName = IsNameCharacter(text[end]) || (text[end] == '-' && end + 1 < text.Length && IsNameCharacter(text[end + 1]));
            if (!inName) break;
            end++;
        }

        return end - at;
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
