using System.CommandLine;
using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Changes the passphrase, also where it is forgotten.</summary>
internal static class PanelPassphraseCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, by) = (PanelCommand.FileArgument(), PanelCommand.By("changes it"));
        var forgotten = new Option<bool>("--forgotten") { Description = "Asks for the code of the recovery sheet in the place of the passphrase." };
        return PanelCommand.Of(
            runner,
            "passphrase",
            "Takes another passphrase; the old one opens nothing in this file any more. Copies of the file from before still open with it.\n\n" +
            "Asks, in this order: the panel's passphrase, or with --forgotten the code of the recovery sheet; the new passphrase, the same again. Where the input is redirected, each is one line.\n\n" +
            "Examples:\n  mentorsim panel passphrase spring --by m1\n  mentorsim panel passphrase spring --by m1 --forgotten",
            [file, by, forgotten],
            (parsed, run) =>
            {
                var typed = parsed.GetValue(file)!;
                var open = parsed.GetValue(forgotten)
                    ? PanelFile.TryOpen(run.PathOf(typed), run.Recovery(), run.Clock) ?? throw new UsageException("That code opens nothing in this file.")
                    : run.Open(typed);
                open.ChangePassphrase(run.NewSecret("The panel's passphrase", Passphrases.Fault), PanelCommand.NameOf(open.Exercise, parsed.GetValue(by)!));
                run.Tell("The passphrase was changed.");
                return ExitCode.Fine;
            });
    }
}
