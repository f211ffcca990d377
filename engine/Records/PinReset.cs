using System.Text.Json.Nodes;
using Dapper;
using MentorSim.Engine.Chain;

namespace MentorSim.Engine.Records;

/// <summary>Takes a person's PIN away where they forgot it. It stands in the log, so that the person can be told.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells when.</param>
public sealed class PinReset(Store store, TimeProvider clock)
{
    private const string Kind = "pin-reset";

    /// <summary>Takes the PIN away; a receipt for the log.</summary>
    public Receipt Reset(Person person) => store.Write((connection, transaction) =>
    {
        connection.Execute("UPDATE persons SET pin = NULL WHERE id = @Id", new { person.Id }, transaction);
        return Receipt.Of(ActLog.Add(connection, transaction, clock.GetUtcNow(), Kind, new JsonObject { ["person"] = Erasure.Pseudonym(person.Id) }));
    });

    /// <summary>When a person's PIN was last taken away; null where it never was.</summary>
    public static DateTimeOffset? LastOf(Store store, string person) =>
        store.Log.Of(person).LastOrDefault(act => act.Kind == Kind)?.At;
}
