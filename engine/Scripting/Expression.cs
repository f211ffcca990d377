using MentorSim.Engine.Text;

namespace MentorSim.Engine.Scripting;

/// <summary>An expression as it was written: parsed, not yet checked. Spans count from the expression's first character.</summary>
internal abstract record Expression
{
    private protected Expression(TextSpan span) => Span = span;

    public TextSpan Span { get; init; }

    /// <summary>Whether the author put it in parentheses, and so said what belongs together.</summary>
    public bool InParentheses { get; init; }
}

internal sealed record NumberLiteral(TextSpan Place, int Value) : Expression(Place);

internal sealed record TimeLiteral(TextSpan Place, int Minutes) : Expression(Place);

internal sealed record FlagLiteral(TextSpan Place, bool Value) : Expression(Place);

/// <summary>A var, a word, <c>time</c> or <c>ending</c>: which of them, the checker says.</summary>
internal sealed record NameExpression(TextSpan Place, string Name) : Expression(Place);

/// <summary><c>seen(scene)</c>, <c>times(scene)</c> or <c>chose(scene.choice)</c>.</summary>
internal sealed record CallExpression(TextSpan Place, string Function, string Argument, TextSpan ArgumentPlace) : Expression(Place);

internal sealed record NotExpression(TextSpan Place, Expression Operand) : Expression(Place);

internal sealed record NegateExpression(TextSpan Place, Expression Operand) : Expression(Place);

internal sealed record BinaryExpression(BinaryOperator Operator, Expression Left, Expression Right)
    : Expression(TextSpan.Between(Left.Span.Start, Right.Span.End));

internal enum BinaryOperator
{
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Plus,
    Minus,
    Times,
}
