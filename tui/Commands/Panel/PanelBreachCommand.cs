using System.CommandLine;
using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Says of a possible serious breach whether it is one.</summary>
internal static class PanelBreachCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, candidate, reason, by) = (PanelCommand.FileArgument(), PanelCommand.Candidate(), PanelCommand.Reason(), PanelCommand.By("says it for the panel"));
        var item = new Option<string>("--item") { Description = "The id of the item, as 'panel status' shows it.", HelpName = "item", Required = true };
        var incident = new Option<string>("--incident") { Description = "The id of the possible breach, as 'panel status' shows it.", HelpName = "id", Required = true };
        var confirm = new Option<bool>("--confirm") { Description = "It is a serious breach." };
        var aside = new Option<bool>("--set-aside") { Description = "It is none, or not one that counts." };
        return PanelCommand.Of(
            runner,
            "breach",
            "Says of what the machine takes for a serious breach whether it is one, before the results open. 'panel status' lists what waits.\n\nAsks for the panel's passphrase; where the input is redirected, that is one line.\n\n" +
            "Examples:\n  mentorsim panel breach spring --candidate 7 --item bruise --incident secrecy-promised --confirm --by m1 --reason \"Promised to tell nobody.\"\n" +
            "  mentorsim panel breach spring --candidate 3 --item bruise --incident secrecy-promised --set-aside --by m1 --reason \"The reason says that they would pass it on.\"",
            [file, candidate, item, incident, confirm, aside, by, reason],
            (parsed, run) =>
            {
                if (parsed.GetValue(confirm) == parsed.GetValue(aside)) throw new UsageException("Say either --confirm or --set-aside.");
                var open = run.Open(parsed.GetValue(file)!);
                var number = PanelCommand.CandidateOf(open.Exercise, parsed.GetValue(candidate)!).Number;
                var questions = BreachQuestion.AllOf(open.Exercise);
                if (!questions.Any(question => question.Number == number && question.Breach.Item.Id == parsed.GetValue(item) && question.Breach.Incident.Id == parsed.GetValue(incident)))
                    throw new UsageException($"The machine flagged no such thing of candidate {number}. {Listed(questions.Where(question => question.Number == number))}");
                open.Append(new BreachJudged(
                    open.Now, PanelCommand.NameOf(open.Exercise, parsed.GetValue(by)!), number, parsed.GetValue(item)!, parsed.GetValue(incident)!, parsed.GetValue(confirm), parsed.GetValue(reason)!));
                run.Tell(parsed.GetValue(confirm) ? "Confirmed." : "Set aside.");
                return ExitCode.Fine;
            });
    }

    private static string Listed(IEnumerable<BreachQuestion> questions) =>
        string.Join(", ", questions.Select(question => $"{question.Breach.Item.Id} {question.Breach.Incident.Id}")) is { Length: > 0 } list ? $"It flagged: {list}." : "It flagged nothing of theirs.";
}
