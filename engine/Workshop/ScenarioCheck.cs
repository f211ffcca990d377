using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.Content;

namespace MentorSim.Engine.Workshop;

/// <summary>All that can be said of a scenario: what reading found, what exploring its story found, and what is wrong with its content.</summary>
public static class ScenarioCheck
{
    /// <summary>Checks a scenario that was read from a library.</summary>
    /// <param name="file">The scenario's file.</param>
    /// <param name="bank">The library, for the words that its texts should not hold.</param>
    /// <param name="today">The day on which it is checked.</param>
    /// <param name="limit">The most states that are searched.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static CheckedScenario Of(ScenarioFile file, Bank bank, DateOnly today, int limit = StateGraph.UsualLimit, CancellationToken cancellation = default)
    {
        var found = CheckedScenario.Of(file, limit, cancellation: cancellation);
        if (file.Scenario is not { } scenario) return found;
        ContentFindings.Report(scenario, file.File, bank.NamesToAvoid, today, file.File.Findings);
        if (found is { Graph: { } graph, Order: { } order }) ContentFindings.Report(graph, order, file.File, file.File.Findings);
        return found with { Findings = file.Findings };
    }
}
