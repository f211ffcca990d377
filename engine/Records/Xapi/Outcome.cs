using System.Collections.Immutable;
using System.Text.Json;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Records.Xapi;

/// <summary>What statements say of a session as a whole.</summary>
internal static class Outcome
{
    /// <summary>How it ended, with the units' points where there is a scorecard. Points stand apart from a score, since they may be negative.</summary>
    public static IEnumerable<Extension> Of(Session session, Scorecard? card)
    {
        if (session.Passage.Ending is { } ending)
        {
            yield return Vocabulary.Says("ending", Words.Of(ending.Kind));
            yield return Vocabulary.Says("ending-scene", session.Passage.Scene.Id);
        }

        if (card is null) yield break;
        yield return Vocabulary.Says("outcome", Words.Of(card.Result));
        if (card.Pack is null) yield break;
        yield return Vocabulary.Says("points", card.Total.Points);
        if (card.Total.Ceiling is { } ceiling) yield return Vocabulary.Says("ceiling", ceiling);
        if (card.Grade is { } grade) yield return Vocabulary.Says("grade", grade);
        yield return Vocabulary.Says("units", card.Units.ToImmutableSortedDictionary(unit => unit.Unit.Id, unit => unit.Level.Word(), StringComparer.Ordinal));
        if (card.Incidents.Length > 0) yield return Vocabulary.Says("serious-breaches", card.Incidents.Select(entry => entry.What.Id).Distinct());
        if (card.Oversteps.Length > 0) yield return Vocabulary.Says("oversteps", card.Oversteps.Select(entry => entry.What.Id).Distinct());
    }

    /// <summary>
    /// The score of an assessment: none where nothing could be had or the points are below 0, and none that speaks against the
    /// judgement, as that of a play that was good but for a serious breach, which no points make up for.
    /// </summary>
    public static StatementScore? ScoreOf(Scorecard card, bool passed)
    {
        if (card.Total is not { IsAssessed: true, Points: var points, Ceiling: { } ceiling, Attainment: { } share } || points < 0 || points > ceiling) return null;
        return card.Pack is { } pack && (share * 100 >= pack.Levels.Competent) == passed ? new StatementScore(points, 0, ceiling, share) : null;
    }

    /// <summary>The share from which it is passed; null where no pack says.</summary>
    public static Extension? MasteryOf(Scorecard? card) =>
        card?.Pack is { } pack ? new Extension(Vocabulary.MasteryScore, JsonSerializer.SerializeToElement(pack.Levels.Competent / 100m)) : null;
}
