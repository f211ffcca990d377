using System.CommandLine;
using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Deletes an exercise, and leaves a receipt.</summary>
internal static class PanelPurgeCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, by, reason) = (PanelCommand.FileArgument(), PanelCommand.By("deletes it"), PanelCommand.Reason(isRequired: false));
        var also = new Option<string[]>("--also") { Description = "A further folder in which station and answer files of this exercise may lie; said once for each.", HelpName = "folder" };
        return PanelCommand.Of(
            runner,
            "purge",
            $"Deletes an exercise: the panel file, and its station and answer files beside it and in folders named by --also. Before that it writes NAME{PurgeReceipt.Extension}, which says what was deleted, when, by whom and why, with SHA-256 of each file, signed by the panel's key; it names no candidate. " +
            "Refused while somebody stops it ('panel hold'), and without a reason before its day has come. Exports, prints and copies are not known here: delete them yourself.\n\n" +
            "Asks, in this order: the panel's passphrase; the title of the exercise, to confirm. Where the input is redirected, each is one line.\n\n" +
            "Examples:\n  mentorsim panel purge spring --by \"H. Hazel\"\n  mentorsim panel purge spring --by \"H. Hazel\" --reason \"The post was withdrawn.\" --also /media/stick",
            [file, by, reason, also],
            (parsed, run) => Run(run, parsed.GetValue(file)!, parsed.GetValue(by)!, parsed.GetValue(reason) ?? "", parsed.GetValue(also) ?? []));
    }

    private static int Run(PanelRun run, string typed, string by, string reason, string[] also)
    {
        if (also.FirstOrDefault(folder => !Directory.Exists(folder)) is { } missing) throw new UsageException($"There is no folder {missing}.");
        var open = run.Open(typed);
        if (!string.Equals(run.Line($"This cannot be taken back. Type the title of the exercise to delete it ({open.Exercise.Title})"), open.Exercise.Title, StringComparison.OrdinalIgnoreCase)) throw new UsageException("That is not the title. Nothing was deleted.");
        var outcome = open.Purge(PanelCommand.NameOf(open.Exercise, by), reason, also);
        foreach (var gone in outcome.Receipt.Files.Where(gone => !outcome.Receipt.Left.Contains(gone.Name))) run.Print($"{gone.Sha256}  {gone.Name}");
        run.Tell($"Receipt: {outcome.Path}");
        foreach (var left in outcome.Left) run.Tell($"Could not be deleted: {left.Path}: {left.Why}");
        run.Tell("Exports, prints, sticks and backups are not known here: delete them yourself.");
        return outcome.Left.IsEmpty ? ExitCode.Fine : ExitCode.Findings;
    }
}
