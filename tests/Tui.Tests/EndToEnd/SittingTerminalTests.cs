using System.Diagnostics;
using System.Globalization;

namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>Candidates in real terminals.</summary>
public sealed class SittingTerminalTests
{
    [TmuxFact]
    public void A_paper_is_sat_killed_in_the_middle_of_a_word_and_gone_on_with()
    {
        using var terminal = new Terminal();
        var paper = Paper(terminal, PaperTexts.Small);
        Begin(terminal, $"$M panel sit {paper} --candidate 7 --extra-time 25", "15:00 left");
        terminal.Press("1").WaitFor("Your answer");
        terminal.Press("6").WaitFor("keep it and go back");
        terminal.Press("H", "e", "Space", "i", "s", "Space", "a", "f", "r", "a", "i", "d").WaitFor("He is afraid");
        // What was typed is in the store within a second; the time that is left shows that one has gone by.
        var left = terminal.Screen.Split('\n')[0];
        terminal.Wait(screen => screen.Split('\n')[0] != left, "a second");
        left = terminal.Screen.Split('\n')[0];
        terminal.Wait(screen => screen.Split('\n')[0] != left, "another second");
        Kill(terminal, "KILL");

        using var other = new Terminal();
        other.Run($"HOME={terminal.Home} $M panel sit {paper} --candidate 7").WaitFor("This sitting was interrupted.");
        other.Screen.ShouldContain("Call your invigilator");
        other.Press("1").WaitFor("begun");
        other.Press("1").WaitFor("Reason: He is afraid");
        other.Resize(120, 40).WaitFor("Who is there");
        other.Resize(80, 24).Wait(screen => !screen.Contains("Who is there", StringComparison.Ordinal), "the smaller window");
        other.Press("Escape").WaitFor("R  review");
        other.Press("r").WaitFor("Hand in");
        other.Press("0").WaitFor("Once it is handed in");
        other.Press("2").WaitFor("The panel has your answers.");
        other.Press("Enter");
        other.ShouldBeRestored();
        other.Run($"clear; HOME={terminal.Home} $M panel sit {paper} --candidate 7").WaitFor("it is over");
    }

    [TmuxTheory]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public void A_signal_keeps_what_is_written_and_the_time_at_which_it_came(string signal)
    {
        using var terminal = new Terminal();
        var paper = Paper(terminal, PaperTexts.Small);
        Begin(terminal, $"$M panel sit {paper} --candidate 7", "12:00 left");
        terminal.Press("1").WaitFor("Your answer");
        terminal.Press("6").WaitFor("keep it and go back");
        terminal.Press("H", "e").WaitFor("He");
        Kill(terminal, signal);

        using var other = new Terminal();
        other.Run($"HOME={terminal.Home} $M panel sit {paper} --candidate 7").WaitFor("This sitting was interrupted.");
        other.Press("1").WaitFor("R  review");
        other.Press("1").WaitFor("Reason: He");
    }

    [TmuxFact]
    public void When_the_time_is_up_what_is_there_is_handed_in()
    {
        using var terminal = new Terminal();
        var paper = Paper(terminal, PaperTexts.Minute);
        Begin(terminal, $"$M panel sit {paper} --candidate 7", "1:00 left");
        terminal.Press("1").WaitFor("Your answer");
        terminal.Press("6").WaitFor("keep it and go back");
        terminal.Press("H", "e");
        Terminal.Wait(() => terminal.Screen, screen => screen.Contains("0:40 left", StringComparison.Ordinal), "a third of the time");
        // A wait lasts half a minute at most.
        Terminal.Wait(() => terminal.Screen, screen => screen.Contains("0:15 left", StringComparison.Ordinal), "three quarters of the time");
        terminal.WaitFor("The time is up.");
        terminal.Screen.ShouldContain("The panel has all that you answered by then.");
    }

    [TmuxFact]
    public void After_a_sitting_in_lines_of_text_nothing_of_it_is_left_on_the_terminal()
    {
        using var terminal = new Terminal(140, 40);
        var paper = Paper(terminal, PaperTexts.Small);
        terminal.Run($"$M panel sit {paper} --candidate 7 --plain").WaitFor("q leave]");
        foreach (var (line, then) in ((string, string)[])[("2", "q instructions]"), ("1", "q stop]"), ("1", "q back]"), ("q", "q stop]"), ("r", "q back]"), ("0", "q go on]"), ("2", "[Press Enter: close; q close]")])
            terminal.Run(line).Wait(screen => screen.TrimEnd().EndsWith(then, StringComparison.Ordinal), then);
        terminal.Everything.ShouldContain("A child at breakfast");

        terminal.Press("Enter").WaitFor("Close this window now.");
        terminal.Everything.ShouldNotContain("breakfast");
        terminal.Everything.ShouldContain("The sitting is over.");
        terminal.ShouldBeRestored();
    }

    [TmuxFact]
    public void An_interrupt_does_not_stop_the_clock_of_a_candidate_in_lines_of_text()
    {
        using var terminal = new Terminal(140, 40);
        terminal.Run($"$M panel sit {Paper(terminal, PaperTexts.Small)} --candidate 7 --plain").WaitFor("q leave]");
        foreach (var (line, then) in ((string, string)[])[("2", "q instructions]"), ("1", "q stop]")])
            terminal.Run(line).Wait(screen => screen.TrimEnd().EndsWith(then, StringComparison.Ordinal), then);

        terminal.Press("C-c").WaitFor("Ctrl+C does not end a sitting.");

        terminal.Run("q").WaitFor("Call your invigilator");
    }

    private static string Paper(Terminal terminal, string text)
    {
        File.WriteAllText(Path.Combine(terminal.Home, "paper.yaml"), text);
        return Path.Combine(terminal.Home, "paper.yaml");
    }

    private static void Begin(Terminal terminal, string command, string left)
    {
        terminal.Run(command).WaitFor("Esc  leave");
        for (var i = 0; i < 20 && !terminal.Screen.Contains("Start the clock?", StringComparison.Ordinal); i++)
        {
            var before = terminal.Screen;
            terminal.Press("2").Wait(screen => screen != before, "what comes of the key");
        }

        // In the first moment all of the time is left.
        terminal.Press("1").WaitFor(left);
    }

    private static void Kill(Terminal terminal, string signal)
    {
        var program = terminal.Program.ToString(CultureInfo.InvariantCulture);
        using var kill = Process.Start("kill", ["-" + signal, program]);
        Terminal.Wait(() => Directory.Exists($"/proc/{program}") ? "" : "over", state => state == "over", "the end of the program");
    }
}
