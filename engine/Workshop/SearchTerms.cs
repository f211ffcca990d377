using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Workshop;

/// <summary>On what terms stories are searched.</summary>
/// <param name="Limit">The most states of a story that are searched.</param>
public sealed record SearchTerms(int Limit = StateGraph.UsualLimit)
{
    /// <summary>Where what earlier searches found is kept; null where nothing is.</summary>
    public KeptSearches? Kept { get; init; }

    /// <summary>Gives, as the search of a scenario begins, whoever is told how many of its states were looked at; null where nobody is.</summary>
    public Func<Scenario, IProgress<int>>? ProgressOf { get; init; }

    /// <summary>Stops a search.</summary>
    public CancellationToken Cancellation { get; init; }
}
