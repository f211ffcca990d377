using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Induction;

/// <summary>The file of a page: what was found in it, and the page where it can be read at all.</summary>
/// <param name="Page">The page as written; null where the file has no head that can be read, no title, or bytes that are no text.</param>
/// <param name="Findings">What was found, in the order of the file.</param>
public sealed record HandbookFile(HandbookPage? Page, ImmutableArray<Finding> Findings)
{
    private const string Folder = "handbook";

    /// <summary>Whether a path is that of a page: a Markdown file that lies in a folder of the name handbook.</summary>
    public static bool IsPage(string path) =>
        path.EndsWith(HandbookPage.Extension, StringComparison.Ordinal) && Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) == Folder;

    /// <summary>
    /// The paths of the pages of a scenario library, or of such a folder itself, in a stable order; none where it has no folder of the
    /// name handbook.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static ImmutableArray<string> PathsIn(string folder)
    {
        var pages = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) == Folder ? folder : Path.Combine(folder, Folder);
        if (!Directory.Exists(pages)) return [];
        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System };
        return [.. Directory.EnumerateFiles(pages, "*" + HandbookPage.Extension, options).Order(StringComparer.Ordinal).Take(HandbookKeys.MostPages)];
    }

    /// <summary>The id of the page that lies at a path.</summary>
    public static string IdOf(string path) => Path.GetFileNameWithoutExtension(path);

    /// <summary>Reads a page.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="bank">The library whose packs and school it rests on.</param>
    /// <param name="pages">The ids of all pages that it can lead to.</param>
    /// <param name="shownAs">How findings name it; by its path unless given.</param>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may read it.</exception>
    public static HandbookFile Read(string path, Bank bank, IReadOnlyCollection<string> pages, string? shownAs = null) =>
        FileBytes.Read(path, HandbookKeys.MostBytes, bytes => Read(shownAs ?? path, bytes, bank, pages));

    /// <summary>Makes a page of bytes under a name. Never throws, whatever they are.</summary>
    public static HandbookFile Read(string name, ReadOnlySpan<byte> bytes, Bank bank, IReadOnlyCollection<string> pages)
    {
        var id = IdOf(name);
        var text = HeadedText.Read(name, bytes, HandbookKeys.Head, HandbookKeys.MostBytes, "Split it: a page of the handbook is read on one screen or two.", findings =>
        {
            if (!NodeReader.IsId(id)) findings.Add(Rules.BadId, default(TextSpan), $"The name of the file is the id of the page, and '{Fields.Shorten(id)}' cannot be one.", "Name the file with lower-case words and hyphens, as in referral-route.md.");
        });
        var page = text.Fields is { } fields ? Bind(text, fields, id, bank, pages) : null;
        return new HandbookFile(page, text.Findings.InOrder());
    }

    private static HandbookPage? Bind(HeadedText text, Fields fields, string id, Bank bank, IReadOnlyCollection<string> pages)
    {
        var findings = text.Findings;
        var read = new NodeReader(findings);
        var title = read.Line(fields["title"], "The title", ScenarioLimits.LongestTitle);
        var about = Ids(fields["about"], "'about'", read, Rules.UnknownSubject, Subjects(bank), "is the id of no element, role boundary or serious breach of the library's packs");
        var sources = Ids(fields["sources"], "'sources'", read, Rules.UnknownGround, bank.Ids.Citations.Keys, "is the id of no rule of the library's packs");
        var review = ReviewBinder.Bind(fields, [], read);
        CheckText(text.Markdown, text.Start, bank, pages, findings);
        return title is null || !NodeReader.IsId(id) ? null : new HandbookPage(findings.Source, id, title, about, sources, text.Markdown.ReplaceLineEndings("\n").Trim('\n'), review);
    }

    private static IEnumerable<string> Subjects(Bank bank) => [.. bank.Ids.Elements.Keys, .. bank.Ids.Boundaries.Keys, .. bank.Ids.Incidents.Keys];

    private static ImmutableArray<string> Ids(YamlNode? node, string what, NodeReader read, Rule rule, IEnumerable<string> known, string isNone)
    {
        var ids = known.ToHashSet(StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var item in read.Items(node, what))
        {
            if (read.Scalar(item, $"An entry of {what}") is not { } scalar) continue;
            if (!ids.Contains(scalar.Value)) read.Findings.Add(rule, scalar.Span, $"'{Fields.Shorten(scalar.Value)}' {isNone}.{read.Findings.DidYouMean(scalar.Value, ids)}");
            else if (!found.Contains(scalar.Value)) found.Add(scalar.Value);
        }

        return found.ToImmutable();
    }

    private static void CheckText(string markdown, int start, Bank bank, IReadOnlyCollection<string> pages, FindingList findings)
    {
        var length = markdown.AsSpan().Trim().Length;
        if (length == 0) findings.Add(Rules.MissingKey, new TextSpan(start, 0), "This page has a head and nothing below it.", "Write the page below the second line of dashes.");
        if (length > HandbookKeys.LongestText) findings.Add(Rules.LongPage, new TextSpan(start, 1), $"This page has {length} characters; one that is read to its end has {HandbookKeys.LongestText} at most.");
        HandbookPlaces.Check(markdown, start, bank.School, findings);
        foreach (var link in HandbookLink.In(markdown))
        {
            if (link.IsWeb || (link.PageId is { } id && pages.Contains(id))) continue;
            var nearest = findings.DidYouMean(link.PageId ?? link.Target, pages);
            findings.Add(Rules.NoSuchPage, new TextSpan(start + link.Span.Start, link.Span.Length), $"This link leads to '{Fields.Shorten(link.Target)}', and no page of the handbook has that name.{nearest}");
        }
    }
}
