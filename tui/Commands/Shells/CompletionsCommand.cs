using System.CommandLine;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MentorSim.Tui.Commands.Shells;

/// <summary>Prints what shells need to complete the command line.</summary>
internal static class CompletionsCommand
{
    /// <summary>The name of the command, which the scripts call.</summary>
    public const string Name = "completions";

    /// <summary>What the scripts ask it for.</summary>
    public const string Scenarios = "scenarios";

    private static readonly (string Shell, Func<CommandList, string> Script)[] Shells =
    [
        ("bash", BashCompletion.Of),
        ("zsh", ZshCompletion.Of),
        ("fish", FishCompletion.Of),
    ];

    /// <summary>The command.</summary>
    /// <param name="root">The command line that is completed, which this command becomes a part of.</param>
    /// <param name="bank">The option that names a library.</param>
    public static Command Of(RootCommand root, Option<string?> bank)
    {
        var shell = new Argument<string>("shell") { Description = $"Which shell: bash, zsh or fish. With '{Scenarios}' it prints the ids of all scenarios and papers, which the scripts ask for.", HelpName = "shell" };
        shell.AcceptOnlyFromAmong([.. Shells.Select(known => known.Shell), Scenarios]);
        var command = new Command(
            Name,
            "Prints a script with which a shell completes commands, options, their values and the ids of scenarios when you press Tab.\n\n" +
            "Examples:\n  source <(mentorsim completions bash)\n  source <(mentorsim completions zsh)\n  mentorsim completions fish | source")
        {
            shell,
        };
        command.SetAction(parsed => Shells.FirstOrDefault(known => known.Shell == parsed.GetValue(shell)).Script is { } script
            ? Print(script(CommandList.Of(root)))
            : MentorSimCommand.InHost(parsed, bank, host => Print(Ids(host.Services.GetRequiredService<Library>()))));
        return command;
    }

    private static int Print(string text)
    {
        Console.Out.Write(text);
        return ExitCode.Fine;
    }

    /// <summary>Read from the beginnings of the files alone: somebody waits for it with a finger on Tab.</summary>
    private static string Ids(Library library) => string.Concat(library.Folders
        .SelectMany(folder => Bank.ScenarioPathsIn(folder).Concat(PaperFile.PathsIn(folder)))
        .Select(path => YamlFile.Peek(path, "id"))
        .Where(id => id is { Length: > 0 } && id.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-'))
        .Distinct()
        .Order(StringComparer.Ordinal)
        .Select(id => $"{UnsafeCharacters.Strip(id!)}\n"));
}
