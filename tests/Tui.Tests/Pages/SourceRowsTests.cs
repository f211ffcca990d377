using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Tests.Pages;

public class SourceRowsTests
{
    [Fact]
    public void A_line_stands_behind_its_number_with_its_blanks() => Rows(new SourceLine("12", "  to: bb"), 40).ShouldBe(["   12 |   to: bb"]);

    [Fact]
    public void Carets_stand_under_what_is_meant() => Rows(new SourceLine("12", "  to: bb", 6, 2), 40).ShouldBe(["   12 |   to: bb", "      |       ^^"]);

    [Fact]
    public void A_tab_and_wide_letters_move_the_carets() => Rows(new SourceLine("1", "\t漢: bb", 4, 2), 40).ShouldBe(["    1 |     漢: bb", "      |         ^^"]);

    [Fact]
    public void What_is_meant_behind_the_end_has_a_caret_there() => Rows(new SourceLine("1", "a:", 2, 1), 40).ShouldBe(["    1 | a:", "      |   ^"]);

    [Fact]
    public void A_long_line_goes_on_and_carets_follow_it() =>
        Rows(new SourceLine("1", "one two three four", 8, 5), 17).ShouldBe(["    1 | one two", "      | three", "      | ^^^^^", "      | four"]);

    [Fact]
    public void Nothing_of_a_line_is_left_out_however_narrow_it_is()
    {
        var text = string.Concat(Enumerable.Range(0, 300).Select(i => i % 7 == 0 ? " " : i % 5 == 0 ? "漢" : "x"));
        for (var width = 1; width < 60; width++)
        {
            var rows = Rows(new SourceLine("1", text), width);
            string.Concat(rows.Select(row => row[8..])).Replace(" ", "", StringComparison.Ordinal).ShouldBe(text.Replace(" ", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void An_escape_does_not_reach_the_terminal() => Rows(new SourceLine("1", "a\u001b[2Jb"), 40).Single().ShouldNotContain("\u001b");

    [Fact]
    public void In_lines_of_text_it_says_the_number_and_the_line()
    {
        var text = new StringWriter { NewLine = "\n" };
        PageText.Write([new SourceLine("12", "  to: bb", 6, 2)], text);
        text.ToString().ShouldBe("12    to: bb\n");
    }

    private static List<string> Rows(SourceLine line, int width) => [.. PageLayout.Lines([line], width).Select(row => row.ToString())];
}
