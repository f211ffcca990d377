using System.Diagnostics;
using System.Globalization;
using MentorSim.Benchmarks;

namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>A story of so many states that somebody waits for it, in a real terminal.</summary>
public class LongSearchTests
{
    private const string Said = " states searched …";

    [TmuxFact]
    public void A_long_search_says_how_far_it_has_come_and_wipes_the_line()
    {
        using var terminal = new Terminal();
        Write(terminal, scenes: 200);
        terminal.Run("$M check long.yaml > found.txt; echo ended $((6 * 7))").WaitFor(Said).ShouldContain("generated-200: ");
        var after = terminal.WaitFor("ended 42");
        after.ShouldNotContain(Said);
        after.ShouldContain("generated-200: 201 scenes, ");
        File.ReadAllText(Path.Combine(terminal.Home, "found.txt")).ShouldNotContain("\r");
    }

    [TmuxTheory]
    [InlineData("$M check long.yaml", "C-c", 130)]
    [InlineData("$M check long.yaml --format json > found.json", "C-c", 130)]
    [InlineData("NO_COLOR=1 TERM=dumb $M check long.yaml", "TERM", 143)]
    [InlineData("$M watch long.yaml", "C-c", 130)]
    [InlineData("$M test long.yaml", "C-c", 130)]
    [InlineData("$M graph long.yaml", "C-c", 130)]
    public void A_search_that_is_stopped_says_so_and_leaves_the_terminal_as_it_was(string command, string how, int exit)
    {
        using var terminal = new Terminal();
        Write(terminal, scenes: 400);
        terminal.Run($"{command}; echo \"[$?]\"").WaitFor(Said);
        if (how == "TERM") Process.Start("kill", ["-TERM", terminal.Program.ToString(CultureInfo.InvariantCulture)]).Dispose();
        else terminal.Press(how);
        var after = terminal.WaitFor(string.Create(CultureInfo.InvariantCulture, $"[{exit}]"));
        after.ShouldContain("\nStopped.\n");
        after.ShouldNotContain(Said);
        Directory.Exists(Path.Combine(terminal.Home, ".local/state/mentorsim/checks")).ShouldBeFalse();
        terminal.ShouldBeRestored();
    }

    private static void Write(Terminal terminal, int scenes)
    {
        var story = new GeneratedStory(scenes) { Bounds = (-1000, 1000), HasEvidence = true }.Text("standards: [nos-2005]\n");
        File.WriteAllText(Path.Combine(terminal.Home, "long.yaml"), story + "tests:\n  - { name: a way, choose: [c0], expect: { units: { LM3: 1% } } }\n");
    }
}
