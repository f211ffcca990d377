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
        using var kill = Process.Start("kill", ["-" + signal, terminal.Program.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        // A kill leaves the terminal as it was in the middle of it all.
        terminal.Run("").Run("stty sane; printf '\\033c'; echo over").WaitFor("over");

        terminal.Run("$M").WaitFor("Go on");

        terminal.Screen.ShouldContain("You are Sam.");
        terminal.Screen.ShouldContain("> 1  A disclosure at breakfast club");
        terminal.Screen.ShouldContain("practice, decision 3, today");
        terminal.Press("Enter").Wait(screen => screen == decision, $"the decision at which it was left:\n{decision}\n");
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
        other.Press("Enter").WaitFor("Decision 1");

        one.Press("4").WaitFor("Taken up somewhere else");
        other.Press("4").WaitFor("go on");

        one.Press("Enter").Wait(screen => screen.TrimEnd().EndsWith(Terminal.Prompt, StringComparison.Ordinal), "the prompt");
        other.Screen.ShouldNotContain("Taken up");
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
