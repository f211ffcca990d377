using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The end of an interview: that it is over and who has the answers. Nothing else is told, nor leads from here to where it is.</summary>
/// <param name="Playing">The session, at its end.</param>
internal sealed record OverScreen(Playing Playing) : Screen
{
    /// <inheritdoc/>
    public override Playing? Play => Playing;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "The interview is over",
        Aside = Playing.Session.Scenario.Title,
        Blocks =
        [
            new Heading(Playing.Session.Passage.IsTimeUp ? "The time is up." : "That was the last decision."),
            new Paragraph(Whereabouts),
            .. Playing.Recording is { Stored.Id: var id } ? (Block[])[new Paragraph($"For the panel: this is session {id[..8]}.", Tone: Tone.Quiet)] : [],
            new Gap(),
            new Paragraph("Nothing is told here of how it went, neither good nor bad: that is for the panel to say. Tell whoever sits with you that you are done."),
        ],
        Hints = [new Hint(Act.Take, "close"), new Hint(Act.Back, "close")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back } ? new GoBack() : Same;

    private string Whereabouts => Playing.Recording?.Keeping switch
    {
        InStore or TakenElsewhere => Playing.Session.Passage.IsTimeUp ? "The panel has all that you answered by then." : "The panel has your answers.",
        InRescue => "Your answers are written down, but not in the records yet: please tell the panel. The next start of MentorSim offers to bring them in.",
        _ => "Your answers were not kept, so the panel does not have them: please tell them before you close this.",
    };
}
