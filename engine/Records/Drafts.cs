using System.Data.Common;
using Dapper;

namespace MentorSim.Engine.Records;

/// <summary>What was begun in sessions and not handed in: one draft a session, beside its events and not among them.</summary>
public sealed class Drafts
{
    /// <summary>The name of their table, which older stores lack.</summary>
    internal const string Table = "drafts";

    private readonly Store _store;

    internal Drafts(Store store) => _store = store;

    /// <summary>The draft of a session; null where it has none.</summary>
    public Draft? Of(string session) => _store.Read(connection => Of(connection, null, session));

    /// <summary>
    /// Keeps what is begun in a session in the place of what was before. Nothing is kept where somebody else went on with the session
    /// meanwhile, or erased it: their draft counts, or none.
    /// </summary>
    /// <param name="session">The session as whoever writes knows it.</param>
    /// <param name="draft">What is begun.</param>
    /// <returns>Whether it is kept.</returns>
    /// <exception cref="StoreException">The store does not keep it.</exception>
    public bool Keep(StoredSession session, Draft draft) => _store.Write((connection, transaction) => connection.Execute(
        "INSERT INTO drafts (session, place, words) SELECT id, @Place, @Words FROM sessions WHERE id = @Id AND head = @Head AND state <> @erased " +
        "ON CONFLICT (session) DO UPDATE SET place = excluded.place, words = excluded.words",
        new { draft.Place, draft.Words, session.Id, session.Head, erased = Erasure.State },
        transaction)) > 0;

    /// <summary>Takes the draft of a session away, where it has one.</summary>
    /// <exception cref="StoreException">The store does not do it.</exception>
    public void Remove(string session) => _store.Write((connection, transaction) => Remove(connection, transaction, session));

    internal static Draft? Of(DbConnection connection, DbTransaction? transaction, string session) =>
        connection.QueryFirstOrDefault<Draft>("SELECT place, words FROM drafts WHERE session = @session", new { session }, transaction);

    internal static int Remove(DbConnection connection, DbTransaction transaction, string session) =>
        connection.Execute("DELETE FROM drafts WHERE session = @session", new { session }, transaction);
}
