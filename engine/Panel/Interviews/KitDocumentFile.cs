using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;
using static MentorSim.Engine.Yaml.KeyValue;

namespace MentorSim.Engine.Panel.Interviews;

/// <summary>The file of a document: what was found in it, and the document where it can be printed.</summary>
/// <param name="Document">The document; null where the file has no head that can be read, or bytes that are no text.</param>
/// <param name="Findings">What was found, in the order of the file.</param>
public sealed partial record KitDocumentFile(KitDocument? Document, ImmutableArray<Finding> Findings)
{
    private const string About = "README";

    internal static KeyTable Head { get; } = new("the head of a document", [
        new("title", "the title", Required: true)
        {
            Value = Line(ScenarioLimits.LongestTitle),
            Hover = "The title, as lists show it.",
        },
        new("phase", "primary, secondary, senior or any")
        {
            Value = OneOf([.. InterviewPhase.All]),
            Hover = "For which post: `primary`, `secondary`, `senior` or `any`, which it is without this key.",
        },
        new("sources", "ids of what the document rests on")
        {
            Value = ListOf(Reference),
            Hover = "Ids of the rules of practice on which the document rests, as in `[RP-11]`. They are printed below it, with their grades.",
        },
        new("review", "who reviewed it")
        {
            Value = Map(HeadKeys.Review),
            Hover = "Who reviewed the document as it stands. Without it the document is a draft, and says so when it is printed.",
        },
    ])
    {
        Hover = "What a document of an interview kit says about itself, between two lines of three dashes.",
    };

    /// <summary>Whether a path is that of a document: a Markdown file that lies in a folder of the name interview, and is not about that folder.</summary>
    public static bool IsDocument(string path) =>
        path.EndsWith(KitDocument.Extension, StringComparison.Ordinal) && Path.GetFileNameWithoutExtension(path) != About &&
        Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) == KitDocument.Folder;

    /// <summary>The paths of the documents of a scenario library, or of such a folder itself, in a stable order.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static ImmutableArray<string> PathsIn(string folder)
    {
        var documents = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) == KitDocument.Folder ? folder : Path.Combine(folder, KitDocument.Folder);
        if (!Directory.Exists(documents)) return [];
        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System };
        return [.. Directory.EnumerateFiles(documents, "*" + KitDocument.Extension, options).Where(IsDocument).Order(StringComparer.Ordinal).Take(InterviewLimits.MostDocuments)];
    }

    /// <summary>Reads a document.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="ground">The library whose packs it rests on, and the criteria that there are.</param>
    /// <param name="shownAs">How findings name it; by its path unless given.</param>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may read it.</exception>
    public static KitDocumentFile Read(string path, InterviewGround ground, string? shownAs = null) =>
        FileBytes.Read(path, InterviewLimits.MostDocumentBytes, bytes => Read(shownAs ?? path, bytes, ground));

    /// <summary>Makes a document of bytes under a name. Never throws, whatever they are.</summary>
    public static KitDocumentFile Read(string name, ReadOnlySpan<byte> bytes, InterviewGround ground)
    {
        var id = Path.GetFileNameWithoutExtension(name);
        var text = HeadedText.Read(name, bytes, Head, InterviewLimits.MostDocumentBytes, "Split it, or print it from a word processor.", findings =>
        {
            if (!NodeReader.IsId(id)) findings.Add(Rules.BadId, default(TextSpan), $"The name of the file is the id of the document, and '{Fields.Shorten(id)}' cannot be one.", "Name the file with lower-case words and hyphens, as in cover-sheet.md.");
        });
        var document = text.Fields is { } fields ? Bind(text, fields, id, ground) : null;
        return new KitDocumentFile(document, text.Findings.InOrder());
    }

    private static KitDocument? Bind(HeadedText text, Fields fields, string id, InterviewGround ground)
    {
        var read = new NodeReader(text.Findings);
        var title = read.Line(fields["title"], "The title", ScenarioLimits.LongestTitle);
        var phase = InterviewWords.Phase(fields["phase"], read);
        var sources = new EvidenceBinder(new PackIds([], ground.Bank.Ids, read, "document"), read).Sources(fields["sources"]);
        var review = ReviewBinder.Bind(fields, [], read);
        if (text.Markdown.AsSpan().Trim().Length == 0) text.Findings.Add(Rules.MissingKey, new TextSpan(text.Start, 0), "This document has a head and nothing below it.", "Write it below the second line of dashes.");
        CheckSlots(text, phase, ground);
        return title is null || !NodeReader.IsId(id) ? null : new KitDocument(text.Findings.Source, id, title, phase, sources, text.Markdown.ReplaceLineEndings("\n").Trim('\n'), review);
    }

    private static void CheckSlots(HeadedText text, string phase, InterviewGround ground)
    {
        foreach (Match brace in BraceForm().Matches(text.Markdown))
        {
            var span = new TextSpan(text.Start + brace.Index, brace.Length);
            var slot = KitDocument.SlotForm().Match(brace.Value);
            if (!slot.Success || slot.Length != brace.Length) text.Findings.Add(Rules.NoSlot, span, $"'{Fields.Shorten(brace.Value)}' is no slot.");
            else if (slot.Groups["name"].Value is KitDocument.Criteria or KitDocument.Contents && !IsAlone(text.Markdown, brace)) text.Findings.Add(Rules.NoSlot, span, $"{brace.Value} is filled with a table, and stands in a line with other words.");
            else if (slot.Groups["name"].Value == KitDocument.Criteria && !ground.CriteriaFor(phase).Any()) text.Findings.Add(Rules.NoSlot, span, "{criteria} is filled from a person specification, and there is none for this post.");
        }
    }

    private static bool IsAlone(string markdown, Match brace)
    {
        var from = brace.Index == 0 ? 0 : markdown.LastIndexOf('\n', brace.Index - 1) + 1;
        var to = markdown.IndexOf('\n', brace.Index);
        return markdown[from..(to < 0 ? markdown.Length : to)].Trim() == brace.Value;
    }

    /// <summary>What stands in braces, or a brace without its partner.</summary>
    [GeneratedRegex(@"\{[^{}\r\n]*\}|[{}]", RegexOptions.CultureInvariant)]
    private static partial Regex BraceForm();
}
