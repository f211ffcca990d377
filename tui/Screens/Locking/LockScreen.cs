using System.Globalization;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Locking;

/// <summary>
/// All is out of sight. It says that it is locked, since when, and how it opens; nothing of what lies under it, and not whose it is. No key
/// leads away but the secret.
/// </summary>
/// <param name="Room">What opens it.</param>
/// <param name="Since">The time at which it was locked, where this machine stands.</param>
internal sealed record LockScreen(SecretLock Room, TimeOnly Since) : Screen
{
    private string Typed { get; init; } = "";

    /// <summary>Why it is still locked; null before anything was tried.</summary>
    private string? Why { get; init; }

    /// <summary>How often something was tried, so that a screen after a try is another one.</summary>
    private int Tries { get; init; }

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Locked",
        Blocks =
        [
            new Paragraph(string.Create(CultureInfo.InvariantCulture, $"Locked at {Since:HH:mm}.")),
            new Paragraph(Room.Asks),
            .. Why is { } why ? (Block[])[new Gap(), new Paragraph(why, Tone: Tone.Strong)] : [],
        ],
        Box = "",
        BoxIsSecret = true,
        Wipes = true,
        Hints = [new Hint(Act.Take, "unlock")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote => new Stay(this with { Typed = wrote.Text.Trim() }),
        Asked { Act: Act.Take } when Typed.Length == 0 => new Stay(this with { Why = "Nothing was typed.", Tries = Tries + 1 }),
        Asked { Act: Act.Take } => Room.WhyNot(Typed) is { } why ? new Stay(this with { Typed = "", Why = why, Tries = Tries + 1 }) : new GoBack(),
        _ => Same,
    };
}
