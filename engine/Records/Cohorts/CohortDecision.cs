using System.Collections.Immutable;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>What a decision asks, as far as that shows in the answers or in the scenario at hand.</summary>
public enum CohortDecisionKind
{
    /// <summary>One of some choices: each person has one answer.</summary>
    Choice,

    /// <summary>Things to tick: each person has as many as they ticked, so the numbers do not add up to the people.</summary>
    Pick,

    /// <summary>Things to put in order: the answers are told by what was lost.</summary>
    Order,

    /// <summary>A text.</summary>
    Write,
}

/// <summary>What people answered where they had to decide: at their first attempt, and there at their first time in the scene.</summary>
public sealed record CohortDecision
{
    /// <summary>The id of the scene.</summary>
    public required string Scene { get; init; }

    /// <summary>What is asked: the prompt, or the last words of the scene; null where the version that was played is not at hand.</summary>
    public string? Text { get; init; }

    /// <summary>What kind of decision it is.</summary>
    public required CohortDecisionKind Kind { get; init; }

    /// <summary>Those who met it.</summary>
    public required Cell People { get; init; }

    /// <summary>What they answered, in the order of the file where it is at hand, also what nobody took; else that of most people first. In what is exported, none where all gave the same and that is withheld.</summary>
    public ImmutableArray<CohortAnswer> Answers { get; init; } = [];

    /// <summary>The mean of the points lost here: what the best answer still had, less what this one had.</summary>
    public required Figure MeanLost { get; init; }

    /// <summary>
    /// How it did as an item of a test: its mark is the most points that anybody lost there less those that the person lost, its rest the
    /// marks of the other decisions of the same attempt. Null where nobody lost anything there, where points lost are not known, and in what
    /// is exported where its people are withheld.
    /// </summary>
    public ItemStatistic? Item { get; init; }
}

/// <summary>An answer.</summary>
/// <param name="Id">The id of the choice or option; for an order <see cref="Best"/> or <see cref="Lost"/>, for a text <c>write</c> or <c>skip</c>.</param>
/// <param name="Text">Its words; null where the version that was played is not at hand.</param>
/// <param name="People">Who gave it.</param>
/// <param name="MeanLost">The mean of the points that those lost who gave it; for an option to tick none.</param>
/// <param name="IsBreach">Whether it is a serious breach.</param>
/// <param name="IsOverstep">Whether it oversteps the role.</param>
public sealed record CohortAnswer(string Id, string? Text, Cell People, Figure MeanLost, bool IsBreach, bool IsOverstep)
{
    /// <summary>The id under which orders that lost nothing are counted.</summary>
    public const string Best = "nothing-lost";

    /// <summary>The id under which orders that lost points are counted.</summary>
    public const string Lost = "points-lost";
}
