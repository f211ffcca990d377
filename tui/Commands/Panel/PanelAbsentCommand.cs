using System.CommandLine;
using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Says that a candidate did not sit.</summary>
internal static class PanelAbsentCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, candidate, reason) = (PanelCommand.FileArgument(), PanelCommand.Candidate(), PanelCommand.Reason());
        return PanelCommand.Of(
            runner,
            "absent",
            "Says that a candidate did not sit, or withdrew, so that the collection can be closed without an answer file of theirs. An answer file that turns up later is still taken.\n\n" +
            "Asks for the panel's passphrase; where the input is redirected, that is one line.\n\n" +
            "Examples:\n  mentorsim panel absent spring --candidate 12 --reason \"Took another post the day before.\"\n  mentorsim panel absent spring --candidate B-3 --reason \"Did not come, and could not be reached.\"",
            [file, candidate, reason],
            (parsed, run) =>
            {
                var open = run.Open(parsed.GetValue(file)!);
                var number = PanelCommand.CandidateOf(open.Exercise, parsed.GetValue(candidate)!).Number;
                open.Append(new CandidateAbsent(open.Now, number, parsed.GetValue(reason)!));
                run.Tell($"Candidate {number} did not sit.");
                return ExitCode.Fine;
            });
    }
}
