using Dapper;
using MentorSim.Engine.Records;

namespace MentorSim.Engine.Tests.Records;

/// <summary>A store whose tables are spread by PostgreSQL over partitions by session, as engine/Records/README.md says.</summary>
internal static class Partitioned
{
    private const int Parts = 4;

    // The tables whose key begins with a session.
    private static readonly (string Table, string Key)[] Spread = [("sessions", "id"), ("events", "session"), ("scorecards", "session"), ("unit_scores", "session"), ("drafts", "session")];

    /// <summary>A new schema with such tables; gives the address of a store in it.</summary>
    public static string New()
    {
        var address = PostgresServer.Shared.NewSchema();
        using var dialect = Dialect.For(address);
        using var connection = dialect.Open(out _);
        Schema.Migrate(connection, dialect, [.. Schema.Steps.Select(step => step.SelectMany(Split).ToArray())]);
        return address;
    }

    /// <summary>How many partitions of a table hold something.</summary>
    public static int Used(string address, string table)
    {
        using var dialect = Dialect.For(address);
        using var connection = dialect.Open(out _);
        return connection.ExecuteScalar<int>($"SELECT count(DISTINCT tableoid) FROM {table}");
    }

    private static IEnumerable<string> Split(string statement)
    {
        var spread = Array.Find(Spread, one => statement.StartsWith($"CREATE TABLE {one.Table} ", StringComparison.Ordinal));
        return spread.Table is null ? [statement]
            : [$"{statement} PARTITION BY HASH ({spread.Key})", .. Enumerable.Range(0, Parts).Select(i => $"CREATE TABLE {spread.Table}_{i} PARTITION OF {spread.Table} FOR VALUES WITH (MODULUS {Parts}, REMAINDER {i})")];
    }
}

/// <summary>All that a store does with sessions, over partitions.</summary>
[NeedsPostgres]
public sealed class PartitionedStoreTests() : StoreContract(Partitioned.New)
{
    [PostgresFact]
    public void Sessions_and_their_events_are_in_several_partitions()
    {
        var store = Open();
        for (var i = 0; i < 20; i++)
        {
            var last = SomeRecords.Fill(store, i);
            var (result, units) = SomeRecords.ResultOf(last.Chain, SomeRecords.Id(i).ToString());
            store.Write((connection, transaction) => Results.Put(connection, transaction, result, units));
        }

        foreach (var table in new[] { "sessions", "events", "scorecards", "unit_scores" }) Partitioned.Used(Address, table).ShouldBeGreaterThan(2, table);
        store.Results.Totals()[0].Sessions.ShouldBe(20);
    }
}

/// <summary>All that a store does with people and results, over partitions.</summary>
[NeedsPostgres]
public sealed class PartitionedPeopleTests() : PeopleContract(Partitioned.New);
