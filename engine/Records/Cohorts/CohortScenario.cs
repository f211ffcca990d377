using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>
/// What a group did in one scenario or paper. Unless it says otherwise, each person counts with their first attempt of the time that is
/// looked at: later ones are played by somebody who has seen the answers.
/// </summary>
public sealed record CohortScenario
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title as it was played last.</summary>
    public required string Title { get; init; }

    /// <summary>The id of the pack that its first attempts were read against; null for none, the one of most where there are several.</summary>
    public string? Pack { get; init; }

    /// <summary>Whether it is an in-tray paper: then there are neither results, endings nor decisions.</summary>
    public bool IsPaper { get; init; }

    /// <summary>The versions of its file in which plays began, that of most plays first; empty for a paper.</summary>
    public ImmutableArray<CohortVersion> Versions { get; init; } = [];

    /// <summary>Those who played it.</summary>
    public required Cell People { get; init; }

    /// <summary>How many plays there are of it, all attempts; null where that is withheld.</summary>
    public required int? Plays { get; init; }

    /// <summary>How many people played it once, twice, and three times or more.</summary>
    public ImmutableArray<CohortAttempts> Attempts { get; init; } = [];

    /// <summary>The results of first attempts, in the order of <see cref="Result"/>; all of them, also where nobody has one. Empty for a paper.</summary>
    public ImmutableArray<CohortResult> Results { get; init; } = [];

    /// <summary>The endings of first attempts: good, mixed, poor, and none that was reached; all of them. Empty for a paper.</summary>
    public ImmutableArray<CohortEnding> Endings { get; init; } = [];

    /// <summary>How first attempts lie on the share of what could be had.</summary>
    public required CohortSpread Attainment { get; init; }

    /// <summary>
    /// The minutes of real time from the beginning of a first attempt to its result, breaks included: a night between the two counts as a
    /// night. How much school time passed is not kept with a result.
    /// </summary>
    public required CohortSpread Minutes { get; init; }

    /// <summary>The decisions that somebody met at a first attempt, in the order of the story where it is at hand, else by scene.</summary>
    public ImmutableArray<CohortDecision> Decisions { get; init; } = [];

    /// <summary>The serious breaches, over all attempts, those of most people first.</summary>
    public ImmutableArray<CohortLedgerLine> Breaches { get; init; } = [];

    /// <summary>The oversteps, over all attempts, those of most people first.</summary>
    public ImmutableArray<CohortLedgerLine> Oversteps { get; init; } = [];

    /// <summary>Those who played it more than once: their first attempt and their latest; null where nobody did.</summary>
    public CohortChange? Change { get; init; }
}

/// <summary>A version of a scenario's file.</summary>
/// <param name="Hash">SHA-256 of its text; empty where the records do not say.</param>
/// <param name="Plays">In how many plays; null where that is withheld.</param>
/// <param name="IsAtHand">Whether it is the one that the scenario library has.</param>
public sealed record CohortVersion(string Hash, int? Plays, bool IsAtHand);

/// <summary>How many people played so often.</summary>
/// <param name="Times">How often; 3 for three times or more.</param>
/// <param name="People">Who.</param>
public sealed record CohortAttempts(int Times, Cell People)
{
    /// <summary>The highest class: so often or more.</summary>
    public const int Most = 3;
}

/// <summary>How many people had a result.</summary>
public sealed record CohortResult(Result Result, Cell People);

/// <summary>How many people came to an ending.</summary>
/// <param name="Ending">The ending; null where none was reached.</param>
/// <param name="People">Who.</param>
public sealed record CohortEnding(EndingKind? Ending, Cell People);

/// <summary>How numbers of several people lie, one number of each.</summary>
/// <param name="People">Of how many people.</param>
/// <param name="Mean">The mean.</param>
/// <param name="Interval">Its 95% interval (Student's t); null where there is none.</param>
/// <param name="Lower">The lower quartile.</param>
/// <param name="Median">The median.</param>
/// <param name="Upper">The upper quartile.</param>
public sealed record CohortSpread(Cell People, Figure Mean, Interval? Interval, Figure Lower, Figure Median, Figure Upper);
