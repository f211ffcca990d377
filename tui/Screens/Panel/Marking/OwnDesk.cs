using System.Collections.Immutable;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Screens.Locking;

namespace MentorSim.Tui.Screens.Panel.Marking;

/// <summary>One line of one candidate's answer, before one member.</summary>
/// <param name="Place">The answer.</param>
/// <param name="Line">The line of the rubric.</param>
/// <param name="Index">Which line of the rubric it is, from 1.</param>
internal sealed record AnswerLine(MarkingPlace Place, MarkLine Line, int Index);

/// <summary>A member's own desk, behind their PIN, with what they wrote so far.</summary>
internal sealed class OwnDesk
{
    private readonly MemberDesk _desk;
    private Exercise? _of;
    private MemberMarks? _marks;
    private ImmutableArray<AnswerLine>? _answers;

    public OwnDesk(MarkingRoom room, MemberDesk desk) => (Room, _desk) = (room, desk);

    /// <summary>What members share.</summary>
    public MarkingRoom Room { get; }

    /// <summary>The exercise as it was read last.</summary>
    public Exercise Exercise => Room.Exercise;

    /// <summary>The member.</summary>
    public Member Member => Exercise.MemberOf(_desk.Member);

    /// <summary>How the desk is locked while they are away.</summary>
    public RoomLock RoomLock => new SecretLock("Type your PIN, and press Enter.", typed => Room.Tries.Try(_desk.Member, "That is not the PIN.", () => _desk.IsPin(typed)));

    /// <summary>What they wrote, opened again whenever something happened.</summary>
    public MemberMarks Marks
    {
        get
        {
            if (!ReferenceEquals(_of, Exercise)) (_of, _marks) = (Exercise, MemberMarks.Of(Exercise, _desk.Member, _desk.Entries));
            return _marks!;
        }
    }

    /// <summary>Whether anything can be written.</summary>
    public bool CanWrite => Member is { Marks: true, FinishedAt: null } && Exercise.State <= ExerciseState.Marking;

    /// <summary>Whether in-tray answers are there to be marked: all are collected.</summary>
    public bool HasAnswers => Exercise.State >= ExerciseState.Marking;

    /// <summary>The lines of the in-tray in the order of this member; nothing before all is collected.</summary>
    public ImmutableArray<AnswerLine> Answers => HasAnswers
        ? _answers ??= [.. MarkingOrder.Of(Exercise, _desk.Member).SelectMany(place => place.Lines.Select((line, index) => new AnswerLine(place, line, index + 1)))]
        : [];

    /// <summary>The candidates who are interviewed.</summary>
    public IEnumerable<ExerciseCandidate> Interviewed => Exercise.Candidates.Where(candidate => candidate.AbsentBecause is null);

    /// <summary>What was written of a line; null for nothing yet.</summary>
    public Marked? Of(string number, MarkLine line) => Marks.Marks.GetValueOrDefault((number, line));

    /// <summary>What has no mark yet, of a kind.</summary>
    public IEnumerable<(string Number, MarkLine Line)> Missing(MarkKind kind) => Marks.Missing.Where(missing => missing.Line.Kind == kind);

    /// <summary>The next line without a mark after one, round from the end; null where all have one.</summary>
    /// <param name="after">The line's place among the answers, or -1 to begin with the first.</param>
    public int? Unmarked(int after)
    {
        var answers = Answers;
        return Enumerable.Range(after + 1, answers.Length).Select(index => index % answers.Length).Cast<int?>()
            .FirstOrDefault(index => Of(answers[index!.Value].Place.Number, answers[index.Value].Line)?.Mark is null);
    }

    /// <summary>Whether the member's sheet of a candidate can no longer be changed.</summary>
    public bool IsLocked(string number) => Marks.Locked.ContainsKey(number);

    /// <summary>Gives a mark, or another one.</summary>
    /// <returns>Why it is not kept; null where it is.</returns>
    public string? Mark(string number, MarkLine line, int mark) => OnFile.WhyNot(() => _desk.Write(new Marked(Room.File.Now, number, line, mark, Of(number, line)?.Note ?? "")));

    /// <summary>Writes a note beside a mark, or before there is one.</summary>
    /// <returns>Why it is not kept; null where it is.</returns>
    public string? Note(string number, MarkLine line, string note)
    {
        var before = Of(number, line);
        return note == (before?.Note ?? "") ? null : OnFile.WhyNot(() => _desk.Write(new Marked(Room.File.Now, number, line, before?.Mark, note)));
    }

    /// <summary>Locks the sheet of a candidate.</summary>
    /// <returns>Why it is not locked; null where it is.</returns>
    public string? Lock(string number) => OnFile.WhyNot(() => _desk.Write(new SheetLocked(Room.File.Now, number)));

    /// <summary>Ends the member's marking.</summary>
    /// <returns>Why it does not end; null where it does.</returns>
    public string? Finish() => OnFile.WhyNot(_desk.Finish);
}
