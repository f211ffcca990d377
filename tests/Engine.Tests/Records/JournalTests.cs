using MentorSim.Engine.Chain;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Scenarios;
using Person = MentorSim.Engine.Records.Person;

namespace MentorSim.Engine.Tests.Records;

public sealed class JournalTests : IDisposable
{
    private const string Id = "0b1f22c9-0000-7000-8000-000000000001";
    private const string Text = "kind: scenario\n";

    private static readonly Manifest Version = new([new ManifestFile("a.yaml", Link.DigestOf(Text))]);

    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-journal-").FullName;
    private readonly MovedClock _clock = new();
    private Store? _store;

    public void Dispose()
    {
        _store?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string StorePath => Path.Combine(_folder, "data", "records.db");

    private string RescueFolder => Path.Combine(_folder, "rescue");

    [Fact]
    public void Where_events_wait_is_closed_to_others_also_where_the_folder_was_there_before()
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var before = Directory.CreateDirectory(Path.Combine(_folder, "before"), own | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute).FullName;
        foreach (var folder in new[] { RescueFolder, before })
        {
            var file = new RescueFile([folder], Id);
            file.Append([new PortableText(Text)]);
            File.GetUnixFileMode(folder).ShouldBe(own);
            RescueFile.In([folder]).ShouldBe([file.Path!]);
        }
    }

    [Fact]
    public void An_event_is_in_the_store_when_keeping_it_returns()
    {
        var (store, journal) = Open();
        Begin(journal);
        store.Sessions.EventsOf(Id).Length.ShouldBe(1);
        Answer(journal, 2);
        store.Sessions.EventsOf(Id).Length.ShouldBe(2);

        journal.Keeping.ShouldBe(new InStore());
        store.Texts.Find(Version.Files[0].Hash).ShouldBe(Text);
        var session = store.Sessions.Get(Id)!;
        (session.State, session.Events, session.Head).ShouldBe(("feedback", 2L, store.Sessions.EventsOf(Id)[^1].Hash));
        journal.Receipt!.Holds(store.Sessions.EventsOf(Id)[^1]).ShouldBeTrue();
        RescueFile.In([RescueFolder]).ShouldBeEmpty();
    }

    [Fact]
    public void The_links_that_are_stored_are_a_chain()
    {
        var (store, journal) = Open();
        Begin(journal);
        for (var i = 2; i < 9; i++) Answer(journal, i);
        Link? last = null;
        foreach (var link in store.Sessions.EventsOf(Id))
        {
            link.Fault(last).ShouldBeNull();
            last = link;
        }
    }

    [Fact]
    public void Events_that_the_store_does_not_take_wait_in_a_file_and_go_in_later()
    {
        var (store, journal) = Open();
        Begin(journal);
        using (Locked(store))
        {
            Answer(journal, 2);
            var rescue = journal.Keeping.ShouldBeOfType<InRescue>();
            rescue.Why.ShouldContain("another program hold");
            Answer(journal, 3);
            var lines = File.ReadAllLines(rescue.Path).Select(PortableForm.Read).ToList();
            lines[0].ShouldBeOfType<PortableHeader>().Purpose.ShouldBe(PortablePurpose.Rescue);
            lines.OfType<PortablePerson>().Single().Person.Name.ShouldBe("Sam");
            lines.OfType<PortableEvent>().Select(line => line.Link.Sequence).ShouldBe([2, 3]);
            lines.OfType<PortableSession>().Last().Session.Events.ShouldBe(3);
            lines.OfType<PortableText>().ShouldBeEmpty();
        }

        // Not at every key: a store that is away answers late.
        Answer(journal, 4);
        journal.Keeping.ShouldBeOfType<InRescue>();
        store.Sessions.EventsOf(Id).Length.ShouldBe(1);

        _clock.Move(TimeSpan.FromSeconds(30));
        Answer(journal, 5);
        journal.Keeping.ShouldBe(new InStore());
        store.Sessions.EventsOf(Id).Length.ShouldBe(5);
        RescueFile.In([RescueFolder]).ShouldBeEmpty();
    }

    [Fact]
    public void Who_leaves_has_what_waited_stored_at_once_where_the_store_takes_it_again()
    {
        var (store, journal) = Open();
        Begin(journal);
        using (Locked(store)) Answer(journal, 2);
        journal.Keeping.ShouldBeOfType<InRescue>();
        journal.Keep(new Left(Some.Noon), SessionState.Suspended, []);
        journal.Keeping.ShouldBe(new InStore());
        store.Sessions.EventsOf(Id).Length.ShouldBe(3);
        RescueFile.In([RescueFolder]).ShouldBeEmpty();
    }

    [Fact]
    public void A_session_that_began_without_a_store_is_whole_in_its_file()
    {
        File.WriteAllText(Path.Combine(_folder, "data"), "in the way");
        var (_, journal) = Open();
        Begin(journal);
        Answer(journal, 2);
        var lines = File.ReadAllLines(journal.Keeping.ShouldBeOfType<InRescue>().Path).Select(PortableForm.Read).ToList();
        lines.OfType<PortableText>().Single().Text.ShouldBe(Text);
        lines.OfType<PortableEvent>().Select(line => line.Link.Sequence).ShouldBe([1, 2]);
    }

    [Fact]
    public void Where_nothing_can_be_written_that_is_said_and_play_goes_on()
    {
        File.WriteAllText(Path.Combine(_folder, "data"), "in the way");
        File.WriteAllText(RescueFolder, "in the way");
        var (_, journal) = Open();
        Begin(journal);
        Answer(journal, 2);
        journal.Keeping.ShouldBeOfType<NotKept>().Why.ShouldContain("cannot be");

        // As soon as something can, all of it is kept.
        File.Delete(RescueFolder);
        Answer(journal, 3);
        var lines = File.ReadAllLines(journal.Keeping.ShouldBeOfType<InRescue>().Path).Select(PortableForm.Read).ToList();
        lines.OfType<PortableEvent>().Select(line => line.Link.Sequence).ShouldBe([1, 2, 3]);
        lines.OfType<PortableText>().Count().ShouldBe(1);

        File.Delete(Path.Combine(_folder, "data"));
        _clock.Move(TimeSpan.FromMinutes(1));
        Answer(journal, 4);
        journal.Keeping.ShouldBe(new InStore());
        _store!.Sessions.EventsOf(Id).Length.ShouldBe(4);
        RescueFile.In([RescueFolder]).ShouldBeEmpty();
    }

    [Fact]
    public void Of_two_who_go_on_with_a_session_the_second_stops()
    {
        var (store, journal) = Open();
        Begin(journal);
        var other = new Journal(store, new RescueFile([RescueFolder], Id), PersonOf(store), store.Sessions.Get(Id)!, store.Sessions.EventsOf(Id)[^1], "1", _clock);
        Answer(other, 2);
        Answer(journal, 2);
        journal.Keeping.ShouldBeOfType<TakenElsewhere>().Why.ShouldContain("taken up somewhere else");
        Answer(journal, 3);
        store.Sessions.EventsOf(Id).Select(link => link.Hash).ShouldBe([store.Sessions.EventsOf(Id)[0].Hash, other.Session.Head]);
        RescueFile.In([RescueFolder]).ShouldBeEmpty();
    }

    [Fact]
    public void A_clock_that_goes_back_changes_no_order()
    {
        var (store, journal) = Open();
        Begin(journal);
        Answer(journal, 2);
        journal.Keep(new WentOn(Some.Noon.AddDays(-400)), SessionState.Deciding, []);
        store.Sessions.EventsOf(Id).Select(link => link.Sequence).ShouldBe([1, 2, 3]);
        store.Sessions.Get(Id)!.Last.ShouldBe(Stamp.Of(Some.Noon.AddDays(-400)));
    }

    private (Store Store, Journal Journal) Open()
    {
        _store = new Store(StorePath);
        Person person;
        try
        {
            person = PersonOf(_store);
        }
        catch (StoreException)
        {
            person = new Person("5c3e0000-0000-7000-8000-000000000002", "", "Sam", Stamp.Of(Some.Noon));
        }

        var session = new StoredSession(Id, person.Id, "a-story", "A story", "practice", "briefing", "", "", 0, Link.Origin);
        return (_store, new Journal(_store, new RescueFile([RescueFolder], Id), person, session, null, "1.2.3", _clock));
    }

    private static Person PersonOf(Store store) => store.People.FindOrAdd("", "Sam", new Guid("5c3e0000-0000-7000-8000-000000000002"), Some.Noon);

    private static void Begin(Journal journal) =>
        journal.Keep(new Began(Some.Noon, "a-story", 1, PlayMode.Practice, []) { Manifest = Version }, SessionState.Deciding, [Text]);

    private static void Answer(Journal journal, int number) =>
        journal.Keep(new Answered(Some.Noon.AddSeconds(number), "door", "wait", null, false, []), SessionState.Feedback, []);

    /// <summary>Another program that writes and does not come to an end.</summary>
    private static Microsoft.Data.Sqlite.SqliteConnection Locked(Store store)
    {
        var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={store.Name};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return connection;
    }

    private sealed class MovedClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Move(TimeSpan by) => _ticks += by.Ticks;
    }
}
