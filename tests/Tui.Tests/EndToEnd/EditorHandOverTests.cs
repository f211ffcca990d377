using System.Diagnostics;
using System.Globalization;

namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>The terminal is given to an editor and taken back.</summary>
public class EditorHandOverTests
{
    private const string Editor = "#!/bin/sh\nfor file; do :; done\necho \"opened $*\"\nstty -a > stty-editor.txt\nread line\nsed -i \"s/to: offise/to: $line/\" \"$file\"\n";

    [TmuxFact]
    public void An_editor_gets_the_terminal_at_the_line_and_what_it_saved_is_shown()
    {
        using var terminal = AtTheFile("vi", Editor);
        terminal.Press("e").WaitFor("opened +30 ");
        terminal.Ask("alternate_on").ShouldBe("0");
        terminal.Ask("cursor_flag").ShouldBe("1");
        // It has the keys alone, and a terminal as the shell gives it.
        terminal.Type("office").WaitFor("office");
        terminal.Press("Enter").WaitFor("No problems");
        var modes = File.ReadAllText(Path.Combine(terminal.Home, "stty-editor.txt")).Split([' ', '\n', ';'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var mode in new[] { "echo", "icanon", "isig" }) modes.ShouldContain(mode);
        terminal.Ask("alternate_on").ShouldBe("1");
        terminal.Ask("cursor_flag").ShouldBe("0");
        terminal.Press("s").WaitFor("kind: scenario");
        terminal.Press("Escape").WaitFor("Save the file in any editor");
        Leave(terminal);
    }

    [TmuxTheory]
    [InlineData("#!/bin/sh\nkill -9 $$\n", "ended by force")]
    [InlineData("#!/bin/sh\nexit 3\n", "exit status 3")]
    [InlineData(null, "could not be started")]
    public void An_editor_that_fails_is_told_in_a_sentence_and_nothing_is_lost(string? script, string told)
    {
        using var terminal = AtTheFile("vi", script);
        terminal.Press("Down", "e").WaitFor(told);
        terminal.Press("Enter").WaitFor("> 2 ");
        Leave(terminal);
    }

    [TmuxFact]
    public void An_interrupt_is_for_the_editor_and_a_signal_to_end_ends_the_program_under_it()
    {
        using var terminal = AtTheFile("vi", "#!/bin/sh\necho waiting\nsleep 100\n");
        terminal.Press("e").WaitFor("waiting");
        terminal.Press("C-c").WaitFor("ended by force");
        terminal.Press("Enter");
        terminal.Press("e").WaitFor("waiting");
        Process.Start("kill", ["-TERM", terminal.Program.ToString(CultureInfo.InvariantCulture)]).Dispose();
        terminal.Wait(screen => screen.TrimEnd().EndsWith(Terminal.Prompt, StringComparison.Ordinal), "the prompt");
        // A shell throws away what is typed before it has taken the interrupt, which it says by a new prompt.
        var prompts = Prompts(terminal.Screen);
        terminal.Press("C-c");
        terminal.Wait(screen => Prompts(screen) > prompts, "the prompt after the interrupt");
        terminal.ShouldBeRestored();
    }

    [TmuxFact]
    public void In_lines_of_text_the_editor_has_the_terminal_as_well()
    {
        using var terminal = AtTheFile("vi", Editor, " --plain", "Enter");
        terminal.Type("e").Press("Enter").WaitFor("opened +");
        terminal.Type("office").Press("Enter").WaitFor("Back in MentorSim.");
        terminal.WaitFor("No problems");
        for (var i = 0; i < 3; i++) terminal.Type("q").Press("Enter");
        terminal.ShouldBeRestored();
    }

    private static int Prompts(string screen) => screen.Split(Terminal.Prompt).Length - 1;

    /// <summary>The page of a file with a problem in it, opened from the first page on.</summary>
    private static Terminal AtTheFile(string editor, string? script, string option = "", string? take = null)
    {
        var terminal = new Terminal();
        File.WriteAllText(Path.Combine(terminal.Home, "broken.yaml"), SomeWorkbench.Broken);
        var path = Path.Combine(terminal.Home, editor);
        if (script is not null)
        {
            File.WriteAllText(path, script);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        terminal.Run($"EDITOR={path} $M{option}").WaitFor("Write");
        terminal.Type("2");
        if (take is not null) terminal.Press(take);
        terminal.WaitFor("A word in the corridor");
        terminal.Type("1").Press("Enter").WaitFor("There is no scene 'offise'");
        return terminal;
    }

    private static void Leave(Terminal terminal)
    {
        terminal.Press("Escape").WaitFor("The current folder");
        terminal.Press("Escape").WaitFor("My progress");
        terminal.Press("Escape");
        terminal.ShouldBeRestored();
    }
}
