using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Panel.Marking;

/// <summary>Asks for a member's PIN before their desk.</summary>
/// <param name="Room">What members share.</param>
/// <param name="Member">The member's id.</param>
internal sealed record MemberPinScreen(MarkingRoom Room, string Member) : Screen
{
    private string Typed { get; init; } = "";

    private string Name => Room.Exercise.MemberOf(Member).Name;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Your PIN",
        Aside = Room.NameOf(Member),
        Blocks =
        [
            new Paragraph($"Type the PIN of {Text.Verbatim(Name)}. It opens your own marks and notes."),
            new Paragraph(string.Create(CultureInfo.InvariantCulture, $"After {WrongTries.Most} wrong ones there is a wait."), Tone: Tone.Quiet),
        ],
        Box = "",
        BoxIsSecret = true,
        Hints = [new Hint(Act.Take, "open"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote => new Stay(this with { Typed = wrote.Text.Trim() }),
        Asked { Act: Act.Back } => new GoBack(),
        Asked { Act: Act.Take } when Typed.Length == 0 => new Refuse("Nothing was typed."),
        Asked { Act: Act.Take } => Open(Room, Member, Typed),
        _ => Same,
    };

    /// <summary>That there is a wait, instead of the question; null where there is none.</summary>
    public static Screen? Waiting(MarkingRoom room, string what) => room.Tries.WaitFor(what) is var wait && wait > TimeSpan.Zero
        ? new NoticeScreen("Wait a little", string.Create(CultureInfo.InvariantCulture, $"There were too many wrong ones. It can be tried again in {Math.Ceiling(wait.TotalSeconds):0} seconds."))
        : null;

    /// <summary>The desk that a PIN opens, or that it is another one.</summary>
    public static Turn Open(MarkingRoom room, string member, string pin)
    {
        if (Waiting(room, member) is { } still) return new Go(still);
        MemberDesk? desk = null;
        return OnFile.Do(() => desk = MemberDesk.TryOpen(room.File, member, pin), () =>
        {
            room.Tries.Note(member, desk is not null);
            if (desk is not null) return new Go(new DeskScreen(new OwnDesk(room, desk)));
            return Waiting(room, member) is { } wait
                ? new Go(wait)
                : new OpenFrom(new MemberPinScreen(room, member), new NoticeScreen("Not this one", string.Create(CultureInfo.InvariantCulture, $"That is not the PIN. Tries that are left: {room.Tries.Left(member)}.")));
        });
    }
}
