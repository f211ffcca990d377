using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using MentorSim.Engine.Scoring;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The words of one decision in the debrief: what was done, what else could have been, and the reason of each.</summary>
internal static class DecisionText
{
    /// <summary>What was done, and what would have been better; for a decision that cost points.</summary>
    public static IEnumerable<Block> Better(DebriefAnswer answer)
    {
        switch (answer)
        {
            case DebriefChoiceAnswer choice:
                yield return new Paragraph(choice.Taken.Text, Lead: "You chose: ", Indent: 3);
                if (choice.Better is not { } better) break;
                yield return new Paragraph(better.Text, Lead: "Better: ", Indent: 3);
                if (better.Feedback is { } why) yield return new Paragraph(why, Lead: "Why: ", Indent: 3);
                break;
            case DebriefPick { IsBestKnown: true } pick:
                foreach (var tick in pick.Ticks.Where(tick => tick.IsTicked != tick.Offer.IsBest))
                {
                    yield return new Paragraph(tick.Offer.Text, Lead: tick.IsTicked ? "Better left out: " : "Missing: ", Indent: 3);
                    if (tick.Offer.Feedback is { } reason) yield return new Paragraph(reason, Lead: "Why: ", Indent: 3);
                }

                break;
            default:
                foreach (var block in Whole(answer, 0)) yield return block;
                break;
        }
    }

    /// <summary>Everything about a decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="written">What became of texts.</param>
    public static IEnumerable<Block> Whole(DebriefDecision decision, WrittenAnswers written) =>
        decision.Answer is DebriefWriting writing ? written.Blocks(decision.Number, writing) : Whole(decision.Answer, decision.PointsLost);

    private static IEnumerable<Block> Whole(DebriefAnswer answer, int? lost) => answer switch
    {
        DebriefChoiceAnswer choice => WholeChoice(choice, lost),
        DebriefPick pick => WholePick(pick),
        DebriefOrder order => WholeOrder(order),
        DebriefWriting writing => WrittenAnswers.Written(writing),
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<Block> WholeChoice(DebriefChoiceAnswer choice, int? lost)
    {
        yield return new Paragraph(choice.Taken.Text, Lead: "You chose: ", Indent: 3);
        if (choice.Taken.Feedback is { } feedback) yield return new Paragraph(feedback, Lead: "Why: ", Indent: 3);
        foreach (var other in choice.Others)
        {
            yield return new Paragraph(other.Text, Lead: other.IsBest && lost > 0 ? "Better: " : other.IsBest ? "As good: " : "Or: ", Indent: 3);
            if (other.Feedback is { } why) yield return new Paragraph(why, Lead: "Why: ", Indent: 6, Tone: Tone.Quiet);
        }
    }

    private static IEnumerable<Block> WholePick(DebriefPick pick)
    {
        yield return new Paragraph(pick.Prompt, Lead: "You were asked: ", Indent: 3);
        foreach (var (offer, isTicked) in pick.Ticks)
        {
            var lead = (isTicked, offer.IsBest, pick.IsBestKnown) switch
            {
                (true, false, true) => "Ticked, better left out: ",
                (false, true, true) => "Missing: ",
                (true, _, _) => "Ticked: ",
                (false, _, _) => "Left out: ",
            };
            yield return new Paragraph(offer.Text, Lead: lead, Indent: 3);
            if (offer.Feedback is { } why) yield return new Paragraph(why, Lead: "Why: ", Indent: 6, Tone: Tone.Quiet);
        }
    }

    private static IEnumerable<Block> WholeOrder(DebriefOrder order)
    {
        yield return new Paragraph(order.Prompt, Lead: "You were asked: ", Indent: 3);
        yield return new Paragraph("Your order:", Indent: 3);
        foreach (var block in Numbered(order.Placed)) yield return block;
        if (order.Placed.Select(offer => offer.Offer).SequenceEqual(order.Right.Select(offer => offer.Offer)))
        {
            yield return new Paragraph("It is the right one.", Indent: 3);
            yield break;
        }

        yield return new Paragraph("The right one:", Indent: 3);
        foreach (var block in Numbered(order.Right)) yield return block;
    }

    private static IEnumerable<Block> Numbered(ImmutableArray<DebriefOffer> offers)
    {
        for (var i = 0; i < offers.Length; i++)
        {
            yield return new Paragraph(offers[i].Text, Lead: string.Create(CultureInfo.InvariantCulture, $"{i + 1}. "), Indent: 6);
            if (offers[i] is { IsBest: true, Feedback: { } why }) yield return new Paragraph(why, Lead: "Why: ", Indent: 9, Tone: Tone.Quiet);
        }
    }
}
