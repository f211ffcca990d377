using MentorSim.Engine.Records;

namespace MentorSim.Tui.Screens;

/// <summary>Asks for a person's PIN, and makes those wait who guess. It forgets all when the program ends.</summary>
/// <param name="clock">Tells how long somebody has waited.</param>
internal sealed class PinGate(TimeProvider clock)
{
    /// <summary>How many wrong ones there may be in a row.</summary>
    public const int MostTries = 5;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tries> _tries = new(StringComparer.Ordinal);

    /// <summary>Whether somebody's records may be shown: they have no PIN, or it was given.</summary>
    public bool IsOpen(Person person) => person.Pin is null || _open.Contains(person.Id);

    /// <summary>For how long nothing is asked; zero where it is.</summary>
    public TimeSpan WaitFor(Person person)
    {
        var wait = _tries.TryGetValue(person.Id, out var tries) && tries.Wait > TimeSpan.Zero ? tries.Wait - clock.GetElapsedTime(tries.Since) : TimeSpan.Zero;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>How many tries are left before there is a wait.</summary>
    public int TriesLeft(Person person) => MostTries - _tries.GetValueOrDefault(person.Id).Wrong;

    /// <summary>Tries a PIN.</summary>
    public bool Try(Person person, string pin)
    {
        if (WaitFor(person) > TimeSpan.Zero) return false;
        if (person.Pin is { } kept && Pin.Fits(pin, kept))
        {
            _open.Add(person.Id);
            _tries.Remove(person.Id);
            return true;
        }

        var tries = _tries.GetValueOrDefault(person.Id);
        _tries[person.Id] = tries.Wrong + 1 < MostTries
            ? tries with { Wrong = tries.Wrong + 1, Wait = TimeSpan.Zero }
            : new Tries(0, tries.Rounds + 1, clock.GetTimestamp(), TimeSpan.FromTicks(Math.Min(FirstWait.Ticks << Math.Min(tries.Rounds, 10), LongestWait.Ticks)));
        return false;
    }

    /// <summary>Somebody who has just set a PIN need not give it.</summary>
    public void Open(Person person) => _open.Add(person.Id);

    private record struct Tries(int Wrong, int Rounds, long Since, TimeSpan Wait);
}
