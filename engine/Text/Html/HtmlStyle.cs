using System.Collections.Immutable;

namespace MentorSim.Engine.Text.Html;

/// <summary>
/// The one style sheet of all pages: the reader's own fonts, room on the paper (A4, css-page-3), heads of tables on every page, nothing torn
/// apart that belongs together.
/// </summary>
public static class HtmlStyle
{
    private const string Ink = "#1a1a1a";
    private const string Paper = "#ffffff";
    private const string Shade = "#f0f0f0";
    private const string Quiet = "#595959";
    private const string Edge = "#767676";
    private const string Fill = "#1d5a8c";
    private const string Alert = "#8f1d14";

    /// <summary>
    /// Every pair of colours that touch: the front one, the one behind it, and the least contrast that WCAG 2.2 asks for, 4.5 for text
    /// (1.4.3) and 3 for what is drawn (1.4.11).
    /// </summary>
    public static ImmutableArray<(string Front, string Behind, decimal Least)> Pairs { get; } =
    [
        (Ink, Paper, 4.5m), (Ink, Shade, 4.5m), (Quiet, Paper, 4.5m), (Quiet, Shade, 4.5m), (Alert, Paper, 4.5m), (Alert, Shade, 4.5m),
        (Edge, Paper, 3m), (Edge, Shade, 3m), (Fill, Paper, 3m), (Fill, Shade, 3m),
    ];

    /// <summary>The sheet.</summary>
    public static string Sheet { get; } =
        $$"""
        @page { size: A4; margin: 18mm; }
        * { box-sizing: border-box; }
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 48rem; padding: 0 1rem; color: {{Ink}}; background: {{Paper}}; overflow-wrap: anywhere; }
        body.wide-page { max-width: 70rem; }
        h1, h2, h3, h4, h5, h6 { line-height: 1.25; break-after: avoid; }
        h2 { margin-top: 2rem; border-bottom: 1px solid {{Edge}}; }
        p, blockquote, li, dd { white-space: pre-line; }
        blockquote { margin: .5rem 0; padding: .25rem 1rem; border-left: 3px solid {{Edge}}; white-space: pre-wrap; }
        .quiet { color: {{Quiet}}; }
        .alert { color: {{Alert}}; font-weight: bold; }
        .inset { margin-left: 1.5rem; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; margin: .5rem 0 1.5rem; max-width: 100%; }
        caption { text-align: left; font-weight: bold; padding: .5rem 0; }
        th, td { border: 1px solid {{Edge}}; padding: .25rem .5rem; text-align: left; vertical-align: top; font-weight: normal; white-space: pre-line; }
        th, td { overflow-wrap: break-word; }
        .short { white-space: nowrap; }
        .long { overflow-wrap: anywhere; }
        .sign td { height: 3rem; }
        thead th, th[scope="rowgroup"] { font-weight: bold; background: {{Shade}}; }
        .facts th { width: 14rem; background: {{Shade}}; }
        .number { text-align: right; overflow-wrap: normal; }
        .whole { width: 100%; }
        svg { display: inline-block; vertical-align: middle; overflow: hidden; }
        svg .track { fill: {{Shade}}; stroke: {{Edge}}; }
        svg .part, svg circle { fill: {{Fill}}; }
        svg line { stroke: {{Edge}}; }
        svg polyline { fill: none; stroke: {{Fill}}; }
        .words { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        @media print {
          body, body.wide-page { margin: 0; padding: 0; max-width: none; font-size: 10.5pt; }
          body.tight { font-size: 9pt; line-height: 1.3; }
          .tight h1 { font-size: 15pt; margin: 0 0 .25rem; }
          .tight h2 { font-size: 11pt; margin: .5rem 0 .25rem; }
          .tight p, .tight ul { margin: .25rem 0; }
          .tight table { margin: 0 0 .25rem; }
          .tight caption, .tight th, .tight td { padding: .1rem .35rem; }
          .wide { overflow: visible; }
          thead { display: table-header-group; }
          tr, blockquote, figure, li, svg { break-inside: avoid; }
          p { orphans: 3; widows: 3; }
          .page { break-before: page; }
          svg { print-color-adjust: exact; }
        }

        """.ReplaceLineEndings("\n");
}
