using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>Says that nothing is kept of somebody without a name, and asks for one on the spot.</summary>
/// <param name="Title">What they wanted to see.</param>
/// <param name="Name">Makes the page that asks who they are, and goes on from there.</param>
internal sealed record NamelessScreen(string Title, Func<Screen> Name) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Title,
        Blocks = [new Paragraph($"Nothing is kept of somebody without a name, so there is nothing to show here yet. Press {KeyNames.Of(Act.Player)} to say who you are.")],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Player, "your name"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Player } => new Go(Name()),
        Asked { Act: Act.Take or Act.Back } => new GoBack(),
        _ => Same,
    };
}
