using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Reports;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Cohorts;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Locking;
using MentorSim.Tui.Screens.Lookup;
using MentorSim.Tui.Screens.Supervision;
using MentorSim.Tui.Tests.Screens;

namespace MentorSim.Tui.Tests.Gallery;

/// <remarks>The first page of people with more and less in their records, and of those who supervise.</remarks>
internal static partial class Roots
{
    private const string Pin = "4711";

    private static readonly string[] HomeTexts = ["Sam", Pin, "Mr Asamani", "line manager"];

    private static readonly Lazy<SomeRecords> WithAll = new(() => Practised(new SomeRecords()));

    private static readonly Lazy<SomeRecords> BehindPin = new(() => Locked(WithAll.Value.Copy()));

    private static readonly Lazy<SomeRecords> OnRoute = new(() => Following(new SomeRecords()));

    private static readonly Lazy<SomeRecords> WithTeam = new(() => Team(new SomeRecords()));

    private static readonly Lazy<SomeRecords> WithGroup = new(() =>
    {
        var records = new SomeRecords();
        SomeTeam.Group(records);
        SomeTeam.Play(records.Archive(), "Sam", "");
        return records;
    });

    private static ImmutableArray<Root> OfHome =>
    [
        new("home of nobody", () => Home(new SomeRecords(), null)) { Steps = 300 },
        new("home without records", () => Home(new SomeRecords(), null, hasStore: false)),
        new("home of somebody with all kinds of records", () => Home(CopyOf(WithAll), "Sam")) { Steps = 500 },
        new("home behind a PIN", () => Home(CopyOf(BehindPin), "Sam")) { Steps = 60 },
        new("the PIN of somebody", () => Home(CopyOf(BehindPin), "Sam", desk => new RemovePinScreen(desk))) { Steps = 5 },
        new("home on a route of long texts", () => Home(CopyOf(OnRoute), "Sam")) { Steps = 500 },
        new("induction", () => Home(CopyOf(OnRoute), "Sam", desk => MyInductionScreen.Of(InductionOf(desk)))) { Steps = 500 },
        new("the steps of a route", () => Home(CopyOf(OnRoute), "Sam", desk => RouteStepsScreen.Of(InductionOf(desk), InductionOf(desk).Look()))) { Steps = 40 },
        new("elements to choose of", () => new Ground(new ScreenStack([new ElementsScreen([.. SomeRoutes.Short.Units[0].Elements], [], _ => new GoBack())]))) { Steps = 10 },
        new("progress", () => Home(CopyOf(WithAll), "Sam", desk => Doors.Progress(desk, file => Some.Briefing(file)))) { Steps = 200 },
        new("words to look for", () => Home(CopyOf(WithAll), "Sam", _ => new SearchScreen(Task.FromResult(Index.Value)))) { Steps = 60 },
        new("a unit of a pack", () => new Ground(Everywhere(new ScreenStack([StandardScreen.Of(SomeRoutes.Short, SomeRoutes.Short.Units[0], Searched.Value)])))) { Steps = 20 },
        new("plays of somebody", () => Supervising(CopyOf(WithTeam), (supervising, member) => new PlaysScreen(supervising, member))) { Steps = 20 },
        new("a new PIN", () => Home(CopyOf(WithAll), "Sam", desk => new NewPinScreen(desk))) { Steps = 10 },
        new("what was played", () => Home(CopyOf(WithAll), "Sam", desk => new PlayedScreen(desk, desk.Person!, []))) { Steps = 20 },
        new("news of a scenario", () => new Ground(new ScreenStack([new ChangedScreen("A choice has another name now.", new TourScreen())]))) { Steps = 5 },
        new("problems of a scenario", () => new Ground(new ScreenStack([new ProblemsScreen(Some.Broken.Findings)]))) { Steps = 5 },
        new("a portfolio", () => Home(CopyOf(WithAll), "Sam", desk => new PortfolioScreen(InductionOf(desk), InductionOf(desk).Look()))) { Steps = 10 },
        new("a training record", () => Home(CopyOf(WithAll), "Sam", desk => new TrainingScreen(InductionOf(desk), InductionOf(desk).Look()))) { Steps = 40 },
        new("a session for a portfolio", () => Home(CopyOf(WithAll), "Sam", Showcase)) { Steps = 20 },
        new("what was put into a portfolio", () => Home(CopyOf(WithAll), "Sam", PortfolioOf)) { Steps = 40 },
        new("gaps of an audit", () => Home(CopyOf(OnRoute), "Sam", GapsOf)) { Steps = 20 },
        new("home of a supervisor", () => Supervising(CopyOf(WithTeam))) { Steps = 300 },
        new("somebody to sign for", () => Supervising(CopyOf(WithTeam), (supervising, member) => new SupervisorPinScreen(supervising, () => new SignScreen(supervising, member, SignOff, 1, "")))) { Steps = 60 },
        new("answers to read", () => Supervising(CopyOf(WithTeam), (supervising, member) => ToReadScreen.Of(supervising, member))) { Steps = 60 },
        new("a group", () => Supervising(CopyOf(WithGroup), (supervising, _) => GroupScreen.Of(supervising))) { Steps = 200 },
        new("what a group did", () => Supervising(CopyOf(WithGroup), (supervising, _) => ReadOf(GroupScreen.Of(supervising)))) { Steps = 60 },
        new("a scenario that a group played", () => Supervising(CopyOf(WithGroup), (supervising, _) => ReadOf(GroupScreen.Of(supervising)) is CohortScreen read ? new CohortScenarioScreen(read.Report, read.Report.Scenarios[0]) : throw new InvalidOperationException())) { Steps = 20 },
        new("what a group of few did", () => Supervising(CopyOf(WithTeam), (supervising, _) => ReadOf(GroupScreen.Of(supervising)))) { Steps = 40 },
        new("a group of nobody", () => Supervising(CopyOf(WithTeam), (supervising, _) => ReadOf(GroupScreen.Of(supervising) with { Term = new SchoolTerm(TermOfYear.Spring, 2020) }))) { Steps = 5 },
        new("a talk", () => Supervising(CopyOf(WithTeam), TalkScreen.Of)) { Steps = 60 },
        new("a signature", () => Supervising(CopyOf(WithTeam), (supervising, member) => new SignScreen(supervising, member, SignOff, 1, ""))) { Steps = 60 },
        new("a signature to withdraw", () => Supervising(CopyOf(WithTeam), (supervising, member) => new WithdrawScreen(supervising, member, SignOff, Signed(supervising)))) { Steps = 30 },
        new("a sitting that was cut off", () => Home(CutOff(new SomeRecords()), "Sam")) { Steps = 60 },
        new("an interruption of a paper", () => Home(CutOff(new SomeRecords()), "Sam", desk => desk.Resume(desk.Look().Unfinished[0].Session))) { Steps = 60 },
        new("a play whose scenario changed", () => Changed(new SomeRecords())) { Steps = 40 },
        new("a play that cannot be kept", () => NotKept(new SomeRecords())) { Steps = 60 },
        new("plays that wait to be brought in", () => Waiting(new SomeRecords())) { Steps = 60 },
        new("plays that were brought in", () => new Ground(new ScreenStack([new BroughtInScreen(["'The corridor' is in the records now."])]))) { Steps = 5 },
        new("news of what is kept", () => new Ground(new ScreenStack([new TourScreen(), new KeepingScreen(new NotKept("The disk is full."))]))) { Steps = 5 },
    ];

    private static readonly Lazy<SearchGround> Searched = new(() => new SearchGround(
        new Catalogue([Listing.Of(Some.Corridor), Listing.Of(Some.Note)], [Listing.Of(SomePapers.Small)]), [.. Some.Breakfast.Scenario!.Packs], () => Some.Handbook, _ => new TourScreen()));

    private static readonly Lazy<SearchIndex> Index = new(() => SearchIndex.Of(Searched.Value));

    private static SomeRecords CopyOf(Lazy<SomeRecords> records)
    {
        lock (records) return records.Value.Copy();
    }

    private static Ground Home(SomeRecords records, string? name, Func<Desk, Screen>? first = null, bool hasStore = true)
    {
        records.Routes = [SomeRoutes.First, SomeRoutes.Longest, SomeTeam.Route];
        var panels = new SomePanels();
        var archive = hasStore ? records.Archive() : null;
        ImmutableArray<ScenarioFile> files = [Some.Corridor, Some.Note, Some.Broken, Some.Longest, Some.LongestDecisions];
        var desk = new Desk(archive, hasStore ? null : "There is no home folder in which records could be kept.", records.Clock, () => files) { Routes = () => records.Routes };
        if (name is null) desk.Assume();
        else desk.Name(name).ShouldBeNull();
        var library = LibraryDesk.Of(files, [SomePapers.Small, SomePapers.Longest], Briefing);
        var home = new HomeScreen(new PractiseScreen(library, []) { Desk = desk }) { Panel = panels.Desk, IsFirstRun = name is null }.Anew() with { Selected = 1 };
        return new Ground(Everywhere(new ScreenStack(first is null ? [home] : [home, first(desk)])), records, panels) { Pass = records.Clock.Pass, Keys = HomeTexts };

        Screen Briefing(ScenarioFile file)
        {
            var theirs = desk.InTheirSchool(file);
            Playing Prepare(PlayMode mode, Pace pace) => desk.Prepare(theirs, Some.SurveyOf(theirs), 1, mode, pace);
            return new BriefingScreen(Prepare(PlayMode.Practice, Pace.AsWritten), Prepare) { Finished = desk.FinishedOf(file.Scenario!.Id) };
        }
    }

    /// <summary>The steps of a route that somebody follows.</summary>
    public static Ground StepsOf(Route route)
    {
        var records = Following(new SomeRecords(), route);
        return Home(records, "Sam", desk =>
        {
            records.Routes = [route];
            return RouteStepsScreen.Of(InductionOf(desk), InductionOf(desk).Look());
        });
    }

    private static InductionDesk InductionOf(Desk desk) => new(desk, desk.Person!, file => Some.Briefing(file));

    private static PortfolioEntryScreen PortfolioOf(Desk desk)
    {
        var induction = InductionOf(desk);
        return new PortfolioEntryScreen(induction, induction.Look(), new Showcased(new StoppedClock().GetUtcNow(), induction.Look().Plays[0].Session, "nos-2005", "LM3.2", "It shows that I *listen*."));
    }

    private static Screen Showcase(Desk desk) => ShowcaseScreen.Of(Recording.Open(desk.Archive!, desk.Archive!.Store.Sessions.Get(InductionOf(desk).Look().Plays[0].Session)!));

    private static GapsScreen GapsOf(Desk desk)
    {
        var induction = InductionOf(desk);
        return new GapsScreen(induction, induction.Look(), SomeRoutes.Short);
    }

    private static Screen ReadOf(GroupScreen group) => MomentScreen.Waited(((OpenFrom)group.After(new Numbered(1))).Screen);

    private static SignOffStep SignOff => SomeTeam.Route.Steps.OfType<SignOffStep>().First();

    private static StepSigned Signed(Supervising supervising) => new(supervising.Clock.GetUtcNow(), SomeTeam.Manager, SomeTeam.Route.Id, SignOff.Id, "All of it is *done*.");

    private static ScreenStack Everywhere(ScreenStack stack) => stack with { Handbook = new(() => Some.Handbook), LockRule = new LockRule(new StoppedClock(), null) };

    private static SomeRecords Practised(SomeRecords records)
    {
        var archive = records.Archive();
        SomeTeam.Play(archive, "Sam", "I have told her, and I stay with you.");
        SomeTeam.Play(archive, "Sam", "Nothing of it.", "promise", "words+guess", PlayMode.Assess);
        SomeSittings.Sit(archive, records.Clock, "Sam");
        SomeTeam.Follow(archive, "Sam");
        SomeTeam.Play(archive, SomeTeam.LongestName, "");
        records.Start("Sam", Some.Corridor).Take().Take().Number(4).Take();
        return records;
    }

    private static SomeRecords Locked(SomeRecords records)
    {
        var store = records.Archive().Store;
        store.People.SetPin(store.People.Find("", "Sam")!.Id, Engine.Records.Pin.Keep(Pin));
        return records;
    }

    private static SomeRecords Following(SomeRecords records, Route? route = null)
    {
        route ??= SomeRoutes.Longest;
        var archive = records.Archive();
        var book = new Engine.Records.Notebook(archive, SomeTeam.Person(archive, "Sam"));
        book.Add(at => new Engine.Induction.RouteChosen(at, route.Id, route.Title, DateOnly.FromDateTime(records.Clock.GetUtcNow().DateTime).AddDays(-7)));
        return records;
    }

    private static SomeRecords Team(SomeRecords records)
    {
        var archive = records.Archive();
        SomeTeam.Play(archive, "Alex", "");
        SomeTeam.Play(archive, SomeTeam.LongestName, Tests.Texts.Fill("A long answer. ", 1500), "promise", "words+guess");
        SomeTeam.Play(archive, "Sam", "I have told her.", "promise", "words+guess");
        SomeTeam.Follow(archive, "Sam");
        SomeTeam.Follow(archive, SomeTeam.LongestName, reads: false);
        return records;
    }

    private static Ground Supervising(SomeRecords records, Func<Supervising, TeamMember, Screen>? first = null)
    {
        var archive = records.Archive();
        var home = SomeTeam.AtHome(records, archive, Some.Note);
        var desk = ((HomeScreen)home.Top).Practise.Desk!;
        var supervising = new Supervising(desk, archive, SomeTeam.Manager);
        var screen = first?.Invoke(supervising, supervising.Everybody().First(member => member.Person.Name == "Sam"));
        return new Ground(Everywhere(new ScreenStack(screen is null ? [home.Top, desk.Team()] : [home.Top, screen])), records) { Pass = records.Clock.Pass, Keys = HomeTexts };
    }

    private static SomeRecords CutOff(SomeRecords records)
    {
        var archive = records.Archive();
        var person = SomeTeam.Person(archive, "Sam");
        var recording = SittingRecording.Prepare(archive, person, Guid.NewGuid(), SomePapers.Small, new SittingTerms("Sam", SittingMode.Training));
        recording.Sitting.Open();
        recording.Sitting.Answer(recording.Sitting.Paper.Items[0].Id, new ItemAnswer { Number = 1, Reason = "It comes first." });
        records.Clock.Pass(TimeSpan.FromMinutes(3));
        return records;
    }

    private static Ground Changed(SomeRecords records)
    {
        records.Start("Sam", Some.Corridor).Take().Take().Number(4).Take();
        var changed = Some.File("corridor.yaml", Tests.Texts.Corridor.Replace("id: listen", "id: hear", StringComparison.Ordinal));
        return new Ground(Everywhere(records.AtHome(records.Archive(), "Sam", changed)), records) { Pass = records.Clock.Pass, Keys = HomeTexts };
    }

    private static Ground NotKept(SomeRecords records)
    {
        var file = Path.Combine(records.Folder, "file");
        File.WriteAllText(file, "");
        return new Ground(records.AtHome(records.Archive(Path.Combine(file, "records.db")), "Sam", Some.Corridor), records) { Pass = records.Clock.Pass, Keys = HomeTexts };
    }

    private static Ground Waiting(SomeRecords records)
    {
        var file = Path.Combine(records.Folder, "file");
        File.WriteAllText(file, "");
        new Walk(records.AtHome(records.Archive(Path.Combine(file, "records.db")), "Sam", Some.Corridor)).Take().Take();
        var home = records.AtHome(records.Archive(), null, Some.Corridor);
        var desk = ((PractiseScreen)home.Top).Desk!;
        return new Ground(new ScreenStack([home.Screens[0], new RescueScreen(desk, desk.Waiting())]), records) { Keys = HomeTexts };
    }
}
