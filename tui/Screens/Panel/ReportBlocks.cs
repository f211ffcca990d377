using System.Diagnostics;
using System.Globalization;
using MentorSim.Engine.Records.Reports;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>A report as the blocks of a page: what prints is what is shown.</summary>
internal static class ReportBlocks
{
    private const int Step = 3;
    private const string Candidate = "Candidate";
    private const int ShortName = 8;
    private const int LongestLead = 24;

    /// <summary>The blocks, without the report's title.</summary>
    public static IEnumerable<Block> Of(Report report) => report.Blocks.SelectMany((block, index) => (Block[])[.. index > 0 ? [new Gap()] : (Block[])[], .. Of(block)]);

    private static IEnumerable<Block> Of(ReportBlock block) => block switch
    {
        ReportSection section => [new Heading(section.Title), .. section.Blocks.SelectMany(Of)],
        ReportText text => [new Paragraph(Text.Verbatim(text.Text), text.Tone == ReportTone.Inset ? Step : 0, ToneOf(text.Tone), text.Lead is { } lead ? $"{lead} " : "")],
        ReportQuote quote => [new Paragraph(Text.Lines(quote.Text), Indent: Step)],
        ReportList list => list.Items.Select((item, index) => new Paragraph(Text.Verbatim(item), Lead: list.IsNumbered ? string.Create(CultureInfo.InvariantCulture, $"{index + 1}. ") : "- ")),
        ReportFacts facts => facts.Rows.Select(row => Beside(row.Name, row.Value)),
        ReportTable table => [new Paragraph(Text.Verbatim(table.Caption), Tone: Tone.Strong), .. table.Rows.SelectMany(row => Row(table, row))],
        ReportBars bars => [new Paragraph(Text.Verbatim(bars.Caption), Tone: Tone.Strong), .. bars.Bars.Select(bar => new Bar(bar.Name, bar.Share, bar.Words))],
        ReportTrends trends => [new Paragraph(Text.Verbatim(trends.Caption), Tone: Tone.Strong), .. trends.Rows.Select(row => new Paragraph(Text.Verbatim($"best {row.Best}, latest {row.Latest}"), Lead: $"{row.Name}: "))],
        ReportSignatures signatures => signatures.Who.Select(who => new Paragraph("name, signature, date", Lead: $"{who}: ")),
        _ => throw new UnreachableException(),
    };

    /// <summary>
    /// A row as lines: what names it, then each cell behind the name of its column. A narrow screen has no room for tables. A row of numbers
    /// would say nothing without the name of every column.
    /// </summary>
    private static IEnumerable<Block> Row(ReportTable table, IReadOnlyList<string> row)
    {
        // A number alone would not say that it is a candidate's.
        var name = table.Head[0] == Candidate ? $"{Candidate} {row[0]}" : row[0];
        if (row.Count > 2 && row[0].Length <= ShortName && row[1].Any(char.IsAsciiDigit))
        {
            yield return new Paragraph(Text.Verbatim(Named(table, row, 1)), Lead: $"{name}: ");
            yield break;
        }

        yield return Beside(name, row[1]);
        if (row.Count > 2) yield return new Paragraph(Text.Verbatim(Named(table, row, 2)), Indent: Step, Tone: Tone.Quiet);
    }

    /// <summary>A name and what belongs to it; behind a long name, such as those of two people, hanging lines would have no room.</summary>
    private static Paragraph Beside(string name, string words) => name.Length <= LongestLead
        ? new(Text.Verbatim(words), Lead: $"{name}: ")
        : new(Text.Verbatim($"{name}: {words}"));

    private static string Named(ReportTable table, IReadOnlyList<string> row, int from) => string.Join("; ", row.Zip(table.Head).Skip(from).Select(cell => $"{cell.Second}: {cell.First}"));

    private static Tone ToneOf(ReportTone tone) => tone switch
    {
        ReportTone.Plain or ReportTone.Inset => Tone.Normal,
        ReportTone.Quiet => Tone.Quiet,
        ReportTone.Alert => Tone.Alert,
    };
}
