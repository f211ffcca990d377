namespace MentorSim.Engine.Records.Cohorts;

/// <summary>
/// What of a group may leave the screens: nobody is named, and no number tells of fewer than <see cref="SmallCells.Fewest"/> people. Only
/// <see cref="SmallCells.Share"/> makes one, and whatever writes a file or prints takes nothing else.
/// </summary>
public sealed record SharedCohort
{
    internal SharedCohort(CohortReport report) => Report = report;

    /// <summary>The report, without names and small cells.</summary>
    public CohortReport Report { get; }
}
