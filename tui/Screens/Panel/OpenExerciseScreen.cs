using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>Asks for the passphrase of a panel file.</summary>
/// <param name="Desk">What the screens need of the program.</param>
/// <param name="Path">The panel file.</param>
internal sealed record OpenExerciseScreen(PanelDesk Desk, string Path) : Screen
{
    private const int MostTries = 5;

    private string Typed { get; init; } = "";

    private int Wrong { get; init; }

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "The passphrase of this exercise",
        Blocks =
        [
            new Paragraph(Text.Verbatim(Desk.Folder.Shown(Path)), Tone: Tone.Strong),
            new Gap(),
            new Paragraph("Type the panel's passphrase. It opens the exercise, and no member's marks."),
            new Paragraph("Is it forgotten? The code on the recovery sheet opens the exercise too: type that, with or without its hyphens.", Tone: Tone.Quiet),
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
        Asked { Act: Act.Take } => Unlocking.Begin("Opening the exercise", Desk.Clock, this with { Typed = "" }, _ => Open()),
        _ => Same,
    };

    private Turn Open()
    {
        try
        {
            var file = PanelFile.TryOpen(Path, Typed, Desk.Clock)
                ?? (SecretCode.TryParse(Typed, SecretCode.RecoveryLength) is { } code ? PanelFile.TryOpen(Path, code, Desk.Clock) : null);
            if (file is not null) return new Go(StepsScreen.Of(new PanelTable(Desk, file)));
        }
        catch (PanelFileException wrong)
        {
            return new OpenFrom(this with { Typed = "" }, new NoticeScreen("Not opened", Text.Verbatim(wrong.Message)));
        }

        return Wrong + 1 >= MostTries
            ? new Go(new NoticeScreen("Not opened", string.Create(CultureInfo.InvariantCulture, $"{MostTries} passphrases in a row were not the one of this file. Nothing is locked: ask those who know it, or open the recovery sheet.")))
            : new OpenFrom(this with { Typed = "", Wrong = Wrong + 1 }, new NoticeScreen("Not this one", "That is not the passphrase of this file. Capitals and blanks inside it count."));
    }
}
