using System.CommandLine;
using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Notes something for the record.</summary>
internal static class PanelNoteCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, by) = (PanelCommand.FileArgument(), PanelCommand.By("notes it"));
        var candidate = new Option<string?>("--candidate") { Description = "The number of the candidate of whom it speaks.", HelpName = "number" };
        var text = new Option<string>("--text") { Description = "What happened, and what was done.", HelpName = "words", Required = true };
        return PanelCommand.Of(
            runner,
            "note",
            "Notes something for the record: a crash, a late candidate, an evacuation. It cannot be taken back.\n\nAsks for the panel's passphrase; where the input is redirected, that is one line.\n\n" +
            "Examples:\n  mentorsim panel note spring --by m1 --candidate 7 --text \"Power cut at 09:40; went on at 09:52.\"\n  mentorsim panel note spring --by \"H. Hazel\" --text \"Fire alarm: all paused from 10:05 to 10:31.\"",
            [file, by, candidate, text],
            (parsed, run) =>
            {
                var open = run.Open(parsed.GetValue(file)!);
                var number = parsed.GetValue(candidate) is { } typed ? PanelCommand.CandidateOf(open.Exercise, typed).Number : null;
                open.Append(new NoteMade(open.Now, PanelCommand.NameOf(open.Exercise, parsed.GetValue(by)!), number, parsed.GetValue(text)!));
                run.Tell("Noted.");
                return ExitCode.Fine;
            });
    }
}
