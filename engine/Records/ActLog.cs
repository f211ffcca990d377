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

    /// <summary>What was done about a person, in order, as far as the log still says.</summary>
    public ImmutableArray<StoreAct> Of(string person) => [.. All().Select(StoreAct.Of).OfType<StoreAct>().Where(act => act.Person == Erasure.Pseudonym(person))];

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
        Put(connection, transaction, link);
        return link;
    }

    internal static IEnumerable<Link> All(DbConnection connection, DbTransaction transaction) => Rows(connection, transaction, "ORDER BY sequence");

    internal static void Put(DbConnection connection, DbTransaction transaction, Link link) => connection.Execute(
        "INSERT INTO log (sequence, previous, digest, hash, body) VALUES (@Sequence, @Previous, @Digest, @Hash, @Body)", link, transaction);

    private static IEnumerable<Link> Rows(DbConnection connection, DbTransaction? transaction, string rest) => connection
        .Query<Row>($"SELECT sequence, previous, digest, hash, body FROM log {rest}", transaction: transaction)
        .Select(row => new Link(Chain, (int)row.Sequence, row.Previous, row.Digest, row.Hash, row.Body));

    private sealed record Row(long Sequence, string Previous, string Digest, string Hash, string? Body);
}

/// <summary>Something that was done to a store.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What, in a word.</param>
/// <param name="About">What else is known of it.</param>
public sealed record StoreAct(DateTimeOffset At, string Kind, JsonObject About)
{
    /// <summary>What stands for the person whom it was about, see <see cref="Erasure.Pseudonym"/>; null where it was about nobody.</summary>
    public string? Person => About["person"] is JsonValue value && value.TryGetValue<string>(out var person) ? person : null;

    /// <summary>The act that a link of the log tells of; null where it was purged or cannot be read.</summary>
    public static StoreAct? Of(Link link)
    {
        try
        {
            if (link.Body is null) return null;
            var body = CanonicalJson.Read(link.Body);
            return body["about"] is JsonObject about ? new StoreAct(Stamp.Read((string?)body["at"] ?? ""), (string?)body["kind"] ?? "", about) : null;
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
