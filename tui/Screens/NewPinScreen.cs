using System.Globalization;
using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>Takes a new PIN, which is typed twice.</summary>
/// <param name="Desk">Who keeps it.</param>
/// <param name="First">What was typed the first time; null before that.</param>
internal sealed record NewPinScreen(Desk Desk, string? First = null) : Screen
{
    /// <summary>What was typed so far.</summary>
    public string Typed { get; init; } = "";

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = First is null ? "A PIN for My progress" : "The same PIN once more",
        Blocks =
        [
            new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{Pin.Shortest} to {Pin.Longest} digits or letters.")),
            .. First is null ? Limits : [],
        ],
        Box = "",
        BoxIsSecret = true,
        Hints = [new Hint(Act.Take, First is null ? "go on" : "set it"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote => new Stay(this with { Typed = wrote.Text }),
        Asked { Act: Act.Back } => new GoBack(),
        Asked { Act: Act.Take } when !Pin.CanBe(Typed.Trim()) =>
            new Refuse(string.Create(CultureInfo.InvariantCulture, $"A PIN has {Pin.Shortest} to {Pin.Longest} digits or letters from a to z, in capitals or not.")),
        Asked { Act: Act.Take } when First is null => new Go(new NewPinScreen(Desk, Typed.Trim())),
        Asked { Act: Act.Take } when First != Typed.Trim() => new OpenFrom(new NewPinScreen(Desk), new NoticeScreen("Not set", "The two are not the same. Begin again.")),
        Asked { Act: Act.Take } => Desk.SetPin(Typed.Trim()) is { } why ? new Refuse(why) : new GoBack(),
        _ => Same,
    };

    /// <summary>What a PIN does, and what it does not.</summary>
    public static Paragraph[] Limits { get; } =
    [
        new("It keeps others who play here out of My progress, but not those who were named as supervising. It does not lock the records: whoever can read their file or database, as a co-ordinator can, can read all of it.", Tone: Tone.Quiet),
        new("A co-ordinator can take a forgotten PIN away; that is written down, and My progress says so.", Tone: Tone.Quiet),
    ];
}
