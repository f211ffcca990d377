using System.Text;

namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>Secrets that are typed at a real terminal.</summary>
public sealed class SecretTerminalTests
{
    private const string Secret = "Geheim42";
    private const string Part = "eheim";

    [TmuxFact]
    public void A_secret_is_typed_in_a_window_and_stands_nowhere()
    {
        using var terminal = new Terminal();
        terminal.Run("$M").WaitFor("Esc  quit");
        terminal.Press("p").WaitFor("Who is playing?");
        terminal.Press("S", "a", "m").WaitFor("Sam");
        terminal.Press("Enter").WaitFor("What next");
        terminal.Press("End").WaitFor("Set a PIN");
        terminal.Press("4").WaitFor("A PIN for My progress");
        terminal.Press("x", "BSpace").Run(Secret).WaitFor("The same PIN once more");
        terminal.Press([.. Secret.Select(letter => letter.ToString())]).WaitFor("********");
        terminal.Everything.ShouldNotContain(Part);
        terminal.Press("Enter").WaitFor("My progress");
        terminal.Press("End").WaitFor("5  ");
        terminal.Everything.ShouldNotContain(Part);
        terminal.Press("Escape").WaitFor("Esc  quit");
        terminal.Press("Escape");
        terminal.ShouldBeRestored();

        terminal.Run("clear; $M progress --as Sam").WaitFor("The PIN of Sam");
        terminal.Press("x", "BSpace").Run(Secret);
        terminal.ShouldBeRestored();
        terminal.Everything.ShouldNotContain("That is not the PIN");
        ShouldBeNowhere(terminal);
    }

    [TmuxFact]
    public void A_secret_is_typed_in_lines_of_text_and_stands_nowhere()
    {
        using var terminal = new Terminal(140, 40);
        terminal.Run("$M --plain").Wait(EndsWith("q quit]"), "home");
        terminal.Run("4").Wait(EndsWith("q back]"), "a name");
        terminal.Run("Sam").Wait(EndsWith("q home]"), "progress");
        terminal.Run("4").Wait(EndsWith("go on; it is not shown while you type; q back]"), "a PIN");
        terminal.Press("x", "BSpace").Run(Secret).Wait(EndsWith("set it; it is not shown while you type; q back]"), "the same again");
        terminal.Press("n", "o", "Escape").Run("").WaitFor("A PIN has 4 to 12");
        terminal.Run("").Wait(EndsWith("set it; it is not shown while you type; q back]"), "the same again");
        terminal.Run(Secret).Wait(screen => screen.Contains("5. Remove the PIN", StringComparison.Ordinal) && EndsWith("q home]")(screen), "progress");
        terminal.Run("q").Wait(EndsWith("q quit]"), "home");
        terminal.Run("q");
        terminal.ShouldBeRestored();

        // A line that ended without its Enter being shown would stand in front of the next.
        terminal.Everything.Split('\n').ShouldContain("The same PIN once more");
        ShouldBeNowhere(terminal);
    }

    [TmuxTheory]
    [InlineData("C-c")]
    [InlineData("C-d")]
    public void A_secret_that_is_broken_off_leaves_the_terminal_as_it_was(string key)
    {
        using var terminal = new Terminal(140, 40);
        terminal.Run("$M --plain").Wait(EndsWith("q quit]"), "home");
        terminal.Run("4").Wait(EndsWith("q back]"), "a name");
        terminal.Run("Sam").Wait(EndsWith("q home]"), "progress");
        terminal.Run("4").Wait(EndsWith("it is not shown while you type; q back]"), "a PIN");
        terminal.Press("o", "h", "BSpace", "BSpace", key);
        terminal.ShouldBeRestored();
        terminal.Run("echo sh''own").WaitFor("\nshown");
    }

    private static Func<string, bool> EndsWith(string end) => screen => screen.TrimEnd().EndsWith(end, StringComparison.Ordinal);

    private static void ShouldBeNowhere(Terminal terminal)
    {
        terminal.Everything.ShouldNotContain(Part);
        foreach (var file in Directory.EnumerateFiles(terminal.Home, "*", SearchOption.AllDirectories))
            Encoding.UTF8.GetString(File.ReadAllBytes(file)).ShouldNotContain(Part, customMessage: file);
    }
}
