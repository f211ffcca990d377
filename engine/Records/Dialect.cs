using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MentorSim.Engine.Records;

/// <summary>All in which one database differs from another: how it is opened, what its types are called, and what its errors mean.</summary>
internal abstract class Dialect : IDisposable
{
    /// <summary>For how long a command may wait for others, in seconds: a trainee looks at a still screen meanwhile.</summary>
    private const int Patience = 5;

    private Dialect() { }

    /// <summary>What the store is, for people: a path, or a host and its database; never a password.</summary>
    public abstract string Name { get; }

    /// <summary>The column type of texts that are kept byte by byte.</summary>
    public abstract string BytesType { get; }

    /// <summary>Keeps two programs that start at once from changing the tables at the same time; null where a transaction does that.</summary>
    public abstract string? SchemaLock { get; }

    /// <summary>The query that tells whether a table is there, by the parameter <c>name</c>.</summary>
    public abstract string HasTable { get; }

    /// <summary>Opens a connection; returning it is disposing of it.</summary>
    public abstract DbConnection Open();

    /// <summary>What is done once by each program that uses the store, before it looks at the tables.</summary>
    public abstract void SetUp(DbConnection connection);

    /// <summary>Whether an error says that a row with this key is there already.</summary>
    public abstract bool IsTaken(DbException error);

    /// <summary>What an error of the database or of the way to it means; null where it is a fault of ours.</summary>
    public abstract (StoreTrouble Trouble, string Why)? Meaning(Exception error);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>The dialect for an address: key and value pairs with a host for PostgreSQL, else the path of an SQLite file.</summary>
    /// <exception cref="StoreException">The address makes no sense.</exception>
    public static Dialect For(string address)
    {
        if (!address.Contains('=', StringComparison.Ordinal)) return new Sqlite(address);
        try
        {
            var known = new DbConnectionStringBuilder { ConnectionString = address };
            return known.ContainsKey("Host") || known.ContainsKey("Server")
                ? new Postgres(new NpgsqlConnectionStringBuilder(address))
                : new Sqlite(new SqliteConnectionStringBuilder(address).DataSource);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            // The address may hold a password, so it is not repeated.
            throw new StoreException(
                StoreTrouble.BadAddress,
                "MENTORSIM_STORE makes no sense. Give it the path of a file, or `Host=…;Database=…;Username=…;Password=…` for PostgreSQL.", wrong);
        }
    }

    /// <summary>A file on this machine.</summary>
    private sealed class Sqlite(string path) : Dialect
    {
        private const string Connect = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

        private readonly string _connection = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            DefaultTimeout = Patience,
            Pooling = true,
        }.ConnectionString;

        public override string Name => path;

        public override string BytesType => "BLOB";

        public override string? SchemaLock => null;

        public override string HasTable => "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = @name";

        public override DbConnection Open()
        {
            if (path.Length == 0) throw new StoreException(StoreTrouble.BadAddress, "The store has no path.");
            Make();
            var connection = new SqliteConnection(_connection);
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

        // Kept in the file from the first time on. Readers and a writer do not wait for each other.
        public override void SetUp(DbConnection connection) => Do((SqliteConnection)connection, "PRAGMA journal_mode = WAL");

        public override bool IsTaken(DbException error) => error is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };

        public override (StoreTrouble, string)? Meaning(Exception error) => error switch
        {
            SqliteException { SqliteErrorCode: 5 or 6 } => (StoreTrouble.Busy, "another program holds it, and did not let go in time"),
            SqliteException { SqliteErrorCode: 13 } => (StoreTrouble.Full, "there is no room left on the disk"),
            SqliteException { SqliteErrorCode: 8 or 3 or 23 } => (StoreTrouble.ReadOnly, "it may not be written to"),
            SqliteException { SqliteErrorCode: 11 } => (StoreTrouble.Damaged, "the file is damaged"),
            SqliteException { SqliteErrorCode: 26 } => (StoreTrouble.Damaged, "the file is no store of MentorSim"),
            SqliteException { SqliteErrorCode: 14 } => (StoreTrouble.ReadOnly, "the file cannot be opened or made"),
            SqliteException { SqliteErrorCode: 10 } => (StoreTrouble.Unreachable, "the disk does not answer as it should"),
            IOException { HResult: 28 or unchecked((int)0x80070070) } => (StoreTrouble.Full, "there is no room left on the disk"),
            IOException or UnauthorizedAccessException => (StoreTrouble.ReadOnly, "the file cannot be opened or made"),
            _ => null,
        };

        public override void Dispose() => SqliteConnection.ClearPool(new SqliteConnection(_connection));

        /// <summary>Makes the file where there is none, so that nobody but its owner can read it at any moment.</summary>
        private void Make()
        {
            if (File.Exists(path)) return;
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            {
                if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
                else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (new FileStream(path, options)) { }
        }

        private static void Do(SqliteConnection connection, string text)
        {
            using var command = connection.CreateCommand();
            command.CommandText = text;
            command.ExecuteNonQuery();
        }
    }

    /// <summary>A server.</summary>
    private sealed class Postgres : Dialect
    {
        private readonly NpgsqlDataSource _source;

        public Postgres(NpgsqlConnectionStringBuilder address)
        {
            if (!address.ContainsKey("Timeout")) address.Timeout = Patience;
            if (!address.ContainsKey("Command Timeout")) address.CommandTimeout = Patience * 6;
            // A server that forgot us is told from one that thinks.
            if (!address.ContainsKey("Tcp Keepalive")) address.TcpKeepAlive = true;
            Name = $"the database {address.Database} on {address.Host}";
            _source = NpgsqlDataSource.Create(address);
        }

        public override string Name { get; }

        public override string BytesType => "BYTEA";

        public override string? SchemaLock => "SELECT pg_advisory_xact_lock(743112)";

        public override string HasTable =>
            "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = @name";

        public override DbConnection Open() => _source.OpenConnection();

        public override void SetUp(DbConnection connection) { }

        public override bool IsTaken(DbException error) => error is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

        public override (StoreTrouble, string)? Meaning(Exception error) => error switch
        {
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => (StoreTrouble.Full, "there is no room left on the server's disk"),
            PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege } =>
                (StoreTrouble.ReadOnly, "it may not be written to by this user"),
            PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } =>
                (StoreTrouble.Busy, "others hold it, and did not let go in time"),
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InvalidCatalogName } =>
                (StoreTrouble.BadAddress, "the server knows no such database or user, or the password is wrong"),
            PostgresException { SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted } => (StoreTrouble.Damaged, "the server says that its data is damaged"),
            PostgresException { SqlState: ['0', '8', ..] or ['5', '7', ..] or ['5', '3', ..] or ['5', '8', ..] } => (StoreTrouble.Unreachable, "the server cannot serve it now"),
            PostgresException => null,
            NpgsqlException or TimeoutException or System.Net.Sockets.SocketException or IOException => (StoreTrouble.Unreachable, "the server does not answer"),
            _ => null,
        };

        public override void Dispose() => _source.Dispose();
    }
}
