using System.Collections.Immutable;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Findings;

/// <summary>Collects the findings of one file while it is read; says each only once.</summary>
public sealed class FindingList(SourceText source)
{
    // A file that is wrong throughout (a binary one, say) should not drown its reader, nor the memory. Errors are counted apart:
    // no number of warnings may hide that a file cannot be played.
    private const int Most = 1000;

    private readonly List<Finding> _findings = [];
    private int _errors;
    private int _others;
    private readonly HashSet<(string Code, TextSpan Span, string Message)> _said = [];

    /// <summary>The file that is being read.</summary>
    public SourceText Source { get; } = source;

    /// <summary>Whether an error was reported that leaves nothing to make a model of: one of the codes MS1 to MS4.</summary>
    public bool HasReadingErrors => _findings.Any(finding => finding.Rule is { Severity: Severity.Error, Code: [_, _, >= '1' and <= '4', ..] });

    /// <summary>Reports a finding with the rule's own help.</summary>
    public void Add(Rule rule, TextSpan span, string message) => Add(rule, span, message, rule.Help);

    /// <summary>Reports a finding with help that fits this one better than the rule's own.</summary>
    public void Add(Rule rule, TextSpan span, string message, string help)
    {
        ref var count = ref rule.Severity == Severity.Error ? ref _errors : ref _others;
        if (count == Most || !_said.Add((rule.Code, span, message))) return;
        count++;
        _findings.Add(new Finding(rule, Source, span, message, help));
    }

    /// <summary>" Did you mean 'x'?" for the nearest candidate; empty where none is near, or where no further finding would be kept.</summary>
    public string DidYouMean(string word, IEnumerable<string> candidates) => _errors < Most ? Spelling.DidYouMean(word, candidates) : "";

    /// <summary>All that was found, in the order of the file.</summary>
    public ImmutableArray<Finding> InOrder() =>
        [.. _findings.OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Rule.Code, StringComparer.Ordinal)];
}
