using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Tests.Workshop.Comparing;

namespace MentorSim.Engine.Tests.Records;

/// <summary>The version of a scenario in which somebody played, found again with the session.</summary>
public sealed class KeptVersionTests() : StoreTests(SqliteFile.New)
{
    private static readonly ScenarioFile Old = Some.File(SomeVersions.Old);
    private static readonly ScenarioFile New = Some.File(SomeVersions.New);

    [Fact]
    public void A_session_gives_the_version_that_was_played_in_it()
    {
        var store = Open();
        var id = Played(store, Old);

        var kept = KeptVersion.Of(store, store.Sessions.Get(id)!);

        kept.File.Scenario!.Scenes.ShouldContain(scene => scene.Id == "desk");
        kept.File.File.Source.Text.ShouldBe(SomeVersions.Old);
        kept.Played.ShouldBe(Some.Noon);
    }

    [Fact]
    public void The_version_before_is_the_last_that_is_another_than_now()
    {
        var store = Open();
        KeptVersion.Before(store, Old).ShouldBeNull();
        Played(store, Old);
        Played(store, New, Some.Noon.AddMinutes(1));

        KeptVersion.Before(store, New)!.File.File.Source.Text.ShouldBe(SomeVersions.Old);
        KeptVersion.Before(store, Old)!.File.File.Source.Text.ShouldBe(SomeVersions.New);
        KeptVersion.Before(store, Some.File(SomeVersions.Old.Replace("Go on.", "Go away.", StringComparison.Ordinal)))!.File.File.Source.Text.ShouldBe(SomeVersions.New);
        KeptVersion.Before(store, Some.File(SomeVersions.Old.Replace("id: some-story", "id: other-story", StringComparison.Ordinal))).ShouldBeNull();
    }

    [Fact]
    public void An_interview_and_what_was_erased_give_no_version()
    {
        var store = Open();
        Played(store, Old, mode: PlayMode.Interview);
        KeptVersion.Before(store, New).ShouldBeNull();

        var id = Played(store, Old);
        var stored = store.Sessions.Get(id)!;
        new Erasure(store, new StoppedClock()).Erase(store.People.Get(stored.Person)!, []);

        KeptVersion.Before(store, New).ShouldBeNull();
        Should.Throw<KeptTextException>(() => KeptVersion.Of(store, stored)).Message.ShouldContain("it was erased");
    }

    private static string Played(Store store, ScenarioFile file, DateTimeOffset? at = null, PlayMode mode = PlayMode.Practice)
    {
        var (session, journal) = Recorded.Begin(store, file, "Sam", mode, 1, new ClockAt(at ?? Some.Noon));
        session.Answer("listen");
        return journal.Session.Id;
    }

    private sealed class ClockAt(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
