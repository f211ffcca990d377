using System.Text.Json.Nodes;

namespace MentorSim.Engine.Records;

/// <summary>Writes into the log that somebody let a scenario count as assessed though its key is contested. Who and why stands in the record beside the scenario, and the log holds the hash of that.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells when.</param>
public sealed class KeyActs(Store store, TimeProvider clock)
{
    /// <summary>The word for such an act.</summary>
    public const string Override = "key-override";

    /// <summary>Writes it down.</summary>
    /// <param name="scenario">The id of the scenario.</param>
    /// <param name="of">The sign of its text.</param>
    /// <param name="contested">How many choices are contested.</param>
    /// <param name="tooFew">How many too few have rated.</param>
    /// <param name="record">SHA-256 of the record's bytes, in hexadecimal.</param>
    public void Overridden(string scenario, string of, int contested, int tooFew, string record) => store.Write((connection, transaction) =>
        ActLog.Add(connection, transaction, clock.GetUtcNow(), Override, new JsonObject { ["scenario"] = scenario, ["of"] = of, ["contested"] = contested, ["tooFew"] = tooFew, ["record"] = record }));
}
