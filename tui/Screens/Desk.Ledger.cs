using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Tui.Screens.Sittings;

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
            if (store.Sessions.Get(id) is not { } stored) return [];
            return SittingWords.ModeOf(stored.Mode) switch
            {
                null => [.. LapsesIn(Recording.Open(archive, stored).Session)],
                SittingMode.Training when IsOver(stored) => [.. LapsesIn(SittingScorer.Score(SittingRecording.Open(archive, stored).Sitting))],
                _ => [],
            };
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

    private static IEnumerable<LapseWords> LapsesIn(SittingScore score) =>
        from breach in score.Breaches
        let answer = score.Items.First(item => item.Item == breach.Item).Answer
        select new LapseWords(breach.Incident.Id, null, null, ItemText.Said(AnswerPart.Actions, answer, score.Paper) ?? "Nothing was chosen.")
        {
            Item = ItemText.Name(breach.Item),
            Title = breach.Incident.Title,
            Meaning = breach.Incident.Why,
            Instead = breach.Incident.Instead,
        };

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
/// <param name="Decision">The number of the decision, from 1; null in a paper, and where it was taken back and so has none.</param>
/// <param name="Time">The school time in minutes from midnight; null where there is no clock.</param>
/// <param name="Words">The words that were chosen, as Markdown.</param>
internal sealed record LapseWords(string Id, int? Decision, int? Time, string Words)
{
    /// <summary>The item of an in-tray paper at which it was chosen; null in a scenario.</summary>
    public string? Item { get; init; }

    /// <summary>Whether it was taken back in its play: a sitting takes nothing back.</summary>
    public bool IsTakenBack => Decision is null && Item is null;

    /// <summary>What the boundary or breach is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it means, or why it is one; null where the pack does not say.</summary>
    public string? Meaning { get; init; }

    /// <summary>What a mentor does instead; null where the pack does not say.</summary>
    public string? Instead { get; init; }
}
