using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdownBlock = Markdig.Syntax.Block;

namespace MentorSim.Tui.Pages;

/// <summary>A stretch of text in one style.</summary>
internal readonly record struct StyledText(string Text, bool Strong = false, bool Emphasis = false);

/// <summary>A paragraph of prose: what stands before its first line, how far it is indented, and its text.</summary>
internal sealed record ProseParagraph(string Lead, int Indent, ImmutableArray<StyledText> Text);

/// <summary>Turns small Markdown (emphasis, strong, quotes, lists) into styled paragraphs. Anything else stays as its text.</summary>
internal static partial class Prose
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("*_`>#[<&\\-+=~)|\n\r");
    private static readonly SearchValues<char> MarkupAnywhere = SearchValues.Create("*_`[<&\\\n\r");
    private static readonly SearchValues<char> Stressed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz ");

    /// <summary>The paragraphs of a text.</summary>
    public static ImmutableArray<ProseParagraph> Parse(string markdown)
    {
        // Most labels have no markup at all, or are stressed as a whole, and the parser costs a start its time and its memory.
        if (IsPlain(markdown)) return [new ProseParagraph("", 0, [new StyledText(markdown)])];
        if (StressedAsWhole(markdown) is { } stressed) return [new ProseParagraph("", 0, [new StyledText(stressed, Strong: true)])];
        var paragraphs = ImmutableArray.CreateBuilder<ProseParagraph>();
        try
        {
            foreach (var block in Markdown.Parse(BracketAtStart.Replace(markdown, "$1\\["), Parser.Pipeline)) Add(block, "", 0, paragraphs);
        }
        catch (ArgumentException)
        {
            // Nested deeper than the parser goes: nothing that a person wrote to be read.
            return [new ProseParagraph("", 0, [new StyledText(markdown)])];
        }

        // A text of nothing but an empty quote still has its place, and a choice its number.
        return paragraphs.Count == 0 ? [new ProseParagraph("", 0, [])] : paragraphs.ToImmutable();
    }

    /// <summary>The text without its markup, one line a paragraph.</summary>
    public static string Plain(string markdown) =>
        string.Join('\n', Parse(markdown).Select(paragraph =>
            new string(' ', paragraph.Indent) + paragraph.Lead + string.Concat(paragraph.Text.Select(text => text.Text))));

    /// <summary>Some signs are markup only where a line begins, as the hyphen of a list.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text) => text.IndexOfAny(Markup) < 0
        || (text.IndexOfAny(MarkupAnywhere) < 0 && char.IsLetter(text[0]) && !char.IsWhiteSpace(text[^1]));

    /// <summary>The words between two pairs of asterisks, where there is nothing else; null where there is.</summary>
    private static string? StressedAsWhole(string markdown) =>
        markdown is ['*', '*', >= 'A' and <= 'z', .., >= 'A' and <= 'z', '*', '*'] && markdown.AsSpan(2, markdown.Length - 4).IndexOfAnyExcept(Stressed) < 0 ? markdown[2..^2] : null;

    /// <summary>Headings, code blocks and links are no part of small Markdown, so their signs stay in the text.</summary>
    private static MarkdownPipeline SmallMarkdown()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml();
        builder.BlockParsers.TryRemove<HeadingBlockParser>();
        builder.BlockParsers.TryRemove<FencedCodeBlockParser>();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        builder.InlineParsers.TryRemove<LinkInlineParser>();
        builder.InlineParsers.TryRemove<AutolinkInlineParser>();
        return builder.Build();
    }

    /// <summary>A bracket that could begin the definition of a link, which would vanish from the text.</summary>
    [GeneratedRegex(@"^([\s>*+\-\d.)]*)\[", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex BracketAtStart { get; }

    private static void Add(MarkdownBlock block, string lead, int indent, ImmutableArray<ProseParagraph>.Builder paragraphs)
    {
        switch (block)
        {
            case ListBlock list:
                var number = list.IsOrdered && int.TryParse(list.OrderedStart, out var first) ? first : 1;
                foreach (var item in list.OfType<ListItemBlock>())
                {
                    var mark = list.IsOrdered ? $"{number++}. " : "- ";
                    if (item.Count == 0) paragraphs.Add(new ProseParagraph(mark, indent, []));
                    AddAll(item, mark, indent + (lead.Length > 0 ? 2 : 0), paragraphs);
                }

                break;
            case QuoteBlock quote:
                AddAll(quote, "", indent + 4, paragraphs);
                break;
            case ContainerBlock container:
                AddAll(container, lead, indent, paragraphs);
                break;
            case LeafBlock { Inline: { } inline }:
                var text = new List<StyledText>();
                AddInline(inline, false, false, text);
                paragraphs.Add(new ProseParagraph(lead, indent, [.. text]));
                break;
            case ThematicBreakBlock rule:
                paragraphs.Add(new ProseParagraph(lead, indent, [new StyledText(new string(rule.ThematicChar, rule.ThematicCharCount))]));
                break;
            case LeafBlock leaf:
                paragraphs.Add(new ProseParagraph(lead, indent, [new StyledText(leaf.Lines.ToString())]));
                break;
        }
    }

    private static void AddAll(ContainerBlock container, string lead, int indent, ImmutableArray<ProseParagraph>.Builder paragraphs)
    {
        foreach (var child in container)
        {
            Add(child, lead, indent, paragraphs);
            // The mark stands before the first paragraph of an item; the others line up with its text.
            if (lead.Length > 0) (lead, indent) = ("", indent + lead.Length);
        }
    }

    private static void AddInline(ContainerInline container, bool strong, bool emphasis, List<StyledText> text)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Add(new StyledText(literal.Content.ToString(), strong, emphasis));
                    break;
                case LineBreakInline lineBreak:
                    text.Add(new StyledText(lineBreak.IsHard ? "\n" : " ", strong, emphasis));
                    break;
                case CodeInline code:
                    text.Add(new StyledText(code.Content, strong, emphasis));
                    break;
                case HtmlEntityInline entity:
                    text.Add(new StyledText(Printable(entity.Transcoded.ToString()), strong, emphasis));
                    break;
                case EmphasisInline mark:
                    AddInline(mark, strong || mark.DelimiterCount >= 2, emphasis || mark.DelimiterCount == 1, text);
                    break;
                case ContainerInline other:
                    AddInline(other, strong, emphasis, text);
                    break;
            }
        }
    }

    /// <summary>An entity can name a line feed or an escape as well: nothing of the kind reaches a text.</summary>
    private static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    /// <summary>Apart from the rest, so that it is made when a text first needs it.</summary>
    private static class Parser
    {
        /// <summary>The parser of small Markdown.</summary>
        public static readonly MarkdownPipeline Pipeline = SmallMarkdown();
    }
}
