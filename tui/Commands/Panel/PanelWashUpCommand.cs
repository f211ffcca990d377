using System.CommandLine;
using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Shows the questions that help to decide, or answers one.</summary>
internal static class PanelWashUpCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var file = PanelCommand.FileArgument();
        var question = new Option<string?>("--question") { Description = "The id of the question that is answered.", HelpName = "id" };
        var text = new Option<string?>("--text") { Description = "The panel's answer.", HelpName = "words" };
        return PanelCommand.Of(
            runner,
            "wash-up",
            "Shows the questions that help the panel to decide, with its answers; with --question and --text it answers one. A later answer replaces an earlier one, which stays in the record.\n\n" +
            "Asks for the panel's passphrase; where the input is redirected, that is one line.\n\nExamples:\n  mentorsim panel wash-up spring\n  mentorsim panel wash-up spring --question own-child --text \"Yes, of both; of 12 we are not sure.\"",
            [file, question, text],
            (parsed, run) =>
            {
                var (id, answer) = (parsed.GetValue(question), parsed.GetValue(text));
                if (id is null != answer is null) throw new UsageException("--question and --text go together.");
                var open = run.Open(parsed.GetValue(file)!);
                if (id is not null)
                {
                    open.Append(new WashUpAnswered(open.Now, id, answer!));
                    run.Tell("Kept.");
                    return ExitCode.Fine;
                }

                if (open.Exercise.WashUp.IsEmpty) run.Tell("This exercise has no questions for the wash-up: 'mentorsim panel set FILE --questions BANK' takes those of a question bank, before the station file is written.");
                foreach (var asked in open.Exercise.WashUp)
                {
                    run.Print($"{asked.Id}: {asked.Text}");
                    run.Print($"  {open.Exercise.WashUpAnswers.FirstOrDefault(known => known.Question == asked.Id)?.Text ?? "(no answer)"}");
                }

                return ExitCode.Fine;
            });
    }
}
