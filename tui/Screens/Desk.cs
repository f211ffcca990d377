using System.Collections.Immutable;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop;
using Person = MentorSim.Engine.Records.Person;

namespace MentorSim.Tui.Screens;

/// <summary>Who plays, and what the records hold for them. It reads the store anew whenever it is asked, and never throws for a store.</summary>
/// <param name="archive">Where this run keeps what is played; null where there is no place.</param>
/// <param name="whyNone">Why there is no place; null where there is one.</param>
/// <param name="clock">Tells when something happens.</param>
/// <param name="files">The scenarios as they are now.</param>
internal sealed partial class Desk(Archive? archive, string? whyNone, TimeProvider clock, Func<IEnumerable<ScenarioFile>> files)
{
    private bool _isChosen;

    /// <summary>The scenarios as they are now.</summary>
    public ImmutableArray<ScenarioFile> Files => [.. files()];

    /// <summary>Where what is played is kept; null where there is no place.</summary>
    public Archive? Archive => archive;

    /// <summary>Who plays; null while that is not known, and for somebody who plays without being kept.</summary>
    public Person? Person { get; private set; }

    /// <summary>Why nothing can be kept, or why the store did not answer when it was last asked; null where all is well.</summary>
    public string? Trouble { get; private set; } = whyNone;

    /// <summary>Where files go that somebody takes along from a screen: the folder in which the program was started.</summary>
    public string TakeAwayFolder { get; init; } = Environment.CurrentDirectory;

    /// <summary>What earlier searches of stories found; null where nothing is kept.</summary>
    public KeptSearches? Kept { get; init; }

    /// <summary>Who may see what is behind a PIN.</summary>
    public PinGate Gate { get; } = new(clock);

    /// <summary>Whether it has to be asked who plays before anything is played.</summary>
    public bool MustAsk => Person is null && !_isChosen && archive is not null;

    /// <summary>Takes a name or code that was typed; an empty one plays without being kept.</summary>
    /// <returns>Why it is none; null where all is well.</returns>
    public string? Name(string typed)
    {
        var name = People.Tidy(UnsafeCharacters.Strip(typed));
        if (name.EnumerateRunes().Count() > People.LongestName) return $"A name or code has at most {People.LongestName} letters.";
        if (Candidate.IsName(name)) return "That is how candidates of an interview are known. Take another name.";
        _isChosen = true;
        Person = name.Length == 0 || archive is null ? null : PersonOf(archive, name);
        return null;
    }

    /// <summary>Takes somebody who has played here before.</summary>
    public void Choose(Person person) => (Person, _isChosen) = (person, true);

    /// <summary>Those who have played here; nobody where the records are those of several machines: there it is nobody's business.</summary>
    public ImmutableArray<Person> Known() =>
        archive is { Store: { IsShared: false, IsThere: true } store } ? Ask<ImmutableArray<Person>>(() => [.. store.People.Of(archive.Site).Where(person => !Candidate.Is(person))], []) : [];

    /// <summary>Takes the person who played last, where nobody was named.</summary>
    public void Assume()
    {
        if (archive is not { Store: { IsShared: false, IsThere: true } store } || _isChosen) return;
        Person = Ask(() => store.People.WhoPlayedLast(archive.Site), null);
    }

    /// <summary>What the records hold for whoever plays.</summary>
    public Shelf Look()
    {
        if (archive is not { Store: { IsThere: true } store } || Person is not { } named) return new Shelf { Person = Person, Trouble = Trouble };
        var person = Person = Ask(() => store.People.Get(named.Id), null) ?? named;
        if (!Gate.IsOpen(person)) return new Shelf { Person = person, IsLocked = true, Trouble = Trouble };
        // One question: what is asked of nothing would say that all is well.
        var (unfinished, results, places) = Ask<(List<StoredSession>, IEnumerable<StoredResult>, ImmutableArray<Unfinished>)>(
            () =>
            {
                var all = store.Sessions.Of(person.Id);
                var left = all.Where(CanGoOn).ToList();
                var shown = store.Results.OfPerson(person.Id);
                return (left, [.. TellableOf(all, shown, result => result.Session)], [.. left.Take(Shelf.MostUnfinished).Select(session => UnfinishedOf(store, session, shown.Any(result => result.Session == session.Id)))]);
            },
            ([], [], []));
        return new Shelf
        {
            Person = person,
            Unfinished = places,
            MoreUnfinished = Math.Max(0, unfinished.Count - Shelf.MostUnfinished),
            Results = results.GroupBy(result => result.Scenario).ToImmutableDictionary(of => of.Key, of => ResultText.Of(of.Last())),
            Trouble = Trouble,
            Renewals = Renewal.Of(NotesOf(person).File, Today),
        };
    }

    /// <summary>Whether an earlier search found that every play of a scenario comes to an end.</summary>
    public bool IsKnownToEnd(ScenarioFile file) => Kept?.Find(file) is { Figures.Plays: not null };

    /// <summary>Scenarios, with what earlier searches found in them.</summary>
    public ImmutableArray<ScenarioFile> Known(ImmutableArray<ScenarioFile> scenarios)
    {
        // Reading does not wait for each other; what was found is put down by one alone.
        foreach (var (index, known) in scenarios.AsParallel().AsOrdered().Select(file => Kept?.Find(file)).ToList().Index()) known?.ReportIn(scenarios[index].File.Findings);
        return scenarios;
    }

    /// <summary>A play that is to begin: kept where somebody is named and there is a place, else not.</summary>
    public Playing Prepare(ScenarioFile file, Task<Survey> survey, long seed, PlayMode mode, Pace pace)
    {
        if (Person is null || archive is null) return new Playing(Session.Prepare(file.Scenario!, seed, mode, clock, pace: pace), survey, pace);
        var recording = Recording.Prepare(archive, Stored(Person), Guid.NewGuid(), file, seed, mode, pace);
        return new Playing(recording.Session, survey, pace) { Recording = recording };
    }

    /// <summary>The screen at which a stored session was left; where a long search has to come first, one that asks for a moment.</summary>
    public Screen Resume(StoredSession stored) => Opened(() =>
    {
        // What waits of this session belongs to it: without that, it would go on two ways.
        foreach (var path in Waiting().Where(path => Path.GetFileName(path).StartsWith(stored.Id, StringComparison.Ordinal))) Rescue.BringIn(archive!, path);
        if (SittingWords.ModeOf(stored.Mode) is not null) return ResumeSitting(stored);
        var recording = Recording.Open(archive!, stored);
        // What is not in the library, as a file that was played by its path, goes on as it was: there is nothing new to tell.
        if (files().FirstOrDefault(file => file.Scenario?.Id == stored.Scenario) is not { } found) return GoOn(recording);
        var now = recording.InItsSchool(found);
        if (!recording.WouldChange(now)) return GoOn(recording);
        if (!now.IsPlayable || IsKnownToEnd(found)) return GoOn(recording, now);
        // Another version is gone on in only where every play of it ends, which a long story does not tell at once.
        var search = new CancellationTokenSource();
        var gauge = Survey.Gauge();
        var survey = Survey.Begin(now, now.Scenario.ScoringPack, gauge, search.Token);
        return survey.IsCompleted ? GoOn(recording, now, survey) : new MomentScreen(stored.Title, survey, () => new Go(Opened(() => GoOn(recording, now, survey)))) { Stop = search, Gauge = gauge };
    });

    /// <summary>The debrief of a session that is closed, made again of what is stored.</summary>
    public Screen LookAt(StoredSession stored) => Opened(() =>
        SittingWords.ModeOf(stored.Mode) is null ? PlayingOf(Recording.Open(archive!, stored)).DebriefWhenSearched() : LookAtSitting(stored));

    /// <summary>A session for somebody else than whoever played it: all that was done, with every reason. Nothing happens to it by that.</summary>
    /// <param name="stored">The session.</param>
    /// <param name="pack">The pack to read it against; the scenario's own where null.</param>
    public Screen Review(StoredSession stored, Pack? pack = null) => Opened(() =>
        SittingWords.ModeOf(stored.Mode) is null ? PlayingOf(Recording.Open(archive!, stored), pack: pack).Review : LookAtSitting(stored));

    /// <summary>The scenario of a stored session as it was played; null for a sitting of a paper, and where it cannot be opened.</summary>
    public Scenario? ScenarioOf(StoredSession stored)
    {
        if (SittingWords.ModeOf(stored.Mode) is not null) return null;
        try
        {
            return Recording.Open(archive!, stored).File.Scenario;
        }
        catch (Exception refused) when (refused is StoreException or RecordingException)
        {
            return null;
        }
    }

    private static Screen Opened(Func<Screen> open)
    {
        try
        {
            return open();
        }
        catch (Exception refused) when (refused is StoreException or RecordingException)
        {
            return new NoticeScreen("This session cannot be opened", refused.Message);
        }
    }

    /// <summary>Goes on with a session, in another version of its scenario where there is one.</summary>
    /// <param name="recording">The session.</param>
    /// <param name="now">The other version; null where there is none.</param>
    /// <param name="survey">Its search, which is done; null where every play of it is known to end.</param>
    private static Screen GoOn(Recording recording, ScenarioFile? now = null, Task<Survey>? survey = null)
    {
        var changed = now is null ? "" : recording.GoOnIn(now, _ => survey is null || survey.GetAwaiter().GetResult().EveryPlayEnds);
        recording.Session.Resume();
        // What was searched once is not searched again.
        var playing = PlayingOf(recording, ReferenceEquals(recording.File, now) ? survey : null);
        playing.KeepScore();
        var screen = recording.Session.State == SessionState.Debrief ? playing.DebriefWhenSearched() : playing.Screen;
        return changed.Length > 0 ? new ChangedScreen(changed, screen) : screen;
    }

    /// <summary>What of results may be told to whoever played: nothing of an interview.</summary>
    private static IEnumerable<T> TellableOf<T>(IEnumerable<StoredSession> sessions, IEnumerable<T> results, Func<T, string> sessionOf)
    {
        var interviews = sessions.Where(SessionPlace.IsInterview).Select(session => session.Id).ToHashSet(StringComparer.Ordinal);
        return results.Where(result => !interviews.Contains(sessionOf(result)));
    }

    /// <summary>Files in which something waits that the store did not take; none while it cannot be read.</summary>
    public ImmutableArray<string> Waiting() => archive is null || Trouble is not null ? [] : Rescue.Files(archive);

    /// <summary>Brings such files in.</summary>
    /// <returns>What came of each.</returns>
    public ImmutableArray<string> BringIn(ImmutableArray<string> paths)
    {
        ImmutableArray<string> said = [.. paths.Select(path => Rescue.BringIn(archive!, path))];
        if (Person is null) Assume();
        return said;
    }

    /// <summary>Sets a PIN, or takes it away.</summary>
    /// <returns>Why it was not done; null where it was.</returns>
    public string? SetPin(string? pin)
    {
        if (archive is null || Person is not { } person) return "Nobody is named, so there is nothing to guard.";
        var isSet = Ask(
            () =>
            {
                var kept = archive.Store.People.FindOrAdd(person.Site, person.Name, Guid.Parse(person.Id), clock.GetUtcNow());
                archive.Store.People.SetPin(kept.Id, pin is null ? null : Pin.Keep(pin));
                Gate.Open(Person = kept with { Pin = null });
                return true;
            },
            false);
        return isSet ? null : Trouble;
    }

    /// <summary>Whether somebody can go on with what is stored; with what a candidate did, only where candidates sit.</summary>
    private static bool CanGoOn(StoredSession session) => SittingWords.ModeOf(session.Mode) switch
    {
        null => session.State != Words.Of(SessionState.Closed),
        SittingMode.Training => session.State == SittingWords.Of(SittingState.Open) || session.State == SittingWords.Of(SittingState.Paused),
        SittingMode.Exercise => false,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Playing PlayingOf(Recording recording, Task<Survey>? searched = null, Pack? pack = null)
    {
        var file = recording.File;
        var (search, gauge) = (new CancellationTokenSource(), Survey.Gauge());
        return new Playing(recording.Session, searched ?? Survey.Begin(file, pack ?? file.Scenario!.ScoringPack, gauge, search.Token), recording.Session.Pace) { Recording = recording, Search = search, Gauge = gauge };
    }

    private string WordsOf(Store store, StoredSession session, StoredResult? result)
    {
        var isSitting = SittingWords.ModeOf(session.Mode) is not null;
        var isClosed = isSitting ? !CanGoOn(session) : session.State == Words.Of(SessionState.Closed);
        if (isClosed && SessionPlace.IsInterview(session)) return "over: the panel has your answers";
        if (result is null) return isClosed ? "finished" : $"unfinished: {Ask(() => UnfinishedOf(store, session, false).Place, "")}";
        var more = isSitting ? ResultText.PointsOf(result) : ResultText.DecisionsOf(result);
        return $"{ResultText.Of(result)}, {more}{(isClosed ? "" : "; its debrief is open")}";
    }

    private Unfinished UnfinishedOf(Store store, StoredSession session, bool isScored) =>
        new(session, SessionPlace.Of(store.Sessions.EventsOf(session.Id), session, isScored), Days.Of(Stamp.Read(session.Last), clock));

    /// <summary>Somebody, in the store from here on, so that two who begin at once under one name are one person.</summary>
    private Person Stored(Person known) => Person = Ask(() => archive!.Store.People.FindOrAdd(known.Site, known.Name, Guid.Parse(known.Id), clock.GetUtcNow()), known);

    private Person PersonOf(Archive kept, string name)
    {
        // Nobody is stored before they play something.
        var stranger = new Person(Guid.NewGuid().ToString(), kept.Site, name, Stamp.Of(clock.GetUtcNow()));
        return kept.Store.IsThere ? Ask(() => kept.Store.People.Find(kept.Site, name), null) ?? stranger : stranger;
    }

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
