using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;

namespace MentorSim.Tui.Screens;

/// <remarks>What was chosen where somebody stepped outside the role: scorecards keep only where, so plays are made again for it.</remarks>
internal sealed partial class Desk
{
    // The latest are what somebody looks for; of the others the debrief tells the words.
    private const int MostMadeAgain = 30;

    /// <summary>Finds what was chosen at each lapse of the latest plays, by session and in order, while everything else goes on.</summary>
    public Task<ImmutableDictionary<string, ImmutableArray<LapseWords>>> BeginLapseWords(RoleLedger ledger)
    {
        ImmutableArray<string> sessions = [.. ledger.Entries.Select(entry => entry.Play.Session).Distinct().Take(MostMadeAgain)];
        return archive is not { Store: { IsThere: true } store } || sessions.IsEmpty
            ? Task.FromResult(ImmutableDictionary<string, ImmutableArray<LapseWords>>.Empty)
            : Task.Run(() => sessions.ToImmutableDictionary(id => id, id => LapsesIn(archive, store, id)));
    }

    /// <summary>The session of a play; null where it is not there, or cannot be asked for.</summary>
    public StoredSession? SessionOf(PastPlay play) => archive is { Store: { IsThere: true } store } ? Ask(() => store.Sessions.Get(play.Session), null) : null;

    private static ImmutableArray<LapseWords> LapsesIn(Archive archive, Store store, string id)
    {
        try
        {
            return store.Sessions.Get(id) is { } stored && SittingWords.ModeOf(stored.Mode) is null ? [.. LapsesIn(Recording.Open(archive, stored).Session)] : [];
        }
        catch (Exception refused) when (refused is StoreException or RecordingException)
        {
            return [];
        }
    }

    private static IEnumerable<LapseWords> LapsesIn(Session session) =>
    [
        .. session.Passage.Decisions.Index().SelectMany(decision => LapsesIn(session, decision.Item, decision.Index + 1)),
        .. session.TakenBack.SelectMany(undone => LapsesIn(session, undone, null)),
    ];

    private static IEnumerable<LapseWords> LapsesIn(Session session, Decided decided, int? number)
    {
        foreach (var offer in decided.Answer.Taken)
        {
            var words = new LapseWords("", number, decided.Before.Time(session.Scenario), offer.Text.With(session.Cast));
            if (offer.Critical is { } incident) yield return words with { Id = incident.Id, Title = incident.Title, Meaning = incident.Why, Instead = incident.Instead };
            foreach (var boundary in offer.Oversteps) yield return words with { Id = boundary.Id, Title = boundary.Title, Meaning = boundary.Meaning, Instead = boundary.Instead };
        }
    }
}

/// <summary>What was chosen at a lapse, and what its boundary is.</summary>
/// <param name="Id">The id of the boundary or the breach.</param>
/// <param name="Decision">The number of the decision, from 1; null where it was taken back, and so has none.</param>
/// <param name="Time">The school time in minutes from midnight; null where there is no clock.</param>
/// <param name="Words">The words that were chosen, as Markdown.</param>
internal sealed record LapseWords(string Id, int? Decision, int? Time, string Words)
{
    /// <summary>What the boundary or breach is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it means, or why it is one; null where the pack does not say.</summary>
    public string? Meaning { get; init; }

    /// <summary>What a mentor does instead; null where the pack does not say.</summary>
    public string? Instead { get; init; }
}
