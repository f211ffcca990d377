using MentorSim.Engine.Chain;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MentorSim.Engine.Tests.Records;

public sealed class PastPlaysTests() : StoreTests(SqliteFile.New)
{
    private const string Whole =
        """
        {"scenario":"some-story","mode":"practice","result":"not-yet","standards":"tiny","points":3,"ceiling":8,"attainment":0.3750,
        "units":[{"id":"U1","points":3,"ceiling":8,"attainment":0.3750,"level":"developing","evidenced":"partly"},{"id":"U2","points":0,"ceiling":0,"attainment":null,"level":"not-assessed"}],
        "elements":[{"id":"E1","points":3,"for":4,"against":1,"ceiling":8,"attainment":0.3750,"level":"developing","evidenced":"partly"}],
        "role":{"shown":[{"id":"listens","times":1,"of":2}],"oversteps":[{"id":"therapist","scene":"s","choice":"c"},{"id":"therapist","scene":"t","choice":"c"}]},
        "incidents":[{"id":"promises-secrecy","scene":"s","choice":"c"}],"decisions":[]}
        """;

    [Fact]
    public void A_scorecard_is_read_as_a_play()
    {
        var store = Filled(1, Whole);

        var play = PastPlays.Of(store, PersonOf(store)).Plays.ShouldHaveSingleItem();

        (play.Scenario, play.Title, play.Mode, play.Result, play.Pack, play.Total).ShouldBe(("some-story", "Some story", "practice", Result.NotYet, "tiny", new Score(3, 8)));
        play.Units.ShouldHaveSingleItem().ShouldBe(new("U1", new Score(3, 8), Level.Developing, null, null));
        play.Elements.ShouldHaveSingleItem().ShouldBe(new("E1", new Score(3, 8), Level.Developing, 4, 1));
        play.Shown.ShouldBe([("listens", 1, 2)]);
        play.Oversteps.ShouldBe(["therapist", "therapist"]);
        play.Breaches.ShouldBe(["promises-secrecy"]);
    }

    [Fact]
    public void One_from_before_elements_were_kept_is_read_with_what_there_is()
    {
        var store = Filled(1, """{"scenario":"some-story","units":[{"id":"U1","points":-1,"ceiling":null,"level":"not-yet"}]}""");

        var play = PastPlays.Of(store, PersonOf(store)).Plays.ShouldHaveSingleItem();

        play.Units.ShouldHaveSingleItem().Score.ShouldBe(new Score(-1, null));
        play.Elements.ShouldBeEmpty();
        play.Breaches.ShouldBeEmpty();
    }

    [Fact]
    public void A_paper_has_no_result_and_its_breaches_are_of_items()
    {
        var store = Filled(1, """{"paper":"some-paper","points":5,"most":9,"units":[{"id":"U1","points":5,"most":9,"level":"developing"}],"breaches":[{"item":"i1","incident":"promises-secrecy"}]}""", mode: "training", result: "pass");

        var play = PastPlays.Of(store, PersonOf(store)).Plays.ShouldHaveSingleItem();

        play.Result.ShouldBeNull();
        play.Units.ShouldHaveSingleItem().Score.ShouldBe(new Score(5, 9));
        play.Breaches.ShouldBe(["promises-secrecy"]);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"units":{}}""")]
    [InlineData("""{"units":[7]}""")]
    [InlineData("""{"units":[{"id":"U1","points":3,"level":"splendid"}]}""")]
    [InlineData("""{"units":[{"points":3,"level":"strong"}]}""")]
    [InlineData("""{"units":[{"id":"U1","points":1e99,"level":"strong"}]}""")]
    [InlineData("""{"role":[]}""")]
    [InlineData("""{"incidents":[{"id":1}]}""")]
    public void A_damaged_one_is_left_out_and_said(string json)
    {
        var store = Filled(1, json);

        var plays = PastPlays.Of(store, PersonOf(store));

        plays.Plays.ShouldBeEmpty();
        plays.LeftOut.ShouldHaveSingleItem().Words.ShouldStartWith("Some story (");
    }

    [Theory]
    [InlineData("interview")]
    [InlineData("exercise")]
    public void Nothing_is_told_of_interviews_and_of_candidates(string mode)
    {
        var store = Filled(1, Whole, mode);

        var plays = PastPlays.Of(store, PersonOf(store));
        (plays.Plays.Length, plays.LeftOut.Length).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void The_store_is_asked_once_whatever_the_number_of_sessions(int sessions)
    {
        var store = Filled(sessions, Whole);
        var person = PersonOf(store);
        var asked = new List<string>();
        store.Read(connection =>
        {
            raw.sqlite3_trace(((SqliteConnection)connection).Handle, (_, sql) => asked.Add(sql), null);
            return true;
        });

        PastPlays.Of(store, person).Plays.Length.ShouldBe(sessions);

        asked.Where(sql => !sql.TrimStart().StartsWith("PRAGMA", StringComparison.Ordinal)).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_real_play_is_read_as_its_scorecard_says()
    {
        var store = Open();
        var file = Some.SmallPaths().Select(path => Some.ShippedBank().Read(path)).First(one => one.Scenario?.Id == "first-morning-back");
        var session = Recorded.Play(store, file, "Ada", Engine.Scenarios.PlayMode.Practice, 7);
        var units = store.Results.UnitsOf(session);

        var plays = PastPlays.Of(store, store.People.Find("", "Ada")!.Id);

        plays.LeftOut.ShouldBeEmpty();
        var play = plays.Plays.ShouldHaveSingleItem();
        play.Session.ShouldBe(session);
        play.Units.OrderBy(unit => unit.Id, StringComparer.Ordinal).Select(unit => (unit.Id, (long)unit.Score.Points, (long?)unit.Score.Ceiling, unit.Level.Word())).ShouldBe(units.Select(unit => (unit.Unit, unit.Points, unit.Ceiling, unit.Level)));
        play.Total.Points.ShouldBe((int)store.Results.Of(session)!.Points);
        play.Shown.ShouldNotBeEmpty();
    }

    private static string PersonOf(Store store) => store.People.Find("", "Ada")!.Id;

    private Store Filled(int sessions, string json, string mode = "practice", string result = "not-yet")
    {
        var store = Open();
        var person = store.People.FindOrAdd("", "Ada", SomeRecords.Id(1), Some.Noon);
        for (var i = 0; i < sessions; i++)
        {
            var link = SomeRecords.After(null, SomeRecords.Id(1000 + i).ToString());
            store.Sessions.Append(SomeRecords.SessionAt(link, person.Id, "closed") with { Mode = mode }, [link], []);
            store.Write((connection, transaction) => Results.Put(
                connection, transaction, new StoredResult(link.Chain, person.Id, "some-story", "tiny", result, "good", 3, 8, Stamp.Of(Some.Noon.AddDays(i)), json), []));
        }

        return store;
    }
}
