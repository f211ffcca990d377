using System.Globalization;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Records;

/// <summary>What came of verifying something.</summary>
public abstract record Verdict
{
    private protected Verdict() { }
}

/// <summary>All of it fits.</summary>
/// <param name="Receipt">A receipt for it as it stands.</param>
/// <param name="Notes">What is odd about it, and no fault.</param>
public sealed record Fits(Receipt Receipt, IReadOnlyList<string> Notes) : Verdict;

/// <summary>What happened was erased; what is left of its chain fits.</summary>
/// <param name="Receipt">A receipt for it as it stands.</param>
public sealed record FitsErased(Receipt Receipt) : Verdict;

/// <summary>It does not fit.</summary>
/// <param name="Event">The first event that does not fit, from 1; null where the fault lies beside the events.</param>
/// <param name="Why">What is wrong, for people.</param>
public sealed record DoesNotFit(int? Event, string Why) : Verdict;

/// <summary>
/// Verifies a store: every chain is followed, every session and sitting is played again from its events and the texts that were kept,
/// and its scorecard is made again. Sessions are looked at by scenario, so that each scenario is searched once.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">Nothing is computed from it; a session that is played again needs one.</param>
public sealed class Verification(Store store, TimeProvider clock)
{
    private readonly PlayedVersions _versions = new(store.Texts.Find);
    private readonly Lazy<bool> _tellsOfErasing = new(() => store.Log.All().Any(link => link.Body is null || StoreAct.Of(link) is { Kind: "erasure" or "erasure-again" or "purge" }));

    /// <summary>Verifies a session.</summary>
    /// <param name="stored">The session, as lists show it.</param>
    public Verdict Of(StoredSession stored)
    {
        try
        {
            return Judge(stored);
        }
        catch (StoreException unread) when (unread.Trouble == StoreTrouble.Damaged)
        {
            // One that cannot be read does not keep the others from being verified.
            return new DoesNotFit(FirstUnread(stored), "what is stored there cannot be read");
        }
    }

    private Verdict Judge(StoredSession stored)
    {
        var links = store.Sessions.EventsOf(stored.Id);
        if (FaultOfChain(links) is { } broken) return broken;
        if (links.IsEmpty) return new DoesNotFit(null, "it has no events");
        // Whoever plays or sits at this moment may have gone on since it was listed.
        if (stored.Events != links.Length && store.Sessions.Get(stored.Id) is { } now && now.Events > stored.Events) return Judge(now);
        if (stored.Events != links.Length)
            return new DoesNotFit((int)Math.Min(stored.Events, links.Length) + 1, string.Create(CultureInfo.InvariantCulture, $"the session was stored with {stored.Events} events, and {links.Length} are there"));
        if (stored.Head != links[^1].Hash) return new DoesNotFit(links.Length, "it is not the one with which the session was stored");
        if (store.People.Get(stored.Person) is null) return new DoesNotFit(null, "its person is missing");
        if (links.FirstOrDefault(link => link.Body is null) is { } gone) return FaultOfErased(stored, links, gone) ?? (Verdict)new FitsErased(Receipt.Of(links[^1]));
        var at = 0;
        try
        {
            if (EventBody.HeadOf(links[0].Body!) is not { } head || head.Session != stored.Id || head.Person != stored.Person)
                return new DoesNotFit(1, "it belongs to another session or to somebody else");
            var replayed = Replayed.Of([.. links.Select(link => link.Body!)], _versions, clock, () => at++);
            return FaultOfRow(stored, replayed) ?? FaultOfResult(stored, replayed) ?? (Verdict)new Fits(Receipt.Of(links[^1]), [.. NotesOn(stored, replayed)]);
        }
        catch (FormatException unread)
        {
            return new DoesNotFit(at + 1, $"it cannot be read: {unread.Message}");
        }
        catch (Exception refused) when (refused is SessionException or SittingException)
        {
            return new DoesNotFit(at, $"it cannot have happened there: {refused.Message}");
        }
        catch (KeptTextException missing)
        {
            return new DoesNotFit(at, missing.Message.TrimEnd('.'));
        }
    }

    /// <summary>Verifies the log of what was done to the store itself; null where there is none yet.</summary>
    public Verdict? OfLog()
    {
        var links = store.Log.All();
        return links.IsEmpty ? null : FaultOfChain(links) ?? (Verdict)new Fits(Receipt.Of(links[^1]), []);
    }

    /// <summary>The hashes of kept texts that do not fit their texts, whether a session needs them or not.</summary>
    public IEnumerable<string> ChangedTexts() => store.Texts.Hashes().Where(hash => TextOf(hash) is not { } text || Link.DigestOf(text) != hash);

    /// <summary>The ids of sessions of which there are events or results, and that are not in the list of sessions.</summary>
    public IEnumerable<string> Strays() => store.Sessions.Strays();

    private string? TextOf(string hash)
    {
        try
        {
            return store.Texts.Find(hash);
        }
        catch (StoreException unread) when (unread.Trouble == StoreTrouble.Damaged)
        {
            return null;
        }
    }

    private int? FirstUnread(StoredSession stored)
    {
        for (var sequence = 1; sequence <= stored.Events; sequence++)
        {
            try
            {
                store.Sessions.EventOf(stored.Id, sequence);
            }
            catch (StoreException unread) when (unread.Trouble == StoreTrouble.Damaged)
            {
                return sequence;
            }
        }

        return null;
    }

    /// <summary>What was erased is either all of a session, or texts of one that came to its end; and the log tells that something was.</summary>
    private DoesNotFit? FaultOfErased(StoredSession stored, IEnumerable<Link> links, Link gone)
    {
        var isWhole = stored.State == Erasure.State;
        if (isWhole && links.FirstOrDefault(link => link.Body is not null) is { } left) return new DoesNotFit(left.Sequence, "it is still there, and the session is said to be erased");
        var mayBe = isWhole || (gone.Sequence > 1 && Retention.IsFinished(stored));
        return mayBe && _tellsOfErasing.Value ? null : new DoesNotFit(gone.Sequence, "what it said is gone, and nothing tells that it was erased");
    }

    private static DoesNotFit? FaultOfChain(IEnumerable<Link> links)
    {
        Link? last = null;
        foreach (var link in links)
        {
            if (link.Fault(last) is { } fault) return new DoesNotFit((last?.Sequence ?? 0) + 1, fault);
            last = link;
        }

        return null;
    }

    private static DoesNotFit? FaultOfRow(StoredSession stored, Replayed replayed)
    {
        (string What, string Stored, string Played)[] facts =
        [
            ("scenario", stored.Scenario, replayed.Scenario),
            ("title", stored.Title, replayed.Title),
            ("mode", stored.Mode, replayed.Mode),
            ("state", stored.State, replayed.State),
            ("beginning", stored.Began, Stamp.Of(replayed.Times[0].At)),
            ("end", stored.Last, Stamp.Of(replayed.Times[^1].At)),
        ];
        var wrong = facts.FirstOrDefault(fact => fact.Stored != fact.Played);
        return wrong.What is null ? null : new DoesNotFit(null, $"the list of sessions says '{wrong.Stored}' for its {wrong.What}, and its events say '{wrong.Played}'");
    }

    private DoesNotFit? FaultOfResult(StoredSession stored, Replayed replayed)
    {
        if (store.Results.Of(stored.Id) is not { } result)
            return replayed.MustHaveResult ? new DoesNotFit(null, "its result is missing") : null;
        if (!replayed.MayHaveResult)
            return new DoesNotFit(null, stored.Mode == SittingWords.Of(SittingMode.Exercise) ? "it has a result, and of a candidate none is kept" : "it has a result, and is not at its end");
        var (made, units) = replayed.Score(stored.Id, stored.Person, result.Pack, Stamp.Read(result.At), ScorecardShapes.Of(result.Json));
        if (made != result) return new DoesNotFit(null, "its result is another than its events give");
        return units.OrderBy(unit => unit.Unit, StringComparer.Ordinal).SequenceEqual(store.Results.UnitsOf(stored.Id).OrderBy(unit => unit.Unit, StringComparer.Ordinal))
            ? null
            : new DoesNotFit(null, "the result of a unit is another than its events give");
    }

    private IEnumerable<string> NotesOn(StoredSession stored, Replayed replayed)
    {
        for (var i = 1; i < replayed.Times.Length; i++)
        {
            if (replayed.Times[i].At < replayed.Times[i - 1].At)
                yield return string.Create(CultureInfo.InvariantCulture, $"the clock of the machine was set back before event {i + 1}");
            // Both are said where both hold: the second tells by how much, and that no time was won by it.
            if (replayed.Times[i].Drift is { Ticks: not 0 } drift)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture, $"by event {i + 1} the clock of the machine went {drift.Duration().TotalSeconds:0.###} s {(drift > TimeSpan.Zero ? "more" : "less")} than time ran; the time that was used is not touched by it");
            }
        }

        // A program may die between the two; who opens the sitting again has it scored.
        if (replayed is ReplayedSitting { MayHaveResult: true } && store.Results.Of(stored.Id) is null)
            yield return "it is over, and its result is not kept yet: that is done when it is opened";
    }
}
