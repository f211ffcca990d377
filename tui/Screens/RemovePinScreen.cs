using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>Asks before a PIN is taken away.</summary>
/// <param name="Desk">Who takes it away.</param>
/// <param name="Selected">1 to keep it, 2 to take it away.</param>
internal sealed record RemovePinScreen(Desk Desk, int Selected = 1) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Remove the PIN?",
        Blocks =
        [
            new Paragraph("Then whoever picks or types your name here can see what you have played, and how it went."),
            new Gap(),
            new Item(1, "Keep it"),
            new Item(2, "Remove it"),
        ],
        Selected = Selected,
        Hints = [new Hint(Act.Take, "answer"), new Hint(Act.Back, "keep it")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Up } => new Stay(this with { Selected = 1 }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = 2 }),
        Numbered { Number: 1 } or Asked { Act: Act.Back } => new GoBack(),
        Numbered { Number: 2 } => Remove(),
        Asked { Act: Act.Take } => Selected == 2 ? Remove() : new GoBack(),
        _ => Same,
    };

    private Turn Remove() => Desk.SetPin(null) is { } why ? new Go(new NoticeScreen("The PIN is still there", why)) : new GoBack();
}
