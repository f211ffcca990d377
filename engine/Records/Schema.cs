using System.Data.Common;
using System.Globalization;
using Dapper;

namespace MentorSim.Engine.Records;

/// <summary>
/// The tables, and how those of an older version become those of this one. A step is never changed once it is out: what is new comes
/// as a step of its own.
/// </summary>
internal static class Schema
{
    private static readonly string[][] Steps =
    [
        [
            "CREATE TABLE persons (id TEXT NOT NULL PRIMARY KEY, site TEXT NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL, created TEXT NOT NULL, pin TEXT, UNIQUE (site, folded))",
            "CREATE TABLE documents (hash TEXT NOT NULL PRIMARY KEY, text {bytes} NOT NULL)",
            "CREATE TABLE sessions (id TEXT NOT NULL PRIMARY KEY, person TEXT NOT NULL REFERENCES persons (id), scenario TEXT NOT NULL, title TEXT NOT NULL, mode TEXT NOT NULL, state TEXT NOT NULL, began TEXT NOT NULL, last TEXT NOT NULL, events BIGINT NOT NULL, head TEXT NOT NULL, origin TEXT NOT NULL)",
            "CREATE INDEX sessions_of_person ON sessions (person, last)",
            "CREATE TABLE events (session TEXT NOT NULL REFERENCES sessions (id), sequence BIGINT NOT NULL, previous TEXT NOT NULL, digest TEXT NOT NULL, hash TEXT NOT NULL, body TEXT, PRIMARY KEY (session, sequence))",
            "CREATE TABLE scorecards (session TEXT NOT NULL PRIMARY KEY REFERENCES sessions (id), person TEXT NOT NULL REFERENCES persons (id), scenario TEXT NOT NULL, pack TEXT, result TEXT NOT NULL, ending TEXT, points BIGINT NOT NULL, ceiling BIGINT, at TEXT NOT NULL, json TEXT NOT NULL)",
            "CREATE INDEX scorecards_of_person ON scorecards (person, at)",
            "CREATE TABLE unit_scores (session TEXT NOT NULL REFERENCES sessions (id), unit TEXT NOT NULL, person TEXT NOT NULL REFERENCES persons (id), pack TEXT NOT NULL, points BIGINT NOT NULL, ceiling BIGINT, level TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (session, unit))",
            "CREATE INDEX unit_scores_of_person ON unit_scores (person, pack, unit, at)",
            "CREATE TABLE log (sequence BIGINT NOT NULL PRIMARY KEY, previous TEXT NOT NULL, digest TEXT NOT NULL, hash TEXT NOT NULL, body TEXT)",
        ],
    ];

    /// <summary>The version that this program writes.</summary>
    public static int Latest => Steps.Length;

    /// <summary>Brings the tables to this program's version, or to an older one for a test.</summary>
    /// <exception cref="StoreException">They are of a later version.</exception>
    public static void Migrate(DbConnection connection, Dialect dialect, int? to = null)
    {
        if (VersionOf(connection, dialect, null) == (to ?? Latest)) return;
        using var transaction = connection.BeginTransaction();
        if (dialect.SchemaLock is { } exclusive) connection.Execute(exclusive, transaction: transaction);
        // Looked at again where nobody else can change it: two programs may start at once.
        var version = VersionOf(connection, dialect, transaction);
        if (version > Latest)
        {
            throw new StoreException(StoreTrouble.Newer, string.Create(
                CultureInfo.InvariantCulture, $"{dialect.Name} was written by a later version of MentorSim (tables {version}, and this one knows {Latest}). Use that version."));
        }

        foreach (var step in Steps[version..(to ?? Latest)])
        {
            foreach (var statement in step) connection.Execute(statement.Replace("{bytes}", dialect.BytesType, StringComparison.Ordinal), transaction: transaction);
        }

        if (version == 0) connection.Execute("CREATE TABLE tables_version (version BIGINT NOT NULL)", transaction: transaction);
        connection.Execute("DELETE FROM tables_version", transaction: transaction);
        connection.Execute("INSERT INTO tables_version (version) VALUES (@version)", new { version = to ?? Latest }, transaction);
        transaction.Commit();
    }

    private static int VersionOf(DbConnection connection, Dialect dialect, DbTransaction? transaction) =>
        connection.ExecuteScalar<int>(dialect.HasTable, new { name = "tables_version" }, transaction) == 0
            ? 0
            : connection.ExecuteScalar<int>("SELECT version FROM tables_version", transaction: transaction);
}
