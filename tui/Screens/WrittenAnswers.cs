using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scoring;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>What became of the texts of a play: a person reads them, nobody else does, and till then they count for nothing, not even zero.</summary>
internal sealed record WrittenAnswers
{
    /// <summary>Those of a play that is not kept.</summary>
    public static WrittenAnswers NotKept { get; } = new();

    private ImmutableDictionary<WrittenAnswerId, WritingRead> Read { get; init; } = [];

    private string? Session { get; init; }

    private TimeProvider Clock { get; init; } = TimeProvider.System;

    private string? Trouble { get; init; }

    /// <summary>What became of the texts of a play, as the records say now.</summary>
    /// <param name="recording">What keeps it; null where nothing does.</param>
    public static WrittenAnswers Of(Recording? recording)
    {
        if (recording is not { Keeping: InStore or InRescue }) return NotKept;
        var kept = new WrittenAnswers { Session = recording.Stored.Id, Clock = recording.Clock };
        try
        {
            return kept with { Read = recording.Notes.Read().Writings };
        }
        catch (Exception refused) when (refused is StoreException or RecordingException)
        {
            return kept with { Trouble = refused.Message };
        }
    }

    /// <summary>That a person has still to read what was written; null where nothing waits.</summary>
    public string? Waiting(Debrief debrief)
    {
        var waiting = debrief.Writings.Count(decision => ReadOf(decision.Number, (DebriefWriting)decision.Answer) is null);
        if (waiting == 0 || Trouble is not null) return null;
        var what = waiting == 1 ? "One text that you wrote" : string.Create(CultureInfo.InvariantCulture, $"{waiting} texts that you wrote");
        return Session is null
            ? $"{what} nobody will read, because this play is not kept; {(waiting == 1 ? "it is" : "they are")} no part of this result."
            : $"{what} {(waiting == 1 ? "is" : "are")} waiting to be read by a person, and no part of this result: a program does not mark texts.";
    }

    /// <summary>How a decision with a text stands, in a word or two.</summary>
    public string StateOf(int number, DebriefWriting writing) =>
        ReadOf(number, writing) is not null ? "read"
        : writing.Text.Length == 0 ? "nothing written"
        : Trouble is not null ? "whether it was read is not known"
        : Session is null ? "not kept, so nobody will read it"
        : "waiting to be read";

    /// <summary>A text with what a person said of it.</summary>
    public IEnumerable<Block> Blocks(int number, DebriefWriting writing)
    {
        foreach (var block in Written(writing)) yield return block;
        if (ReadOf(number, writing) is { } read)
        {
            foreach (var block in Marks(read, writing)) yield return block;
            yield break;
        }

        yield return new Paragraph((Trouble, writing.Text, Session) switch
        {
            ({ } why, _, _) => $"Whether somebody has read it cannot be told now: {Text.Verbatim(why)}",
            (_, "", _) => "There is nothing to read, so nobody is asked to. It counts neither for you nor against you.",
            (_, _, null) => "This play is not kept, so nobody will read it: hold it against these points yourself, or copy it out and show it to your co-ordinator.",
            _ => "**Waiting to be read.** Your co-ordinator or line manager reads it and marks each point met, partly met or not met. Till then it counts neither for you nor against you.",
        }, Indent: 3);
        if (writing.Criteria.IsEmpty) yield break;
        yield return new Paragraph("What a reader will look for:", Indent: 3);
        foreach (var criterion in writing.Criteria) yield return new Paragraph(criterion.Text, Lead: "- ", Indent: 6);
    }

    /// <summary>What was asked and what was written.</summary>
    public static IEnumerable<Block> Written(DebriefWriting writing) =>
    [
        new Paragraph(writing.Prompt, Lead: "You were asked: ", Indent: 3),
        new Paragraph(writing.Text.Length == 0 ? "Nothing." : Text.Lines(writing.Text), Lead: "You wrote: ", Indent: 3),
    ];

    private IEnumerable<Block> Marks(WritingRead read, DebriefWriting writing)
    {
        var by = Text.Verbatim(read.By.Role.Length == 0 ? read.By.Name : $"{read.By.Name}, {read.By.Role}");
        yield return new Paragraph(
            $"**Read by {by}, {Days.Of(read.At, Clock)}{(read.Origin.Length == 0 ? "" : $" (taken in from {Text.Verbatim(read.Origin)})")}.** It changes no points.",
            Indent: 3);
        foreach (var criterion in writing.Criteria)
            yield return new Paragraph(criterion.Text, Lead: $"- {Word(read.Marks.FirstOrDefault(mark => mark.Criterion == criterion.Id))}: ", Indent: 6);
        if (read.Line.Length > 0) yield return new Paragraph(Text.Lines(read.Line), Lead: "To you: ", Indent: 3);
    }

    private static string Word(CriterionMark? mark) => mark?.Met switch
    {
        Met.Fully => "Met",
        Met.Partly => "Partly met",
        Met.Not => "Not met",
        null => "Not marked",
    };

    private WritingRead? ReadOf(int number, DebriefWriting writing) =>
        Session is null ? null : Read.GetValueOrDefault(new WrittenAnswerId(Session, number, writing.Scene));
}
