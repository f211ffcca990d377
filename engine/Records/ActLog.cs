using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json.Nodes;
using Dapper;
using MentorSim.Engine.Chain;

namespace MentorSim.Engine.Records;

/// <summary>What was done to the store itself, chained like a session: erasures, resets, what was taken in. It holds no names.</summary>
public sealed class ActLog
{
    /// <summary>The name of its chain.</summary>
    public const string Chain = "log";

    private readonly Store _store;

    internal ActLog(Store store) => _store = store;

    /// <summary>All of it, in order.</summary>
    public ImmutableArray<Link> All() => [.. _store.Read(connection => Rows(connection, null, "ORDER BY sequence"))];

    /// <summary>Writes down that something was done, together with it.</summary>
    /// <param name="connection">Where it is done.</param>
    /// <param name="transaction">With what it is done.</param>
    /// <param name="now">When.</param>
    /// <param name="kind">What, in a word.</param>
    /// <param name="about">What else is to be known; no names.</param>
    internal static Link Add(DbConnection connection, DbTransaction transaction, DateTimeOffset now, string kind, JsonObject about)
    {
        // Whoever writes an act holds this row until it is written, so that no two follow from the same one.
        connection.Execute("UPDATE tables_version SET version = version", transaction: transaction);
        var body = new JsonObject { ["at"] = Stamp.Of(now), ["kind"] = kind, ["about"] = about };
        var link = Link.After(Chain, Rows(connection, transaction, "ORDER BY sequence DESC LIMIT 1").FirstOrDefault(), CanonicalJson.Write(body));
        connection.Execute(
            "INSERT INTO log (sequence, previous, digest, hash, body) VALUES (@Sequence, @Previous, @Digest, @Hash, @Body)", link, transaction);
        return link;
    }

    private static IEnumerable<Link> Rows(DbConnection connection, DbTransaction? transaction, string rest) => connection
        .Query<Row>($"SELECT sequence, previous, digest, hash, body FROM log {rest}", transaction: transaction)
        .Select(row => new Link(Chain, (int)row.Sequence, row.Previous, row.Digest, row.Hash, row.Body));

    private sealed record Row(long Sequence, string Previous, string Digest, string Hash, string? Body);
}
