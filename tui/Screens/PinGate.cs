using MentorSim.Engine.Records;
using MentorSim.Tui.Screens.Locking;

namespace MentorSim.Tui.Screens;

/// <summary>Asks for a person's PIN, and makes those wait who guess. It forgets all when the program ends.</summary>
/// <param name="clock">Tells how long somebody has waited.</param>
internal sealed class PinGate(TimeProvider clock)
{
    /// <summary>How many wrong ones there may be in a row.</summary>
    public const int MostTries = WrongTries.Most;

    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly WrongTries _tries = new(clock);

    /// <summary>Whether somebody's records may be shown: they have no PIN, or it was given.</summary>
    public bool IsOpen(Person person) => person.Pin is null || _open.Contains(person.Id);

    /// <summary>For how long nothing is asked; zero where it is.</summary>
    public TimeSpan WaitFor(Person person) => _tries.WaitFor(person.Id);

    /// <summary>How many tries are left before there is a wait.</summary>
    public int TriesLeft(Person person) => _tries.Left(person.Id);

    /// <summary>Tries a PIN.</summary>
    public bool Try(Person person, string pin)
    {
        if (WaitFor(person) > TimeSpan.Zero) return false;
        var isRight = person.Pin is { } kept && Pin.Fits(pin, kept);
        if (isRight) _open.Add(person.Id);
        _tries.Note(person.Id, isRight);
        return isRight;
    }

    /// <summary>How a room of somebody is locked.</summary>
    /// <param name="person">Whose room it is, with the PIN that they have now.</param>
    /// <param name="whyNone">What is said where they have none: where they can set one.</param>
    public RoomLock LockOf(Person person, string whyNone) => person.Pin is { } kept
        ? new SecretLock("Type your PIN, and press Enter.", pin => _tries.Try(person.Id, "That is not the PIN.", () => Pin.Fits(pin, kept)))
        : new MissingLock($"You have no PIN with which it could be opened again. {whyNone}");

    /// <summary>Somebody who has just set a PIN need not give it.</summary>
    public void Open(Person person) => _open.Add(person.Id);
}
