using MentorSim.Engine.InTray;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Sittings;

/// <summary>The way out of a sitting: a candidate's leads through the invigilator, a trainee is their own.</summary>
internal sealed record InvigilatorScreen(Seat Seat, int Selected = 1) : SeatListScreen(Seat, Selected)
{
    private const int GoOn = 1;
    private const int Pause = 2;
    private const int End = 3;
    private const int LeaveIt = 4;

    /// <summary>Why a trainee's clock rests who went away.</summary>
    public const string WentAway = "Left, to go on later";

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Seat.IsTraining ? "Stop?" : "Call your invigilator",
        Blocks =
        [
            new Paragraph(Seat.IsTraining ? "The clock runs on until you choose." : "Call your invigilator, who chooses here. The clock runs on until it is paused."),
            new Gap(),
            new Item(GoOn, "Go on with the sitting"),
            new Item(Pause, "Pause: the clock rests, for a reason that is written down"),
            new Item(End, "End it now: hand in what is there"),
            .. !Seat.IsTraining ? [] : (Block[])[new Item(LeaveIt, Seat.IsKept ? "Leave, and go on later: the clock rests until then" : "Leave: nothing of it is kept")],
        ],
        Selected = Selected,
        Hints = [new Hint(Act.Take, "choose"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "go on")],
    };

    /// <inheritdoc/>
    protected override int Count => Seat.IsTraining ? LeaveIt : End;

    /// <inheritdoc/>
    protected override Turn Take(int number)
    {
        switch (number)
        {
            case Pause:
                return new Go(new PauseScreen(Seat, ""));
            case End:
                return new Go(new SubmitScreen(Seat));
            case LeaveIt:
                Seat.Sitting.Pause(WentAway);
                return new GoHome();
            default:
                return new GoBack();
        }
    }

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Background or Act.Diary } ? Same : base.After(message);
}

/// <summary>Asks for the reason of a pause. The clock runs until it is given.</summary>
/// <param name="Seat">The sitting.</param>
/// <param name="Typed">What was typed so far.</param>
internal sealed record PauseScreen(Seat Seat, string Typed) : SeatScreen(Seat)
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Pause",
        Blocks =
        [
            new Paragraph("Why is the clock to rest? The reason is kept with the sitting."),
            new Paragraph($"A few words, as in: fire alarm. At most {Sitting.LongestPauseReason} letters. The clock runs on until then.", Tone: Tone.Quiet),
        ],
        Box = Typed,
        BoxIsLine = true,
        Hints = [new Hint(Act.Take, "pause"), new Hint(Act.Back, "go on")],
    };

    /// <inheritdoc/>
    public override bool DropsLine => Typed.Trim().Length > 0;

    /// <inheritdoc/>
    public override Turn After(Message message)
    {
        switch (message)
        {
            case Wrote wrote:
                return wrote.Text == Typed ? Same : new Stay(this with { Typed = wrote.Text });
            case Asked { Act: Act.Take }:
                var reason = Engine.Text.UnsafeCharacters.Strip(Typed).Trim();
                if (reason.Length == 0) return new Refuse("Nothing was typed. A pause needs a reason.");
                if (reason.Length > Sitting.LongestPauseReason) return new Refuse($"A reason has at most {Sitting.LongestPauseReason} letters. Shorten it.");
                Seat.Sitting.Pause(reason);
                return new Go(Seat.Paused(isAbove: true));
            case Asked { Act: Act.Back }:
                return new GoBack();
            default:
                return Same;
        }
    }
}

/// <summary>The clock rests. Nothing of the tray can be seen, and no key but those of its own list leads away.</summary>
internal sealed record PausedScreen(Seat Seat, int Selected = 1) : SeatListScreen(Seat, Selected)
{
    private const int GoOn = 1;
    private const int End = 2;
    private const int Close = 3;

    /// <summary>Whether the screen on which the pause was asked for lies below.</summary>
    public bool IsAbove { get; init; }

    private string Reason => Seat.Sitting.Events.OfType<PausedFor>().LastOrDefault()?.Reason ?? "";

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Paused",
        Aside = Paper.Title,
        Blocks =
        [
            new Heading("The clock rests."),
            new Paragraph($"Reason: {Text.Verbatim(Reason)}"),
            new Paragraph($"Time left: {Text.Duration(Seat.Sitting.Left)}."),
            .. Seat.IsTraining ? [] : (Block[])[new Paragraph("The invigilator says when it goes on.")],
            new Gap(),
            new Item(GoOn, "Go on: the clock runs again"),
            new Item(End, "Hand in what is there"),
            new Item(Close, Seat.IsTraining ? "Leave, and go on later" : "Close MentorSim: the same command goes on from here"),
        ],
        Selected = Selected,
        Hints = [new Hint(Act.Take, "choose"), new Hint(Act.Help, "keys")],
    };

    /// <inheritdoc/>
    protected override int Count => Close;

    /// <inheritdoc/>
    protected override Turn Take(int number)
    {
        switch (number)
        {
            case GoOn:
                Seat.Sitting.Resume();
                return IsAbove ? new GoBack() : new Go(new TrayScreen(Seat));
            case End:
                return new Open(new SubmitScreen(Seat));
            default:
                return new GoHome();
        }
    }

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Background or Act.Diary or Act.Back } ? Same : base.After(message);
}
