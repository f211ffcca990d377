using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>Asks before something is lost. The safe answer is selected first, and Esc gives it.</summary>
/// <param name="Title">The question.</param>
/// <param name="Text">What would be lost.</param>
/// <param name="Stays">The safe answer.</param>
/// <param name="Leaves">The other answer.</param>
/// <param name="Then">What the other answer does.</param>
/// <param name="Selected">1 for the safe answer, 2 for the other.</param>
internal sealed record AskScreen(string Title, string Text, string Stays, string Leaves, Turn Then, int Selected = 1) : Screen
{
    /// <summary>The number of the answer that leaves.</summary>
    public const int Leaving = 2;

    /// <summary>Asks before a line that was typed is dropped.</summary>
    public static AskScreen BeforeDroppingLine { get; } =
        new("Leave without keeping it?", "What you typed is not kept yet.", "Stay", "Leave", new GoBackAnd(new Asked(Act.Back) { IsMeant = true }));

    /// <summary>Whether nothing is lost by leaving, so that whoever is on the way to somewhere else need not be asked.</summary>
    public bool LosesNothing { get; init; }

    /// <summary>Whether a message is the answer that leaves.</summary>
    public bool IsLeftBy(Message message) => message is Numbered { Number: Leaving } || (message is Asked { Act: Act.Take } && Selected == Leaving);

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Title,
        Blocks = [new Paragraph(Text), new Gap(), new Item(1, Stays), new Item(2, Leaves)],
        Selected = Selected,
        Hints = [new Hint(Act.Take, "answer"), new Hint(Act.Back, Stays.ToLowerInvariant())],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Up } => new Stay(this with { Selected = 1 }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = 2 }),
        Numbered { Number: 1 } or Asked { Act: Act.Back } => new GoBack(),
        Numbered { Number: 2 } => Then,
        Asked { Act: Act.Take } => Selected == 2 ? Then : new GoBack(),
        _ => Same,
    };
}
