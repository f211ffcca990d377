using System.Collections.Immutable;

namespace MentorSim.Engine.Panel.Results;

/// <summary>
/// What speaks against a decision: an essential criterion below its minimum, or others with more marks. Neither forbids it, since a score
/// decides nothing; but then the panel has to say expressly why it decides so.
/// </summary>
public static class AgainstTheMarks
{
    /// <summary>What speaks against offering a candidate the post, or the place behind it, as short sentences; nothing where nothing does.</summary>
    /// <param name="results">The results.</param>
    /// <param name="number">The candidate's number.</param>
    /// <param name="outcome">What would be decided.</param>
    /// <exception cref="ExerciseException">There is no such candidate.</exception>
    public static ImmutableArray<string> Of(ExerciseResults results, string number, DecisionOutcome outcome)
    {
        var candidate = results.CandidateOf(number);
        if (outcome == DecisionOutcome.NotAppoint) return [];
        var below = candidate.BelowMinimum.Select(result => $"{result.Criterion.Id} is essential, and {result.Mark} is below its minimum of {result.Criterion.Minimum!.Value.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture)}.");
        var breaches = candidate.Breaches.Where(breach => breach.Judged is { IsConfirmed: true }).Select(breach => $"The panel confirmed a serious breach: {breach.Breach.Incident.Title}.");
        var above = results.Candidates
            .Where(other => other.Number != number && (candidate.Total is null || other.Total > candidate.Total) && other.Total is not null && !IsAsGood(other.Candidate.Decision?.Outcome, outcome))
            .Select(other => results.Pairs.Any(pair => pair.Above == other.Number && (pair.First == number || pair.Second == number))
                ? $"Candidate {other.Number} has more marks, clearly apart."
                : $"Candidate {other.Number} has more marks, though this exercise cannot separate the two.");
        return [.. below, .. breaches, .. above];
    }

    /// <summary>Whether another candidate was decided to come as far: then nobody is passed over.</summary>
    private static bool IsAsGood(DecisionOutcome? other, DecisionOutcome outcome) => other is { } decided && decided <= outcome;
}
