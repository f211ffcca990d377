using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Tui.Screens.Locking;
using Person = MentorSim.Engine.Records.Person;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>Somebody's induction: what stands in it, and the ways from it to what its steps ask for.</summary>
/// <param name="desk">Who reads and keeps.</param>
/// <param name="person">Whose it is.</param>
/// <param name="start">Makes the briefing of a scenario.</param>
internal sealed class InductionDesk(Desk desk, Person person, Func<ScenarioFile, Screen> start)
{
    private const string UsualPack = "nos-2005";

    private readonly Lazy<ImmutableArray<Route>> _routes = new(desk.Routes);
    private readonly Lazy<ImmutableArray<ScenarioFile>> _files = new(() => desk.Files);

    /// <summary>Whose it is.</summary>
    public Person Person => person;

    /// <summary>How it is locked while they are away.</summary>
    public RoomLock Lock => desk.Gate.LockOf(person, "Set one at the end of My progress.");

    /// <summary>The day.</summary>
    public DateOnly Today => desk.Today;

    /// <summary>The day of a moment, as people read it.</summary>
    public string DayOf(DateTimeOffset moment) => DayText.Of(desk.DayOf(moment));

    /// <summary>The routes of this run's scenario libraries.</summary>
    public ImmutableArray<Route> Routes => _routes.Value;

    /// <summary>The packs with units, by which elements have titles.</summary>
    public IEnumerable<Pack> Packs => Scenarios.SelectMany(scenario => scenario.Packs)
        .Concat(Routes.SelectMany(route => route.Packs.Concat(route.Steps.OfType<AuditStep>().Select(step => step.Pack)))).Where(pack => !pack.Units.IsEmpty).DistinctBy(pack => pack.Id);

    /// <summary>The school in which the scenarios play; null where they have none.</summary>
    public SchoolProfile? School => Scenarios.Select(scenario => scenario.School).FirstOrDefault(school => school is not null);

    /// <summary>The scenarios that can be played.</summary>
    public IEnumerable<Scenario> Scenarios => _files.Value.Where(file => file.IsPlayable).Select(file => file.Scenario!);

    /// <summary>The pack of the self-audit: that of the route, else the one that new mentors are usually audited by.</summary>
    public Pack? AuditPack(Route? route) =>
        route?.Steps.OfType<AuditStep>().FirstOrDefault()?.Pack ?? Packs.FirstOrDefault(pack => pack.Id == UsualPack) ?? Packs.FirstOrDefault();

    /// <summary>What stands in it now.</summary>
    public InductionLook Look()
    {
        var (file, trouble) = desk.NotesOf(person);
        var plays = desk.PastPlaysOf(person);
        var route = file.Route is { } chosen ? Routes.FirstOrDefault(route => route.Id == chosen.Route) : null;
        return new InductionLook(file, [.. plays], Today, route is null ? null : RouteStanding.Of(route, file, plays, Today), trouble ?? desk.Trouble);
    }

    /// <summary>Writes something down.</summary>
    /// <returns>Why it is not kept; null where it is.</returns>
    public string? Write(Func<DateTimeOffset, InductionEvent> note) => desk.Write(person, note);

    /// <summary>The briefing of a scenario.</summary>
    public Screen Briefing(string id) => _files.Value.FirstOrDefault(file => file.Scenario?.Id == id) switch
    {
        null => NotHere("scenario", id),
        { IsPlayable: false } broken => new ProblemsScreen(broken.Findings),
        { } file => start(file),
    };

    /// <summary>A paper to practise.</summary>
    public Screen Paper(string id) => desk.Papers().FirstOrDefault(file => file.Paper?.Id == id) switch
    {
        null => NotHere("paper", id),
        { CanBeSat: false } broken => new ProblemsScreen(broken.Findings),
        { } file => desk.Practise(file),
    };

    /// <summary>A page of the handbook; null where there is none of that id.</summary>
    public Screen? Page(string id) => desk.HandbookPage(id);

    /// <summary>The debrief of a session that was played; null where it is not there any more.</summary>
    public Screen? Debrief(string session) => desk.Archive is { Store: { IsThere: true } store } && store.Sessions.Get(session) is { } stored
        ? Screens.Desk.IsOver(stored) ? desk.LookAt(stored) : desk.Resume(stored)
        : null;

    /// <summary>The title of an element, with its id; the id alone where its pack is not here.</summary>
    public string ElementName(string pack, string element)
    {
        var known = Packs.FirstOrDefault(one => one.Id == pack);
        var title = known?.Units.SelectMany(unit => unit.Elements).FirstOrDefault(one => one.Id == element)?.Title ?? known?.Units.FirstOrDefault(unit => unit.Id == element)?.Title;
        return title is null ? element : $"{element}  {title}";
    }

    private static NoticeScreen NotHere(string what, string id) =>
        new("Not here", $"The {what} `{id}` is not in the scenario libraries of this machine. Ask whoever looks after MentorSim at your school.");
}

/// <summary>What stood in somebody's induction at one moment.</summary>
/// <param name="File">What was written down.</param>
/// <param name="Plays">What was played to an end.</param>
/// <param name="Today">The day.</param>
/// <param name="Standing">How far they are on their route; null without one that is here.</param>
/// <param name="Trouble">Why the records cannot be read; null where they can.</param>
internal sealed record InductionLook(InductionFile File, ImmutableArray<PastPlay> Plays, DateOnly Today, RouteStanding? Standing, string? Trouble)
{
    /// <summary>Whether a scenario or paper was played to an end.</summary>
    public bool HasPlayed(string id) => Plays.Any(play => play.Scenario == id);
}
