using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Tests.Records.Cohorts;

/// <summary>A group that played a short story: each answers as they are told to.</summary>
internal sealed class SomeCohort : IDisposable
{
    private const string Story =
        """
        start: door
        scenes:
          door:
            text: "Somebody stands at the door. *\"Can I tell you something?\"*"
            choices:
              - { id: promise, text: You promise to **keep it**., to: note, evidence: { T1.1: -1 }, critical: X-01, oversteps: [judge], feedback: Never promise that., }
              - { id: wait, text: You wait., to: note, evidence: { T1.1: 2 }, shows: [listener], feedback: That is listening. }
              - { id: joke, text: You make a joke., to: note, feedback: It is no time for jokes. }
          note:
            pick: { prompt: What goes into the note?, min: 1, max: 2, to: done, options: [{ id: words, text: The words, evidence: { T1.1: 1 }, feedback: F. }, { id: guess, text: A guess, feedback: F. }] }
          done: { ending: good, text: Done. }

        """;

    private static readonly Lazy<ScenarioFile> File = new(() => Some.File(Some.Head + Story));

    private static readonly Lazy<Scorer> Scorer = new(() => new Scorer(StateGraph.Explore(File.Value.Scenario!)));

    private readonly Store _store = new(SqliteFile.New());
    private int _plays;

    /// <summary>What is kept.</summary>
    public Archive Archive => new(_store, "", [], "1.2.3", new SetClock(Some.Noon.AddDays(30)));

    /// <summary>A name that stands in no other text.</summary>
    public static string NameOf(int who) => $"Zebedee{who}ster";

    public void Dispose() => _store.Dispose();

    /// <summary>A group of which the first so many break a promise, and so many play twice, and do better then.</summary>
    public static SomeCohort Of(int people, int promising, int again)
    {
        var some = new SomeCohort();
        for (var who = 0; who < people; who++) some.Play(who, who < promising ? "promise" : who % 2 == 0 ? "wait" : "joke", who % 3 == 0 ? "guess" : "words");
        for (var who = 0; who < again; who++) some.Play(who, "wait", "words");
        return some;
    }

    /// <summary>Somebody plays it.</summary>
    public void Play(int who, string choice, string noted)
    {
        var clock = new Xapi.SetClock { Time = Some.Noon.AddHours(_plays++) };
        var (session, journal) = Recorded.Begin(_store, File.Value, NameOf(who), PlayMode.Practice, 1, clock);
        session.Answer(choice);
        while (session.State is SessionState.Feedback) session.GoOn();
        clock.Pass(60 * (7 + who % 3));
        session.Answer(noted);
        while (session.State is SessionState.Feedback) session.GoOn();
        _store.Results.Keep(journal.Session.Id, journal.Session.Person, Scorer.Value.Score(session), clock.GetUtcNow());
        session.Close();
    }

    /// <summary>What they did.</summary>
    public CohortReport Read(CohortChoice? choice = null) => new Cohort(Archive, new CohortLibrary([File.Value], [])).Read(choice ?? new EverybodyThere([]));
}
