using System.Globalization;
using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>Asks for a PIN before somebody's records are shown.</summary>
/// <param name="Desk">Who tries it.</param>
/// <param name="Person">Whose PIN it is.</param>
/// <param name="Then">What is shown behind it.</param>
internal sealed record PinScreen(Desk Desk, Person Person, Func<Screen> Then) : Screen
{
    /// <summary>What was typed so far.</summary>
    public string Typed { get; init; } = "";

    /// <summary>What is behind the PIN.</summary>
    public string What { get; init; } = $"My progress of {Text.Verbatim(Person.Name)}";

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Your PIN",
        Aside = Person.Name,
        Blocks =
        [
            new Paragraph($"{What} is behind a PIN. Type it."),
            new Paragraph(string.Create(CultureInfo.InvariantCulture, $"After {PinGate.MostTries} wrong ones there is a wait. If it is forgotten, a co-ordinator can take it away with `mentorsim data pin-reset`, which is recorded."), Tone: Tone.Quiet),
        ],
        Box = "",
        BoxIsSecret = true,
        Hints = [new Hint(Act.Take, "open"), new Hint(Act.Back, "back")],
    };

    /// <summary>The way to something behind a PIN: the PIN first, where there is one that was not given yet.</summary>
    public static Screen Before(Desk desk, Person person, Func<Screen> then, string? what = null)
    {
        if (desk.Gate.IsOpen(person)) return then();
        var wait = desk.Gate.WaitFor(person);
        if (wait > TimeSpan.Zero) return Waiting(wait);
        var screen = new PinScreen(desk, person, then);
        return what is null ? screen : screen with { What = what };
    }

    /// <inheritdoc/>
    public override Turn After(Message message)
    {
        switch (message)
        {
            case Wrote wrote:
                return new Stay(this with { Typed = wrote.Text });
            case Asked { Act: Act.Back }:
                return new GoBack();
            case Asked { Act: Act.Take } when Typed.Trim().Length == 0:
                return new Refuse("Nothing was typed.");
            case Asked { Act: Act.Take } when Desk.Gate.Try(Person, Typed.Trim()):
                return new Go(Then());
            case Asked { Act: Act.Take }:
                var wait = Desk.Gate.WaitFor(Person);
                return wait > TimeSpan.Zero
                    ? new Go(Waiting(wait))
                    : new OpenFrom(this with { Typed = "" }, new NoticeScreen("Not this one", string.Create(CultureInfo.InvariantCulture, $"That is not the PIN. Tries that are left: {Desk.Gate.TriesLeft(Person)}.")));
            default:
                return Same;
        }
    }

    private static NoticeScreen Waiting(TimeSpan wait) => new(
        "Wait a little",
        string.Create(CultureInfo.InvariantCulture, $"There were too many wrong PINs. It can be tried again in {Math.Ceiling(wait.TotalSeconds):0} seconds."));
}
