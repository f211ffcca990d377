using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>Says one thing and goes back.</summary>
internal sealed record NoticeScreen(string Title, string Words) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Text.Capital(Title),
        Blocks = [new Paragraph(Text.Capital(Words))],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back } ? new GoBack() : Same;
}
