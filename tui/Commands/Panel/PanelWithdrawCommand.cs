using System.CommandLine;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Withdraws a member who cannot go on.</summary>
internal static class PanelWithdrawCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, member, reason, by) = (PanelCommand.FileArgument(), PanelCommand.Member(), PanelCommand.Reason(), PanelCommand.By("withdraws them"));
        return PanelCommand.Of(
            runner,
            "withdraw",
            "Withdraws a member who cannot go on, so that the others can: their marks are kept in the record and no longer count. At least one must be left.\n\n" +
            "Asks, in this order: the panel's passphrase; the code of the recovery sheet, where the member has chosen a PIN. Where the input is redirected, each is one line.\n\n" +
            "Examples:\n  mentorsim panel withdraw spring --member m3 --reason \"Ill since Tuesday.\" --by m1",
            [file, member, reason, by],
            (parsed, run) =>
            {
                var open = run.Open(parsed.GetValue(file)!);
                var who = PanelCommand.MemberOf(open.Exercise, parsed.GetValue(member)!);
                var code = who.HasJoined ? run.Recovery() : null;
                if (!open.Withdraw(who.Id, code, PanelCommand.NameOf(open.Exercise, parsed.GetValue(by)!), parsed.GetValue(reason)!))
                    throw new UsageException("That code opens nothing in this file. Nothing was changed.");
                run.Tell($"{who.Name} was withdrawn.");
                return ExitCode.Fine;
            });
    }
}
