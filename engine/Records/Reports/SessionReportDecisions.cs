using System.Collections.Immutable;
using System.Diagnostics;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Records.Reports;

/// <summary>The part of a session's report that tells each decision, with the reason of everything that was on offer.</summary>
internal static class SessionReportDecisions
{
    /// <summary>The section; none where nothing was decided.</summary>
    public static IEnumerable<ReportBlock> Of(SessionReading reading, Debrief debrief, Func<string, string> plain)
    {
        if (debrief.Decisions.IsEmpty) yield break;
        yield return new ReportSection("The decisions, one by one", [.. debrief.Decisions.Select(decision => DecisionOf(reading, decision, plain))]);
    }

    /// <summary>What the reasons rest on, each rule once, in full: a page for each choice would be read by nobody. None where nothing is named.</summary>
    public static IEnumerable<ReportBlock> Rules(Debrief debrief)
    {
        ImmutableArray<string> rules =
        [
            .. debrief.Decisions.SelectMany(OffersOf).SelectMany(offer => offer.Offer.Sources).DistinctBy(source => source.Id)
                .OrderBy(source => source.Id, StringComparer.Ordinal).Select(ReportWords.Of),
        ];
        if (!rules.IsEmpty) yield return new ReportSection("The rules, in full", [new ReportList(rules)]);
    }

    private static ReportSection DecisionOf(SessionReading reading, DebriefDecision decision, Func<string, string> plain)
    {
        var lost = decision.PointsLost switch
        {
            null => "",
            0 => ": nothing lost",
            { } points => $": {ReportWords.Points(points)} lost here",
        };
        var taken = reading.Card.Decisions[decision.Number - 1].Taken;
        var situation = string.Join("\n", reading.Session.Passage.Story.TextsOf(taken.Before).Select(text => plain(text.With(reading.Session.Cast))));
        return new ReportSection(
            $"Decision {ReportWords.Number(decision.Number)}{ReportWords.At(decision.Time)}{lost}",
            [
                .. situation.Length > 0 ? (ReportBlock[])[new ReportText(situation, Tone: ReportTone.Quiet)] : [],
                .. decision.TimedOut ? (ReportBlock[])[new ReportText("The time was up before an answer came.")] : [],
                .. decision.Answer switch
                {
                    DebriefChoiceAnswer choice => ChoiceOf(choice, decision.PointsLost, plain),
                    DebriefPick pick => PickOf(pick, plain),
                    DebriefOrder order => OrderOf(order, plain),
                    DebriefWriting writing => WritingOf(reading, decision, writing, plain),
                    _ => throw new UnreachableException(),
                },
                .. decision.Certainty is { } certainty ? (ReportBlock[])[new ReportText(ReportWords.Certainty(certainty), "How sure:", ReportTone.Quiet)] : [],
            ]);
    }

    private static IEnumerable<ReportBlock> ChoiceOf(DebriefChoiceAnswer choice, int? lost, Func<string, string> plain) =>
    [
        .. OfferOf(choice.Taken, "Chosen:", plain),
        .. choice.Others.SelectMany(other => OfferOf(other, other.IsBest && lost > 0 ? "Better:" : other.IsBest ? "As good:" : "Or:", plain)),
    ];

    private static IEnumerable<ReportBlock> PickOf(DebriefPick pick, Func<string, string> plain) =>
    [
        new ReportText(plain(pick.Prompt), "Asked:"),
        .. pick.Ticks.SelectMany(tick => OfferOf(
            tick.Offer,
            (tick.IsTicked, tick.Offer.IsBest, pick.IsBestKnown) switch
            {
                (true, false, true) => "Ticked, better left out:",
                (false, true, true) => "Missing:",
                (true, _, _) => "Ticked:",
                (false, _, _) => "Left out:",
            },
            plain)),
    ];

    private static IEnumerable<ReportBlock> OrderOf(DebriefOrder order, Func<string, string> plain)
    {
        yield return new ReportText(plain(order.Prompt), "Asked:");
        yield return new ReportText("", "The order that was given:");
        yield return new ReportList([.. order.Placed.Select(offer => plain(offer.Text))], IsNumbered: true);
        yield return order.Placed.Select(offer => offer.Offer).SequenceEqual(order.Right.Select(offer => offer.Offer)) ? new ReportText("It is the right one.") : new ReportText("", "The right one:");
        yield return new ReportList([.. order.Right.Select(offer => offer.Feedback is { } why ? $"{plain(offer.Text)} Why: {plain(why)}" : plain(offer.Text))], IsNumbered: true);
    }

    private static IEnumerable<ReportBlock> OfferOf(DebriefOffer offer, string lead, Func<string, string> plain)
    {
        yield return new ReportText(plain(offer.Text), lead);
        if (offer.Offer.Critical is { } breach) yield return new ReportText($"{breach.Id}: {breach.Title}", "Serious breach", ReportTone.Inset);
        foreach (var boundary in offer.Offer.Oversteps) yield return new ReportText(boundary.Title, "Outside the role:", ReportTone.Inset);
        if (offer.Feedback is { } why) yield return new ReportText(plain(why), "Why:", ReportTone.Inset);
        if (!offer.Offer.Sources.IsEmpty) yield return new ReportText(string.Join(", ", offer.Offer.Sources.Select(source => source.Id)), "Rests on:", ReportTone.Inset);
    }

    private static IEnumerable<DebriefOffer> OffersOf(DebriefDecision decision) => decision.Answer switch
    {
        DebriefChoiceAnswer choice => choice.Others.Prepend(choice.Taken),
        DebriefPick pick => pick.Ticks.Select(tick => tick.Offer),
        _ => [],
    };

    private static IEnumerable<ReportBlock> WritingOf(SessionReading reading, DebriefDecision decision, DebriefWriting writing, Func<string, string> plain)
    {
        yield return new ReportText(plain(writing.Prompt), "Asked:");
        yield return writing.Text.Length == 0 ? new ReportText("Nothing was written.") : new ReportQuote(writing.Text);
        var read = MarkOf(reading, decision.Number);
        if (!writing.Criteria.IsEmpty)
        {
            yield return new ReportTable(
                "What a reader looks for",
                ["Criterion", "Mark"],
                [.. writing.Criteria.Select(criterion => (ImmutableArray<string>)[plain(criterion.Text), Words(read?.Marks.FirstOrDefault(mark => mark.Criterion == criterion.Id)?.Met, writing.Text.Length > 0)])]);
        }

        if (read is not null) yield return new ReportText($"{read.By.Name}{(read.By.Role.Length > 0 ? $", {read.By.Role}" : "")}, {ReportWords.Moment(read.At)}.", "Read by:");
        else if (writing.Text.Length > 0) yield return new ReportText("Waiting to be read by a person.");
        if (read is { Line.Length: > 0 }) yield return new ReportQuote(read.Line);
    }

    /// <summary>The mark of a written answer; null where nobody has read it.</summary>
    public static WritingRead? MarkOf(SessionReading reading, int decision) =>
        reading.Notes.Writings.GetValueOrDefault(new WrittenAnswerId(reading.Stored.Id, decision, reading.Card.Decisions[decision - 1].Scene.Id));

    private static string Words(Met? met, bool isWritten) => met switch
    {
        Met.Fully => "met",
        Met.Partly => "met in part",
        Met.Not => "not met",
        _ => isWritten ? "waiting to be read" : "nothing to read",
    };
}
