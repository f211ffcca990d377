using System.Collections.Immutable;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>A scene with something to write. A box opens to write in; whatever closes it, what was written stays.</summary>
/// <param name="Playing">The session, at such a decision.</param>
/// <param name="Selected">Number of the selected item.</param>
/// <param name="Written">What was written so far.</param>
/// <param name="IsWriting">Whether the box is open.</param>
internal sealed record WriteScreen(Playing Playing, int Selected, string Written, bool IsWriting) : DecisionScreen(Playing, Selected)
{
    private const int Write = 1;
    private const int HandIn = 2;

    private WriteDecision Task => (WriteDecision)Session.Decision!;

    private string Prompt => Task.Prompt.With(Session.Cast);

    /// <inheritdoc/>
    public override Page Page => IsWriting
        ? new Page
        {
            Title = Session.Scenario.Title,
            Aside = "writing",
            Blocks = [new Paragraph(Prompt)],
            ReadBefore = [.. Transcript.SinceLastDecision(Session)],
            Box = Written,
            BoxIsKept = true,
            Hints = [new Hint(Act.Back, "keep it and go back")],
        }
        : base.Page;

    /// <inheritdoc/>
    protected override int ItemCount => HandIn;

    /// <inheritdoc/>
    protected override IEnumerable<Block> Decision =>
    [
        Ask("write."),
        new Paragraph(Prompt),
        new Paragraph("It is never scored by the machine: a person reads it.", Tone: Tone.Quiet),
        new Gap(),
        .. Written.Trim().Length == 0 ? [] : (Block[])[new Paragraph(Text.Lines(Written), Indent: 3), new Gap()],
        new Item(Write, Written.Trim().Length == 0 ? "Write" : "Change what you wrote"),
        new Item(HandIn, Written.Trim().Length == 0 ? "Go on without writing" : "That is what I want to say"),
    ];

    /// <inheritdoc/>
    protected override ImmutableArray<Hint> OwnHints => [new Hint(Act.Take, Selected == Write ? "write" : "hand in"), new Hint(Act.Write, "write")];

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote => new Stay(this with { Written = UnsafeCharacters.Strip(wrote.Text) }),
        Asked { Act: Act.Back } when IsWriting => new Stay(this with { IsWriting = false, Selected = Written.Trim().Length == 0 ? Write : HandIn }),
        _ when IsWriting => Same,
        Asked { Act: Act.Write } or Numbered { Number: Write } => new Stay(this with { IsWriting = true }),
        Numbered { Number: HandIn } => Submit(),
        Asked { Act: Act.Take } => Selected == Write ? new Stay(this with { IsWriting = true }) : Submit(),
        _ => base.After(message),
    };

    /// <inheritdoc/>
    protected override string? Words => Written;

    /// <inheritdoc/>
    protected override string? Begun => Written.Trim().Length == 0 ? null : "What you have written here";

    private Turn Submit() => Answer(new WriteAnswer(Task, Written.Trim()).Written);
}
