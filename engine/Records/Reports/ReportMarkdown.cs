using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Records.Reports;

/// <summary>
/// Writes a report as Markdown (CommonMark 0.31 with tables). Every text is escaped, so that no name and nothing that somebody wrote becomes
/// markup or a link.
/// </summary>
public static class ReportMarkdown
{
    private const int DeepestHeading = 6;

    // What means something anywhere in a line, also to the usual extensions (~ ^ = | $).
    private const string Marks = "\\`*_}[]<>#&!~|^=$";

    // Some readers number lists with letters, and with roman numbers.
    private const int LongestNumeral = 5;
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>The text.</summary>
    public static string Write(Report report)
    {
        var page = new StringBuilder();
        page.Append("# ").Append(Line(report.Title)).Append('\n');
        foreach (var block in report.Blocks) Write(page, block, 2);
        return page.ToString();
    }

    /// <summary>A text as Markdown that shows it letter by letter, in one line.</summary>
    public static string Line(string text) => Escape(string.Join(' ', UnsafeCharacters.Strip(text).Split(['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>The same with its lines; empty ones part paragraphs.</summary>
    private static string Lines(string text, string before)
    {
        var lines = UnsafeCharacters.Strip(text).ReplaceLineEndings("\n").Split('\n').Select(line => Line(line)).ToList();
        var written = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            // A line break within a paragraph is kept by the sign at its end.
            var isBroken = lines[i].Length > 0 && i + 1 < lines.Count && lines[i + 1].Length > 0;
            written.Append(before).Append(lines[i]).Append(isBroken ? "\\" : "").Append(i + 1 < lines.Count ? "\n" : "");
        }

        return written.ToString();
    }

    private static void Write(StringBuilder page, ReportBlock block, int level)
    {
        page.Append('\n');
        switch (block)
        {
            case ReportSection section:
                page.Append('#', Math.Min(level, DeepestHeading)).Append(' ').Append(Line(section.Title)).Append('\n');
                foreach (var inner in section.Blocks) Write(page, inner, level + 1);
                break;
            case ReportText { Lead: { } lead } text:
                page.Append("**").Append(Line(lead)).Append("** ").Append(Lines(text.Text, "").TrimStart('\n')).Append('\n');
                break;
            case ReportText text:
                page.Append(Lines(text.Text, "").TrimStart('\n')).Append('\n');
                break;
            case ReportQuote quote:
                page.Append(Lines(quote.Text, "> ")).Append('\n');
                break;
            case ReportList list:
                foreach (var (index, item) in list.Items.Index())
                    page.Append(list.IsNumbered ? string.Create(CultureInfo.InvariantCulture, $"{index + 1}. ") : "- ").Append(Line(item)).Append('\n');
                break;
            case ReportFacts facts:
                Table(page, ["What", "Is"], facts.Rows.Select(row => (string[])[row.Name, row.Value]));
                break;
            case ReportTable table:
                page.Append("**").Append(Line(table.Caption)).Append("**\n\n");
                Table(page, table.Head, table.Rows.Select(row => (IEnumerable<string>)row));
                break;
            case ReportBars bars:
                page.Append("**").Append(Line(bars.Caption)).Append("**\n\n");
                Table(page, [bars.What, "In words"], bars.Bars.Select(bar => (string[])[bar.Name, bar.Words]));
                break;
            case ReportSignatures lines:
                Table(page, ReportSignatures.Head, lines.Who.Select(who => (string[])[who, "", "", ""]));
                break;
            case ReportTrends trends:
                page.Append("**").Append(Line(trends.Caption)).Append("**\n\n");
                Table(page, [trends.What, "Over time", "Best", "Latest"], trends.Rows.Select(row => (string[])
                    [row.Name, string.Join(", ", row.Shares.Select(ReportWords.Percent)), row.Best, row.Latest]));
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void Table(StringBuilder page, IReadOnlyCollection<string> head, IEnumerable<IEnumerable<string>> rows)
    {
        page.Append("| ").AppendJoin(" | ", head.Select(Line)).Append(" |\n|").Insert(page.Length, " --- |", head.Count).Append('\n');
        foreach (var row in rows) page.Append("| ").AppendJoin(" | ", row.Select(Line)).Append(" |\n");
    }

    private static string Escape(string line)
    {
        var shown = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            // Some readers take what stands in such brackets for attributes, whatever stands before them.
            if (line[i] == '{')
            {
                shown.Append("&#123;");
                continue;
            }

            if (Marks.Contains(line[i], StringComparison.Ordinal) || MeansSomethingAtStart(line, i) || (i > 0 && MakesSomething(line, i))) shown.Append('\\');
            shown.Append(line[i]);
        }

        return shown.ToString();
    }

    /// <summary>A sign of a list or a definition at the start of a line; a full stop or bracket behind a number, or a few letters, that begins it.</summary>
    private static bool MeansSomethingAtStart(string line, int at)
    {
        if (at == 0) return line[at] is '-' or '+' or ':';
        if (line[at] is not ('.' or ')') || (at + 1 < line.Length && line[at + 1] != ' ')) return false;
        var before = line.AsSpan(0, at);
        return !before.ContainsAnyExceptInRange('0', '9') || (at <= LongestNumeral && !before.ContainsAnyExcept(Letters));
    }

    /// <summary>What the usual extensions make something of: addresses of the web and of mails, signs that stand twice.</summary>
    private static bool MakesSomething(string line, int at) => line[at] switch
    {
        ':' => at + 1 < line.Length && line[at + 1] != ' ' && !(char.IsAsciiDigit(line[at - 1]) && char.IsAsciiDigit(line[at + 1])),
        '@' => true,
        '.' => at >= 3 && line.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase),
        '+' or '"' or '-' => (at + 1 < line.Length && line[at + 1] == line[at]) || line[at - 1] == line[at],
        _ => false,
    };
}
