using System.Diagnostics;
using System.Globalization;

namespace MentorSim.Tui.Tests.EndToEnd;

public class WatchingTests
{
    private const string Watch = "$M watch corridor.yaml";

    [TmuxFact]
    public void The_screen_follows_the_file_and_q_leaves_the_terminal_as_it_was()
    {
        using var terminal = new Terminal();
        Save(terminal, Texts.Corridor);
        terminal.Run(Watch).WaitFor("Preview from the beginning");
        terminal.Press("Enter").WaitFor("The bell goes.");
        Save(terminal, Texts.Corridor.Replace("The bell goes.", "The bell rings.", StringComparison.Ordinal));
        terminal.WaitFor("The bell rings.");
        terminal.Press("4").WaitFor("They came to you.");
        Save(terminal, Texts.Corridor.Replace("to: office", "to: ofice", StringComparison.Ordinal));
        terminal.WaitFor("It can be previewed when the errors are mended.");
        Save(terminal, Texts.Corridor.Replace("They came to you.", "They chose you.", StringComparison.Ordinal));
        terminal.WaitFor("They chose you.");
        terminal.Press("q").WaitFor("Go on with the preview");
        terminal.Press("q");
        terminal.ShouldBeRestored();
    }

    [TmuxTheory]
    [InlineData("Escape")]
    [InlineData("TERM")]
    public void It_ends_with_the_terminal_as_it_was(string how)
    {
        using var terminal = new Terminal();
        Save(terminal, Texts.Corridor);
        terminal.Run(Watch).WaitFor("Preview from the beginning");
        if (how == "Escape") terminal.Press(how);
        else Process.Start("kill", ["-" + how, terminal.Program.ToString(CultureInfo.InvariantCulture)]).Dispose();
        terminal.ShouldBeRestored();
    }

    [TmuxFact]
    public void Waiting_for_a_save_costs_next_to_nothing()
    {
        using var terminal = new Terminal();
        Save(terminal, Texts.Corridor);
        terminal.Run(Watch).WaitFor("Preview from the beginning");
        var program = terminal.Program;
        // What was started with the program settles first.
        Thread.Sleep(2000);
        var before = Terminal.TicksOf(program);
        Thread.Sleep(5000);
        (Terminal.TicksOf(program) - before).ShouldBeLessThan(15, "hundredths of a second in five");
        terminal.Press("q");
        terminal.ShouldBeRestored();
    }

    [TmuxFact]
    public void In_lines_of_text_what_a_pipe_reads_follows_the_file_and_the_end_of_input_ends_it()
    {
        using var terminal = new Terminal();
        Save(terminal, Texts.Corridor);
        var said = Path.Combine(terminal.Home, "said.txt");
        terminal.Run($"mkfifo keys; {Watch} < keys | cat > said.txt & exec 3> keys");
        Wait(said, text => text.Contains("q stop watching", StringComparison.Ordinal));
        Save(terminal, Texts.Corridor.Replace("to: office", "to: ofice", StringComparison.Ordinal));
        Wait(said, text => text.Contains("'ofice'", StringComparison.Ordinal));
        Save(terminal, Texts.Corridor);
        Wait(said, text => text[text.LastIndexOf("ofice", StringComparison.Ordinal)..].Contains("Preview from the beginning", StringComparison.Ordinal));
        terminal.Run("echo 1 >&3");
        Wait(said, text => text.Contains("The bell goes.", StringComparison.Ordinal));
        terminal.Run("exec 3>&-; wait; echo ended $((6 * 7))").WaitFor("ended 42");
    }

    private static void Save(Terminal terminal, string text) => File.WriteAllText(Path.Combine(terminal.Home, "corridor.yaml"), text);

    private static void Wait(string path, Func<string, bool> isSo) =>
        Terminal.Wait(() => File.Exists(path) ? File.ReadAllText(path) : "", isSo, "what is printed");
}
