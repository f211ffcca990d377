using System.CommandLine;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>The commands that move scenario libraries from one computer to another.</summary>
internal static class BankCommands
{
    /// <summary>Packs, adds, lists, shows and removes.</summary>
    public static Command Bank(Option<string?> bank) => new(
        "bank",
        "Sends a scenario library to others as one file, and takes in what they sent.\n\n" +
        "Examples:\n  mentorsim bank pack our-scenarios\n  mentorsim bank add our-scenarios.zip\n  mentorsim bank list\n  mentorsim bank show our-scenarios\n  mentorsim bank remove our-scenarios")
    {
        Pack(bank), Add(bank), List(bank), Show(bank), Remove(bank),
    };

    private static Command Pack(Option<string?> bank)
    {
        var folder = new Argument<string?>("folder") { Description = "The folder of the library, or the name of an added one; this run's library unless named.", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string?>("-o", "--output") { Description = "The zip to write, or the folder to write it to; NAME.zip in the current folder unless named. What is there is never written over." };
        var name = Name("The name that the library gets; that of its folder unless said.");
        var command = new Command(
            "pack",
            "Checks a scenario library and packs it into one zip: scenarios, packs, school profile, words to avoid and notes, and nothing else.\n\n" +
            "Examples:\n  mentorsim bank pack our-scenarios\n  mentorsim bank pack our-scenarios -o our-library.zip --name our-library")
        {
            folder, output, name,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host =>
            LongSearch.Run(ClockOf(host), search =>
                new BankPackCommand(LibraryOf(host), ClockOf(host), search).Run(parsed.GetValue(folder), parsed.GetValue(output), parsed.GetValue(name)))));
        return command;
    }

    private static Command Add(Option<string?> bank)
    {
        var file = new Argument<string>("file") { Description = "A zip that 'mentorsim bank pack' made." };
        var name = Name("The name that the library gets here; the name that it comes with unless said.");
        var replace = new Option<bool>("--replace") { Description = "Replaces a library of the same name that was added before." };
        var command = new Command(
            "add",
            "Checks a zip with a scenario library, and adds the library to those that you can play.\n\n" +
            "Examples:\n  mentorsim bank add our-library.zip\n  mentorsim bank add our-library.zip --replace\n  mentorsim bank add our-library.zip --name their-library")
        {
            file, name, replace,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host =>
            LongSearch.Run(ClockOf(host), search =>
                new BankAddCommand(LibraryOf(host), ClockOf(host), search).Run(parsed.GetValue(file)!, parsed.GetValue(name), parsed.GetValue(replace)))));
        return command;
    }

    private static Command Show(Option<string?> bank)
    {
        var paths = new Argument<string[]>("path") { Description = "Files or folders; the whole scenario library unless named.", Arity = ArgumentArity.ZeroOrMore };
        var format = MentorSimCommand.Format("text", "md", "json");
        var command = new Command(
            "show",
            "Shows what is in a scenario library: of each scenario how long it takes, how large it is and which elements it gives points on, and how far somebody comes who does not read.\n\n" +
            "Examples:\n  mentorsim bank show\n  mentorsim bank show our-scenarios\n  mentorsim bank show --format md > LIBRARY.md")
        {
            paths, format,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host =>
            LongSearch.Run(ClockOf(host), search =>
                new BankShowCommand(LibraryOf(host), ClockOf(host), search).Run(parsed.GetValue(paths) ?? [], parsed.GetValue(format)!))));
        return command;
    }

    private static Command List(Option<string?> bank)
    {
        var command = new Command("list", "Shows which scenario libraries there are.\n\nExamples:\n  mentorsim bank list");
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host => BankListCommand.List(LibraryOf(host))));
        return command;
    }

    private static Command Remove(Option<string?> bank)
    {
        var name = new Argument<string>("name") { Description = "The name of the library, as 'mentorsim bank list' shows it." };
        var command = new Command("remove", "Removes a scenario library that was added.\n\nExamples:\n  mentorsim bank remove our-library") { name };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host => BankListCommand.Remove(LibraryOf(host), parsed.GetValue(name)!)));
        return command;
    }

    private static Option<string?> Name(string description) => new("--name") { Description = $"{description} Lower-case words with hyphens, as in our-library." };

    private static Library LibraryOf(IHost host) => host.Services.GetRequiredService<Library>();

    private static TimeProvider ClockOf(IHost host) => host.Services.GetRequiredService<TimeProvider>();
}
