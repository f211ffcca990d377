using System.Data.Common;
using System.Net.Sockets;
using Npgsql;

namespace MentorSim.Engine.Records;

/// <summary>A server.</summary>
internal sealed class PostgresDialect : Dialect
{
    private readonly NpgsqlDataSource _source;
    private readonly TimeSpan _patience;

    /// <param name="address">The address, with what the library takes where nothing is said.</param>
    /// <param name="said">What is said in it.</param>
    public PostgresDialect(NpgsqlConnectionStringBuilder address, DbConnectionStringBuilder said)
    {
        if (!said.ContainsKey("Timeout")) address.Timeout = Patience;
        if (!said.ContainsKey("Command Timeout") && !said.ContainsKey("CommandTimeout")) address.CommandTimeout = Patience * 6;
        // Kept by the server for as long as it is connected, so that a row that others hold is given up before the command is.
        if (!said.ContainsKey("Options")) address.Options = $"-c lock_timeout={Patience}s";
        // A server that forgot us is told from one that thinks.
        if (!said.ContainsKey("Tcp Keepalive") && !said.ContainsKey("TcpKeepAlive")) address.TcpKeepAlive = true;
        // To ask a server that stands still to stop a command, Npgsql opens one more connection to it, and may wait for that for ever.
        if (!said.ContainsKey("Cancellation Timeout") && !said.ContainsKey("CancellationTimeout")) address.CancellationTimeout = -1;
        _patience = TimeSpan.FromSeconds(address.Timeout > 0 ? address.Timeout + 1 : 60);
        Name = $"the database {address.Database ?? address.Username} on {address.Host}";
        _source = NpgsqlDataSource.Create(address);
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    // The order of a language changes with the server's libraries, and an index in it is broken then.
    public override string TextType => "TEXT COLLATE \"C\"";

    /// <inheritdoc/>
    public override bool IsShared => true;

    /// <inheritdoc/>
    public override bool IsThere => true;

    /// <inheritdoc/>
    public override string BytesType => "BYTEA";

    /// <inheritdoc/>
    // Where a whole borough starts at once on a new store, all but one wait for that one.
    public override string? SchemaLock => "SET LOCAL lock_timeout = '60s'; SELECT pg_advisory_xact_lock(743112)";

    /// <inheritdoc/>
    public override string HasTable =>
        "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = @name";

    /// <inheritdoc/>
    public override string? HasStrangers => null;

    /// <inheritdoc/>
    public override DbConnection Open(out bool isNew)
    {
        isNew = false;
        var connection = Connect();
        if (connection.PostgresParameters.GetValueOrDefault("server_encoding") is "UTF8" or null) return connection;
        connection.Dispose();
        throw new StoreException(StoreTrouble.BadAddress, $"{Name} cannot hold every letter. Make one with ENCODING 'UTF8'.");
    }

    /// <summary>
    /// Opens a connection, and waits for it no longer than it may take: where a server takes a connection and then says nothing, the
    /// limit of Npgsql 10.0.0 is missed now and then.
    /// </summary>
    private NpgsqlConnection Connect()
    {
        var limit = new CancellationTokenSource(_patience);
        var opening = Task.Run(() => _source.OpenConnectionAsync(limit.Token).AsTask());
        opening.ContinueWith(_ => limit.Dispose(), TaskScheduler.Default);
        if (((IAsyncResult)opening).AsyncWaitHandle.WaitOne(_patience + TimeSpan.FromSeconds(1)) && !opening.IsCanceled) return opening.GetAwaiter().GetResult();
        opening.ContinueWith(late => late.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        throw new TimeoutException("The server took the connection and said nothing.");
    }

    /// <inheritdoc/>
    public override void SetUp(DbConnection connection, bool isCurrent) { }

    /// <inheritdoc/>
    public override DbTransaction BeginSnapshot(DbConnection connection) => connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);

    /// <inheritdoc/>
    // Takes rows away that nobody can see any more; what the server's own log and its backups hold is its administrator's.
    public override bool Scrub(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM persons, sessions, events, scorecards, unit_scores, drafts, log";
        command.ExecuteNonQuery();
        return true;
    }

    /// <inheritdoc/>
    public override string? File => null;

    /// <inheritdoc/>
    public override bool IsTaken(DbException error) => error is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <inheritdoc/>
    public override bool MayPass(Exception error) => error switch
    {
        PostgresException { SqlState: var state } => state
            is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown,
        NpgsqlException { InnerException: IOException or SocketException } => true,
        _ => false,
    };

    /// <inheritdoc/>
    public override (StoreTrouble Trouble, string Why)? Meaning(Exception error) => error switch
    {
        PostgresException { SqlState: var state } => MeaningOf(state),
        NpgsqlException { InnerException: null } when error.Message.StartsWith("No password", StringComparison.Ordinal) => (StoreTrouble.BadAddress, "the server asks for a password"),
        NpgsqlException or TimeoutException or SocketException or IOException => (StoreTrouble.Unreachable, "the server does not answer"),
        { Source: "Dapper" } or InvalidCastException => (StoreTrouble.Damaged, "its tables are not those of MentorSim"),
        _ => null,
    };

    /// <inheritdoc/>
    public override void Dispose() => _source.Dispose();

    private static (StoreTrouble Trouble, string Why)? MeaningOf(string state) => state switch
    {
        PostgresErrorCodes.DiskFull => (StoreTrouble.Full, "there is no room left on the server's disk"),
        PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege =>
            (StoreTrouble.ReadOnly, "this user may not write there"),
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected =>
            (StoreTrouble.Busy, "others hold them, and did not let go in time"),
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidSchemaName =>
            (StoreTrouble.BadAddress, "the server knows no such database or user, or the password is wrong"),
        PostgresErrorCodes.DuplicateTable => (StoreTrouble.BadAddress, "another program's tables are there"),
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn => (StoreTrouble.Damaged, "its tables are not those of MentorSim"),
        ['2', '3', ..] => (StoreTrouble.Damaged, "what it holds does not fit together"),
        ['X', 'X', ..] => (StoreTrouble.Damaged, "the server says that its data is damaged"),
        PostgresErrorCodes.TooManyConnections => (StoreTrouble.Unreachable, "too many programs use the server at this moment"),
        ['0', '8', ..] or ['5', '7', ..] or ['5', '3', ..] or ['5', '8', ..] => (StoreTrouble.Unreachable, "the server cannot serve it now"),
        _ => null,
    };
}
