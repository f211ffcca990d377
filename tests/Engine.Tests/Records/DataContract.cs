using System.Text;
using System.Text.Json;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Portable;

namespace MentorSim.Engine.Tests.Records;

/// <summary>What people may ask for their data, asked of each kind of store.</summary>
public abstract class DataContract : IDisposable
{
    private const string Secret = "Zanzibarxylophone";

    private readonly Func<string> _newPlace;
    private readonly List<Store> _stores = [];

    private protected DataContract(Func<string> newPlace) => _newPlace = newPlace;

    /// <summary>A folder for files.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("mentorsim-data-").FullName;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var store in _stores) store.Dispose();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>An empty store.</summary>
    protected Store New()
    {
        var store = new Store(_newPlace());
        _stores.Add(store);
        return store;
    }

    [StoreFact]
    public void Erasing_leaves_hashes_and_others_and_a_receipt()
    {
        var store = New();
        var sam = SomeSessions.Play(store, "Elm", "Sam", 1);
        var ada = SomeSessions.Play(store, "Elm", "Ada", 2);
        var hashes = store.Sessions.EventsOf(sam.Id).Select(link => link.Hash).ToList();

        var erased = new Erasure(store, new StoppedClock()).Erase(store.People.Find("Elm", "Sam")!, []);

        (erased.Sessions, erased.Events, erased.Results).ShouldBe((1, (int)sam.Events, 1));
        erased.Receipt.Holds(store.Log.All()[^1]).ShouldBeTrue();
        store.Log.All()[^1].Body!.ShouldNotContain(sam.Person);
        store.People.Find("Elm", "Sam").ShouldBeNull();
        store.People.Of(null).Select(person => person.Name).ShouldBe(["Ada"]);
        store.Sessions.EventsOf(sam.Id).ShouldAllBe(link => link.Body == null);
        store.Sessions.EventsOf(sam.Id).Select(link => link.Hash).ShouldBe(hashes);
        store.Sessions.Get(sam.Id)!.State.ShouldBe(Erasure.State);
        store.Results.Of(sam.Id).ShouldBeNull();
        store.Results.UnitsOf(sam.Id).ShouldBeEmpty();
        new Verification(store, new StoppedClock()).Of(store.Sessions.Get(sam.Id)!).ShouldBeOfType<FitsErased>();
        new Verification(store, new StoppedClock()).Of(ada).ShouldBeOfType<Fits>();
        // The name is free again.
        store.People.FindOrAdd("Elm", "Sam", SomeSessions.Id(77), Some.Noon).Id.ShouldNotBe(sam.Person);
    }

    [StoreFact]
    public void What_was_erased_does_not_come_back_by_a_file_unless_somebody_wants_that()
    {
        var (from, to) = (New(), New());
        var sam = SomeSessions.Play(from, "Elm", "Sam", 1);
        var file = HandedIn(from, "Elm", "Sam");
        File.Copy(file, file + "-first");
        file += "-first";
        new TakeIn(to, new StoppedClock(), "").Read(file);
        new Erasure(to, new StoppedClock()).Erase(to.People.Find("Elm", "Sam")!, []);

        new TakeIn(to, new StoppedClock(), "").Read(file).Sessions.Single().ShouldBeOfType<SessionRefused>().Refusal.ShouldBe(Refusal.Erased);
        SomeSessions.Play(from, "Elm", "Sam", 2, at: Some.Noon.AddDays(1));
        new TakeIn(to, new StoppedClock(), "").Read(HandedIn(from, "Elm", "Sam")).Taken.ShouldBe(0);
        to.People.Of(null).ShouldBeEmpty();

        new TakeIn(to, new StoppedClock(), "").Read(file, again: true).IsWhole.ShouldBeTrue();
        to.Sessions.Get(sam.Id).ShouldBe(sam with { Origin = "Elm, 2026-11-23" });
        to.People.Find("Elm", "Sam")!.Id.ShouldBe(sam.Person);
        to.Sessions.EventsOf(sam.Id).ShouldBe(from.Sessions.EventsOf(sam.Id));
        SomeSessions.Verified(to).ShouldBe(1);
    }

    [StoreFact]
    public void Who_plays_while_they_are_erased_cannot_go_on()
    {
        var store = New();
        var sam = SomeSessions.Play(store, "Elm", "Sam", 1, reflection: null);
        var link = MentorSim.Engine.Chain.Link.After(sam.Id, store.Sessions.EventsOf(sam.Id)[^1], "{}");
        new Erasure(store, new StoppedClock()).Erase(store.People.Find("Elm", "Sam")!, []);
        Should.Throw<SessionTakenException>(() => store.Sessions.Append(sam with { Events = 3, Head = link.Hash }, [link], [])).Message.ShouldContain("was erased");
        store.Sessions.Get(sam.Id)!.State.ShouldBe(Erasure.State);
    }

    [StoreFact]
    public void A_window_that_is_open_while_somebody_is_erased_begins_nothing_for_them()
    {
        var store = New();
        var begun = SomeSessions.Play(store, "Elm", "Sam", 1, reflection: null);
        var sam = store.People.Find("Elm", "Sam")!;
        new Erasure(store, new StoppedClock()).Erase(sam, []);
        var link = MentorSim.Engine.Chain.Link.After(SomeSessions.Id(2).ToString(), null, "{}");
        Should.Throw<SessionTakenException>(() => store.Sessions.Append(begun with { Id = link.Chain, Events = 1, Head = link.Hash }, [link], [], sam)).Message.ShouldContain("was erased");
        store.Sessions.Of(sam.Id).Single().State.ShouldBe(Erasure.State);
    }

    [StoreFact]
    public void Rescue_files_of_a_person_who_is_erased_go_and_others_stay()
    {
        var store = New();
        var mine = SomeSessions.PlayWithoutStore(Folder, "Elm", "Sam", 1);
        var theirs = SomeSessions.PlayWithoutStore(Folder, "Elm", "Ada", 2);
        var other = Path.Combine(Folder, "x.rescue.jsonl");
        File.WriteAllText(other, "not ours");
        new TakeIn(store, new StoppedClock(), "Elm").Read(mine);
        new Erasure(store, new StoppedClock()).Erase(store.People.Find("Elm", "Sam")!, [Folder]).RescueFiles.ShouldBe(1);
        File.Exists(mine).ShouldBeFalse();
        File.Exists(theirs).ShouldBeTrue();
        File.Exists(other).ShouldBeTrue();
    }

    [StoreFact]
    public void A_purge_takes_what_was_kept_long_enough_and_nothing_else()
    {
        var store = New();
        var now = Some.Noon;
        var old = SomeSessions.Play(store, "", "Old", 1, at: now.AddMonths(-25));
        var written = SomeSessions.Play(store, "", "Written", 2, Secret, at: now.AddMonths(-13));
        var fresh = SomeSessions.Play(store, "", "Fresh", 3, at: now.AddMonths(-1));
        var left = SomeSessions.Play(store, "", "Left", 4, reflection: null, at: now.AddMonths(-7));
        store.People.FindOrAdd("", "Nobody", SomeSessions.Id(9), now.AddMonths(-7));
        var retention = new Retention(store, new SetClock(now), RetentionPeriods.Usual);

        var look = retention.Look();
        look.ShouldBe(new Purged(1, 1, 0, 1, 1, 0, 0));
        store.Sessions.Get(old.Id).ShouldBe(old);
        var purged = retention.Purge();
        (purged with { Receipt = null }).ShouldBe(look);

        store.Sessions.Get(old.Id)!.State.ShouldBe(Erasure.State);
        store.Sessions.Get(left.Id)!.State.ShouldBe(Erasure.State);
        store.Sessions.Get(fresh.Id).ShouldBe(fresh);
        store.Sessions.Get(written.Id).ShouldBe(written);
        store.Sessions.EventsOf(written.Id).Count(link => link.Body is null).ShouldBe(1);
        store.Results.Of(written.Id).ShouldNotBeNull();
        store.People.Find("", "Nobody").ShouldBeNull();
        store.People.Find("", "Old").ShouldNotBeNull();
        SomeSessions.Verified(store).ShouldBe(4);
        retention.Look().IsNothing.ShouldBeTrue();
        // The names go when nothing was there for as long as names are kept.
        new Retention(store, new SetClock(now.AddMonths(7)), RetentionPeriods.Usual).Look().People.ShouldBe(2);
        new Retention(store, new SetClock(now.AddYears(90)), new RetentionPeriods(0, 0, 0, 0, 0, 0, 0)).Look().IsNothing.ShouldBeTrue();
        new Retention(store, new SetClock(now.AddMonths(40)), RetentionPeriods.Usual).Purge().Acts.ShouldBe(1);
        SomeSessions.Verified(store).ShouldBe(4);
    }

    [StoreFact]
    public void A_backup_brings_all_of_it_back_into_each_kind_of_store()
    {
        var store = New();
        SomeSessions.Play(store, "Elm", "Sam", 1);
        SomeSessions.Play(store, "Elm", "Ada", 2, reflection: null);
        SomeSessions.Play(store, "Elm", "Gone", 3);
        new Erasure(store, new StoppedClock()).Erase(store.People.Find("Elm", "Gone")!, []);
        var file = Path.Combine(Folder, "backup");
        var backup = new Backup(new StoppedClock());
        var counts = backup.Write(store, file, "Elm", "1.2.3");

        foreach (var address in (string[])[_newPlace(), SqliteFile.New()])
        {
            using var other = new Store(address);
            backup.Restore(file, other).ShouldBe(counts);
            SomeSessions.Verified(other).ShouldBe(3);
            other.People.Of(null).ShouldBe(store.People.Of(null));
            other.Sessions.All().ShouldBe(store.Sessions.All());
            foreach (var session in store.Sessions.All())
            {
                other.Sessions.EventsOf(session.Id).ShouldBe(store.Sessions.EventsOf(session.Id));
                other.Results.Of(session.Id).ShouldBe(store.Results.Of(session.Id));
                other.Results.UnitsOf(session.Id).ShouldBe(store.Results.UnitsOf(session.Id));
            }

            other.Log.All()[..^1].ShouldBe(store.Log.All());
            Should.Throw<RecordsFileException>(() => backup.Restore(file, other)).Message.ShouldContain("already");
        }

        Should.Throw<RecordsFileException>(() => new TakeIn(store, new StoppedClock(), "").Read(file)).Message.ShouldContain("data restore");
    }

    [StoreFact]
    public void A_backup_that_was_made_while_somebody_plays_verifies()
    {
        var store = New();
        SomeSessions.Play(store, "Elm", "Sam", 1);
        var isDone = false;
        var writer = new Thread(() =>
        {
            for (var i = 2; !Volatile.Read(ref isDone); i++) SomeSessions.Play(store, "Elm", $"Person {i % 5}", i);
        });
        writer.Start();
        try
        {
            for (var i = 0; i < 5; i++)
            {
                var file = Path.Combine(Folder, "backup");
                var counts = new Backup(new StoppedClock()).Write(store, file, "Elm", "1.2.3");
                using var other = new Store(SqliteFile.New());
                new Backup(new StoppedClock()).Restore(file, other).ShouldBe(counts);
                SomeSessions.Verified(other).ShouldBe(counts.Sessions);
            }
        }
        finally
        {
            Volatile.Write(ref isDone, true);
            writer.Join();
        }

        SomeSessions.Verified(store).ShouldBeGreaterThan(1);
    }

    [StoreFact]
    public void A_damaged_backup_brings_nothing_back()
    {
        var store = New();
        for (var i = 1; i < 4; i++) SomeSessions.Play(store, "Elm", "Sam", i);
        var file = Path.Combine(Folder, "backup");
        new Backup(new StoppedClock()).Write(store, file, "Elm", "1.2.3");
        var whole = File.ReadAllBytes(file);
        var (random, other) = (Seeded.Random(), New());
        for (var i = 0; i < 20; i++)
        {
            var bytes = whole.ToArray();
            if (i % 2 == 0) bytes = bytes[..random.Next(20, bytes.Length - 8)];
            else bytes[random.Next(20, bytes.Length - 8)] ^= 1;
            File.WriteAllBytes(file, bytes);
            Should.Throw<RecordsFileException>(() => new Backup(new StoppedClock()).Restore(file, other));
            other.People.Of(null).ShouldBeEmpty();
        }
    }

    [StoreFact]
    public void An_export_has_all_there_is_and_a_reset_pin_is_in_it()
    {
        var store = New();
        var sam = SomeSessions.Play(store, "Elm", "Sam", 1, Secret);
        var person = store.People.Find("Elm", "Sam")!;
        PinReset.LastOf(store, person.Id).ShouldBeNull();
        new PinReset(store, new StoppedClock()).Reset(person);
        PinReset.LastOf(store, person.Id).ShouldBe(Some.Noon);
        var data = PersonData.Of(store, person);

        data.Sessions.Single().Written.Single().Text.ShouldBe(Secret);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) PersonDataJson.Write(json, data, Some.Noon);
        var root = JsonDocument.Parse(stream.ToArray()).RootElement;
        root.GetProperty("person").GetProperty("pinSet").GetBoolean().ShouldBeFalse();
        root.GetProperty("log")[0].GetProperty("kind").GetString().ShouldBe("pin-reset");
        var session = root.GetProperty("sessions")[0];
        session.EnumerateObject().Select(key => key.Name).ShouldBe(
            ["id", "scenario", "title", "mode", "state", "began", "last", "origin", "events", "written", "result", "units", "sent"]);
        session.GetProperty("events").GetArrayLength().ShouldBe((int)sam.Events);
        session.GetProperty("events")[0].GetProperty("body").GetProperty("kind").GetString().ShouldBe("began");
        session.GetProperty("result").GetProperty("points").GetInt64().ShouldBe(store.Results.Of(sam.Id)!.Points);
    }

    /// <summary>Hands a person's sessions in.</summary>
    protected string HandedIn(Store store, string site, string name)
    {
        var (handIn, person, path) = (new HandIn(store, new StoppedClock()), store.People.Find(site, name)!, Path.Combine(Folder, "handed-in"));
        handIn.Write(path, person, person.Name, handIn.Look(person), "1.2.3");
        return path;
    }

    /// <summary>Whether a text stands in a file, in whatever way.</summary>
    protected static bool Holds(string path, string text) =>
        File.Exists(path) && File.ReadAllBytes(path).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}

/// <summary>The same in a file.</summary>
public sealed class SqliteDataTests() : DataContract(() => SqliteFile.New())
{
    [Fact]
    public void Nothing_that_was_erased_is_left_in_the_files()
    {
        string[] secrets = ["Zanzibarxylophone", "Quetzalcoatlus"];
        var store = New();
        for (var i = 1; i < 8; i++) SomeSessions.Play(store, "Elm", i % 2 == 0 ? "Ada" : secrets[1], i, i % 2 == 0 ? "Fine." : secrets[0] + new string('x', 3000));
        string[] files = [store.Name, store.Name + "-wal", store.Name + "-shm"];
        foreach (var secret in secrets) files.ShouldContain(file => Holds(file, secret));

        new Erasure(store, new StoppedClock()).Erase(store.People.Find("Elm", secrets[1])!, []).IsOutOfTheFiles.ShouldBeTrue();

        foreach (var secret in (string[])[.. secrets, secrets[1].ToUpperInvariant()]) files.ShouldNotContain(file => Holds(file, secret));
        SomeSessions.Verified(store).ShouldBe(7);
    }

    [Fact]
    public void Traces_that_an_open_window_keeps_are_told_and_cleared_later()
    {
        var store = New();
        SomeSessions.Play(store, "Elm", "Sam", 1, "Zanzibarxylophone");
        using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={store.Name};Pooling=False"))
        {
            other.Open();
            using var reading = other.BeginTransaction(deferred: true);
            using var look = other.CreateCommand();
            look.CommandText = "SELECT count(*) FROM events";
            look.ExecuteScalar();
            new Erasure(store, new StoppedClock()).Erase(store.People.Find("Elm", "Sam")!, []).IsOutOfTheFiles.ShouldBeFalse();
        }

        new Retention(store, new StoppedClock(), RetentionPeriods.Usual).Purge().IsOutOfTheFiles.ShouldBeTrue();
        foreach (var suffix in (string[])["", "-wal", "-shm"]) Holds(store.Name + suffix, "Zanzibarxylophone").ShouldBeFalse();
    }

    [Fact]
    public void A_backup_in_place_of_what_is_there_keeps_the_old_file_and_brings_nobody_back_who_was_erased()
    {
        var store = New();
        var sam = SomeSessions.Play(store, "Elm", "Sam", 1);
        SomeSessions.Play(store, "Elm", "Ada", 2);
        var file = Path.Combine(Folder, "backup");
        new Backup(new StoppedClock()).Write(store, file, "Elm", "1.2.3");
        new Erasure(store, new StoppedClock()).Erase(store.People.Find("Elm", "Sam")!, []);
        SomeSessions.Play(store, "Elm", "Later", 3);

        var (_, old, again) = new Backup(new StoppedClock()).Replace(file, store);

        again.ShouldBe(2);
        using var after = new Store(store.Name);
        after.People.Of(null).Select(person => person.Name).ShouldBe(["Ada"]);
        after.Sessions.Get(sam.Id)!.State.ShouldBe(Erasure.State);
        SomeSessions.Verified(after).ShouldBe(2);
        using var before = new Store(old!);
        SomeSessions.Verified(before).ShouldBe(3);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(store.Name).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void A_damaged_backup_replaces_nothing()
    {
        var store = New();
        SomeSessions.Play(store, "Elm", "Sam", 1);
        var file = Path.Combine(Folder, "backup");
        new Backup(new StoppedClock()).Write(store, file, "Elm", "1.2.3");
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^30]);
        Should.Throw<RecordsFileException>(() => new Backup(new StoppedClock()).Replace(file, store));
        store.People.Of(null).Single().Name.ShouldBe("Sam");
        SomeSessions.Verified(store).ShouldBe(1);
    }
}

/// <summary>The same on a server.</summary>
[NeedsPostgres]
public sealed class PostgresDataTests() : DataContract(() => PostgresServer.Shared.NewSchema());
