using MentorSim.Engine.InTray;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Sittings;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>
/// An item with what a candidate said to it, for those who mark: nothing of the order in which it was dealt with, of when it came, or of
/// points.
/// </summary>
internal static class SaidText
{
    private const int ShortItem = 230;
    private const int LongestTitles = 100;

    /// <summary>An item, shortened where it is long, and where the rest of it is.</summary>
    /// <param name="item">The item.</param>
    /// <param name="key">The key that shows all of it.</param>
    public static IEnumerable<Block> Item(PaperItem item, string key)
    {
        if (ItemText.Sender(item) is { Length: > 0 } sender) yield return new Paragraph($"{Text.Verbatim(sender)}.", Tone: Tone.Quiet);
        var start = Text.Start(item.Text, ShortItem);
        yield return new Paragraph(start);
        if (item.Attachments.IsEmpty && !start.EndsWith('…')) yield break;
        yield return new Paragraph($"{key} shows all of it{Attached(item)}.", Tone: Tone.Quiet);
    }

    private static string Attached(PaperItem item)
    {
        if (item.Attachments.IsEmpty) return "";
        var titles = string.Join("; ", item.Attachments.Select(sheet => sheet.Title));
        return titles.Length <= LongestTitles ? $", with what is attached: {Text.Verbatim(titles)}" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $", with what is attached ({Counted.Of(item.Attachments.Length, "sheet")})");
    }

    /// <summary>An item from top to bottom, with what hangs on it.</summary>
    public static IEnumerable<Block> Whole(PaperItem item)
    {
        yield return new Heading(ItemText.Name(item));
        if (ItemText.Sender(item) is { Length: > 0 } sender) yield return new Paragraph($"{Text.Verbatim(sender)}.", Tone: Tone.Quiet);
        yield return new Gap();
        yield return new Paragraph(item.Text);
        foreach (var sheet in item.Attachments)
        {
            yield return new Gap();
            yield return new Heading($"Attached: {sheet.Title}");
            yield return new Paragraph(sheet.Text);
        }
    }

    /// <summary>What was said, in the words of the paper, and the written reason.</summary>
    public static IEnumerable<Block> Said(ItemAnswer answer, Paper paper)
    {
        yield return new Heading("What was said");
        if (answer is { Priority: null, ByWhen: null } && answer.Actions.IsEmpty && answer.To.IsEmpty)
        {
            yield return new Paragraph("Nothing was said of this item.", Indent: 3);
        }
        else
        {
            foreach (var part in ItemText.PartsOf(paper).Where(part => part is not (AnswerPart.Number or AnswerPart.Reason)))
                yield return new Paragraph(ItemText.Said(part, answer, paper) ?? (part == AnswerPart.To ? "nobody" : "nothing"), Indent: 3, Lead: $"{Text.Capital(ItemText.Part(part))}: ");
        }

        yield return new Heading("The written reason");
        yield return new Paragraph(ItemText.Said(AnswerPart.Reason, answer, paper) ?? "No reason was written.", Indent: 3);
    }
}
