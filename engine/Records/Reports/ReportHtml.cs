using System.Diagnostics;
using MentorSim.Engine.Text.Html;

namespace MentorSim.Engine.Records.Reports;

/// <summary>Writes a report as a page that prints.</summary>
public static class ReportHtml
{
    private const int DeepestHeading = 6;

    /// <summary>The page.</summary>
    public static string Write(Report report) =>
        HtmlWriter.Write(new HtmlPage(report.Title, [Html.Heading(1, report.Title), .. report.Blocks.Select(block => PartOf(block, 2))]) { IsTight = report.IsTight });

    private static HtmlElement PartOf(ReportBlock block, int level) => block switch
    {
        ReportSection section => Html.Of(HtmlTag.Section, [Html.Heading(Math.Min(level, DeepestHeading), section.Title), .. section.Blocks.Select(inner => PartOf(inner, level + 1))])
            .WithAny(HtmlAttributeName.Class, section.BeginsPage ? "page" : null),
        ReportText text => TextOf(text),
        ReportQuote quote => Html.Quote(quote.Text),
        ReportList list => Html.Items(list.IsNumbered, list.Items.Select(item => (HtmlPart)item)),
        ReportFacts facts => Html.Facts(facts.Rows),
        ReportTable table => Whole(table.Caption, Html.Table(table.Caption, table.Head.Select(cell => (HtmlPart)cell), table.Rows.Select(row => Html.Row(row[0], row.Skip(1).Select(cell => (HtmlPart)cell))))),
        ReportBars { Key: { } key } bars => Html.Of(HtmlTag.Div, TextOf(new ReportText(key, Tone: ReportTone.Quiet)), PartOf(bars with { Key = null }, level)),
        ReportBars bars => Whole(bars.Caption, Html.Table(
            bars.Caption, [bars.What, "Share", "In words"], bars.Bars.Select(bar => Html.Row(bar.Name, HtmlDrawing.Bar(bar.Share, bar.Look, $"{bar.Name}: {bar.Words}"), bar.Words)))),
        ReportSignatures lines => Html.Table(null, ReportSignatures.Head.Select(cell => (HtmlPart)cell), lines.Who.Select(who => Html.Row(who, "", "", ""))).With(HtmlAttributeName.Class, "whole sign"),
        ReportTrends trends => Whole(trends.Caption, Html.Table(
            trends.Caption, [trends.What, "Over time", "Best", "Latest"], trends.Rows.Select(row => Html.Row(row.Name, TrendOf(row), row.Best, row.Latest)))),
        _ => throw new UnreachableException(),
    };

    /// <summary>As wide as the page; on a narrower screen it is moved in a box of its own.</summary>
    private static HtmlElement Whole(string caption, HtmlElement table) => Html.Of(HtmlTag.Div, table.With(HtmlAttributeName.Class, "whole"))
        .With(HtmlAttributeName.Class, "wide").With(HtmlAttributeName.TabIndex, "0").With(HtmlAttributeName.Role, "region").With(HtmlAttributeName.AriaLabel, caption);

    private static HtmlElement TextOf(ReportText text)
    {
        var paragraph = Html.Paragraph([.. text.Lead is { } lead ? (HtmlPart[])[Html.Of(HtmlTag.Strong, lead), " "] : [], text.Text]);
        return paragraph.WithAny(HtmlAttributeName.Class, text.Tone switch
        {
            ReportTone.Inset => "inset",
            ReportTone.Quiet => "quiet",
            ReportTone.Alert => "alert",
            _ => null,
        });
    }

    private static HtmlPart TrendOf(ReportTrend row) => row.Shares.IsEmpty
        ? "none"
        : HtmlDrawing.OverTime(row.Shares, $"{row.Name}: {string.Join(", ", row.Shares.Select(ReportWords.Percent))}");
}
