using System.CommandLine;
using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Stops deleting, or allows it again.</summary>
internal static class PanelHoldCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, by, reason) = (PanelCommand.FileArgument(), PanelCommand.By("says so"), PanelCommand.Reason());
        var lift = new Option<bool>("--lift") { Description = "Allows it again." };
        return PanelCommand.Of(
            runner,
            "hold",
            "Stops the exercise from being deleted, as when somebody complains or makes a claim; with --lift allows it again. Both stay in the record.\n\nAsks for the panel's passphrase; where the input is redirected, that is one line.\n\n" +
            "Examples:\n  mentorsim panel hold spring --by \"H. Hazel\" --reason \"A candidate asked for a review on 3 March.\"\n  mentorsim panel hold spring --lift --by \"H. Hazel\" --reason \"The review is closed.\"",
            [file, lift, by, reason],
            (parsed, run) =>
            {
                var open = run.Open(parsed.GetValue(file)!);
                var (name, why) = (PanelCommand.NameOf(open.Exercise, parsed.GetValue(by)!), parsed.GetValue(reason)!);
                open.Append(parsed.GetValue(lift) ? new HoldLifted(open.Now, name, why) : new HoldPlaced(open.Now, name, why));
                run.Tell(parsed.GetValue(lift) ? "Deleting is allowed again." : "Nothing of this exercise can be deleted until somebody allows it again (--lift).");
                return ExitCode.Fine;
            });
    }
}
