using System.Collections.Immutable;
using System.Data.Common;
using System.Text;
using Dapper;
using MentorSim.Engine.Chain;

namespace MentorSim.Engine.Records;

/// <summary>The texts of scenarios, packs and school profiles that were played, each once, by the SHA-256 of its UTF-8.</summary>
public sealed class Texts
{
    private readonly Store _store;

    internal Texts(Store store) => _store = store;

    /// <summary>The text of a hash, as it lies there; null where there is none. Whether it fits its hash is for the reader to see.</summary>
    public string? Find(string hash) =>
        _store.Read(connection => connection.ExecuteScalar<byte[]?>("SELECT text FROM documents WHERE hash = @hash", new { hash })) is { } bytes
            ? Encoding.UTF8.GetString(bytes)
            : null;

    /// <summary>The hashes of all texts.</summary>
    public ImmutableArray<string> Hashes() => [.. _store.Read(connection => connection.Query<string>("SELECT hash FROM documents ORDER BY hash"))];

    /// <summary>Keeps texts that may be there already.</summary>
    internal static void Add(DbConnection connection, DbTransaction transaction, IEnumerable<string> texts)
    {
        // In one order for everybody: of two who bring the same texts in two orders, each would wait for the other.
        foreach (var (hash, text) in texts.Distinct().Select(text => (Hash: Link.DigestOf(text), Text: text)).OrderBy(text => text.Hash, StringComparer.Ordinal))
        {
            connection.Execute(
                "INSERT INTO documents (hash, text) VALUES (@hash, @bytes) ON CONFLICT DO NOTHING", new { hash, bytes = Encoding.UTF8.GetBytes(text) }, transaction);
        }
    }
}
