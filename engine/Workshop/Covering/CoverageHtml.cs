using System.Globalization;
using MentorSim.Engine.Text.Html;

namespace MentorSim.Engine.Workshop.Covering;

/// <summary>The table as one page that needs nothing else: no script, nothing from a network; made to be read aloud and to be printed.</summary>
public static class CoverageHtml
{
    private const string Title = "What can be shown";

    /// <summary>Writes it.</summary>
    public static string Write(LibraryCoverage coverage) => HtmlWriter.Write(new HtmlPage(
        Title,
        [
            Html.Heading(1, Title),
            .. coverage.Documents.IsEmpty && coverage.Packs.IsEmpty ? (HtmlPart[])[Html.Paragraph(CoverageWords.Nothing)] : [],
            .. coverage.Documents.IsEmpty
                ? Array.Empty<HtmlPart>()
                : [Html.Items(true, coverage.Documents.Select(document => (HtmlPart)CoverageWords.TitleOf(document))), Html.Paragraph(CoverageWords.Legend)],
            .. coverage.Packs.SelectMany(PartsOf),
        ])
    {
        IsWide = true,
    });

    private static IEnumerable<HtmlPart> PartsOf(PackCoverage pack)
    {
        yield return Html.Heading(2, CoverageWords.TitleOf(pack));
        yield return CoverageWords.WithoutTable(pack) is { } why ? Html.Paragraph(why) : TableOf(pack);
        if (pack.Rows.IsEmpty) yield break;
        var gaps = CoverageWords.GapsOf(pack);
        yield return Html.Heading(3, $"{(gaps.IsEmpty ? "No gaps" : "Gaps")} in {pack.Pack.Id}");
        if (gaps.IsEmpty) yield return Html.Paragraph(CoverageWords.LeastOf(pack));
        foreach (var (gap, rows) in gaps)
        {
            yield return Html.Heading(4, gap);
            yield return Html.Items(false, rows.Select(row => (HtmlPart)CoverageWords.GapOf(row)));
        }
    }

    private static HtmlElement TableOf(PackCoverage pack)
    {
        var table = Html.Table(
            $"In how many places each part of {pack.Pack.Id} can be shown",
            ["What", .. pack.Documents.Select(document => (HtmlPart)Html.Of(HtmlTag.Th, document.Number.ToString(CultureInfo.InvariantCulture), Html.Unseen($" {document.Document.Title}"))
                .With(HtmlAttributeName.Scope, "col").With(HtmlAttributeName.Title, document.Document.Title)), CoverageWords.TotalHeading],
            pack.Rows.GroupBy(CoverageWords.HeadingOf).Select(group => Html.Of(
                HtmlTag.Tbody,
                [
                    Html.Of(HtmlTag.Tr, Html.Of(HtmlTag.Th, group.Key).With(HtmlAttributeName.Scope, "rowgroup").With(HtmlAttributeName.ColSpan, (pack.Documents.Length + 2).ToString(CultureInfo.InvariantCulture))),
                    .. group.Select(RowOf),
                ])));
        // It may be wider than the page: then it moves by itself, also by keys.
        return Html.Of(HtmlTag.Div, table).With(HtmlAttributeName.Class, "wide").With(HtmlAttributeName.TabIndex, "0").With(HtmlAttributeName.Role, "region").With(HtmlAttributeName.AriaLabel, $"Table of {pack.Pack.Id}");
    }

    private static HtmlElement RowOf(CoverageRow row) => Html.Of(
        HtmlTag.Tr,
        [
            Html.RowHead($"{row.Id} {row.Title}"),
            .. row.Cells.Select(cell => Html.Of(HtmlTag.Td, [CoverageWords.Of(cell), .. cell.IsOnlyToLose ? (HtmlPart[])[Html.Unseen(" only to lose")] : []]).With(HtmlAttributeName.Class, "number")),
            Html.Of(HtmlTag.Td, row.Total.ToString(CultureInfo.InvariantCulture)).With(HtmlAttributeName.Class, "number"),
        ]);
}
