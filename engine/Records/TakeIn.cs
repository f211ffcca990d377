using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Records;

/// <summary>
/// Takes sessions of files into a store: those that others handed in, and those that waited in a rescue file. Nothing in a file is
/// believed: each session's chain is checked, it is played again by the texts that it names, and its result is worked out anew. A session
/// is taken whole in one transaction, so whatever happens in the middle, doing it again finishes it; doing it twice changes nothing.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells when.</param>
/// <param name="site">The site of this store's machine: a rescue file of the same site holds what was played here.</param>
public sealed class TakeIn(Store store, TimeProvider clock, string site)
{
    private const int MostDamage = 20;
    private const long MostTextLetters = 64L << 20;

    /// <summary>Takes a file in.</summary>
    /// <param name="path">The file.</param>
    /// <param name="again">Whether sessions that were erased here, and sessions of people who were, are taken all the same.</param>
    /// <returns>What came of it; the file stays where it is.</returns>
    /// <exception cref="RecordsFileException">It is no file of records that can be taken in.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may read it.</exception>
    /// <exception cref="StoreException">The store does not take it; sessions that were taken before stay.</exception>
    public TakenIn Read(string path, bool again = false)
    {
        using var file = PlainFile.OpenRead(path);
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        file.Position = 0;
        using var reader = PortableReader.Open(file, PortableLimits.Sent);
        if (reader.Header.Purpose == PortablePurpose.Backup)
            throw new RecordsFileException("This is a backup of a whole store, which 'mentorsim data restore' brings back.");
        var reading = new Reading(new SessionIntake(store, clock, OriginOf(reader.Header), reader.Header.Purpose, again));
        foreach (var piece in reader.Pieces()) reading.Add(piece);
        var taken = reading.Finish(reader);
        if (taken.Taken > 0 || taken.Sessions.Any(session => session is SessionRefused)) Log(taken, hash, again);
        return taken;
    }

    /// <summary>Where a session was taken in from, as views show it: a site and the day of the file; nothing for what was played here.</summary>
    private string OriginOf(PortableHeader header)
    {
        if (header.Purpose == PortablePurpose.Rescue && header.Site == site) return "";
        var from = PersonNames.Site(header.Site);
        return $"{(from.Length > 0 ? from : "another machine")}, {header.Made[..10]}";
    }

    private void Log(TakenIn taken, string hash, bool again) => store.Write((connection, transaction) =>
    {
        ActLog.Add(connection, transaction, clock.GetUtcNow(), "take-in", new JsonObject
        {
            ["file"] = hash,
            ["taken"] = taken.Taken,
            ["events"] = taken.Sessions.OfType<SessionTaken>().Sum(session => session.NewEvents),
            ["known"] = taken.Sessions.Count(session => session is SessionKnown),
            ["refused"] = taken.Sessions.Count(session => session is SessionRefused),
            ["again"] = again,
        });
    });

    /// <summary>Puts sessions together from the lines of a file.</summary>
    private sealed class Reading(SessionIntake intake)
    {
        private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Person> _people = new(StringComparer.Ordinal);
        private readonly ImmutableArray<TakenSession>.Builder _sessions = ImmutableArray.CreateBuilder<TakenSession>();
        private readonly ImmutableArray<string>.Builder _damage = ImmutableArray.CreateBuilder<string>();
        private SessionParts? _now;
        private long _textLetters;
        private int _damaged;

        public void Add(PortablePiece piece)
        {
            switch (piece)
            {
                case DamagedLine damaged:
                    _damaged++;
                    if (_damage.Count < MostDamage) _damage.Add(string.Create(CultureInfo.InvariantCulture, $"line {damaged.Number}: {damaged.Why}"));
                    break;
                case ReadLine { Line: PortableText { Text: var text } } when _textLetters + text.Length <= MostTextLetters:
                    if (_texts.TryAdd(Link.DigestOf(text), text)) _textLetters += text.Length;
                    break;
                case ReadLine { Line: PortablePerson { Person: var person } }:
                    _people.TryAdd(person.Id, person);
                    break;
                case ReadLine { Line: PortableSession { Session: var session } }:
                    Turn(session.Id).Announced = session;
                    break;
                case ReadLine { Line: PortableEvent { Link: var link } }:
                    Turn(link.Chain).Add(link);
                    break;
            }
        }

        public TakenIn Finish(PortableReader reader)
        {
            Flush();
            if (_damaged > _damage.Count) _damage.Add(string.Create(CultureInfo.InvariantCulture, $"and {_damaged - _damage.Count} more"));
            // A rescue file ends where the program did.
            if (!reader.IsClosed && reader.Header.Purpose != PortablePurpose.Rescue && _damaged == 0) _damage.Add("the end is missing: the file was cut short");
            return new TakenIn(reader.Header, _sessions.ToImmutable(), _damage.ToImmutable(), intake.Notes);
        }

        private SessionParts Turn(string id)
        {
            if (_now?.Id == id) return _now;
            Flush();
            return _now = new SessionParts(id);
        }

        private void Flush()
        {
            if (_now is { } parts && (parts.Links.Count > 0 || parts.Announced is not null)) _sessions.Add(intake.Take(parts, _people, _texts));
            _now = null;
        }
    }
}
