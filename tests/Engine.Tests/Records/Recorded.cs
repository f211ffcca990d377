using MentorSim.Engine.Chain;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Tests.Records;

/// <summary>Plays that are kept in a store, as the program keeps them.</summary>
internal static class Recorded
{
    /// <summary>Plays a scenario to its end and closes the debrief; gives the session's id. Whoever plays one often gives what remembers its search.</summary>
    public static string Play(Store store, ScenarioFile file, string name, PlayMode mode, int seed, TimeProvider? clock = null, PlayedVersions? versions = null)
    {
        var random = Seeded.Random(seed);
        var (session, journal) = Begin(store, file, name, mode, seed, clock);
        var story = session.Passage.Story;
        while (session.State is SessionState.Deciding or SessionState.Feedback or SessionState.Stopped)
        {
            if (random.Next(6) == 0 && session.State != SessionState.Stopped)
            {
                session.Leave();
                session.Resume();
            }

            if (session.WhyNotTakenBack is null && random.Next(8) == 0) session.TakeBack();
            else if (session.State is SessionState.Feedback or SessionState.Stopped) session.GoOn();
            else session.Answer(random.Of([.. story.AnswersIn(session.Passage.State)]).Written, session.Decision!.AsksCertainty ? 2 : null, []);
        }

        Score(store, session, journal.Session, clock, versions ?? new PlayedVersions(store.Texts.Find));
        session.Reflect("I would ask sooner.");
        session.Close();
        return journal.Session.Id;
    }

    /// <summary>A session that has begun, each event of which is kept.</summary>
    public static (Session Session, Journal Journal) Begin(Store store, ScenarioFile file, string name, PlayMode mode, int seed, TimeProvider? clock = null)
    {
        clock ??= new StoppedClock();
        var person = store.People.FindOrAdd("", name, Guid.NewGuid(), clock.GetUtcNow());
        var id = Guid.NewGuid().ToString();
        var scenario = file.Scenario!;
        var stored = new StoredSession(id, person.Id, scenario.Id, scenario.Title, Words.Of(mode), Words.Of(SessionState.Briefing), "", "", 0, Link.Origin);
        var journal = new Journal(store, new RescueFile([Path.GetTempPath()], id), person, stored, null, "1.2.3", clock);
        var texts = KeptTexts.Of(file);
        Session? session = null;
        session = Session.Prepare(
            scenario, seed, mode, clock, texts.Manifest, null, happened => journal.Keep(happened, session!.State, happened is Began ? [.. texts.Texts.Select(text => text.Text)] : []));
        session.Begin();
        return (session, journal);
    }

    private static void Score(Store store, Session session, StoredSession stored, TimeProvider? clock, PlayedVersions versions) =>
        store.Results.Keep(stored.Id, stored.Person, versions.Score(session), (clock ?? new StoppedClock()).GetUtcNow());
}
