using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Panel.Agreeing;

/// <summary>A line that members marked otherwise than each other, in words.</summary>
internal static class DifferenceText
{
    private const int ShortPart = 40;
    private const int ShortLine = 90;

    /// <summary>Whose line it is, and which; short enough for a list.</summary>
    public static string NameOf(LineMarks line, AgreeTable table)
    {
        var words = LineText.Of(line.Line, table.Exercise, table.Paper);
        return $"Candidate {line.Number}, {PartOf(words.Part)}: {TextWidth.Cut(words.Looks, ShortLine)}";
    }

    /// <summary>What an item is called in a list.</summary>
    public static string PartOf(string name) => TextWidth.Cut(name, ShortPart);

    /// <summary>The marks alone, in the order of the panel.</summary>
    public static string MarksOf(LineMarks line) => string.Join(" / ", line.Marks.Select(mark => mark.Mark.ToString(CultureInfo.InvariantCulture)));

    /// <summary>What was said, what is looked for, and what each member gave for it and why.</summary>
    public static IEnumerable<Block> Blocks(LineMarks line, AgreeTable table)
    {
        var words = LineText.Of(line.Line, table.Exercise, table.Paper);
        if (line.Line.Kind == MarkKind.InTray)
        {
            foreach (var block in SaidText.Item(table.Paper.ItemOf(line.Line.Part), Keys.LabelOf(Act.Background))) yield return block;
            yield return new Gap();
            foreach (var block in SaidText.Said(table.Paper.AnswerOf(line.Number, line.Line.Part), table.Paper.Paper)) yield return block;
            yield return new Gap();
        }

        yield return new Heading(words.Looks);
        yield return words.ForCriteria;
        yield return new Gap();
        yield return new Heading(line.Line.Kind == MarkKind.InTray ? "What members gave, and why" : "What members gave, and what they wrote down");
        foreach (var mark in line.Marks)
        {
            yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"**{mark.Mark}** {Text.Verbatim(table.NameOf(mark.Member))}"), Indent: 3);
            yield return new Paragraph(mark.Note.Trim().Length == 0 ? "No note." : Text.Lines(mark.Note), Indent: 6, Tone: mark.Note.Trim().Length == 0 ? Tone.Quiet : Tone.Normal);
        }

        if (line.Agreed is not { } agreed) yield break;
        yield return new Gap();
        yield return new Heading(string.Create(CultureInfo.InvariantCulture, $"Agreed: {agreed.Mark}"));
        yield return new Paragraph($"By {Text.Verbatim(string.Join(", ", agreed.Present))}, {Days.Of(agreed.At, table.File.Clock)}: {Text.Verbatim(agreed.Reason)}", Indent: 3);
    }
}
