using System.Globalization;
using System.Text;

namespace MentorSim.Engine.Workshop.Covering;

/// <summary>The table as Markdown, with the tables of GitHub.</summary>
public static class CoverageMarkdown
{
    /// <summary>Writes it.</summary>
    public static string Write(LibraryCoverage coverage)
    {
        if (coverage.Documents.IsEmpty && coverage.Packs.IsEmpty) return $"{CoverageWords.Nothing}\n";
        var page = new StringBuilder("# What can be shown\n\n");
        foreach (var (document, index) in coverage.Documents.Select((document, index) => (document, index)))
            page.Append(CultureInfo.InvariantCulture, $"{index + 1}. {Escape(CoverageWords.TitleOf(document))}\n");
        if (!coverage.Documents.IsEmpty) page.Append('\n').Append(CoverageWords.Legend).Append('\n');
        foreach (var pack in coverage.Packs) Append(page, pack);
        return page.ToString();
    }

    private static void Append(StringBuilder page, PackCoverage pack)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {Escape(CoverageWords.TitleOf(pack))}\n");
        if (CoverageWords.WithoutTable(pack) is { } why)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n{why}\n");
        }
        else
        {
            page.Append("\n| | ").AppendJoin(" | ", pack.Documents.Select(column => column.Number.ToString(CultureInfo.InvariantCulture)))
                .Append(CultureInfo.InvariantCulture, $" | {CoverageWords.TotalHeading} |\n| --- |").Insert(page.Length, " ---: |", pack.Documents.Length + 1).Append('\n');
            var heading = "";
            foreach (var row in pack.Rows)
            {
                if (CoverageWords.HeadingOf(row) is var own && own != heading)
                {
                    heading = own;
                    page.Append(CultureInfo.InvariantCulture, $"| **{Escape(own)}** |").Insert(page.Length, " |", pack.Documents.Length + 1).Append('\n');
                }

                page.Append(CultureInfo.InvariantCulture, $"| {Escape($"{row.Id} {row.Title}")} | ").AppendJoin(" | ", row.Cells.Select(CoverageWords.Of)).Append(CultureInfo.InvariantCulture, $" | {row.Total} |\n");
            }
        }

        var gaps = CoverageWords.GapsOf(pack);
        if (pack.Rows.IsEmpty) return;
        page.Append(gaps.IsEmpty ? $"\n### No gaps\n\n{Escape(CoverageWords.LeastOf(pack))}\n" : "\n### Gaps\n");
        foreach (var (gap, rows) in gaps)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n{Escape(gap)}:\n\n");
            foreach (var row in rows) page.Append(CultureInfo.InvariantCulture, $"- {Escape(CoverageWords.GapOf(row))}\n");
        }
    }

    /// <summary>In one line, and nothing in it means anything to Markdown or is a tag.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            if ("\\`*_[]<>|#&~!".Contains(c)) escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
