namespace MentorSim.Engine.Panel;

/// <summary>A member of the panel.</summary>
/// <param name="Id">A short id that the program gives, as in <c>m1</c>.</param>
/// <param name="Name">The name that stands on recording sheets.</param>
/// <param name="Role">What they are in the school, or on the panel; may be empty.</param>
/// <param name="IsTrained">Whether they completed safer-recruitment training (School Staffing (England) Regulations 2009, reg 9).</param>
public sealed record Member(string Id, string Name, string Role, bool IsTrained)
{
    /// <summary>The key for which parts of marks keys are sealed; null before the member chose a PIN.</summary>
    public string? SharePublic { get; init; }

    /// <summary>The private half, published when they finished or were withdrawn; null before.</summary>
    public string? SharePrivate { get; init; }

    /// <summary>When they finished; null before, and for one who was withdrawn.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Why they were withdrawn; null where they were not.</summary>
    public Withdrawal? Withdrawal { get; init; }

    /// <summary>Whether they chose a PIN.</summary>
    public bool HasJoined => SharePublic is not null;

    /// <summary>Whether their marks count.</summary>
    public bool Marks => Withdrawal is null;
}

/// <summary>That a member does not mark, or no longer.</summary>
/// <param name="At">When it was written down.</param>
/// <param name="By">Who wrote it down.</param>
/// <param name="Reason">Why.</param>
public sealed record Withdrawal(DateTimeOffset At, string By, string Reason);
