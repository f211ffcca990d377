using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MentorSim.Engine.Records.Reports;

/// <summary>Reads the small Markdown of a kit's documents as blocks of a report: headings, paragraphs, lists and quotes.</summary>
internal static partial class KitMarkdown
{
    /// <summary>The blocks.</summary>
    /// <param name="markdown">The text, with line feeds.</param>
    /// <param name="plain">A text without its marks.</param>
    /// <param name="fill">What fills a slot that stands on a line of its own; null for one that stays as it is.</param>
    public static ImmutableArray<ReportBlock> Blocks(string markdown, Func<string, string> plain, Func<string, ReportBlock?> fill)
    {
        var blocks = ImmutableArray.CreateBuilder<ReportBlock>();
        string? heading = null;
        var below = ImmutableArray.CreateBuilder<ReportBlock>();
        foreach (var part in PartForm.Split(markdown).Select(part => part.Trim('\n')).Where(part => part.Trim().Length > 0))
        {
            if (HeadingForm.Match(part) is { Success: true } head)
            {
                Close();
                heading = plain(head.Groups["words"].Value);
            }
            else
            {
                below.Add(Block(part, plain, fill));
            }
        }

        Close();
        return blocks.ToImmutable();

        void Close()
        {
            if (heading is null) blocks.AddRange(below);
            else blocks.Add(new ReportSection(heading, below.ToImmutable()));
            below.Clear();
        }
    }

    private static ReportBlock Block(string part, Func<string, string> plain, Func<string, ReportBlock?> fill)
    {
        if (SlotForm.Match(part) is { Success: true } slot && fill(slot.Groups["name"].Value) is { } filled) return filled;
        if (part.StartsWith("- ", StringComparison.Ordinal)) return new ReportList(Items(BulletForm, part, plain));
        if (NumberForm.IsMatch(part)) return new ReportList(Items(NumberForm, part, plain), IsNumbered: true);
        if (part.StartsWith('>')) return new ReportQuote(plain(string.Join('\n', part.Split('\n').Select(line => line.TrimStart('>').Trim()))).Trim());
        return new ReportText(InLine(plain(part)));
    }

    private static ImmutableArray<string> Items(Regex mark, string part, Func<string, string> plain) =>
        [.. mark.Split(part).Where(item => item.Trim().Length > 0).Select(item => InLine(plain(InLine(item))))];

    private static string InLine(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Around headings and at empty lines.</summary>
    [GeneratedRegex(@"\n(?=#+ )|(?<=^#+ [^\n]*)\n+|\n[ \t]*\n", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex PartForm { get; }

    [GeneratedRegex(@"^\s*#+ +(?<words>[^\n]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingForm { get; }

    [GeneratedRegex(@"^\s*\{(?<name>[a-z0-9-]+)\}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex SlotForm { get; }

    [GeneratedRegex(@"(?:^|\n)- ", RegexOptions.CultureInvariant)]
    private static partial Regex BulletForm { get; }

    [GeneratedRegex(@"(?:^|\n)[0-9]{1,2}\. ", RegexOptions.CultureInvariant)]
    private static partial Regex NumberForm { get; }
}
