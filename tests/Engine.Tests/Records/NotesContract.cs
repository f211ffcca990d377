using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;

namespace MentorSim.Engine.Tests.Records;

/// <summary>Notes about people, and what those who supervise read of everybody, asked of each kind of store.</summary>
public abstract class NotesContract : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-notes-on-").FullName;
    private readonly Func<string> _newPlace;
    private readonly SetClock _clock = new(Some.Noon);
    private readonly List<Store> _stores = [];

    private protected NotesContract(Func<string> newPlace) => _newPlace = newPlace;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var store in _stores) store.Dispose();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [StoreFact]
    public void Every_kind_of_note_is_kept_verified_and_told_to_whoever_supervises()
    {
        var (store, sam) = Filled();
        var team = new Team(Archive(store), new WritingsToRead(store, _clock)).Read([]);

        var member = team.ShouldHaveSingleItem();
        (member.Person.Id, member.Plays.Length, member.Troubles.Length).ShouldBe((sam.Id, 1, 0));
        (member.File.Audit.Count, member.File.Talks.Length, member.File.People.Count).ShouldBe((2, 2, 1));
        member.File.Audit.Values.Single(audited => audited.Element == "LM3.2").Evidence.ShouldBe(SomeNotes.OfInduction.OfType<Audited>().First().Evidence);
        new Team(Archive(store), new WritingsToRead(store, _clock)).Read(sam.Id, [])!.File.Talks.Length.ShouldBe(2);
        SomeSessions.Verified(store).ShouldBe(3);
        PersonData.Of(store, sam).Sessions.Length.ShouldBe(3);
    }

    [StoreFact]
    public void Both_series_travel_twice_and_in_either_order_and_stay_what_they_were()
    {
        var (laptop, sam) = Filled();
        var office = New();
        for (var i = 0; i < 2; i++)
        {
            Carry(laptop, sam, office);
            Carry(office, office.People.Get(sam.Id)!, laptop);
        }

        var known = office.People.Get(sam.Id)!;
        new Notebook(Archive(office), known).Add(at => new TalkNoted(at, SomeNotes.Manager, null, [], "The next weeks."));
        Carry(office, known, laptop);
        Carry(laptop, sam, office);
        foreach (var store in _stores)
        {
            new Notebook(Archive(store), sam).Read().Talks.Length.ShouldBe(3);
            SomeSessions.Verified(store).ShouldBe(4);
        }
    }

    [StoreFact]
    public void Notes_come_back_from_a_backup_and_not_after_they_were_erased()
    {
        var (store, sam) = Filled();
        var file = Path.Combine(_folder, "backup");
        new Backup(_clock).Write(store, file, "", "1.2.3");
        var anew = New();
        new Backup(_clock).Restore(file, anew);

        new Notebook(Archive(anew), sam).Read().Talks.Length.ShouldBe(2);
        SomeSessions.Verified(anew).ShouldBe(3);
        // The series is still this store's own, and goes on.
        new Notebook(Archive(anew), sam).Add(at => new TalkNoted(at, SomeNotes.Manager, null, [], "The next weeks.")).Talks.Length.ShouldBe(3);
        anew.Sessions.NotesOf(sam.Id).Length.ShouldBe(2);

        new Erasure(store, _clock).Erase(sam, []).Sessions.ShouldBe(3);
        new TakeIn(store, _clock, "").Read(HandedIn(anew, sam)).Sessions.ShouldAllBe(session => session is SessionRefused);
        new Team(Archive(store), new WritingsToRead(store, _clock)).Read([]).ShouldBeEmpty();
        SomeSessions.Verified(store).ShouldBe(3);
    }

    private (Store Store, Person Sam) Filled()
    {
        var store = New();
        SomeSessions.Play(store, "", "Sam", 1);
        var sam = store.People.Find("", "Sam")!;
        var book = new Notebook(Archive(store), sam);
        foreach (var note in SomeNotes.OfInduction.Skip(1)) book.Add(_ => note);
        foreach (var note in SomeNotes.OfSupervision.Skip(1)) book.Add(_ => note);
        return (store, sam);
    }

    private Store New()
    {
        var store = new Store(_newPlace());
        _stores.Add(store);
        return store;
    }

    private Archive Archive(Store store) => new(store, "", [], "1.2.3", _clock);

    private string HandedIn(Store from, Person person)
    {
        var file = Path.Combine(_folder, "carried");
        var handIn = new HandIn(from, _clock);
        handIn.Write(file, person, person.Name, handIn.Look(person), "1.2.3");
        return file;
    }

    private void Carry(Store from, Person person, Store to) =>
        new TakeIn(to, _clock, "another").Read(HandedIn(from, person)).Sessions.OfType<SessionRefused>().ShouldBeEmpty();
}

/// <summary>The same in a file.</summary>
public sealed class SqliteNotesTests() : NotesContract(() => SqliteFile.New());

/// <summary>The same on a server.</summary>
[NeedsPostgres]
public sealed class PostgresNotesTests() : NotesContract(() => PostgresServer.Shared.NewSchema());
