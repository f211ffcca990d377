using MentorSim.Engine.InTray;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>An item from top to bottom, with what hangs on it.</summary>
/// <param name="Item">The item.</param>
internal sealed record WholeItemScreen(PaperItem Item) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "The whole item",
        Blocks = [.. SaidText.Whole(Item)],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back or Act.Background } ? new GoBack() : Same;
}
