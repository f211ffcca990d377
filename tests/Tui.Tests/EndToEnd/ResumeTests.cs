using System.Diagnostics;
using System.Globalization;

namespace MentorSim.Tui.Tests.EndToEnd;

public class ResumeTests
{
    [TmuxTheory]
    [InlineData("KILL")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public void A_play_that_a_signal_ends_goes_on_at_the_very_decision(string signal)
    {
        using var terminal = new Terminal();
        terminal.Run("$M play breakfast-club-disclosure --seed 1 --as Sam").WaitFor("Esc");
        ToDecision(terminal, 3);
        var decision = terminal.Screen;
        var program = terminal.Program;
        using var kill = Process.Start("kill", ["-" + signal, program.ToString(CultureInfo.InvariantCulture)]);
        Terminal.Wait(() => Directory.Exists($"/proc/{program.ToString(CultureInfo.InvariantCulture)}") ? "" : "over", state => state == "over", "the end of the program");

        // A kill leaves its terminal in the middle of it all: it goes on in another.
        using var other = new Terminal();
        other.Run($"HOME={terminal.Home} $M").WaitFor("Go on");

        other.Screen.ShouldContain("You are Sam.");
        other.Screen.ShouldContain("> G  Go on: A disclosure at breakfast club");
        other.Screen.ShouldContain("practice, decision 3, today");
        other.Press("Enter").Wait(screen => screen == decision, $"the decision at which it was left:\n{decision}\n");
    }

    [TmuxFact]
    public void Of_two_terminals_that_go_on_with_one_play_the_second_to_answer_is_told()
    {
        using var one = new Terminal();
        using var other = new Terminal();
        foreach (var terminal in new[] { one, other }) terminal.Run($"export MENTORSIM_STORE={one.Home}/shared.db").Run("clear");
        one.Run("$M play breakfast-club-disclosure --seed 1 --as Sam").WaitFor("Esc");
        ToDecision(one, 1);
        other.Run("$M").WaitFor("Go on");
        other.Press("Enter").Wait(screen => screen.Contains("Esc  leave", StringComparison.Ordinal), "the play");

        // Whoever opened it last has it; of the answers to one decision, the first to be given holds.
        Press(other, "4", "Enter  go on");
        Press(one, "4", "Taken up somewhere else");

        one.Press("Enter").Wait(screen => screen.TrimEnd().EndsWith(Terminal.Prompt, StringComparison.Ordinal), "the prompt");
        other.Screen.ShouldNotContain("Taken up");
    }

    /// <summary>Presses a key until something is there: the first times may only show more of a long page.</summary>
    private static void Press(Terminal terminal, string key, string until)
    {
        for (var i = 0; i < 20 && !terminal.Screen.Contains(until, StringComparison.Ordinal); i++)
        {
            var before = terminal.Screen;
            terminal.Press(key).Wait(screen => screen != before, "what comes of the key");
        }

        terminal.WaitFor(until);
    }

    private static void ToDecision(Terminal terminal, int number)
    {
        for (var i = 0; i < 60 && !terminal.Screen.Contains(string.Create(CultureInfo.InvariantCulture, $"Decision {number}:"), StringComparison.Ordinal); i++)
        {
            var before = terminal.Screen;
            terminal.Press(before.Contains("Enter  choose", StringComparison.Ordinal) ? "4" : "Enter").Wait(screen => screen != before && screen.Contains("Esc", StringComparison.Ordinal), "what comes of the key");
        }

        terminal.WaitFor(string.Create(CultureInfo.InvariantCulture, $"Decision {number}:"));
    }
}
