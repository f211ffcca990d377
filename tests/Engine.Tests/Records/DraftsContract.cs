using System.IO.Compression;
using System.Text;
using System.Text.Json;
using MentorSim.Engine.Records;

namespace MentorSim.Engine.Tests.Records;

/// <summary>What is begun and not handed in, asked of each kind of store: it is kept beside a session, goes with it, and goes nowhere else.</summary>
public abstract class DraftsContract : StoreTests
{
    private const string Secret = "Zanzibarxylophone";

    private static readonly Draft Begun = new("decision 2 door2", $"They said {Secret}.");

    private protected DraftsContract(Func<string> newPlace) : base(newPlace) { }

    [StoreFact]
    public void A_session_has_one_draft_and_the_last_counts()
    {
        var store = Open();
        var session = SomeSessions.Play(store, "Elm", "Sam", 1, reflection: null);
        var other = SomeSessions.Play(store, "Elm", "Ada", 2, reflection: null);
        store.Drafts.Of(session.Id).ShouldBeNull();
        store.Drafts.Keep(session, Begun with { Words = "They" }).ShouldBeTrue();
        store.Drafts.Keep(session, Begun).ShouldBeTrue();
        Open().Drafts.Of(session.Id).ShouldBe(Begun);
        store.Drafts.Of(other.Id).ShouldBeNull();
        store.Drafts.Remove(session.Id);
        store.Drafts.Remove(session.Id);
        store.Drafts.Of(session.Id).ShouldBeNull();
    }

    [StoreFact]
    public void Whoever_knows_an_older_state_of_the_session_keeps_none()
    {
        var store = Open();
        var session = SomeSessions.Play(store, "Elm", "Sam", 1, reflection: null);
        store.Drafts.Keep(session with { Head = "another" }, Begun).ShouldBeFalse();
        store.Drafts.Keep(session with { Id = "none" }, Begun).ShouldBeFalse();
        store.Drafts.Of(session.Id).ShouldBeNull();
        store.Drafts.Keep(session, Begun).ShouldBeTrue();
        store.Drafts.Keep(session with { Head = "another" }, Begun with { Words = "mine" }).ShouldBeFalse();
        store.Drafts.Of(session.Id).ShouldBe(Begun);
    }

    [StoreFact]
    public void It_is_erased_with_the_person_and_cannot_be_kept_afterwards()
    {
        var store = Open();
        var session = SomeSessions.Play(store, "Elm", "Sam", 1, reflection: null);
        store.Drafts.Keep(session, Begun);
        new Erasure(store, new StoppedClock()).Erase(store.People.Find("Elm", "Sam")!, []);
        store.Drafts.Of(session.Id).ShouldBeNull();
        store.Drafts.Keep(session, Begun).ShouldBeFalse();
    }

    [StoreFact]
    public void It_is_kept_as_long_as_its_session_or_as_texts_are_where_that_has_ended()
    {
        var store = Open();
        var left = SomeSessions.Play(store, "Elm", "Sam", 1, reflection: null);
        var ended = SomeSessions.Play(store, "Elm", "Ada", 2);
        store.Drafts.Keep(left, Begun);
        store.Drafts.Keep(ended, Begun with { Place = Draft.Reflection });
        Purge(months: 5).IsNothing.ShouldBeTrue();
        (store.Drafts.Of(left.Id), store.Drafts.Of(ended.Id)?.Place).ShouldBe((Begun, Draft.Reflection));
        Purge(months: 7).Unfinished.ShouldBe(1);
        (store.Drafts.Of(left.Id), store.Drafts.Of(ended.Id)?.Place).ShouldBe((null, Draft.Reflection));
        // The reflection that was put down, and the one that was begun.
        Purge(months: 13).Texts.ShouldBe(2);
        store.Drafts.Of(ended.Id).ShouldBeNull();

        Purged Purge(int months) => new Retention(store, new SetClock(Some.Noon.AddMonths(months)), RetentionPeriods.Usual).Purge();
    }

    [StoreFact]
    public void Whoever_asks_what_is_kept_about_them_is_given_it()
    {
        var store = Open();
        var session = SomeSessions.Play(store, "Elm", "Sam", 1, reflection: null);
        store.Drafts.Keep(session, Begun);
        var data = PersonData.Of(store, store.People.Find("Elm", "Sam")!);
        data.Sessions.Single().Draft.ShouldBe(Begun);
        PersonDataPage.Write(data, Some.Noon).ShouldContain(Secret);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes)) PersonDataJson.Write(json, data, Some.Noon);
        JsonDocument.Parse(bytes.ToArray()).RootElement.GetProperty("sessions")[0].GetProperty("draft").GetProperty("words").GetString().ShouldBe(Begun.Words);
    }

    [StoreFact]
    public void No_backup_and_no_hand_in_holds_it()
    {
        var store = Open();
        var session = SomeSessions.Play(store, "Elm", "Sam", 1, reflection: null);
        store.Drafts.Keep(session, Begun);
        var folder = Directory.CreateTempSubdirectory("mentorsim-drafts-");
        try
        {
            var (backup, sent) = (Path.Combine(folder.FullName, "backup.jsonl"), Path.Combine(folder.FullName, "sent.jsonl"));
            new Backup(new StoppedClock()).Write(store, backup, "Elm", "1.0.0");
            var (handIn, sam) = (new HandIn(store, new StoppedClock()), store.People.Find("Elm", "Sam")!);
            handIn.Write(sent, sam, sam.Name, handIn.Look(sam), "1.0.0");
            foreach (var file in new[] { backup, sent })
            {
                using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress), Encoding.UTF8);
                var text = reader.ReadToEnd();
                text.ShouldContain(session.Id);
                text.ShouldNotContain(Secret);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [StoreFact]
    public void A_session_with_a_draft_still_fits()
    {
        var store = Open();
        var session = SomeSessions.Play(store, "Elm", "Sam", 1, reflection: null);
        store.Drafts.Keep(session, Begun);
        new Verification(store, new StoppedClock()).Of(session).ShouldBeOfType<Fits>();
    }
}

/// <summary>The same in a file.</summary>
public sealed class SqliteDraftsTests() : DraftsContract(() => SqliteFile.New());

/// <summary>The same on a server.</summary>
[NeedsPostgres]
public sealed class PostgresDraftsTests() : DraftsContract(() => PostgresServer.Shared.NewSchema());

/// <summary>The same over partitions.</summary>
[NeedsPostgres]
public sealed class PartitionedDraftsTests() : DraftsContract(Partitioned.New);
