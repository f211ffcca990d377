using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>Asks who plays, in one line.</summary>
/// <param name="Desk">Who is told.</param>
/// <param name="Then">The screen that comes next; null to go back.</param>
internal sealed record NameScreen(Desk Desk, Func<Screen>? Then) : Screen
{
    /// <summary>What was typed so far.</summary>
    public string Typed { get; init; } = "";

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Who is playing?",
        Blocks =
        [
            new Paragraph("Type a name or a code, as your school does it. What you play is kept under it, so that you can stop at any moment and go on later."),
            new Paragraph("Whoever looks after the records can read it. So can others who play here, unless you set a PIN in My progress.", Tone: Tone.Quiet),
            new Paragraph($"No address and no number is asked for. At most {People.LongestName} letters.", Tone: Tone.Quiet),
            new Gap(),
            new Paragraph("Enter without a name plays too: then nothing is kept, and what you play is gone when you leave."),
        ],
        Box = Typed,
        BoxIsLine = true,
        Hints = [new Hint(Act.Take, "go on"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override bool DropsLine => Typed.Trim().Length > 0;

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote => new Stay(this with { Typed = wrote.Text }),
        Asked { Act: Act.Take } when Desk.Name(Typed) is { } why => new Refuse(why),
        Asked { Act: Act.Take } => Then is { } next ? new Go(next()) : new GoBack(),
        Asked { Act: Act.Back } => new GoBack(),
        _ => Same,
    };
}
