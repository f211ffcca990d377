using MentorSim.Engine.Play;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>What was read and done up to now.</summary>
internal sealed record SoFarScreen(Session Session) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "What happened so far",
        Aside = Text.Clock(Session.Passage.State.Time(Session.Scenario)),
        Blocks = [.. Transcript.Whole(Session)],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back or Act.SoFar } ? new GoBack() : Same;
}
