using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scripting;

/// <summary>The road from a scalar to a condition: length, parse, check.</summary>
internal static class ConditionReader
{
    internal const int LongestText = 500;

    /// <summary>The checked condition, or null after at least one finding. Only claims may ask how the play has ended.</summary>
    public static Condition? Read(YamlScalar scalar, Scope scope, FindingList findings, bool isClaim = false)
    {
        var problems = new ExpressionProblems(scalar, findings);
        if (scalar.Value.Length > LongestText)
        {
            var whole = new TextSpan(0, scalar.Value.Length);
            problems.Add(Rules.ExpressionTooLong, whole, $"This condition has {scalar.Value.Length} characters; {LongestText} are the most.");
            return null;
        }

        if (ExpressionParser.Parse(scalar.Value, problems) is not { } expression) return null;
        var checker = new TypeChecker(scope, problems, isClaim);
        if (checker.Check(expression) is not var (term, type)) return null;
        if (type.Kind != ValueKind.Flag)
        {
            problems.Add(Rules.TypeMismatch, expression.Span, $"A condition must be true or false, and this is {type.Name}.");
            return null;
        }

        return new Condition(scalar.Value.Trim(), new SourcePlace(findings.Source, scalar.Span), term, [.. checker.Reads.Order()]);
    }
}
