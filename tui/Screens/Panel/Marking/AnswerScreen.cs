using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Sittings;

namespace MentorSim.Tui.Screens.Panel.Marking;

/// <summary>
/// One line of the rubric beside one candidate's answer. Nothing tells whose it is: no number, no adjustment, no time, no points, and not in
/// which order the items were dealt with.
/// </summary>
/// <param name="Desk">The member's desk.</param>
/// <param name="Index">Which of their lines it is, from 0.</param>
/// <param name="Kept">The mark that was just given to the line before; null where none was.</param>
internal sealed record AnswerScreen(OwnDesk Desk, int Index, int? Kept = null) : MarkLineScreen(Desk, Kept)
{
    private AnswerLine At => Desk.Answers[Index];

    private string Name => ItemText.Name(Desk.Room.Paper.ItemOf(At.Place.Item));

    /// <inheritdoc/>
    protected override string Number => At.Place.Number;

    /// <inheritdoc/>
    protected override MarkLine Line => At.Line;

    /// <inheritdoc/>
    protected override string Title => Name;

    /// <inheritdoc/>
    protected override string Aside
    {
        get
        {
            var left = Desk.Missing(MarkKind.InTray).Count();
            var line = At.Place.Lines.Length == 1 ? "" : $", line {At.Index} of {At.Place.Lines.Length}";
            return string.Create(CultureInfo.InvariantCulture, $"Answer {At.Place.Place} of {At.Place.Of}{line}{(CanChange ? $", {left} left" : "")}");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Block> Answer
    {
        get
        {
            var paper = Desk.Room.Paper;
            return
            [
                .. SaidText.Item(paper.ItemOf(At.Place.Item), Keys.LabelOf(Act.Background)),
                new Gap(),
                .. SaidText.Said(paper.AnswerOf(At.Place.Number, At.Place.Item), paper.Paper),
            ];
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Block> Sought => [new Heading(Words.Looks), Words.ForCriteria];

    /// <inheritdoc/>
    protected override string NoteName => "Your note";

    /// <inheritdoc/>
    protected override ImmutableArray<Block> NoteAsks =>
        [new Paragraph($"{Text.Strong(Words.Looks)} Why this mark? The others read it, with your name, when all have finished; a candidate can ask to see it.")];

    /// <inheritdoc/>
    protected override string Place => $"On the answer to \"{Name}\": ";

    /// <inheritdoc/>
    protected override bool CanChange => Desk.CanWrite;

    /// <inheritdoc/>
    protected override ImmutableArray<Hint> OwnHints => [new Hint(Act.Background, "whole item")];

    /// <inheritdoc/>
    protected override MarkLineScreen? Next => Index + 1 < Desk.Answers.Length ? this with { Index = Index + 1, Kept = null } : null;

    /// <inheritdoc/>
    protected override MarkLineScreen? Previous => Index > 0 ? this with { Index = Index - 1, Kept = null } : null;

    /// <inheritdoc/>
    protected override MarkLineScreen? Unmarked => Desk.Unmarked(Index) is { } open ? this with { Index = open, Kept = null } : null;

    /// <inheritdoc/>
    protected override string Done => Desk.Missing(MarkKind.InTray).Count() is > 0 and var left
        ? string.Create(CultureInfo.InvariantCulture, $"That was the last answer, and {Counted.Of(left, "line has", "lines have")} no mark yet. They are found from your desk.")
        : "That was the last answer, and all are marked.";

    /// <inheritdoc/>
    public override Turn After(Message message) =>
        message is Asked { Act: Act.Background } ? new OpenFrom(this with { Kept = null }, new WholeItemScreen(Desk.Room.Paper.ItemOf(At.Place.Item))) : base.After(message);
}
