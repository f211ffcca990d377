using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Scripting;

/// <summary>An expression that is printed and parsed is the same tree, with all its parentheses and with none but those that it needs.</summary>
[Trait("Long", "RandomExpressions")]
public sealed class PrintedExpressionTests
{
    private static readonly TextSpan Nowhere = new(0, 0);

    private static readonly Gen<Expression> Simple = Gen.OneOf(
        Gen.Choose(0, int.MaxValue).Select(value => (Expression)new NumberLiteral(Nowhere, value)),
        Gen.Choose(0, (24 * 60) - 1).Select(minutes => (Expression)new TimeLiteral(Nowhere, minutes)),
        Gen.Elements(true, false).Select(value => (Expression)new FlagLiteral(Nowhere, value)),
        Gen.Elements("trust", "told-dsl", "a-1", "time", "ending", "wary", "nothing", "x_y").Select(name => (Expression)new NameExpression(Nowhere, name)),
        Gen.Elements("seen", "times", "chose", "rand").SelectMany(
            _ => Gen.Elements("table", "yard.joke", "a-b.c-d"), (function, argument) => (Expression)new CallExpression(Nowhere, function, argument, Nowhere)));

    private static readonly Arbitrary<Expression> Expressions = Gen.Sized(size => Of(Math.Min(size, 40))).Where(expression => InFull(expression).Length < 400).ToArbitrary();

    [Fact]
    public void Printed_with_all_parentheses() => Check.One(Seeded.Config(100_000), Prop.ForAll(Expressions, expression => Same(expression, InFull(expression))));

    [Fact]
    public void Printed_with_none_but_those_that_it_needs() => Check.One(Seeded.Config(100_000), Prop.ForAll(Expressions, expression => Same(expression, Brief(expression, 0))));

    [Fact]
    public void Every_part_knows_where_it_stands() => Check.One(Seeded.Config(100_000), Prop.ForAll(Expressions, expression =>
    {
        var text = InFull(expression);
        foreach (var part in Parts(Parse(text)))
        {
            var slice = text.Substring(part.Span.Start, part.Span.Length);
            InFull(Parse(slice)).ShouldBe(InFull(part));
        }
    }));

    private static Gen<Expression> Of(int size)
    {
        if (size < 2) return Simple;
        var part = Of(size / 2);
        return Gen.Frequency(
            (1, Simple),
            (1, part.Select(operand => (Expression)new NotExpression(Nowhere, operand))),
            (1, part.Select(operand => (Expression)new NegateExpression(Nowhere, operand))),
            (5, Gen.Elements(Enum.GetValues<BinaryOperator>()).SelectMany(
                _ => part.SelectMany(_ => part, (left, right) => (left, right)), (sign, sides) => (Expression)new BinaryExpression(sign, sides.left, sides.right))));
    }

    private static void Same(Expression expression, string text) => InFull(Parse(text)).ShouldBe(InFull(expression), text);

    private static Expression Parse(string text)
    {
        var findings = FixedScope.ListFor(text);
        var scalar = new YamlScalar(new(0, text.Length), text, isPlain: true, valueStart: 0);
        return ExpressionParser.Parse(text, new ExpressionProblems(scalar, findings)) ?? throw new InvalidOperationException($"{text}: {Some.Report(findings.InOrder())}");
    }

    private static IEnumerable<Expression> Parts(Expression expression) => expression switch
    {
        NotExpression not => [not, .. Parts(not.Operand)],
        NegateExpression negate => [negate, .. Parts(negate.Operand)],
        BinaryExpression binary => [binary, .. Parts(binary.Left), .. Parts(binary.Right)],
        _ => [expression],
    };

    private static string InFull(Expression expression) => expression switch
    {
        NotExpression not => $"(not {InFull(not.Operand)})",
        NegateExpression negate => $"(- {InFull(negate.Operand)})",
        BinaryExpression binary => $"({InFull(binary.Left)} {Sign(binary.Operator)} {InFull(binary.Right)})",
        _ => Plain(expression),
    };

    /// <summary>Parentheses stand only around what binds less tightly than what it stands in.</summary>
    private static string Brief(Expression expression, int power)
    {
        var (text, own) = expression switch
        {
            NotExpression not => ($"not {Brief(not.Operand, 3)}", 3),
            NegateExpression negate => ($"-{Brief(negate.Operand, 8)}", 7),
            // Comparisons do not chain, so both their sides must bind more tightly.
            BinaryExpression binary when PowerOf(binary.Operator) is var p => ($"{Brief(binary.Left, p == 4 ? 5 : p)} {Sign(binary.Operator)} {Brief(binary.Right, p + 1)}", p),
            _ => (Plain(expression), 9),
        };
        return own < power ? $"({text})" : text;
    }

    private static string Plain(Expression expression) => expression switch
    {
        NumberLiteral number => $"{number.Value}",
        TimeLiteral time => ClockTime.Show(time.Minutes),
        FlagLiteral flag => flag.Value ? "true" : "false",
        NameExpression name => name.Name,
        CallExpression call => $"{call.Function}({call.Argument})",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static int PowerOf(BinaryOperator binary) => binary switch
    {
        BinaryOperator.Or => 1,
        BinaryOperator.And => 2,
        BinaryOperator.Plus or BinaryOperator.Minus => 5,
        BinaryOperator.Times => 6,
        _ => 4,
    };

    private static string Sign(BinaryOperator binary) => binary switch
    {
        BinaryOperator.Or => "or",
        BinaryOperator.And => "and",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Plus => "+",
        BinaryOperator.Minus => "-",
        BinaryOperator.Times => "*",
    };
}
