using System.Globalization;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Standards;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The words of the debrief: result, units, ledger, decisions.</summary>
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
    /// <param name="more">Where more is to be had on the costliest decisions; null for nowhere else.</param>
    public static IEnumerable<Block> Blocks(Debrief debrief, string? more = null) =>
    [
        .. Headline(debrief.Card),
        .. Breaches(debrief),
        .. Oversteps(debrief),
        .. Costliest(debrief, more),
        .. Units(debrief.Card),
        .. Role(debrief.Card),
        .. Decisions(debrief),
    ];

    private static IEnumerable<Block> Headline(Scorecard card)
    {
        yield return card.Result switch
        {
            Result.Competent => new Heading("Competent"),
            Result.NotYet when !card.Incidents.IsEmpty => new Heading("Not yet: there was a serious breach", Tone.Alert),
            Result.NotYet => new Heading("Not yet"),
            Result.Referred => new Heading("Not passed: serious breach", Tone.Alert),
            Result.Unfinished => new Heading("Unfinished"),
        };
        yield return new Paragraph(ScoreSentence(card));
        if (card.Grade is { } grade) yield return new Paragraph($"Grade: {Text.Verbatim(grade)}.");
    }

    private static string ScoreSentence(Scorecard card)
    {
        if (card.Pack is not { } pack) return "This scenario names no standards, so nothing was scored.";
        if (card.Total is not { Ceiling: { } ceiling, Attainment: { } share })
            return string.Create(CultureInfo.InvariantCulture, $"{Text.Points(card.Total.Points)}; what could be scored is not known.");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Your choices add up to {Text.Points(card.Total.Points)}. The most you could score is {ceiling}, so your share is {Text.Percent(share)}; competent begins at {pack.Levels.Competent} %. Scored against: {Text.Verbatim(pack.Title)}.");
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
            foreach (var breach in breaches) yield return new Paragraph(breach.Words, Lead: "You chose: ", Indent: 3);
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
            foreach (var overstep in oversteps) yield return new Paragraph(overstep.Words, Lead: "You chose: ", Indent: 3);
            if (boundary.Meaning is { } meaning) yield return new Paragraph(Text.Verbatim(meaning), Indent: 3);
            if (boundary.Instead is { } instead) yield return new Paragraph(Text.Verbatim(instead), Lead: "Instead: ", Indent: 3);
            yield return new HandbookReference(boundary.Id, Indent: 3);
        }
    }

    private static IEnumerable<Block> Costliest(Debrief debrief, string? more)
    {
        var costliest = debrief.Costliest.ToList();
        if (costliest.Count == 0) yield break;
        yield return new Gap();
        yield return new Heading("Where you lost most");
        if (debrief.Card.Total.Ceiling is { } ceiling && costliest.Any(decision => decision.PointsLost > ceiling))
            yield return new Paragraph("More can be lost than could be scored: an unsound answer also takes points away.", Tone: Tone.Quiet);
        foreach (var decision in costliest)
        {
            yield return new Gap();
            yield return new Paragraph(
                string.Create(CultureInfo.InvariantCulture, $"**Decision {decision.Number}{At(decision.Time)}: {Text.Points(decision.PointsLost!.Value)} lost here**"));
            foreach (var block in DecisionText.Better(decision.Answer)) yield return block;
        }

        if (more is null) yield break;
        yield return new Gap();
        yield return new Paragraph(more);
    }

    private static IEnumerable<Block> Units(Scorecard card)
    {
        if (card.Pack is null) yield break;
        yield return new Gap();
        yield return new Heading("The units");
        foreach (var unit in card.Units.Where(unit => unit.Level != Level.NotAssessed))
            yield return new Bar($"{unit.Unit.Id}  {unit.Unit.Title}", unit.Score.Attainment, UnitWords(unit, card.Incidents.Any(entry => entry.What.UnitId == unit.Unit.Id)));
        foreach (var weak in card.Elements.Where(element => element.Level is Level.NotYet or Level.Developing))
            yield return new HandbookReference(weak.Element.Id, IsShown: false);
        var others = card.Units.Where(unit => unit.Level == Level.NotAssessed).Select(unit => unit.Unit.Id).ToList();
        if (others.Count > 0) yield return new Paragraph($"Not asked for in this play: {string.Join(", ", others)}.", Tone: Tone.Quiet);
    }

    /// <summary>What a unit's score comes to, in words.</summary>
    public static string UnitWords(UnitScore unit, bool hasBreach)
    {
        var score = unit.Score is { IsAssessed: true, Ceiling: var ceiling, Attainment: { } share }
            ? string.Create(CultureInfo.InvariantCulture, $"{unit.Score.Points} of {ceiling} ({Text.Percent(share)})")
            : Text.Points(unit.Score.Points);
        var level = unit.Level switch
        {
            Level.Strong => "strong",
            Level.Competent => "competent",
            Level.Developing => "developing",
            Level.NotYet when hasBreach => "not yet, because of a serious breach",
            Level.NotYet when unit.Score.Points < 0 => "not yet: your choices spoke against it",
            Level.NotYet => "not yet: too little was shown",
            Level.NotAssessed => "not asked for",
        };
        return $"{score}, {level}";
    }

    private static IEnumerable<Block> Role(Scorecard card)
    {
        var shown = card.Shown.Where(item => item.Of > 0).ToList();
        if (shown.Count == 0) yield break;
        yield return new Gap();
        yield return new Heading("The role, as you showed it");
        yield return new Paragraph("How often you showed what a learning mentor is, of the decisions at which something on offer showed it:");
        foreach (var item in shown)
            yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{Text.Verbatim(item.Boundary.Title)}: {item.Times} of {item.Of}"), Lead: "- ");
    }

    private static IEnumerable<Block> Decisions(Debrief debrief)
    {
        if (debrief.Decisions.IsEmpty) yield break;
        yield return new Gap();
        yield return new Heading("Your decisions, one by one");
        foreach (var decision in debrief.Decisions)
        {
            var lost = decision.PointsLost switch
            {
                null => "",
                0 => ": nothing lost",
                { } points => $": {Text.Points(points)} lost here",
            };
            yield return new Gap();
            yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"**Decision {decision.Number}{At(decision.Time)}{lost}**"));
            if (decision.TimedOut) yield return new Paragraph("The time was up before you answered.", Indent: 3);
            foreach (var block in DecisionText.Whole(decision)) yield return block;
            if (decision.Certainty is { } certainty) yield return new Paragraph($"How sure you were: {Text.Certainty(certainty)}.", Indent: 3, Tone: Tone.Quiet);
        }
    }

    private static string At(int? time) => time is { } minutes ? $", {ClockTime.Show(minutes)}" : "";
}
