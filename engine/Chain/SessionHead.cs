namespace MentorSim.Engine.Chain;

/// <summary>What the first event of a session says beside what the play does.</summary>
/// <param name="Session">The session's id, a UUID as text.</param>
/// <param name="Person">The person's id.</param>
/// <param name="Program">The version of the program that played it.</param>
public sealed record SessionHead(string Session, string Person, string Program);
