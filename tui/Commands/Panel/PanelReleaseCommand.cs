using System.CommandLine;
using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Releases a candidate's feedback sheet.</summary>
internal static class PanelReleaseCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, candidate, by) = (PanelCommand.FileArgument(), PanelCommand.Candidate(), PanelCommand.By("releases it"));
        return PanelCommand.Of(
            runner,
            "release",
            "Releases a candidate's feedback sheet, after the decision: 'panel sheet --what feedback' then prints it.\n\nAsks for the panel's passphrase; where the input is redirected, that is one line.\n\n" +
            "Examples:\n  mentorsim panel release spring --candidate 7 --by m1",
            [file, candidate, by],
            (parsed, run) =>
            {
                var open = run.Open(parsed.GetValue(file)!);
                var number = PanelCommand.CandidateOf(open.Exercise, parsed.GetValue(candidate)!).Number;
                open.Append(new FeedbackReleased(open.Now, PanelCommand.NameOf(open.Exercise, parsed.GetValue(by)!), number));
                run.Tell($"The feedback sheet of candidate {number} may be given out.");
                return ExitCode.Fine;
            });
    }
}
