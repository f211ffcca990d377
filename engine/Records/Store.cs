using System.Data.Common;

namespace MentorSim.Engine.Records;

/// <summary>
/// Where records are kept: one SQL store, in a file on this machine (SQLite) or on a server (PostgreSQL). It opens nothing before it is
/// first asked. Safe for several threads, and several programs may use the same one at once.
/// </summary>
/// <remarks>Whatever is asked is done as a whole or not at all; what goes wrong is a <see cref="StoreException"/> with words for people.</remarks>
public sealed class Store : IDisposable
{
    private readonly Dialect _dialect;
    private readonly Lock _opening = new();
    private bool _isReady;

    /// <param name="address">The path of a file, or key and value pairs with a host.</param>
    /// <exception cref="StoreException">The address makes no sense.</exception>
    public Store(string address)
    {
        _dialect = Dialect.For(address);
        (People, Sessions, Texts, Results, Log) = (new People(this), new Sessions(this), new Texts(this), new Results(this), new ActLog(this));
    }

    /// <summary>What it is, for people: a path, or a host and its database.</summary>
    public string Name => _dialect.Name;

    /// <summary>The people whose records it holds.</summary>
    public People People { get; }

    /// <summary>The sessions and their events.</summary>
    public Sessions Sessions { get; }

    /// <summary>The texts that were played, by hash.</summary>
    public Texts Texts { get; }

    /// <summary>The scorecards.</summary>
    public Results Results { get; }

    /// <summary>What was done to the store itself.</summary>
    public ActLog Log { get; }

    /// <inheritdoc/>
    public void Dispose() => _dialect.Dispose();

    /// <summary>Reads; all of it from one moment where a transaction is asked for.</summary>
    internal T Read<T>(Func<DbConnection, T> read) => Try("read", connection => read(connection));

    /// <summary>Changes something, as a whole or not at all.</summary>
    internal void Write(Action<DbConnection, DbTransaction> write) => Write((connection, transaction) =>
    {
        write(connection, transaction);
        return true;
    });

    /// <summary>Changes something, as a whole or not at all.</summary>
    internal T Write<T>(Func<DbConnection, DbTransaction, T> write) => Try("written to", connection =>
    {
        using var transaction = connection.BeginTransaction();
        var result = write(connection, transaction);
        transaction.Commit();
        return result;
    });

    /// <summary>Whether an error says that a row with this key is there already.</summary>
    internal bool IsTaken(DbException error) => _dialect.IsTaken(error);

    private T Try<T>(string what, Func<DbConnection, T> use)
    {
        try
        {
            using var connection = _dialect.Open();
            Prepare(connection);
            return use(connection);
        }
        catch (Exception error) when (error is not StoreException && _dialect.Meaning(error) is { } meaning)
        {
            throw new StoreException(meaning.Trouble, $"{Name} cannot be {what}: {meaning.Why}.", error);
        }
    }

    private void Prepare(DbConnection connection)
    {
        if (_isReady) return;
        lock (_opening)
        {
            if (_isReady) return;
            _dialect.SetUp(connection);
            Schema.Migrate(connection, _dialect);
            _isReady = true;
        }
    }
}
