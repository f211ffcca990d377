using System.Data.Common;
using Dapper;
using MentorSim.Engine.Records.Xapi;

namespace MentorSim.Engine.Records;

/// <summary>
/// Where records are kept: one SQL store, in a file on this machine (SQLite) or on a server (PostgreSQL). It opens nothing before it is
/// first asked. Safe for several threads, and several programs may use the same one at once.
/// </summary>
/// <remarks>
/// Whatever is asked is done as a whole or not at all; what goes wrong is a <see cref="StoreException"/> with words for people. Only
/// where a server falls silent while it is told to keep something, nobody can know whether it did: asking again is harmless.
/// </remarks>
public sealed class Store : IDisposable
{
    private readonly Dialect _dialect;
    private readonly Lock _opening = new();
    private bool _isReady;
    private int _reads;

    /// <param name="address">The path of a file, or key and value pairs with a host.</param>
    /// <exception cref="StoreException">The address makes no sense.</exception>
    public Store(string address)
    {
        _dialect = Dialect.For(address);
        (People, Sessions, Texts, Results, Log) = (new People(this), new Sessions(this), new Texts(this), new Results(this), new ActLog(this));
        (Sent, Drafts) = (new SentStatements(this), new Drafts(this));
    }

    /// <summary>What it is, for people: a path, or a host and its database.</summary>
    public string Name => _dialect.Name;

    /// <summary>Whether other machines use it as well, so that who was here last may be somebody at another desk.</summary>
    public bool IsShared => _dialect.IsShared;

    /// <summary>Whether there is anything to open; asking makes nothing.</summary>
    public bool IsThere => _dialect.IsThere;

    /// <summary>The people whose records it holds.</summary>
    public People People { get; }

    /// <summary>The sessions and their events.</summary>
    public Sessions Sessions { get; }

    /// <summary>The texts that were played, by hash.</summary>
    public Texts Texts { get; }

    /// <summary>What was begun in sessions and not handed in.</summary>
    public Drafts Drafts { get; }

    /// <summary>The scorecards.</summary>
    public Results Results { get; }

    /// <summary>What was done to the store itself.</summary>
    public ActLog Log { get; }

    /// <summary>Which statements are at which learning record store.</summary>
    public SentStatements Sent { get; }

    /// <inheritdoc/>
    public void Dispose() => _dialect.Dispose();

    /// <summary>Reads.</summary>
    internal T Read<T>(Func<DbConnection, T> read)
    {
        Interlocked.Increment(ref _reads);
        return Try("read", read, () => true);
    }

    /// <summary>How often something was read: a view of many people must not ask for each of them.</summary>
    internal int Reads => _reads;

    /// <summary>Changes something, as a whole or not at all.</summary>
    internal void Write(Action<DbConnection, DbTransaction> write) => Write((connection, transaction) =>
    {
        write(connection, transaction);
        return true;
    });

    /// <summary>Changes something, as a whole or not at all.</summary>
    internal T Write<T>(Func<DbConnection, DbTransaction, T> write)
    {
        var isCommitting = false;
        return Try("written", connection =>
        {
            using var transaction = connection.BeginTransaction();
            var result = write(connection, transaction);
            isCommitting = true;
            transaction.Commit();
            return result;
        }, () => !isCommitting);
    }

    /// <summary>Whether something failed because a row with its key is there already.</summary>
    internal bool IsTaken(StoreException error) => error.InnerException is DbException cause && _dialect.IsTaken(cause);

    /// <summary>Reads all of it as it stands at one moment, while others go on writing.</summary>
    internal void ReadAtOneMoment(Action<DbConnection, DbTransaction> read) => Try("read", connection =>
    {
        using var transaction = _dialect.BeginSnapshot(connection);
        read(connection, transaction);
        return true;
    }, () => false);

    /// <summary>Takes what was erased out of the files, too, as far as this program can.</summary>
    /// <returns>False where another program that has it open stands in the way: what was erased may then still lie in a file of it.</returns>
    internal bool Scrub() => Try("written", _dialect.Scrub, () => false);

    /// <summary>The file in which it is; null for a server.</summary>
    public string? File => _dialect.File;

    /// <summary>Files beside it that hold what was in it before a backup took its place; none for a server.</summary>
    public IEnumerable<string> Replaced => File is { } file && Path.GetDirectoryName(file) is { } folder && Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, $"{Path.GetFileName(file)}{BeforeRestore}*").Order(StringComparer.Ordinal)
        : [];

    /// <summary>What the name of such a file has between the store's own and the moment.</summary>
    internal const string BeforeRestore = ".before-";

    /// <summary>Whether there is a table of a name.</summary>
    internal bool HasTable(DbConnection connection, DbTransaction? transaction, string name) =>
        connection.ExecuteScalar<long>(_dialect.HasTable, new { name }, transaction) > 0;

    /// <summary>Does something, and once more where that is likely to help and certain to do no harm.</summary>
    private T Try<T>(string what, Func<DbConnection, T> use, Func<bool> mayRepeat)
    {
        for (var isAgain = false; ; isAgain = true)
        {
            var isOpen = false;
            try
            {
                using var connection = _dialect.Open(out var isNew);
                isOpen = true;
                Prepare(connection, isNew);
                return use(connection);
            }
            catch (Exception error) when (isOpen && !isAgain && mayRepeat() && _dialect.MayPass(error))
            {
                // A connection that the server closed while nobody used it, or two who waited for each other.
            }
            catch (Exception error) when (error is not StoreException && _dialect.Meaning(error) is { } meaning)
            {
                throw new StoreException(meaning.Trouble, $"The records in {Name} cannot be {what}: {meaning.Why}. {WhatToDo(meaning.Trouble)}", error);
            }
        }
    }

    private static string WhatToDo(StoreTrouble trouble) => trouble switch
    {
        StoreTrouble.Busy => "Close other windows of MentorSim that do not answer, and try again.",
        StoreTrouble.Full => "Make room there, and try again.",
        StoreTrouble.ReadOnly => "Ask whoever looks after this computer to let you write there, or name another place in MENTORSIM_STORE.",
        StoreTrouble.Damaged => "Leave it as it is, and bring back the last backup.",
        StoreTrouble.Unreachable => "Try again in a while; if it stays so, ask whoever looks after it.",
        StoreTrouble.Newer => "Use the latest version of MentorSim.",
        StoreTrouble.BadAddress => "Put the right address in MENTORSIM_STORE.",
    };

    private void Prepare(DbConnection connection, bool isNew)
    {
        if (_isReady && !isNew) return;
        lock (_opening)
        {
            if (_isReady && !isNew) return;
            Schema.Migrate(connection, _dialect);
            _isReady = true;
        }
    }
}
