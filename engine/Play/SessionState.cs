namespace MentorSim.Engine.Play;

/// <summary>Where a session stands.</summary>
public enum SessionState
{
    /// <summary>Before the first scene.</summary>
    Briefing,

    /// <summary>The trainee is to decide.</summary>
    Deciding,

    /// <summary>The trainee reads what an answer did.</summary>
    Feedback,

    /// <summary>A serious breach ended an assessment.</summary>
    Stopped,

    /// <summary>The trainee reads the debrief.</summary>
    Debrief,

    /// <summary>The trainee left before the debrief was closed, and may come back.</summary>
    Suspended,

    /// <summary>All is done.</summary>
    Closed,
}

/// <summary>What moves a session on.</summary>
public enum SessionTrigger
{
    /// <summary>The trainee begins.</summary>
    Begin,

    /// <summary>The trainee answers.</summary>
    Answer,

    /// <summary>Time runs, and is kept.</summary>
    Tick,

    /// <summary>The time for the whole session is up.</summary>
    EndTime,

    /// <summary>The trainee goes on from a page.</summary>
    GoOn,

    /// <summary>The trainee leaves.</summary>
    Leave,

    /// <summary>The trainee comes back.</summary>
    Resume,

    /// <summary>The trainee writes a reflection.</summary>
    Reflect,

    /// <summary>The trainee is done with the debrief.</summary>
    Close,
}
