using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Engine.Standards;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Locking;

namespace MentorSim.Tui.Screens.Supervision;

/// <summary>Somebody who supervises in this run: what they see of others, and what they write down about them.</summary>
/// <param name="desk">Who reads the records.</param>
/// <param name="archive">Where they are.</param>
/// <param name="who">Who it is.</param>
internal sealed class Supervising(Desk desk, Archive archive, Supervisor who)
{
    /// <summary>What is said to whoever would look after themselves.</summary>
    public static readonly string NotYourself = $"Nobody supervises themselves: this is the name that you supervise under. Somebody else has to read, sign and talk here. If you are somebody else of the same name, say who supervises with the key {KeyNames.Of(Act.Player)}, by a name that tells you apart.";

    private readonly Team _team = new(archive, new WritingsToRead(archive.Store, archive.Clock))
    {
        IsLocked = person => IsLocked(archive, desk, person),
    };

    private ImmutableArray<Pack>? _packs;
    private RoomLock? _lock;

    /// <summary>Who reads the records.</summary>
    public Desk Desk => desk;

    /// <summary>Who it is.</summary>
    public Supervisor Who => who;

    /// <summary>The same in words, as it stands with what they write.</summary>
    public string Name => TeamText.NameOf(who);

    /// <summary>Whether they were named when the machine was set up: such people have a PIN before they see anything, and see everybody.</summary>
    public bool IsNamed => archive.WhoSupervises == WhoSupervises.Named;

    /// <summary>Now, and where.</summary>
    public TimeProvider Clock => archive.Clock;

    /// <summary>The school of this machine.</summary>
    public string Site => archive.Site;

    /// <summary>Today.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    /// <summary>Why the records could not be read when they were last asked; null where they could.</summary>
    public string? Trouble { get; private set; }

    /// <summary>The packs that scenarios name.</summary>
    public ImmutableArray<Pack> Packs => _packs ??= desk.Packs();

    /// <summary>Everybody, those first who need somebody most; nobody where the records cannot be read.</summary>
    public ImmutableArray<TeamMember> Everybody() => Ask(() => _team.Read(Routes()), []);

    /// <summary>Somebody with what the records hold now; as they were where the records cannot be read.</summary>
    public TeamMember Again(TeamMember member) => Ask(() => _team.Read(member.Person.Id, Routes()), null) ?? member;

    /// <summary>The page of somebody, behind their own PIN where that guards them from whoever supervises.</summary>
    public Screen PageOf(TeamMember member)
    {
        Screen Page() => MemberScreen.Of(this, member);
        return member.IsLocked ? PinScreen.Before(desk, member.Person, Page, SupervisorsText.Guarded(member.Person)) : Page();
    }

    /// <summary>Whether somebody is the one who supervises, by their name.</summary>
    public bool IsSelf(Person person) => People.IsSameName(person.Name, who.Name);

    /// <summary>Writes something down about somebody.</summary>
    /// <returns>Why it is not kept; null where it is.</returns>
    public string? Add(Person person, Func<DateTimeOffset, SupervisionEvent> note)
    {
        if (IsSelf(person)) return NotYourself;
        try
        {
            new Notebook(archive, person).Add(note);
            return null;
        }
        catch (Exception refused) when (refused is StoreException or RecordingException)
        {
            return refused.Message;
        }
    }

    /// <summary>The way to something that only whoever knows this name's PIN may do; where there is none yet, it is set first.</summary>
    public Screen BehindPin(Func<Screen> then)
    {
        try
        {
            return Find() is { Pin: not null } person ? desk.PinFirst(person, then) : new SupervisorPinScreen(this, then);
        }
        catch (StoreException refused)
        {
            return new NoticeScreen("Not now", refused.Message);
        }
    }

    /// <summary>How the list of people is locked while they are away; asked for at every key, and so looked up once.</summary>
    public RoomLock Lock => _lock ??= desk.Gate.LockOf(
        Ask(Find, null) ?? new Person("", archive.Site, who.Name, ""), "You set one with your first sign-off, or at the end of My progress under the same name.");

    /// <summary>Sets the PIN under which this name signs.</summary>
    /// <returns>Why it was not done; null where it was.</returns>
    public string? SetPin(string pin)
    {
        try
        {
            var kept = archive.Store.People.FindOrAdd(archive.Site, who.Name, Guid.NewGuid(), archive.Clock.GetUtcNow());
            if (kept.Pin is not null) return "Somebody has set a PIN under this name meanwhile. Go back and begin again.";
            archive.Store.People.SetPin(kept.Id, Pin.Keep(pin));
            desk.Gate.Open(kept);
            _lock = null;
            return null;
        }
        catch (StoreException refused)
        {
            return refused.Message;
        }
    }

    /// <summary>A breach or role boundary by its id, with its title where a pack that is at hand has one.</summary>
    public string TitleOf(string id) =>
        Packs.SelectMany(pack => pack.Incidents).FirstOrDefault(incident => incident.Id == id) is { } incident ? $"{id}: {incident.Title}"
        : Packs.SelectMany(pack => pack.Boundaries).FirstOrDefault(boundary => boundary.Id == id) is { } boundary ? $"A learning mentor is not: {boundary.Title}"
        : id;

    /// <summary>Whether somebody is behind their own PIN for whoever supervises here.</summary>
    public bool IsLocked(Person person) => IsLocked(archive, desk, person);

    private static bool IsLocked(Archive archive, Desk desk, Person person) => archive.WhoSupervises == WhoSupervises.Anybody && !desk.Gate.IsOpen(person);

    private Person? Find() => archive.Store.IsThere ? archive.Store.People.Find(archive.Site, who.Name) : null;

    private ImmutableArray<Route> Routes() => desk.Routes();

    private T Ask<T>(Func<T> ask, T otherwise)
    {
        try
        {
            var answer = ask();
            Trouble = null;
            return answer;
        }
        catch (StoreException refused)
        {
            Trouble = refused.Message;
            return otherwise;
        }
    }
}
