using System.Globalization;

namespace MentorSim.Engine.Text.Html;

/// <summary>Makes the parts that pages are built of.</summary>
public static class Html
{
    private const int LongestWord = 22;
    private const int LongestCode = 12;

    /// <summary>An element with what is in it.</summary>
    public static HtmlElement Of(HtmlTag tag, params IEnumerable<HtmlPart> parts) => new(tag, [.. parts]);

    /// <summary>A heading.</summary>
    /// <param name="level">From 1 to 6.</param>
    /// <param name="text">Its words.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level.</exception>
    public static HtmlElement Heading(int level, string text)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 6);
        return Of(HtmlTag.H1 + (level - 1), text);
    }

    /// <summary>A paragraph.</summary>
    public static HtmlElement Paragraph(params IEnumerable<HtmlPart> parts) => Of(HtmlTag.P, parts);

    /// <summary>A cell of a row.</summary>
    private static HtmlElement Cell(HtmlPart part) => Wrapping(Of(HtmlTag.Td, part));

    /// <summary>
    /// A cell by how it may be broken into lines: a day or a code never, words between each other, and what is longer than any word
    /// anywhere. A browser that may break words anywhere makes columns so narrow that it breaks all of them.
    /// </summary>
    private static HtmlElement Wrapping(HtmlElement cell)
    {
        if (cell.Parts is not [HtmlText { Text: var text }]) return cell;
        var longest = text.Split([' ', '\n', '-']).Max(word => word.Length);
        return longest > LongestWord ? cell.With(HtmlAttributeName.Class, "long")
            : text.Length is > 0 and <= LongestCode && !text.Contains(' ') ? cell.With(HtmlAttributeName.Class, "short")
            : cell;
    }

    /// <summary>Words that are only read aloud.</summary>
    public static HtmlElement Unseen(string text) => Of(HtmlTag.Span, text).With(HtmlAttributeName.Class, "words");

    /// <summary>What somebody wrote, line by line.</summary>
    public static HtmlElement Quote(string text) => Of(HtmlTag.Blockquote, text);

    /// <summary>The cell that names its row.</summary>
    public static HtmlElement RowHead(params IEnumerable<HtmlPart> parts) => Wrapping(Of(HtmlTag.Th, parts).With(HtmlAttributeName.Scope, "row"));

    /// <summary>A table of names and what they stand for.</summary>
    /// <param name="rows">Each with its name.</param>
    public static HtmlElement Facts(IEnumerable<(string Name, string Value)> rows) =>
        Of(HtmlTag.Table, Of(HtmlTag.Tbody, rows.Select(row => Of(HtmlTag.Tr, RowHead(row.Name), Cell(row.Value))))).With(HtmlAttributeName.Class, "facts");

    /// <summary>A table whose head is printed again on each page.</summary>
    /// <param name="caption">What it shows; null where a heading says so.</param>
    /// <param name="head">The names of its columns.</param>
    /// <param name="rows">Its rows.</param>
    public static HtmlElement Table(string? caption, IEnumerable<HtmlPart> head, IEnumerable<HtmlElement> rows) => Of(
        HtmlTag.Table,
        [
            .. caption is null ? Array.Empty<HtmlPart>() : [Of(HtmlTag.Caption, caption)],
            Of(HtmlTag.Thead, Of(HtmlTag.Tr, head.Select(cell => cell is HtmlElement { Tag: HtmlTag.Th } whole ? whole : Of(HtmlTag.Th, cell).With(HtmlAttributeName.Scope, "col")))),
            .. rows.All(row => row.Tag == HtmlTag.Tbody) ? rows : [Of(HtmlTag.Tbody, rows)],
        ]);

    /// <summary>A row of cells, the first of which names it.</summary>
    public static HtmlElement Row(HtmlPart head, params IEnumerable<HtmlPart> cells) => Of(HtmlTag.Tr, [RowHead(head), .. cells.Select(cell => (HtmlPart)Cell(cell))]);

    /// <summary>A row of plain cells.</summary>
    public static HtmlElement Cells(params IEnumerable<HtmlPart> cells) => Of(HtmlTag.Tr, cells.Select(cell => Cell(cell)));

    /// <summary>A list.</summary>
    public static HtmlElement Items(bool isNumbered, params IEnumerable<HtmlPart> items) => Of(isNumbered ? HtmlTag.Ol : HtmlTag.Ul, items.Select(item => Of(HtmlTag.Li, item)));

    /// <summary>A number as attributes of drawings have it.</summary>
    internal static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
