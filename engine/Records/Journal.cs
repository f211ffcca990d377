using System.Collections.Immutable;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Records;

/// <summary>Whether what a trainee does is kept.</summary>
public abstract record Keeping
{
    private protected Keeping() { }
}

/// <summary>It is in the store.</summary>
public sealed record InStore : Keeping;

/// <summary>It waits in a file until the store takes it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Why">Why the store does not take it, for people.</param>
public sealed record InRescue(string Path, string Why) : Keeping;

/// <summary>It is nowhere but on the screen.</summary>
/// <param name="Why">Why, for people.</param>
public sealed record NotKept(string Why) : Keeping;

/// <summary>Somebody else went on with the session, so it cannot go on here.</summary>
/// <param name="Why">What to tell the trainee.</param>
public sealed record TakenElsewhere(string Why) : Keeping;

/// <summary>
/// Keeps the events of one session or sitting as they happen: each is on the disk before the screen goes on. Where the store does not take them,
/// they wait in a rescue file, and go into the store as soon as it takes them again. It never throws for what a store or a disk does.
/// </summary>
public sealed class Journal
{
    // A server that is away answers late, and a trainee waits for it: it is asked again, but not at every key.
    internal static readonly TimeSpan UntilNextTry = TimeSpan.FromSeconds(20);

    private readonly Store _store;
    private readonly RescueFile _rescue;
    private readonly SessionHead _head;
    private readonly Person _person;
    private readonly TimeProvider _clock;
    private readonly List<Link> _waiting = [];
    private readonly List<string> _texts = [];
    private StoredSession _session;
    private Link? _last;
    private int _inFile;
    private int _textsInFile;
    private long _lastTry;

    /// <param name="store">The store.</param>
    /// <param name="rescue">Where events wait if it does not take them.</param>
    /// <param name="person">Who plays.</param>
    /// <param name="session">The session as it is stored; without events for one that is to begin.</param>
    /// <param name="last">The last event that is stored; null where there is none.</param>
    /// <param name="program">The version of the program.</param>
    /// <param name="clock">What tells how long ago the store was last tried.</param>
    public Journal(Store store, RescueFile rescue, Person person, StoredSession session, Link? last, string program, TimeProvider clock)
    {
        (_store, _rescue, _person, _session, _last, _clock) = (store, rescue, person, session, last, clock);
        _head = new SessionHead(session.Id, session.Person, program);
    }

    /// <summary>The journal of a session in an archive.</summary>
    internal static Journal Of(Archive archive, Person person, StoredSession stored, Link? last) =>
        new(archive.Store, new RescueFile(archive.RescueFolders, stored.Id), person, stored, last, archive.Program, archive.Clock);

    /// <summary>Whether what was done so far is kept.</summary>
    public Keeping Keeping { get; private set; } = new InStore();

    /// <summary>The session as it stands.</summary>
    public StoredSession Session => _session;

    /// <summary>The receipt for all that happened so far; null before anything did.</summary>
    public Receipt? Receipt => _last is { } link ? Chain.Receipt.Of(link) : null;

    /// <summary>Keeps an event that a session accepted.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="state">Where the session stands after it.</param>
    /// <param name="texts">The texts of the version of the scenario that the event names, if it names one.</param>
    public void Keep(SessionEvent happened, SessionState state, ImmutableArray<string> texts) =>
        Keep(EventBody.Write(happened, _head, Salt.New()), happened.At, Words.Of(state), texts, happened is Left or Closed);

    /// <summary>Keeps an event that a sitting accepted.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="state">Where the sitting stands after it.</param>
    /// <param name="texts">The texts of the paper, with the event that names them.</param>
    public void Keep(SittingEvent happened, SittingState state, ImmutableArray<string> texts) =>
        Keep(SittingEventBody.Write(happened, _head, Salt.New()), happened.At, SittingWords.Of(state), texts, happened is PausedFor or Submitted or Expired);

    private void Keep(string body, DateTimeOffset when, string state, ImmutableArray<string> texts, bool isLeaving)
    {
        var link = Link.After(_session.Id, _last, body);
        _last = link;
        var at = Stamp.Of(when);
        _session = _session with { State = state, Began = link.Sequence == 1 ? at : _session.Began, Last = at, Events = link.Sequence, Head = link.Hash };
        _waiting.Add(link);
        _texts.AddRange(texts);
        if (Keeping is TakenElsewhere) return;
        // Who leaves may not come back for days: then what waits is worth one more wait.
        if (Keeping is InStore || isLeaving || _clock.GetElapsedTime(_lastTry) >= UntilNextTry) Store();
        else Rescue(WhyOf(Keeping));
    }

    private static string WhyOf(Keeping keeping) => keeping switch
    {
        InRescue { Why: var why } => why,
        NotKept { Why: var why } => why,
        _ => "",
    };

    private void Store()
    {
        _lastTry = _clock.GetTimestamp();
        try
        {
            _store.Sessions.Append(_session, _waiting, _texts, _person);
            _waiting.Clear();
            _texts.Clear();
            (_inFile, _textsInFile) = (0, 0);
            _rescue.Remove();
            Keeping = new InStore();
        }
        catch (SessionTakenException taken)
        {
            Keeping = new TakenElsewhere(taken.Message);
        }
        catch (StoreException refused)
        {
            Rescue(refused.Message);
        }
        catch (Exception stuck) when (stuck is IOException or UnauthorizedAccessException)
        {
            // All is stored; only the file that is no longer needed stays, and taking it in once more is harmless.
            Keeping = new InStore();
        }
    }

    /// <summary>Writes what waits and is not in the file yet.</summary>
    private void Rescue(string why)
    {
        try
        {
            _rescue.Append(
            [
                .. _rescue.Path is null ? Opening() : [],
                .. _texts.Skip(_textsInFile).Select(text => new PortableText(text)),
                .. _waiting.Skip(_inFile).Select(link => new PortableEvent(link)),
                new PortableSession(_session),
            ]);
            (_inFile, _textsInFile) = (_waiting.Count, _texts.Count);
            Keeping = new InRescue(_rescue.Path!, why);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Keeping = new NotKept(why);
        }
    }

    private PortableLine[] Opening() =>
        [new PortableHeader(PortablePurpose.Rescue, _person.Site, _session.Last, _head.Program), new PortablePerson(_person with { Pin = null })];
}
