using System.CommandLine;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Records.Reports;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Writes a sheet of the panel's record.</summary>
internal static class PanelSheetCommand
{
    private const string Recording = "recording";
    private const string Feedback = "feedback";

    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, format, output) = (PanelCommand.FileArgument(), SheetOutput.Format(), SheetOutput.File());
        var what = new Option<string>("--what") { Description = "recording: what one member gave one candidate; grid: all interview answers; evaluation: candidates by criterion; feedback: for the candidate, once released; technical: how much the marks can bear.", HelpName = "sheet", Required = true };
        what.AcceptOnlyFromAmong(Recording, "grid", "evaluation", Feedback, "technical");
        var candidate = new Option<string?>("--candidate") { Description = "With recording and feedback: the candidate's number.", HelpName = "number" };
        var member = new Option<string?>("--member") { Description = "With recording: the member, by name or id.", HelpName = "member" };
        return PanelCommand.Of(
            runner,
            "sheet",
            "Writes a sheet of the panel's record, to print and keep with the application.\n\nAsks for the panel's passphrase; where the input is redirected, that is one line.\n\n" +
            "Examples:\n  mentorsim panel sheet spring --what recording --candidate 7 --member m1 -o 7-arden.html\n  mentorsim panel sheet spring --what grid -o interview.html\n  mentorsim panel sheet spring --what feedback --candidate 7 -o feedback-7.html",
            [file, what, candidate, member, format, output],
            (parsed, run) =>
            {
                var (sheet, number, who) = (parsed.GetValue(what)!, parsed.GetValue(candidate), parsed.GetValue(member));
                if (number is null != sheet is not (Recording or Feedback)) throw new UsageException(number is null ? $"--what {sheet} needs --candidate." : $"--candidate goes with recording and feedback; {sheet} shows all.");
                if (who is null != sheet is not Recording) throw new UsageException(who is null ? "--what recording needs --member." : "--member goes with recording.");
                SheetOutput.Give(run, SheetOf(run.Open(parsed.GetValue(file)!).Exercise, sheet, number, who), parsed.GetValue(format), parsed.GetValue(output));
                return ExitCode.Fine;
            });
    }

    private static PanelDocument SheetOf(Exercise exercise, string sheet, string? number, string? member)
    {
        var reading = SheetOutput.ReadingOf(exercise);
        var candidate = number is null ? "" : PanelCommand.CandidateOf(exercise, number).Number;
        return sheet switch
        {
            Recording => RecordingSheet.Of(reading, candidate, PanelCommand.MemberOf(exercise, member!).Id),
            Feedback => FeedbackSheet.Of(reading, candidate),
            "grid" => InterviewGrid.Of(reading),
            "evaluation" => EvaluationGrid.Of(reading),
            _ => TechnicalPage.Of(reading),
        };
    }
}
