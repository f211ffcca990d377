namespace MentorSim.Engine.Records.Cohorts;

/// <summary>A serious breach or an overstep that happened; what was taken back again does not count.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is, in words; null where the pack that says so is not at hand.</param>
/// <param name="People">How many people it happened to, at any attempt.</param>
/// <param name="Times">How often; null where that is withheld.</param>
public sealed record CohortLedgerLine(string Id, string? Title, Cell People, int? Times);
