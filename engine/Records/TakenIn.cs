using System.Collections.Immutable;
using MentorSim.Engine.Records.Portable;

namespace MentorSim.Engine.Records;

/// <summary>What came of one session of a file that was taken in.</summary>
/// <param name="Id">The session's id.</param>
/// <param name="Title">The scenario's title; the id where it is not known.</param>
public abstract record TakenSession(string Id, string Title);

/// <summary>It is here now, or more of it than before.</summary>
/// <param name="Id">The session's id.</param>
/// <param name="Title">The scenario's title.</param>
/// <param name="Person">Id of the person.</param>
/// <param name="NewEvents">How many of its events are new here.</param>
/// <param name="Events">How many events it has here.</param>
/// <param name="Lost">Why the events behind these could not be saved from a rescue file, for people; null where all were.</param>
public sealed record SessionTaken(string Id, string Title, string Person, int NewEvents, int Events, string? Lost = null) : TakenSession(Id, Title);

/// <summary>All of it was here before.</summary>
public sealed record SessionKnown(string Id, string Title) : TakenSession(Id, Title);

/// <summary>Nothing of it was taken.</summary>
/// <param name="Id">The session's id.</param>
/// <param name="Title">The scenario's title; the id where it is not known.</param>
/// <param name="Why">What is the matter, for people.</param>
/// <param name="Refusal">The same for programs.</param>
public sealed record SessionRefused(string Id, string Title, string Why, Refusal Refusal) : TakenSession(Id, Title);

/// <summary>Why a session is not taken.</summary>
public enum Refusal
{
    /// <summary>It is not as it was written, or not all there.</summary>
    Damaged,

    /// <summary>It differs from the session of the same id that is here.</summary>
    Foreign,

    /// <summary>Its events are no play of the scenario that they name, or that scenario's texts are missing.</summary>
    DoesNotPlay,

    /// <summary>It was erased here, or its person was.</summary>
    Erased,

    /// <summary>It is a candidate's sitting in a file that somebody handed in.</summary>
    Exercise,

    /// <summary>Somebody went on with it at this very moment.</summary>
    Busy,
}

/// <summary>What came of a file that was taken in.</summary>
/// <param name="Header">What the file says of itself.</param>
/// <param name="Sessions">What came of each session, in the order of the file.</param>
/// <param name="Damage">What is wrong with the file, for people.</param>
/// <param name="Notes">What else is to be known: names that are others here.</param>
public sealed record TakenIn(PortableHeader Header, ImmutableArray<TakenSession> Sessions, ImmutableArray<string> Damage, ImmutableArray<string> Notes)
{
    /// <summary>Whether all that the file holds is here now: then nothing is lost with it.</summary>
    public bool IsWhole => Damage.IsEmpty && !Sessions.Any(session => session is SessionRefused or SessionTaken { Lost: not null });

    /// <summary>How many sessions or parts of them are new here.</summary>
    public int Taken => Sessions.Count(session => session is SessionTaken);
}
