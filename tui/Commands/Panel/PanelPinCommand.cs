using System.CommandLine;
using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>A member takes another PIN.</summary>
internal static class PanelPinCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, member) = (PanelCommand.FileArgument(), PanelCommand.Member());
        return PanelCommand.Of(
            runner,
            "pin",
            "A member takes another PIN in the place of the one that they know. Copies of the file from before still open with the old one.\n\n" +
            "Asks, in this order: the panel's passphrase; the PIN of now; the new PIN, the same again. Where the input is redirected, each is one line.\n\n" +
            "Examples:\n  mentorsim panel pin spring --member m1\n  mentorsim panel pin spring --member \"B. Birch\"",
            [file, member],
            (parsed, run) =>
            {
                var open = run.Open(parsed.GetValue(file)!);
                var who = PanelCommand.MemberOf(open.Exercise, parsed.GetValue(member)!);
                var old = run.Secret($"The PIN of {who.Name} as it is now");
                if (!open.ChangePin(who.Id, old, run.NewSecret($"The PIN of {who.Name}", Passphrases.PinFault))) throw new UsageException($"That is not the PIN of {who.Name}. Nothing was changed.");
                run.Tell($"{who.Name} has another PIN.");
                return ExitCode.Fine;
            });
    }
}
