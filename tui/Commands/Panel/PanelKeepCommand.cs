using System.CommandLine;
using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Puts the record into keeping.</summary>
internal static class PanelKeepCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, by) = (PanelCommand.FileArgument(), PanelCommand.By("puts it into keeping"));
        return PanelCommand.Of(
            runner,
            "keep",
            "Puts the record into keeping, after the decision, until the day on which it may be deleted.\n\nAsks for the panel's passphrase; where the input is redirected, that is one line.\n\nExamples:\n  mentorsim panel keep spring --by m1",
            [file, by],
            (parsed, run) =>
            {
                var open = run.Open(parsed.GetValue(file)!);
                open.Append(new ExerciseKept(open.Now, PanelCommand.NameOf(open.Exercise, parsed.GetValue(by)!)));
                run.Tell($"In keeping until {open.Exercise.KeepUntil:yyyy-MM-dd}.");
                return ExitCode.Fine;
            });
    }
}
