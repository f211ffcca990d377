using System.Text.RegularExpressions;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>The program asks a terminal for its background, and gets one answer or another, or none.</summary>
public partial class BackgroundTests
{
    // The accent of each theme, which begins the title bar.
    private const string DarkAccent = "38;2;95;215;255";
    private const string LightAccent = "38;2;0;72;168";
    private const string OnScreen = "MentorSim ";
    private const string WhatItIs = "\e[?62;22c";

    [ScriptTheory]
    [InlineData("\e]11;rgb:ffff/ffff/ffff\a" + WhatItIs, "", LightAccent)]
    [InlineData("\e]11;rgb:fdfd/f6f6/e3e3\e\\" + WhatItIs, "15;0", LightAccent)]
    [InlineData("\e]11;rgb:1e1e/1e1e/1e1e\a" + WhatItIs, "0;15", DarkAccent)]
    [InlineData(WhatItIs, "", DarkAccent)]
    [InlineData(WhatItIs, "0;15", LightAccent)]
    [InlineData("\e]11;rgb:zz/\a\e]11;nothing of the kind\a" + WhatItIs, "", DarkAccent)]
    [InlineData("", "", DarkAccent)]
    [InlineData("", "0;15", LightAccent)]
    public void The_theme_goes_with_what_the_terminal_answers(string answer, string colours, string accent)
    {
        using var terminal = new FakeTerminal("", answer, ("COLORFGBG", colours));
        terminal.WaitFor("quit").ShouldContain(accent);
        terminal.Written.ShouldNotContain(accent == DarkAccent ? LightAccent : DarkAccent);
        // No part of the answer was taken for keys, or is echoed.
        terminal.Written.ShouldNotContain("rgb:");
        terminal.Written.ShouldContain(OnScreen);
        terminal.Send("?").WaitFor("Keys of this screen");
    }

    [ScriptFact]
    public void What_is_typed_before_and_between_the_answers_reaches_the_program()
    {
        using var terminal = new FakeTerminal("", "\e[B\e]11;rgb:ffff/ffff/ffff\a\e[B" + WhatItIs + "\e[A");
        terminal.Send("\e[B");
        terminal.WaitFor("> 3  ").ShouldContain(LightAccent);
        // Three times down from the first, and once up: with one of them less it would end elsewhere.
        Thread.Sleep(500);
        terminal.Written[(terminal.Written.LastIndexOf("> ", StringComparison.Ordinal) + 2)..].ShouldStartWith("3  ");
    }

    [ScriptFact]
    public void An_answer_that_comes_late_is_no_key()
    {
        using var terminal = new FakeTerminal("", null);
        terminal.WaitFor("quit");
        terminal.Send("\e]11;rgb:1111/2222/3333\a" + WhatItIs);
        Thread.Sleep(1500);
        terminal.Send("?").WaitFor("Keys of this screen");
        terminal.Written.ShouldNotContain("Briefing");
    }

    [ScriptTheory]
    [InlineData("--theme light", "", LightAccent)]
    [InlineData("--theme dark", "1", DarkAccent)]
    public void A_theme_that_is_asked_for_by_name_needs_no_answer_and_goes_before_NO_COLOR(string arguments, string noColour, string accent)
    {
        using var terminal = new FakeTerminal(arguments, null, ("NO_COLOR", noColour));
        terminal.WaitFor("quit").ShouldContain(accent);
        terminal.Written.ShouldNotContain(BackgroundAnswer.Question);
    }

    [ScriptTheory]
    [InlineData("", "NO_COLOR", "1")]
    [InlineData("--theme mono", "NO_COLOR", "")]
    [InlineData("", "MENTORSIM_THEME", "mono")]
    public void Without_colours_no_colour_is_written_and_nothing_is_asked(string arguments, string name, string value)
    {
        using var terminal = new FakeTerminal(arguments, null, (name, value));
        var written = terminal.WaitFor("quit");
        // The terminal's own colours, 39 and 49, are none.
        Colour.Matches(written).ShouldBeEmpty();
        written.ShouldContain("\e[7m");
        written.ShouldNotContain(BackgroundAnswer.Question);
    }

    [TmuxFact]
    public void A_multiplexer_that_answers_is_not_waited_for_and_the_terminal_is_left_as_it_was()
    {
        using var terminal = new Terminal();
        terminal.Run("$M").WaitFor("Esc  quit");
        terminal.Screen.ShouldNotContain("rgb:");
        terminal.Screen.ShouldNotContain("^[");
        terminal.Press("Escape");
        terminal.ShouldBeRestored();
        terminal.Everything.ShouldNotContain("rgb:");
        terminal.Everything.ShouldNotContain("[?");
    }

    [TmuxFact]
    public void Accented_names_and_lines_are_ASCII_in_a_locale_that_names_other_characters_in_screens_and_in_lines_of_text()
    {
        using var terminal = new Terminal(120, 40);
        terminal.Run("LANG=en_GB.ISO-8859-1 $M play breakfast-club-disclosure --seed 1 --as Sam").WaitFor("Esc");
        terminal.Press("Enter", "Enter").WaitFor("Decision 1").ShouldAllBe(letter => letter < 127);
        terminal.Screen.ShouldContain(" | ");
        terminal.Press("Escape").WaitFor("Leave this scenario?");
        terminal.Press("2");
        terminal.ShouldBeRestored();
        terminal.Run("clear; printf '\\n\\nZoë…\\nq\\n' | LANG=en_GB.ISO-8859-1 $M play breakfast-club-disclosure --seed 1 --as Sam --plain > said.txt; echo written $((8 * 8))").WaitFor("written 64");
        File.ReadAllBytes(Path.Combine(terminal.Home, "said.txt")).ShouldAllBe(letter => letter < 127);
        terminal.Run("clear; printf '\\n\\nZoë…\\nq\\n' | LANG=C $M play breakfast-club-disclosure --seed 1 --as Sam --plain > said.txt; echo written $((7 * 7))").WaitFor("written 49");
        File.ReadAllText(Path.Combine(terminal.Home, "said.txt")).ShouldContain(letter => letter > 127);
    }

    [GeneratedRegex(@"\e\[(\d+;)*(3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]")]
    private static partial Regex Colour { get; }
}
