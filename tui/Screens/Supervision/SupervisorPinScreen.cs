using System.Globalization;
using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Supervision;

/// <summary>Takes the PIN under which somebody signs, which is typed twice.</summary>
/// <param name="Supervising">Who it is.</param>
/// <param name="Then">What comes behind it.</param>
/// <param name="First">What was typed the first time; null before that.</param>
internal sealed record SupervisorPinScreen(Supervising Supervising, Func<Screen> Then, string? First = null) : Screen
{
    /// <summary>What was typed so far.</summary>
    public string Typed { get; init; } = "";

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = First is null ? Supervising.IsNamed ? "First a PIN for this name" : "First a PIN for your sign-offs" : "The same PIN once more",
        Aside = Supervising.Who.Name,
        Blocks = First is null
            ?
            [
                Supervising.IsNamed
                    ? new Paragraph($"{Text.Verbatim(Supervising.Who.Name)} may supervise here, and has no PIN yet. Anybody can type that name, so set a PIN before anything is shown: from now on it is asked for once each time the program is started.")
                    : new Paragraph($"You are about to sign as {Text.Verbatim(Supervising.Who.Name)} for the first time. Anybody can type that name, so set a PIN: from now on it is asked for before this name is used here."),
                new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{Pin.Shortest} to {Pin.Longest} digits or letters.")),
                .. Limits,
            ]
            : [new Paragraph("Type it again.")],
        Box = "",
        BoxIsSecret = true,
        Hints = [new Hint(Act.Take, First is null ? "go on" : "set it"), new Hint(Act.Back, "back")],
    };

    /// <summary>What a sign-off proves, and what it does not.</summary>
    public static Paragraph[] Limits { get; } =
    [
        new("What a sign-off proves: whoever signed knew the PIN of this name on this machine, and nothing in it was changed afterwards, which `mentorsim verify` shows.", Tone: Tone.Quiet),
        new("What it does not prove: who that was. Anybody could have been the first to set a PIN under this name, and whoever may write to the records can take a PIN away or write past it.", Tone: Tone.Quiet),
    ];

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote => new Stay(this with { Typed = wrote.Text }),
        Asked { Act: Act.Back } => new GoBack(),
        Asked { Act: Act.Take } when !Pin.CanBe(Typed.Trim()) =>
            new Refuse(string.Create(CultureInfo.InvariantCulture, $"A PIN has {Pin.Shortest} to {Pin.Longest} digits or letters from a to z, in capitals or not.")),
        Asked { Act: Act.Take } when First is null => new Go(new SupervisorPinScreen(Supervising, Then, Typed.Trim())),
        Asked { Act: Act.Take } when First != Typed.Trim() => new OpenFrom(new SupervisorPinScreen(Supervising, Then), new NoticeScreen("Not set", "The two are not the same. Begin again.")),
        Asked { Act: Act.Take } => Supervising.SetPin(Typed.Trim()) is { } why ? new Refuse(why) : new Go(Then()),
        _ => Same,
    };
}
