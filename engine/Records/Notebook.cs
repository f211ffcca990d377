using System.Security.Cryptography;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Induction;

namespace MentorSim.Engine.Records;

/// <summary>
/// The notes about one person: their own, of their induction, and those of whoever supervises them. Each series is a chain of events like a
/// session, in the same tables, so that whatever serves sessions (verifying, handing in, erasing, backing up) serves it. What is added here
/// goes into a series that was begun in this store; what came from elsewhere is read and never added to, so that no series goes on two ways.
/// </summary>
/// <param name="archive">Where it is kept.</param>
/// <param name="person">Whom it is about.</param>
public sealed class Notebook(Archive archive, Person person)
{
    /// <summary>The mode under which lists know the notes of a person's own induction.</summary>
    public const string Induction = "induction";

    /// <summary>The mode under which lists know the notes of whoever supervises.</summary>
    public const string Supervision = "supervision";

    /// <summary>The state of a series: it never ends.</summary>
    public const string State = "open";

    private const int IdBytes = 16;

    // Two windows that write at the same moment: the second reads again and follows.
    private const int MostTries = 5;

    /// <summary>Whether something stored is notes, and not a session or a sitting.</summary>
    public static bool Is(StoredSession stored) => stored.Mode is Induction or Supervision;

    /// <summary>How lists name a series.</summary>
    public static string TitleOf(string mode) => mode == Induction ? "Induction" : "Supervision";

    /// <summary>What stands in all series about the person.</summary>
    /// <exception cref="StoreException">The store does not give it.</exception>
    /// <exception cref="RecordingException">A note cannot be read.</exception>
    public InductionFile Read()
    {
        if (!archive.Store.IsThere) return InductionFile.Empty;
        return InductionFile.Of(archive.Store.Sessions.NotesOf(person.Id).Select(series => NotesIn(series, archive.Store.Sessions.EventsOf(series.Id).Select(link => link.Body))));
    }

    /// <summary>Adds a note of the person's own induction.</summary>
    /// <param name="note">Makes the note, given the moment.</param>
    /// <returns>The file after it.</returns>
    /// <exception cref="StoreException">The store does not keep it; nothing of it is kept then.</exception>
    /// <exception cref="RecordingException">What is stored cannot be read, or the person was erased meanwhile.</exception>
    public InductionFile Add(Func<DateTimeOffset, InductionEvent> note) => Append(Induction, note, at => new InductionBegan(at));

    /// <summary>Adds a note of whoever supervises.</summary>
    /// <param name="note">Makes the note, given the moment.</param>
    /// <returns>The file after it.</returns>
    /// <exception cref="StoreException">The store does not keep it; nothing of it is kept then.</exception>
    /// <exception cref="RecordingException">What is stored cannot be read, or the person was erased meanwhile.</exception>
    public InductionFile Add(Func<DateTimeOffset, SupervisionEvent> note) => Append(Supervision, note, at => new SupervisionBegan(at, note(at).By));

    private InductionFile Append(string mode, Func<DateTimeOffset, NoteEvent> note, Func<DateTimeOffset, NoteEvent> first)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                TryAppend(mode, note, first);
                return Read();
            }
            catch (SessionTakenException) when (tries < MostTries)
            {
                // Whoever wrote at the same moment is followed.
            }
            catch (SessionTakenException taken)
            {
                throw new RecordingException(taken.Message, taken);
            }
        }
    }

    private void TryAppend(string mode, Func<DateTimeOffset, NoteEvent> note, Func<DateTimeOffset, NoteEvent> first)
    {
        // Milliseconds, as they are kept.
        var now = Stamp.Read(Stamp.Of(archive.Clock.GetUtcNow()));
        var own = archive.Store.IsThere ? archive.Store.Sessions.NotesOf(person.Id).FirstOrDefault(series => series.Mode == mode && series.Origin.Length == 0) : null;
        var last = own is null ? null : archive.Store.Sessions.EventOf(own.Id, (int)own.Events);
        var stored = own ?? new StoredSession(new Guid(RandomNumberGenerator.GetBytes(IdBytes)).ToString(), person.Id, mode, TitleOf(mode), mode, State, Stamp.Of(now), Stamp.Of(now), 0, "");
        var head = new SessionHead(stored.Id, person.Id, archive.Program);
        List<Link> links = [];
        foreach (var one in own is null ? [first(now), note(now)] : (NoteEvent[])[note(now)])
            links.Add(Link.After(stored.Id, links.LastOrDefault() ?? last, NoteBody.Write(one, head, Salt.New())));
        // What cannot be read again would take all that stands there with it.
        _ = NotesIn(stored, links.Select(link => link.Body));
        archive.Store.Sessions.Append(stored with { Last = Stamp.Of(now), Events = links[^1].Sequence, Head = links[^1].Hash }, links, [], own is null ? person : null);
    }

    /// <summary>The notes of a series; those that were erased are passed over.</summary>
    /// <param name="series">The series.</param>
    /// <param name="bodies">What its events say, in order; null for what was erased.</param>
    /// <exception cref="RecordingException">A note cannot be read.</exception>
    internal static IReadOnlyList<NoteEvent> NotesIn(StoredSession series, IEnumerable<string?> bodies)
    {
        try
        {
            return [.. bodies.OfType<string>().Select(NoteBody.Read).Select(note => note is SupervisionEvent supervision ? supervision with { Origin = series.Origin } : note)];
        }
        catch (FormatException wrong)
        {
            throw new RecordingException($"What is stored of the induction is damaged, or another version of MentorSim wrote it: {wrong.Message} `mentorsim verify` says more.", wrong);
        }
    }
}
