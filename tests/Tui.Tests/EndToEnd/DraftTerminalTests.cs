using System.Diagnostics;
using System.Globalization;
using MentorSim.Engine.Records;

namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>What is begun and not handed in outlives whatever kills the program.</summary>
public class DraftTerminalTests
{
    [TmuxFact]
    public void Ticks_and_a_text_in_an_open_box_are_there_again_after_a_kill()
    {
        using var first = AtTicking("");
        first.Press("2", "4").WaitFor("(2 ticked)");
        Kill(first);

        using var second = GoOn(first, "");
        second.WaitFor("here is here again");
        second.WaitFor("(2 ticked)");
        second.Press("d").WaitFor("You left out");
        second.Press("Enter").WaitFor("Decision 3");
        second.Press("1", "2", "3", "d").WaitFor("How sure are you?");
        second.Press("1").WaitFor("go on");
        second.Press("Enter").WaitFor("Decision 4");
        second.Press("w").WaitFor("keep it and go back");
        second.Type("I have told Ms Gray").WaitFor("I have told Ms Gray");
        // Every few seconds what stands in the box is kept.
        IsKept(first, "I have told Ms Gray");
        Kill(second);

        using var third = GoOn(first, "");
        third.WaitFor("here is here again");
        third.WaitFor("I have told Ms Gray");
    }

    [TmuxFact]
    public void A_paste_answers_nothing_and_is_text_in_a_box()
    {
        using var terminal = AtTicking("");
        terminal.Paste("1\n4\nd\n");
        terminal.Press("2").WaitFor("(1 ticked)");
        terminal.Press("d").WaitFor("You left out");
        terminal.Press("Enter").WaitFor("Decision 3");
        terminal.Press("1", "2", "3", "d").WaitFor("How sure are you?");
        terminal.Press("1").WaitFor("go on");
        terminal.Press("Enter").WaitFor("Decision 4");
        terminal.Press("w").WaitFor("keep it and go back");
        terminal.Paste("I have told\tMs Gray.\nq\n1\n" + string.Concat(Enumerable.Repeat("She has the note.\n", 2000)) + "The end.");
        terminal.WaitFor("She has the note.");
        // The package stays where the text began.
        terminal.Press("C-End").WaitFor("The end.");
        terminal.Press("Escape").WaitFor("That is what I want to say");
        terminal.Press("Home").WaitFor("I have told Ms Gray.");
        terminal.Press("Escape").WaitFor("Leave this scenario?");
        terminal.Press("2");
        terminal.ShouldBeRestored();
    }

    [TmuxFact]
    public void So_is_each_line_that_was_typed_in_plain_text()
    {
        using var first = AtTicking(" --plain");
        first.Run("1 4").WaitFor("You left out");
        first.Run("").WaitFor("Decision 3");
        first.Run("1 2 3").WaitFor("How sure are you?");
        first.Run("2").WaitFor("go on");
        first.Run("").WaitFor("Decision 4");
        first.Run("1").WaitFor("single full stop");
        first.Run("I have told Ms Gray.").Run("She has the note.");
        // The terminal shows a line when it is typed; the program reads it a little later.
        IsKept(first, "I have told Ms Gray.\nShe has the note.");
        Kill(first);

        using var second = GoOn(first, " --plain");
        second.WaitFor("here is here again");
        second.WaitFor("I have told Ms Gray.");
        second.WaitFor("She has the note.");
    }

    private static Terminal AtTicking(string option)
    {
        var terminal = new Terminal(100, 60);
        File.WriteAllText(Path.Combine(terminal.Home, "note.yaml"), DecisionTexts.Note.Replace("    seconds: 20\n    timeout: nod\n", "", StringComparison.Ordinal));
        terminal.Run($"$M play note.yaml --as Sam{option}").WaitFor("begin");
        foreach (var (line, until) in new[] { ("", "Decision 1"), ("1", "How sure are you?"), ("1", "You made time"), ("", "Decision 2") })
        {
            if (option.Length > 0) terminal.Run(line).WaitFor(until);
            else terminal.Press(line.Length > 0 ? line : "Enter").WaitFor(until);
        }

        return terminal;
    }

    private static Terminal GoOn(Terminal before, string option)
    {
        var terminal = new Terminal(100, 60);
        terminal.Run($"HOME={before.Home} $M{option}").WaitFor("Go on");
        return option.Length > 0 ? terminal.Run("g") : terminal.Press("Enter");
    }

    private static void IsKept(Terminal first, string words)
    {
        using var store = new Store(Path.Combine(first.Home, ".local", "share", "mentorsim", "records.db"));
        Terminal.Wait(() => store.Drafts.Of(store.Sessions.Ids().Single())?.Words ?? "", kept => kept == words, "the draft in the records");
    }

    private static void Kill(Terminal terminal)
    {
        var program = terminal.Program.ToString(CultureInfo.InvariantCulture);
        using var kill = Process.Start("kill", ["-KILL", program]);
        Terminal.Wait(() => Directory.Exists($"/proc/{program}") ? "" : "over", state => state == "over", "the end of the program");
    }
}
