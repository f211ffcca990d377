using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.Content;

namespace MentorSim.Engine.Workshop;

/// <summary>
/// What searching a story gave: all that depends on its texts alone, and on no day and no list of words, so that it holds as long as
/// they stay as they are.
/// </summary>
/// <param name="Figures">The figures of the story.</param>
/// <param name="Findings">What only everything that can happen shows, in the order of the file.</param>
public sealed record StorySearch(StoryFigures Figures, ImmutableArray<Finding> Findings)
{
    /// <summary>All that can happen; null where this was kept from an earlier search.</summary>
    internal CheckedScenario? Searched { get; private init; }

    /// <summary>What is kept of an earlier search, or else a new one, which is kept then.</summary>
    /// <param name="file">A file of which a scenario could be made; nothing is reported in it.</param>
    /// <param name="terms">On what terms it is searched.</param>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static StorySearch Of(ScenarioFile file, SearchTerms terms)
    {
        if (terms.Kept is not { } kept) return Anew(file, terms);
        var key = KeptSearches.KeyOf(file, terms.Limit);
        if (kept.Find(key, file) is { } known) return known;
        var search = Anew(file, terms);
        kept.Keep(key, search, file);
        return search;
    }

    /// <summary>Reports what was found, as if it had been found just now.</summary>
    public void ReportIn(FindingList findings)
    {
        foreach (var found in Findings) findings.Add(found.Rule, new SourcePlace(found.Source, found.Span), found.Message, found.Help);
    }

    private static StorySearch Anew(ScenarioFile file, SearchTerms terms)
    {
        // Apart from what reading found, which may be said again with other words tomorrow.
        var apart = file with { File = file.File with { Findings = file.File.Findings.Apart() } };
        var found = CheckedScenario.Of(apart, terms.Limit, terms.ProgressOf?.Invoke(file.Scenario!), terms.Cancellation);
        ContentFindings.Report(found.Graph!, found.Order!, apart.File, apart.File.Findings);
        terms.Cancellation.ThrowIfCancellationRequested();
        return new StorySearch(found.Figures!, apart.Findings) { Searched = found };
    }
}
