namespace MentorSim.Engine.Records;

/// <summary>Takes away what is known of a person.</summary>
public static class Erasure
{
    /// <summary>The state of a session whose events were erased.</summary>
    public const string State = "erased";
}
