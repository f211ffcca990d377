using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Panel.Marking;

namespace MentorSim.Tui.Screens.Panel.Agreeing;

/// <summary>A line that members marked otherwise than each other, in words.</summary>
internal static class DifferenceText
{
    private const int ShortLine = 40;

    /// <summary>Whose line it is, and which.</summary>
    public static string NameOf(LineMarks line, AgreeTable table)
    {
        var words = LineText.Of(line.Line, table.Exercise, table.Paper);
        return $"Candidate {line.Number}, {words.Part}: {words.Looks}";
    }

    /// <summary>The marks alone, in the order of the panel.</summary>
    public static string MarksOf(LineMarks line) => string.Join(" / ", line.Marks.Select(mark => mark.Mark.ToString(CultureInfo.InvariantCulture)));

    /// <summary>How far apart marks are, and whether that has to be agreed, in words.</summary>
    private static string Apart(LineMarks line) => line switch
    {
        { Agreed.Mark: var agreed } => string.Create(CultureInfo.InvariantCulture, $"agreed: {agreed}"),
        { MustAgree: true, Spread: var spread } => string.Create(CultureInfo.InvariantCulture, $"{spread}: to agree"),
        { Spread: 0 } => "none",
        { Spread: var spread } => spread.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Each line of the answer with each member's mark; the one that is looked at is named so.</summary>
    private static Grid GridOf(LineMarks at, AgreeTable table)
    {
        ImmutableArray<LineMarks> lines = [.. table.Marks.Where(line => line.Number == at.Number && line.Line.Kind == at.Line.Kind && (line.Line.Kind == MarkKind.Interview ? line.Line == at.Line : line.Line.Part == at.Line.Part))];
        ImmutableArray<string> members = [.. lines.SelectMany(line => line.Marks).Select(mark => mark.Member).Distinct(StringComparer.Ordinal)];
        return new Grid("Marks", [.. members.Select(table.NameOf), "Apart"], [.. lines.Select(line => new GridRow(
            $"{TextWidth.Cut(LineText.Of(line.Line, table.Exercise, table.Paper).Looks, ShortLine)}{(line.Line == at.Line && lines.Length > 1 ? " (this one)" : "")}",
            [.. members.Select(member => line.Marks.FirstOrDefault(mark => mark.Member == member)?.Mark.ToString(CultureInfo.InvariantCulture) ?? ""), Apart(line)],
            line.Line == at.Line ? Tone.Strong : Tone.Normal))]);
    }

    /// <summary>What was said, what is looked for, and what each member gave for it and why.</summary>
    public static IEnumerable<Block> Blocks(LineMarks line, AgreeTable table)
    {
        if (line.Line.Kind == MarkKind.Interview) return Marks(line, table);
        ImmutableArray<Block> answer = [.. SaidText.Item(table.Paper.ItemOf(line.Line.Part), Keys.LabelOf(Act.Background)), new Gap(), .. SaidText.Said(table.Paper.AnswerOf(line.Number, line.Line.Part), table.Paper.Paper)];
        return [new Columns([new ColumnRow(answer, [.. Marks(line, table)])]) { Narrowest = MarkLineScreen.Sheet }];
    }

    /// <summary>The marks of all members on all lines of the answer, and why they gave them on this one.</summary>
    private static IEnumerable<Block> Marks(LineMarks line, AgreeTable table)
    {
        var words = LineText.Of(line.Line, table.Exercise, table.Paper);
        yield return new Heading(words.Looks);
        yield return words.ForCriteria;
        yield return new Gap();
        yield return GridOf(line, table);
        yield return new Gap();
        yield return new Heading(line.Line.Kind == MarkKind.InTray ? "Why they gave it" : "What they wrote down");
        foreach (var mark in line.Marks)
        {
            var isEmpty = mark.Note.Trim().Length == 0;
            yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"**{Text.Verbatim(table.NameOf(mark.Member))}**, who gave {mark.Mark}:{(isEmpty ? " no note." : "")}"), Indent: 3);
            if (!isEmpty) yield return new Paragraph(Text.Lines(mark.Note), Indent: 6);
        }

        if (line.Agreed is not { } agreed) yield break;
        yield return new Gap();
        yield return new Heading(string.Create(CultureInfo.InvariantCulture, $"Agreed: {agreed.Mark}"));
        yield return new Paragraph($"By {Text.Verbatim(string.Join(", ", agreed.Present))}, {Days.Of(agreed.At, table.File.Clock)}: {Text.Verbatim(agreed.Reason)}", Indent: 3);
    }
}
