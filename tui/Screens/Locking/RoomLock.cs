namespace MentorSim.Tui.Screens.Locking;

/// <summary>How a room is locked while whoever is in it is away: a screen that has one has it for all screens that lie over it.</summary>
internal abstract record RoomLock
{
    private protected RoomLock() { }

    /// <summary>Its name alone: what it holds tries a secret.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <summary>A room that opens with a secret which whoever is in it knows.</summary>
/// <param name="Asks">What is to be typed, as a sentence that names nobody: it stands on the locked screen.</param>
/// <param name="WhyNot">Tries what was typed, and says as a sentence why the room stays locked; null where it opens.</param>
internal sealed record SecretLock(string Asks, Func<string, string?> WhyNot) : RoomLock
{
    /// <summary>Whether it locks by itself too when nobody has pressed a key for a while.</summary>
    public bool LocksByItself { get; init; } = true;
}

/// <summary>A room of somebody who has no secret with which it could be opened again.</summary>
/// <param name="Why">Why it cannot be locked, and where that is mended.</param>
internal sealed record MissingLock(string Why) : RoomLock;
