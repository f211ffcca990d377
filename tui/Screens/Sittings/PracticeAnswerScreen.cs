using MentorSim.Engine.InTray;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Sittings;

/// <summary>The explained answer of the practice item. It comes once, after a try, in training and in an exercise alike.</summary>
/// <param name="Slip">The practice item with what was tried.</param>
internal sealed record PracticeAnswerScreen(Slip Slip) : SeatScreen(Slip.Seat)
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Practice item: the answer",
        Aside = "nothing of it is kept",
        Blocks =
        [
            .. ItemDebriefText.Blocks(SittingScorer.Score(Paper, Slip.Item, Slip.Answer), Paper),
            new Gap(),
            new Paragraph("Practice answers are not kept, and count for nothing.", Tone: Tone.Quiet),
        ],
        Hints = [new Hint(Act.Take, "instructions"), .. Beside, new Hint(Act.Help, "keys"), new Hint(Act.Back, "instructions")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take } ? new GoBack() : base.After(message);
}
