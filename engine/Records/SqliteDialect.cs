using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace MentorSim.Engine.Records;

/// <summary>A file on this machine.</summary>
internal sealed class SqliteDialect : Dialect
{
    // What an erasure takes out of the tables does not stay in the file's free pages either. The library's own waiting looks again only
    // every 150 ms, the database's far sooner.
    private const string Connect = "PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;";

    private readonly string _path;

    /// <param name="path">The path of the file, which need not be there.</param>
    public SqliteDialect(string path)
    {
        // A full path is never taken for one of SQLite's own names, as ":memory:" is.
        _path = Path.GetFullPath(path);
    }

    // Made when it is first opened: many runs never open it, and need nothing of what speaks to databases.
    private string Connection => field ??= new SqliteConnectionStringBuilder
    {
        DataSource = _path,
        Mode = SqliteOpenMode.ReadWriteCreate,
        DefaultTimeout = Patience,
        Pooling = true,
    }.ConnectionString;

    /// <inheritdoc/>
    public override string Name => _path;

    /// <inheritdoc/>
    public override string TextType => "TEXT";

    /// <inheritdoc/>
    public override bool IsShared => false;

    /// <inheritdoc/>
    public override bool IsThere => System.IO.File.Exists(_path) || Directory.Exists(_path);

    /// <inheritdoc/>
    public override string BytesType => "BLOB";

    /// <inheritdoc/>
    public override string? SchemaLock => null;

    /// <inheritdoc/>
    public override string HasTable => "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = @name";

    /// <inheritdoc/>
    // In one question: between two, another program of ours may have made the tables.
    public override string HasStrangers => "SELECT count(*) FROM sqlite_master WHERE NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'tables_version')";

    /// <inheritdoc/>
    public override DbConnection Open(out bool isNew)
    {
        isNew = Make();
        var connection = new SqliteConnection(Connection);
        try
        {
            connection.Open();
            Do(connection, Connect);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override void SetUp(DbConnection connection, bool isCurrent)
    {
        var file = (SqliteConnection)connection;
        if (!isCurrent)
        {
            // Where many programs start at once on a new store, all but one wait for that one, and it for the disk.
            file.DefaultTimeout = 60;
            Do(file, "PRAGMA busy_timeout = 60000");
        }

        // Kept in the file from the first time on. Readers and a writer do not wait for each other.
        Do(file, "PRAGMA journal_mode = WAL");
    }

    /// <inheritdoc/>
    public override DbTransaction BeginSnapshot(DbConnection connection)
    {
        var transaction = ((SqliteConnection)connection).BeginTransaction(deferred: true);
        // The moment is that of the first look.
        using var look = connection.CreateCommand();
        look.CommandText = "SELECT count(*) FROM tables_version";
        look.ExecuteScalar();
        return transaction;
    }

    /// <inheritdoc/>
    public override bool Scrub(DbConnection connection)
    {
        var file = (SqliteConnection)connection;
        return Checkpoint(file) && Vacuum(file) && Checkpoint(file);
    }

    /// <inheritdoc/>
    public override string File => _path;

    /// <inheritdoc/>
    public override bool IsTaken(DbException error) => error is SqliteException
    {
        SqliteExtendedErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT_PRIMARYKEY or SQLitePCL.raw.SQLITE_CONSTRAINT_UNIQUE,
    };

    /// <inheritdoc/>
    public override bool MayPass(Exception error) => false;

    /// <inheritdoc/>
    public override (StoreTrouble Trouble, string Why)? Meaning(Exception error) => error switch
    {
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED } =>
            (StoreTrouble.Busy, "another program holds the file, and did not let go in time"),
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL } => (StoreTrouble.Full, "there is no room left on the disk"),
        // So a used-up share of a disk is told, and a full disk in some places.
        SqliteException { SqliteExtendedErrorCode: SQLitePCL.raw.SQLITE_IOERR_SHMSIZE or SQLitePCL.raw.SQLITE_IOERR_WRITE or SQLitePCL.raw.SQLITE_IOERR_TRUNCATE } =>
            (StoreTrouble.Full, "there is no room left for you on the disk"),
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_AUTH } =>
            (StoreTrouble.ReadOnly, "the file may not be written to"),
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CANTOPEN } or IOException or UnauthorizedAccessException when Directory.Exists(_path) =>
            (StoreTrouble.ReadOnly, "that is a folder, and the records are a file in one"),
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CANTOPEN } => (StoreTrouble.ReadOnly, "the file cannot be opened or made"),
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_NOTADB } => (StoreTrouble.Damaged, "the file is no store of MentorSim, or is damaged"),
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_IOERR } => (StoreTrouble.Unreachable, "the disk does not answer as it should"),
        // Our statements are tried on whole tables: what they meet here is none.
        SqliteException
        {
            SqliteErrorCode: SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_FORMAT or SQLitePCL.raw.SQLITE_ERROR or SQLitePCL.raw.SQLITE_TOOBIG
            or SQLitePCL.raw.SQLITE_NOMEM or SQLitePCL.raw.SQLITE_MISMATCH or SQLitePCL.raw.SQLITE_SCHEMA,
        } => (StoreTrouble.Damaged, "the file is damaged"),
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT } => (StoreTrouble.Damaged, "what it holds does not fit together"),
        // A value of another kind than the column's.
        { Source: "Dapper" } or InvalidCastException or OverflowException => (StoreTrouble.Damaged, "the file is damaged"),
        // ENOSPC, EFBIG, EDQUOT; and ERROR_DISK_FULL of Windows.
        IOException { HResult: 28 or 27 or 122 or unchecked((int)0x80070070) } => (StoreTrouble.Full, "there is no room left on the disk"),
        IOException or UnauthorizedAccessException => (StoreTrouble.ReadOnly, "the file cannot be opened or made"),
        _ => null,
    };

    /// <inheritdoc/>
    public override void Dispose() => SqliteConnection.ClearPool(new SqliteConnection(Connection));

    /// <summary>Makes the file where there is none, so that nobody but its owner can read it at any moment; tells whether it did.</summary>
    private bool Make()
    {
        if (System.IO.File.Exists(_path)) return false;
        // A connection that is still open leads to the file that is gone, and what is written there is lost.
        Dispose();
        if (Path.GetDirectoryName(_path) is { } folder && !Directory.Exists(folder))
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (new FileStream(_path, options)) { }
        return true;
    }

    /// <summary>Brings what waits beside the file into it, and empties what waited.</summary>
    private static bool Checkpoint(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        using var row = command.ExecuteReader();
        return row.Read() && row.GetInt64(0) == 0;
    }

    /// <summary>Writes the file anew, without the pages that nothing uses any more.</summary>
    private static bool Vacuum(SqliteConnection connection)
    {
        try
        {
            Do(connection, "VACUUM");
            return true;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            return false;
        }
    }

    private static void Do(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
