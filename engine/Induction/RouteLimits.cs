namespace MentorSim.Engine.Induction;

/// <summary>The limits of what a route may say: the binder holds them and editors are told them. Lengths are in UTF-16 units.</summary>
internal static class RouteLimits
{
    public const int LongestStepTitle = 100;
    public const int LongestWhy = 400;

    /// <summary>What to read, to attend or to sign.</summary>
    public const int LongestWhat = 200;

    public const int MostSteps = 100;

    /// <summary>More than a school year, for mentors in part time.</summary>
    public const int LastDay = 400;

    public const int MostSlots = 20;
}
