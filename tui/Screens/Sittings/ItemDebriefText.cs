using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Sittings;

/// <summary>What was said of one item beside what is sound, with the reasons.</summary>
internal static class ItemDebriefText
{
    /// <summary>An item from top to bottom.</summary>
    public static IEnumerable<Block> Blocks(ItemScore score, Paper paper)
    {
        var (item, answer) = (score.Item, score.Answer);
        yield return new Heading(ItemText.Name(item));
        yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{Text.Points(score.Points)} of {item.Key.Most}."));
        foreach (var part in ItemText.PartsOf(paper).Where(part => part is not (AnswerPart.Number or AnswerPart.Reason)))
        {
            yield return new Gap();
            var (points, most) = PointsOf(part, score);
            yield return new Paragraph($"**{Text.Capital(ItemText.Part(part))}**{(most == 0 ? ": no points here" : string.Create(CultureInfo.InvariantCulture, $": {Text.Points(points)} of {most}"))}");
            if (ItemText.Said(part, answer, paper) is { } said) yield return new Paragraph(said, Indent: 3, Lead: "You said: ");
            else if (most > 0) yield return new Paragraph(part == AnswerPart.To ? "nobody" : "nothing", Indent: 3, Lead: "You said: ");
            if (Sound(part, item.Key, paper) is { Length: > 0 } sound) yield return new Paragraph(sound, Indent: 3, Lead: "Sound: ");
            if (OtherWays(part, item.Key, paper) is { Length: > 0 } others) yield return new Paragraph(others, Indent: 3, Lead: "Also worth something: ");
            if (Against(part, item.Key, paper) is { Length: > 0 } against) yield return new Paragraph(against, Indent: 3, Lead: "Takes points away: ");
        }

        yield return new Gap();
        yield return new Heading("Why");
        yield return new Paragraph(item.Key.Why ?? "The author of this paper gave no reason here.");
        foreach (var block in Sources(item.Key)) yield return block;
        foreach (var block in Reason(item, answer)) yield return block;
    }

    /// <summary>The points of a part with the most that it can have.</summary>
    private static (int Points, int Most) PointsOf(AnswerPart part, ItemScore score) => part switch
    {
        AnswerPart.Priority => (score.Priority, SittingScorer.PriorityPoints),
        AnswerPart.Actions => (score.Actions, score.Item.Key.BestAction),
        AnswerPart.To => (score.To, score.Item.Key.To.Values.Append(0).Max()),
        AnswerPart.ByWhen => (score.ByWhen, score.Item.Key.ByWhen.Select(entry => entry.Points).Append(0).Max()),
        _ => (0, 0),
    };

    private static string Sound(AnswerPart part, ItemKey key, Paper paper) => part switch
    {
        AnswerPart.Priority => string.Join(" or ", key.Priorities.Order().Select(priority => Text.Verbatim(ItemText.Word(paper.Priorities[priority])))),
        AnswerPart.Actions => Of(paper.Actions, key.Actions, points => points == key.BestAction),
        AnswerPart.To => key.To.Values.Append(0).Max() is > 0 and var best ? Of(paper.People, key.To, points => points == best) : "",
        AnswerPart.ByWhen => key.ByWhen.Where(entry => entry.Points == key.ByWhen.Max(other => other.Points)).Select(entry => By(entry, paper)).LastOrDefault(""),
        _ => "",
    };

    private static string OtherWays(AnswerPart part, ItemKey key, Paper paper) => part switch
    {
        AnswerPart.Actions => Of(paper.Actions, key.Actions, points => points > 0 && points < key.BestAction),
        AnswerPart.To => Of(paper.People, key.To, points => points > 0 && points < key.To.Values.Max()),
        AnswerPart.ByWhen => string.Join("; ", key.ByWhen.Where(entry => entry.Points > 0 && entry.Points < key.ByWhen.Max(other => other.Points)).Select(entry => $"{By(entry, paper)} ({Text.Points(entry.Points)})")),
        _ => "",
    };

    private static string Against(AnswerPart part, ItemKey key, Paper paper) => part switch
    {
        AnswerPart.Actions => Of(paper.Actions, key.Actions, points => points < 0),
        AnswerPart.To => Of(paper.People, key.To, points => points < 0),
        _ => "",
    };

    private static string By(TimedPoints entry, Paper paper) => Text.Verbatim(ItemText.ByWhenWords(entry.By.Write(paper.Priorities), paper));

    private static string Of(ImmutableArray<PaperWord> words, ImmutableDictionary<string, int> worth, Func<int, bool> isSo) =>
        string.Join("; ", words.Where(word => worth.TryGetValue(word.Id, out var points) && isSo(points)).Select(word => $"{Text.Verbatim(word.Text)} ({Text.Points(worth[word.Id])})"));

    private static IEnumerable<Block> Sources(ItemKey key)
    {
        if (key.Sources.IsEmpty) yield break;
        yield return new Gap();
        yield return new Heading(key.Sources.Length == 1 ? "The rule behind it" : "The rules behind it", Tone.Quiet);
        foreach (var source in key.Sources)
            yield return new Paragraph(Text.Verbatim(source.Text), Lead: $"{source.Id}  ", Tone: Tone.Quiet);
    }

    /// <summary>The reason beside what a reader looks for: whoever wrote it can mark it, and no machine does.</summary>
    private static IEnumerable<Block> Reason(PaperItem item, ItemAnswer answer)
    {
        yield return new Gap();
        yield return new Heading("Your reason");
        yield return new Paragraph(string.IsNullOrWhiteSpace(answer.Reason) ? "You wrote none." : Text.Lines(answer.Reason), Indent: 3);
        if (item.Rubric.IsEmpty) yield break;
        yield return new Gap();
        yield return new Paragraph("What a reader looks for, with what some marks from 0 to 4 look like. Mark yourself, then show it to somebody: the machine does not score it.", Tone: Tone.Quiet);
        foreach (var criterion in item.Rubric)
        {
            yield return new Paragraph($"**{Text.Strong(criterion.Text)}**", Lead: "- ");
            foreach (var (mark, anchor) in criterion.Anchors)
                yield return new Paragraph(Text.Verbatim(anchor), Indent: 2, Lead: string.Create(CultureInfo.InvariantCulture, $"{mark}: "));
        }
    }
}
