using System.Net;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Commands;

/// <summary>A page of the handbook as one page of HTML: it needs no script, asks for nothing from anywhere, and prints on A4.</summary>
internal static class HandbookHtml
{
    private const string Style =
        "@page{size:A4;margin:16mm}body{font:16px/1.45 Georgia,serif;color:#111;background:#fff;max-width:46rem;margin:2rem auto;padding:0 1rem}" +
        "h1,h2,h3{line-height:1.2;margin:1.1em 0 .4em}h1{margin-top:0}p,ul,ol{margin:.5em 0}li{margin:.2em 0}" +
        "blockquote{margin:.5rem 0;padding:.1rem 1rem;border-left:3px solid #666}footer{border-top:1px solid #999;margin-top:1.2em;font-size:.85em}" +
        "@media print{body{margin:0;padding:0;max-width:none;font-size:10.5pt;line-height:1.35}h2,h3{break-after:avoid}li,blockquote{break-inside:avoid}}";

    private static readonly MarkdownPipeline Pipeline = Safe();

    /// <summary>Writes the page. A link to another page, which does not lie beside it, is its words alone.</summary>
    public static string Of(HandbookPage page)
    {
        var title = WebUtility.HtmlEncode(UnsafeCharacters.Strip(page.Title));
        var markdown = HandbookLink.Replace(page.Markdown, link => link.IsWeb ? $"{link.Words} ({Text.Verbatim(link.Target)})" : link.Words);
        return
            "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n" +
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n" +
            "<meta name=\"viewport\" content=\"width=device-width\">\n" +
            $"<title>{title}</title>\n<style>{Style}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n" +
            Markdown.ToHtml(UnsafeCharacters.Strip(markdown), Pipeline) +
            $"</main>\n<footer><p>{WebUtility.HtmlEncode(Prose.Plain(HandbookText.Notice([page])))}</p></footer>\n</body>\n</html>\n";
    }

    /// <summary>Tags are shown as their letters, and nothing leads anywhere or fetches anything: no link, no picture.</summary>
    private static MarkdownPipeline Safe()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml();
        builder.InlineParsers.TryRemove<LinkInlineParser>();
        builder.InlineParsers.TryRemove<AutolinkInlineParser>();
        builder.BlockParsers.TryRemove<FencedCodeBlockParser>();
        return builder.Build();
    }
}
