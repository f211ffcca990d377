using System.Collections.Immutable;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Scoring;

/// <summary>A scorecard made readable: texts with the names of the session, and for each decision why the others were not as good.</summary>
/// <param name="Card">The scorecard.</param>
/// <param name="Ending">The texts of the ending; empty where none was reached.</param>
/// <param name="Decisions">The decisions in order.</param>
/// <param name="Breaches">The serious breaches, in order.</param>
/// <param name="Oversteps">Where the trainee acted outside the role, in order.</param>
public sealed record Debrief(
    Scorecard Card,
    ImmutableArray<string> Ending,
    ImmutableArray<DebriefDecision> Decisions,
    ImmutableArray<DebriefBreach> Breaches,
    ImmutableArray<DebriefOverstep> Oversteps)
{
    private const int CostliestShown = 3;

    /// <summary>The decisions that cost most, costliest first; at most three, none that cost nothing.</summary>
    public IEnumerable<DebriefDecision> Costliest =>
        Decisions.Where(decision => decision.PointsLost > 0).OrderByDescending(decision => decision.PointsLost).Take(CostliestShown);

    /// <summary>The debrief of a session.</summary>
    public static Debrief Of(Session session, Scorecard card)
    {
        var (cast, story) = (session.Cast, session.Passage.Story);
        var ending = card.EndingScene is null ? [] : story.TextsOf(session.Passage.State).Select(text => text.With(cast));
        return new Debrief(
            card,
            [.. ending],
            [.. card.Decisions.Select((decision, index) => DecisionOf(decision, index, story, cast))],
            [.. card.Incidents.Select(entry => new DebriefBreach(entry, entry.Choice.Text.With(cast)))],
            [.. card.Oversteps.Select(entry => new DebriefOverstep(entry, entry.Choice.Text.With(cast), entry.Choice.Feedback?.With(cast)))]);
    }

    private static DebriefDecision DecisionOf(DecisionScore decision, int index, Story story, Cast cast)
    {
        var taken = decision.Taken.Choice;
        var others = story.OnOffer(decision.Taken.Before).Where(choice => choice != taken).Select(choice =>
            new DebriefChoice(choice, choice.Text.With(cast), choice.Feedback?.With(cast), decision.Best.Contains(choice)));
        return new DebriefDecision(
            index + 1,
            decision.Taken.Before.Time(story.Scenario),
            new DebriefChoice(taken, taken.Text.With(cast), taken.Feedback?.With(cast), decision.Best.Contains(taken)),
            decision.Regret,
            [.. others]);
    }
}

/// <summary>A decision, as the debrief shows it.</summary>
/// <param name="Number">Its number in the session, from 1.</param>
/// <param name="Time">The school time in minutes from midnight, or null.</param>
/// <param name="Taken">What was done.</param>
/// <param name="PointsLost">Points lost here; null where it is not known.</param>
/// <param name="Others">What else was on offer.</param>
public sealed record DebriefDecision(int Number, int? Time, DebriefChoice Taken, int? PointsLost, ImmutableArray<DebriefChoice> Others);

/// <summary>A choice, as the debrief shows it.</summary>
/// <param name="Choice">The choice.</param>
/// <param name="Text">Its words.</param>
/// <param name="Feedback">Why it is sound or not; null where its author wrote nothing.</param>
/// <param name="IsBest">Whether no other was better.</param>
public sealed record DebriefChoice(Choice Choice, string Text, string? Feedback, bool IsBest);

/// <summary>A serious breach with the words chosen.</summary>
public sealed record DebriefBreach(LedgerEntry<Standards.Incident> Entry, string Words);

/// <summary>An overstep with the words chosen and the feedback.</summary>
public sealed record DebriefOverstep(LedgerEntry<Standards.Boundary> Entry, string Words, string? Feedback);
