using MentorSim.Engine.InTray;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Sittings;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>A screen of a sitting at a station on which the invigilator chooses. Nothing of the tray can be seen on it.</summary>
/// <param name="Seat">The sitting.</param>
internal abstract record StationSeatScreen(Seat Seat) : MenuScreen
{
    /// <inheritdoc/>
    public override Activity? Play => Seat;

    /// <inheritdoc/>
    protected override string Aside => $"Candidate {Seat.Sitting.Terms.Candidate}";

    /// <inheritdoc/>
    protected override string TakeWord => "choose";

    /// <summary>Asks for the invigilator PIN first; going back leads to this screen.</summary>
    protected Turn WithPin(string what, Func<Turn> then) => new Go(new StationPinScreen(Seat.Station!, what, then, new Go(this)) { Seat = Seat });

    /// <summary>Offers to end the sitting.</summary>
    protected void OfferStop(Menu menu) => menu.Offer(
        "Stop: this candidate does not go on", () => WithPin("The sitting is to end here, with what was answered so far.", () => new Go(new StationStopScreen(Seat, "", new Go(this)))));

    /// <summary>What to say where what was done is not on the disk.</summary>
    protected IEnumerable<Block> NotKept()
    {
        if (Seat.Sealed?.WhyNotKept is not { } why) yield break;
        yield return new Paragraph($"**What was done last is not on the disk.** The system says: {Text.Verbatim(why)}");
        yield return new Paragraph("Make room on the disk, or put the stick back in. It is tried again all the time. Do not close this window before: what waits would be lost.");
        yield return new Gap();
    }
}

/// <summary>The way out of the tray at a station. The clock runs on until something is chosen.</summary>
internal sealed record StationInvigilatorScreen(Seat Seat) : StationSeatScreen(Seat)
{
    /// <summary>Why a clock rests that was stopped with one key.</summary>
    public const string Evacuation = "Evacuation: everybody left the room at once";

    /// <inheritdoc/>
    protected override string Title => "Call your invigilator";

    /// <inheritdoc/>
    protected override string BackWord => "go on";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(NotKept());
        menu.Say(new Paragraph("Call your invigilator, who chooses here with the invigilator PIN. The clock runs on until it is paused."), new Gap());
        menu.Offer("Go on with the sitting", () => new GoBack());
        menu.Offer("Pause: the clock rests, for a reason that is written down", () => WithPin("The clock is to rest.", () => new Go(new PauseScreen(Seat, ""))));
        menu.Offer("Evacuation: pause at once, without a PIN", Evacuate);
        OfferStop(menu);
        menu.Say(new Gap(), new Paragraph("A pause is in the record with its reason, and only the invigilator lets the clock run again.", Tone: Tone.Quiet));
    }

    private Turn Evacuate()
    {
        Seat.Sitting.Pause(Evacuation);
        return new Go(Seat.Paused(isAbove: true));
    }
}

/// <summary>The clock of a sitting at a station rests.</summary>
internal sealed record StationPausedScreen(Seat Seat) : StationSeatScreen(Seat)
{
    /// <summary>Whether the screen on which the pause was asked for lies below.</summary>
    public bool IsAbove { get; init; }

    /// <inheritdoc/>
    public override Page Page => base.Page with { Wipes = true };

    /// <inheritdoc/>
    protected override string Title => "Paused";

    /// <inheritdoc/>
    protected override string BackWord => "stay";

    /// <inheritdoc/>
    protected override Turn Back => Same;

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(NotKept());
        menu.Say(
            new Heading("The clock rests."),
            new Paragraph($"Reason: {Text.Verbatim(Seat.Sitting.Events.OfType<PausedFor>().LastOrDefault()?.Reason ?? "")}"),
            new Paragraph($"Time left: {Text.Duration(Seat.Sitting.Left)}."),
            new Paragraph("What comes next takes the invigilator PIN."),
            new Gap());
        menu.Offer("Go on: the clock runs again", () => WithPin("The clock is to run again as soon as the PIN is typed: is the candidate ready?", Resume));
        OfferStop(menu);
        menu.Offer("Leave it for now: it goes on later with the same entry code", () => WithPin("Back to the list of candidates. The clock goes on resting.", () => new GoHome()));
    }

    private Turn Resume()
    {
        Seat.Sitting.Resume();
        return IsAbove ? new GoBack() : new Go(new TrayScreen(Seat));
    }
}

/// <summary>The program ended in the middle of a sitting at a station. PIN and entry code were given to come here.</summary>
internal sealed record StationInterruptedScreen(Seat Seat) : StationSeatScreen(Seat)
{
    /// <inheritdoc/>
    protected override string Title => "Interrupted";

    /// <inheritdoc/>
    protected override string BackWord => "leave it";

    /// <inheritdoc/>
    protected override Turn Back => WithPin("Back to the list of candidates. The clock goes on resting.", () => new GoHome());

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(
            new Heading("This sitting was interrupted."),
            new Paragraph($"It was last written down {Days.Of(Seat.Sitting.Events[^1].At, Seat.Clock)}, with {Text.Duration(Seat.Sitting.Left)} left. The time since then does not count: the gap will be in the record."),
            new Paragraph(Seat.Sealed is { WasTorn: true }
                ? "All that was answered until then is there. What was being written down at the very moment is not: look at the last answer once more."
                : "All that was answered until then is there."),
            new Gap());
        menu.Offer("Go on: the clock runs again", GoOn);
        OfferStop(menu);
    }

    private Turn GoOn()
    {
        Seat.Sitting.Recover();
        return new Go(new TrayScreen(Seat));
    }
}
