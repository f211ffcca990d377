using System.CommandLine;
using MentorSim.Engine.Records.Reports;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Writes everything on one candidate, and nothing on others.</summary>
internal static class PanelExportCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, candidate, format, output) = (PanelCommand.FileArgument(), PanelCommand.Candidate(), SheetOutput.Format(), SheetOutput.File());
        return PanelCommand.Of(
            runner,
            "export",
            "Writes everything that an exercise holds of one candidate, and nothing of another: what to hand over when they ask for it (UK GDPR, article 15). Read it before you hand it on.\n\n" +
            "Asks for the panel's passphrase; where the input is redirected, that is one line.\n\n" +
            "Examples:\n  mentorsim panel export spring --candidate 7 -o candidate-7.html\n  mentorsim panel export spring --candidate 7 --format json",
            [file, candidate, format, output],
            (parsed, run) =>
            {
                var exercise = run.Open(parsed.GetValue(file)!).Exercise;
                var number = PanelCommand.CandidateOf(exercise, parsed.GetValue(candidate)!).Number;
                SheetOutput.Give(run, CandidateFile.Of(SheetOutput.ReadingOf(exercise), number), parsed.GetValue(format), parsed.GetValue(output));
                return ExitCode.Fine;
            });
    }
}
