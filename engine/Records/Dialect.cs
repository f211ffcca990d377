using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MentorSim.Engine.Records;

/// <summary>All in which one database differs from another: how it is opened, what its types are called, and what its errors mean.</summary>
internal abstract class Dialect : IDisposable
{
    /// <summary>For how long a command may wait for others, in seconds: a trainee looks at a still screen meanwhile.</summary>
    protected const int Patience = 5;

    private protected Dialect() { }

    /// <summary>What the store is, for people: a path, or a host and its database; never a password.</summary>
    public abstract string Name { get; }

    /// <summary>The column type of texts, which are compared and ordered by their code points alone.</summary>
    public abstract string TextType { get; }

    /// <summary>Whether other machines use it as well.</summary>
    public abstract bool IsShared { get; }

    /// <summary>Whether there is anything to open; of a server that is only seen by opening it.</summary>
    public abstract bool IsThere { get; }

    /// <summary>The column type of texts that are kept byte by byte.</summary>
    public abstract string BytesType { get; }

    /// <summary>Keeps two programs that start at once from changing the tables at the same time; null where a transaction does that.</summary>
    public abstract string? SchemaLock { get; }

    /// <summary>The query that tells whether a table is there, by the parameter <c>name</c>.</summary>
    public abstract string HasTable { get; }

    /// <summary>The query that counts what others made in a place that is to be ours alone; null where others may be there too.</summary>
    public abstract string? HasStrangers { get; }

    /// <summary>Opens a connection; returning it is disposing of it.</summary>
    /// <param name="isNew">Whether there was no such store a moment ago, so that its tables have to be made.</param>
    public abstract DbConnection Open(out bool isNew);

    /// <summary>What is done once by each program that uses the store, before it makes or changes tables.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="isCurrent">Whether the tables are those of this program already.</param>
    public abstract void SetUp(DbConnection connection, bool isCurrent);

    /// <summary>Begins to read all of it as it stands at one moment, while others go on writing.</summary>
    public abstract DbTransaction BeginSnapshot(DbConnection connection);

    /// <summary>Takes what was erased out of the files, too, as far as this program can; false where others who have it open stand in the way.</summary>
    public abstract bool Scrub(DbConnection connection);

    /// <summary>The file in which it is; null for a server.</summary>
    public abstract string? File { get; }

    /// <summary>Whether an error says that a row with this key is there already.</summary>
    public abstract bool IsTaken(DbException error);

    /// <summary>Whether what failed, and was not done, is likely to go well if it is done at once again.</summary>
    public abstract bool MayPass(Exception error);

    /// <summary>What an error of the database or of the way to it means; null where it is none of theirs.</summary>
    public abstract (StoreTrouble Trouble, string Why)? Meaning(Exception error);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>The dialect for an address: key and value pairs with a host for PostgreSQL, else the path of an SQLite file.</summary>
    /// <exception cref="StoreException">The address makes no sense.</exception>
    public static Dialect For(string address)
    {
        try
        {
            if (address.Contains("://", StringComparison.Ordinal)) throw new FormatException("A URL is no address of a store.");
            if (!address.Contains('=', StringComparison.Ordinal)) return new SqliteDialect(address);
            return ForPairs(address);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or OverflowException)
        {
            // The address may hold a password, so it is not repeated, and neither is what was said of it.
            throw new StoreException(
                StoreTrouble.BadAddress,
                "MENTORSIM_STORE makes no sense. Give it the path of a file, or `Host=…;Database=…;Username=…;Password=…` for PostgreSQL.");
        }
    }

    /// <summary>Apart from the rest, and kept so: whoever names no server does not load what speaks to servers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Dialect ForPairs(string address)
    {
        var known = new DbConnectionStringBuilder { ConnectionString = address };
        return known.ContainsKey("Host") || known.ContainsKey("Server")
            ? new PostgresDialect(new NpgsqlConnectionStringBuilder(address), known)
            : new SqliteDialect(new SqliteConnectionStringBuilder(address).DataSource);
    }
}
