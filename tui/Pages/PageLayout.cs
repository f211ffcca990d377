using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Terminal.Gui.Drawing;
using Terminal.Gui.Text;

namespace MentorSim.Tui.Pages;

/// <summary>A stretch of a line in one tone and style.</summary>
internal readonly record struct LinePart(string Text, Tone Tone, bool Emphasis = false);

/// <summary>A line of a laid-out page.</summary>
/// <param name="Parts">Its parts from left to right.</param>
/// <param name="Item">Number of the item that it belongs to; 0 for none.</param>
internal sealed record Line(ImmutableArray<LinePart> Parts, int Item)
{
    /// <summary>The line as text.</summary>
    public override string ToString() => string.Concat(Parts.Select(part => part.Text));
}

/// <summary>Lays the blocks of a page into lines of a width, measured in terminal columns.</summary>
internal static class PageLayout
{
    private const int NarrowestText = 8;
    private const int BarWidth = 20;

    /// <summary>The lines of some blocks.</summary>
    public static ImmutableArray<Line> Lines(IEnumerable<Block> blocks, int width)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Gap:
                    lines.Add(new Line([], 0));
                    break;
                case Heading heading:
                    AddWrapped(lines, [new LinePart(heading.Text, heading.Tone)], "", "", width, 0, Tone.Strong);
                    break;
                case Paragraph paragraph:
                    AddParagraph(lines, paragraph, width);
                    break;
                case Item item:
                    AddItem(lines, item, width);
                    break;
                case Bar bar:
                    AddBar(lines, bar, width);
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        return lines.ToImmutable();
    }

    private static void AddParagraph(ImmutableArray<Line>.Builder lines, Paragraph paragraph, int width)
    {
        var lead = new string(' ', paragraph.Indent) + paragraph.Lead;
        var first = true;
        foreach (var prose in Prose.Parse(paragraph.Markdown))
        {
            if (!first && prose.Lead.Length == 0) lines.Add(new Line([], 0));
            var indent = new string(' ', lead.GetColumns() + prose.Indent);
            var before = (first ? lead + new string(' ', prose.Indent) : indent) + prose.Lead;
            AddWrapped(lines, Parts(prose, paragraph.Tone), before, indent + new string(' ', prose.Lead.Length), width, 0, paragraph.Tone);
            first = false;
        }
    }

    private static void AddItem(ImmutableArray<Line>.Builder lines, Item item, int width)
    {
        var right = item.Right.Length == 0 ? "" : $"  {item.Right}";
        var start = lines.Count;
        var number = $"{item.Number}  ";
        foreach (var prose in Prose.Parse(item.Markdown))
        {
            var before = lines.Count == start ? number : new string(' ', number.Length);
            AddWrapped(lines, Parts(prose, Tone.Normal), before, new string(' ', number.Length), width - right.GetColumns(), item.Number, Tone.Normal);
        }

        if (right.Length == 0 || lines.Count == start) return;
        var first = lines[start];
        var padding = width - first.ToString().GetColumns() - right.GetColumns();
        lines[start] = first with { Parts = [.. first.Parts, new LinePart(new string(' ', Math.Max(0, padding)) + right, Tone.Quiet)] };
    }

    private static void AddBar(ImmutableArray<Line>.Builder lines, Bar bar, int width)
    {
        AddWrapped(lines, [new LinePart(bar.Label, Tone.Normal)], "", "    ", width, 0, Tone.Normal);
        var filled = (int)Math.Round((bar.Share ?? 0) * BarWidth, MidpointRounding.AwayFromZero);
        var drawn = bar.Share is null ? new string(' ', BarWidth) : new string('█', filled) + new string('░', BarWidth - filled);
        AddWrapped(lines, [new LinePart(bar.Words, Tone.Normal)], $"    {drawn}  ", new string(' ', BarWidth + 6), width, 0, Tone.Normal);
    }

    private static IEnumerable<LinePart> Parts(ProseParagraph prose, Tone tone) =>
        prose.Text.Select(text => new LinePart(text.Text, text.Strong && tone == Tone.Normal ? Tone.Strong : tone, text.Emphasis));

    /// <summary>Adds parts as lines: broken between words, and inside a word only where it alone is wider than the line.</summary>
    private static void AddWrapped(
        ImmutableArray<Line>.Builder lines, IEnumerable<LinePart> parts, string lead, string indent, int width, int item, Tone leadTone)
    {
        width = Math.Max(width, indent.GetColumns() + NarrowestText);
        var line = new List<LinePart>();
        var used = 0;
        var atStart = true;
        Start(lead);
        foreach (var (word, part) in parts.SelectMany(Words))
        {
            if (word == "\n")
            {
                Finish();
                continue;
            }

            var columns = word.GetColumns();
            if (used + word.TrimEnd(' ').GetColumns() > width && !atStart) Finish();
            if (atStart && word.Trim(' ').Length == 0) continue;
            foreach (var piece in columns > width - used ? Pieces(word, width - used, width - indent.GetColumns()) : [word])
            {
                if (used + piece.TrimEnd(' ').GetColumns() > width && !atStart) Finish();
                line.Add(part with { Text = piece });
                used += piece.GetColumns();
                atStart = false;
            }
        }

        lines.Add(new Line([.. Joined(line)], item));

        void Finish()
        {
            lines.Add(new Line([.. Joined(line)], item));
            Start(indent);
        }

        void Start(string before)
        {
            line = before.Length == 0 ? [] : [new LinePart(before, leadTone)];
            (used, atStart) = (before.GetColumns(), true);
        }
    }

    /// <summary>Words with the blanks that follow them; a line break is a word of its own.</summary>
    private static IEnumerable<(string Word, LinePart Part)> Words(LinePart part)
    {
        var start = 0;
        var text = part.Text.Replace('\t', ' ');
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                if (i > start) yield return (text[start..i], part);
                yield return ("\n", part);
                start = i + 1;
            }
            else if (text[i] == ' ' && (i + 1 == text.Length || text[i + 1] is not (' ' or '\n')))
            {
                yield return (text[start..(i + 1)], part);
                start = i + 1;
            }
        }

        if (start < text.Length) yield return (text[start..], part);
    }

    private static IEnumerable<string> Pieces(string word, int first, int width)
    {
        if (word.TrimEnd(' ').GetColumns() <= width && word.TrimEnd(' ').GetColumns() <= Math.Max(first, width)) return [word];
        var pieces = new List<string>();
        var piece = new StringBuilder();
        var used = 0;
        foreach (var grapheme in GraphemeHelper.GetGraphemes(word))
        {
            var columns = grapheme.GetColumns();
            if (used + columns > width && piece.Length > 0)
            {
                pieces.Add(piece.ToString());
                piece.Clear();
                used = 0;
            }

            piece.Append(grapheme);
            used += columns;
        }

        pieces.Add(piece.ToString());
        return pieces;
    }

    /// <summary>Neighbours in one style as one part, without blanks at the line's end.</summary>
    private static IEnumerable<LinePart> Joined(List<LinePart> parts)
    {
        var joined = new List<LinePart>();
        foreach (var part in parts)
        {
            if (joined is [.., var last] && last.Tone == part.Tone && last.Emphasis == part.Emphasis)
                joined[^1] = last with { Text = last.Text + part.Text };
            else
                joined.Add(part);
        }

        if (joined is [.., var end]) joined[^1] = end with { Text = end.Text.TrimEnd(' ') };
        return joined.Where(part => part.Text.Length > 0);
    }
}
