using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Xapi;
using MentorSim.Engine.Tests.InTray;
using MentorSim.Engine.Tests.Play;

namespace MentorSim.Engine.Tests.Records;

/// <summary>What people may ask for of sittings, and how they travel.</summary>
public sealed class SittingDataTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-data-").FullName;
    private readonly List<Store> _stores = [];

    public void Dispose()
    {
        foreach (var store in _stores) store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_training_sitting_is_handed_in_and_played_again_where_it_is_taken_in()
    {
        var (from, to) = (New(), New());
        var sat = SomeSittings.Sit(from, "Samantha", 3);
        SomeSessions.Play(from, "", "Samantha", 1);

        var taken = Take(to, HandedIn(from, "Samantha", "LM-07"));

        taken.IsWhole.ShouldBeTrue(string.Join('\n', taken.Sessions));
        to.Sessions.Get(sat.Stored.Id)!.ShouldBe(sat.Stored with { Origin = "another machine, 2026-11-23" });
        to.Results.Of(sat.Stored.Id).ShouldBe(from.Results.Of(sat.Stored.Id));
        to.Results.UnitsOf(sat.Stored.Id).ShouldBe(from.Results.UnitsOf(sat.Stored.Id));
        to.Sessions.Ids().SelectMany(id => to.Sessions.EventsOf(id)).ShouldAllBe(link => !link.Body!.Contains("Samantha", StringComparison.Ordinal));
        SomeSessions.Verified(to).ShouldBe(2);
        Take(to, HandedIn(from, "Samantha", "LM-07")).Sessions.ShouldAllBe(session => session is SessionKnown);
    }

    [Fact]
    public void The_sitting_of_a_candidate_is_neither_handed_in_nor_taken_in()
    {
        var (from, to) = (New(), New());
        var sat = SomeSittings.Sit(from, "Candidate 7", 1);
        var handIn = new HandIn(from, new StoppedClock());
        var what = handIn.Look(from.People.Find("", "Candidate 7")!);
        what.Sessions.ShouldBeEmpty();
        what.LeftOut.Single().ShouldBe((sat.Stored, "it is a candidate's sitting, which stays with the panel and is never handed in", false));

        var forged = what with { Sessions = [(sat.Stored, sat.Receipt!)] };
        handIn.Write(At("forged"), from.People.Find("", "Candidate 7")!, "Candidate 7", forged, "1.2.3");
        Take(to, At("forged")).Sessions.Single().ShouldBeOfType<SessionRefused>().Refusal.ShouldBe(Refusal.Exercise);
        to.Sessions.All().ShouldBeEmpty();
    }

    [Fact]
    public void A_backup_brings_sittings_back()
    {
        var (from, to) = (New(), New());
        var (one, two) = (SomeSittings.Sit(from, "Sam", 3), SomeSittings.Sit(from, "Candidate 7", 2, leave: true));
        new Backup(new StoppedClock()).Write(from, At("backup"), "", "1.2.3");
        new Backup(new StoppedClock()).Restore(At("backup"), to);
        foreach (var sat in new[] { one, two })
        {
            to.Sessions.Get(sat.Stored.Id).ShouldBe(sat.Stored);
            to.Sessions.EventsOf(sat.Stored.Id).ShouldBe(from.Sessions.EventsOf(sat.Stored.Id));
        }

        SomeSessions.Verified(to).ShouldBe(2);
        SittingRecording.Open(SomeSittings.ArchiveOf(to, new TwoClocks()), two.Stored).Sitting.IsOver.ShouldBeFalse();
    }

    [Fact]
    public void A_person_is_given_what_was_said_and_how_the_time_went()
    {
        var store = New();
        var recording = Told(store);

        var data = PersonData.Of(store, store.People.Find("", "Candidate 7")!);
        var json = JsonOf(data)["sessions"]![0]!;
        json["time"]!["pauses"]![0]!.ToJsonString().ShouldBe("""{"at":"2026-11-23T12:01:40.000Z","elapsed":100000,"reason":"Fire \u003Cb\u003Ealarm.","lasted":60000}""");
        json["time"]!["gaps"]![0]!["lasted"]!.GetValue<long>().ShouldBe(600_000);
        json["time"]!["drifts"]![0]!["drift"]!.GetValue<long>().ShouldBe(-3_600_000);
        json["written"]!.AsArray().Select(text => (string?)text!["text"]).ShouldBe(["They <b>said</b> it.", "Fire <b>alarm."]);
        json["events"]!.AsArray().Count.ShouldBe((int)recording.Stored.Events);

        var document = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(PersonDataPage.Write(data, Some.Noon));
        document.QuerySelectorAll("b").ShouldBeEmpty();
        document.QuerySelector("blockquote")!.TextContent.ShouldBe("They <b>said</b> it.");
        var text = document.Body!.TextContent;
        foreach (var part in new[] { "A pupil", "Tell the lead now", "The lead", "10m", "Fire <b>alarm.", "0:01:00", "0:10:00", "-1:00:00", "25 per cent", "0:01:40" }) text.ShouldContain(part);
    }

    [Fact]
    public void Nothing_is_left_of_what_was_said_once_it_is_erased()
    {
        var store = New();
        var recording = Told(store);
        var erased = new Erasure(store, new StoppedClock()).Erase(store.People.Find("", "Candidate 7")!, []);
        (erased.Sessions, erased.Events).ShouldBe((1, (int)recording.Stored.Events));
        store.Sessions.EventsOf(recording.Stored.Id).ShouldAllBe(link => link.Body == null);
        store.Sessions.Exercises().ShouldBeEmpty();
        SomeSessions.Verified(store).ShouldBe(1);
        store.Dispose();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(store.Name)!, "*.db*")) System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)).ShouldNotContain("They <b>said");
        Should.Throw<RecordingException>(() => SittingRecording.Open(SomeSittings.ArchiveOf(store, new TwoClocks()), store.Sessions.Get(recording.Stored.Id)!)).Message.ShouldContain("erased");
    }

    [Fact]
    public void A_purge_takes_sittings_of_candidates_whole_after_a_time_of_their_own()
    {
        var store = New();
        var month = TimeSpan.FromDays(30.5);
        var old = SomeSittings.Sit(store, "Candidate 1", 1, at: -13 * month);
        var left = SomeSittings.Sit(store, "Candidate 2", 2, at: -11 * month, leave: true);
        var fresh = SomeSittings.Sit(store, "Candidate 3", 3, at: -11 * month);
        var trained = SomeSittings.Sit(store, "Sam", 4, at: -13 * month);
        var written = PersonData.Of(store, store.People.Find("", "Sam")!).Sessions.Single().Written.Length;
        written.ShouldBeGreaterThan(0);

        var retention = new Retention(store, new SetClock(Some.Noon), RetentionPeriods.Usual);
        retention.Look().ShouldBe(new Purged(0, 0, 0, written, 0, 0, 1));
        retention.Purge();

        store.Sessions.Get(old.Stored.Id)!.State.ShouldBe(Erasure.State);
        store.Sessions.Exercises().ShouldBe([left.Stored, fresh.Stored], ignoreOrder: true);
        store.Sessions.EventsOf(trained.Stored.Id).Count(link => link.Body is null).ShouldBe(written);
        store.Results.Of(trained.Stored.Id).ShouldNotBeNull();
        SomeSessions.Verified(store).ShouldBe(4);
        new Retention(store, new SetClock(Some.Noon), RetentionPeriods.Usual with { Candidates = 6 }).Look().Candidates.ShouldBe(2);
        new Retention(store, new SetClock(Some.Noon.AddYears(9)), RetentionPeriods.Usual with { Candidates = 0 }).Look().Candidates.ShouldBe(0);
        new HandIn(store, new StoppedClock()).Look(store.People.Find("", "Sam")!).LeftOut.Single().Why.ShouldContain("was erased");
    }

    [Fact]
    public void No_statements_are_made_of_sittings()
    {
        var store = New();
        var sat = SomeSittings.Sit(store, "Sam", 3);
        new StoredStatements(store, site => throw new InvalidOperationException(site), new StoppedClock()).Of(sat.Stored).ShouldBeEmpty();
    }

    /// <summary>A sitting in which all happened that a person may ask about.</summary>
    private static SittingRecording Told(Store store)
    {
        var clock = new TwoClocks();
        var recording = SomeSittings.Prepare(store, clock, "Candidate 7", 1, 25);
        var sitting = recording.Sitting;
        sitting.Open();
        sitting.Answer("note", SomePaper.Answer("now", "tell", "lead", "10m", 1, "They <b>said</b> it."));
        clock.Pass(100);
        sitting.Pause("Fire <b>alarm.");
        clock.Pass(60);
        sitting.Resume();
        clock.Pass(600);
        recording = SittingRecording.Open(SomeSittings.ArchiveOf(store, clock), store.Sessions.Get(recording.Stored.Id)!);
        recording.Sitting.Recover();
        clock.Set(-3600);
        clock.Pass(20);
        recording.Sitting.Advance();
        recording.Sitting.Submit();
        return recording;
    }

    private static JsonNode JsonOf(PersonData data)
    {
        using var stream = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(stream)) PersonDataJson.Write(json, data, Some.Noon);
        return JsonNode.Parse(stream.ToArray())!;
    }

    private Store New()
    {
        var store = new Store(Path.Combine(Directory.CreateDirectory(At(Path.GetRandomFileName())).FullName, "records.db"));
        _stores.Add(store);
        return store;
    }

    private string At(string name) => Path.Combine(_folder, name);

    private string HandedIn(Store store, string name, string nameAs)
    {
        var handIn = new HandIn(store, new StoppedClock());
        var person = store.People.Find("", name)!;
        handIn.Write(At("handed-in"), person, nameAs, handIn.Look(person), "1.2.3");
        return At("handed-in");
    }

    private static TakenIn Take(Store store, string file) => new TakeIn(store, new StoppedClock(), "").Read(file);
}
