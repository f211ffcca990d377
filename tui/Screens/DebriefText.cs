using System.Globalization;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Scripting;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The words of the debrief, what matters most first: the result and why, breaches, oversteps, the costliest decisions.</summary>
internal static class DebriefText
{
    /// <summary>The result in a word or two, for lists.</summary>
    public static string ResultWords(Scorecard card) => ResultWords(card.Result, !card.Incidents.IsEmpty);

    /// <summary>The result in a word or two, and whether there was a serious breach.</summary>
    public static string ResultWords(Result result, bool hasBreach) => result switch
    {
        Result.Competent => "competent",
        Result.NotYet when hasBreach => "not yet: serious breach",
        Result.NotYet => "not yet",
        Result.Referred => "not passed: serious breach",
        Result.Unfinished => "unfinished",
    };

    /// <summary>The debrief from top to bottom.</summary>
    /// <param name="debrief">The debrief.</param>
    /// <param name="written">What became of texts.</param>
    /// <param name="more">Where more is to be had on the costliest decisions; null for nowhere else.</param>
    public static IEnumerable<Block> Blocks(Debrief debrief, WrittenAnswers written, string? more = null) =>
    [
        .. ResultReason.Headline(debrief, written),
        .. Breaches(debrief),
        .. Oversteps(debrief),
        .. Costliest(debrief, more),
        .. RuleText.Behind(debrief.Breaches),
        .. DebriefCertainty.Blocks(debrief.Certainty),
        .. DebriefUnits.Blocks(debrief),
        .. Decisions(debrief, written),
        .. TakenBack(debrief),
    ];

    /// <summary>What was taken back stands apart: it counts for nothing, and is not forgotten either.</summary>
    private static IEnumerable<Block> TakenBack(Debrief debrief)
    {
        if (debrief.TakenBack.IsEmpty) yield break;
        yield return new Gap();
        yield return new Heading("Taken back");
        yield return new Paragraph("You took these answers back, so they count for nothing. A child would have heard them.", Tone: Tone.Quiet);
        foreach (var undone in debrief.TakenBack)
        {
            yield return new Paragraph(undone.Words.Length == 0 ? "no ticks" : undone.Words, Lead: "- ", Indent: 3);
            foreach (var incident in undone.Entry.Incidents) yield return new Paragraph($"Serious breach {incident.Id}, taken back: {Text.Verbatim(incident.Title)}", Indent: 5);
            foreach (var boundary in undone.Entry.Oversteps) yield return new Paragraph($"Outside your role, taken back: {Text.Verbatim(boundary.Title)}", Indent: 5);
        }
    }

    /// <summary>Each kind of breach once, with everything that was done of it.</summary>
    private static IEnumerable<Block> Breaches(Debrief debrief)
    {
        if (debrief.Breaches.IsEmpty) yield break;
        yield return new Gap();
        yield return new Heading(debrief.Breaches.Length == 1 ? "The serious breach" : "The serious breaches", Tone.Alert);
        foreach (var breaches in debrief.Breaches.GroupBy(breach => breach.Entry.What))
        {
            var incident = breaches.Key;
            yield return new Gap();
            yield return new Paragraph($"**{incident.Id}: {Text.Verbatim(incident.Title)}**");
            foreach (var breach in breaches) yield return new Paragraph(breach.Words, Lead: Chosen(breach.Number), Indent: 3);
            if (incident.Why is { } why) yield return new Paragraph(Text.Verbatim(why), Indent: 3);
            if (incident.Instead is { } instead) yield return new Paragraph(Text.Verbatim(instead), Lead: "Instead: ", Indent: 3);
            if (incident.Origin is { } origin)
                yield return new Paragraph($"{Text.Verbatim(origin)}{Text.Grade(incident.Grade)}", Lead: "It rests on: ", Indent: 3, Tone: Tone.Quiet);
            yield return new HandbookReference(incident.Id, Indent: 3);
        }
    }

    /// <summary>Each boundary once, with everything by which it was overstepped.</summary>
    private static IEnumerable<Block> Oversteps(Debrief debrief)
    {
        if (debrief.Oversteps.IsEmpty) yield break;
        yield return new Gap();
        yield return new Heading("Outside your role", Tone.Alert);
        foreach (var oversteps in debrief.Oversteps.GroupBy(overstep => overstep.Entry.What))
        {
            var boundary = oversteps.Key;
            yield return new Gap();
            yield return new Paragraph($"**A learning mentor is not: {Text.Verbatim(boundary.Title)}**");
            foreach (var overstep in oversteps) yield return new Paragraph(overstep.Words, Lead: Chosen(overstep.Number), Indent: 3);
            if (boundary.Meaning is { } meaning) yield return new Paragraph(Text.Verbatim(meaning), Indent: 3);
            if (boundary.Instead is { } instead) yield return new Paragraph(Text.Verbatim(instead), Lead: "Instead: ", Indent: 3);
            yield return new HandbookReference(boundary.Id, Indent: 3);
        }
    }

    private static string Chosen(int number) => string.Create(CultureInfo.InvariantCulture, $"You chose (decision {number}): ");

    private static IEnumerable<Block> Costliest(Debrief debrief, string? more)
    {
        var costliest = debrief.Costliest.ToList();
        if (costliest.Count > 0)
        {
            yield return new Gap();
            yield return new Heading("Where you lost most");
            if (debrief.Card.Total.Ceiling is { } ceiling && costliest.Any(decision => decision.PointsLost > ceiling))
                yield return new Paragraph("More can be lost than could be scored: an unsound answer also takes points away.", Tone: Tone.Quiet);
        }

        foreach (var decision in costliest)
        {
            yield return new Gap();
            yield return new Paragraph($"**{Title(decision)}: {Text.Points(decision.PointsLost!.Value)} lost here**");
            foreach (var block in DecisionText.Better(decision.Answer)) yield return block;
        }

        if (more is null || debrief.Decisions.IsEmpty) yield break;
        yield return new Gap();
        yield return new Paragraph(more);
    }

    private static IEnumerable<Block> Decisions(Debrief debrief, WrittenAnswers written)
    {
        if (debrief.Decisions.IsEmpty) yield break;
        yield return new Gap();
        yield return new Heading("Your decisions, one by one");
        foreach (var decision in debrief.Decisions)
        {
            var state = decision switch
            {
                { Answer: DebriefWriting writing } => $": {written.StateOf(decision.Number, writing)}",
                { PointsLost: null } => "",
                { PointsLost: 0 } => ": nothing lost",
                { PointsLost: { } points } => $": {Text.Points(points)} lost here",
            };
            yield return new Gap();
            yield return new Paragraph($"**{Title(decision)}{state}**");
            if (decision.TimedOut) yield return new Paragraph("The time was up before you answered.", Indent: 3);
            foreach (var block in DecisionText.Whole(decision, written)) yield return block;
            if (decision.Certainty is { } certainty) yield return new Paragraph($"How sure you were: {Text.Certainty(certainty)}.", Indent: 3, Tone: Tone.Quiet);
        }
    }

    /// <summary>A decision by number and school time, as in "Decision 3, 08:41".</summary>
    public static string Title(DebriefDecision decision) =>
        string.Create(CultureInfo.InvariantCulture, $"Decision {decision.Number}{(decision.Time is { } minutes ? $", {ClockTime.Show(minutes)}" : "")}");
}
