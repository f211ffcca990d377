using System.CommandLine;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>A member has finished marking.</summary>
internal static class PanelFinishCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, member) = (PanelCommand.FileArgument(), PanelCommand.Member());
        return PanelCommand.Of(
            runner,
            "finish",
            "A member has finished marking: nothing of theirs can be changed any more, and their part of the key is published. When all have finished, marks are open to the panel.\n\n" +
            "Asks, in this order: the panel's passphrase; the member's PIN. Where the input is redirected, each is one line.\n\n" +
            "Examples:\n  mentorsim panel finish spring --member m1\n  mentorsim panel finish spring --member \"B. Birch\"",
            [file, member],
            (parsed, run) =>
            {
                var open = run.Open(parsed.GetValue(file)!);
                var who = PanelCommand.MemberOf(open.Exercise, parsed.GetValue(member)!);
                PanelMarksCommand.Desk(run, open, who).Finish();
                var left = open.Exercise.Markers.Where(known => known.FinishedAt is null).Select(known => known.Name).ToList();
                run.Tell($"{who.Name} has finished. {(left.Count == 0 ? "All have: marks are open." : $"Still marking: {string.Join(", ", left)}.")}");
                return ExitCode.Fine;
            });
    }
}
