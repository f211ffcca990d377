using System.Collections.Immutable;
using System.Text;
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
    private const string Dashes = "---";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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
        var findings = new FindingList(new SourceText(name, ""));
        if (bytes.Length > HandbookKeys.MostBytes)
        {
            findings.Add(Rules.FileTooLarge, default(TextSpan), $"This file is larger than {HandbookKeys.MostBytes / 1024} KiB.", "Split it: a page of the handbook is read on one screen or two.");
            return new HandbookFile(null, findings.InOrder());
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            findings.Add(Rules.NotUtf8, default(TextSpan), "This file is not in UTF-8.");
            return new HandbookFile(null, findings.InOrder());
        }

        findings = new FindingList(new SourceText(name, text));
        var page = Bind(findings, bank, pages);
        return new HandbookFile(page, findings.InOrder());
    }

    private static HandbookPage? Bind(FindingList findings, Bank bank, IReadOnlyCollection<string> pages)
    {
        var source = findings.Source;
        var unsafeAt = UnsafeCharacters.IndexIn(source.Text);
        if (unsafeAt >= 0)
        {
            findings.Add(Rules.UnsafeCharacter, new TextSpan(unsafeAt, 1), $"This file holds the invisible character {UnsafeCharacters.NameOf(source.Text[unsafeAt])}.");
            return null;
        }

        var id = IdOf(source.Path);
        if (!NodeReader.IsId(id)) findings.Add(Rules.BadId, default(TextSpan), $"The name of the file is the id of the page, and '{Fields.Shorten(id)}' cannot be one.", "Name the file with lower-case words and hyphens, as in referral-route.md.");
        var close = Enumerable.Range(2, Math.Max(0, source.LineCount - 1)).FirstOrDefault(line => source.LineText(line).TrimEnd() == Dashes);
        if (source.LineText(1).TrimEnd() != Dashes || close == 0)
        {
            findings.Add(Rules.NoPageHead, source.LineSpan(1), source.LineText(1).TrimEnd() != Dashes ? "The first line of a page is three dashes, and this is another." : "No second line of three dashes ends the head.");
            return null;
        }

        // The two lines of dashes are what divides documents in YAML, so the text up to the second is one document.
        var head = YamlFile.Read(new SourceText(source.Path, source.Text[..source.LineStart(close)]));
        foreach (var finding in head.Findings.InOrder()) findings.Add(finding.Rule, finding.Span, finding.Message, finding.Help);
        if (Fields.Open(head.Root, HandbookKeys.Head, findings) is not { } fields) return null;
        var read = new NodeReader(findings);
        var title = read.Line(fields["title"], "The title", ScenarioLimits.LongestTitle);
        var about = Ids(fields["about"], "'about'", read, Rules.UnknownSubject, Subjects(bank), "is the id of no element, role boundary or serious breach of the library's packs");
        var sources = Ids(fields["sources"], "'sources'", read, Rules.UnknownGround, bank.Ids.Citations.Keys, "is the id of no rule of the library's packs");
        var review = ReviewBinder.Bind(fields, [], read);
        var start = close < source.LineCount ? source.LineStart(close + 1) : source.Text.Length;
        var markdown = source.Text[start..];
        CheckText(markdown, start, bank, pages, findings);
        return title is null || !NodeReader.IsId(id) ? null : new HandbookPage(source, id, title, about, sources, markdown.ReplaceLineEndings("\n").Trim('\n'), review);
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
