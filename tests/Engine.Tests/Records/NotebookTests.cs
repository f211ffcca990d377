using System.Globalization;
using System.Text.Json;
using Dapper;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using Microsoft.Data.Sqlite;

namespace MentorSim.Engine.Tests.Records;

/// <summary>What is written about an induction goes where sessions go: it is verified, handed in, taken in, kept and erased as they are.</summary>
public sealed class NotebookTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-notes-").FullName;
    private readonly SetClock _clock = new(Some.Noon);
    private readonly List<Store> _stores = [];

    public void Dispose()
    {
        foreach (var store in _stores) store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Notes_are_read_again_as_they_were_written_and_verify()
    {
        var (store, sam) = New();
        var book = new Notebook(Archive(store), sam);
        foreach (var note in SomeNotes.OfInduction.Skip(1)) book.Add(_ => note);
        foreach (var note in SomeNotes.OfSupervision.Skip(1)) book.Add(_ => note);

        Told(new Notebook(Archive(Open(store)), sam).Read()).ShouldBe(Told(InductionFile.Of(SomeNotes.OfInduction, SomeNotes.OfSupervision)));
        var series = store.Sessions.NotesOf(sam.Id);
        series.Select(one => (one.Mode, one.Title, one.Events)).ShouldBe([("induction", "Induction", SomeNotes.OfInduction.Length), ("supervision", "Supervision", SomeNotes.OfSupervision.Length)], ignoreOrder: true);
        store.Sessions.Of(sam.Id).ShouldBeEmpty("notes are no plays");
        foreach (var one in series) new Verification(store, _clock).Of(one).ShouldBeOfType<Fits>().Notes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE events SET body = replace(body, 'not-yet', 'confident')")]
    [InlineData("UPDATE sessions SET mode = 'supervision', scenario = 'supervision', title = 'Supervision'")]
    [InlineData("DELETE FROM events WHERE sequence = 2")]
    [InlineData("UPDATE events SET body = NULL WHERE sequence = 2")]
    [InlineData("UPDATE events SET body = (SELECT e.body FROM events e WHERE e.sequence = 5 - events.sequence) WHERE sequence IN (2, 3)")]
    [InlineData("UPDATE sessions SET person = (SELECT id FROM persons WHERE name = 'Alex')")]
    [InlineData("DELETE FROM events WHERE sequence = 3")]
    public void A_note_that_was_changed_in_the_store_is_found(string change)
    {
        var (store, sam) = New();
        var alex = store.People.FindOrAdd("", "Alex", SomeRecords.Id(9), Some.Noon);
        new Notebook(Archive(store), sam).Add(at => new Audited(at, "nos-2005", "LM3.2", AuditAnswer.NotYet, ""));
        new Notebook(Archive(store), sam).Add(at => new Audited(at, "nos-2005", "LM3.3", AuditAnswer.NotYet, ""));
        using (var raw = new SqliteConnection($"Data Source={store.Name};Pooling=False"))
        {
            raw.Open();
            raw.Execute(change).ShouldBeGreaterThan(0);
        }

        new Verification(Open(store), _clock).Of(store.Sessions.NotesOf(sam.Id).Concat(store.Sessions.NotesOf(alex.Id)).Single()).ShouldBeOfType<DoesNotFit>();
    }

    [Fact]
    public void Two_windows_write_one_after_the_other_and_nothing_is_lost()
    {
        var (store, sam) = New();
        var written = SomeRecords.Together(4, window =>
        {
            using var own = new Store(store.Name);
            var book = new Notebook(Archive(own), sam);
            for (var i = 0; i < 5; i++) book.Add(at => new StepRead(at, "route", string.Create(CultureInfo.InvariantCulture, $"step-{window}-{i}")));
            return 5;
        });
        new Notebook(Archive(store), sam).Read().Read.Count.ShouldBe(written.Sum());
        foreach (var series in store.Sessions.NotesOf(sam.Id)) new Verification(store, _clock).Of(series).ShouldBeOfType<Fits>();
    }

    [Fact]
    public void What_a_trainee_hands_in_reaches_the_co_ordinator_and_what_the_co_ordinator_wrote_comes_back()
    {
        var (laptop, sam) = New();
        new Notebook(Archive(laptop), sam).Add(at => new StepRead(at, "route", "the-role"));
        var (office, _) = New("Office");
        Carry(laptop, sam, office);

        var known = office.People.Get(sam.Id)!;
        new Notebook(Archive(office), known).Read().Read.ContainsKey(("route", "the-role")).ShouldBeTrue();
        new Notebook(Archive(office), known).Add(at => new StepSigned(at, SomeNotes.Manager, "route", "week-one", "Agreed."));
        Carry(office, known, laptop);

        var signed = new Notebook(Archive(laptop), sam).Read().SignOffs[("route", "week-one")];
        (signed.By, signed.Note, signed.Origin).ShouldBe((SomeNotes.Manager, "Agreed.", "another machine, 2026-11-23"));
        new Notebook(Archive(office), known).Read().SignOffs.Values.Single().Origin.ShouldBe("");
        // And the trainee goes on: what came from elsewhere is not in the way.
        new Notebook(Archive(laptop), sam).Add(at => new StepRead(at, "route", "boundaries"));
        Carry(laptop, sam, office);
        new Notebook(Archive(office), known).Read().Read.Count.ShouldBe(2);
        foreach (var series in office.Sessions.NotesOf(sam.Id)) new Verification(office, _clock).Of(series).ShouldBeOfType<Fits>();
    }

    [Fact]
    public void A_series_that_came_from_elsewhere_is_never_added_to()
    {
        var (laptop, sam) = New();
        new Notebook(Archive(laptop), sam).Add(at => new StepRead(at, "route", "the-role"));
        var (office, _) = New("Office");
        Carry(laptop, sam, office);
        var known = office.People.Get(sam.Id)!;
        new Notebook(Archive(office), known).Add(at => new StepRead(at, "route", "boundaries"));

        office.Sessions.NotesOf(sam.Id).Length.ShouldBe(2);
        new Notebook(Archive(office), known).Read().Read.Count.ShouldBe(2);
        Carry(laptop, sam, office);
    }

    [Fact]
    public void Erasing_somebody_erases_what_was_written_about_them()
    {
        var (store, sam) = New();
        var book = new Notebook(Archive(store), sam);
        book.Add(at => new Audited(at, "nos-2005", "LM3.2", AuditAnswer.NotYet, "Never met it."));
        book.Add(at => new TalkNoted(at, SomeNotes.Manager, null, [], "Secret."));
        new Erasure(store, _clock).Erase(sam, []).Sessions.ShouldBe(2);

        File.ReadAllBytes(store.Name).AsSpan().IndexOf("Never met it"u8).ShouldBe(-1);
        book.Read().ShouldBe(InductionFile.Empty);
        Should.Throw<RecordingException>(() => book.Add(at => new StepRead(at, "route", "step"))).Message.ShouldContain("erased");
        foreach (var series in store.Sessions.All()) new Verification(store, _clock).Of(series).ShouldBeOfType<FitsErased>();
    }

    [Theory]
    [InlineData(23, 0)]
    [InlineData(25, 1)]
    public void Notes_are_kept_as_long_as_finished_sessions_and_go_as_a_whole(int months, int gone)
    {
        var (store, sam) = New();
        new Notebook(Archive(store), sam).Add(at => new Audited(at, "nos-2005", "LM3.2", AuditAnswer.NotYet, "Never met it."));
        var purged = new Retention(store, new SetClock(Some.Noon.AddMonths(months)), RetentionPeriods.Usual).Purge();
        (purged.Finished, purged.Unfinished, purged.Texts).ShouldBe((gone, 0, 0));
        store.Sessions.NotesOf(sam.Id).Length.ShouldBe(1 - gone);
    }

    [Fact]
    public void Who_supervises_somebody_does_not_make_them_the_one_who_played_last()
    {
        var (store, sam) = New();
        var alex = store.People.FindOrAdd("", "Alex", SomeRecords.Id(9), Some.Noon);
        new Notebook(Archive(store), sam).Add(at => new StepRead(at, "route", "the-role"));
        new Notebook(Archive(store) with { Clock = new SetClock(Some.Noon.AddDays(1)) }, alex).Add(at => new TalkNoted(at, SomeNotes.Manager, null, [], "The first weeks."));
        store.People.WhoPlayedLast("")!.Name.ShouldBe("Sam");
    }

    [Fact]
    public void All_that_is_kept_of_somebody_has_their_notes()
    {
        var (store, sam) = New();
        new Notebook(Archive(store), sam).Add(at => new TalkNoted(at, SomeNotes.Manager, null, [], "The <first> weeks."));
        PersonDataPage.Write(PersonData.Of(store, sam), Some.Noon).ShouldContain("The &lt;first&gt; weeks.");
    }

    private static string Told(InductionFile file) => JsonSerializer.Serialize(new
    {
        file.Began,
        file.Route,
        file.Experience,
        Audit = file.Audit.Values.OrderBy(audited => audited.Element, StringComparer.Ordinal),
        Read = file.Read.Keys.Select(key => $"{key.Route}/{key.Step}"),
        People = file.People.Values,
        Training = file.Training.Values,
        file.NextTraining,
        Cycles = file.Cycles.Select(cycle => cycle.Answers.Values),
        file.Portfolio,
        Writings = file.Writings.Values,
        SignOffs = file.SignOffs.Values,
        file.Talks,
    });

    private (Store Store, Person Sam) New(string site = "")
    {
        var store = new Store(Path.Combine(_folder, $"{_stores.Count}.db"));
        _stores.Add(store);
        return (store, store.People.FindOrAdd(site, "Sam", SomeRecords.Id(_stores.Count), Some.Noon));
    }

    private Store Open(Store store)
    {
        var again = new Store(store.Name);
        _stores.Add(again);
        return again;
    }

    private Archive Archive(Store store) => new(store, "", [], "1.2.3", _clock);

    private void Carry(Store from, Person person, Store to)
    {
        var file = Path.Combine(_folder, "carried");
        var handIn = new HandIn(from, _clock);
        var what = handIn.Look(person);
        what.LeftOut.ShouldBeEmpty();
        handIn.Write(file, person, person.Name, what, "1.2.3");
        var taken = new TakeIn(to, _clock, "another").Read(file);
        taken.IsWhole.ShouldBeTrue();
        taken.Sessions.OfType<SessionRefused>().ShouldBeEmpty();
    }
}
