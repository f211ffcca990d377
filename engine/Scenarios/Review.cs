namespace MentorSim.Engine.Scenarios;

/// <summary>Who looked at a scenario before pupils' names are spoken in it: a safeguarding lead, as a rule.</summary>
/// <param name="By">The reviewer.</param>
/// <param name="Role">What the reviewer is.</param>
/// <param name="Date">The day of the review.</param>
/// <param name="StillHolds">Whether the files are as they were then; edited since, the scenario is a draft again.</param>
public sealed record Review(string By, string Role, DateOnly Date, bool StillHolds)
{
    /// <summary>Whether it takes what was reviewed out of draft: it still holds, and whoever signed leads on safeguarding or is a deputy of who does.</summary>
    public bool IsSigned => StillHolds && (Role.Contains("safeguarding lead", StringComparison.OrdinalIgnoreCase) || Role.Split(' ').Contains("DSL"));
}
