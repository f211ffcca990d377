using System.Collections.Immutable;
using System.Diagnostics;
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
    private const int NarrowestBeside = 20;
    private const int NarrowestColumn = 30;
    private const int WidestColumn = 78;
    private const int BarWidth = 20;
    private const int UnderItem = 3;
    private const string BetweenColumns = " │ ";

    /// <summary>The lines of some blocks.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="width">The width of lines that are read one after the other.</param>
    /// <param name="room">The width for what stands side by side; as wide as the lines unless given.</param>
    public static ImmutableArray<Line> Lines(IEnumerable<Block> blocks, int width, int? room = null) =>
        LaidOut.Of([.. blocks], width, room).Lines;

    /// <summary>How wide the widest number of a list is, so that what stands behind numbers begins in one column from the tenth on too.</summary>
    public static int WidestNumber(ImmutableArray<Block> blocks) =>
        blocks.OfType<Item>().Where(item => item.Label.All(char.IsAsciiDigit)).Select(item => item.Label.Length).DefaultIfEmpty(0).Max();

    /// <summary>Adds the lines of a block, which depend on nothing else than what is given here.</summary>
    public static void Add(ImmutableArray<Line>.Builder lines, Block block, int width, int? room, int widest)
    {
        switch (block)
        {
            case Gap:
                lines.Add(new Line([], 0));
                break;
            case Heading heading:
                AddWrapped(lines, [new LinePart(heading.Text, heading.Tone == Tone.Strong ? Tone.Heading : heading.Tone)], "", "", width, 0, Tone.Heading);
                break;
            case Paragraph paragraph:
                // What stands under an item begins where its text does.
                AddParagraph(lines, widest > 1 && paragraph.Indent == UnderItem ? paragraph with { Indent = UnderItem + widest - 1 } : paragraph, width);
                break;
            case Item item:
                AddItem(lines, item, width, widest);
                break;
            case Bar bar:
                AddDrawn(lines, bar.Label, bar.Indent, Drawn.Bar(bar.Share, BarWidth), bar.Words, width);
                break;
            case Sparkline spark:
                AddDrawn(lines, spark.Label, 0, Drawn.Spark(spark.Values, BarWidth), spark.Words, width);
                break;
            case Columns columns:
                AddColumns(lines, columns, width, Math.Min(WidestColumn, ((room ?? width) - BetweenColumns.Length) / 2), room);
                break;
            case SourceLine source:
                lines.AddRange(SourceRows.Of(source, width));
                break;
            case ColumnHeads heads:
                AddHeads(lines, heads, width, widest);
                break;
            case Drawing drawing:
                lines.AddRange(drawing.Lines.Select(line => new Line([new LinePart(TextWidth.Cut(line, width), Tone.Normal)], 0)));
                break;
            case Grid grid:
                lines.AddRange(grid.Lines(room ?? width));
                break;
            case HandbookReference:
                // Where there is a handbook, a line has taken its place.
                break;
            default:
                throw new UnreachableException();
        }
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

    private static void AddItem(ImmutableArray<Line>.Builder lines, Item item, int width, int widest)
    {
        var right = item.Right.Length == 0 ? "" : $"  {item.Right}";
        var label = item.Label.PadLeft(widest);
        var number = item.Mark.Length == 0 ? $"{label}  " : $"{label} {item.Mark} ";
        var indent = new string(' ', number.Length);
        var beside = right.Length > 0 && width - right.GetColumns() - number.Length >= NarrowestBeside;
        var (isCut, start) = (item.IsOneLine && beside, lines.Count);
        foreach (var prose in Prose.Parse(item.Markdown))
        {
            var inner = new string(' ', prose.Indent);
            var before = (lines.Count == start ? number : indent) + inner + prose.Lead;
            AddWrapped(
                lines, Parts(prose, Tone.Normal), before, indent + inner + new string(' ', prose.Lead.Length), beside ? width - right.GetColumns() - (isCut ? 1 : 0) : width, item.Number, Tone.Number);
        }

        if (isCut && lines.Count > start + 1) (lines[start], lines.Count) = (lines[start] with { Parts = lines[start].Parts.Add(new LinePart("…", Tone.Normal)) }, start + 1);
        if (beside && lines.Count > start)
        {
            var padding = width - lines[start].ToString().GetColumns() - right.GetColumns();
            lines[start] = lines[start] with { Parts = [.. lines[start].Parts, .. Drawn.Stretches(new LinePart(new string(' ', Math.Max(0, padding)) + right, Tone.Quiet))] };
        }
        else if (right.Length > 0)
        {
            AddWrapped(lines, [new LinePart(item.Right, Tone.Quiet)], indent, indent, width, item.Number, Tone.Quiet);
        }
    }

    /// <summary>Only where the items below have room for what stands at their right; else it would stand over nothing.</summary>
    private static void AddHeads(ImmutableArray<Line>.Builder lines, ColumnHeads heads, int width, int widest)
    {
        var left = new string(' ', widest + 2) + heads.Left;
        if (width - heads.Right.GetColumns() - widest - 4 < NarrowestBeside) return;
        var padding = Math.Max(1, width - left.GetColumns() - heads.Right.GetColumns());
        lines.Add(new Line([new LinePart($"{left}{new string(' ', padding)}{heads.Right}", Tone.Quiet)], 0));
    }

    /// <summary>Something that is drawn, with its label above and its words behind it.</summary>
    private static void AddDrawn(ImmutableArray<Line>.Builder lines, string label, int before, string drawn, string words, int width)
    {
        var indent = new string(' ', before);
        if (label.Length > 0) AddWrapped(lines, [new LinePart(label, Tone.Normal)], indent, indent + "    ", width, 0, Tone.Normal);
        var start = lines.Count;
        AddWrapped(lines, [new LinePart(words, Tone.Normal)], $"    {drawn}  ", new string(' ', BarWidth + 6), width, 0, Tone.Normal);
        lines[start] = Drawn.Of(lines[start]);
    }

    private static void AddColumns(ImmutableArray<Line>.Builder lines, Columns columns, int width, int column, int? room)
    {
        if (column < Math.Max(NarrowestColumn, columns.Narrowest))
        {
            lines.AddRange(Lines(columns.Stacked, width, room));
            return;
        }

        foreach (var row in columns.Rows)
        {
            var (left, right) = (Lines(row.Left, column), Lines(row.Right, column));
            for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
            {
                var beside = i < left.Length ? left[i] : new Line([], 0);
                var blanks = new string(' ', column - beside.ToString().GetColumns());
                var other = i < right.Length ? right[i].Parts : [];
                lines.Add(new Line([.. beside.Parts, new LinePart(blanks + (other.IsEmpty ? BetweenColumns.TrimEnd() : BetweenColumns), Tone.Rule), .. other], i < right.Length ? right[i].Item : 0));
            }
        }
    }

    private static IEnumerable<LinePart> Parts(ProseParagraph prose, Tone tone) =>
        prose.Text.Select(text => new LinePart(text.Text, text.Strong && tone == Tone.Normal ? Tone.Strong : tone, text.Emphasis));

    /// <summary>Adds parts as lines: broken between words, and inside a word only where it alone is wider than the line.</summary>
    private static void AddWrapped(
        ImmutableArray<Line>.Builder lines, IEnumerable<LinePart> parts, string lead, string indent, int width, int item, Tone leadTone)
    {
        width = Math.Max(width, NarrowestText);
        var widestLead = width - NarrowestText;
        if (lead.GetColumns() > widestLead)
        {
            // Too narrow for what stands before the text: it becomes part of the text.
            var blanks = lead.Length - lead.TrimStart(' ').Length;
            parts = [new LinePart(lead[blanks..], leadTone), .. parts];
            lead = lead[..Math.Min(blanks, widestLead)];
        }

        if (indent.Length > widestLead) indent = indent[..widestLead];
        var line = new List<LinePart>();
        var used = 0;
        var atStart = true;
        Start(lead);
        foreach (var word in Words(parts))
        {
            if (word is [{ Text: "\n" }])
            {
                Finish();
                continue;
            }

            var text = string.Concat(word.Select(part => part.Text)).TrimEnd(' ');
            if (used + text.GetColumns() > width && !atStart) Finish();
            if (atStart && text.Length == 0) continue;
            var fits = used + text.GetColumns() <= width;
            foreach (var part in word)
            {
                if (fits) Put(part);
                else foreach (var grapheme in GraphemeHelper.GetGraphemes(part.Text)) Put(part with { Text = grapheme });
            }
        }

        lines.Add(new Line([.. Joined(line)], item));

        void Put(LinePart part)
        {
            var columns = part.Text.GetColumns();
            if (used + part.Text.TrimEnd(' ').GetColumns() > width && !atStart) Finish();
            line.Add(part);
            used += columns;
            atStart = false;
        }

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

    /// <summary>Words with the blanks that follow them, in as many parts as they have styles; a line break is a word of its own.</summary>
    private static IEnumerable<List<LinePart>> Words(IEnumerable<LinePart> parts)
    {
        var word = new List<LinePart>();
        foreach (var piece in parts.SelectMany(Pieces))
        {
            if (piece.Text == "\n" && word.Count > 0)
            {
                yield return word;
                word = [];
            }

            word.Add(piece);
            if (piece.Text[^1] is not (' ' or '\n')) continue;
            yield return word;
            word = [];
        }

        if (word.Count > 0) yield return word;
    }

    private static IEnumerable<LinePart> Pieces(LinePart part)
    {
        var start = 0;
        var text = part.Text.Replace('\t', ' ');
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                if (i > start) yield return part with { Text = text[start..i] };
                yield return part with { Text = "\n" };
                start = i + 1;
            }
            else if (text[i] == ' ' && (i + 1 == text.Length || text[i + 1] is not (' ' or '\n')))
            {
                yield return part with { Text = text[start..(i + 1)] };
                start = i + 1;
            }
        }

        if (start < text.Length) yield return part with { Text = text[start..] };
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
