using System.Diagnostics;
using System.Globalization;
using MentorSim.Tui.Front;

namespace MentorSim.Tui.Tests.EndToEnd;

public class TerminalTests
{
    private const string Play = "$M play breakfast-club-disclosure --seed 1 --as Sam";
    private const int MostScreens = 300;

    /// <summary>Whether our own subset of Terminal.Gui is in the program; the published package polls all the time.</summary>
    private static bool IsOurs => typeof(global::Terminal.Gui.App.Application).Assembly == typeof(PageWindow).Assembly;

    [TmuxFact]
    public void A_whole_scenario_can_be_played_with_arrow_keys_and_Enter()
    {
        using var terminal = new Terminal();
        ToTheDebrief(terminal, Play, "Enter", screen => screen.Contains("Enter  choose", StringComparison.Ordinal) ? ["Down", "Enter"] : ["Enter"]);
        ThroughTheDebrief(terminal);
    }

    [TmuxFact]
    public void A_whole_scenario_can_be_played_with_numbers()
    {
        using var terminal = new Terminal();
        ToTheDebrief(terminal, Play, "Enter", screen => screen.Contains("Enter  choose", StringComparison.Ordinal) ? ["2"] : ["Enter"]);
        ThroughTheDebrief(terminal);
    }

    [TmuxFact]
    public void A_whole_scenario_can_be_played_in_lines_of_text()
    {
        using var terminal = new Terminal(80, 50);
        terminal.Run(Play + " --plain").WaitFor("[Press Enter: begin");
        for (var i = 0; i < MostScreens; i++)
        {
            var before = Terminal.Wait(() => terminal.Everything, text => text.EndsWith(']'), "a prompt");
            if (before.EndsWith("open]", StringComparison.Ordinal)) break;
            var takesNumber = before[before.LastIndexOf('[')..].Contains("Type a number", StringComparison.Ordinal);
            terminal.Run(takesNumber ? "1" : "");
            // Compared with all that was printed: on a full screen the mere line feed would look like an answer.
            Terminal.Wait(() => terminal.Everything, text => text != before && text.EndsWith(']'), "the next page");
        }

        terminal.WaitFor("[Press Enter: finish");
        terminal.Run("");
        terminal.ShouldBeRestored();
    }

    [TmuxFact]
    public void A_window_that_is_resized_shows_what_a_fresh_one_shows()
    {
        using var terminal = new Terminal();
        terminal.Run(Play).WaitFor("A Year 5 pupil");
        foreach (var (width, height) in new[] { (120, 40), (80, 24), (100, 30), (40, 10), (80, 24) })
        {
            using var fresh = new Terminal(width, height);
            fresh.Run(Play).WaitFor("A Year 5 pupil");
            fresh.WaitFor("Esc");
            var expected = Settled(fresh);
            terminal.Resize(width, height).Wait(screen => screen == expected, $"the page at {width}x{height}:\n{expected}\n");
        }
    }

    [TmuxTheory]
    [InlineData("TERM")]
    [InlineData("HUP")]
    [InlineData("INT")]
    [InlineData("QUIT")]
    public void A_signal_in_play_leaves_the_terminal_as_it_was(string signal)
    {
        using var terminal = new Terminal();
        terminal.Run("echo before; " + Play).WaitFor("Esc");
        terminal.Press("Enter", "Enter").WaitFor("Decision 1");
        terminal.Ask("alternate_on").ShouldBe("1");
        using var kill = Process.Start("kill", ["-" + signal, terminal.Program.ToString(CultureInfo.InvariantCulture)]);
        terminal.ShouldBeRestored();
        terminal.Screen.ShouldContain("before");
    }

    [TmuxFact]
    public void Leaving_leaves_the_terminal_as_it_was()
    {
        using var terminal = new Terminal();
        terminal.Run("echo before; $M; echo status $?").WaitFor("Practise for the work");
        terminal.Press("Escape").WaitFor("status 0");
        terminal.ShouldBeRestored();
        terminal.Screen.ShouldContain("before");
    }

    [TmuxFact]
    public void Ctrl_C_asks_and_does_not_kill()
    {
        using var terminal = new Terminal();
        terminal.Run(Play).WaitFor("Esc");
        terminal.Press("Enter", "Enter").WaitFor("Decision 1");
        terminal.Press("C-c").WaitFor("Leave this scenario?");
        terminal.Press("2");
        terminal.ShouldBeRestored();
    }

    [TmuxFact]
    public void A_terminal_that_goes_away_takes_the_program_with_it()
    {
        using var terminal = new Terminal();
        terminal.Run(Play).WaitFor("Esc");
        var program = terminal.Program;
        terminal.Close();
        var deadline = Stopwatch.StartNew();
        while (Directory.Exists($"/proc/{program.ToString(CultureInfo.InvariantCulture)}") && deadline.Elapsed < TimeSpan.FromSeconds(10)) Thread.Sleep(50);
        Directory.Exists($"/proc/{program.ToString(CultureInfo.InvariantCulture)}").ShouldBeFalse("it goes on without a terminal");
    }

    [TmuxFact]
    public void Waiting_costs_next_to_nothing()
    {
        using var terminal = new Terminal();
        terminal.Run(Play).WaitFor("Esc");
        var program = terminal.Program;
        var least = long.MaxValue;
        // The compiler still works behind the scenes for a while, on a busy machine for longer: the quietest three seconds count.
        for (var i = 0; i < 4 && least >= 5; i++)
        {
            var before = Terminal.TicksOf(program);
            Thread.Sleep(3000);
            least = Math.Min(least, Terminal.TicksOf(program) - before);
        }

        least.ShouldBeLessThan(IsOurs ? 5 : 150);
    }

    [TmuxFact]
    public void Keys_that_come_faster_than_they_are_drawn_are_all_taken()
    {
        using var terminal = new Terminal();
        terminal.Run("$M").WaitFor("Esc  quit");
        terminal.WaitFor("4 scenarios");
        terminal.Press("1").WaitFor("Esc  home");
        terminal.Press([.. Enumerable.Repeat("Down", 50), .. Enumerable.Repeat("Up", 2)]).WaitFor("> 5  ");
        terminal.Press([.. Enumerable.Repeat("Up", 50), .. Enumerable.Repeat("Down", 3)]).WaitFor("> 4  ");
    }

    [TmuxFact]
    public void A_long_text_can_be_pasted_into_the_reflection()
    {
        using var terminal = new Terminal();
        ToTheDebrief(terminal, Play + " --mode assess", "Enter", screen => screen.Contains("Enter  choose", StringComparison.Ordinal) ? ["1"] : ["Enter"]);
        terminal.Press("w").WaitFor("Your reflection");
        var text = Texts.Fill("I would wait longer before I speak, q or no q. ", 600);
        for (var i = 0; i < text.Length; i += 300) terminal.Press("-l", text.Substring(i, 300));
        Thread.Sleep(300);
        terminal.Press("-l", " The end.").WaitFor("The end.");
        terminal.Press("Escape").WaitFor("Debrief:");
        terminal.Press("End").WaitFor("The end.");
    }

    [TmuxTheory]
    [InlineData("$M check broken.yaml", true)]
    [InlineData("NO_COLOR=1 $M check broken.yaml", false)]
    [InlineData("TERM=dumb $M check broken.yaml", false)]
    [InlineData("$M check broken.yaml | cat", false)]
    [InlineData("$M play broken.yaml --choose listen", true)]
    [InlineData("$M play broken.yaml --choose listen 2>&1 >/dev/null | cat", false)]
    public void Findings_are_coloured_on_a_terminal_and_nowhere_else(string command, bool coloured)
    {
        using var terminal = new Terminal();
        File.WriteAllText(Path.Combine(terminal.Home, "broken.yaml"), Texts.Corridor.Replace("to: office", "to: offise", StringComparison.Ordinal));

        terminal.Run(command).WaitFor("= help:");

        terminal.Coloured.Contains("\u001b[31m", StringComparison.Ordinal).ShouldBe(coloured);
    }

    private static void ToTheDebrief(Terminal terminal, string command, string first, Func<string, string[]> keys)
    {
        terminal.Run(command).WaitFor("Esc");
        var briefing = Settled(terminal);
        terminal.Press(first).Wait(after => after != briefing, "an answer to the first key");
        for (var i = 0; i < MostScreens; i++)
        {
            var screen = Settled(terminal);
            if (screen.Contains("Debrief:", StringComparison.Ordinal)) return;
            terminal.Press(keys(screen)).Wait(after => after != screen, "an answer to the keys");
        }

        throw new TimeoutException(terminal.Screen);
    }

    private static void ThroughTheDebrief(Terminal terminal)
    {
        terminal.Press("End").WaitFor("Enter  finish");
        terminal.Press("Enter");
        terminal.ShouldBeRestored();
    }

    /// <summary>The screen once it stays as it is.</summary>
    private static string Settled(Terminal terminal)
    {
        var before = "";
        return terminal.Wait(
            screen =>
            {
                var stays = screen == before && screen.Length > 0;
                before = screen;
                return stays;
            },
            "a screen that stays");
    }
}
