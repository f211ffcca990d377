using System.Globalization;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The units with their elements, and the role ledger. What was not assessed, what was not shown and what spoke against somebody are said in other words.</summary>
internal static class DebriefUnits
{
    /// <summary>Units, elements and the role.</summary>
    public static IEnumerable<Block> Blocks(Debrief debrief) => [.. Units(debrief.Card), .. Role(debrief)];

    /// <summary>What a unit's score comes to, in words.</summary>
    public static string UnitWords(UnitScore unit, bool hasBreach) =>
        $"{Points(unit.Score, unit.For, unit.Against)}, {State(unit.Evidenced, unit.Level, unit.Score, hasBreach)}";

    private static string ElementWords(ElementScore element) =>
        $"{Points(element.Score, element.For, element.Against)}, {State(element.Evidenced, element.Level, element.Score, hasBreach: false)}";

    private static IEnumerable<Block> Units(Scorecard card)
    {
        if (card.Pack is null) yield break;
        yield return new Gap();
        yield return new Heading("The units and their elements");
        yield return new Paragraph("Not yet evidenced: you could have shown it, and nothing was shown. Evidenced badly: what you chose speaks against it.", Tone: Tone.Quiet);
        foreach (var unit in card.Units.Where(unit => HasBar(unit.Evidenced, unit.For, unit.Against)))
        {
            yield return new Bar($"{unit.Unit.Id}  {unit.Unit.Title}", unit.Score.Attainment, UnitWords(unit, card.Incidents.Any(entry => entry.What.UnitId == unit.Unit.Id)));
            foreach (var element in ElementsOf(card, unit).Where(element => HasBar(element.Evidenced, element.For, element.Against)))
                yield return new Bar($"{element.Element.Id}  {element.Element.Title}", element.Score.Attainment, ElementWords(element)) { Indent = 2 };
        }

        foreach (var weak in card.Elements.Where(element => element.Level is Level.NotYet or Level.Developing))
            yield return new HandbookReference(weak.Element.Id, IsShown: false);
        var others = card.Units.Where(unit => !HasBar(unit.Evidenced, unit.For, unit.Against)).Select(unit => unit.Unit.Id)
            .Concat(card.Units.Where(unit => HasBar(unit.Evidenced, unit.For, unit.Against))
                .SelectMany(unit => ElementsOf(card, unit)).Where(element => !HasBar(element.Evidenced, element.For, element.Against)).Select(element => element.Element.Id))
            .ToList();
        if (others.Count > 0) yield return new Paragraph($"Not assessed in this scenario: {string.Join(", ", others)}.", Tone: Tone.Quiet);
    }

    private static IEnumerable<ElementScore> ElementsOf(Scorecard card, UnitScore unit) => card.Elements.Where(element => element.Element.UnitId == unit.Unit.Id);

    // What could be had may not be known; what was earned is said all the same.
    private static bool HasBar(Evidenced evidenced, int earned, int against) => evidenced != Evidenced.NotAssessed || earned > 0 || against > 0;

    private static string Points(Score score, int earned, int against)
    {
        var words = score is { IsAssessed: true, Ceiling: var ceiling, Attainment: { } share }
            ? string.Create(CultureInfo.InvariantCulture, $"{score.Points} of {ceiling} ({Text.Percent(share)})")
            : Text.Points(score.Points);
        return against == 0 || earned == 0 ? words : string.Create(CultureInfo.InvariantCulture, $"{words}: {earned} for, {against} against");
    }

    private static string State(Evidenced evidenced, Level level, Score score, bool hasBreach) => evidenced switch
    {
        Evidenced.Well => level == Level.Strong ? "strong" : "competent",
        Evidenced.Partly => level == Level.Developing ? "developing" : "not yet: too little",
        Evidenced.NotYetEvidenced => "not yet evidenced",
        Evidenced.Badly => hasBreach ? "evidenced badly: a serious breach" : "evidenced badly",
        Evidenced.NotAssessed => score.Ceiling is null ? "what could be had is not known" : "not assessed",
    };

    private static IEnumerable<Block> Role(Debrief debrief)
    {
        var shown = debrief.Card.Shown.Where(item => item.Of > 0).ToList();
        if (shown.Count == 0 && debrief.Oversteps.IsEmpty) yield break;
        yield return new Gap();
        yield return new Heading("The role ledger");
        if (shown.Count > 0) yield return new Paragraph("What a learning mentor is: how often you showed it, of the decisions at which something on offer showed it.");
        foreach (var item in shown)
            yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{Text.Verbatim(item.Boundary.Title)}: {item.Times} of {item.Of}{(item.Times == 0 ? ", not shown" : "")}"), Lead: "- ");
        if (debrief.Oversteps.IsEmpty)
        {
            yield return new Paragraph("What a learning mentor is not: you stayed inside your role at every decision.");
            yield break;
        }

        yield return new Paragraph("What a learning mentor is not: where you stepped outside.");
        foreach (var oversteps in debrief.Oversteps.GroupBy(overstep => overstep.Entry.What))
        {
            var numbers = oversteps.Select(overstep => overstep.Number).Distinct().ToList();
            yield return new Paragraph(
                string.Create(CultureInfo.InvariantCulture, $"{Text.Verbatim(oversteps.Key.Title)}: {(numbers.Count == 1 ? "decision" : "decisions")} {string.Join(", ", numbers)}"), Lead: "- ");
        }
    }
}
