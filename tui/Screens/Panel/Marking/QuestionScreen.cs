using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Panel.Marking;

/// <summary>A core question of the interview on a member's sheet: what may be asked after it, what was said, and a mark.</summary>
/// <param name="Desk">The member's desk.</param>
/// <param name="Candidate">The candidate's number.</param>
/// <param name="Index">Which question it is, from 0.</param>
/// <param name="Kept">The mark that was just given to the question before; null where none was.</param>
internal sealed record QuestionScreen(OwnDesk Desk, string Candidate, int Index, int? Kept = null) : MarkLineScreen(Desk, Kept)
{
    private ImmutableArray<ExerciseQuestion> Questions => Desk.Exercise.Questions;

    private ExerciseQuestion Question => Questions[Index];

    /// <summary>What is marked at a question.</summary>
    public static MarkLine LineOf(ExerciseQuestion question) => new(MarkKind.Interview, question.Id, "");

    /// <inheritdoc/>
    protected override string Number => Candidate;

    /// <inheritdoc/>
    protected override MarkLine Line => LineOf(Question);

    /// <inheritdoc/>
    protected override string Title => $"Interview: candidate {Candidate}";

    /// <inheritdoc/>
    protected override string Aside => string.Create(CultureInfo.InvariantCulture, $"Question {Index + 1} of {Questions.Length}");

    /// <inheritdoc/>
    protected override IEnumerable<Block> Answer
    {
        get
        {
            yield return new Paragraph($"**{Text.Strong(Question.Text)}**");
            yield return Words.ForCriteria;
            if (!Question.Probes.IsEmpty)
            {
                yield return new Gap();
                yield return new Paragraph("What may be asked after it:", Tone: Tone.Quiet);
                foreach (var probe in Question.Probes) yield return new Paragraph(Text.Verbatim(probe), Lead: "- ", Indent: 3);
            }

        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Block> Sought => CanChange ? [new Heading("Your mark")] : [];

    /// <inheritdoc/>
    protected override string NoteName => "What was said, word for word";

    /// <inheritdoc/>
    protected override ImmutableArray<Block> NoteAsks =>
        [new Paragraph($"{Text.Strong(Question.Text)} Write down what candidate {Candidate} says, in their words. What you think of it is in the mark. It is kept while you write; a candidate can ask to see it.")];

    /// <inheritdoc/>
    protected override string Place => string.Create(CultureInfo.InvariantCulture, $"At interview, question {Index + 1}: ");

    /// <inheritdoc/>
    protected override bool CanChange => Desk.CanWrite && !Desk.IsLocked(Candidate);

    /// <inheritdoc/>
    protected override MarkLineScreen? Next => Index + 1 < Questions.Length ? this with { Index = Index + 1, Kept = null } : null;

    /// <inheritdoc/>
    protected override MarkLineScreen? Previous => Index > 0 ? this with { Index = Index - 1, Kept = null } : null;

    /// <inheritdoc/>
    protected override MarkLineScreen? Unmarked
    {
        get
        {
            var open = Enumerable.Range(Index + 1, Questions.Length).Select(index => index % Questions.Length).Cast<int?>().FirstOrDefault(index => Desk.Of(Candidate, LineOf(Questions[index!.Value]))?.Mark is null);
            return open is { } index ? this with { Index = index, Kept = null } : null;
        }
    }

    /// <inheritdoc/>
    protected override string Done => !CanChange ? "That was the last question." : Unmarked is null ? "That was the last question, and all have a mark. The sheet can be locked." : "That was the last question. Not all of this sheet has a mark yet.";
}
