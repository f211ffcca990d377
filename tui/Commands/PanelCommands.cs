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
            "In the order of a panel's steps: new, set, join, slips, station; sit; collect; mark, or marks and finish; agree, or breach, agree-mark and open; results, wash-up, decide, conclude; release, sheet, export, keep, hold, purge. 'status' says at any time what is missing, 'kit' prints what else an interview needs.\n\n" +
            "No passphrase, PIN or code is ever an argument: each is asked for without being shown, or is one line where the input is redirected; each command says in which order.\n\n" +
            "Examples:\n  mentorsim panel new spring --title \"Learning mentor, spring\"\n  mentorsim panel status spring\n  mentorsim panel sit monday-morning --candidate 7\n  mentorsim panel score monday-morning --candidate 7\n  mentorsim panel mark spring --member m1\n  mentorsim panel kit")
        {
            Sit(bank, plain), PanelScoreCommand.Of(bank), PanelKitCommand.Of(bank), PanelScreensCommand.Mark(bank, plain), PanelScreensCommand.Agree(bank, plain),
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
        var what = new Argument<string?>("station") { Description = "The station file that the panel made. To try a paper out: its id, or the path of its file.", Arity = ArgumentArity.ZeroOrOne };
        var candidate = new Option<string?>("--candidate") { Description = $"The candidate's number, as in 7 or B-12: at most {Candidate.LongestNumber} letters and digits, and no name.", HelpName = "number" };
        var extraTime = ExtraTime();
        var unscaled = new Option<bool>("--arrivals-unscaled") { Description = "Items come when they come to everybody, whatever the extra time. Choose it once for a whole exercise." };
        var folder = new Option<string?>("--folder") { Description = "The folder to which a station's answer files go. Without it: that of the station file.", HelpName = "folder" };
        var command = new Command(
            "sit",
            "Makes this machine a station, at which the candidates of an exercise sit one after the other: each leaves one sealed answer file, which only the panel can open.\n\n" +
            "With a paper in place of a station file, one candidate tries it out. That is not sealed and not for real interviews: the answers go to the records of this machine, and whoever uses it can read them. The same command again goes on with a sitting that was interrupted.\n\n" +
            "PINs and entry codes are asked for and never shown; they are no arguments.\n\n" +
            "Examples:\n  mentorsim panel sit spring.station\n  mentorsim panel sit spring.station --candidate 7 --folder /media/stick --plain\n  mentorsim panel sit monday-morning --candidate 7")
        {
            what, candidate, folder, extraTime, unscaled,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host => StationCommand.IsStation(parsed.GetValue(what))
            ? new StationCommand(host).Run(parsed.GetValue(what)!, parsed.GetValue(candidate), parsed.GetValue(folder), parsed.GetValue(extraTime) is not null || parsed.GetValue(unscaled), parsed.GetValue(plain))
            : parsed.GetValue(folder) is not null ? throw new UsageException("--folder is for a station file. What is tried out goes to the records.")
            : new SitCommand(host).Run(parsed.GetValue(what), parsed.GetValue(candidate), parsed.GetValue(extraTime), parsed.GetValue(unscaled), parsed.GetValue(plain))));
        return command;
    }
}
