using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MentorSim.Engine.Induction;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The words of the handbook's screens.</summary>
internal static partial class HandbookText
{
    /// <summary>Columns of a line that a search found.</summary>
    public const int LongestLine = 140;

    /// <summary>What pages are worth: whether somebody reviewed them, and what comes before them.</summary>
    public static string Notice(IEnumerable<HandbookPage> pages)
    {
        var all = pages.ToList();
        const string first = "Your school's own policy comes first.";
        if (all is [{ Review: { StillHolds: true } review }])
            return string.Create(CultureInfo.InvariantCulture, $"Reviewed by {Text.Verbatim(review.By)}, {Text.Verbatim(review.Role)}, {review.Date:d MMMM yyyy}. {first}");
        return all.Count > 0 && all.TrueForAll(page => page.Review is { StillHolds: true }) ? first
            : all.Count == 1 ? $"Draft: no designated safeguarding lead has reviewed this page. {first}"
            : $"Drafts: pages say so where no designated safeguarding lead has reviewed them. {first}";
    }

    /// <summary>The pages that a page leads to.</summary>
    public static ImmutableArray<HandbookPage> LinksOf(HandbookPage page, Handbook handbook) => [.. page.Links.Select(handbook.Page).OfType<HandbookPage>()];

    /// <summary>The text of a page: headings, and small Markdown between them, in which a link is its words and the number of its page.</summary>
    public static IEnumerable<Block> Blocks(HandbookPage page, Handbook handbook)
    {
        var links = LinksOf(page, handbook);
        var markdown = HandbookLink.Replace(page.Markdown, link => link switch
        {
            { PageId: { } id } when handbook.Page(id) is { } target => string.Create(CultureInfo.InvariantCulture, $"{link.Words} ({links.IndexOf(target) + 1})"),
            { IsWeb: true } => $"{link.Words} ({Text.Verbatim(link.Target)})",
            _ => link.Words,
        });
        var isFirst = true;
        foreach (var part in PartForm.Split(markdown).Where(part => part.Trim().Length > 0))
        {
            if (!isFirst) yield return new Gap();
            isFirst = false;
            if (HeadingForm.Match(part) is { Success: true } heading) yield return new Heading(Prose.Plain(heading.Groups["words"].Value));
            else yield return new Paragraph(part.Trim('\n'));
        }
    }

    /// <summary>Around headings and at empty lines.</summary>
    [GeneratedRegex(@"\n(?=#+ )|(?<=^#+ [^\n]*)\n+|\n[ \t]*\n(?![ \t]+\S)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex PartForm { get; }

    [GeneratedRegex(@"^\s*#+ +(?<words>[^\n]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingForm { get; }
}
