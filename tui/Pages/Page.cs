using System.Collections.Immutable;

namespace MentorSim.Tui.Pages;

/// <summary>What a screen shows, without a word on how: a terminal draws it, plain mode prints it as lines.</summary>
internal sealed record Page
{
    /// <summary>What this page is.</summary>
    public required string Title { get; init; }

    /// <summary>What stands at the right of the title, such as the school clock.</summary>
    public string Aside { get; init; } = "";

    /// <summary>The content from top to bottom.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>Content for the side of a wide screen; what it says must be to be had elsewhere as well.</summary>
    public ImmutableArray<Block> Side { get; init; } = [];

    /// <summary>Number of the selected item, from 1; 0 where nothing can be selected.</summary>
    public int Selected { get; init; }

    /// <summary>Whether it is not read from its top when it opens: what is selected stands in the middle of it then.</summary>
    public bool OpensAtSelected { get; init; }

    /// <summary>All that can be taken, wherever it stands.</summary>
    public IEnumerable<Item> Items => Blocks.SelectMany(block => block is Columns columns ? columns.Stacked : [block]).OfType<Item>();

    /// <summary>The number of the item for which a digit is typed, or null where none is.</summary>
    public int? NumberOf(int typed) =>
        Items.FirstOrDefault(item => item.Label == typed.ToString(System.Globalization.CultureInfo.InvariantCulture))?.Number;

    /// <summary>The keys of this moment, in the order in which the footer shows them.</summary>
    public required ImmutableArray<Hint> Hints { get; init; }

    /// <summary>What to type where a line takes several numbers at once; null where it takes one.</summary>
    public string? TakesSeveral { get; init; }

    /// <summary>The seconds that are left for this page; null where there is no hurry.</summary>
    public int? SecondsLeft { get; init; }

    /// <summary>Whether it changes while it is looked at, so that the fronts ask for it anew about every second.</summary>
    public bool Renews { get; init; }

    /// <summary>The time that is left for the whole play; null where there is no limit. It runs under every page of that play.</summary>
    public TimeSpan? TimeLeft { get; init; }

    /// <summary>That little of that time is left; null while there is more.</summary>
    public string? Warning { get; init; }

    /// <summary>What came of late, to be told without taking anything away; null for nothing.</summary>
    public string? News { get; init; }

    /// <summary>Whether lines of text say the whole page again when something came for it from elsewhere than the keys; else only its news.</summary>
    public bool IsSaidAgain { get; init; } = true;

    /// <summary>The text of the box to write in; null where the page has none.</summary>
    public string? Box { get; init; }

    /// <summary>What was read before the box opened: as much of its end as leaves room to write stands over the blocks.</summary>
    public ImmutableArray<Block> ReadBefore { get; init; } = [];

    /// <summary>Whether the box takes one line, which Enter ends.</summary>
    public bool BoxIsLine { get; init; }

    /// <summary>
    /// Whether the box takes one line that is never shown, such as a PIN. It always opens empty, and what was typed is told only when Enter
    /// ends it, without blanks at its ends.
    /// </summary>
    public bool BoxIsSecret { get; init; }

    /// <summary>Whether what lines of text have shown so far is not for whoever sees this page: it is taken out of sight before.</summary>
    public bool Wipes { get; init; }

    /// <summary>Whether what stands in the box is handed over every few seconds while somebody writes, since it is kept as it grows.</summary>
    public bool BoxIsKept { get; init; }

    /// <summary>
    /// What was typed to look for; null where the page takes no such words. What it lists follows them letter by letter, so letters and
    /// digits are no keys here.
    /// </summary>
    public string? Query { get; init; }

    /// <summary>What the words are for, as in "Search".</summary>
    public string QueryLabel { get; init; } = "Search";

    /// <summary>Whether there is a box that Enter ends.</summary>
    public bool TakesLine => Box is not null && (BoxIsLine || BoxIsSecret);
}

/// <summary>A key that does something on this page.</summary>
/// <param name="Act">The action.</param>
/// <param name="What">What it does here, in a word or two.</param>
/// <param name="OffBecause">Why it does nothing now, in Markdown; null where it works.</param>
internal sealed record Hint(Act Act, string What, string? OffBecause = null);

/// <summary>A piece of a page.</summary>
internal abstract record Block
{
    private protected Block() { }
}

/// <summary>A heading.</summary>
internal sealed record Heading(string Text, Tone Tone = Tone.Strong) : Block;

/// <summary>Story text or explanation, in small Markdown.</summary>
/// <param name="Markdown">The text.</param>
/// <param name="Indent">Columns from the left.</param>
/// <param name="Tone">How it is said.</param>
/// <param name="Lead">Words before it, in front of the first line; following lines are indented as far.</param>
internal sealed record Paragraph(string Markdown, int Indent = 0, Tone Tone = Tone.Normal, string Lead = "") : Block;

/// <summary>Something that can be selected, with a number.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Markdown">Its text.</param>
/// <param name="Right">A short text at the right edge.</param>
internal sealed record Item(int Number, string Markdown, string Right = "") : Block
{
    /// <summary>The label of the item that ends a list of which several can be taken.</summary>
    public const string DoneLabel = "0";

    /// <summary>What is typed for it: its number, unless it says otherwise.</summary>
    public string Label { get; init; } = Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What lines of text say in place of its text and of what stands at its right, where that is a row of figures; empty for the same as on a screen.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>Whether and how it is taken already, as in "[x]"; empty where that means nothing.</summary>
    public string Mark { get; init; } = "";

    /// <summary>Whether its text is cut at the end of a word where one line is too short for it, for what can be read whole elsewhere. Lines of text never cut.</summary>
    public bool IsOneLine { get; init; }
}

/// <summary>A share as a bar, with words for those who do not see it.</summary>
/// <param name="Label">What it is of; empty where it stands under something that says so.</param>
/// <param name="Share">From 0 to 1; null for a bar that cannot be drawn.</param>
/// <param name="Words">The same in words.</param>
internal sealed record Bar(string Label, decimal? Share, string Words) : Block
{
    /// <summary>Columns from the left, for what is part of the bar above it.</summary>
    public int Indent { get; init; }
}

/// <summary>Shares in the order of time as a row of columns, with words for those who do not see it.</summary>
/// <param name="Label">What it is of; empty where it stands under something that says so.</param>
/// <param name="Values">The earliest first, from 0 to 1; below 0 what spoke against somebody, which is no share; null where it is not known.</param>
/// <param name="Words">The same in words, as in "40%, then 55%; latest developing".</param>
internal sealed record Sparkline(string Label, ImmutableArray<decimal?> Values, string Words) : Block;

/// <summary>
/// Two things to compare: one beside the other where there is room, else the left one whole and then the right one, each with its heading.
/// </summary>
/// <param name="Rows">What stands at the same height, from top to bottom.</param>
internal sealed record Columns(ImmutableArray<ColumnRow> Rows) : Block
{
    /// <summary>The columns of a terminal that each of the two needs at least to stand beside the other.</summary>
    public int Narrowest { get; init; }

    /// <summary>One below the other.</summary>
    public IEnumerable<Block> Stacked => [.. Rows.SelectMany(row => row.Left), new Gap(), .. Rows.SelectMany(row => row.Right)];
}

/// <summary>What stands at the same height in two columns; items only in the right one, where they are taken by their numbers and none is selected.</summary>
internal sealed record ColumnRow(ImmutableArray<Block> Left, ImmutableArray<Block> Right);

/// <summary>
/// The place of something on a page that the handbook may have pages about: shown as a line that names the first of them, and left out
/// where there is none.
/// </summary>
/// <param name="Id">The id of an element, a role boundary or a serious breach.</param>
/// <param name="Indent">Columns from the left.</param>
/// <param name="IsShown">Whether a line stands here; else the handbook only offers its pages first when it is opened.</param>
internal sealed record HandbookReference(string Id, int Indent = 0, bool IsShown = true) : Block;

/// <summary>A line of a file as it stands there. One that is too long goes on in the next row, and nothing of it is left out.</summary>
/// <param name="Margin">What stands before it, such as its number.</param>
/// <param name="Text">The line.</param>
/// <param name="MarkFrom">Where what is meant begins, as an offset in the line.</param>
/// <param name="MarkLength">How long that is; 0 where nothing is marked.</param>
internal sealed record SourceLine(string Margin, string Text, int MarkFrom = 0, int MarkLength = 0) : Block;

/// <summary>Words over what stands at the right of items, so that figures can stand in columns. Lines of text leave it out: there each item is a sentence.</summary>
/// <param name="Left">What stands over their texts.</param>
/// <param name="Right">What stands over their right edge.</param>
internal sealed record ColumnHeads(string Left, string Right) : Block;

/// <summary>Lines that show by their places what the page also says in words, so that lines of text leave them out.</summary>
/// <param name="Lines">The lines, of at most <see cref="MostColumns"/> terminal columns.</param>
internal sealed record Drawing(ImmutableArray<string> Lines) : Block
{
    /// <summary>What lines of text say in their place; nothing where the page says it anyway.</summary>
    public ImmutableArray<string> Sentences { get; init; } = [];

    /// <summary>What fits on every screen.</summary>
    public const int MostColumns = 76;
}

/// <summary>An empty line.</summary>
internal sealed record Gap : Block;

/// <summary>How something is said; colour never carries it alone.</summary>
internal enum Tone
{
    /// <summary>As it is.</summary>
    Normal,

    /// <summary>Stressed.</summary>
    Strong,

    /// <summary>By the way.</summary>
    Quiet,

    /// <summary>A serious breach, or something else that must not be missed.</summary>
    Alert,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>What is typed for an item.</summary>
    Number,

    /// <summary>A line between columns.</summary>
    Rule,

    /// <summary>The part of a bar that is there.</summary>
    Filled,

    /// <summary>The part of a bar that is not.</summary>
    Empty,
}
