using System.Diagnostics;
using MentorSim.Engine.Text;

namespace MentorSim.Tui.Pages;

/// <summary>Writes the blocks of a page as plain lines, without markup, boxes or colour.</summary>
internal static class PageText
{
    /// <summary>Writes some blocks.</summary>
    public static void Write(IEnumerable<Block> blocks, TextWriter output)
    {
        foreach (var block in blocks.SelectMany(Spoken)) output.WriteLine(UnsafeCharacters.Strip(Show(block)));
    }

    /// <summary>What is said of an item, in one line.</summary>
    public static string LineOf(Item item) => Show(item);

    /// <summary>A block as those that are said one after the other.</summary>
    private static IEnumerable<Block> Spoken(Block block) => block switch
    {
        Columns columns => columns.Stacked.SelectMany(Spoken),
        Grid grid => grid.Spoken.Select(cell => new Heading(cell)),
        Drawing drawing => drawing.Sentences.Select(sentence => new Heading(sentence)),
        HandbookReference or ColumnHeads => [],
        _ => [block],
    };

    private static string Show(Block block) => block switch
    {
        Gap => "",
        Heading heading => heading.Text,
        Paragraph paragraph => paragraph.Lead + Prose.Plain(paragraph.Markdown),
        Item { Sentence.Length: > 0 } item => $"{item.Label}. {MarkOf(item)}{item.Sentence}",
        Item { Right.Length: 0 } item => $"{item.Label}. {MarkOf(item)}{Prose.Plain(item.Markdown)}",
        Item item => $"{item.Label}. {MarkOf(item)}{Prose.Plain(item.Markdown)} ({item.Right})",
        // What is meant is said by its column: carets say nothing to who hears them.
        SourceLine source => source.Text.Length == 0 ? source.Margin : $"{source.Margin}  {source.Text}",
        Bar { Label.Length: 0 } bar => $"   {bar.Words}",
        Bar bar => $"{bar.Label}: {bar.Words}",
        Sparkline { Label.Length: 0 } spark => $"   {spark.Words}",
        Sparkline spark => $"{spark.Label}: {spark.Words}",
        _ => throw new UnreachableException(),
    };

    /// <summary>How an item is taken, before its text; empty brackets say nothing to who hears them.</summary>
    private static string MarkOf(Item item) => item.Mark.Any(char.IsLetterOrDigit) ? $"{item.Mark} " : "";
}
