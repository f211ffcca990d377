using System.CommandLine;
using MentorSim.Engine.Records;

namespace MentorSim.Tui.Commands;

/// <summary>The commands about somebody's own induction, which work without screens.</summary>
internal static class InductionCommands
{
    /// <summary>Where one stands, the induction pack, and the school profile of "Who is who".</summary>
    public static Command Induction(Option<string?> bank, Option<string?> whose)
    {
        var command = new Command(
            "induction",
            "Says where you stand in your induction: your route with its steps, the self-audit, training to renew. --as says whose, where several people play here. The screens have all of it to fill in: key I.\n\n" +
            "Examples:\n  mentorsim induction --as Sam\n  mentorsim induction show --as Sam --format json\n  mentorsim induction pack -o sam.html --as Sam\n  mentorsim induction who-is-who -o school.yaml --as Sam");
        command.SetAction(parsed => Run(parsed, bank, whose, induction => induction.Show(isJson: false)));
        command.Subcommands.Add(Show(bank, whose));
        command.Subcommands.Add(Pack(bank, whose));
        command.Subcommands.Add(WhoIsWho(bank, whose));
        return command;
    }

    private static Command Show(Option<string?> bank, Option<string?> whose)
    {
        var format = MentorSimCommand.Format("text", "json");
        var command = new Command("show", "Says where you stand in your induction.\n\nExamples:\n  mentorsim induction show --as Sam\n  mentorsim induction show --format json") { format };
        command.SetAction(parsed => Run(parsed, bank, whose, induction => induction.Show(parsed.GetValue(format) == "json")));
        return command;
    }

    private static Command Pack(Option<string?> bank, Option<string?> whose)
    {
        var output = new Option<string>("-o", "--output") { Description = "The file to write.", Required = true, HelpName = "file" };
        var talks = new Option<bool>("--with-talks") { Description = "Also writes what your supervisor noted of talks with you." };
        var command = new Command(
            "pack",
            "Writes your induction pack as one file to read and print: route and dates, self-audit and gaps, who is who, training record, self-evaluation, sign-offs, portfolio, plays.\n\n" +
            "Examples:\n  mentorsim induction pack -o sam.html --as Sam")
        {
            output, talks,
        };
        command.SetAction(parsed => Run(parsed, bank, whose, induction => induction.Pack(parsed.GetValue(output)!, parsed.GetValue(talks))));
        return command;
    }

    private static Command WhoIsWho(Option<string?> bank, Option<string?> whose)
    {
        var output = new Option<string>("-o", "--output") { Description = "The file to write: school.yaml of a scenario library.", Required = true, HelpName = "file" };
        var command = new Command(
            "who-is-who",
            "Writes the school profile with the people whom you named in \"Who is who\", for a scenario library of your school.\n\nExamples:\n  mentorsim induction who-is-who -o school.yaml --as Sam")
        {
            output,
        };
        command.SetAction(parsed => Run(parsed, bank, whose, induction => induction.WhoIsWho(parsed.GetValue(output)!)));
        return command;
    }

    private static int Run(ParseResult parsed, Option<string?> bank, Option<string?> whose, Func<InductionCommand, int> run) => MentorSimCommand.InHost(parsed, bank, host =>
    {
        try
        {
            return run(new InductionCommand(host, parsed.GetValue(whose)));
        }
        catch (Exception refused) when (refused is StoreException or RecordingException)
        {
            throw new UsageException(refused.Message);
        }
    });
}
