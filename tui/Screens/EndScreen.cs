using MentorSim.Engine.Play;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>How the story ends, before the debrief.</summary>
internal sealed record EndScreen(Playing Playing) : Screen
{
    private Session Session => Playing.Session;

    /// <inheritdoc/>
    public override Playing? Play => Playing;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Session.Scenario.Title,
        Aside = Playing.Beside(Text.Clock(Session.Passage.State.Time(Session.Scenario))),
        Blocks =
        [
            .. Transcript.SinceLastDecision(Session),
            .. Session.Passage.Ending is null
                ? [new Gap(), new Paragraph("Nothing is left to do here, and the story has no ending: it stays unfinished. That is a mistake in the scenario, not yours.", Tone: Tone.Alert)]
                : Array.Empty<Block>(),
            new Gap(),
            new Heading("The end of this story."),
        ],
        Hints = [new Hint(Act.Take, "debrief"), RoleCardScreen.HintFor(Session.Scenario), StandardsScreen.HintFor(Session.Scenario), DecisionScreen.SoFarHint(Session), new Hint(Act.Help, "keys"), new Hint(Act.Back, "leave")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Take } => new Go(Playing.DebriefWhenSearched(this)),
        Asked { Act: Act.Standards } => new Open(new StandardsScreen(Session.Scenario)),
        Asked { Act: Act.RoleCard } => new Open(new RoleCardScreen(Session.Scenario)),
        Asked { Act: Act.SoFar } => new Open(new SoFarScreen(Session)),
        Asked { Act: Act.Back } => Session.IsPreview ? new GoBack() : new Open(DecisionScreen.LeaveQuestion(Playing)),
        _ => Same,
    };
}
