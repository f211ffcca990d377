using MentorSim.Engine.Chain;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Portable;

namespace MentorSim.Engine.Tests.Records;

/// <summary>Notes that somebody made up, with hashes that fit, to be taken in where they would pass for what was written there.</summary>
public sealed class ForgedNotesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-forged-").FullName;
    private readonly SetClock _clock = new(Some.Noon);
    private readonly Store _office;
    private readonly Person _sam = new(SomeRecords.Id(1).ToString(), "", "Sam", Stamp.Of(Some.Noon));

    public ForgedNotesTests() => _office = new Store(Path.Combine(_folder, "office.db"));

    public void Dispose()
    {
        _office.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void What_was_begun_here_is_not_gone_on_with_by_a_file()
    {
        new Notebook(Office, Sam()).Add(at => new TalkNoted(at, SomeNotes.Manager, null, [], "The first weeks."));
        var own = _office.Sessions.NotesOf(_sam.Id).Single();

        // Whom it is about has the whole series: it was given back to them.
        var longer = After(own, [.. _office.Sessions.EventsOf(own.Id)], new StepSigned(Some.Noon, SomeNotes.Manager, "route", "week-one", "Agreed."));
        var refused = Take(PortablePurpose.HandIn, longer).Sessions.Single().ShouldBeOfType<SessionRefused>();

        (refused.Refusal, refused.Why).ShouldBe((Refusal.Foreign, "It was begun here, and the file holds more of it than was written here: somebody else added to it."));
        Sam().ShouldSatisfyAllConditions(sam => new Notebook(Office, sam).Read().SignOffs.ShouldBeEmpty());
        Take(PortablePurpose.HandIn, (own, [.. _office.Sessions.EventsOf(own.Id)])).Sessions.Single().ShouldBeOfType<SessionKnown>();
    }

    [Fact]
    public void A_file_that_says_that_it_was_rescued_here_brings_no_notes()
    {
        var forged = After(Series("supervision"), [], new SupervisionBegan(Some.Noon, SomeNotes.Manager), new StepSigned(Some.Noon, SomeNotes.Manager, "route", "week-one", "Agreed."));
        Take(PortablePurpose.Rescue, forged).Sessions.Single().ShouldBeOfType<SessionRefused>().Why.ShouldBe("It is notes, and those never wait in a rescue file.");
        _office.Sessions.All().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(3, false)]
    public void Notes_of_days_to_come_are_not_taken_in(int days, bool isTaken)
    {
        // What counts is the latest: one of a later day would stand whatever was signed and withdrawn since.
        var forged = After(Series("supervision"), [], new SupervisionBegan(Some.Noon, SomeNotes.Manager), new StepSigned(Some.Noon.AddDays(days), SomeNotes.Manager, "route", "week-one", "Agreed."));
        var came = Take(PortablePurpose.HandIn, forged).Sessions.Single();
        if (isTaken) came.ShouldBeOfType<SessionTaken>();
        else came.ShouldBeOfType<SessionRefused>().Why.ShouldBe("It holds a note of 2026-11-26, and here it is 2026-11-23: the clock of one of the two machines is wrong.");
    }

    [Fact]
    public void Who_takes_notes_of_a_supervision_in_is_told_under_which_name_they_stand()
    {
        var forged = After(Series("supervision"), [], new SupervisionBegan(Some.Noon, SomeNotes.Manager), new TalkNoted(Some.Noon, SomeNotes.Manager with { Name = "Dr Wolanski" }, null, [], "All is well."));
        Take(PortablePurpose.HandIn, forged).Notes.ShouldHaveSingleItem()
            .ShouldBe("Notes of whoever supervises 'Sam' came with it, under the name 'Mr Asamani' and 'Dr Wolanski'. A file does not show who wrote it: ask them, unless you expected it.");
        Take(PortablePurpose.HandIn, forged).Notes.ShouldBeEmpty("it was here before");
    }

    [Fact]
    public void A_note_that_could_not_be_read_again_is_not_written()
    {
        var book = new Notebook(Office, Sam());
        book.Add(at => new StepRead(at, "route", "the-role"));
        Should.Throw<RecordingException>(() => book.Add(at => new RouteChosen(at, "route", new string('t', NoteEvent.LongestLine + 1), SomeNotes.Day)));
        book.Read().Read.ShouldHaveSingleItem();
    }

    private Archive Office => new(_office, "", [], "1.2.3", _clock);

    private Person Sam()
    {
        if (_office.People.Get(_sam.Id) is { } known) return known;
        return _office.People.FindOrAdd("", "Sam", SomeRecords.Id(1), Some.Noon);
    }

    private StoredSession Series(string mode) => new(SomeRecords.Id(77).ToString(), _sam.Id, mode, Notebook.TitleOf(mode), mode, Notebook.State, Stamp.Of(Some.Noon), Stamp.Of(Some.Noon), 0, "");

    private static (StoredSession, List<Link>) After(StoredSession series, List<Link> links, params NoteEvent[] notes)
    {
        foreach (var note in notes)
            links.Add(Link.After(series.Id, links.LastOrDefault(), NoteBody.Write(note, new SessionHead(series.Id, series.Person, "1.2.3"), Salt.New())));
        return (series with { Last = Stamp.Of(notes[^1].At), Events = links.Count, Head = links[^1].Hash, Origin = "" }, links);
    }

    private TakenIn Take(PortablePurpose purpose, (StoredSession Series, List<Link> Links) forged)
    {
        var path = Path.Combine(_folder, "forged");
        PortableWriter.Write(path, new PortableHeader(purpose, "", Stamp.Of(Some.Noon), "1.2.3"), file =>
        {
            file.Add(new PortablePerson(_sam));
            file.Add(new PortableSession(forged.Series));
            foreach (var link in forged.Links) file.Add(new PortableEvent(link));
        });
        return new TakeIn(_office, _clock, "").Read(path);
    }
}
