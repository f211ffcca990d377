using System.CommandLine;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Portable;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorSim.Tui.Commands;

/// <summary>The commands about records: to hand them in, take them in, and do with them what people may ask for.</summary>
internal static class RecordsCommands
{
    /// <summary>Hands sessions in.</summary>
    public static Command HandIn(Option<string?> bank, Option<string?> whose)
    {
        var output = Output("The file to write.");
        var name = new Option<string?>("--name-as") { Description = "The name or code that stands in the file instead of the name." };
        var command = new Command(
            "hand-in",
            "Writes your sessions to a file for your co-ordinator: those that were played here, each of them verified first. It says what is in the file, and gives a receipt for each session to keep. --as says whose, where several people play here.\n\n" +
            "Examples:\n  mentorsim hand-in -o sam.mentorsim --as Sam\n  mentorsim hand-in -o sam.mentorsim --as Sam --name-as LM-07")
        {
            output, name,
        };
        command.SetAction(parsed => WithRecords(parsed, bank, (archive, _) => new HandInCommand(archive).Run(parsed.GetValue(output)!, parsed.GetValue(whose), parsed.GetValue(name))));
        return command;
    }

    /// <summary>Takes sessions in.</summary>
    public static Command TakeIn(Option<string?> bank)
    {
        var files = new Argument<string[]>("file") { Description = "Files that people handed in, or rescue files.", Arity = ArgumentArity.OneOrMore };
        var again = new Option<bool>("--again") { Description = "Also takes what was erased here: only where the person wants it back." };
        var command = new Command(
            "take-in",
            "Takes sessions that people handed in into these records. Each is verified and scored anew; doing it twice is harmless; what is foreign or damaged is named and left out.\n\n" +
            "Examples:\n  mentorsim take-in sam.mentorsim\n  mentorsim take-in handed-in/*")
        {
            files, again,
        };
        command.SetAction(parsed => WithRecords(parsed, bank, (archive, _) => new TakeInCommand(archive).Run(parsed.GetValue(files)!, parsed.GetValue(again))));
        return command;
    }

    /// <summary>What people may ask for their data, and what keeps it safe.</summary>
    public static Command Data(Option<string?> bank)
    {
        var command = new Command("data", "What is kept about people: to give it to them, to erase it, to keep it safe.\n\nExamples:\n  mentorsim data export --person Sam -o sam.html\n  mentorsim data backup -o records.backup");
        command.Subcommands.Add(Export(bank));
        command.Subcommands.Add(Erase(bank));
        command.Subcommands.Add(Purge(bank));
        command.Subcommands.Add(Backup(bank));
        command.Subcommands.Add(Restore(bank));
        command.Subcommands.Add(PinReset(bank));
        return command;
    }

    private static Command Export(Option<string?> bank)
    {
        var (person, site, output) = (Whom(), Site(), Output("The file to write. A name that ends in neither .json nor .html stands for both, side by side."));
        var format = new Option<string?>("--format") { Description = "json for programs, html to read and print; the end of the file's name says which unless this does." };
        format.AcceptOnlyFromAmong("json", "html");
        var command = new Command(
            "export",
            "Writes all that is kept about a person to a file: what they did and wrote, their results, what was sent elsewhere, what was done about their records.\n\n" +
            "Examples:\n  mentorsim data export --person Sam -o sam.html\n  mentorsim data export --person Sam -o sam")
        {
            person, site, output, format,
        };
        command.SetAction(parsed => WithRecords(parsed, bank, (archive, _) =>
            new DataExportCommand(archive).Run(parsed.GetValue(person)!, parsed.GetValue(site), parsed.GetValue(output)!, parsed.GetValue(format))));
        return command;
    }

    private static Command Erase(Option<string?> bank)
    {
        var (person, site) = (Whom(), Site());
        var yes = new Option<bool>("--yes") { Description = "Does not ask to type the name again." };
        var command = new Command(
            "erase",
            "Deletes what is kept about a person, and gives a receipt. Hashes stay, so that the rest can still be verified. It cannot be undone.\n\nExamples:\n  mentorsim data erase --person Sam")
        {
            person, site, yes,
        };
        command.SetAction(parsed => WithRecords(parsed, bank, (archive, _) => new DataEraseCommand(archive).Run(parsed.GetValue(person)!, parsed.GetValue(site), parsed.GetValue(yes))));
        return command;
    }

    private static Command Purge(Option<string?> bank)
    {
        var dry = new Option<bool>("--dry-run") { Description = "Says what would go, and takes nothing away." };
        var command = new Command(
            "purge",
            "Deletes what was kept long enough, as Retention in appsettings.json says for each kind of record.\n\nExamples:\n  mentorsim data purge --dry-run\n  mentorsim data purge")
        {
            dry,
        };
        command.SetAction(parsed => WithRecords(parsed, bank, (archive, services) =>
            new DataPurgeCommand(archive, services.GetRequiredService<IConfiguration>()).Run(parsed.GetValue(dry))));
        return command;
    }

    private static Command Backup(Option<string?> bank)
    {
        var output = Output("The file to write.");
        var command = new Command("backup", "Writes all records to one file, as they stand at one moment; others can go on playing meanwhile.\n\nExamples:\n  mentorsim data backup -o records.backup") { output };
        command.SetAction(parsed => WithRecords(parsed, bank, (archive, _) => new DataBackupCommand(archive).Backup(parsed.GetValue(output)!)));
        return command;
    }

    private static Command Restore(Option<string?> bank)
    {
        var file = new Argument<string>("file") { Description = "A file that 'data backup' wrote, from whatever kind of store." };
        var replace = new Option<bool>("--replace") { Description = "In place of the records that are there; their file is kept under another name." };
        var command = new Command(
            "restore", "Brings a backup back where no records are, as a whole or not at all.\n\nExamples:\n  mentorsim data restore records.backup\n  mentorsim data restore records.backup --replace") { file, replace };
        command.SetAction(parsed => WithRecords(parsed, bank, (archive, _) => new DataBackupCommand(archive).Restore(parsed.GetValue(file)!, parsed.GetValue(replace))));
        return command;
    }

    private static Command PinReset(Option<string?> bank)
    {
        var (person, site) = (Whom(), Site());
        var command = new Command(
            "pin-reset", "Takes the PIN of a person away who forgot it. It stands in the log, and the person is told on My progress.\n\nExamples:\n  mentorsim data pin-reset --person Sam") { person, site };
        command.SetAction(parsed => WithRecords(parsed, bank, (archive, _) =>
        {
            var one = Whose.Find(archive, parsed.GetValue(person)!, parsed.GetValue(site));
            if (one.Pin is null) throw new UsageException($"'{one.Name}' has no PIN.");
            Console.Out.WriteLine($"receipt {new PinReset(archive.Store, archive.Clock).Reset(one)}");
            Console.Error.WriteLine($"'{one.Name}' has no PIN any more, and can set a new one on My progress. The log says that this was done.");
            return ExitCode.Fine;
        }));
        return command;
    }

    private static Option<string> Whom() => new("--person") { Description = "The name or code of the person.", Required = true };

    private static Option<string?> Site() => new("--site") { Description = "Their school, where two schools have people of that name." };

    private static Option<string> Output(string description) => new("-o", "--output") { Description = description, Required = true, HelpName = "file" };

    /// <summary>Runs something about the records; what they or a file refuse is told as a matter of what was asked for.</summary>
    private static int WithRecords(ParseResult parsed, Option<string?> bank, Func<Archive, IServiceProvider, int> run) => MentorSimCommand.InHost(parsed, bank, host =>
    {
        try
        {
            return run(host.Services.GetRequiredService<Records>().Demand(), host.Services);
        }
        catch (Exception refused) when (refused is StoreException or RecordsFileException)
        {
            throw new UsageException(refused.Message);
        }
    });
}
