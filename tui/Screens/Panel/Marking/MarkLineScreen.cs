using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel.Marking;

/// <summary>
/// One line before a member, marked by a digit. A mark leads on to the next line, which says what was kept, so that one slip of a finger is
/// seen and can be taken back.
/// </summary>
/// <param name="Desk">The member's desk.</param>
/// <param name="Kept">The mark that was just given to the line before; null where none was.</param>
internal abstract record MarkLineScreen(OwnDesk Desk, int? Kept) : Screen
{
    /// <summary>The candidate's number.</summary>
    protected abstract string Number { get; }

    /// <summary>What is marked.</summary>
    protected abstract MarkLine Line { get; }

    /// <summary>What this page is.</summary>
    protected abstract string Title { get; }

    /// <summary>What stands at the right of the title.</summary>
    protected abstract string Aside { get; }

    /// <summary>What was said, or asked: the sheet at the left.</summary>
    protected abstract IEnumerable<Block> Answer { get; }

    /// <summary>What is looked for in it: the sheet at the right, over the marks.</summary>
    protected abstract IEnumerable<Block> Sought { get; }

    /// <summary>What stands over the box for notes.</summary>
    protected abstract ImmutableArray<Block> NoteAsks { get; }

    /// <summary>What the note is called.</summary>
    protected abstract string NoteName { get; }

    /// <summary>Where this is, for a note to the head.</summary>
    protected abstract string Place { get; }

    /// <summary>Whether the mark and the note can be changed.</summary>
    protected abstract bool CanChange { get; }

    /// <summary>The keys beside those that all have.</summary>
    protected virtual ImmutableArray<Hint> OwnHints => [];

    /// <summary>The line after this one; null for none.</summary>
    protected abstract MarkLineScreen? Next { get; }

    /// <summary>The line before this one; null for none.</summary>
    protected abstract MarkLineScreen? Previous { get; }

    /// <summary>The next line that has no mark; null where all have one.</summary>
    protected abstract MarkLineScreen? Unmarked { get; }

    /// <summary>What is said behind the last line.</summary>
    protected abstract string Done { get; }

    /// <summary>The line in words.</summary>
    protected LineText Words => LineText.Of(Line, Desk.Exercise, Desk.Room.Paper);

    /// <summary>The columns for one of two sheets, below which the answer stands over what is looked for in it.</summary>
    internal const int Sheet = 46;

    private Marked? Given => Desk.Of(Number, Line);

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Title,
        Aside = Aside,
        Blocks =
        [
            .. Kept is { } kept ? (Block[])[new Paragraph(string.Create(CultureInfo.InvariantCulture, $"Kept: {kept} on the page before. {Keys.LabelOf(Act.Previous)} goes back to it."), Tone: Tone.Quiet), new Gap()] : [],
            new Columns([new ColumnRow([.. Answer], [.. Sought, .. Marks(), new Gap(), .. Note()])]) { Narrowest = Sheet },
        ],
        Hints =
        [
            new Hint(Act.Take, Given?.Mark is null && CanChange ? "mark it 0 to 4" : "next"),
            .. CanChange ? (Hint[])[new Hint(Act.Write, "note")] : [],
            .. OwnHints,
            new Hint(Act.Next, "next"),
            new Hint(Act.Previous, "previous"),
            .. CanChange ? (Hint[])[new Hint(Act.Unmarked, "not marked")] : [],
            new Hint(Act.Worry, "for the head"),
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, "back"),
        ],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Numbered { Number: var number } when CanChange && number - 1 is >= MarkLine.Lowest and <= MarkLine.Highest => Give(number - 1),
        Asked { Act: Act.Take } when Given?.Mark is null && CanChange => new Refuse($"There is no mark here yet. Type a digit from 0 to 4, or {Keys.LabelOf(Act.Next)} to go on without one."),
        Asked { Act: Act.Take or Act.Next } => On(null),
        Asked { Act: Act.Previous } => Previous is { } before ? new Go(before) : new Refuse("This is the first one."),
        Asked { Act: Act.Unmarked } when CanChange => Unmarked is { } open ? new Go(open) : new Refuse("All of them have a mark."),
        Asked { Act: Act.Write } when CanChange => new OpenFrom(this with { Kept = null }, new TextScreen(NoteName, NoteAsks, Given?.Note ?? "", note => Desk.Note(Number, Line, note)) { KeepsAsItGrows = true }),
        Asked { Act: Act.Worry } => new OpenFrom(this with { Kept = null }, WorryScreen.Of(Desk, Number, Place)),
        Asked { Act: Act.Back } => new GoBack(),
        _ => Same,
    };

    private IEnumerable<Block> Note() => Given is { Note: { Length: > 0 } note }
        ? [new Heading(NoteName), new Paragraph(Text.Lines(note), Indent: 3)]
        : CanChange ? [new Paragraph($"{NoteName}: nothing yet. {Keys.LabelOf(Act.Write)} writes it.", Tone: Tone.Quiet)] : [];

    /// <summary>The marks with what they look like; where nothing can be changed, the one that was given.</summary>
    private IEnumerable<Block> Marks()
    {
        var words = Words;
        if (!CanChange)
        {
            yield return Given?.Mark is { } mark
                ? new Paragraph(string.Create(CultureInfo.InvariantCulture, $"**Your mark: {mark}** ({words.AnchorOf(mark)})"), Indent: 3)
                : new Paragraph("You gave no mark.", Indent: 3);
            yield break;
        }

        for (var mark = MarkLine.Lowest; mark <= MarkLine.Highest; mark++)
            yield return new Item(mark + 1, words.AnchorOf(mark), Given?.Mark == mark ? "your mark" : "") { Label = mark.ToString(CultureInfo.InvariantCulture), Mark = Given?.Mark == mark ? "[x]" : "[ ]" };
    }

    private Turn Give(int mark) =>
        Desk.Mark(Number, Line, mark) is { } why ? new OpenFrom(this with { Kept = null }, new NoticeScreen("Not kept", Text.Verbatim(why))) : On(mark);

    private Go On(int? kept) => new(Next is { } next ? next with { Kept = kept } : new NoticeScreen("The last one", Done));
}
