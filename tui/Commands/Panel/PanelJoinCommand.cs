using System.CommandLine;
using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>A member chooses a PIN.</summary>
internal static class PanelJoinCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, member) = (PanelCommand.FileArgument(), PanelCommand.Member());
        return PanelCommand.Of(
            runner,
            "join",
            "A member chooses the PIN that opens their own marks, and nobody else's. Each does this alone, before marking begins.\n\n" +
            $"Asks, in this order: the panel's passphrase; the member's new PIN ({Passphrases.ShortestPin} characters or more), the same again. Where the input is redirected, each is one line.\n\n" +
            "Examples:\n  mentorsim panel join spring --member m1\n  mentorsim panel join spring --member \"B. Birch\"",
            [file, member],
            (parsed, run) =>
            {
                var open = run.Open(parsed.GetValue(file)!);
                var who = PanelCommand.MemberOf(open.Exercise, parsed.GetValue(member)!);
                open.Join(who.Id, run.NewSecret($"The PIN of {who.Name}", Passphrases.PinFault));
                run.Tell($"{who.Name} has a PIN. It is kept nowhere: a member who forgets it can only be withdrawn, once marking has begun.");
                return ExitCode.Fine;
            });
    }
}
