using System.Collections.Immutable;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Records.Xapi;

/// <summary>What statements say of an answer.</summary>
internal static class AnswerResults
{
    private const string Separator = "[,]";

    /// <summary>The result of an answer.</summary>
    /// <param name="taken">The answer.</param>
    /// <param name="story">The story in which it was given.</param>
    /// <param name="pack">The pack whose points count; null for none.</param>
    /// <param name="score">What the scorecard says of it; null where there is none.</param>
    /// <param name="duration">How long it took; null where that is not known.</param>
    /// <param name="withTexts">Whether the trainee's own words are told.</param>
    public static StatementResult Of(Decided taken, Story story, Pack? pack, DecisionScore? score, TimeSpan? duration, bool withTexts) => new()
    {
        Score = ScoreOf(taken, story, pack),
        Response = ResponseOf(taken.Answer, withTexts),
        Duration = duration,
        Extensions = [.. ExtensionsOf(taken, pack, score)],
    };

    /// <summary>A text as a response of xAPI, in which the sign that separates answers must not stand.</summary>
    public static string Free(string text) => Text.UnsafeCharacters.Strip(text).Replace(Separator, "[, ]", StringComparison.Ordinal);

    private static string? ResponseOf(Answer answer, bool withTexts) => answer switch
    {
        ChoiceAnswer choice => choice.Choice.Id,
        PickAnswer pick => string.Join(Separator, pick.Ticked.Select(option => option.Id)),
        OrderAnswer order => string.Join(Separator, order.Placed.Select(option => option.Id)),
        WriteAnswer { Text.Length: 0 } => "",
        WriteAnswer write => withTexts ? Free(write.Text) : null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The points of the answer among those of all that could be answered there; null where nothing there has points.</summary>
    /// <remarks>What an answer is worth for what comes after it is told by the points lost, which is no score of this moment.</remarks>
    private static StatementScore? ScoreOf(Decided taken, Story story, Pack? pack)
    {
        if (pack is null) return null;
        var (min, max) = (int.MaxValue, int.MinValue);
        foreach (var answer in story.AnswersIn(taken.Before))
        {
            var points = PointsOf(answer, pack);
            (min, max) = (Math.Min(min, points), Math.Max(max, points));
        }

        return min < max ? new StatementScore(PointsOf(taken.Answer, pack), min, max) : null;
    }

    private static int PointsOf(Answer answer, Pack pack) => answer.Evidence.Where(evidence => evidence.Pack == pack).Sum(evidence => evidence.Points);

    private static IEnumerable<Extension> ExtensionsOf(Decided taken, Pack? pack, DecisionScore? score)
    {
        if (taken.Certainty is { } certainty) yield return Vocabulary.Says("certainty", certainty);
        if (taken.TimedOut) yield return Vocabulary.Says("timed-out", true);
        var evidence = taken.Answer.Evidence.Where(evidence => evidence.Pack == pack).GroupBy(evidence => evidence.Element.Id)
            .ToImmutableSortedDictionary(same => same.Key, same => same.Sum(evidence => evidence.Points), StringComparer.Ordinal);
        if (!evidence.IsEmpty) yield return Vocabulary.Says("evidence", evidence);
        if (score?.Regret is { } regret) yield return Vocabulary.Says("points-lost", regret);
        var offers = taken.Answer.Taken;
        if (Ids(offers, offer => offer.Critical is { } incident ? [incident.Id] : []) is { Length: > 0 } incidents) yield return Vocabulary.Says("serious-breaches", incidents);
        if (Ids(offers, offer => offer.Oversteps.Select(boundary => boundary.Id)) is { Length: > 0 } oversteps) yield return Vocabulary.Says("oversteps", oversteps);
        if (Ids(offers, offer => offer.Shows.Select(boundary => boundary.Id)) is { Length: > 0 } shows) yield return Vocabulary.Says("shows", shows);
    }

    private static string[] Ids(ImmutableArray<Offer> offers, Func<Offer, IEnumerable<string>> ids) => [.. offers.SelectMany(ids).Distinct()];
}
