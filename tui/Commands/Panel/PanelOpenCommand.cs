using System.CommandLine;
using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Opens the results to the panel.</summary>
internal static class PanelOpenCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, by) = (PanelCommand.FileArgument(), PanelCommand.By("opens them"));
        return PanelCommand.Of(
            runner,
            "open",
            "Opens the results to the panel. Every difference is agreed and every possible serious breach is judged before that: what was settled is settled by what candidates wrote, not by who would gain.\n\n" +
            "Asks for the panel's passphrase; where the input is redirected, that is one line.\n\nExamples:\n  mentorsim panel open spring --by m1",
            [file, by],
            (parsed, run) =>
            {
                var open = run.Open(parsed.GetValue(file)!);
                open.Append(new ResultsOpened(open.Now, PanelCommand.NameOf(open.Exercise, parsed.GetValue(by)!)));
                run.Tell("The results are open: mentorsim panel results FILE");
                return ExitCode.Fine;
            });
    }
}
