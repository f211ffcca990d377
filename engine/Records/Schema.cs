using System.Data.Common;
using System.Globalization;
using Dapper;

namespace MentorSim.Engine.Records;

/// <summary>
/// The tables, and how those of an older version become those of this one. A step is never changed once it is out: what is new comes
/// as a step of its own. TEXT stands for the dialect's type of texts, {bytes} for that of bytes.
/// </summary>
internal static class Schema
{
    // An index on a large table takes longer than anything that a trainee waits for.
    private const int StepPatience = 900;

    /// <summary>The statements of each step; the first makes version 1.</summary>
    internal static readonly string[][] Steps =
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
        [
            "CREATE TABLE xapi_sent (session TEXT NOT NULL, statement TEXT NOT NULL, endpoint TEXT NOT NULL, sent TEXT NOT NULL, PRIMARY KEY (session, endpoint, statement))",
        ],
        [
            "CREATE TABLE drafts (session TEXT NOT NULL PRIMARY KEY REFERENCES sessions (id), place TEXT NOT NULL, words TEXT NOT NULL)",
        ],
    ];

    /// <summary>The version that this program writes.</summary>
    public static int Latest => Steps.Length;

    /// <summary>Brings the tables to this program's version, all the way or not at all.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="dialect">Its dialect.</param>
    /// <param name="steps">The steps that the program knows, where a test is to be an older program or one with another step.</param>
    /// <exception cref="StoreException">They are of a later version, or another program's.</exception>
    public static void Migrate(DbConnection connection, Dialect dialect, IReadOnlyList<string[]>? steps = null)
    {
        steps ??= Steps;
        // Looked at before anything is changed: another program's place is left as it is.
        var before = VersionOf(connection, dialect, null, steps.Count);
        dialect.SetUp(connection, before == steps.Count);
        if (before == steps.Count) return;
        using var transaction = connection.BeginTransaction();
        if (dialect.SchemaLock is { } exclusive) connection.Execute(exclusive, transaction: transaction, commandTimeout: StepPatience);
        // Looked at again where nobody else can change it: two programs may start at once.
        var version = VersionOf(connection, dialect, transaction, steps.Count);
        if (version == steps.Count) return;
        if (version == 0) connection.Execute("CREATE TABLE tables_version (version BIGINT NOT NULL)", transaction: transaction);
        foreach (var statement in steps.Skip(version).SelectMany(step => step))
        {
            var text = statement.Replace("{bytes}", dialect.BytesType, StringComparison.Ordinal).Replace(" TEXT", $" {dialect.TextType}", StringComparison.Ordinal);
            connection.Execute(text, transaction: transaction, commandTimeout: StepPatience);
        }

        connection.Execute("DELETE FROM tables_version", transaction: transaction);
        connection.Execute("INSERT INTO tables_version (version) VALUES (@version)", new { version = steps.Count }, transaction);
        transaction.Commit();
    }

    private static int VersionOf(DbConnection connection, Dialect dialect, DbTransaction? transaction, int known)
    {
        if (connection.ExecuteScalar<int>(dialect.HasTable, new { name = "tables_version" }, transaction) == 0)
        {
            return dialect.HasStrangers is { } strangers && connection.ExecuteScalar<int>(strangers, transaction: transaction) > 0
                ? throw new StoreException(StoreTrouble.BadAddress, $"{dialect.Name} belongs to another program. Give MentorSim a file of its own in MENTORSIM_STORE.")
                : 0;
        }

        var version = connection.ExecuteScalar<int>("SELECT version FROM tables_version", transaction: transaction);
        return version <= known ? version : throw new StoreException(StoreTrouble.Newer, string.Create(
            CultureInfo.InvariantCulture,
            $"The records in {dialect.Name} were written by a later version of MentorSim (tables {version}, and this one knows {known}). Use that version."));
    }
}
