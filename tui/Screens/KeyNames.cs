using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>
/// How a text of a page names a key: by a sign that stands for what the key does. A terminal has another key for it than a line of text,
/// so each front puts its own in the place of the sign.
/// </summary>
internal static class KeyNames
{
    // From the private use area of Unicode, which has no meaning for anybody else.
    private const char First = '\ue100';

    private static readonly int Count = Enum.GetValues<Act>().Length;

    /// <summary>The sign for the key of an action, to stand in a text.</summary>
    public static string Of(Act act) => ((char)(First + (int)act)).ToString();

    /// <summary>A text with the keys of a terminal.</summary>
    public static string OnKeys(string text) => Named(text, act => act == Act.Handbook ? $"{Keys.LabelOf(act)} or K" : Keys.LabelOf(act));

    /// <summary>A text with what is typed in a line; a key that a line has none for keeps its name.</summary>
    public static string InLines(string text) => Named(text, act => Keys.PlainOf(act) is { Length: > 0 } letter ? letter : Keys.LabelOf(act));

    /// <summary>Blocks in which every text names its keys.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="name">Puts names in the place of signs.</param>
    public static IEnumerable<Block> In(IEnumerable<Block> blocks, Func<string, string> name) => blocks.Select(block => block switch
    {
        Paragraph paragraph when HasAny(paragraph.Markdown) => paragraph with { Markdown = name(paragraph.Markdown) },
        Item item when HasAny(item.Markdown) => item with { Markdown = name(item.Markdown) },
        Columns columns when columns.Stacked.Any(inner => inner is Paragraph { Markdown: var text } && HasAny(text)) =>
            columns with { Rows = [.. columns.Rows.Select(row => new ColumnRow([.. In(row.Left, name)], [.. In(row.Right, name)]))] },
        _ => block,
    });

    private static string Named(string text, Func<Act, string> name) =>
        HasAny(text) ? string.Concat(text.Select(c => IsSign(c) ? name((Act)(c - First)) : c.ToString())) : text;

    private static bool HasAny(string text) => text.AsSpan().ContainsAnyInRange(First, (char)(First + Count - 1));

    private static bool IsSign(char c) => c >= First && c < First + Count;
}
