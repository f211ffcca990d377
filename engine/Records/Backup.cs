using System.Data.Common;
using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Dapper;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Records;

/// <summary>How much a backup holds.</summary>
public sealed record BackupCounts(int People, int Sessions, int Events, int Results, int Texts, int Acts);

/// <summary>
/// Writes all of a store to a file as it stands at one moment, while others go on playing, and brings such a file back. The file is the
/// same for each kind of store.
/// </summary>
/// <param name="clock">Tells when.</param>
public sealed class Backup(TimeProvider clock)
{
    private const int Page = 500;

    /// <summary>Writes a store to a file.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may write it.</exception>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public BackupCounts Write(Store store, string path, string site, string program)
    {
        var counts = new Counter();
        PortableWriter.Write(path, new PortableHeader(PortablePurpose.Backup, site, Stamp.Of(clock.GetUtcNow()), program), writer =>
        {
            // What the file does is no trouble of the store.
            ExceptionDispatchInfo? trouble = null;
            store.ReadAtOneMoment((connection, transaction) =>
            {
                foreach (var line in Lines(connection, transaction))
                {
                    counts.Add(line);
                    try
                    {
                        writer.Add(line);
                    }
                    catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
                    {
                        trouble = ExceptionDispatchInfo.Capture(wrong);
                        return;
                    }
                }
            });
            trouble?.Throw();
        });
        return counts.Counts;
    }

    /// <summary>Brings a backup back into a store in which nothing is; as a whole, or not at all.</summary>
    /// <exception cref="RecordsFileException">It is no backup, or damaged, or the store is not empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="StoreException">The store does not take it.</exception>
    public BackupCounts Restore(string path, Store store)
    {
        using var file = PlainFile.OpenRead(path);
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        file.Position = 0;
        using var reader = PortableReader.Open(file, PortableLimits.Own);
        if (reader.Header.Purpose != PortablePurpose.Backup)
            throw new RecordsFileException("This is no backup of a store. Sessions that were handed in are brought in by 'mentorsim take-in'.");
        try
        {
            return store.Write((connection, transaction) =>
            {
                if (!IsEmpty(connection, transaction)) throw new RecordsFileException($"There are records in {store.Name} already, and a backup is only brought back into an empty store.");
                var counts = new Counter();
                foreach (var piece in reader.Pieces())
                {
                    if (piece is not ReadLine { Line: var line }) throw Damaged(string.Create(CultureInfo.InvariantCulture, $"line {piece switch { DamagedLine damaged => $"{damaged.Number}: {damaged.Why}", _ => "" }}"));
                    counts.Add(line);
                    Put(connection, transaction, line);
                }

                if (!reader.IsClosed) throw Damaged("its end is missing");
                ActLog.Add(connection, transaction, clock.GetUtcNow(), "restore", new JsonObject { ["file"] = hash, ["people"] = counts.Counts.People, ["sessions"] = counts.Counts.Sessions });
                return counts.Counts;
            });
        }
        catch (StoreException wrong) when (store.IsTaken(wrong))
        {
            throw Damaged("a line of it stands there twice");
        }
    }

    /// <summary>
    /// Brings a backup back in place of what is there: it is read into a file beside, and what was there is kept under another name.
    /// </summary>
    /// <returns>
    /// What was brought back, where the old file is now (null where there was none), and how many people and sessions of the backup were
    /// erased at once, since they were erased in what was there.
    /// </returns>
    /// <exception cref="RecordsFileException">It is no backup, or damaged; the store is a server's, or open elsewhere.</exception>
    public (BackupCounts Counts, string? Old, int ErasedAgain) Replace(string path, Store store)
    {
        var target = store.File ?? throw new RecordsFileException(
            "What is on a server is not replaced by this program. Make an empty database, name it in MENTORSIM_STORE, restore into that, and let everybody use it from then on.");
        if (!File.Exists(target)) return (Restore(path, store), null, 0);
        if (!store.Scrub()) throw new RecordsFileException("Another window of MentorSim has the records open. Close it and try again.");
        var beside = target + ".restoring";
        File.Delete(beside);
        BackupCounts counts;
        int again;
        using (var anew = new Store(beside))
        {
            counts = Restore(path, anew);
            again = new Erasure(anew, clock).EraseAgain(store);
            anew.Scrub();
        }

        store.Dispose();
        var old = $"{target}{Store.BeforeRestore}{clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        foreach (var suffix in (string[])["-wal", "-shm"])
        {
            // Emptied above; one that stayed would be taken for the new file's.
            File.Delete(target + suffix);
            File.Delete(beside + suffix);
        }

        File.Move(target, old, overwrite: true);
        File.Move(beside, target);
        return (counts, old, again);
    }

    private static bool IsEmpty(DbConnection connection, DbTransaction transaction) => connection.ExecuteScalar<long>(
        "SELECT (SELECT count(*) FROM persons) + (SELECT count(*) FROM sessions) + (SELECT count(*) FROM log)", transaction: transaction) == 0;

    private static IEnumerable<PortableLine> Lines(DbConnection connection, DbTransaction transaction)
    {
        foreach (var (_, text) in Paged<(string, byte[] Text)>(connection, transaction, "SELECT hash, text FROM documents", "hash", row => row.Item1)) yield return new PortableText(Encoding.UTF8.GetString(text));
        foreach (var person in Paged<Person>(connection, transaction, "SELECT id, site, name, created, pin FROM persons", "id", person => person.Id)) yield return new PortablePerson(person);
        foreach (var session in Paged<StoredSession>(connection, transaction, "SELECT id, person, scenario, title, mode, state, began, last, events, head, origin FROM sessions", "id", session => session.Id))
        {
            yield return new PortableSession(session);
            foreach (var link in Sessions.EventsOf(connection, transaction, session.Id)) yield return new PortableEvent(link);
            if (Results.Of(connection, transaction, session.Id) is { } result) yield return new PortableResult(result, [.. Results.UnitsOf(connection, transaction, session.Id)]);
        }

        foreach (var link in ActLog.All(connection, transaction)) yield return new PortableEvent(link);
    }

    /// <summary>The rows of a table by its key, some at a time, so that a large store needs no large memory.</summary>
    private static IEnumerable<T> Paged<T>(DbConnection connection, DbTransaction transaction, string select, string key, Func<T, string> keyOf)
    {
        var after = "";
        while (true)
        {
            var rows = connection.Query<T>($"{select} WHERE {key} > @after ORDER BY {key} LIMIT {Page}", new { after }, transaction).ToList();
            foreach (var row in rows) yield return row;
            if (rows.Count < Page) yield break;
            after = keyOf(rows[^1]);
        }
    }

    private static void Put(DbConnection connection, DbTransaction transaction, PortableLine line)
    {
        switch (line)
        {
            case PortableText { Text: var text }:
                Texts.Add(connection, transaction, [text]);
                break;
            case PortablePerson { Person: var person }:
                People.Put(connection, transaction, person);
                break;
            case PortableSession { Session: var session }:
                Sessions.PutRow(connection, transaction, session);
                break;
            case PortableEvent { Link: { Chain: ActLog.Chain } link }:
                ActLog.Put(connection, transaction, link);
                break;
            case PortableEvent { Link: var link }:
                Sessions.PutLink(connection, transaction, link);
                break;
            case PortableResult result:
                Results.Put(connection, transaction, result.Result, result.Units);
                break;
        }
    }

    private static RecordsFileException Damaged(string why) => new($"This backup is damaged ({why}), so nothing of it was brought back. Use another one.");

    private sealed class Counter
    {
        public BackupCounts Counts { get; private set; } = new(0, 0, 0, 0, 0, 0);

        public void Add(PortableLine line) => Counts = line switch
        {
            PortablePerson => Counts with { People = Counts.People + 1 },
            PortableSession => Counts with { Sessions = Counts.Sessions + 1 },
            PortableEvent { Link.Chain: ActLog.Chain } => Counts with { Acts = Counts.Acts + 1 },
            PortableEvent => Counts with { Events = Counts.Events + 1 },
            PortableResult => Counts with { Results = Counts.Results + 1 },
            PortableText => Counts with { Texts = Counts.Texts + 1 },
            _ => Counts,
        };
    }
}
