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
    /// <summary>The decisions that cost most, costliest first; at most three, none that cost nothing.</summary>
    public IEnumerable<DebriefDecision> Costliest => Card.Costliest.Select(index => Decisions[index]);

    /// <summary>What was taken back, with the words chosen; a text is only named.</summary>
    public ImmutableArray<DebriefTakenBack> TakenBack { get; init; } = [];

    /// <summary>Where the trainee was sure, and where they were right.</summary>
    public CertaintyTally Certainty => CertaintyTally.Of(Card);

    /// <summary>The decisions at which a text was written for a person to read.</summary>
    public IEnumerable<DebriefDecision> Writings => Decisions.Where(decision => decision.Answer is DebriefWriting { Text.Length: > 0 });

    /// <summary>The debrief of a session.</summary>
    public static Debrief Of(Session session, Scorecard card)
    {
        var (cast, story) = (session.Cast, session.Passage.Story);
        var ending = card.EndingScene is null ? [] : story.TextsOf(session.Passage.State).Select(text => text.With(cast));
        return new Debrief(
            card,
            [.. ending],
            [.. card.Decisions.Select((decision, index) => DecisionOf(decision, index, story, cast))],
            [.. card.Incidents.Zip(NumbersOf(card, offer => offer.Critical is null ? 0 : 1), (entry, number) => new DebriefBreach(entry, number, entry.Offer.Text.With(cast)))],
            [.. card.Oversteps.Zip(NumbersOf(card, offer => offer.Oversteps.Length), (entry, number) => new DebriefOverstep(entry, number, entry.Offer.Text.With(cast), entry.Offer.Feedback?.With(cast)))])
        {
            TakenBack =
            [
                .. card.TakenBack.Select(undone => new DebriefTakenBack(
                    undone,
                    undone.Taken.Answer is WriteAnswer ? "what you wrote" : string.Join("; ", undone.Taken.Answer.Taken.Select(offer => offer.Text.With(cast))))),
            ],
        };
    }

    /// <summary>The number of the decision for each entry of a ledger, which stands in the order of the decisions.</summary>
    private static IEnumerable<int> NumbersOf(Scorecard card, Func<Offer, int> entries) =>
        card.Decisions.SelectMany((decision, index) => Enumerable.Repeat(index + 1, decision.Taken.Answer.Taken.Sum(entries)));

    private static DebriefDecision DecisionOf(DecisionScore decision, int index, Story story, Cast cast)
    {
        var (before, answer) = (decision.Taken.Before, decision.Taken.Answer);
        return new DebriefDecision(
            index + 1, before.Time(story.Scenario), decision.Regret, decision.Taken.Certainty, decision.Taken.TimedOut, DetailOf());

        DebriefAnswer DetailOf()
        {
            switch (answer)
            {
                case ChoiceAnswer taken:
                    var best = decision.Best.OfType<ChoiceAnswer>().Select(other => other.Choice).ToList();
                    var others = story.OnOffer(before).Where(offer => offer != taken.Choice);
                    return new DebriefChoiceAnswer(
                        OfferOf(taken.Choice, best.Contains(taken.Choice)), [.. others.Select(other => OfferOf(other, best.Contains(other)))]);
                case PickAnswer pick:
                    // Of several with equal points, the one with nothing wrong in it, and then the one that asks for the least change.
                    var nearest = decision.Best.OfType<PickAnswer>().MinBy(other => (
                        other.Ticked.Count(option => option.Critical is not null || !option.Oversteps.IsEmpty),
                        pick.Decision.Options.Count(option => other.Ticked.Contains(option) != pick.Ticked.Contains(option))));
                    return new DebriefPick(
                        pick.Decision.Prompt.With(cast),
                        [.. pick.Decision.Options.Select(option => new DebriefTick(OfferOf(option, nearest?.Ticked.Contains(option) ?? false), pick.Ticked.Contains(option)))],
                        nearest is not null);
                case OrderAnswer order:
                    return new DebriefOrder(
                        order.Decision.Prompt.With(cast),
                        [.. order.Placed.Select(option => OfferOf(option, false))],
                        [.. order.Decision.Options.Select(option => OfferOf(option, true))]);
                case WriteAnswer write:
                    return new DebriefWriting(write.Decision.Prompt.With(cast), write.Text, story.Scenario.Scenes[before.Scene].Id, [.. write.Decision.Criteria.Select(criterion => new DebriefCriterion(criterion.Id, criterion.Text.With(cast)))]);
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        DebriefOffer OfferOf(Offer offer, bool isBest) => new(offer, offer.Text.With(cast), offer.Feedback?.With(cast), isBest);
    }
}

/// <summary>A decision, as the debrief shows it.</summary>
/// <param name="Number">Its number in the session, from 1.</param>
/// <param name="Time">The school time in minutes from midnight, or null.</param>
/// <param name="PointsLost">Points lost here; null where it is not known.</param>
/// <param name="Certainty">How sure the trainee was, from 1 to 3; null where that was not asked.</param>
/// <param name="TimedOut">Whether the time was up, so that nobody chose.</param>
/// <param name="Answer">What was done, and what else could have been.</param>
public sealed record DebriefDecision(int Number, int? Time, int? PointsLost, int? Certainty, bool TimedOut, DebriefAnswer Answer);

/// <summary>What was done at a decision, and what else could have been.</summary>
public abstract record DebriefAnswer
{
    private protected DebriefAnswer() { }
}

/// <summary>A choice.</summary>
/// <param name="Taken">What was done.</param>
/// <param name="Others">What else was on offer.</param>
public sealed record DebriefChoiceAnswer(DebriefOffer Taken, ImmutableArray<DebriefOffer> Others) : DebriefAnswer
{
    /// <summary>
    /// What would have been better: of those than which none has more points, one inside the role; never a serious breach, for which points
    /// say nothing. Null where there is none.
    /// </summary>
    public DebriefOffer? Better => Others.Where(other => other is { IsBest: true, Offer.Critical: null }).MinBy(other => other.Offer.Oversteps.Length);
}

/// <summary>Ticks.</summary>
/// <param name="Prompt">What was asked.</param>
/// <param name="Ticks">All that could be ticked; the best are those to tick.</param>
/// <param name="IsBestKnown">Whether it is known which are the best.</param>
public sealed record DebriefPick(string Prompt, ImmutableArray<DebriefTick> Ticks, bool IsBestKnown) : DebriefAnswer;

/// <summary>Something that could be ticked.</summary>
public sealed record DebriefTick(DebriefOffer Offer, bool IsTicked);

/// <summary>An order.</summary>
/// <param name="Prompt">What was asked.</param>
/// <param name="Placed">The order that was given.</param>
/// <param name="Right">The right order.</param>
public sealed record DebriefOrder(string Prompt, ImmutableArray<DebriefOffer> Placed, ImmutableArray<DebriefOffer> Right) : DebriefAnswer;

/// <summary>A text.</summary>
/// <param name="Prompt">What was asked.</param>
/// <param name="Text">What was written; empty for nothing.</param>
/// <param name="Scene">The id of the scene that asked for it.</param>
/// <param name="Criteria">What a person will look for.</param>
public sealed record DebriefWriting(string Prompt, string Text, string Scene, ImmutableArray<DebriefCriterion> Criteria) : DebriefAnswer;

/// <summary>What a person will look for in a text.</summary>
/// <param name="Id">Its id in the scene.</param>
/// <param name="Text">Its words.</param>
public sealed record DebriefCriterion(string Id, string Text);

/// <summary>A choice or option, as the debrief shows it.</summary>
/// <param name="Offer">The choice or option.</param>
/// <param name="Text">Its words.</param>
/// <param name="Feedback">Why it is sound or not; null where its author wrote nothing.</param>
/// <param name="IsBest">Whether no other was better.</param>
public sealed record DebriefOffer(Offer Offer, string Text, string? Feedback, bool IsBest);

/// <summary>An answer that was taken back.</summary>
/// <param name="Entry">What it was.</param>
/// <param name="Words">The words chosen; empty for a tick list with no ticks.</param>
public sealed record DebriefTakenBack(TakenBack Entry, string Words);

/// <summary>A serious breach with the words chosen.</summary>
/// <param name="Entry">What it was.</param>
/// <param name="Number">The number of the decision, from 1.</param>
/// <param name="Words">The words chosen.</param>
public sealed record DebriefBreach(LedgerEntry<Standards.Incident> Entry, int Number, string Words);

/// <summary>An overstep with the words chosen and the feedback.</summary>
/// <param name="Entry">What it was.</param>
/// <param name="Number">The number of the decision, from 1.</param>
/// <param name="Words">The words chosen.</param>
/// <param name="Feedback">Why it is not sound; null where its author wrote nothing.</param>
public sealed record DebriefOverstep(LedgerEntry<Standards.Boundary> Entry, int Number, string Words, string? Feedback);
