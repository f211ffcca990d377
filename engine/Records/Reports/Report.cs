using System.Collections.Immutable;
using MentorSim.Engine.Text.Html;

namespace MentorSim.Engine.Records.Reports;

/// <summary>
/// A report as a document, before it is written as HTML or Markdown. All of it is plain text: what a text says is shown letter by letter, and
/// the levels of headings follow from how sections lie in each other, so none can be left out.
/// </summary>
/// <param name="Title">Its title.</param>
/// <param name="Blocks">What is in it.</param>
public sealed record Report(string Title, ImmutableArray<ReportBlock> Blocks)
{
    /// <summary>Whether it has to stand on few sheets of paper, and so is printed small and close.</summary>
    public bool IsTight { get; init; }
}

/// <summary>A piece of a report.</summary>
public abstract record ReportBlock
{
    private protected ReportBlock() { }
}

/// <summary>A section under a heading.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Blocks">What is in it; other sections among it.</param>
public sealed record ReportSection(string Title, ImmutableArray<ReportBlock> Blocks) : ReportBlock
{
    /// <summary>Whether it begins on a page of its own where it is printed.</summary>
    public bool BeginsPage { get; init; }
}

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Lead">What stands before it, stressed; null for nothing.</param>
/// <param name="Tone">How it is told.</param>
public sealed record ReportText(string Text, string? Lead = null, ReportTone Tone = ReportTone.Plain) : ReportBlock;

/// <summary>How a paragraph is told. What it says never rests on that alone.</summary>
public enum ReportTone
{
    /// <summary>As the others.</summary>
    Plain,

    /// <summary>Set in, as what belongs to the paragraph before.</summary>
    Inset,

    /// <summary>Small print.</summary>
    Quiet,

    /// <summary>Not to be overlooked.</summary>
    Alert,
}

/// <summary>What somebody wrote, line by line.</summary>
/// <param name="Text">The text.</param>
public sealed record ReportQuote(string Text) : ReportBlock;

/// <summary>A list.</summary>
/// <param name="Items">Its items.</param>
/// <param name="IsNumbered">Whether their order says something.</param>
public sealed record ReportList(ImmutableArray<string> Items, bool IsNumbered = false) : ReportBlock;

/// <summary>Names and what they stand for.</summary>
/// <param name="Rows">Each with its name.</param>
public sealed record ReportFacts(ImmutableArray<(string Name, string Value)> Rows) : ReportBlock;

/// <summary>A table, the first cell of each row of which names it.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Head">The names of its columns.</param>
/// <param name="Rows">Its rows, as long as the head each.</param>
public sealed record ReportTable(string Caption, ImmutableArray<string> Head, ImmutableArray<ImmutableArray<string>> Rows) : ReportBlock;

/// <summary>Bars with the words that say the same.</summary>
/// <param name="Caption">What they show.</param>
/// <param name="What">What each is of.</param>
/// <param name="Bars">The bars.</param>
public sealed record ReportBars(string Caption, string What, ImmutableArray<ReportBar> Bars) : ReportBlock
{
    /// <summary>How the bars are to be read, where they are drawn; null for nothing.</summary>
    public string? Key { get; init; }
}

/// <summary>A bar.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Share">How much of it is filled, from 0 to 1; null for nothing.</param>
/// <param name="Look">How it looks.</param>
/// <param name="Words">What it says.</param>
public sealed record ReportBar(string Name, decimal? Share, BarLook Look, string Words);

/// <summary>Lines that people sign by hand, on paper.</summary>
/// <param name="Who">Who signs, a line each.</param>
public sealed record ReportSignatures(ImmutableArray<string> Who) : ReportBlock
{
    /// <summary>The names of the columns.</summary>
    internal static ImmutableArray<string> Head { get; } = ["Who", "Name", "Signature", "Date"];

    /// <summary>The section that closes what a school keeps on paper.</summary>
    internal static ReportSection Section { get; } = new(
        "To sign by hand",
        [
            new ReportText("A signature says that this was read and talked through. It is no grade and no qualification."),
            new ReportSignatures(["Learning mentor", "Line manager", "Headteacher"]),
        ]);
}

/// <summary>How shares went over time, with the words that say the same.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="What">What each is of.</param>
/// <param name="Rows">The rows.</param>
public sealed record ReportTrends(string Caption, string What, ImmutableArray<ReportTrend> Rows) : ReportBlock;

/// <summary>How one share went over time.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Shares">From 0 to 1 each, the earliest first; none where there was none.</param>
/// <param name="Best">The best, in words.</param>
/// <param name="Latest">The latest, in words.</param>
public sealed record ReportTrend(string Name, ImmutableArray<decimal> Shares, string Best, string Latest);
