using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>Asks the candidate for the code on their slip. From here on a candidate sits at the laptop, so the way back is the invigilator's.</summary>
/// <param name="Station">Who tries it.</param>
/// <param name="Number">The candidate's number.</param>
internal sealed record EntryCodeScreen(Station Station, string Number) : Screen
{
    private string _typed = "";

    /// <inheritdoc/>
    public override Activity? Play => new AtStation();

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Your entry code",
        Aside = $"Candidate {Number}",
        Blocks =
        [
            new Paragraph($"You are candidate **{Text.Verbatim(Number)}** of {Text.Verbatim(Station.File.Title)}. Is that the number on your slip? If it is not, tell your invigilator."),
            new Gap(),
            new Paragraph("Type the entry code from your slip. It is not shown while you type."),
            new Paragraph("It seals your answers: keep the slip until you have handed in. No clock runs yet.", Tone: Tone.Quiet),
        ],
        Box = "",
        BoxIsSecret = true,
        Hints = [new Hint(Act.Take, "go on"), new Hint(Act.Back, "invigilator")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message)
    {
        switch (message)
        {
            case Wrote wrote:
                return new Stay(this with { _typed = wrote.Text });
            case Asked { Act: Act.Back }:
                return new Go(new StationPinScreen(Station, "Back to the list of candidates.", () => new GoBack(), new Go(this with { _typed = "" })));
            case Asked { Act: Act.Take } when _typed.Trim().Length == 0:
                return new Refuse("Nothing was typed.");
            case Asked { Act: Act.Take }:
                return Station.TryEnter(Number, _typed, out var seat) is { } why
                    ? new OpenFrom(this with { _typed = "" }, new NoticeScreen("Not yet", why))
                    : new Go(seat!.Screen);
            default:
                return Same;
        }
    }
}
