namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>A co-ordinator's first scenario, from the tree of files to the table of what the library covers, with an editor of their own.</summary>
public sealed class CoordinatorTests
{
    /// <summary>An editor that asks nobody: it leads a choice to a scene that is not there, and notes how it was called.</summary>
    private const string Editor = """
        #!/bin/sh
        echo "$@" >> "$HOME/edited.txt"
        for file; do :; done
        sed -i '/id: later/,/to: /s/to: .*/to: too-lat/' "$file"
        """;

    [TmuxTheory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_co_ordinator_writes_breaks_mends_walks_and_tests_a_scenario_without_a_command(int width, int height)
    {
        using var terminal = new Terminal(width, height);
        var writer = new PersonAtTerminal(terminal);
        var album = new Album(writer, width, height);
        var path = Path.Combine(terminal.Home, "mine", "a-quiet-word.yaml");

        Begins(writer, album);
        BreaksAndMends(writer, album, path);
        Walks(writer, album);
        Proves(writer, album);
        writer.ReturnsTo("#MentorSim").Terminal.Press("Escape");
        terminal.ShouldBeRestored();
    }

    /// <summary>The tree with its counts, and a scenario from a template.</summary>
    private static void Begins(PersonAtTerminal writer, Album album)
    {
        File.WriteAllText(Path.Combine(writer.Terminal.Home, "editor"), Editor);
        writer.Runs("chmod +x editor; mkdir mine; cd mine; EDITOR=$HOME/editor $M", "Esc  quit").Picks("Write", "#Write").Sees("All files are checked: no problems.");
        writer.Picks("Safeguarding", "A disclosure at breakfast club");
        album.Keep("write");
        writer.Presses("n", "#What will you write?").Picks("A scenario", "#A scenario").Types("a-quiet-word", "#A pupil waits behind").Sees("No problems").Sees("7 scenes");
        album.Keep("file");
    }

    /// <summary>The editor opens, and what it saves is judged at once; so is what any other program saves.</summary>
    private static void BreaksAndMends(PersonAtTerminal writer, Album album, string path)
    {
        var sound = File.ReadAllText(path);
        writer.Presses("e", "There is no scene 'too-lat'.").Sees("Problem 1, at line 49").Sees("E  edit line 49");
        File.ReadAllText(Path.Combine(writer.Terminal.Home, "edited.txt")).ShouldContain("a-quiet-word.yaml");
        album.Keep("file-broken");
        writer.Presses("Enter", "#Error MS3001");
        album.Keep("problem");
        writer.Presses("Escape", "#A pupil waits behind").Presses("s", "#a-quiet-word.yaml").Sees("     49 |");
        album.Keep("source");
        writer.Presses("Escape", "#A pupil waits behind").Presses("t", "Its tests can run when its errors are mended.").Presses("Escape", "#A pupil waits behind");
        File.WriteAllText(path, sound);
        writer.Sees("No problems").Sees("7 scenes");
    }

    /// <summary>From scene to scene, and a preview from the middle with another value.</summary>
    private static void Walks(PersonAtTerminal writer, Album album)
    {
        writer.Presses("g", "#Scenes of");
        album.Keep("scenes");
        writer.Presses("Enter", "#Scene doorway").Sees("What leads on");
        album.Keep("scene-walk");
        writer.Presses("Enter", "#Scene listening").Presses("v", "#Preview from listening").Picks("told-lead", "No play reaches this scene so");
        album.Keep("preview-from");
        writer.Presses("v", "It comes out bit by bit.");
        album.Keep("preview");
        writer.ReturnsTo("#Preview from listening").ReturnsTo("#A pupil waits behind");
    }

    /// <summary>Its tests, what the library covers, and the palette from there.</summary>
    private static void Proves(PersonAtTerminal writer, Album album)
    {
        writer.Presses("t", "#Tests of").Sees("all passed");
        album.Keep("tests");
        writer.ReturnsTo("#Write").Sees("All files are checked").Presses("c", "#Coverage").Sees("its places");
        album.Keep("coverage");
        writer.Presses("C-p", "#All actions").Terminal.Type("tour");
        writer.Sees("Find: tour").Sees("Tour");
        album.Keep("palette");
        writer.Presses("Enter", "1 of 4").Insists("Escape");
    }
}
