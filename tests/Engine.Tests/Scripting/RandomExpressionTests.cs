using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scripting;

namespace MentorSim.Engine.Tests.Scripting;

[Trait("Long", "RandomExpressions")]
public sealed class RandomExpressionTests
{
    private static readonly ImmutableArray<string> Tokens =
    [
        .. FixedScope.Names, "seen(table)", "times(yard)", "chose(table.joke)", "14:30", "0", "1", "3", "2147483647", "9999999999", "25:00",
        "+", "-", "*", "(", ")", "(", ")", "==", "!=", "<", "<=", ">", ">=", "and", "or", "not", "and", "or", "not", ".", "=", "&&", "'", "é", "\u0000", "\ud800",
    ];

    [Fact]
    public void Random_token_strings_are_read_checked_and_evaluated_without_an_exception()
    {
        var random = Seeded.Random();
        var (good, evaluated) = (0, 0);
        for (var round = Scale.Count(500_000); round > 0; round--)
        {
            var text = Text(random);
            var (condition, findings) = FixedScope.Read(text);
            ShouldBeSound(text, condition, findings);
            if (condition is null) continue;
            good++;
            evaluated += condition.HoldsIn(FixedScope.Slots.AsSpan()) ? 1 : 0;
        }

        good.ShouldBeGreaterThan(0);
        evaluated.ShouldBeInRange(1, good - 1);
    }

    [Fact]
    public void Random_expressions_that_are_well_formed_have_values_of_their_type()
    {
        var random = Seeded.Random(1);
        for (var round = Scale.Count(200_000); round > 0; round--)
        {
            var text = Flag(random, 3);
            var findings = FixedScope.ListFor(text);
            var value = FixedScope.Evaluate(text, findings);
            if (value is not ("true" or "false")) Assert.Fail($"'{text}' is {value}; {Some.Report(findings.InOrder())}");
        }
    }

    [Fact]
    public void An_expression_means_the_same_with_all_its_parentheses_written()
    {
        var random = Seeded.Random(2);
        for (var round = Scale.Count(100_000); round > 0; round--)
        {
            var text = Flag(random, 3);
            var parsed = ExpressionParser.Parse(text, Problems(text)).ShouldNotBeNull();
            var written = Write(parsed);
            if (FixedScope.Evaluate(text, FixedScope.ListFor(text)) != FixedScope.Evaluate(written, FixedScope.ListFor(written)))
                Assert.Fail($"'{text}' and '{written}' differ.");
        }
    }

    private static void ShouldBeSound(string text, Condition? condition, ImmutableArray<Finding> findings)
    {
        if (condition is null && findings.IsEmpty) Assert.Fail($"'{text}' is no condition, and nothing says why.");
        if (condition is not null && findings.Any(finding => finding.Rule.Severity == Severity.Error)) Assert.Fail($"'{text}' is wrong and yet a condition.");
        foreach (var finding in findings)
        {
            if (finding.Span.Start < 0 || finding.Span.Length < 0 || finding.Span.End > text.Length) Assert.Fail($"'{text}': a finding outside it.");
            if (finding.Message.ContainsAny('\n', '\r')) Assert.Fail($"'{text}': a message of two lines.");
        }
    }

    private static string Text(Random random)
    {
        var tokens = Enumerable.Range(0, random.Next(1, 14)).Select(_ => random.Of(Tokens));
        return string.Join(random.Next(4) == 0 ? "" : " ", tokens);
    }

    private static string Flag(Random random, int depth) => random.Next(depth > 0 ? 9 : 3) switch
    {
        0 => random.Of(["told-dsl", "alone", "true", "false"]),
        1 => $"{random.Of(["mood", "tone"])} {random.Of(["==", "!="])} wary",
        2 => $"time {random.Of(["<", ">="])} 14:{random.Next(10, 60)}",
        3 => $"not {Flag(random, depth - 1)}",
        4 => $"({Flag(random, depth - 1)})",
        5 => $"({Flag(random, depth - 1)}) and ({Flag(random, depth - 1)})",
        6 => $"({Flag(random, depth - 1)} or {Flag(random, 0)})",
        _ => $"{Number(random, depth - 1)} {random.Of(["==", "!=", "<", "<=", ">", ">="])} {Number(random, depth - 1)}",
    };

    private static string Number(Random random, int depth) => random.Next(depth > 0 ? 7 : 3) switch
    {
        0 => random.Of(["trust", "fear", "most", "least", "a-1"]),
        1 => "times(yard)",
        2 => random.Next(100).ToString(System.Globalization.CultureInfo.InvariantCulture),
        3 => $"-{Number(random, depth - 1)}",
        4 => $"({Number(random, depth - 1)})",
        _ => $"{Number(random, depth - 1)} {random.Of(["+", "-", "*"])} {Number(random, depth - 1)}",
    };

    private static string Write(Expression expression) => expression switch
    {
        NumberLiteral number => $"{number.Value}",
        TimeLiteral time => ClockTime.Show(time.Minutes),
        FlagLiteral flag => flag.Value ? "true" : "false",
        NameExpression name => name.Name,
        CallExpression call => $"{call.Function}({call.Argument})",
        NotExpression not => $"(not {Write(not.Operand)})",
        NegateExpression negate => $"(- {Write(negate.Operand)})",
        BinaryExpression binary => $"({Write(binary.Left)} {Sign(binary.Operator)} {Write(binary.Right)})",
        _ => throw new System.Diagnostics.UnreachableException(),
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

    private static ExpressionProblems Problems(string text) =>
        new(new Engine.Yaml.YamlScalar(new(0, text.Length), text, isPlain: true, valueStart: 0), FixedScope.ListFor(text));
}
