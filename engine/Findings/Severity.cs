namespace MentorSim.Engine.Findings;

/// <summary>How much a finding matters. Errors stop play; errors and warnings make <c>check</c> exit with 1; notes never do.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Note,

    /// <summary>Plays, but a reader or a mark will suffer.</summary>
    Warning,

    /// <summary>Cannot be played as it stands.</summary>
    Error,
}
