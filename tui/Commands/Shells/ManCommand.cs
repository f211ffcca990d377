using System.CommandLine;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands.Shells;

/// <summary>Prints the manual page.</summary>
internal static class ManCommand
{
    /// <summary>The command.</summary>
    /// <param name="root">The command line that the page describes, which this command becomes a part of.</param>
    public static Command Of(RootCommand root)
    {
        var command = new Command(
            "man",
            "Prints the manual page, with every command and option, for man to show.\n\n" +
            "Examples:\n  mentorsim man | man -l -\n  mentorsim man > ~/.local/share/man/man1/mentorsim.1");
        command.SetAction(_ =>
        {
            Console.Out.Write(ManualPage.Of(CommandList.Of(root), Records.Program));
            return ExitCode.Fine;
        });
        return command;
    }
}
