using System.Collections.Immutable;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Supervision;

/// <summary>Something to fill in, with a text among it. A box opens to write in; whatever closes it, what was written stays.</summary>
/// <param name="Selected">Number of what is selected, from 1.</param>
/// <param name="Written">What was written so far.</param>
internal abstract record FormScreen(int Selected, string Written) : RowScreen(Selected)
{
    /// <summary>Whether the box is open.</summary>
    public bool IsWriting { get; init; }

    /// <summary>Whether it is asked if what was filled in is to be lost.</summary>
    public bool IsLeaving { get; init; }

    /// <summary>What stands over the box.</summary>
    protected abstract string Prompt { get; }

    /// <summary>What the key that opens the box does, in a word or two.</summary>
    protected abstract string WriteWords { get; }

    /// <summary>Whether something was filled in that leaving would lose.</summary>
    protected abstract bool IsChanged { get; }

    /// <summary>What was written, without what surrounds it.</summary>
    protected string Said => Written.Trim();

    /// <inheritdoc/>
    public sealed override Page Page => IsWriting
        ? new Page { Title = Title, Aside = "writing", Blocks = [new Paragraph(Prompt)], Box = Written, Hints = [new Hint(Act.Back, "keep it and go back")] }
        : IsLeaving
            ? new Page
            {
                Title = "Leave this?",
                Blocks = [new Paragraph("What you filled in here is not kept yet. When you leave, it is gone."), new Gap(), new Item(1, "Stay"), new Item(2, "Leave")],
                Selected = Selected,
                Hints = [new Hint(Act.Take, "answer"), new Hint(Act.Back, "stay")],
            }
            : base.Page;

    /// <inheritdoc/>
    protected sealed override string TakeWords => "choose";

    /// <inheritdoc/>
    protected sealed override ImmutableArray<Hint> OwnHints => [new Hint(Act.Write, WriteWords)];

    /// <inheritdoc/>
    public sealed override Turn After(Message message) => message switch
    {
        Wrote wrote => new Stay(this with { Written = UnsafeCharacters.Strip(wrote.Text) }),
        Asked { Act: Act.Back } when IsWriting => new Stay(this with { IsWriting = false }),
        _ when IsWriting => Same,
        _ when IsLeaving => Answer(message),
        Asked { Act: Act.Write } => new Stay(Open()),
        Asked { Act: Act.Back } when IsChanged => new Stay(this with { IsLeaving = true, Selected = 1 }),
        _ => base.After(message),
    };

    /// <summary>The row that opens the box, and under it what was written.</summary>
    protected IEnumerable<Row> WritingRows(string write, string change)
    {
        yield return Row.Of(Said.Length == 0 ? write : change, "", () => new Stay(Open()));
        if (Said.Length > 0) yield return new Paragraph(Text.Lines(Said), Indent: 3);
    }

    /// <summary>Why what was written cannot be kept; null where it can.</summary>
    protected string? WhyTooLong(int most) =>
        Said.Length > most ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"That is too long: {Said.Length} letters, and there is room for {most}. Nothing is lost: shorten it.") : null;

    private FormScreen Open() => this with { IsWriting = true };

    private Turn Answer(Message message) => message switch
    {
        Asked { Act: Act.Up } => new Stay(this with { Selected = 1 }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = 2 }),
        Numbered { Number: 2 } => new GoBack(),
        Asked { Act: Act.Take } when Selected == 2 => new GoBack(),
        Asked { Act: Act.Take or Act.Back } or Numbered { Number: 1 } => new Stay(this with { IsLeaving = false, Selected = 1 }),
        _ => Same,
    };
}
