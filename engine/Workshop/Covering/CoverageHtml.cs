using System.Globalization;
using System.Net;
using System.Text;

namespace MentorSim.Engine.Workshop.Covering;

/// <summary>The table as one page that needs nothing else: no script, nothing from a network; made to be read aloud and to be printed.</summary>
public static class CoverageHtml
{
    private const string Head =
        """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>What can be shown</title>
        <style>
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1a1a1a; background: #fff; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; margin: 1rem 0; }
        caption { text-align: left; font-weight: bold; padding: .5rem 0; }
        th, td { border: 1px solid #767676; padding: .25rem .5rem; vertical-align: top; }
        th { text-align: left; font-weight: normal; }
        thead th, th[scope="rowgroup"] { font-weight: bold; background: #f0f0f0; }
        td { text-align: right; }
        .words { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        @media print { body { margin: 0; max-width: none; } .wide { overflow: visible; } thead { display: table-header-group; } tr { break-inside: avoid; } }
        </style>
        </head>
        <body>
        <h1>What can be shown</h1>

        """;

    /// <summary>Writes it.</summary>
    public static string Write(LibraryCoverage coverage)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        if (coverage.Documents.IsEmpty && coverage.Packs.IsEmpty) page.Append(CultureInfo.InvariantCulture, $"<p>{CoverageWords.Nothing}</p>\n");
        if (!coverage.Documents.IsEmpty)
        {
            page.Append("<ol>\n");
            foreach (var document in coverage.Documents) page.Append(CultureInfo.InvariantCulture, $"<li>{Escape(CoverageWords.TitleOf(document))}</li>\n");
            page.Append(CultureInfo.InvariantCulture, $"</ol>\n<p>{CoverageWords.Legend}</p>\n");
        }

        foreach (var pack in coverage.Packs) Append(page, pack);
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder page, PackCoverage pack)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Escape(CoverageWords.TitleOf(pack))}</h2>\n");
        if (CoverageWords.WithoutTable(pack) is { } why) page.Append(CultureInfo.InvariantCulture, $"<p>{Escape(why)}</p>\n");
        else AppendTable(page, pack);
        if (pack.Rows.IsEmpty) return;
        var gaps = CoverageWords.GapsOf(pack);
        page.Append(CultureInfo.InvariantCulture, $"<h3>{(gaps.IsEmpty ? "No gaps" : "Gaps")} in {Escape(pack.Pack.Id)}</h3>\n");
        foreach (var (gap, rows) in gaps)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h4>{Escape(gap)}</h4>\n<ul>\n");
            foreach (var row in rows) page.Append(CultureInfo.InvariantCulture, $"<li>{Escape($"{row.Id} {row.Title}")}</li>\n");
            page.Append("</ul>\n");
        }
    }

    private static void AppendTable(StringBuilder page, PackCoverage pack)
    {
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{Escape($"Table of {pack.Pack.Id}")}\">\n<table>\n");
        page.Append(CultureInfo.InvariantCulture, $"<caption>In how many places each part of {Escape(pack.Pack.Id)} can be shown</caption>\n<thead>\n<tr><th scope=\"col\">What</th>");
        foreach (var (number, document) in pack.Documents)
            page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" title=\"{Escape(document.Title)}\">{number}<span class=\"words\"> {Escape(document.Title)}</span></th>");
        page.Append("</tr>\n</thead>\n");
        foreach (var group in pack.Rows.GroupBy(CoverageWords.HeadingOf))
        {
            page.Append(CultureInfo.InvariantCulture, $"<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"{pack.Documents.Length + 1}\">{Escape(group.Key)}</th></tr>\n");
            foreach (var row in group)
            {
                page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Escape($"{row.Id} {row.Title}")}</th>");
                foreach (var cell in row.Cells) page.Append(CultureInfo.InvariantCulture, $"<td>{CoverageWords.Of(cell)}{(cell.IsOnlyToLose ? "<span class=\"words\"> only to lose</span>" : "")}</td>");
                page.Append("</tr>\n");
            }

            page.Append("</tbody>\n");
        }

        page.Append("</table>\n</div>\n");
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
