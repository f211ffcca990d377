using MentorSim.Engine.Chain;
using MentorSim.Engine.Records;
using Npgsql;

namespace MentorSim.Engine.Tests.Records;

/// <summary>What goes wrong with a server, made for real: it is told in words, and what was acknowledged is still there.</summary>
public sealed class PostgresFaultTests : IClassFixture<PostgresFaultTests.OwnServer>, IDisposable
{
    private readonly Lazy<(PostgresServer Server, string Address)> _place;
    private readonly List<Store> _stores = [];

    public PostgresFaultTests(OwnServer own) => _place = new(() => (own.Server.Value, own.Server.Value.NewSchema()));

    private PostgresServer Server => _place.Value.Server;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var store in _stores) store.Dispose();
    }

    [PostgresFact]
    public void A_server_without_power() => GoesAndComesBack(server => server.Kill());

    [PostgresFact]
    public void A_server_that_is_stopped_at_once() => GoesAndComesBack(server => server.StopAtOnce());

    [PostgresFact]
    public void A_server_that_is_shut_down() => GoesAndComesBack(server => server.Stop());

    [PostgresFact]
    public void A_server_that_was_away_while_nobody_asked()
    {
        var store = Open();
        var last = SomeRecords.Fill(store, 1);
        Server.Kill();
        Server.Start();
        last = Append(store, last);
        Server.Stop();
        Server.Start();
        store.Sessions.EventsOf(last.Chain)[^1].ShouldBe(last);
        Server.Do("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()");
        last = Append(store, last);
        store.Sessions.EventsOf(last.Chain).Length.ShouldBe(5);
    }

    [PostgresFact]
    public void A_server_that_stands_still()
    {
        var store = Open(";Timeout=2;Command Timeout=2");
        var last = SomeRecords.Fill(store, 1);
        Server.Signal("STOP");
        try
        {
            Told(() => Append(store, last), StoreTrouble.Unreachable);
            Told(() => Open(";Timeout=2").People.Of(null), StoreTrouble.Unreachable);
        }
        finally
        {
            Server.Signal("CONT");
        }

        // The append may have been done, with nobody to say so: asking again is harmless.
        var next = Append(store, last);
        store.Sessions.EventsOf(last.Chain).ShouldBe([.. SomeRecords.Links(last.Chain, 3), next]);
    }

    [PostgresFact]
    public void Addresses_at_which_there_is_nothing_for_us()
    {
        Told(() => Open(";Password=wrong").People.Of(null), StoreTrouble.BadAddress);
        Told(() => Open(";Password=").People.Of(null), StoreTrouble.BadAddress);
        Told(() => Open(";Username=somebody").People.Of(null), StoreTrouble.BadAddress);
        Told(() => Open(";Database=nowhere").People.Of(null), StoreTrouble.BadAddress);
        Told(() => Open(";Search Path=nowhere").People.Of(null), StoreTrouble.BadAddress);
        Told(() => Open(";Port=1").People.Of(null), StoreTrouble.Unreachable);
        Told(() => Open(";Host=no.such.host.invalid").People.Of(null), StoreTrouble.Unreachable);
    }

    [PostgresFact]
    public void A_database_that_does_not_hold_every_letter()
    {
        Server.Do("CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0 LOCALE 'C' LOCALE_PROVIDER libc");
        var error = Should.Throw<StoreException>(() => Open(";Database=latin").People.Of(null));
        error.Trouble.ShouldBe(StoreTrouble.BadAddress);
        error.Message.ShouldContain("UTF8");
    }

    [PostgresFact]
    public void A_place_with_the_tables_of_another_program()
    {
        Server.Do($"SET search_path TO {_place.Value.Address[(_place.Value.Address.LastIndexOf('=') + 1)..]}; CREATE TABLE sessions (cookie TEXT)");
        Told(() => Open().People.Of(null), StoreTrouble.BadAddress);
    }

    [PostgresFact]
    public void A_user_who_may_only_read()
    {
        var store = Open();
        var last = SomeRecords.Fill(store, 1);
        var reader = Open(";Options=-c default_transaction_read_only=on");
        reader.Sessions.EventsOf(last.Chain).Length.ShouldBe(3);
        Told(() => Append(reader, last), StoreTrouble.ReadOnly);
        Server.Do("CREATE ROLE guest LOGIN PASSWORD 'guest'");
        Told(() => Open(";Username=guest;Password=guest").People.Of(null), StoreTrouble.ReadOnly, StoreTrouble.BadAddress);
        Append(store, last);
    }

    [PostgresFact]
    public void Rows_that_others_hold()
    {
        var store = Open();
        var last = SomeRecords.Fill(store, 1);
        using var other = new NpgsqlConnection($"{_place.Value.Address};Pooling=false");
        other.Open();
        using var transaction = other.BeginTransaction();
        using (var hold = new NpgsqlCommand("UPDATE sessions SET state = state", other, transaction)) hold.ExecuteNonQuery();
        Told(() => Append(store, last), StoreTrouble.Busy);
        Told(() => Append(Open(";Options=-c statement_timeout=300"), last), StoreTrouble.Busy);
        store.Sessions.EventsOf(last.Chain).Length.ShouldBe(3);
        transaction.Rollback();
        Append(store, last);
    }

    private void GoesAndComesBack(Action<PostgresServer> go)
    {
        var store = Open();
        var last = Append(store, SomeRecords.Fill(store, 1));
        go(Server);
        try
        {
            Told(() => Append(store, last), StoreTrouble.Unreachable);
            Told(() => store.Sessions.EventsOf(last.Chain), StoreTrouble.Unreachable);
            Told(() => Open().Results.Totals(), StoreTrouble.Unreachable);
        }
        finally
        {
            Server.Start();
        }

        store.Sessions.EventsOf(last.Chain)[^1].ShouldBe(last);
        last = Append(store, last);
        Open().Sessions.EventsOf(last.Chain)[^1].ShouldBe(last);
    }

    private Store Open(string more = "")
    {
        var store = new Store(_place.Value.Address + more);
        _stores.Add(store);
        return store;
    }

    private static Link Append(Store store, Link last)
    {
        var next = SomeRecords.After(last, last.Chain);
        store.Sessions.Append(SomeRecords.SessionAt(next, SomeRecords.Id(1).ToString()), [next], []);
        return next;
    }

    private static void Told(Action act, params StoreTrouble[] troubles)
    {
        var error = Should.Throw<StoreException>(act);
        error.Trouble.ShouldBeOneOf(troubles, error.ToString());
        error.Message.ShouldMatch(@"^The records in the database \w+ on [\w.]+ cannot be (read|written): .*\. [A-Z].*\.\z");
    }

    /// <summary>The server of these tests, made when the first of them runs.</summary>
    public sealed class OwnServer : IDisposable
    {
        internal Lazy<PostgresServer> Server { get; } = new(() => new PostgresServer());

        /// <inheritdoc/>
        public void Dispose()
        {
            if (Server.IsValueCreated) Server.Value.Dispose();
        }
    }
}
