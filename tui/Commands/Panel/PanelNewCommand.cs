using System.CommandLine;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Begins an exercise.</summary>
internal static class PanelNewCommand
{
    private const int Tries = 3;

    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var path = new Argument<string>("file") { Description = "The panel file to write: a path; the ending .panel is put behind it where it is missing." };
        var (settings, holder) = (new PanelSettings(), HolderOption());
        return PanelCommand.Of(
            runner,
            "new",
            "Begins an exercise: writes an encrypted panel file, and prints the code for the recovery sheet, once. What is left out can be settled later by 'panel set'.\n\n" +
            "Asks, in this order: the panel's passphrase, the same again; the invigilator PIN, the same again; with --recovery-holder, when the code is printed, its last group from the sheet. Where the input is redirected, each is one line.\n\n" +
            "Examples:\n  mentorsim panel new spring --title \"Learning mentor, spring\" --paper our-paper.yaml --criteria mentor-secondary --member \"A. Arden; head; trained\" --member \"B. Birch\" --candidate 3 --candidate 7:25%:\"large print\" --recovery-holder \"The business manager\"\n" +
            "  mentorsim panel new spring --title \"Learning mentor, spring\"\n  mentorsim panel new spring --paper monday-morning --paper wet-wednesday --items wet-wednesday/rota,slip@5 --minutes 30",
            [path, .. settings.Options, holder],
            (parsed, run) => Run(run, parsed.GetValue(path)!, settings.Title(parsed) ?? "", settings.Read(parsed, run), parsed.GetValue(holder)));
    }

    /// <summary>Who keeps the recovery sheet.</summary>
    internal static Option<string?> HolderOption() => new("--recovery-holder") { Description = "Who keeps the recovery sheet, in a sealed envelope: somebody who does not mark.", HelpName = "name" };

    private static int Run(PanelRun run, string typed, string title, Func<Exercise, DateTimeOffset, IEnumerable<ExerciseEvent>> settle, string? holder)
    {
        var path = run.Folder.Typed(typed.EndsWith(PanelFile.Extension, StringComparison.OrdinalIgnoreCase) ? typed : typed + PanelFile.Extension) ?? throw new UsageException("Which file?");
        if (File.Exists(path)) throw new UsageException($"There is a file {path} already. 'mentorsim panel set' changes what is settled in it.");
        if (Path.GetDirectoryName(path) is { } folder && !Directory.Exists(folder)) throw new UsageException($"There is no folder {folder}.");
        var passphrase = run.NewSecret("The panel's passphrase", Passphrases.Fault);
        var pin = run.NewSecret("The invigilator PIN", Passphrases.InvigilatorPinFault);
        var (file, code) = PanelFile.Create(path, passphrase, title, Hosting.Records.Program, run.Clock, run.Rounds);
        var isWhole = false;
        try
        {
            foreach (var happened in settle(file.Exercise, file.Now)) file.Append(happened);
            file.Append(new InvigilatorPinSet(file.Now, InvigilatorPin.Keep(file.Exercise.Id, pin, run.Rounds)));
            isWhole = true;
        }
        finally
        {
            // Nobody has the code of a sheet for it yet, and the same command shall be possible again.
            if (!isWhole) Discard(path);
        }

        PrintSheet(run, file, code);
        return Confirm(run, file, code, holder);
    }

    /// <summary>Prints the recovery sheet.</summary>
    internal static void PrintSheet(PanelRun run, PanelFile file, SecretCode code)
    {
        run.Print($"RECOVERY SHEET - {file.Exercise.Title}");
        run.Print($"Exercise {file.Exercise.Id[..8]}, {Path.GetFileName(file.Path)}, {file.Now.UtcDateTime:yyyy-MM-dd}");
        run.Print("");
        run.Print($"Recovery code: {code.Shown}");
        run.Print("");
        run.Print("Keep it in a sealed envelope with somebody who does not mark. It opens the exercise when the passphrase is forgotten, and withdraws a member who falls ill. It is printed only once, and kept nowhere.");
        run.Output.Flush();
    }

    /// <summary>Asks for the last group of a code until it is right.</summary>
    /// <returns>Whether it was.</returns>
    internal static bool IsTypedBack(PanelRun run, SecretCode code)
    {
        for (var tries = 1; tries <= Tries; tries++)
        {
            if (string.Equals(run.Secret("The last group of the code, from the sheet"), code.LastGroup, StringComparison.OrdinalIgnoreCase)) return true;
            run.Tell("That is not the last group.");
        }

        return false;
    }

    private static int Confirm(PanelRun run, PanelFile file, SecretCode code, string? holder)
    {
        run.Tell($"Written: {file.Path}");
        if (holder is null)
        {
            run.Tell("When the sheet is kept: mentorsim panel set FILE --recovery-holder NAME. It asks for the code.");
            return ExitCode.Fine;
        }

        if (!IsTypedBack(run, code))
        {
            run.Tell("The sheet is not confirmed. If it is kept, 'mentorsim panel set FILE --recovery-holder NAME' asks for the whole code; if not, delete the file and begin again.");
            return ExitCode.Findings;
        }

        file.Append(new RecoveryKept(file.Now, holder));
        PanelSetCommand.TellMissing(run, file);
        return ExitCode.Fine;
    }

    private static void Discard(string path)
    {
        File.Delete(path);
        File.Delete(path + ".lock");
    }
}
