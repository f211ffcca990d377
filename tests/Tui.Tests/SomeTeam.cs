using MentorSim.Engine.Induction;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests;

/// <summary>People whom somebody supervises, with what they played, and the screens of whoever supervises them.</summary>
internal static class SomeTeam
{
    /// <summary>A name as long as it may be.</summary>
    public const string LongestName = "Maximiliane Featherstonehaugh-Cholmondeley of the Upper Hall";

    /// <summary>Somebody who supervises.</summary>
    public static Supervisor Manager { get; } = new("Mr Asamani", "line manager");

    /// <summary>A short route with two sign-offs.</summary>
    public static Route Route { get; } = new()
    {
        Source = new SourceText("route.yaml", ""),
        Id = "first-weeks",
        Title = "The first weeks",
        Steps =
        [
            new ReadStep("the-role", null) { Id = "role", Title = "Read: the role", Due = 1 },
            new PlayStep(Some.Note.Scenario!.Id, null, Until.Finished) { Id = "note", Title = "Play: the note", Due = 3 },
            new SignOffStep("You have agreed what a learning mentor is, and what not.") { Id = "week-one", Title = "The first week", Due = 5 },
            new TrainingStep("Safeguarding, whole staff") { Id = "training", Title = "Training: safeguarding, whole staff", Due = 10 },
            new SignOffStep("The first half-term is over.") { Id = "half-term", Title = "The first half-term", Due = 40 },
        ],
    };

    /// <summary>Somebody, who is in the store from here on.</summary>
    public static Engine.Records.Person Person(Archive archive, string name, string site = "") => archive.Store.People.FindOrAdd(site, name, Guid.NewGuid(), archive.Clock.GetUtcNow());

    /// <summary>Plays the story with every kind of decision to its end, and closes its debrief.</summary>
    /// <param name="archive">Where it is kept.</param>
    /// <param name="name">Who plays.</param>
    /// <param name="text">What they write; empty for nothing.</param>
    /// <param name="first">The first choice: <c>ask</c>, or <c>promise</c> for a serious breach.</param>
    /// <param name="noted">What they note down: with <c>guess</c> they overstep the role.</param>
    /// <param name="mode">How it is played.</param>
    /// <param name="site">Their school.</param>
    public static StoredSession Play(Archive archive, string name, string text, string first = "ask", string noted = "words+day+sign", PlayMode mode = PlayMode.Practice, string site = "")
    {
        var file = Some.Playable(Some.Note);
        var recording = Recording.Prepare(archive, Person(archive, name, site), Guid.NewGuid(), file, 1, mode, Pace.Unhurried);
        var session = recording.Session;
        session.Begin();
        foreach (var (answer, certainty) in new (string, int?)[] { (first, 3), (noted, null), ("tell+hand+back", 2), (text, null) })
        {
            if (session.State != SessionState.Deciding) break;
            session.Answer(answer, session.Decision!.AsksCertainty ? certainty ?? 2 : null, []);
            while (session.State is SessionState.Feedback or SessionState.Stopped) session.GoOn();
        }

        recording.KeepScore(played => Some.SurveyOf(file).Result.Score(played));
        if (session.State == SessionState.Debrief) session.Close();
        recording.Keeping.ShouldBe(new InStore());
        return recording.Stored;
    }

    /// <summary>Fourteen people of two schools who played the story, three of them twice.</summary>
    public static void Group(SomeRecords records)
    {
        var archive = records.Archive();
        string[] names = ["Alex", "Bea", "Cem", "Dee", "Eli", "Fay", "Gus", "Hal", "Ida", "Jo", "Kim", "Lou", "Mo", LongestName];
        foreach (var (at, name) in names.Index())
        {
            Play(archive, name, "I have told her.", at < 6 ? "promise" : "ask", at % 3 == 0 ? "words+guess" : "words+day+sign", site: at % 2 == 0 ? "Hill Primary" : "Vale Academy");
            records.Clock.Pass(TimeSpan.FromMinutes(20));
        }

        foreach (var (at, name) in names.Take(3).Index()) Play(archive, name, "", site: at % 2 == 0 ? "Hill Primary" : "Vale Academy");
    }

    /// <summary>Somebody chooses the route, a week before the clock's day, and reads what it asks.</summary>
    public static void Follow(Archive archive, string name, bool reads = true)
    {
        var book = new Notebook(archive, Person(archive, name));
        var from = DateOnly.FromDateTime(archive.Clock.GetUtcNow().DateTime).AddDays(-7);
        book.Add(at => new RouteChosen(at, Route.Id, Route.Title, from));
        if (reads) book.Add(at => new StepRead(at, Route.Id, "role"));
    }

    /// <summary>The home screen of another start of the program.</summary>
    public static ScreenStack AtHome(SomeRecords records, params ScenarioFile[] files) => AtHome(records, records.Archive(), files);

    /// <summary>The same on some archive.</summary>
    public static ScreenStack AtHome(SomeRecords records, Archive archive, params ScenarioFile[] files)
    {
        var desk = new Desk(archive, null, records.Clock, () => files) { Routes = () => [Route], TakeAwayFolder = records.Folder };
        return new ScreenStack([new HomeScreen(new PractiseScreen(LibraryDesk.Of(files, [], file => Some.Briefing(file)), []) { Desk = desk }).Anew() with { Selected = 1 }]);
    }
}
