using System.CommandLine;
using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Lets the decision stand.</summary>
internal static class PanelConcludeCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, by) = (PanelCommand.FileArgument(), PanelCommand.Together("--by", "Who decided"));
        return PanelCommand.Of(
            runner,
            "conclude",
            "Lets the decision stand, when something is decided of every candidate. Nothing of it can be changed any more; what comes to light later belongs in a note.\n\nAsks for the panel's passphrase; where the input is redirected, that is one line.\n\n" +
            "Examples:\n  mentorsim panel conclude spring --by m1 --by m2 --by m3",
            [file, by],
            (parsed, run) =>
            {
                var open = run.Open(parsed.GetValue(file)!);
                open.Append(new DecisionMade(open.Now, [.. PanelCommand.NamesOf(open.Exercise, parsed.GetValue(by))]));
                run.Tell($"The decision stands. Everything is kept until {open.Exercise.KeepUntil:yyyy-MM-dd}.");
                return ExitCode.Fine;
            });
    }
}
