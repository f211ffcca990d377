using MentorSim.Engine.Play;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>What stands where a play has its debrief, after a preview that began in the middle.</summary>
internal sealed record PreviewEndScreen(Session Session) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"End of the preview: {Session.Scenario.Title}",
        Blocks =
        [
            new Paragraph("A preview begins in the middle, so it has no scorecard, and nothing of it is kept."),
            new Gap(),
            new Heading("What you went through"),
            .. Transcript.Whole(Session),
        ],
        Hints = [new Hint(Act.Take, "leave"), new Hint(Act.Back, "leave")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back } ? new GoBack() : Same;
}
