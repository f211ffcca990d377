using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Dapper;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Records;

/// <summary>Judges the sessions of a file one by one, and stores what holds.</summary>
internal sealed class SessionIntake
{
    private readonly Store _store;
    private readonly string _origin;
    private readonly PortablePurpose _purpose;
    private readonly bool _again;
    private readonly TimeProvider _clock;
    private readonly PlayedVersions _versions;
    private readonly Dictionary<string, string> _notes = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, string> _texts = ImmutableDictionary<string, string>.Empty;

    public SessionIntake(Store store, TimeProvider clock, string origin, PortablePurpose purpose, bool again)
    {
        (_store, _clock, _origin, _purpose, _again) = (store, clock, origin, purpose, again);
        _versions = new PlayedVersions(hash => _texts.GetValueOrDefault(hash) ?? store.Texts.Find(hash));
    }

    /// <summary>What is to be known of people whose names are others here.</summary>
    public ImmutableArray<string> Notes => [.. _notes.Values];

    /// <summary>Takes a session, if it holds.</summary>
    /// <param name="parts">What the file says of it.</param>
    /// <param name="people">The people of the file so far.</param>
    /// <param name="texts">The texts of the file so far, by hash.</param>
    public TakenSession Take(SessionParts parts, IReadOnlyDictionary<string, Person> people, IReadOnlyDictionary<string, string> texts)
    {
        _texts = texts;
        var title = PersonNames.Clean(parts.Announced?.Title ?? parts.Id);
        try
        {
            return Judge(parts, people);
        }
        catch (RefusedException refused)
        {
            return new SessionRefused(parts.Id, title, refused.Message, refused.Refusal);
        }
        catch (Exception wrong) when (wrong is FormatException or KeptTextException or SessionException or SittingException)
        {
            return new SessionRefused(parts.Id, title, wrong.Message, Refusal.DoesNotPlay);
        }
        catch (Exception taken) when (taken is SessionTakenException || (taken is StoreException error && _store.IsTaken(error)))
        {
            return new SessionRefused(parts.Id, title, "It was added to at this very moment. Take the file in once more.", Refusal.Busy);
        }
    }

    private TakenSession Judge(SessionParts parts, IReadOnlyDictionary<string, Person> people)
    {
        var stored = _store.Sessions.Get(parts.Id);
        var here = stored is null ? [] : _store.Sessions.EventsOf(parts.Id);
        var (all, lost) = Joined(parts, here);
        var isErased = stored?.State == Erasure.State;
        if (isErased && !_again) throw Erased("It was erased here.");
        if (all.Count == here.Length && !isErased) return new SessionKnown(parts.Id, stored!.Title);

        var head = EventBody.HeadOf(all[0].Body ?? throw Gone("It was erased where it came from.")) ?? throw new FormatException("Its first event says not whose it is.");
        if (head.Session != parts.Id) throw new RefusedException("Its first event is of another session.", Refusal.Damaged);
        if (!Guid.TryParseExact(head.Person, "D", out var id) || id.ToString() != head.Person) throw new RefusedException("Its first event is of nobody who has an id.", Refusal.Damaged);
        var person = _store.People.Get(head.Person);
        if (person?.Name.Length == 0 && !_again) throw Erased("Its person was erased here.");
        var owner = people.GetValueOrDefault(head.Person) ?? person ?? throw new RefusedException("The file does not say whose it is.", Refusal.Damaged);

        var replayed = Replayed.Of([.. all.Select(link => link.Body ?? throw Gone("A part of it was erased."))], _versions, _clock);
        // Only what waited where the candidate sat comes in: whoever can send a file could send one of any candidate.
        if (replayed.Mode == SittingWords.Of(SittingMode.Exercise) && _purpose != PortablePurpose.Rescue)
            throw new RefusedException("It is a candidate's sitting, and those are never handed in: they stay with the panel.", Refusal.Exercise);
        if (replayed is ReplayedNotes) DemandNotes(replayed, stored, isErased);
        var now = new StoredSession(
            parts.Id, head.Person, replayed.Scenario, replayed.Title, replayed.Mode, replayed.State,
            Stamp.Of(replayed.Times[0].At), Stamp.Of(replayed.Times[^1].At), all.Count, all[^1].Hash, isErased || stored is null ? _origin : stored.Origin);
        (StoredResult Result, IEnumerable<StoredUnit> Units)? result = replayed.MayHaveResult ? replayed.Score(now.Id, now.Person, null, replayed.Times[^1].At) : null;
        _store.Write((connection, transaction) =>
        {
            Settle(connection, transaction, owner);
            Texts.Add(connection, transaction, replayed.Files.Select(file => _texts.GetValueOrDefault(file.Hash)).OfType<string>());
            if (isErased) Refill(connection, transaction, now, all.Take(here.Length));
            if (all.Count > here.Length) Sessions.Put(connection, transaction, now, all[here.Length..]);
            Results.Remove(connection, transaction, now.Id);
            if (result is { } made) Results.Put(connection, transaction, made.Result, made.Units);
        });
        if (replayed is ReplayedNotes { Authors: { Length: > 0 } authors }) _notes[now.Id] = AuthorsOf(authors, _store.People.Get(now.Person)!.Name);
        return new SessionTaken(now.Id, now.Title, now.Person, isErased ? all.Count : all.Count - here.Length, all.Count, lost);
    }

    /// <summary>Notes count as written here by the series in which they stand, and the latest count: a file must not add to that series, nor come before its day.</summary>
    private void DemandNotes(Replayed notes, StoredSession? stored, bool isErased)
    {
        if (_purpose == PortablePurpose.Rescue) throw Damaged("It is notes, and those never wait in a rescue file.");
        if (stored is { Origin: "" } && !isErased) throw new RefusedException("It was begun here, and the file holds more of it than was written here: somebody else added to it.", Refusal.Foreign);
        var (last, now) = (notes.Times.Max(time => time.At), _clock.GetUtcNow());
        // A trainee whose clock was wrong is not kept from handing in what they wrote themselves: it settles nothing but their own.
        if (notes.Mode == Notebook.Supervision && last > now.AddDays(1))
            throw Damaged($"It holds a note of {Stamp.Of(last)[..10]}, and here it is {Stamp.Of(now)[..10]}: the clock of one of the two machines is wrong.");
    }

    private static string AuthorsOf(ImmutableArray<string> authors, string about) =>
        $"Notes of whoever supervises '{PersonNames.Clean(about)}' came with it, under the name {string.Join(" and ", authors.Select(name => $"'{PersonNames.Clean(name)}'"))}. A file does not show who wrote it: ask them, unless you expected it.";

    /// <summary>The events that are here, and behind them those of the file that are new.</summary>
    private (List<Link> All, string? Lost) Joined(SessionParts parts, ImmutableArray<Link> here)
    {
        if (parts.IsTooLarge) throw Damaged("It is larger than any play.");
        if (parts.Links.Count == 0) throw Damaged("None of its events is there.");
        if (_purpose != PortablePurpose.Rescue && (parts.Announced is not { } said || said.Events != parts.Links[^1].Sequence || said.Head != parts.Links[^1].Hash || parts.Links[0].Sequence != 1))
            throw Damaged("Not all of its events are there as they were written.");
        List<Link> all = [.. here];
        foreach (var link in parts.Links)
        {
            var at = link.Sequence - 1;
            if (at >= 0 && at < here.Length)
            {
                // What is here is not judged by what comes: they are the same up to some event, or they part there.
                if (link.Hash != here[at].Hash) throw new RefusedException(Part(link.Sequence), Refusal.Foreign);
                if (link.Fault(at == 0 ? null : here[at - 1]) is { } why) throw Damaged(At(link.Sequence, why));
                if (all[at].Body is null && link.Body is not null) all[at] = link;
                continue;
            }

            var last = all.Count == 0 ? null : all[^1];
            if (last is not null && at == last.Sequence && link.Previous != last.Hash && all.Count == here.Length && parts.Links[0] == link)
                throw new RefusedException(Part(last.Sequence), Refusal.Foreign);
            if (link.Fault(last) is { } fault)
            {
                // Of what was rescued each event that holds is worth having.
                if (_purpose == PortablePurpose.Rescue && all.Count > here.Length) return (all, At(link.Sequence, fault));
                throw Damaged(At(link.Sequence, fault));
            }

            all.Add(link);
        }

        return (all, null);
    }

    /// <summary>Finds the person in the store, or adds them.</summary>
    private void Settle(DbConnection connection, DbTransaction transaction, Person owner)
    {
        var site = PersonNames.Site(owner.Site);
        var kept = People.Get(connection, transaction, owner.Id);
        if (kept is { Name.Length: > 0 })
        {
            if (!PersonNames.IsSame(kept.Name, owner))
                _notes[owner.Id] = $"'{PersonNames.Of(owner)}' in this file is known here as '{kept.Name}', and stays so.";
            return;
        }

        if (kept is null) People.Bring(connection, transaction, new Person(owner.Id, site, PersonNames.Of(owner), owner.Created));
        else PersonNames.GiveBack(connection, transaction, owner with { Site = site });
        var name = People.Get(connection, transaction, owner.Id)!.Name;
        if (name != PersonNames.Of(owner)) _notes[owner.Id] = $"Somebody else here has the name '{PersonNames.Of(owner)}', so this person is shown as '{name}'.";
    }

    /// <summary>Gives a session that was erased its bodies back; they fit the digests that stayed.</summary>
    private static void Refill(DbConnection connection, DbTransaction transaction, StoredSession session, IEnumerable<Link> links)
    {
        foreach (var link in links) connection.Execute("UPDATE events SET body = @Body WHERE session = @Chain AND sequence = @Sequence AND digest = @Digest", link, transaction);
        connection.Execute(
            "UPDATE sessions SET scenario = @Scenario, title = @Title, mode = @Mode, state = @State, began = @Began, last = @Last, origin = @Origin WHERE id = @Id", session, transaction);
    }

    private static string Part(int sequence) => string.Create(
        CultureInfo.InvariantCulture, $"It differs from the session that is here from event {sequence} on: one of the two was changed, or play went on in two places.");

    private static string At(int sequence, string why) => string.Create(CultureInfo.InvariantCulture, $"Event {sequence}: {why}.");

    private static RefusedException Damaged(string why) => new(why, Refusal.Damaged);

    private static RefusedException Erased(string why) =>
        new($"{why} 'take-in --again' takes it all the same: only where the person wants that.", Refusal.Erased);

    // What is in no file comes back by no option.
    private static RefusedException Gone(string why) => new(why, Refusal.Erased);

    private sealed class RefusedException(string why, Refusal refusal) : Exception(why)
    {
        public Refusal Refusal => refusal;
    }
}
