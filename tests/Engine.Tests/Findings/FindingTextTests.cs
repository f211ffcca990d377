using System.Text.RegularExpressions;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Tests.Findings;

public sealed partial class FindingTextTests
{
    [Fact]
    public void The_line_is_shown_with_carets_under_what_is_meant() =>
        Shown("kind: scenario\nid: x\n", "id").ShouldBe(
            """
            some.yaml:2:1: error MS2001: Something.
                 2 | id: x
                   | ^^
                   = help: Mend it.
            """);

    [Fact]
    public void A_finding_over_two_lines_marks_both() =>
        Lines("text: |\n  One.\n  Two.\nto: end\n", "|\n  One.\n").ShouldBe(
        [
            "     1 | text: |",
            "       |       ^",
            "     2 |   One.",
            "       |   ^^^^",
        ]);

    [Fact]
    public void A_finding_over_three_lines_marks_each_but_for_blank_ones() =>
        Lines("text: |\n\n  Two.  \nto: end\n", "|\n\n  Two.  \n").ShouldBe(
        [
            "     1 | text: |",
            "       |       ^",
            "     2 |",
            "     3 |   Two.",
            "       |   ^^^^",
        ]);

    [Fact]
    public void Of_a_finding_over_many_lines_the_first_and_the_last_are_shown() =>
        Lines("- a: 1\n  b: 2\n  c: 3\n  d: 4\n- e: 5\n", "a: 1\n  b: 2\n  c: 3\n  d: 4\n").ShouldBe(
        [
            "     1 | - a: 1",
            "       |   ^^^^",
            "   ... |",
            "     4 |   d: 4",
            "       |   ^^^^",
        ]);

    [Fact]
    public void A_tab_takes_four_columns()
    {
        Lines("\tid:\tx", "\t").ShouldBe(["     1 |     id:    x", "       | ^^^^"]);
        Lines("\tid:\tx", "x").ShouldBe(["     1 |     id:    x", "       |            ^"]);
    }

    [Fact]
    public void A_letter_with_its_accents_takes_one_column() =>
        Lines("a: e\u0301e\u0301 here", "here").ShouldBe(["     1 | a: e\u0301e\u0301 here", "       |       ^^^^"]);

    [Fact]
    public void A_wide_letter_takes_the_columns_that_the_terminal_gives_it()
    {
        var source = new SourceText("some.yaml", "a: \u65e5\u672c \ud83d\ude42 here");

        Show(source, "here", Wide).ShouldBe(["     1 | a: \u65e5\u672c \ud83d\ude42 here", "       |            ^^^^"]);
        Show(source, "\u672c", Wide).ShouldBe(["     1 | a: \u65e5\u672c \ud83d\ude42 here", "       |      ^^"]);
    }

    [Fact]
    public void A_mark_at_half_a_letter_marks_the_letter()
    {
        var source = new SourceText("some.yaml", "\ud83d\ude42 here");

        Rows(new Finding(Rules.UnsafeCharacter, source, new TextSpan(1, 1), "Something.", "Mend it."), Wide).ShouldBe(["     1 | \ud83d\ude42 here", "       | ^^"]);
    }

    [Fact]
    public void What_is_missing_at_the_end_of_a_file_is_shown_below_its_last_line()
    {
        var source = new SourceText("some.yaml", "start: door\nscenes:\n\n\n");

        Rows(new Finding(Rules.MissingKey, source, new TextSpan(source.Text.Length, 0), "Something.", "Mend it.")).ShouldBe(
        [
            "     2 | scenes:",
            "     5 |",
            "       | ^",
        ]);
    }

    [Fact]
    public void What_is_missing_at_the_end_of_the_last_line_is_shown_behind_it()
    {
        var source = new SourceText("some.yaml", "start: [door");

        Rows(new Finding(Rules.NotYaml, source, new TextSpan(source.Text.Length, 0), "Something.", "Mend it.")).ShouldBe(
            ["     1 | start: [door", "       |             ^"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public void Of_a_file_with_nothing_in_it_no_line_is_shown(string text) =>
        Rows(new Finding(Rules.EmptyFile, new SourceText("some.yaml", text), default, "Something.", "Mend it.")).ShouldBeEmpty();

    [Theory]
    [InlineData(0, "     1 | here ", "       | ^^^^")]
    [InlineData(250, "     1 | \u2026", "       |                      ^^^^")]
    public void A_very_long_line_is_shown_around_its_mistake(int before, string start, string marks)
    {
        var rows = Lines(new string('x', before) + "here " + new string('y', 300), "here");

        rows[0].ShouldStartWith(start);
        rows[0].ShouldEndWith("y\u2026");
        rows[0].Length.ShouldBeLessThan(125);
        rows[1].ShouldBe(marks);
        if (before > 0) rows[0][rows[1].IndexOf('^', StringComparison.Ordinal)..].ShouldStartWith("here");
    }

    [Fact]
    public void A_very_long_mark_ends_with_its_line()
    {
        var rows = Lines(new string('x', 400), new string('x', 400));

        rows[1].Length.ShouldBe(rows[0].Length - 1);
    }

    [Fact]
    public void A_long_line_is_not_cut_within_a_letter()
    {
        for (var before = 85; before < 125; before++)
        {
            var row = Lines(string.Concat(Enumerable.Repeat("\ud83d\ude42", before)) + "here" + string.Concat(Enumerable.Repeat("\ud83d\ude42", 900)), "here")[0];

            row.ShouldNotContain('\ufffd');
            row.ShouldContain("here");
        }
    }

    [Fact]
    public void A_thousand_findings_on_an_endless_line_are_shown_in_no_time()
    {
        var source = new SourceText("some.yaml", new string('x', 1_000_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        for (var i = 0; i < 1000; i++) FindingText.Show(new Finding(Rules.UnknownKey, source, new TextSpan(i * 1000, 10), "Something.", "Mend it."));

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Colours_change_nothing_but_colours()
    {
        var finding = new Finding(Rules.UnknownKey, new SourceText("some.yaml", "kind: scenario"), new TextSpan(0, 4), "Something.", "Mend it.");

        var coloured = FindingText.Show(finding, coloured: true);

        coloured.ShouldContain("\u001b[1;31merror MS2001\u001b[0m");
        coloured.ShouldContain("\u001b[1;31m^^^^\u001b[0m");
        Colour.Replace(coloured, "").ShouldBe(FindingText.Show(finding));
    }

    [Fact]
    public void What_is_printed_cannot_steer_a_terminal()
    {
        var evil = new SourceText("a\u001b[2J.yaml", "b\u202e\u001b]0;c\u0007");

        var shown = FindingText.Show(new Finding(Rules.UnknownKey, evil, new TextSpan(0, 1), "d\u009b", "e\u0000"));

        UnsafeCharacters.IndexIn(shown).ShouldBe(-1);
    }

    private static int Wide(string letter) => letter[0] >= '\u1100' ? 2 : 1;

    private static string Shown(string text, string meant) =>
        FindingText.Show(new Finding(Rules.UnknownKey, new SourceText("some.yaml", text), Place(text, meant), "Something.", "Mend it."));

    private static string[] Lines(string text, string meant) => Show(new SourceText("some.yaml", text), meant);

    private static string[] Show(SourceText source, string meant, Func<string, int>? cells = null) =>
        Rows(new Finding(Rules.UnknownKey, source, Place(source.Text, meant), "Something.", "Mend it."), cells);

    private static string[] Rows(Finding finding, Func<string, int>? cells = null) => FindingText.Show(finding, cells: cells).Split('\n')[1..^1];

    private static TextSpan Place(string text, string meant) => new(text.IndexOf(meant, StringComparison.Ordinal), meant.Length);

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colour { get; }
}
