using System.Collections.Immutable;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Findings;

/// <summary>Collects the findings of one file, and of those that it includes, while they are read; says each only once.</summary>
public sealed class FindingList
{
    // A file that is wrong throughout (a binary one, say) should not drown its reader, nor the memory. Errors are counted apart:
    // no number of warnings may hide that a file cannot be played.
    private const int Most = 1000;

    private readonly Collected _collected;

    /// <summary>An empty list for a file.</summary>
    public FindingList(SourceText source) : this(source, new Collected([source])) { }

    private FindingList(SourceText source, Collected collected) => (Source, _collected) = (source, collected);

    /// <summary>The file that is being read.</summary>
    public SourceText Source { get; }

    /// <summary>The file that is being read, and then those that it includes, as far as they could be read.</summary>
    public IReadOnlyList<SourceText> Sources => _collected.Sources;

    /// <summary>Whether an error was reported that leaves nothing to make a model of: one of the codes MS1 to MS4.</summary>
    public bool HasReadingErrors => _collected.Findings.Any(finding => finding.Rule is { Severity: Severity.Error, Code: [_, _, >= '1' and <= '4', ..] });

    /// <summary>The same list for a file that this one includes: what is reported there is reported here. Takes in what was found in it before.</summary>
    public FindingList Including(FindingList included)
    {
        var list = new FindingList(included.Source, _collected);
        if (!_collected.Sources.Contains(included.Source)) _collected.Sources.Add(included.Source);
        foreach (var finding in included._collected.Findings) list.Add(finding.Rule, new SourcePlace(finding.Source, finding.Span), finding.Message, finding.Help);
        return list;
    }

    /// <summary>An empty list for the same files, in the same order: what is reported there is not reported here.</summary>
    internal FindingList Apart() => new(Source, new Collected([.. _collected.Sources]));

    /// <summary>Reports a finding with the rule's own help.</summary>
    public void Add(Rule rule, TextSpan span, string message) => Add(rule, span, message, rule.Help);

    /// <summary>Reports a finding with help that fits this one better than the rule's own.</summary>
    public void Add(Rule rule, TextSpan span, string message, string help) => Add(rule, new SourcePlace(Source, span), message, help);

    /// <summary>Reports a finding with the rule's own help, perhaps in an included file.</summary>
    public void Add(Rule rule, SourcePlace place, string message) => Add(rule, place, message, rule.Help);

    /// <summary>Reports a finding, perhaps in an included file.</summary>
    public void Add(Rule rule, SourcePlace place, string message, string help)
    {
        ref var count = ref rule.Severity == Severity.Error ? ref _collected.Errors : ref _collected.Others;
        if (count == Most || !_collected.Said.Add((rule.Code, place, message))) return;
        count++;
        _collected.Findings.Add(new Finding(rule, place.Source, place.Span, message, help));
    }

    /// <summary>" Did you mean 'x'?" for the nearest candidate; empty where none is near, or where no further finding would be kept.</summary>
    public string DidYouMean(string word, IEnumerable<string> candidates) => _collected.Errors < Most ? Spelling.DidYouMean(word, candidates) : "";

    /// <summary>The nearest candidate; null where none is near, or where no further finding would be kept.</summary>
    public string? Nearest(string word, IEnumerable<string> candidates) => _collected.Errors < Most ? Spelling.Nearest(word, candidates) : null;

    /// <summary>All that was found, in the order of the file; what was found in included files comes after that, file by file.</summary>
    public ImmutableArray<Finding> InOrder() =>
    [
        .. _collected.Findings.OrderBy(finding => _collected.Sources.IndexOf(finding.Source))
            .ThenBy(finding => finding.Span.Start)
            .ThenBy(finding => finding.Rule.Code, StringComparer.Ordinal),
    ];

    /// <summary>What the lists of several files share.</summary>
    private sealed class Collected(List<SourceText> sources)
    {
        public List<SourceText> Sources { get; } = sources;

        public List<Finding> Findings { get; } = [];

        public HashSet<(string Code, SourcePlace Place, string Message)> Said { get; } = [];

        public int Errors;

        public int Others;
    }
}
