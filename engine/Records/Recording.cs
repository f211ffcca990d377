using MentorSim.Engine.Chain;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Records;

/// <summary>
/// A session that is kept as it is played: what the session accepts is in the store, or waits to be, before anything else happens. Its
/// scorecard follows when the debrief is reached. Not safe for several threads.
/// </summary>
public sealed class Recording
{
    private readonly Archive _archive;
    private readonly Journal _journal;
    private KeptTexts _texts;
    private Session? _session;
    private bool _isScored;
    private int _scoredAt;
    private long? _draftRefused;

    private Recording(Archive archive, Person person, Journal journal, ScenarioFile file, KeptTexts texts) =>
        (_archive, Person, _journal, File, _texts) = (archive, person, journal, file, texts);

    /// <summary>Who plays.</summary>
    public Person Person { get; }

    /// <summary>The notes about whoever plays, beside their sessions.</summary>
    public Notebook Notes => new(_archive, Person);

    /// <summary>Tells when something happens.</summary>
    public TimeProvider Clock => _archive.Clock;

    /// <summary>The scenario in the version that is played.</summary>
    public ScenarioFile File { get; private set; }

    /// <summary>The session.</summary>
    public Session Session => _session!;

    /// <summary>What is stored of it, as lists show it.</summary>
    public StoredSession Stored => _journal.Session;

    /// <summary>Whether what was done so far is kept.</summary>
    public Keeping Keeping => _journal.Keeping;

    /// <summary>The receipt for all that happened so far; null before anything did.</summary>
    public Receipt? Receipt => _journal.Receipt;

    /// <summary>What was begun and not handed in, as far as it is kept; null for nothing.</summary>
    public Draft? Draft { get; private set; }

    /// <summary>A session that waits at its briefing. Nothing of it is kept before it begins.</summary>
    /// <param name="archive">Where it is kept.</param>
    /// <param name="person">Who plays; one whom the store does not know is added with the first event.</param>
    /// <param name="id">The session's id.</param>
    /// <param name="file">The scenario, which can be played.</param>
    /// <param name="seed">What names and chance come from.</param>
    /// <param name="mode">How it is played.</param>
    /// <param name="pace">How much time there is for decisions with a time limit.</param>
    public static Recording Prepare(Archive archive, Person person, Guid id, ScenarioFile file, long seed, PlayMode mode, Pace pace)
    {
        var texts = KeptTexts.Of(file);
        var scenario = file.Scenario!;
        var stored = new StoredSession(id.ToString(), person.Id, scenario.Id, scenario.Title, Words.Of(mode), Words.Of(SessionState.Briefing), "", "", 0, "");
        var recording = new Recording(archive, person, Journal.Of(archive, person, stored, null), file, texts);
        recording._session = Session.Prepare(scenario, seed, mode, archive.Clock, texts.Manifest, pace, recording.Keep);
        return recording;
    }

    /// <summary>A stored session as it was left, in the version of its scenario that was played last. Nothing happens to it by that.</summary>
    /// <param name="archive">Where it is kept.</param>
    /// <param name="stored">The session.</param>
    /// <exception cref="StoreException">The store does not give it.</exception>
    /// <exception cref="RecordingException">It cannot be made again of what is stored.</exception>
    public static Recording Open(Archive archive, StoredSession stored)
    {
        var links = archive.Store.Sessions.EventsOf(stored.Id);
        if (links.IsEmpty || links.Any(link => link.Body is null)) throw new RecordingException($"What was done in '{stored.Title}' has been erased.");
        var person = archive.Store.People.Get(stored.Person) ?? throw new RecordingException($"Nobody is known who played '{stored.Title}'.");
        var versions = new Dictionary<Manifest, (ScenarioFile File, KeptTexts Texts)>();
        try
        {
            Recording? recording = null;
            var session = Session.Replay(manifest => VersionOf(manifest).File.Scenario!, links.Select(link => EventBody.Read(link.Body!)), archive.Clock, happened => recording!.Keep(happened));
            var (file, texts) = VersionOf(session.Manifest);
            // What stands in the table may be a step behind or ahead of the events where somebody else writes at this moment.
            var asRead = stored with { State = Words.Of(session.State), Events = links[^1].Sequence, Head = links[^1].Hash };
            recording = new Recording(archive, person, Journal.Of(archive, person, asRead, links[^1]), file, texts) { _session = session };
            recording._isScored = archive.Store.Results.Of(stored.Id) is not null;
            recording.Draft = archive.Store.Drafts.Of(stored.Id);
            return recording;
        }
        catch (Exception wrong) when (wrong is FormatException or SessionException or KeptTextException)
        {
            throw new RecordingException($"What is stored of '{stored.Title}' is damaged, or another version of MentorSim wrote it: {wrong.Message} `mentorsim verify` says more.", wrong);
        }

        (ScenarioFile File, KeptTexts Texts) VersionOf(Manifest? manifest)
        {
            if (manifest is null) throw new FormatException("It names no texts.");
            if (versions.TryGetValue(manifest, out var known)) return known;
            var texts = KeptTexts.Of(manifest, archive.Store.Texts.Find);
            var file = texts.Read();
            if (file.Scenario is null) throw new FormatException("Its scenario can no longer be read.");
            return versions[manifest] = (file, texts);
        }
    }

    /// <summary>A scenario as it is now, in the school in which the session began: nobody gets another name in the middle of a play.</summary>
    /// <param name="now">The scenario as it is now.</param>
    public ScenarioFile InItsSchool(ScenarioFile now) => File.Scenario?.School is { } school ? now.In(school.Source.Text) : now;

    /// <summary>Whether a scenario as it is now is another version than the session is in, and the session one that goes on in it.</summary>
    /// <param name="now">The scenario as it is now; null where it is not there any more.</param>
    public bool WouldChange(ScenarioFile? now) =>
        Session.Mode != PlayMode.Interview && !(now is { IsPlayable: true } && KeptTexts.Of(now).Manifest.Equals(Session.Manifest));

    /// <summary>
    /// Takes the session over into its scenario as it is now, as far as it can go on there. An interview stays in the version in which it
    /// began: nobody is asked something else than the others because of the day on which they go on, and what has changed would be a hint.
    /// </summary>
    /// <param name="now">The scenario as it is now; null where it is not there any more.</param>
    /// <param name="everyPlayEnds">Whether every play of a scenario ends.</param>
    /// <returns>What to tell the trainee; empty where nothing is.</returns>
    public string GoOnIn(ScenarioFile? now, Func<Scenario, bool> everyPlayEnds)
    {
        if (!WouldChange(now)) return "";
        var continuation = Continuation.Of(Session, now, everyPlayEnds);
        if (continuation.Kept is { } kept)
        {
            (File, _texts) = (now!, KeptTexts.Of(now!));
            Session.Change(now!.Scenario!, _texts.Manifest, kept);
        }

        return continuation.Why;
    }

    /// <summary>Keeps the scorecard once the debrief is reached and all before it is in the store; does nothing where it is kept.</summary>
    /// <param name="score">Makes the scorecard of a session.</param>
    public void KeepScore(Func<Session, Scorecard> score)
    {
        if (_isScored || Session.State is not (SessionState.Debrief or SessionState.Closed) || Keeping is not InStore || _scoredAt == Session.Events.Length) return;
        // A store that refuses is asked again when something else happened, not at every key.
        _scoredAt = Session.Events.Length;
        try
        {
            _archive.Store.Results.Keep(Stored.Id, Stored.Person, score(Session), _archive.Clock.GetUtcNow());
            _isScored = true;
        }
        catch (StoreException)
        {
            // It follows from the events, which are kept: it is made when the session is opened the next time.
        }
    }

    /// <summary>
    /// Keeps what is begun, so that it is there again after whatever ends the program. Where the store refuses it says nothing:
    /// <see cref="Draft"/> tells what is kept, and the events matter more.
    /// </summary>
    /// <param name="begun">What is begun now; without words where nothing is any more.</param>
    public void KeepDraft(Draft begun)
    {
        var draft = begun.Words.Trim().Length == 0 ? null : begun;
        if (draft == Draft || Keeping is not InStore || (_draftRefused is { } refused && _archive.Clock.GetElapsedTime(refused) < Journal.UntilNextTry)) return;
        try
        {
            if (draft is null) _archive.Store.Drafts.Remove(Stored.Id);
            else if (!_archive.Store.Drafts.Keep(Stored, draft)) return;
            (Draft, _draftRefused) = (draft, null);
        }
        catch (StoreException)
        {
            // A server that is away answers late: it is not asked again at every key.
            _draftRefused = _archive.Clock.GetTimestamp();
        }
    }

    private void Keep(SessionEvent happened)
    {
        _journal.Keep(happened, Session.State, [.. (happened is Began or Changed ? _texts.Texts : []).Select(text => text.Text)]);
        // What is handed in is a draft no more. Where the store does not take it away now, its place tells that it is over.
        if (happened is Answered or Rewound or Reflected or Closed && Draft is { } draft) KeepDraft(draft with { Words = "" });
    }
}

/// <summary>A stored session cannot be made again; the message is for people.</summary>
public sealed class RecordingException(string message, Exception? cause = null) : Exception(message, cause);
