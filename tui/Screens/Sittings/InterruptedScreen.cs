using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Sittings;

/// <summary>The program ended in the middle of the sitting. It goes on when somebody says so, and the gap is in the record.</summary>
internal sealed record InterruptedScreen(Seat Seat, int Selected = 1) : SeatListScreen(Seat, Selected)
{
    private const int GoOn = 1;
    private const int End = 2;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Interrupted",
        Aside = Paper.Title,
        Blocks =
        [
            new Heading("This sitting was interrupted."),
            new Paragraph($"It was last written down {Days.Of(Seat.Sitting.Events[^1].At, Seat.Clock)}, with {Text.Duration(Seat.Sitting.Left)} left. The time since then does not count: the gap will be in the record."),
            new Paragraph("All that was answered until then is there."),
            .. Seat.IsTraining ? [] : (Block[])[new Paragraph("**Call your invigilator**, who says whether it goes on.")],
            new Gap(),
            new Item(GoOn, "Go on: the clock runs again"),
            new Item(End, "Hand in what is there"),
        ],
        Selected = Selected,
        Hints = [new Hint(Act.Take, "choose"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "leave it")],
    };

    /// <inheritdoc/>
    protected override int Count => End;

    /// <inheritdoc/>
    protected override Turn Take(int number)
    {
        if (number == End) return new Open(new SubmitScreen(Seat));
        Seat.Sitting.Recover();
        return new Go(new TrayScreen(Seat));
    }

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Background or Act.Diary } => Same,
        Asked { Act: Act.Back } => new GoHome(),
        _ => base.After(message),
    };
}
