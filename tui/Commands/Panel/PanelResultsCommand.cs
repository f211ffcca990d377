using System.CommandLine;
using MentorSim.Engine.Records.Reports;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Shows what an exercise came to.</summary>
internal static class PanelResultsCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, format, output) = (PanelCommand.FileArgument(), SheetOutput.Format(), SheetOutput.File());
        var technical = new Option<bool>("--technical") { Description = "How much the marks can bear: weighted kappa of each two members and ICC(2,1), with numbers and intervals." };
        return PanelCommand.Of(
            runner,
            "results",
            "Shows what an exercise came to, when the results are open: candidates by criterion, the machine's part and the panel's apart, essential criteria below their minimum, and which candidates this exercise can tell apart. It ranks nobody and decides nothing.\n\n" +
            "Asks for the panel's passphrase; where the input is redirected, that is one line.\n\n" +
            "Examples:\n  mentorsim panel results spring\n  mentorsim panel results spring --technical\n  mentorsim panel results spring --format json > results.json\n  mentorsim panel results spring -o grid.html",
            [file, technical, format, output],
            (parsed, run) =>
            {
                var reading = SheetOutput.ReadingOf(run.Open(parsed.GetValue(file)!).Exercise);
                SheetOutput.Give(run, parsed.GetValue(technical) ? TechnicalPage.Of(reading) : EvaluationGrid.Of(reading), parsed.GetValue(format), parsed.GetValue(output));
                return ExitCode.Fine;
            });
    }
}
