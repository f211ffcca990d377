using System.CommandLine;
using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Records;
using MentorSim.Tui.Commands.Panel;

namespace MentorSim.Tui.Commands;

/// <summary>The commands of an interview panel.</summary>
internal static class PanelCommands
{
    /// <summary>All of them.</summary>
    public static Command Panel(Option<string?> bank, Option<bool> plain)
    {
        var panel = new Command(
            "panel",
            "For an interview panel: several people judge several candidates by an in-tray paper and interview questions, each alone first, then together. The screens (A at Home) do the same step by step; these commands are for scripts.\n\n" +
            "In the order of a panel's steps: new, set, join, slips, station; sit; collect, close; marks, finish; breach, agree-mark, open; results, wash-up, decide, conclude; release, export, keep, hold, purge. 'status' says at any time what is missing, 'kit' prints what else an interview needs.\n\n" +
            "No passphrase, PIN or code is ever an argument: each is asked for without being shown, or is one line where the input is redirected; each command says in which order.\n\n" +
            "Examples:\n  mentorsim panel new spring --title \"Learning mentor, spring\"\n  mentorsim panel status spring\n  mentorsim panel sit monday-morning --candidate 7\n  mentorsim panel score monday-morning --candidate 7\n  mentorsim panel kit")
        {
            Sit(bank, plain), PanelScoreCommand.Of(bank), PanelKitCommand.Of(bank),
        };
        foreach (var command in PanelFileCommands.All((parsed, act) => MentorSimCommand.InHost(parsed, bank, host => act(PanelRun.Of(host))))) panel.Subcommands.Add(command);
        return panel;
    }

    /// <summary>The option for extra time, in per cent.</summary>
    public static Option<int?> ExtraTime() => new("--extra-time")
    {
        Description = $"More time for an in-tray paper, in per cent from 0 to {SittingTerms.MostExtra}: 25 gives a quarter more of all its times.",
        HelpName = "percent",
        CustomParser = result =>
        {
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text.TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= SittingTerms.MostExtra) return percent;
            result.AddError($"--extra-time must be a whole number of per cent from 0 to {SittingTerms.MostExtra}.");
            return null;
        },
    };

    private static Command Sit(Option<string?> bank, Option<bool> plain)
    {
        var paper = new Argument<string?>("paper") { Description = "The id of the paper, or the path of its file.", Arity = ArgumentArity.ZeroOrOne };
        var candidate = new Option<string?>("--candidate") { Description = $"The candidate's number, as in 7 or B-12: at most {Candidate.LongestNumber} letters and digits, and no name.", HelpName = "number" };
        var extraTime = ExtraTime();
        var unscaled = new Option<bool>("--arrivals-unscaled") { Description = "Items come when they come to everybody, whatever the extra time. Choose it once for a whole exercise." };
        var command = new Command(
            "sit",
            "Opens a paper for one candidate, and keeps what they answer. Nothing is told to them of how it went. The same command again goes on with a sitting that was interrupted.\n\n" +
            "Examples:\n  mentorsim panel sit monday-morning --candidate 7\n  mentorsim panel sit our-paper.yaml --candidate 8 --extra-time 25\n  mentorsim panel sit monday-morning --candidate 9 --plain")
        {
            paper, candidate, extraTime, unscaled,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host => new SitCommand(host).Run(
            parsed.GetValue(paper), parsed.GetValue(candidate), parsed.GetValue(extraTime), parsed.GetValue(unscaled), parsed.GetValue(plain))));
        return command;
    }
}
