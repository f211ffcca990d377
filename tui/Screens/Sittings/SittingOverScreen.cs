using MentorSim.Engine.InTray;
using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Sittings;

/// <summary>The end of a candidate's sitting: that it is over and who has the answers. Nothing else is told, nor leads from here to where it is.</summary>
internal sealed record SittingOverScreen(Seat Seat) : Screen
{
    /// <inheritdoc/>
    public override Activity? Play => Seat;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "The sitting is over",
        Aside = Seat.Paper.Title,
        Blocks =
        [
            new Heading(Seat.HowItEnded),
            new Paragraph(Whereabouts),
            .. Receipt(),
            new Gap(),
            new Paragraph("Nothing is told here of how it went, neither good nor bad: that is for the panel to say. Tell your invigilator that you are done, and close this window."),
        ],
        Hints = [new Hint(Act.Take, "close"), new Hint(Act.Back, "close")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back } ? new Leave() : Same;

    private string Whereabouts => Seat.Keeping switch
    {
        InStore or TakenElsewhere => Seat.Sitting.State == SittingState.Expired ? "The panel has all that you answered by then." : "The panel has your answers.",
        InRescue => "Your answers are written down, but not in the records yet: please tell the invigilator. The next start of MentorSim offers to bring them in.",
        _ => "Your answers were not kept, so the panel does not have them: please tell the invigilator before you close this.",
    };

    private IEnumerable<Block> Receipt()
    {
        if (Seat.Recording is not { Receipt: { } receipt, Keeping: InStore }) yield break;
        yield return new Gap();
        yield return new Heading("Your receipt");
        yield return new Paragraph(Text.Verbatim(receipt.ToString()), Indent: 3);
        yield return new Paragraph("Note it down: with it anybody can show later that nothing was changed after you handed in.", Indent: 3, Tone: Tone.Quiet);
    }
}
