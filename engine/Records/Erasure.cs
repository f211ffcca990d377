using System.Data.Common;
using System.Text.Json.Nodes;
using Dapper;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Records;

/// <summary>What was erased, for a receipt.</summary>
/// <param name="Sessions">How many sessions.</param>
/// <param name="Events">How many events of them lost what they said; the hashes stay.</param>
/// <param name="Results">How many results.</param>
/// <param name="RescueFiles">How many files of theirs that waited to be brought in.</param>
/// <param name="At">When.</param>
/// <param name="Receipt">A receipt for the store's log, in which the act stands.</param>
/// <param name="IsOutOfTheFiles">Whether nothing of it is left in the store's own files: false where another window had them open.</param>
public sealed record Erased(int Sessions, int Events, int Results, int RescueFiles, DateTimeOffset At, Receipt Receipt, bool IsOutOfTheFiles);

/// <summary>
/// Takes away what is known of a person: what they did and wrote, their results, name and PIN. What stays is without meaning: hashes, so
/// that chains can still be followed, and ids, so that a file that somebody kept does not bring them back unasked.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells when.</param>
public sealed class Erasure(Store store, TimeProvider clock)
{
    /// <summary>The state of a session whose events were erased.</summary>
    public const string State = "erased";

    /// <summary>What stands for the site of somebody who was erased: no machine's site is written so.</summary>
    private const string NoSite = " ";

    /// <summary>Erases a person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="rescueFolders">Where files of theirs may wait to be brought in.</param>
    /// <exception cref="StoreException">The store does not do it; nothing is erased then.</exception>
    public Erased Erase(Person person, IEnumerable<string> rescueFolders)
    {
        var now = clock.GetUtcNow();
        // First: a file that somebody brings in meanwhile would undo it.
        var files = RescueFile.In(rescueFolders).Where(file => IsOf(file, person.Id)).ToList();
        foreach (var file in files) File.Delete(file);
        var erased = store.Write((connection, transaction) =>
        {
            var sessions = connection.Query<string>("SELECT id FROM sessions WHERE person = @Id AND state <> @State ORDER BY id", new { person.Id, State }, transaction).ToList();
            var (events, results) = Clear(store, connection, transaction, sessions, now);
            Forget(connection, transaction, person.Id, now);
            var link = ActLog.Add(connection, transaction, now, "erasure", new JsonObject
            {
                ["person"] = Pseudonym(person.Id),
                ["sessions"] = sessions.Count,
                ["events"] = events,
                ["results"] = results,
                ["files"] = files.Count,
            });
            return new Erased(sessions.Count, events, results, files.Count, now, Receipt.Of(link), false);
        });
        return erased with { IsOutOfTheFiles = store.Scrub() };
    }

    /// <summary>Erases what was erased in another store: a backup from before brings nobody back.</summary>
    /// <returns>How many people and sessions that were.</returns>
    internal int EraseAgain(Store other)
    {
        var (people, sessions) = other.Read(connection => (
            connection.Query<string>("SELECT id FROM persons WHERE name = ''").ToHashSet(StringComparer.Ordinal),
            connection.Query<string>("SELECT id FROM sessions WHERE state = @State", new { State }).ToHashSet(StringComparer.Ordinal)));
        var now = clock.GetUtcNow();
        return store.Write((connection, transaction) =>
        {
            List<string> back = [.. connection.Query<string>("SELECT id FROM persons WHERE name <> ''", transaction: transaction).Where(people.Contains)];
            List<string> played =
            [
                .. Sessions.All(connection, transaction).Where(session => session.State != State && (sessions.Contains(session.Id) || back.Contains(session.Person))).Select(session => session.Id),
            ];
            if (back.Count + played.Count == 0) return 0;
            var (events, results) = Clear(store, connection, transaction, played, now);
            foreach (var person in back) Forget(connection, transaction, person, now);
            ActLog.Add(connection, transaction, now, "erasure-again", new JsonObject { ["people"] = back.Count, ["sessions"] = played.Count, ["events"] = events, ["results"] = results });
            return back.Count + played.Count;
        });
    }

    /// <summary>What stands in the log for a person: it leads to them only by way of their id.</summary>
    public static string Pseudonym(string person) => Link.DigestOf($"person {person}")[..16];

    /// <summary>Takes away name, site and PIN of a person.</summary>
    internal static void Forget(DbConnection connection, DbTransaction transaction, string person, DateTimeOffset now) => connection.Execute(
        "UPDATE persons SET site = @NoSite, name = '', folded = id, created = @now, pin = NULL WHERE id = @person", new { NoSite, now = Stamp.Of(now), person }, transaction);

    /// <summary>Takes away what sessions say, and what followed from it.</summary>
    internal static (int Events, int Results) Clear(Store store, DbConnection connection, DbTransaction transaction, IReadOnlyList<string> sessions, DateTimeOffset now)
    {
        var (events, results) = (0, 0);
        var (hasSent, hasDrafts) = (store.HasTable(connection, transaction, "xapi_sent"), store.HasTable(connection, transaction, Drafts.Table));
        foreach (var session in sessions)
        {
            events += connection.Execute("UPDATE events SET body = NULL WHERE session = @session AND body IS NOT NULL", new { session }, transaction);
            results += connection.ExecuteScalar<int>("SELECT count(*) FROM scorecards WHERE session = @session", new { session }, transaction);
            Results.Remove(connection, transaction, session);
            if (hasSent) connection.Execute("DELETE FROM xapi_sent WHERE session = @session", new { session }, transaction);
            if (hasDrafts) Drafts.Remove(connection, transaction, session);
            connection.Execute(
                "UPDATE sessions SET scenario = '', title = '', mode = '', state = @State, began = @now, last = @now, origin = '' WHERE id = @session",
                new { State, now = Stamp.Of(now), session },
                transaction);
        }

        return (events, results);
    }

    private static bool IsOf(string file, string person)
    {
        try
        {
            using var reader = PortableReader.Open(PlainFile.OpenRead(file), PortableLimits.Sent);
            return reader.Pieces().Any(piece => piece is ReadLine { Line: PortablePerson { Person: var one } } && one.Id == person);
        }
        catch (Exception unread) when (unread is RecordsFileException or IOException or UnauthorizedAccessException)
        {
            // Whose it is, nobody can tell.
            return false;
        }
    }
}
