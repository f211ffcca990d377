using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Records;

/// <summary>A session as lists show it: what its events say, kept beside them so that a list need not read them.</summary>
/// <param name="Id">Its id, a UUID as text.</param>
/// <param name="Person">Id of the person.</param>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="Title">The scenario's title when it began.</param>
/// <param name="Mode">How it is played, in a word.</param>
/// <param name="State">Where it stands, in a word.</param>
/// <param name="Began">When it began, as <see cref="Stamp"/> writes it.</param>
/// <param name="Last">When its last event happened.</param>
/// <param name="Events">How many events it has.</param>
/// <param name="Head">The hash of the last.</param>
/// <param name="Origin">Where it was taken in from; empty where it was played here.</param>
public sealed record StoredSession(
    string Id, string Person, string Scenario, string Title, string Mode, string State, string Began, string Last, long Events, string Head, string Origin = "");

/// <summary>The sessions of a store and their events. An event is appended once: of two who append the same, one wins.</summary>
public sealed class Sessions
{
    private const string Columns = "SELECT id, person, scenario, title, mode, state, began, last, events, head, origin FROM sessions";

    private readonly Store _store;

    internal Sessions(Store store) => _store = store;

    /// <summary>The session with an id; null where there is none.</summary>
    public StoredSession? Get(string id) =>
        _store.Read(connection => connection.QueryFirstOrDefault<StoredSession>($"{Columns} WHERE id = @id", new { id }));

    /// <summary>The sessions whose ids begin with some letters; at most two, which is one too many.</summary>
    public ImmutableArray<StoredSession> Beginning(string prefix) =>
        [.. _store.Read(connection => connection.Query<StoredSession>($"{Columns} WHERE substr(id, 1, @length) = @prefix ORDER BY id LIMIT 2", new { prefix, length = prefix.Length }))];

    /// <summary>The sessions and sittings of a person, the latest first.</summary>
    public ImmutableArray<StoredSession> Of(string person) => [.. EverythingOf(person).Where(session => !Notebook.Is(session))];

    /// <summary>The series of notes about a person, the earliest first.</summary>
    public ImmutableArray<StoredSession> NotesOf(string person) => [.. EverythingOf(person).Where(Notebook.Is).OrderBy(series => series.Began, StringComparer.Ordinal).ThenBy(series => series.Id, StringComparer.Ordinal)];

    /// <summary>Sessions, sittings and notes of a person, the latest first.</summary>
    public ImmutableArray<StoredSession> EverythingOf(string person) =>
        [.. _store.Read(connection => connection.Query<StoredSession>($"{Columns} WHERE person = @person ORDER BY last DESC, id", new { person }))];

    /// <summary>The sittings of candidates: of one paper, of one candidate, or all; by paper, the earliest first.</summary>
    /// <param name="paper">The paper's id; null for all papers.</param>
    /// <param name="person">The candidate's id; null for all.</param>
    public ImmutableArray<StoredSession> Exercises(string? paper = null, string? person = null) => [.. _store.Read(connection => connection.Query<StoredSession>(
        $"{Columns} WHERE mode = @mode AND (@paper IS NULL OR scenario = @paper) AND (@person IS NULL OR person = @person) ORDER BY scenario, began, id",
        new { mode = SittingWords.Of(SittingMode.Exercise), paper, person }))];

    /// <summary>The plays of a scenario, the latest first; no interviews, and nothing that was erased.</summary>
    /// <param name="scenario">The scenario's id.</param>
    /// <param name="most">How many at most.</param>
    public ImmutableArray<StoredSession> LatestOf(string scenario, int most) => [.. _store.Read(connection => connection.Query<StoredSession>(
        $"{Columns} WHERE scenario = @scenario AND mode IN (@practice, @assess) AND state <> @erased ORDER BY last DESC, id LIMIT @most",
        new { scenario, most, practice = Words.Of(PlayMode.Practice), assess = Words.Of(PlayMode.Assess), erased = Erasure.State }))];

    /// <summary>Every session, those of one scenario after the other.</summary>
    public ImmutableArray<StoredSession> All() => [.. _store.Read(connection => connection.Query<StoredSession>($"{Columns} ORDER BY scenario, id"))];

    /// <summary>The id of every session, in order, so that a large store can be walked session by session.</summary>
    public ImmutableArray<string> Ids() => [.. _store.Read(connection => connection.Query<string>("SELECT id FROM sessions ORDER BY id"))];

    /// <summary>Sessions, sittings and notes of everybody, or of one person; nothing that was erased.</summary>
    internal ImmutableArray<StoredSession> OfTeam(string? person) => [.. _store.Read(connection => connection.Query<StoredSession>(
        $"{Columns} WHERE (@person IS NULL OR person = @person) AND state <> @erased ORDER BY scenario, began, id", new { person, erased = Erasure.State }))];

    /// <summary>The series of notes that people keep of their own induction; nothing that was erased.</summary>
    internal ImmutableArray<StoredSession> SeriesOfInductions() => [.. _store.Read(connection => connection.Query<StoredSession>(
        $"{Columns} WHERE mode = @induction AND state <> @erased ORDER BY began, id", new { induction = Notebook.Induction, erased = Erasure.State }))];

    /// <summary>What the notes about everybody, or about one person, say: each with the id of its series, in order; null for what was erased.</summary>
    internal ILookup<string, string?> BodiesOfNotes(string? person) => _store.Read(connection => connection.Query<BodyRow>(
        "SELECT e.session, e.body FROM events e JOIN sessions s ON s.id = e.session WHERE (@person IS NULL OR s.person = @person) AND s.mode IN (@induction, @supervision) ORDER BY e.session, e.sequence",
        new { person, induction = Notebook.Induction, supervision = Notebook.Supervision })).ToLookup(row => row.Session, row => row.Body);

    /// <summary>
    /// Of sessions of scenarios of everybody, or of one person, the events that name a version of the scenario, by the session's id: the first
    /// ones, and those by which somebody went on in another version.
    /// </summary>
    internal ILookup<string, string?> BodiesWithVersions(string? person) => _store.Read(connection => connection.Query<BodyRow>(
        // As canonical JSON writes it; a text that says so among others has marks before its quotes.
        "SELECT e.session, e.body FROM events e JOIN sessions s ON s.id = e.session WHERE (@person IS NULL OR s.person = @person) AND s.mode IN (@practice, @assess) AND (e.sequence = 1 OR e.body LIKE '%\"kind\":\"changed\"%')",
        new { person, practice = Words.Of(PlayMode.Practice), assess = Words.Of(PlayMode.Assess) })).ToLookup(row => row.Session, row => row.Body);

    /// <summary>The events of a session, in order.</summary>
    public ImmutableArray<Link> EventsOf(string session) => [.. _store.Read(connection => EventsOf(connection, null, session))];

    /// <summary>One event of a session; null where it is not there.</summary>
    internal Link? EventOf(string session, int sequence) => _store.Read(connection => connection
        .Query<EventRow>("SELECT sequence, previous, digest, hash, body FROM events WHERE session = @session AND sequence = @sequence", new { session, sequence })
        .Select(row => new Link(session, (int)row.Sequence, row.Previous, row.Digest, row.Hash, row.Body)).FirstOrDefault());

    /// <summary>The ids of sessions of which something is there without their own line.</summary>
    internal ImmutableArray<string> Strays() => [.. _store.Read(connection => connection.Query<string>(
        "SELECT session FROM events UNION SELECT session FROM scorecards UNION SELECT session FROM unit_scores EXCEPT SELECT id FROM sessions ORDER BY 1"))];

    /// <summary>
    /// Appends events to a session, and the session itself with its first. Those that are stored already are not appended again: who did
    /// not hear whether it went well may ask once more.
    /// </summary>
    /// <param name="session">The session as it stands after them.</param>
    /// <param name="links">The events; the first follows from the last that is stored.</param>
    /// <param name="texts">Texts that events among them name.</param>
    /// <param name="person">Who plays, for a store that may not know them yet; null where it does.</param>
    /// <exception cref="StoreException">The store does not do it.</exception>
    /// <exception cref="SessionTakenException">Somebody else appended to this session.</exception>
    public void Append(StoredSession session, IReadOnlyList<Link> links, IEnumerable<string> texts, Person? person = null)
    {
        try
        {
            TryAppend(session, links, texts, person);
        }
        catch (SessionTakenException)
        {
            if (Get(session.Id)?.State == Erasure.State) throw Erased(session);
            var stored = EventsOf(session.Id).ToDictionary(link => link.Sequence, link => link.Hash);
            var own = links.TakeWhile(link => stored.GetValueOrDefault(link.Sequence) == link.Hash).Count();
            if (own == 0) throw;
            if (own < links.Count) TryAppend(session, [.. links.Skip(own)], texts, person);
        }
    }

    private void TryAppend(StoredSession session, IReadOnlyList<Link> links, IEnumerable<string> texts, Person? person = null)
    {
        try
        {
            _store.Write((connection, transaction) =>
            {
                if (person is not null && links[0].Sequence == 1)
                {
                    // A window that was open when somebody was erased must not go on keeping things about them.
                    if (People.Get(connection, transaction, person.Id) is { Name: "" }) throw Erased(session);
                    People.Bring(connection, transaction, person);
                }

                Texts.Add(connection, transaction, texts);
                Put(connection, transaction, session, links);
            });
        }
        catch (StoreException error) when (_store.IsTaken(error))
        {
            throw Taken(session);
        }
    }

    internal static IEnumerable<StoredSession> All(DbConnection connection, DbTransaction transaction) =>
        connection.Query<StoredSession>($"{Columns} ORDER BY id", transaction: transaction);

    internal static IEnumerable<StoredSession> Of(DbConnection connection, DbTransaction transaction, string person) =>
        connection.Query<StoredSession>($"{Columns} WHERE person = @person", new { person }, transaction);

    internal static IEnumerable<Link> EventsOf(DbConnection connection, DbTransaction? transaction, string session) => connection
        .Query<EventRow>("SELECT sequence, previous, digest, hash, body FROM events WHERE session = @session ORDER BY sequence", new { session }, transaction)
        .Select(row => new Link(session, (int)row.Sequence, row.Previous, row.Digest, row.Hash, row.Body));

    internal static void Put(DbConnection connection, DbTransaction transaction, StoredSession session, IReadOnlyList<Link> links)
    {
        var before = links[0].Sequence - 1;
        var changed = before == 0
            ? PutRow(connection, transaction, session)
            : connection.Execute(
                "UPDATE sessions SET state = @State, last = @Last, events = @Events, head = @Head WHERE id = @Id AND events = @before AND head = @Previous AND state <> 'erased'",
                new { session.State, session.Last, session.Events, session.Head, session.Id, before, links[0].Previous },
                transaction);
        if (changed == 0) throw Taken(session);
        foreach (var link in links) PutLink(connection, transaction, link);
    }

    internal static int PutRow(DbConnection connection, DbTransaction transaction, StoredSession session) => connection.Execute(
        "INSERT INTO sessions (id, person, scenario, title, mode, state, began, last, events, head, origin) VALUES (@Id, @Person, @Scenario, @Title, @Mode, @State, @Began, @Last, @Events, @Head, @Origin)",
        // A server keeps no NUL, and a title from a file that somebody sent may hold one.
        session with { Title = UnsafeCharacters.Strip(session.Title), Origin = UnsafeCharacters.Strip(session.Origin) },
        transaction);

    internal static void PutLink(DbConnection connection, DbTransaction transaction, Link link) => connection.Execute(
        "INSERT INTO events (session, sequence, previous, digest, hash, body) VALUES (@Chain, @Sequence, @Previous, @Digest, @Hash, @Body)", link, transaction);

    private static SessionTakenException Taken(StoredSession session) =>
        new($"'{session.Title}' was taken up somewhere else meanwhile, in another window or on another machine. It goes on there, and this one stops here.");

    private static SessionTakenException Erased(StoredSession session) =>
        new($"The name under which you play '{session.Title}' was erased from the records meanwhile, or this session was. Nothing more is kept under it, so it stops here.");

    private sealed record BodyRow(string Session, string? Body);

    private sealed record EventRow(long Sequence, string Previous, string Digest, string Hash, string? Body);
}
