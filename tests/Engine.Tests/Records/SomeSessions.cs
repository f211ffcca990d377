using System.Collections.Immutable;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using Person = MentorSim.Engine.Records.Person;

namespace MentorSim.Engine.Tests.Records;

/// <summary>Real sessions of a short story, played and kept as the program does it.</summary>
internal static class SomeSessions
{
    private const string Rest =
        """
        start: door
        scenes:
          door:
            text: Sam stands at the door.
            choices:
              - { id: wait, text: You wait., to: door2, evidence: { T1.1: 1 }, feedback: F. }
              - { id: go, text: You go in., to: door2, evidence: { T1.1: 2 }, feedback: F. }
          door2:
            text: And now?
            choices:
              - { id: stay, text: You stay., to: done, evidence: { T1.1: 1 }, feedback: F. }
              - { id: leave, text: You leave., to: poor, feedback: F. }
          done: { ending: good, text: Done. }
          poor: { ending: poor, text: Gone. }

        """;

    private static readonly Lazy<ScenarioFile> File = new(() => Some.File(Some.Head + Rest));

    private static readonly Lazy<Scorer> Scorer = new(() => new Scorer(StateGraph.Explore(File.Value.Scenario!)));

    /// <summary>The texts of the story.</summary>
    public static KeptTexts Texts => KeptTexts.Of(File.Value);

    /// <summary>An id that is the same in every run.</summary>
    public static Guid Id(int number) => new(number, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 1]);

    /// <summary>Plays a session of a person, who is new where they are not known yet.</summary>
    /// <param name="store">The store that keeps it.</param>
    /// <param name="site">The person's site.</param>
    /// <param name="name">The person's name.</param>
    /// <param name="number">Makes ids and seeds: others for another number.</param>
    /// <param name="reflection">What they write at the end; null to leave in the middle.</param>
    /// <param name="at">When they begin.</param>
    public static StoredSession Play(Store store, string site, string name, int number, string? reflection = "It went well.", DateTimeOffset? at = null)
    {
        var clock = new SetClock(at ?? Some.Noon);
        var person = store.People.FindOrAdd(site, name, Id(1_000_000 + number), clock.GetUtcNow());
        var journal = new Journal(store, new RescueFile([], "none"), person, Blank(person, number), null, "1.2.3", clock);
        var session = Begin(journal, number, clock);
        session.Answer(number % 2 == 0 ? "go" : "wait");
        if (reflection is not null)
        {
            session.GoOn();
            session.Answer("stay");
            session.GoOn();
            // As soon as the debrief is reached, as the program does it.
            store.Results.Keep(journal.Session.Id, person.Id, Scorer.Value.Score(session), clock.GetUtcNow());
            session.Reflect(reflection);
            session.Close();
        }

        journal.Keeping.ShouldBe(new InStore());
        return journal.Session;
    }

    /// <summary>Goes on with a session that was left in the middle.</summary>
    public static void GoOn(Store store, string id, string answer = "stay")
    {
        var stored = store.Sessions.Get(id)!;
        var links = store.Sessions.EventsOf(id);
        var journal = new Journal(store, new RescueFile([], "none"), store.People.Get(stored.Person)!, stored, links[^1], "1.2.3", new SetClock(Some.Noon));
        Session? session = null;
        session = Session.Replay(
            _ => File.Value.Scenario!, links.Select(link => EventBody.Read(link.Body!)), new SetClock(Some.Noon.AddHours(1)), happened => journal.Keep(happened, session!.State, []));
        session.GoOn();
        session.Answer(answer);
        journal.Keeping.ShouldBe(new InStore());
    }

    /// <summary>Plays a session whose store cannot be reached; gives the rescue file.</summary>
    public static string PlayWithoutStore(string folder, string site, string name, int number)
    {
        var blocked = Path.Combine(folder, "blocked");
        System.IO.File.WriteAllText(blocked, "in the way");
        using var store = new Store(Path.Combine(blocked, "records.db"));
        var clock = new SetClock(Some.Noon);
        var person = new Person(Id(1_000_000 + number).ToString(), site, name, Stamp.Of(Some.Noon));
        var journal = new Journal(store, new RescueFile([folder], Id(number).ToString()), person, Blank(person, number), null, "1.2.3", clock);
        var session = Begin(journal, number, clock);
        session.Answer("go");
        session.GoOn();
        session.Answer("stay");
        return journal.Keeping.ShouldBeOfType<InRescue>().Path;
    }

    /// <summary>Every session of a store verifies, and how many there are.</summary>
    public static int Verified(Store store)
    {
        var verification = new Verification(store, new StoppedClock());
        var sessions = store.Sessions.All();
        foreach (var session in sessions)
        {
            if (verification.Of(session) is DoesNotFit fault) throw new InvalidOperationException($"{session}: {fault}");
        }

        verification.ChangedTexts().ShouldBeEmpty();
        if (verification.OfLog() is { } log) log.ShouldBeOfType<Fits>();
        return sessions.Length;
    }

    private static StoredSession Blank(Person person, int number) =>
        new(Id(number).ToString(), person.Id, "some-story", "Some story", "practice", "briefing", "", "", 0, Link.Origin);

    private static Session Begin(Journal journal, int number, TimeProvider clock)
    {
        ImmutableArray<string> texts = [.. Texts.Texts.Select(text => text.Text)];
        Session? session = null;
        session = Session.Prepare(
            File.Value.Scenario!, number, PlayMode.Practice, clock, Texts.Manifest, null, happened => journal.Keep(happened, session!.State, happened is Began ? texts : []));
        session.Begin();
        return session;
    }
}

/// <summary>A clock that tells the time to which it was set.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;
}
