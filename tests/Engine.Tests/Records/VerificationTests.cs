using System.Globalization;
using Dapper;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using Microsoft.Data.Sqlite;

namespace MentorSim.Engine.Tests.Records;

public sealed class VerificationTests : IDisposable
{
    private static readonly ScenarioFile Small = Some.File(Some.Head +
        """
        start: door
        scenes:
          door:
            text: A pupil waits.
            choices:
              - { id: ask, text: Ask., to: note, evidence: { T1.1: 2 }, feedback: Good. }
              - { id: pass, text: Walk past., to: note, feedback: Not good. }
          note: { write: { prompt: What do you write down?, criteria: [{ id: words, text: Their words. }], to: end } }
          end: { ending: good, text: Done. }
        """);

    // As it was written before scorecards had elements.
    private const string EarlierResult =
        """
        {"scenario":"some-story","seed":3,"mode":"practice","ending":"good","endingScene":"end","result":"not-yet","grade":null,"standards":"tiny","points":0,"ceiling":2,"attainment":0.0000,"units":[{"id":"T1","points":0,"ceiling":2,"attainment":0.0000,"level":"not-yet"},{"id":"T2","points":0,"ceiling":0,"attainment":null,"level":"not-assessed"}],"role":{"shown":[{"id":"listener","times":0,"of":0}],"oversteps":[]},"incidents":[],"decisions":[{"scene":"door","choice":"pass","regret":2},{"scene":"note","choice":"skip","regret":0}]}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-verify-").FullName;
    private readonly Store _store;
    private readonly SqliteConnection _raw;

    public VerificationTests()
    {
        _store = new Store(Path.Combine(_folder, "records.db"));
        _store.Sessions.All().ShouldBeEmpty();
        _raw = new SqliteConnection($"Data Source={_store.Name};Pooling=False;Foreign Keys=False");
        _raw.Open();
    }

    public void Dispose()
    {
        _raw.Dispose();
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void What_was_played_fits()
    {
        var seed = 0;
        var versions = new PlayedVersions(_store.Texts.Find);
        foreach (var (number, path) in Some.SmallPaths().Index())
        {
            var file = Some.ShippedBank().Read(path);
            // Each mode in every second scenario: what is costly is the search, not the store.
            foreach (var mode in Enum.GetValues<PlayMode>().Where(mode => ((int)mode + number) % 2 == 0)) Recorded.Play(_store, file, "Sam", mode, ++seed, versions: versions);
        }

        Recorded.Begin(_store, Small, "Alex", PlayMode.Practice, 1);
        var verification = Verification();
        // One scenario after the other: each is searched once then.
        foreach (var session in _store.Sessions.All().OrderBy(session => session.Title, StringComparer.Ordinal)) verification.Of(session).ShouldBeOfType<Fits>().Notes.ShouldBeEmpty();
        verification.ChangedTexts().ShouldBeEmpty();
        verification.OfLog().ShouldBeNull();
    }

    [Fact]
    [Trait("Long", "EveryByte")]
    public void Every_byte_of_every_event_counts()
    {
        var id = Played();
        foreach (var link in _store.Sessions.EventsOf(id))
        {
            foreach (var column in new[] { "body", "digest", "hash", "previous" })
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"session = '{id}' AND sequence = {link.Sequence}");
                EachByte("events", column, key, (bit, place) =>
                {
                    var fault = Verification().Of(_store.Sessions.Get(id)!).ShouldBeOfType<DoesNotFit>($"{column} of event {link.Sequence}, byte {place}");
                    fault.Event.ShouldBe(link.Sequence, $"{column} of event {link.Sequence}, byte {place}: {fault.Why}");
                }, every: Step(7));
            }
        }
    }

    [Fact]
    [Trait("Long", "EveryByte")]
    public void Every_byte_of_every_text_counts()
    {
        var id = Played();
        foreach (var hash in _store.Texts.Hashes())
        {
            EachByte("documents", "text", $"hash = '{hash}'", (_, place) => Verification().ChangedTexts().ShouldBe([hash], $"byte {place}"), every: Step(37));
            EachByte("documents", "text", $"hash = '{hash}'", (_, place) => Verification().Of(_store.Sessions.Get(id)!).ShouldBeOfType<DoesNotFit>($"byte {place}").Event.ShouldBe(1), every: Step(211));
        }
    }

    [Theory]
    [InlineData("sessions", "person", "scenario", "title", "mode", "state", "began", "last", "events", "head")]
    [InlineData("scorecards", "person", "scenario", "pack", "result", "ending", "points", "ceiling", "json")]
    [InlineData("unit_scores", "unit", "person", "pack", "points", "ceiling", "level")]
    [Trait("Long", "EveryByte")]
    public void Every_byte_beside_the_events_counts(string table, params string[] columns)
    {
        var id = Played();
        var key = table == "sessions" ? $"id = '{id}'" : $"session = '{id}'";
        foreach (var column in columns)
        {
            EachByte(table, column, key, (_, place) =>
                Verification().Of(_store.Sessions.Get(id)!).ShouldBeOfType<DoesNotFit>($"{column}, byte {place}"), every: Step(5));
        }
    }

    [Theory]
    [InlineData("DELETE FROM events WHERE sequence = 2", 2)]
    [InlineData("DELETE FROM events WHERE sequence = (SELECT max(sequence) FROM events)", 9)]
    [InlineData("DELETE FROM events", null)]
    [InlineData("UPDATE events SET sequence = 99 WHERE sequence = 3", 3)]
    [InlineData("UPDATE sessions SET events = 4", 5)]
    [InlineData("UPDATE sessions SET head = (SELECT hash FROM events WHERE sequence = 3)", 9)]
    [InlineData("DELETE FROM documents", 1)]
    [InlineData("DELETE FROM persons", null)]
    [InlineData("DELETE FROM scorecards", null)]
    [InlineData("DELETE FROM unit_scores", null)]
    public void What_is_missing_is_named(string change, int? at)
    {
        var id = Played();
        _raw.Execute(change);
        Verification().Of(_store.Sessions.Get(id)!).ShouldBeOfType<DoesNotFit>().Event.ShouldBe(at);
    }

    [Fact]
    public void A_chain_that_holds_and_tells_of_something_impossible_is_found_by_playing_it()
    {
        var id = Played();
        Rewrite(id, (events, head) => events[1] = new Answered(Some.Noon, "door", "fly", null, false, []));
        var fault = Verification().Of(_store.Sessions.Get(id)!).ShouldBeOfType<DoesNotFit>();
        fault.Event.ShouldBe(2);
        fault.Why.ShouldContain("'fly' is not on offer");
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("\"points\":0", "\"points\":1", false)]
    [InlineData("not-assessed", "strong", false)]
    [InlineData("\"incidents\":[],", "", false)]
    [InlineData("]}", "],\"elements\":[]}", false)]
    public void A_result_that_was_kept_before_elements_were_still_fits_and_a_changed_one_does_not(string what, string by, bool fits)
    {
        var id = Played();
        _raw.Execute("UPDATE scorecards SET json = @kept", new { kept = what.Length == 0 ? EarlierResult : EarlierResult.Replace(what, by, StringComparison.Ordinal) });

        (Verification().Of(_store.Sessions.Get(id)!) is Fits).ShouldBe(fits);
    }

    [Fact]
    public void A_result_that_lacks_a_part_of_what_was_evidenced_does_not_fit()
    {
        var id = Played();
        var kept = _store.Results.Of(id)!.Json.Replace(",\"evidenced\":\"not-yet-evidenced\"", "", StringComparison.Ordinal);
        kept.ShouldNotBe(_store.Results.Of(id)!.Json);
        _raw.Execute("UPDATE scorecards SET json = @kept", new { kept });

        Verification().Of(_store.Sessions.Get(id)!).ShouldBeOfType<DoesNotFit>();
    }

    [Fact]
    public void A_chain_that_was_rewritten_whole_is_found_by_a_receipt_alone()
    {
        var id = Played();
        var receipt = Verification().Of(_store.Sessions.Get(id)!).ShouldBeOfType<Fits>().Receipt;
        receipt.Holds(_store.Sessions.EventsOf(id)[^1]).ShouldBeTrue();

        Rewrite(id, (events, _) => events[^2] = new Reflected(Some.Noon, "I was right all along."));

        Verification().Of(_store.Sessions.Get(id)!).ShouldBeOfType<Fits>();
        receipt.Holds(_store.Sessions.EventsOf(id)[^1]).ShouldBeFalse();
    }

    [Fact]
    public void Erased_events_leave_a_chain_that_fits()
    {
        var id = Played();
        new Erasure(_store, new StoppedClock()).Erase(_store.People.Get(_store.Sessions.Get(id)!.Person)!, []);
        Verification().Of(_store.Sessions.Get(id)!).ShouldBeOfType<FitsErased>();
        _raw.Execute("UPDATE events SET digest = @digest WHERE sequence = 3", new { digest = Link.Origin });
        Verification().Of(_store.Sessions.Get(id)!).ShouldBeOfType<DoesNotFit>().Event.ShouldBe(3);
    }

    [Theory]
    [InlineData("UPDATE events SET body = NULL WHERE sequence = 4", 4)]
    [InlineData("UPDATE events SET body = NULL", 1)]
    [InlineData("UPDATE events SET body = NULL; UPDATE sessions SET state = 'erased'", 1)]
    [InlineData("UPDATE events SET body = NULL WHERE sequence > 2; UPDATE sessions SET state = 'erased'", 1)]
    public void What_somebody_took_away_without_an_erasure_is_named(string change, int at)
    {
        var id = Played();
        _raw.Execute(change);
        Verification().Of(_store.Sessions.Get(id)!).ShouldBeOfType<DoesNotFit>().Event.ShouldBe(at);
    }

    [Fact]
    public void What_cannot_be_read_at_all_is_named_and_the_others_are_verified()
    {
        var (id, other) = (Played(), Played());
        _raw.Execute("UPDATE events SET body = CAST(body AS BLOB) WHERE session = @id AND sequence = 3", new { id });
        Verification().Of(_store.Sessions.Get(id)!).ShouldBeOfType<DoesNotFit>().Event.ShouldBe(3);
        Verification().Of(_store.Sessions.Get(other)!).ShouldBeOfType<Fits>();
        _raw.Execute("UPDATE documents SET text = CAST(text AS TEXT)");
        Verification().ChangedTexts().ShouldBe(_store.Texts.Hashes());
    }

    [Fact]
    public void A_session_that_is_gone_from_the_list_and_left_its_events_is_named()
    {
        var (id, _) = (Played(), Played());
        Verification().Strays().ShouldBeEmpty();
        _raw.Execute("DELETE FROM sessions WHERE id = @id", new { id });
        Verification().Strays().ShouldBe([id]);
    }

    [Theory]
    [InlineData(-3600, "3600 s less than time ran")]
    [InlineData(2.25, "2.25 s more than time ran")]
    public void A_clock_that_was_set_in_an_interview_is_told_with_how_far_and_that_no_time_was_won(double set, string told)
    {
        var clock = new Play.TwoClocks();
        var (session, journal) = Recorded.Begin(_store, Small, "C-07", PlayMode.Interview, 1, clock);
        clock.Pass(3);
        clock.Set(set);
        session.KeepTime();
        session.Leave();

        Verification().Of(_store.Sessions.Get(journal.Session.Id)!).ShouldBeOfType<Fits>().Notes
            .ShouldContain($"by event 2 the clock of the machine went {told}; the time that was used is not touched by it");
    }

    [Fact]
    public void A_clock_that_was_set_back_is_told_and_is_no_fault()
    {
        var id = Recorded.Play(_store, Small, "Sam", PlayMode.Practice, 1, new BackwardClock());
        Verification().Of(_store.Sessions.Get(id)!).ShouldBeOfType<Fits>().Notes.ShouldContain("the clock of the machine was set back before event 2");
    }

    private static int Step(int inShort) => Tampering.Step(inShort);

    private string Played() => Recorded.Play(_store, Small, "Sam", PlayMode.Practice, 3);

    private Verification Verification() => new(_store, new StoppedClock());

    private void EachByte(string table, string column, string key, Action<int, int> then, int every) => new Tampering(_raw).EachByte(table, column, key, then, every);

    /// <summary>Writes a session's chain anew, as somebody could who has the whole file and knows how.</summary>
    private void Rewrite(string id, Action<List<SessionEvent>, SessionHead> change)
    {
        var links = _store.Sessions.EventsOf(id);
        var head = EventBody.HeadOf(links[0].Body!)!;
        var events = links.Select(link => EventBody.Read(link.Body!)).ToList();
        change(events, head);
        new Tampering(_raw).Rewrite(id, [.. events.Select(happened => EventBody.Write(happened, head, new string('A', 22)))]);
    }

    private sealed class BackwardClock : TimeProvider
    {
        private int _calls;

        public override DateTimeOffset GetUtcNow() => Some.Noon.AddMinutes(-_calls++);
    }
}
