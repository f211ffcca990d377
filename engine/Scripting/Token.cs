using MentorSim.Engine.Text;

namespace MentorSim.Engine.Scripting;

internal enum TokenKind
{
    End,
    Number,
    Time,
    Name,
    Dot,
    Open,
    Close,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Plus,
    Minus,
    Times,

    /// <summary>A character that the language does not have; the parser says what to write instead.</summary>
    Stray,
}

/// <summary>A word or sign of an expression; the text at its span is the token.</summary>
internal readonly record struct Token(TokenKind Kind, TextSpan Span);
