using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Sittings;

/// <summary>The words of items and of what is said of them.</summary>
internal static class ItemText
{
    private const int ShortName = 40;

    /// <summary>What an item is called: its subject, else who sent it, else its first words.</summary>
    public static string Name(PaperItem item) => item.Subject ?? (item.From is { } sender ? $"{Medium(item)}: {sender}" : FirstWords(item));

    /// <summary>How it came and who sent it, as in "E-mail: data office"; empty where the author says neither.</summary>
    public static string Sender(PaperItem item) => (item.Medium, item.From) switch
    {
        (null, null) => "",
        (_, null) => Medium(item),
        (null, { } sender) => $"From: {sender}",
        (_, { } sender) => $"{Medium(item)}: {sender}",
    };

    /// <summary>How far somebody is with an item, in a word.</summary>
    public static string Standing(TrayItem entry, Paper paper)
    {
        var number = entry.Answer.Number is { } given ? string.Create(CultureInfo.InvariantCulture, $", number {given}") : "";
        return (entry.Answer.IsEmpty ? entry.IsRead ? "read" : "new" : Lacking(entry.Answer, paper).Any() ? "begun" : "answered") + number;
    }

    /// <summary>A word of the priorities, as people read it.</summary>
    public static string Word(string priority) => priority.Replace('-', ' ');

    /// <summary>By when, as people read it.</summary>
    public static string ByWhenWords(string by, Paper paper) =>
        ByWhen.TryParse(by, paper.Priorities) is { Word: null, Minutes: var minutes } ? $"{Minutes(minutes)} after it came" : Word(by);

    /// <summary>"1 minute", "3 minutes".</summary>
    public static string Minutes(int minutes) => Counted.Of(minutes, "minute");

    /// <summary>A part of an answer, as a word.</summary>
    public static string Part(AnswerPart part) => part switch
    {
        AnswerPart.Priority => "priority",
        AnswerPart.Actions => "what you do",
        AnswerPart.To => "to whom",
        AnswerPart.ByWhen => "by when",
        AnswerPart.Number => "number",
        AnswerPart.Reason => "reason",
    };

    /// <summary>The parts that answers to a paper have.</summary>
    public static ImmutableArray<AnswerPart> PartsOf(Paper paper) => [.. ItemAnswer.None.Missing(paper)];

    /// <summary>What an answer lacks before it is a whole one: to tell nobody can be meant.</summary>
    public static IEnumerable<AnswerPart> Lacking(ItemAnswer answer, Paper paper) => answer.Missing(paper).Where(part => part != AnswerPart.To);

    /// <summary>What was said of a part, as small Markdown; null for nothing yet.</summary>
    public static string? Said(AnswerPart part, ItemAnswer answer, Paper paper) => part switch
    {
        AnswerPart.Priority => answer.Priority is { } priority ? Text.Verbatim(Word(priority)) : null,
        AnswerPart.Actions => Words(answer.Actions, paper.Actions),
        AnswerPart.To => Words(answer.To, paper.People),
        AnswerPart.ByWhen => answer.ByWhen is { } by ? Text.Verbatim(ByWhenWords(by, paper)) : null,
        AnswerPart.Number => answer.Number?.ToString(CultureInfo.InvariantCulture),
        AnswerPart.Reason => string.IsNullOrWhiteSpace(answer.Reason) ? null : Text.Lines(answer.Reason),
    };

    /// <summary>Who is there and what the day holds, for the side of a wide screen or a page of its own.</summary>
    public static IEnumerable<Block> Day(Paper paper)
    {
        if (!paper.Diary.IsEmpty)
        {
            yield return new Heading("Your diary");
            foreach (var engagement in paper.Diary)
                yield return new Paragraph(Text.Verbatim(engagement.What), Lead: $"{Engine.Scripting.ClockTime.Show(engagement.At)}  ");
        }

        if (paper.People.IsEmpty) yield break;
        if (!paper.Diary.IsEmpty) yield return new Gap();
        yield return new Heading("Who is there");
        foreach (var person in paper.People) yield return new Paragraph(Text.Verbatim(person.Text), Lead: "- ");
    }

    private static string? Words(ImmutableArray<string> ids, ImmutableArray<PaperWord> words) =>
        ids.IsEmpty ? null : string.Join("; ", ids.Select(id => Text.Verbatim(words.First(word => word.Id == id).Text)));

    private static string Medium(PaperItem item) => item.Medium switch
    {
        null => "Message",
        "email" => "E-mail",
        "phone" => "Phone message",
        var other => Text.Capital(other),
    };

    private static string FirstWords(PaperItem item)
    {
        var plain = string.Join(' ', Prose.Plain(item.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return TextWidth.Cut(plain, ShortName);
    }
}
