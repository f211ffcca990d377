using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Text;
using MentorSim.Engine.Text.Html;

namespace MentorSim.Engine.Tests.Text;

/// <summary>Pages as a parser of HTML reads them that is not ours.</summary>
public sealed partial class HtmlTests
{
    private static readonly string[] Places = ["h1", "blockquote", "caption", "thead th", "tbody th", "tbody td", "svg title"];

    private static readonly string[] Pieces =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "]]>", "&#x3c;b&#x3e;", "&lt;", "<!--", "-->", "</style>", "</title>", "</svg>", "' onload='x", "\u202e", "\0", "\u001b[2J", "\r\n",
        "\r", "\n", "\t", "\ud800", "=cmd|'/c calc'!A1", "日本", "é", "\u00a0", " ", "a", "javascript:alert(1)", "\ufeff", "\u2028", "{{7*7}}",
    ];

    [Fact]
    public void Whatever_a_text_is_it_is_read_as_it_was_without_what_is_unsafe()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var safe = UnsafeCharacters.Strip(text).ReplaceLineEndings("\n");
            var document = Read(
                Html.Heading(1, text),
                Html.Of(HtmlTag.Div, text).With(HtmlAttributeName.Title, text),
                Html.Quote(text),
                Html.Table(text, [text, "other"], [Html.Row(text, text)]),
                HtmlDrawing.Bar(0.5m, BarLook.Filled, text));

            document.QuerySelector("div")!.TextContent.ShouldBe(safe);
            document.QuerySelector("div")!.GetAttribute("title").ShouldBe(safe);
            foreach (var name in Places) document.QuerySelector(name)!.TextContent.ShouldBe(safe, name);
            document.QuerySelector("svg")!.GetAttribute("aria-label").ShouldBe(safe);
            document.QuerySelectorAll("*").Length.ShouldBe(26);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_page_says_its_language_and_asks_for_nothing()
    {
        var page = HtmlWriter.Write(new HtmlPage("A <b>title</b>", [Html.Heading(1, "A")]));
        var document = (IHtmlDocument)new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(page);

        document.Title.ShouldBe("A <b>title</b>");
        document.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        document.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content").ShouldBe("default-src 'none'; style-src 'unsafe-inline'");
        page.ShouldNotContain("://");
        page.ShouldNotContain("url(");
        page.ShouldContain("@page { size: A4;");
    }

    [Fact]
    public void Nothing_of_a_page_can_run_lead_away_or_take_input()
    {
        string[] refused = ["script", "iframe", "object", "embed", "img", "image", "a", "link", "meta", "base", "form", "input", "button", "style", "video", "audio", "use", "foreignobject", "animate", "set"];
        Enum.GetNames<HtmlTag>().Select(name => name.ToLowerInvariant()).Intersect(refused).ShouldBeEmpty();
        Enum.GetNames<HtmlAttributeName>().Select(name => name.ToLowerInvariant())
            .Where(name => name.StartsWith("on", StringComparison.Ordinal) || name is "href" or "src" or "style" or "action" or "srcdoc" or "formaction").ShouldBeEmpty();
    }

    [Fact]
    public void Every_pair_of_colours_has_the_contrast_that_it_needs()
    {
        foreach (var (front, behind, least) in HtmlStyle.Pairs) Contrast(front, behind).ShouldBeGreaterThanOrEqualTo(least, $"{front} on {behind}");
        var used = Colour().Matches(HtmlStyle.Sheet).Select(match => match.Value).Distinct();
        used.Except(HtmlStyle.Pairs.SelectMany(pair => new[] { pair.Front, pair.Behind })).ShouldBeEmpty();
        Contrast("#777777", "#ffffff").ShouldBeLessThan(4.5m);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void There_are_six_levels_of_headings(int level) => Should.Throw<ArgumentOutOfRangeException>(() => Html.Heading(level, "A"));

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void A_bar_is_never_longer_than_its_frame(int share)
    {
        var drawing = Read(Html.Heading(1, "A"), HtmlDrawing.Bar(share, BarLook.Crossed, "words"), HtmlDrawing.OverTime([share, 0.5m], "words"));

        drawing.QuerySelectorAll("rect.part").ShouldAllBe(part => decimal.Parse(part.GetAttribute("width")!, CultureInfo.InvariantCulture) <= 160);
        drawing.QuerySelectorAll("circle").ShouldAllBe(point => decimal.Parse(point.GetAttribute("cy")!, CultureInfo.InvariantCulture) >= 0 && decimal.Parse(point.GetAttribute("cy")!, CultureInfo.InvariantCulture) <= 32);
    }

    private static IHtmlDocument Read(params HtmlPart[] parts) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(HtmlWriter.Write(new HtmlPage("T", [.. parts])));

    /// <summary>The contrast of two colours by WCAG 2.2 (relative luminance of sRGB).</summary>
    private static decimal Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (decimal)((Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05));
    }

    private static double Luminance(string colour)
    {
        var parts = Enumerable.Range(0, 3).Select(index => int.Parse(colour.AsSpan(1 + 2 * index, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToList();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    [GeneratedRegex("#[0-9a-f]{3,8}", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}
