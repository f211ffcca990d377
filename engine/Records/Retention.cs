using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json.Nodes;
using Dapper;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;

namespace MentorSim.Engine.Records;

/// <summary>For how many months each kind of record is kept after it was last added to; 0 for as long as nobody erases it.</summary>
/// <param name="Finished">Sessions that came to their end, and the notes of an induction and a supervision, from the last of them on.</param>
/// <param name="Unfinished">Sessions that were left.</param>
/// <param name="Written">What people wrote in sessions that came to their end: reflections and texts. The rest of the session stays.</param>
/// <param name="TakenIn">Sessions that others handed in.</param>
/// <param name="People">Names of people of whom no session is left.</param>
/// <param name="Log">What the store's log says; its hashes stay.</param>
/// <param name="Candidates">
/// Sittings of candidates, whether they came to their end or not: as a whole, and never a part. Long enough for somebody to challenge a
/// decision (RP-10), and no longer.
/// </param>
public sealed record RetentionPeriods(int Finished, int Unfinished, int Written, int TakenIn, int People, int Log, int Candidates)
{
    /// <summary>What is kept for how long unless somebody says otherwise; README.md gives the reasons.</summary>
    public static RetentionPeriods Usual { get; } = new(Finished: 24, Unfinished: 6, Written: 12, TakenIn: 24, People: 6, Log: 36, Candidates: 12);
}

/// <summary>What a purge takes away, or would.</summary>
/// <param name="Finished">Finished sessions.</param>
/// <param name="Unfinished">Sessions that were left.</param>
/// <param name="TakenIn">Sessions that others handed in.</param>
/// <param name="Texts">Texts that people wrote.</param>
/// <param name="People">People of whom nothing is left.</param>
/// <param name="Acts">Entries of the log.</param>
/// <param name="Candidates">Sittings of candidates.</param>
/// <param name="Receipt">A receipt for the log; null where nothing was taken away.</param>
/// <param name="IsOutOfTheFiles">Whether nothing of it is left in the store's own files.</param>
public sealed record Purged(int Finished, int Unfinished, int TakenIn, int Texts, int People, int Acts, int Candidates, Receipt? Receipt = null, bool IsOutOfTheFiles = true)
{
    /// <summary>Whether there is nothing to take away.</summary>
    public bool IsNothing => this is { Finished: 0, Unfinished: 0, TakenIn: 0, Texts: 0, People: 0, Acts: 0, Candidates: 0 };
}

/// <summary>Takes away what was kept long enough.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells when.</param>
/// <param name="periods">For how long.</param>
public sealed class Retention(Store store, TimeProvider clock, RetentionPeriods periods)
{
    /// <summary>Whether a session or a sitting came to its end.</summary>
    internal static bool IsFinished(StoredSession session) => session.State is "debrief" or "closed" or "submitted" or "expired";

    /// <summary>Whether something is kept as long as what came to its end: notes have none, and half of an induction is worth nothing.</summary>
    private static bool IsKeptAsFinished(StoredSession session) => IsFinished(session) || Notebook.Is(session);

    /// <summary>What a purge would take away now.</summary>
    public Purged Look()
    {
        Purged? found = null;
        store.ReadAtOneMoment((connection, transaction) => found = Plan.Of(connection, transaction, store, clock.GetUtcNow(), periods).Counts);
        return found!;
    }

    /// <summary>Takes it away; the act stands in the log.</summary>
    /// <exception cref="StoreException">The store does not do it; nothing is taken away then.</exception>
    public Purged Purge()
    {
        var now = clock.GetUtcNow();
        var purged = store.Write((connection, transaction) =>
        {
            var plan = Plan.Of(connection, transaction, store, now, periods);
            if (plan.Counts.IsNothing) return plan.Counts;
            Erasure.Clear(store, connection, transaction, [.. plan.Sessions.Select(session => session.Id)], now);
            foreach (var (session, sequence) in plan.Texts) connection.Execute("UPDATE events SET body = NULL WHERE session = @session AND sequence = @sequence", new { session, sequence }, transaction);
            foreach (var session in plan.Drafts) Drafts.Remove(connection, transaction, session);
            foreach (var person in plan.People) Erasure.Forget(connection, transaction, person, now);
            foreach (var act in plan.Acts) connection.Execute("UPDATE log SET body = NULL WHERE sequence = @act", new { act }, transaction);
            var link = ActLog.Add(connection, transaction, now, "purge", new JsonObject
            {
                ["finished"] = plan.Counts.Finished,
                ["unfinished"] = plan.Counts.Unfinished,
                ["takenIn"] = plan.Counts.TakenIn,
                ["texts"] = plan.Counts.Texts,
                ["people"] = plan.Counts.People,
                ["acts"] = plan.Counts.Acts,
                ["candidates"] = plan.Counts.Candidates,
            });
            return plan.Counts with { Receipt = Receipt.Of(link) };
        });
        // Also where nothing goes: an erasure may have left traces while another window was open.
        return purged with { IsOutOfTheFiles = store.Scrub() };
    }

    private sealed record Plan(
        ImmutableArray<StoredSession> Sessions, ImmutableArray<(string Session, int Sequence)> Texts, ImmutableArray<string> Drafts, ImmutableArray<string> People, ImmutableArray<int> Acts, Purged Counts)
    {
        public static Plan Of(DbConnection connection, DbTransaction transaction, Store store, DateTimeOffset now, RetentionPeriods periods)
        {
            var live = Records.Sessions.All(connection, transaction).Where(session => session.State != Erasure.State).ToList();
            ImmutableArray<StoredSession> gone = [.. live.Where(session => IsOver(session.Last, MonthsOf(session), now))];
            var written = new WrittenTexts(new PlayedVersions(store.Texts.Find));
            var read = live.Except(gone).Where(session => !IsCandidates(session) && IsFinished(session) && IsOver(session.Last, periods.Written, now)).ToList();
            ImmutableArray<(string, int)> texts =
            [
                .. read.SelectMany(session => written.In(Records.Sessions.EventsOf(connection, transaction, session.Id)).Select(text => (session.Id, text.Sequence))),
            ];
            ImmutableArray<string> drafts = [.. read.Select(session => session.Id).Where(session => Records.Drafts.Of(connection, transaction, session) is not null)];
            // Whose last session goes now keeps the name for the time that is given for names.
            var withSessions = live.Select(session => session.Person).ToHashSet(StringComparer.Ordinal);
            ImmutableArray<string> people =
            [
                .. connection.Query<(string Id, string Since)>(
                        "SELECT p.id, coalesce((SELECT max(last) FROM sessions s WHERE s.person = p.id), p.created) FROM persons p WHERE p.name <> '' ORDER BY p.id", transaction: transaction)
                    .Where(person => !withSessions.Contains(person.Id) && IsOver(person.Since, periods.People, now)).Select(person => person.Id),
            ];
            ImmutableArray<int> acts =
                [.. ActLog.All(connection, transaction).Where(link => StoreAct.Of(link) is { } act && IsOver(Stamp.Of(act.At), periods.Log, now)).Select(link => link.Sequence)];
            var own = gone.Where(session => !IsCandidates(session) && session.Origin.Length == 0).ToList();
            return new Plan(gone, texts, drafts, people, acts, new Purged(
                own.Count(IsKeptAsFinished),
                own.Count(session => !IsKeptAsFinished(session)),
                gone.Count(session => !IsCandidates(session) && session.Origin.Length > 0),
                texts.Length + drafts.Length,
                people.Length,
                acts.Length,
                gone.Count(IsCandidates)));

            int MonthsOf(StoredSession session) => IsCandidates(session) ? periods.Candidates
                : session.Origin.Length > 0 ? periods.TakenIn
                : IsKeptAsFinished(session) ? periods.Finished : periods.Unfinished;
        }

        private static bool IsCandidates(StoredSession session) => session.Mode == SittingWords.Of(SittingMode.Exercise);

        // Moments sort as texts.
        private static bool IsOver(string since, int months, DateTimeOffset now) =>
            months > 0 && string.CompareOrdinal(since, Stamp.Of(now.AddMonths(-months))) < 0;
    }
}
