using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MentorSim.Engine.Records.Reports;
using MentorSim.Engine.Text;
using MentorSim.Engine.Text.Html;

namespace MentorSim.Engine.Tests.Records.Reports;

/// <summary>Reports of whatever people type, read by parsers that are not ours.</summary>
public sealed class ReportWritersTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements(HostileTexts.All), Gen.Elements(HostileTexts.All).Two().Select(two => two.Item1 + " " + two.Item2), Gen.Elements(HostileTexts.All).Two().Select(two => two.Item1 + two.Item2));

    private static readonly MarkdownPipeline WithAll = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    [Fact]
    public void No_text_becomes_markup_in_html()
    {
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var safe = UnsafeCharacters.Strip(text).ReplaceLineEndings("\n");
            var document = Read(ReportHtml.Write(Made(text)));

            HtmlRules.Hold(document);
            document.QuerySelectorAll("h1, h2, h3, caption, blockquote, li, thead th:first-child").ShouldAllBe(element => element.TextContent == safe);
            document.QuerySelectorAll("tbody td, tbody th").Where(cell => cell.QuerySelector("svg") is null).ShouldAllBe(cell => cell.TextContent == safe);
            document.QuerySelector("p")!.TextContent.ShouldBe($"{safe} {safe}");
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_text_becomes_markup_in_Markdown()
    {
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var markdown = ReportMarkdown.Write(Made(text));
            var blocks = Markdown.Parse(markdown, WithAll).Descendants().ToList();

            blocks.OfType<LinkInline>().ShouldBeEmpty(markdown);
            blocks.OfType<AutolinkInline>().ShouldBeEmpty(markdown);
            blocks.OfType<HtmlInline>().ShouldBeEmpty(markdown);
            blocks.OfType<HtmlBlock>().ShouldBeEmpty(markdown);
            blocks.OfType<CodeBlock>().ShouldBeEmpty(markdown);
            blocks.OfType<CodeInline>().ShouldBeEmpty(markdown);
            blocks.OfType<ThematicBreakBlock>().ShouldBeEmpty(markdown);
            blocks.OfType<HeadingBlock>().Select(heading => heading.Level).ShouldBe([1, 2, 3], markdown);
            blocks.OfType<QuoteBlock>().Count().ShouldBe(1, markdown);
            blocks.OfType<ListBlock>().Count().ShouldBe(1, markdown);
            blocks.OfType<Table>().Count().ShouldBe(4, markdown);
            blocks.OfType<EmphasisInline>().ShouldAllBe(mark => mark.DelimiterChar == '*' && mark.DelimiterCount == 2, markdown);
            Line(blocks.OfType<ListItemBlock>().Single()).ShouldBe(Words(text), markdown);
            Line(blocks.OfType<HeadingBlock>().First()).ShouldBe(Words(text), markdown);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_cell_is_run_by_a_spreadsheet_and_each_reads_back()
    {
        Prop.ForAll(Texts.NonEmptyListOf().ToArbitrary(), row =>
        {
            var text = ReportCsv.Table(["head", .. row.Skip(1).Select((_, index) => $"h{index}")], [row]);
            // Left to find out by itself, the reader takes another sign for it where there is one column.
            using var csv = CsvReader.Create(new StringReader(text), new CsvReaderOptions { Separator = ',' });
            csv.ReadHeader();
            csv.Read().ShouldBeTrue();
            var cells = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToList();

            cells.Count.ShouldBe(row.Count);
            foreach (var (cell, written) in cells.Zip(row))
            {
                "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".ShouldNotContain(cell.TrimStart(' ').Length == 0 ? "x" : cell.TrimStart(' ')[..1]);
                var safe = UnsafeCharacters.Strip(written).ReplaceLineEndings("\n");
                new[] { safe, $"'{safe}" }.ShouldContain(cell.ReplaceLineEndings("\n"));
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("=1", "'=1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\uff1d1", "'\uff1d1")]
    [InlineData("\tx", "'\tx")]
    [InlineData("a=1", "a=1")]
    [InlineData("-0.25", "-0.25")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("-1.", "'-1.")]
    [InlineData("", "")]
    public void Only_what_could_be_run_gets_an_apostrophe(string text, string cell) => ReportCsv.Harmless(text).ShouldBe(cell);

    [Theory]
    [InlineData("Decision 1, 08:14: it's well-known (really). No. 5", "Decision 1, 08:14: it's well-known (really). No. 5")]
    [InlineData("1. a", "1\\. a")]
    [InlineData("- a", "\\- a")]
    [InlineData("see https://example.org", "see https\\://example.org")]
    public void Plain_words_stay_readable_in_Markdown(string text, string written) => ReportMarkdown.Line(text).ShouldBe(written);

    /// <summary>A report in which one text stands everywhere.</summary>
    private static Report Made(string text) => new(
        text,
        [
            new ReportText(text, text),
            new ReportSection(text, [
                new ReportQuote(text),
                new ReportSection(text, [
                    new ReportList([text]),
                    new ReportFacts([(text, text)]),
                    new ReportTable(text, [text, "b"], [[text, text]]),
                    new ReportBars(text, text, [new ReportBar(text, 0.5m, BarLook.Crossed, text)]),
                    new ReportTrends(text, text, [new ReportTrend(text, [0.1m, 1m], text, text)]),
                ]),
            ]),
        ]);

    private static IHtmlDocument Read(string page) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(page);

    private static string Words(string text) => string.Join(' ', UnsafeCharacters.Strip(text).Split(['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));

    private static string Line(MarkdownObject block) => string.Concat((block is LeafBlock { Inline: { } inline } ? inline.Descendants() : block.Descendants()).Select(part => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    }));

    [Fact]
    public void A_cell_breaks_between_words_and_only_what_is_longer_than_a_word_breaks_anywhere()
    {
        var page = ReportHtml.Write(new Report("A", [new ReportTable("T", ["Day", "What", "Who"], [["2026-11-22", "Not yet: there was a serious breach", new string('m', 60)]])]));
        var cells = new HtmlParser().ParseDocument(page).QuerySelectorAll("tbody th, tbody td").Select(cell => cell.ClassName ?? "");

        cells.ShouldBe(["short", "", "long"]);
        page.ShouldContain(".short { white-space: nowrap; }");
    }

    [Fact]
    public void Lines_to_sign_are_empty_on_paper_and_named()
    {
        var report = new Report("A", [ReportSignatures.Section]);

        new HtmlParser().ParseDocument(ReportHtml.Write(report)).QuerySelectorAll(".sign tbody tr").Length.ShouldBe(3);
        ReportMarkdown.Write(report).ShouldContain("| Headteacher |  |  |  |");
    }

    [Fact]
    public void How_bars_are_read_is_told_only_where_they_are_drawn()
    {
        var report = new Report("A", [new ReportBars("B", "What", [new ReportBar("One", 0.5m, BarLook.Filled, "half")]) { Key = "A crossed frame." }]);

        ReportHtml.Write(report).ShouldContain("A crossed frame.");
        ReportMarkdown.Write(report).ShouldNotContain("A crossed frame.");
    }
}
