namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>Windows that are very wide, very narrow, and smaller than anything can be read in.</summary>
public sealed class SizeTests
{
    private const string Play = "$M play breakfast-club-disclosure --seed 1 --as Sam";

    /// <summary>Columns that a line of text has at most, with its edge.</summary>
    private const int WidestText = 84;

    [TmuxFact]
    public void A_very_large_window_keeps_its_lines_short_and_its_foot_at_the_foot()
    {
        using var terminal = new Terminal(200, 60);
        var person = new PersonAtTerminal(terminal);
        var album = new Album(person, 200, 60);
        person.Runs("$M", "Esc  quit").Sees("4 scenarios, 3 papers");
        album.Keep("home-first");
        ShouldStandAsPages(terminal);
        person.Presses("1", "#Practise").Sees("Esc  home");
        album.Keep("practise");
        ShouldStandAsPages(terminal);
        person.Presses("Escape", "#MentorSim").Sees("Esc  quit").Leaves().Runs("clear; " + Play, "Esc  back").ReadsTo("Decision 1");
        album.Keep("scene");
        ShouldStandAsPages(terminal);
        person.Presses("F2", "#Role card");
        ShouldStandAsPages(terminal);
        terminal.Press("Escape");
        person.Sees("Decision 1").Presses("3", "You chose");
        album.Keep("feedback");
        ShouldStandAsPages(terminal);
    }

    [TmuxFact]
    public void A_window_of_forty_columns_shows_all_and_a_smaller_one_says_what_it_needs_until_it_grows()
    {
        using var terminal = new Terminal(40, 24);
        var person = new PersonAtTerminal(terminal);
        var album = new Album(person, 40, 24);
        person.Runs("$M", "Esc  quit").Sees("4 scenarios, 3 papers");
        album.Keep("home-first");
        person.Presses("1", "#Practise").Sees("Esc  home");
        album.Keep("practise");
        person.Presses("Escape", "#MentorSim").Presses("2", "#Write").Presses("Escape", "#MentorSim").Presses("3", "#Panel").Presses("Escape", "#MentorSim").Presses("4", "#Who is playing?").Presses("Escape", "#MentorSim").Leaves();
        person.Runs("clear; " + Play, "Esc  back").ReadsTo("Decision 1");
        album.Keep("scene");
        person.ReadsTo("Enter  choose");
        var before = terminal.Screen;

        terminal.Resize(30, 8).Wait(screen => screen == "This window is 30 x 8: too\nsmall. MentorSim needs 40 x\n10.", "what it needs");
        terminal.Press("Enter", "1", "2");
        terminal.Resize(39, 24).Wait(screen => screen.Replace('\n', ' ') == "This window is 39 x 24: too small. MentorSim needs 40 x 10.", "what it needs");
        // What was pressed where nothing could be read was not taken.
        terminal.Resize(40, 24).Wait(screen => screen == before, "the page as it was");
        person.Insists("3", "You chose").Presses("Escape", "#Leave this scenario?").Leaves("2");
        terminal.ShouldBeRestored();
    }

    /// <summary>The title above, the keys in the last row, and no line of text across the whole window.</summary>
    private static void ShouldStandAsPages(Terminal terminal)
    {
        var rows = terminal.Screen.Split('\n');
        rows.Length.ShouldBe(60);
        rows[^1].ShouldContain("Esc");
        foreach (var row in rows[1..^1])
        {
            var parts = row.Split('│');
            parts.Length.ShouldBeLessThanOrEqualTo(2);
            foreach (var part in parts) part.Trim().Length.ShouldBeLessThanOrEqualTo(WidestText, row);
        }
    }
}
