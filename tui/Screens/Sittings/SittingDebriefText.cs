using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Sittings;

/// <summary>The words of a training sitting's debrief: result, breaches, order, what a score is worth, units.</summary>
internal static class SittingDebriefText
{
    /// <summary>The debrief from top to bottom, without the items one by one.</summary>
    public static IEnumerable<Block> Blocks(SittingScore score) =>
    [
        .. Headline(score),
        .. Breaches(score),
        .. Order(score),
        .. Gates(score),
        .. Naive(score),
        .. Units(score),
    ];

    /// <summary>What was flagged in one item.</summary>
    public static IEnumerable<Block> BreachesOf(SittingScore score, PaperItem item)
    {
        var breaches = score.Breaches.Where(breach => breach.Item == item).Select(breach => breach.Incident).Distinct().ToList();
        if (breaches.Count == 0) yield break;
        yield return new Heading(breaches.Count == 1 ? "A serious breach" : "Serious breaches", Tone.Alert);
        foreach (var incident in breaches)
        {
            foreach (var block in About(incident)) yield return block;
            yield return new Gap();
        }
    }

    /// <summary>What the naive patterns get for one item, as a sentence.</summary>
    public static string NaiveOf(SittingScore score, int index) => string.Create(
        CultureInfo.InvariantCulture,
        $"Without reading this item: {string.Join("; ", score.Naive.Select(naive => $"{Name(naive.Pattern).ToLowerInvariant()}: {Number(naive.Items[index])}"))}. You: {score.Items[index].Points}.");

    private static IEnumerable<Block> Headline(SittingScore score)
    {
        yield return score.Result switch
        {
            Result.Competent => new Heading("Competent"),
            _ when !score.Breaches.IsEmpty => new Heading("Not yet: there was a serious breach", Tone.Alert),
            _ => new Heading("Not yet"),
        };
        var share = score.Total.Attainment is { } attainment ? $" ({Text.Percent(attainment)})" : "";
        yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"Your answers add up to {Text.Points(score.Points)} of {score.Most}{share}; competent begins at {score.Paper.Levels.Competent}%."));
        yield return new Paragraph("This is what you ticked, and no more. Your reasons are for people: the machine does not score them.", Tone: Tone.Quiet);
    }

    private static IEnumerable<Block> Breaches(SittingScore score)
    {
        if (score.Breaches.IsEmpty) yield break;
        yield return new Gap();
        yield return new Heading(score.Breaches.Length == 1 ? "The serious breach" : "The serious breaches", Tone.Alert);
        yield return new Paragraph("Judged on what you said, and by when; never on how long you took to type it.", Tone: Tone.Quiet);
        foreach (var breaches in score.Breaches.GroupBy(breach => breach.Incident))
        {
            yield return new Gap();
            var items = breaches.Select(breach => $"\"{ItemText.Name(breach.Item)}\"").Distinct();
            foreach (var block in About(breaches.Key, string.Join(", ", items))) yield return block;
        }
    }

    /// <summary>A breach: what it is, why it fails whatever else was done well, what would have kept it from happening, and what it rests on.</summary>
    /// <param name="incident">The breach.</param>
    /// <param name="items">The items in which it was flagged; null to leave them out.</param>
    public static IEnumerable<Block> About(Incident incident, string? items = null)
    {
        yield return new Paragraph($"**{incident.Id}: {Text.Verbatim(incident.Title)}**");
        if (items is not null) yield return new Paragraph(Text.Verbatim(items), Indent: 3, Lead: "In: ");
        if (incident.Why is { } why) yield return new Paragraph(Text.Verbatim(why), Indent: 3);
        if (incident.Instead is { } instead) yield return new Paragraph(Text.Verbatim(instead), Indent: 3, Lead: "Instead: ");
        if (incident.Origin is { } origin) yield return new Paragraph($"{Text.Verbatim(origin)}{Text.Grade(incident.Grade)}", Indent: 3, Lead: "It rests on: ", Tone: Tone.Quiet);
        yield return new HandbookReference(incident.Id, Indent: 3);
    }

    private static IEnumerable<Block> Order(SittingScore score)
    {
        if (score.Paper.Order.IsEmpty) yield break;
        yield return new Gap();
        yield return new Heading("The order of dealing");
        yield return new Paragraph(score.Order is { } order
            ? string.Create(CultureInfo.InvariantCulture, $"{order.Right} of {order.Of} pairs of items stand in the right order, which makes {order.OutOfTen} of 10 for the order. It is a line of its own, and no part of the points. A pair does not count where one item had not come when you numbered the other; an item without a number is right before nothing.")
            : "Nothing can be said of your order: no two items that stand in different groups were there when you numbered.");
        yield return new Paragraph("Inside a group any order is sound, and a group comes before the next:", Tone: Tone.Quiet);
        var number = 0;
        foreach (var group in score.Paper.Order)
        {
            number++;
            yield return new Paragraph(
                Text.Verbatim(string.Join("; ", group.Select(item => ItemText.Name(score.Paper.Items[item])))), Lead: string.Create(CultureInfo.InvariantCulture, $"{number}. "), Indent: 3);
        }
    }

    private static IEnumerable<Block> Gates(SittingScore score)
    {
        if (score.First.IsEmpty) yield break;
        yield return new Gap();
        yield return new Heading("What had to come first");
        foreach (var gate in score.First)
        {
            var state = gate.State switch
            {
                GateState.Kept => "it did",
                GateState.Broken => "**it did not**",
                GateState.NotJudged => "not judged: one of them had not come when you numbered the other",
            };
            yield return new Paragraph($"\"{Text.Verbatim(ItemText.Name(gate.Before))}\" before \"{Text.Verbatim(ItemText.Name(gate.After))}\": {state}.", Lead: "- ");
        }
    }

    private static IEnumerable<Block> Naive(SittingScore score)
    {
        yield return new Gap();
        yield return new Heading("What the points are worth");
        yield return new Paragraph("Beside yours, what somebody gets who reads no item:", Tone: Tone.Quiet);
        yield return new Bar("You", Share(score.Points, score.Most), string.Create(CultureInfo.InvariantCulture, $"{score.Points} of {score.Most}"));
        foreach (var naive in score.Naive)
            yield return new Bar(Name(naive.Pattern), Share(naive.Points, score.Most), string.Create(CultureInfo.InvariantCulture, $"{Number(naive.Points)} of {score.Most}"));
        if (score.Naive.FirstOrDefault(naive => naive.Pattern == NaivePatternKind.Chance) is { Points: var chance } && chance < score.Most)
        {
            var corrected = decimal.Floor((score.Points - chance) / (score.Most - chance) * 100);
            yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"Corrected for chance you have {corrected}%: 0% is what chance would give, 100% all there is."));
        }
    }

    private static IEnumerable<Block> Units(SittingScore score)
    {
        if (score.Units.IsEmpty) yield break;
        yield return new Gap();
        yield return new Heading("The units");
        yield return new Paragraph("An item counts for a unit where you chose its best action.", Tone: Tone.Quiet);
        foreach (var unit in score.Units.Where(unit => unit.Level != Level.NotAssessed))
        {
            var hasBreach = score.Breaches.Any(breach => breach.Incident.UnitId == unit.Unit.Id);
            yield return new Bar($"{unit.Unit.Id}  {unit.Unit.Title}", unit.Score.Attainment, DebriefUnits.UnitWords(unit, hasBreach));
        }

        var others = score.Units.Where(unit => unit.Level == Level.NotAssessed).Select(unit => unit.Unit.Id).ToList();
        if (others.Count > 0) yield return new Paragraph($"Not asked for in this paper: {string.Join(", ", others)}.", Tone: Tone.Quiet);
    }

    private static decimal Share(decimal points, int most) => most == 0 ? 0 : Math.Clamp(points / most, 0, 1);

    private static string Name(NaivePatternKind pattern) => pattern switch
    {
        NaivePatternKind.TickEverything => "Ticking all that can be ticked",
        NaivePatternKind.AllUrgent => "All most urgent, the first of each list",
        NaivePatternKind.FileEverything => "All least urgent, the last action",
        NaivePatternKind.Chance => "Chance",
    };

    private static string Number(decimal points) => decimal.Round(points, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);
}
