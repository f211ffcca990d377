using System.CommandLine;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Panel.Agreeing;
using MentorSim.Tui.Screens.Panel.Marking;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Opens the screens of one step of a panel directly, in a terminal or in lines of text.</summary>
/// <param name="run">What a command of a panel works with.</param>
internal sealed class PanelScreensCommand(PanelRun run)
{
    /// <summary>The command for step 5.</summary>
    public static Command Mark(Option<string?> bank, Option<bool> plain)
    {
        var file = FileArgument();
        var member = new Option<string?>("--member") { Description = "Whose desk is opened, by the short id of a member, as in m1; who it is is asked on the screen unless named.", HelpName = "id" };
        var command = new Command(
            "mark",
            "Opens a member's desk: in-tray answers, item by item across candidates and without a word on whose they are, and interview sheets. Each mark is sealed and on the disk at once; nobody reads anybody's marks before all have finished.\n\n" +
            "The passphrase and the PIN are asked for and not shown; where the input is redirected, each is one line, in this order.\n\n" +
            "Examples:\n  mentorsim panel mark spring.panel\n  mentorsim panel mark spring.panel --member m1\n  mentorsim panel mark spring.panel --member m1 --plain")
        {
            file, member,
        };
        command.SetAction(parsed => Show(parsed, bank, plain, "marking", run => run.AtMark(parsed.GetValue(file)!, parsed.GetValue(member))));
        return command;
    }

    /// <summary>The command for step 6.</summary>
    public static Command Agree(Option<string?> bank, Option<bool> plain)
    {
        var file = FileArgument();
        var command = new Command(
            "agree",
            "Opens what a panel does together when all have finished: it confirms possible serious breaches or sets them aside, agrees on marks that differ by 2 or more, and opens the results.\n\n" +
            "The passphrase is asked for and not shown; where the input is redirected, it is one line.\n\n" +
            "Examples:\n  mentorsim panel agree spring.panel\n  mentorsim panel agree spring.panel --plain")
        {
            file,
        };
        command.SetAction(parsed => Show(parsed, bank, plain, "agreeing", run => run.AtAgree(parsed.GetValue(file)!)));
        return command;
    }

    /// <summary>The screens of step 5.</summary>
    /// <param name="path">The panel file.</param>
    /// <param name="member">The id of a member; null to ask for it.</param>
    /// <exception cref="UsageException">There is no such file or member, or the passphrase is another one.</exception>
    public ScreenStack AtMark(string path, string? member)
    {
        var file = Open(path);
        if (member is null) return new ScreenStack([MarkStep.Of(file)]);
        if (file.Exercise.Members.Any(known => known.Id == member)) return MarkStep.At(file, member);
        throw new UsageException($"This panel has no member {member}. There is: {string.Join(", ", file.Exercise.Members.Select(known => $"{known.Id} ({known.Name})"))}.");
    }

    /// <summary>The screens of step 6.</summary>
    /// <param name="path">The panel file.</param>
    /// <exception cref="UsageException">There is no such file, or the passphrase is another one.</exception>
    public ScreenStack AtAgree(string path) => new([AgreeStep.Of(Open(path))]);

    private PanelFile Open(string typed)
    {
        try
        {
            return run.Open(typed);
        }
        catch (PanelFileException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    private static Argument<string> FileArgument() => new("file") { Description = "The panel file: its path, or its name in the panel's folder, with or without its ending." };

    private static int Show(ParseResult parsed, Option<string?> bank, Option<bool> plain, string what, Func<PanelScreensCommand, ScreenStack> stack) => MentorSimCommand.InHost(parsed, bank, host =>
    {
        ScreenShow.Run(host, stack(new PanelScreensCommand(PanelRun.Of(host))), parsed.GetValue(plain) || !ScreenShow.IsTerminal, what);
        return ExitCode.Fine;
    });
}
