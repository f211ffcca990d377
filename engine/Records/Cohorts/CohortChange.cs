using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>
/// People who did something twice or more: how the first time went and how the latest. It shows change and not effect: without people
/// to compare with, nobody knows what would have changed anyway, and who has seen the answers does better by that alone.
/// </summary>
public sealed record CohortChange
{
    /// <summary>What is said beside every such number.</summary>
    public const string Caution =
        "This shows change, not effect: there is no group to compare with, those who played again may differ from those who did not, and whoever has seen the answers does better by that alone.";

    /// <summary>Those of whom two attempts or more can be compared.</summary>
    public required Cell People { get; init; }

    /// <summary>The mean share of what could be had at the first attempt, 0 to 1.</summary>
    public required Figure First { get; init; }

    /// <summary>The same at the latest.</summary>
    public required Figure Latest { get; init; }

    /// <summary>The mean of what each gained, -1 to 1.</summary>
    public required Figure Gain { get; init; }

    /// <summary>Its 95% interval (Student's t on the differences); null where there is none.</summary>
    public Interval? GainInterval { get; init; }

    /// <summary>Those who passed, before and after; null where results are not compared: of units, of papers, and over all scenarios.</summary>
    public CohortBeforeAfter? Passed { get; init; }

    /// <summary>Those with a serious breach, before and after; null as <see cref="Passed"/>.</summary>
    public CohortBeforeAfter? Breached { get; init; }
}

/// <summary>Of whom something was true at the first attempt, and of whom at the latest.</summary>
public sealed record CohortBeforeAfter(Cell First, Cell Latest);
