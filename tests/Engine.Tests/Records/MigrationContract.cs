using System.Security.Cryptography;
using System.Text;
using Dapper;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Records;

namespace MentorSim.Engine.Tests.Records;

/// <summary>How the tables of one version become those of another, on every kind of store.</summary>
public abstract class MigrationContract : StoreTests
{
    private protected MigrationContract(Func<string> newPlace) : base(newPlace) { }

    [StoreFact]
    public void A_store_of_the_first_version_is_brought_to_this_one_with_all_that_it_holds()
    {
        At(Schema.Steps[..1]);
        FillByHand();
        VersionNow().ShouldBe(1);

        var store = Open();
        store.People.Of(null).ShouldBe([new Person("p", "Here", "Ada", "2026-01-01T00:00:00.000Z", "pin")]);
        store.Sessions.Get("s").ShouldBe(new StoredSession("s", "p", "a", "A", "practice", "running", "2026-01-01T00:00:00.000Z", "2026-01-01T00:00:01.000Z", 1, "h", "from"));
        store.Sessions.EventsOf("s").ShouldBe([new Link("s", 1, Link.Origin, "d", "h", "{}")]);
        store.Texts.Find("x").ShouldBe("text\r\n");
        store.Results.Of("s").ShouldBe(new StoredResult("s", "p", "a", "k", "passed", "good", 3, 5, "2026-01-01T00:00:02.000Z", "{}"));
        store.Results.ProgressOf("p").ShouldBe([new StoredUnit("s", "U1", "p", "k", 3, 5, "competent", "2026-01-01T00:00:02.000Z")]);
        store.Log.All().ShouldBe([new Link(ActLog.Chain, 1, Link.Origin, "d", "h", "{}")]);
        VersionNow().ShouldBe(Schema.Latest);
        SomeRecords.Fill(store, 1);
    }

    [StoreFact]
    public void Every_older_version_comes_to_the_tables_of_a_new_store()
    {
        var fresh = TablesOf(Schema.Steps);
        for (var version = 1; version < Schema.Latest; version++)
        {
            using var place = NewPlace();
            Bring(place.Address, Schema.Steps[..version]);
            Bring(place.Address, Schema.Steps);
            TablesAt(place.Address).ShouldBe(fresh);
        }
    }

    [StoreFact]
    public void A_store_of_a_later_version_is_refused_and_left_as_it_is()
    {
        At([.. Schema.Steps, ["CREATE TABLE later (a TEXT)"]]);
        FillByHand();
        var before = Contents();
        var error = Should.Throw<StoreException>(() => SomeRecords.Fill(Open(), 1));
        error.Trouble.ShouldBe(StoreTrouble.Newer);
        error.Message.ShouldContain($"tables {Schema.Latest + 1}, and this one knows {Schema.Latest}");
        Should.Throw<StoreException>(() => Open().Results.Totals()).Trouble.ShouldBe(StoreTrouble.Newer);
        Contents().ShouldBe(before);
    }

    [StoreFact]
    public void A_step_that_fails_in_the_middle_leaves_the_version_before_it()
    {
        At(Schema.Steps);
        FillByHand();
        var before = Contents();
        Should.Throw<Exception>(() => At([.. Schema.Steps, ["CREATE TABLE later (a TEXT)", "DELETE FROM unit_scores", "CREATE TABLE persons (a TEXT)"]]));
        VersionNow().ShouldBe(Schema.Latest);
        Contents().ShouldBe(before);
        Open().People.Get("p").ShouldNotBeNull();
        // Nothing of it is in the way of the step when it is mended.
        At([.. Schema.Steps, ["CREATE TABLE later (a TEXT)"]]);
        VersionNow().ShouldBe(Schema.Latest + 1);
    }

    [StoreFact]
    public void A_first_step_that_fails_leaves_nothing()
    {
        Should.Throw<Exception>(() => At([["CREATE TABLE one (a TEXT)", "CREATE TABLE one (a TEXT)"]]));
        SomeRecords.Fill(Open(), 1);
        VersionNow().ShouldBe(Schema.Latest);
    }

    [StoreFact]
    public void Programs_that_start_at_once_on_nothing_all_find_a_store()
    {
        var address = Address;
        SomeRecords.Together(12, i =>
        {
            using var store = new Store(address);
            SomeRecords.Fill(store, i);
            return i;
        });
        Open().Sessions.Ids().Length.ShouldBe(12);
        VersionNow().ShouldBe(Schema.Latest);
    }

    [StoreFact]
    public void Processes_that_start_at_once_on_an_older_store_all_find_this_version()
    {
        At(Schema.Steps[..1]);
        var programs = Enumerable.Range(0, 4).Select(i => OtherProgram.Append(Address, $"session-{i}", 3)).ToArray();
        foreach (var program in programs)
        {
            program.Finish().ShouldBe((0, ""));
            program.Stored.Select(stored => stored.Sequence).ShouldBe([1, 2, 3]);
            program.Dispose();
        }

        Open().Sessions.Ids().Length.ShouldBe(4);
        VersionNow().ShouldBe(Schema.Latest);
    }

    [StoreFact]
    public void Steps_of_two_versions_at_once_are_both_told_the_truth()
    {
        // An old program and a new one start on nothing: the new one works, and the old one works or is told to stop.
        string[][] later = [.. Schema.Steps, ["CREATE TABLE later (a TEXT)"]];
        var address = Address;
        SomeRecords.Together(8, i =>
        {
            try
            {
                Bring(address, i % 2 == 0 ? later : Schema.Steps);
                return true;
            }
            catch (StoreException refused) when (refused.Trouble == StoreTrouble.Newer)
            {
                return i % 2 == 1;
            }
        }).ShouldAllBe(isFine => isFine);
        VersionNow().ShouldBe(Schema.Latest + 1);
    }

    /// <summary>Another place of this kind.</summary>
    private protected abstract Place NewPlace();

    private static void Bring(string address, IReadOnlyList<string[]> steps)
    {
        using var dialect = Dialect.For(address);
        using var connection = dialect.Open(out _);
        Schema.Migrate(connection, dialect, steps);
    }

    private void At(IReadOnlyList<string[]> steps) => Bring(Address, steps);

    private int VersionNow() => With(Address, connection => connection.ExecuteScalar<int>("SELECT version FROM tables_version"));

    private string TablesOf(IReadOnlyList<string[]> steps)
    {
        using var place = NewPlace();
        Bring(place.Address, steps);
        return TablesAt(place.Address);
    }

    private static T With<T>(string address, Func<System.Data.Common.DbConnection, T> use)
    {
        using var dialect = Dialect.For(address);
        using var connection = dialect.Open(out _);
        return use(connection);
    }

    private static string TablesAt(string address) => string.Join('\n', With(address, connection => connection.Query<string>(address.Contains("Host=", StringComparison.Ordinal)
        ? "SELECT table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY 1"
        : "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY 1")));

    // Written without the program's own words, which may change: these rows are those of version 1 for ever.
    private void FillByHand() => With(Address, connection => connection.Execute(
        $"""
        INSERT INTO persons (id, site, name, folded, created, pin) VALUES ('p', 'Here', 'Ada', 'ADA', '2026-01-01T00:00:00.000Z', 'pin');
        INSERT INTO documents (hash, text) VALUES ('x', @bytes);
        INSERT INTO sessions (id, person, scenario, title, mode, state, began, last, events, head, origin)
          VALUES ('s', 'p', 'a', 'A', 'practice', 'running', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:01.000Z', 1, 'h', 'from');
        INSERT INTO events (session, sequence, previous, digest, hash, body) VALUES ('s', 1, '{Link.Origin}', 'd', 'h', @body);
        INSERT INTO scorecards (session, person, scenario, pack, result, ending, points, ceiling, at, json)
          VALUES ('s', 'p', 'a', 'k', 'passed', 'good', 3, 5, '2026-01-01T00:00:02.000Z', @body);
        INSERT INTO unit_scores (session, unit, person, pack, points, ceiling, level, at) VALUES ('s', 'U1', 'p', 'k', 3, 5, 'competent', '2026-01-01T00:00:02.000Z');
        INSERT INTO log (sequence, previous, digest, hash, body) VALUES (1, '{Link.Origin}', 'd', 'h', @body);
        """,
        new { bytes = Encoding.UTF8.GetBytes("text\r\n"), body = "{}" }));

    private string Contents() => With(Address, connection => string.Join('\n', ((string[])["persons", "documents", "sessions", "events", "scorecards", "unit_scores", "log"])
        .SelectMany(table => connection.Query($"SELECT * FROM {table}")).Select(row => string.Join('|', ((IDictionary<string, object>)row).Values))));
}

/// <summary>The same in a file, and what is true of the steps themselves.</summary>
public sealed class SqliteMigrationTests() : MigrationContract(() => SqliteFile.New())
{
    [Fact]
    public void No_step_is_changed_once_it_is_out() =>
        Golden.Match(string.Concat(Schema.Steps.Select((step, i) =>
            $"{i + 1} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', step))))}\n")), "Records/steps.txt");

    private protected override Place NewPlace() => new(SqliteFile.New());
}

/// <summary>The same on a server.</summary>
[NeedsPostgres]
public sealed class PostgresMigrationTests() : MigrationContract(() => PostgresServer.Shared.NewSchema())
{
    private protected override Place NewPlace() => new(PostgresServer.Shared.NewSchema());
}

/// <summary>A place for a store, which goes with it.</summary>
internal sealed record Place(string Address) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => SqliteFile.Remove(Address);
}
