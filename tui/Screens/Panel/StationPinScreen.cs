using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>Asks for the invigilator PIN: what follows is not for the candidate to choose.</summary>
/// <param name="Station">Who tries it.</param>
/// <param name="What">What is to happen, as a sentence.</param>
/// <param name="Then">What comes of the PIN.</param>
/// <param name="Otherwise">What comes of going back.</param>
internal sealed record StationPinScreen(Station Station, string What, Func<Turn> Then, Turn Otherwise) : Screen
{
    private string _typed = "";

    /// <summary>The sitting that goes on below; null where there is none.</summary>
    public Activity? Seat { get; init; }

    /// <summary>Whether that sitting is over, and its receipt was shown.</summary>
    public bool FollowsEnd { get; init; }

    /// <inheritdoc/>
    public override Activity? Play => Seat ?? new AtStation();

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Invigilator",
        Aside = TextWidth.Cut(Station.File.Title, TableScreen.ShortTitle),
        Blocks =
        [
            new Paragraph(Text.Verbatim(What)),
            new Gap(),
            new Paragraph("Type the invigilator PIN."),
        ],
        Box = "",
        BoxIsSecret = true,
        Hints = [new Hint(Act.Take, "go on"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message)
    {
        switch (message)
        {
            case Wrote wrote:
                return new Stay(this with { _typed = wrote.Text });
            case Asked { Act: Act.Back }:
                return Otherwise;
            case Asked { Act: Act.Take } when _typed.Trim().Length == 0:
                return new Refuse("Nothing was typed.");
            case Asked { Act: Act.Take }:
                return Station.TryPin(_typed) is { } why ? new OpenFrom(this with { _typed = "" }, new NoticeScreen("Not yet", why)) : Then();
            default:
                return Same;
        }
    }
}
