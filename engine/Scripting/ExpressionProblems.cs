using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scripting;

/// <summary>Reports mistakes of one expression at their place in the file.</summary>
internal sealed class ExpressionProblems(YamlScalar scalar, FindingList findings)
{
    /// <inheritdoc cref="FindingList.DidYouMean"/>
    public string DidYouMean(string word, IEnumerable<string> candidates) => findings.DidYouMean(word, candidates);

    /// <summary>Reports at a span that counts from the expression's first character.</summary>
    public void Add(Rule rule, TextSpan span, string message, string? help = null) =>
        findings.Add(rule, scalar.Within(span), message, help ?? rule.Help);
}
