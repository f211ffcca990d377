using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>The beginning of an exercise: its title, its passphrase, and the recovery sheet that goes on only when it is kept.</summary>
internal static class NewExercise
{
    private const int LongestFileName = 60;

    /// <summary>What stands over every new passphrase.</summary>
    public static Paragraph[] AboutPassphrase { get; } =
    [
        new($"{PanelFile.ShortestPassphrase} characters or more. Length is what counts: three or four words that do not belong together are better than one word with signs in it, and easier to keep in mind."),
        new("Every member needs it to open the exercise. It is written down nowhere: agree on who tells it to whom, by word of mouth.", Tone: Tone.Quiet),
    ];

    /// <summary>Asks for the title.</summary>
    public static LineScreen Title(PanelDesk desk, Screen below, string typed = "") => new(
        "A new exercise",
        [
            new Paragraph("What shall it be called? As in: Learning mentor, spring 2027."),
            new Paragraph("The name of its file is made of it, and that can be read by anybody. No candidate's name belongs in it.", Tone: Tone.Quiet),
        ],
        typed,
        below,
        title => title.Length == 0 ? new Refuse("A title is needed.") : new Go(Passphrase(desk, below, title)));

    private static SecretTwiceScreen Passphrase(PanelDesk desk, Screen below, string title) =>
        new("The passphrase", [.. AboutPassphrase], Passphrases.Fault, typed => Unlocking.Begin("Making the exercise", desk.Clock, Passphrase(desk, below, title), stop => Create(desk, below, title, typed, stop)))
        {
            Before = Title(desk, below, title),
        };

    private static Turn Create(PanelDesk desk, Screen below, string title, string passphrase, CancellationToken stop)
    {
        try
        {
            Directory.CreateDirectory(desk.Folder.Path);
            var (file, code) = PanelFile.Create(FreePath(desk.Folder.Path, title), passphrase, title, Hosting.Records.Program, desk.Clock, desk.Rounds);
            // Nobody has the code of a file that was not wanted any more when it was made.
            stop.Register(() => File.Delete(file.Path));
            return new Go(new SheetScreen(new PanelTable(desk, file), code, IsFirst: true));
        }
        catch (PanelFileException refused)
        {
            return NotMade(refused.Message);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return NotMade($"The folder {desk.Folder.Path} cannot be made: {refused.Message} MENTORSIM_PANEL can name another one.");
        }

        OpenFrom NotMade(string why) => new(Passphrase(desk, below, title), new NoticeScreen("Not made", Text.Verbatim(why)));
    }

    /// <summary>A path of the title's letters and digits at which there is nothing yet.</summary>
    private static string FreePath(string folder, string title)
    {
        var words = new string([.. title.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join('-', words).ToLowerInvariant();
        name = name.Length == 0 ? "exercise" : name[..Math.Min(name.Length, LongestFileName)].TrimEnd('-');
        for (var number = 1; ; number++)
        {
            var path = System.IO.Path.Combine(folder, (number == 1 ? name : $"{name}-{number}") + PanelFile.Extension);
            if (!File.Exists(path)) return path;
        }
    }
}

/// <summary>The code for the recovery sheet. It is shown here and nowhere else.</summary>
/// <param name="Table">The exercise.</param>
/// <param name="Code">The code.</param>
/// <param name="IsFirst">Whether the file was made with it; else it is put into the file when it is confirmed.</param>
internal sealed record SheetScreen(PanelTable Table, SecretCode Code, bool IsFirst) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "The recovery sheet",
        Aside = Table.Exercise.Title,
        Blocks =
        [
            new Paragraph("Write this down on paper, or print this window, with the title of the exercise and today's date:"),
            new Gap(),
            new Paragraph(Text.Verbatim(Code.Shown), Indent: 3, Tone: Tone.Strong),
            new Gap(),
            new Paragraph("Put it into a sealed envelope and give that to somebody who does not mark, such as the school's business manager. It opens the exercise when the passphrase is forgotten, and with it a member who falls ill is withdrawn. It must stay sealed and away from the panel file: whoever has both could read marks early."),
            new Paragraph("It is shown only now, and kept nowhere. Next, its last group is asked for.", Tone: Tone.Quiet),
        ],
        Hints = [new Hint(Act.Take, "it is written down"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "later")],
    };

    /// <summary>What comes after the sheet: the steps of a new exercise, or what lies below.</summary>
    public Turn Left => IsFirst ? new Go(StepsScreen.Of(Table)) : new GoBack();

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Take } => new Go(new SheetBackScreen(this)),
        Asked { Act: Act.Back } => Left,
        _ => Same,
    };
}

/// <summary>Asks for the last group of the code, from the sheet.</summary>
internal sealed record SheetBackScreen(SheetScreen Sheet) : Screen
{
    private string Typed { get; init; } = "";

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "From the recovery sheet",
        Aside = Sheet.Table.Exercise.Title,
        Blocks = [new Paragraph("Type the last group of the code as it stands on the sheet: four letters or digits.")],
        Box = "",
        BoxIsSecret = true,
        Hints = [new Hint(Act.Take, "go on"), new Hint(Act.Back, "the code again")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote => new Stay(this with { Typed = wrote.Text.Trim() }),
        Asked { Act: Act.Back } => new Go(Sheet),
        Asked { Act: Act.Take } when string.Equals(Typed, Sheet.Code.LastGroup, StringComparison.OrdinalIgnoreCase) => new Go(Holder()),
        Asked { Act: Act.Take } => new Refuse("That is not the last group. Look at the sheet again, or go back to the code."),
        _ => Same,
    };

    private LineScreen Holder() => new(
        "Who keeps the recovery sheet?",
        [new Paragraph("A name or a post of somebody who does not mark, as in: the school's business manager.")],
        "",
        this,
        typed => typed.Length == 0 ? new Refuse("Say who keeps it.")
            : Sheet.Table.Exercise.Members.Any(member => string.Equals(member.Name, typed, StringComparison.OrdinalIgnoreCase)) ? new Refuse($"{Text.Verbatim(typed)} is a member of the panel. Somebody who does not mark keeps the sheet.")
            : OnFile.Do(() => Keep(typed), () => Sheet.Left));

    private void Keep(string holder)
    {
        if (Sheet.IsFirst) Sheet.Table.File.Append(new RecoveryKept(Sheet.Table.Now, holder));
        else Sheet.Table.File.MakeSheet(Sheet.Code, "Set-up", holder);
    }
}
