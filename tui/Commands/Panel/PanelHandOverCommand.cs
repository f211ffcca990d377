using System.CommandLine;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Makes another recovery sheet for another holder.</summary>
internal static class PanelHandOverCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, by) = (PanelCommand.FileArgument(), PanelCommand.By("hands it over"));
        var holder = new Option<string>("--holder") { Description = "Who keeps the new recovery sheet: somebody who does not mark.", HelpName = "name", Required = true };
        return PanelCommand.Of(
            runner,
            "handover",
            "Makes another recovery sheet in the place of the old one, which then opens nothing in this file any more. Copies of the file from before still open with it: destroy them.\n\n" +
            "Asks, in this order: the panel's passphrase; the code of the old sheet; when the new code is printed, its last group from the new sheet. Nothing changes before that is right. Where the input is redirected, each is one line.\n\n" +
            "Examples:\n  mentorsim panel handover spring --holder \"The clerk to the governors\" --by m1",
            [file, holder, by],
            (parsed, run) =>
            {
                var open = run.Open(parsed.GetValue(file)!);
                var old = run.Recovery("The code of the old recovery sheet");
                var next = SecretCode.New(SecretCode.RecoveryLength);
                PanelNewCommand.PrintSheet(run, open, next);
                if (!PanelNewCommand.IsTypedBack(run, next))
                {
                    run.Tell("Nothing was changed: the old sheet still holds. Destroy the new one.");
                    return ExitCode.Findings;
                }

                if (!open.HandOver(old, next, PanelCommand.NameOf(open.Exercise, parsed.GetValue(by)!), PanelCommand.NameOf(open.Exercise, parsed.GetValue(holder)!)))
                    throw new UsageException("The old code opens nothing in this file. Nothing was changed: destroy the new sheet.");
                run.Tell($"The new sheet holds: {open.Exercise.RecoveryHolder} keeps it. Destroy the old one, and copies of the file from before.");
                return ExitCode.Fine;
            });
    }
}
