using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.Content;
using MentorSim.Engine.Workshop.KeyAgreement;

namespace MentorSim.Engine.Workshop;

/// <summary>All that can be said of a scenario: what reading found, what exploring its story found, and what is wrong with its content.</summary>
public static class ScenarioCheck
{
    /// <summary>Checks a scenario that was read from a library, searching its story anew.</summary>
    /// <param name="file">The scenario's file.</param>
    /// <param name="bank">The library, for the words that its texts should not hold.</param>
    /// <param name="today">The day on which it is checked.</param>
    /// <param name="limit">The most states that are searched.</param>
    public static CheckedScenario Of(ScenarioFile file, Bank bank, DateOnly today, int limit = StateGraph.UsualLimit) =>
        Of(file, bank, today, new SearchTerms(limit));

    /// <summary>Checks a scenario that was read from a library. Only the search of its story can be kept from an earlier check: the rest depends on the day, or costs nothing.</summary>
    /// <param name="file">The scenario's file.</param>
    /// <param name="bank">The library, for the words that its texts should not hold.</param>
    /// <param name="today">The day on which it is checked.</param>
    /// <param name="terms">On what terms its story is searched.</param>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static CheckedScenario Of(ScenarioFile file, Bank bank, DateOnly today, SearchTerms terms)
    {
        if (file.Scenario is not { } scenario) return new CheckedScenario(file, file.Findings, null);
        var search = StorySearch.Of(file, terms);
        search.ReportIn(file.File.Findings);
        OtherSchools.Report(file.File, bank.Schools, file.File.Findings);
        ContentFindings.Report(scenario, file.File, bank.NamesToAvoid, today, file.File.Findings);
        KeyFindings.Report(file);
        return (search.Searched ?? new CheckedScenario(file, [], search.Figures)) with { File = file, Findings = file.Findings };
    }
}
