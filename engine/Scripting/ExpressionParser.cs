using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Scripting;

/// <summary>
/// Parses one expression by precedence climbing: <c>*</c>, <c>+ -</c>, comparisons, <c>not</c>, <c>and</c>, <c>or</c>, tightest first.
/// The first mistake ends it; it is told through <see cref="ExpressionProblems"/>. The length of the text bounds the recursion.
/// </summary>
internal sealed class ExpressionParser
{
    private const int NotPower = 3;
    private const int NegatePower = 7;

    private readonly string _text;
    private readonly ImmutableArray<Token> _tokens;
    private readonly ExpressionProblems _problems;
    private int _at;

    private ExpressionParser(string text, ExpressionProblems problems) =>
        (_text, _tokens, _problems) = (text, Lexer.Cut(text), problems);

    private Token Current => _tokens[_at];

    /// <summary>The expression, or null after one finding.</summary>
    public static Expression? Parse(string text, ExpressionProblems problems)
    {
        var parser = new ExpressionParser(text, problems);
        var expression = parser.ParseFrom(0);
        if (expression is null) return null;
        return parser.Current.Kind == TokenKind.End ? expression : parser.FailAtCurrent("the end, or 'and' or 'or'");
    }

    private Expression? ParseFrom(int minimumPower)
    {
        var left = ParseOperand();
        while (left is not null && OperatorAt(Current) is var (power, binary) && power > minimumPower)
        {
            var sign = Take();
            var right = ParseFrom(power);
            if (right is null) return null;
            if (power == ComparisonPower && OperatorAt(Current) is (ComparisonPower, _))
            {
                _problems.Add(Rules.ComparisonChain, Current.Span, $"Comparisons do not chain: a second '{TextOf(Current)}' follows the first '{TextOf(sign)}'.");
                return null;
            }

            left = Combine(binary, left, right);
        }

        return left;
    }

    private BinaryExpression Combine(BinaryOperator binary, Expression left, Expression right)
    {
        var combined = new BinaryExpression(binary, left, right);
        if (binary == BinaryOperator.Or && (IsBareAnd(left) || IsBareAnd(right)))
        {
            _problems.Add(
                Rules.MixedAndOr,
                combined.Span,
                "'and' and 'or' stand together without parentheses; 'and' is taken first, which may not be what was meant.");
        }

        return combined;

        static bool IsBareAnd(Expression side) => side is BinaryExpression { Operator: BinaryOperator.And, InParentheses: false };
    }

    private Expression? ParseOperand()
    {
        var token = Take();
        switch (token.Kind)
        {
            case TokenKind.Number:
                if (int.TryParse(TextOf(token), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    return new NumberLiteral(token.Span, number);
                _problems.Add(Rules.ExpressionSyntax, token.Span, $"The number {TextOf(token)} is too large.");
                return null;
            case TokenKind.Time:
                return ParseTime(token);
            case TokenKind.Minus:
                return ParseFrom(NegatePower) is { } negated ? new NegateExpression(TextSpan.Between(token.Span.Start, negated.Span.End), negated) : null;
            case TokenKind.Open:
                return ParseParentheses(token);
            case TokenKind.Name:
                return ParseName(token);
            default:
                return FailAt(token, "a var, a number, 'not' or '('");
        }
    }

    private TimeLiteral? ParseTime(Token token)
    {
        if (ClockTime.TryParse(TextOf(token)) is { } minutes) return new TimeLiteral(token.Span, minutes);
        _problems.Add(Rules.ExpressionSyntax, token.Span, $"{TextOf(token)} is no time of the day.");
        return null;
    }

    private Expression? ParseParentheses(Token open)
    {
        var inner = ParseFrom(0);
        if (inner is null) return null;
        if (Current.Kind != TokenKind.Close) return FailAtCurrent("')'");
        var close = Take();
        return inner with { InParentheses = true, Span = TextSpan.Between(open.Span.Start, close.Span.End) };
    }

    private Expression? ParseName(Token token)
    {
        switch (TextOf(token))
        {
            case "not":
                return ParseFrom(NotPower) is { } negated ? new NotExpression(TextSpan.Between(token.Span.Start, negated.Span.End), negated) : null;
            case "true":
                return new FlagLiteral(token.Span, true);
            case "false":
                return new FlagLiteral(token.Span, false);
            case "and" or "or":
                return FailAt(token, "a var, a number, 'not' or '('");
            case var name when Current.Kind == TokenKind.Open:
                return ParseCall(token, name);
            case var name:
                return new NameExpression(token.Span, name);
        }
    }

    private Expression? ParseCall(Token name, string function)
    {
        Take();
        if (Current.Kind != TokenKind.Name) return FailAtCurrent("the id of a scene");
        var first = Take();
        var last = first;
        if (Current.Kind == TokenKind.Dot)
        {
            Take();
            if (Current.Kind != TokenKind.Name) return FailAtCurrent("the id of a choice");
            last = Take();
        }

        if (Current.Kind != TokenKind.Close) return FailAtCurrent("')'");
        var close = Take();
        var argument = TextSpan.Between(first.Span.Start, last.Span.End);
        return new CallExpression(TextSpan.Between(name.Span.Start, close.Span.End), function, _text.Substring(argument.Start, argument.Length), argument);
    }

    private Expression? FailAtCurrent(string expected) => FailAt(Current, expected);

    private Expression? FailAt(Token token, string expected)
    {
        if (ExpressionSlips.Behind(_text, _tokens, _tokens.IndexOf(token)) is var (said, mend))
        {
            _problems.Add(Rules.ExpressionSyntax, token.Span, said, mend);
            return null;
        }

        var (message, help) = TextOf(token) switch
        {
            "" => ($"The condition ends here, where {expected} was expected.", Rules.ExpressionSyntax.Help),
            "=>" or "=<" => ($"'{TextOf(token)}' is not part of the language.", "The equals sign comes last: write >= or <=."),
            "=" => ("A single '=' sets nothing and compares nothing.", "Write == to compare, as in mood == wary."),
            "&&" or "&" => ("'&' is not part of the language.", "Write 'and'."),
            "||" or "|" => ("'|' is not part of the language.", "Write 'or'."),
            "!" => ("'!' is not part of the language.", "Write 'not' before what must not hold, or != between two values."),
            "≥" => ("'≥' is not part of the language.", "Write >=."),
            "≤" => ("'≤' is not part of the language.", "Write <=."),
            "≠" => ("'≠' is not part of the language.", "Write !=."),
            "AND" or "And" or "OR" or "Or" => ($"'{TextOf(token)}' is not part of the language.", $"Write '{TextOf(token).ToLowerInvariant()}', in small letters."),
            "'" or "\"" or "“" or "”" or "‘" or "’" => ("Words are written without quotes here.", "Write mood == wary, not mood == 'wary'."),
            "/" or "%" => ("There is no division in conditions.", "Compare with a number that is already divided."),
            var found => ($"Expected {expected}, found '{found}'.", Rules.ExpressionSyntax.Help),
        };
        _problems.Add(Rules.ExpressionSyntax, token.Span, message, help);
        return null;
    }

    private const int ComparisonPower = 4;

    private (int Power, BinaryOperator Operator)? OperatorAt(Token token) => token.Kind switch
    {
        TokenKind.Name when SpanOf(token) is "or" => (1, BinaryOperator.Or),
        TokenKind.Name when SpanOf(token) is "and" => (2, BinaryOperator.And),
        TokenKind.Equal => (ComparisonPower, BinaryOperator.Equal),
        TokenKind.NotEqual => (ComparisonPower, BinaryOperator.NotEqual),
        TokenKind.Less => (ComparisonPower, BinaryOperator.Less),
        TokenKind.LessOrEqual => (ComparisonPower, BinaryOperator.LessOrEqual),
        TokenKind.Greater => (ComparisonPower, BinaryOperator.Greater),
        TokenKind.GreaterOrEqual => (ComparisonPower, BinaryOperator.GreaterOrEqual),
        TokenKind.Plus => (5, BinaryOperator.Plus),
        TokenKind.Minus => (5, BinaryOperator.Minus),
        TokenKind.Times => (6, BinaryOperator.Times),
        _ => null,
    };

    private Token Take() => _tokens[_at < _tokens.Length - 1 ? _at++ : _at];

    private ReadOnlySpan<char> SpanOf(Token token) => _text.AsSpan(token.Span.Start, token.Span.Length);

    private string TextOf(Token token) => SpanOf(token).ToString();
}
