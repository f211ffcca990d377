using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>Says what has changed in a scenario since a session of it was left, before it goes on.</summary>
/// <param name="Why">What has changed.</param>
/// <param name="Next">Where it goes on.</param>
internal sealed record ChangedScreen(string Why, Screen Next) : Screen
{
    /// <inheritdoc/>
    public override Activity? Play => Next.Play;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "The scenario is not as you left it",
        Blocks = [new Paragraph(Why)],
        Hints = [new Hint(Act.Take, "go on"), new Hint(Act.Back, "leave")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Take } => new Go(Next),
        Asked { Act: Act.Back } => new GoHome(),
        _ => Same,
    };
}
