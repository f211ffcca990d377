using MentorSim.Engine.InTray;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Sittings;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>The end of a sitting at a station: the receipt for candidate and invigilator to note. How it went is told to nobody here.</summary>
internal sealed record StationReceiptScreen(Seat Seat) : StationSeatScreen(Seat)
{
    /// <inheritdoc/>
    public override Page Page => base.Page with { Wipes = true };

    /// <inheritdoc/>
    protected override string Title => "The sitting is over";

    /// <inheritdoc/>
    protected override string BackWord => "invigilator";

    /// <inheritdoc/>
    protected override Turn Back => Seat.Sealed?.Receipt is null ? Same : Next();

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Heading(Seat.Sitting.State == SittingState.Expired ? "The time is up." : "It is handed in."));
        if (Seat.Sealed?.Receipt is not { } receipt)
        {
            menu.Say(NotKept());
            menu.Say(new Paragraph("**Call your invigilator, and leave this window open.** There is a receipt as soon as your answers are on the disk."), new Gap());
            menu.Offer("Try again", () => new Stay(this));
            return;
        }

        menu.Say(
            new Paragraph("Your answers are sealed, and on the disk. From now on your entry code opens nothing."),
            new Gap(),
            new Heading("Your receipt"),
            new Paragraph($"**{receipt}**", Indent: 3),
            new Gap(),
            new Paragraph("Note it down; your invigilator does so too. With it anybody can show later that nothing was changed after you handed in."),
            new Gap(),
            new Paragraph("Nothing is told here of how it went, neither good nor bad: that is for the panel to say. Tell your invigilator that you are done."),
            new Gap());
        menu.Offer("Invigilator: the receipt is noted", Next);
    }

    private Turn Next() => new Go(new StationPinScreen(Seat.Station!, "Back to the list of candidates.", () => new GoHome(), new Go(this)) { Seat = Seat, FollowsEnd = true });
}
