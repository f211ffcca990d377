using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Panel.Marking;

/// <summary>A member chooses a PIN, which is typed twice and never shown.</summary>
/// <param name="Room">What members share.</param>
/// <param name="Member">The member's id.</param>
internal sealed record ChoosePinScreen(MarkingRoom Room, string Member) : Screen
{
    private string? First { get; init; }

    private string Typed { get; init; } = "";

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = First is null ? "Choose your PIN" : "The same PIN once more",
        Aside = Room.NameOf(Member),
        Blocks = First is not null
            ? [new Paragraph("Type it again, so that a slip of a finger does not lock you out.")]
            :
            [
                new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{Passphrases.ShortestPin} characters or more; two words that do not belong together are good. The others look away.")),
                new Paragraph("It opens your own marks and notes, and nothing else does before all have finished. Nobody can give it back to you: who forgets it after marking has begun has to be withdrawn, and their marks do not count.", Tone: Tone.Quiet),
            ],
        Box = "",
        BoxIsSecret = true,
        Hints = [new Hint(Act.Take, First is null ? "go on" : "set it"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote => new Stay(this with { Typed = wrote.Text.Trim() }),
        Asked { Act: Act.Back } => new GoBack(),
        Asked { Act: Act.Take } when First is null && Passphrases.PinFault(Typed) is { } fault => new OpenFrom(this with { Typed = "" }, new NoticeScreen("Not this one", fault)),
        Asked { Act: Act.Take } when First is null => new Go(this with { First = Typed, Typed = "" }),
        Asked { Act: Act.Take } when First != Typed => new OpenFrom(this with { First = null, Typed = "" }, new NoticeScreen("Not set", "The two are not the same. Begin again.")),
        Asked { Act: Act.Take } => MarkingRoom.Do(() => Room.File.Join(Member, Typed), () => MemberPinScreen.Open(Room, Member, Typed)),
        _ => Same,
    };
}
