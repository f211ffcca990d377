using System.CommandLine;
using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Writes down a mark that members agreed on.</summary>
internal static class PanelAgreeMarkCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, candidate, reason, present) = (PanelCommand.FileArgument(), PanelCommand.Candidate(), PanelCommand.Reason(), PanelCommand.Together("--present", "Who was there"));
        var item = new Option<string>("--item") { Description = "The id of the item, or of the interview question.", HelpName = "id", Required = true };
        var line = new Option<string?>("--line") { Description = "The id of the rubric line of an item; none for a question.", HelpName = "id" };
        var mark = new Option<int>("--mark") { Description = $"The mark, {MarkLine.Lowest} to {MarkLine.Highest}.", HelpName = "mark", Required = true };
        return PanelCommand.Of(
            runner,
            "agree-mark",
            $"Writes down a mark on which members agreed whose own differ by {Exercise.DifferenceToAgree} or more. Theirs stay in the record. 'panel status' lists what waits.\n\nAsks for the panel's passphrase; where the input is redirected, that is one line.\n\n" +
            "Examples:\n  mentorsim panel agree-mark spring --candidate 7 --item bruise --line safety --mark 3 --present m1 --present m2 --reason \"Both read the second sentence again.\"\n" +
            "  mentorsim panel agree-mark spring --candidate 3 --item something-in-passing --mark 2 --present m1 --present m2 --reason \"Told somebody, and late.\"",
            [file, candidate, item, line, mark, present, reason],
            (parsed, run) =>
            {
                var open = run.Open(parsed.GetValue(file)!);
                var number = PanelCommand.CandidateOf(open.Exercise, parsed.GetValue(candidate)!).Number;
                var (part, rubric) = (parsed.GetValue(item)!, parsed.GetValue(line) ?? "");
                var asked = open.Exercise.LinesOf(number).FirstOrDefault(known => known.Part == part && known.Rubric == rubric)
                    ?? throw new UsageException($"Nothing is marked of candidate {number} at '{part}'{(rubric.Length == 0 ? "" : $", line '{rubric}'")}. There is: {Listed(open.Exercise, number, part)}.");
                open.Append(new MarkAgreed(open.Now, number, asked, parsed.GetValue(mark), parsed.GetValue(reason)!, [.. PanelCommand.NamesOf(open.Exercise, parsed.GetValue(present))]));
                run.Tell($"Agreed: {parsed.GetValue(mark)}.");
                return ExitCode.Fine;
            });
    }

    private static string Listed(Exercise exercise, string number, string part)
    {
        var lines = exercise.LinesOf(number).ToList();
        var near = lines.Where(line => line.Part == part).ToList();
        return string.Join(", ", (near.Count > 0 ? near : lines).Select(line => $"{line.Part} {line.Rubric}".Trim()));
    }
}
