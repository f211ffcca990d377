namespace MentorSim.Engine.Records.Cohorts;

/// <summary>The one place in which it is decided what of a group may be exported.</summary>
public static class SmallCells
{
    /// <summary>The fewest people whose number may be told.</summary>
    public const int Fewest = 5;

    /// <summary>What of a report may leave the screens.</summary>
    public static SharedCohort Share(CohortReport report) => throw new NotImplementedException("What is exported of a group is not decided yet.");
}
