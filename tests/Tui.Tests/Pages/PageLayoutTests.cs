using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Tests.Pages;

public class PageLayoutTests
{
    [Fact]
    public void A_text_is_broken_between_words() =>
        Lines(new Paragraph("one two three four"), 9).ShouldBe(["one two", "three", "four"]);

    [Fact]
    public void A_line_is_filled_to_its_last_column() => Lines(new Paragraph("1234 6789 1234567890"), 9).ShouldBe(["1234 6789", "123456789", "0"]);

    [Fact]
    public void A_word_wider_than_the_line_is_broken_inside() =>
        Lines(new Paragraph("ab " + new string('x', 20)), 10).ShouldBe(["ab", new string('x', 10), new string('x', 10)]);

    [Fact]
    public void Wide_letters_count_as_two_columns() => Lines(new Paragraph("漢字漢字漢字"), 9).ShouldBe(["漢字漢字", "漢字"]);

    [Fact]
    public void A_letter_in_two_parts_stays_whole() =>
        Lines(new Paragraph(string.Concat(Enumerable.Repeat("e\u0301", 10))), 8).ShouldBe([string.Concat(Enumerable.Repeat("e\u0301", 8)), "e\u0301e\u0301"]);

    [Theory]
    [InlineData("123456 *word*.", new[] { "123456", "word." })]
    [InlineData("1234567 **a**b*c*, d", new[] { "1234567", "abc, d" })]
    [InlineData("123456 *\"word,\"* she", new[] { "123456", "\"word,\"", "she" })]
    public void No_line_begins_with_what_stood_close_behind_an_emphasis(string markdown, string[] lines) => Lines(new Paragraph(markdown), 10).ShouldBe(lines);

    [Fact]
    public void A_lead_stands_before_the_first_line_and_the_others_line_up() =>
        Lines(new Paragraph("one two three four", Indent: 2, Lead: "Why: "), 16).ShouldBe(["  Why: one two", "       three", "       four"]);

    [Fact]
    public void Paragraphs_have_a_line_between_them_and_list_items_have_none() =>
        Lines(new Paragraph("a\n\nb\n\n- c\n- d"), 20).ShouldBe(["a", "", "b", "- c", "- d"]);

    [Fact]
    public void A_list_in_a_text_lines_up_behind_its_marks() =>
        Lines(new Paragraph("- one two three\n- four"), 10).ShouldBe(["- one two", "  three", "- four"]);

    [Fact]
    public void An_item_has_its_number_and_a_text_at_the_right_edge() =>
        Lines(new Item(3, "one two three four five", "right"), 40).ShouldBe(["3  one two three four five" + new string(' ', 9) + "right"]);

    [Fact]
    public void The_text_at_the_right_stands_on_the_first_line_of_an_item()
    {
        var lines = Lines(new Item(12, "one two three four five six seven", "right"), 32);
        lines[0].ShouldBe("12  one two three four     right");
        lines[1].ShouldBe("    five six seven");
    }

    [Fact]
    public void Where_there_is_no_room_at_the_right_the_text_stands_below() =>
        Lines(new Item(1, "A title", "not yet: serious breach - primary"), 36).ShouldBe(["1  A title", "   not yet: serious breach - primary"]);

    [Fact]
    public void Two_columns_stand_side_by_side_and_their_rows_begin_at_one_height()
    {
        var columns = new Columns([new ColumnRow([new Heading("Left")], [new Heading("Right")]), new ColumnRow([new Paragraph(new string('x', 30) + " two")], []), new ColumnRow([new Paragraph("end")], [new Paragraph("end")])]);

        Lines(columns, 63).ShouldBe(["Left" + new string(' ', 26) + " │ Right", new string('x', 30) + " │", "two" + new string(' ', 27) + " │", "end" + new string(' ', 27) + " │ end"], Case.Sensitive);
        Lines(columns, 62).ShouldBe(["Left", new string('x', 30) + " two", "end", "", "Right", "end"]);
    }

    [Fact]
    public void Only_what_stands_side_by_side_takes_more_room_than_a_line_to_be_read()
    {
        Block[] blocks = [new Paragraph("one two three"), new Columns([new ColumnRow([new Paragraph("left")], [new Paragraph("right")])])];

        PageLayout.Lines(blocks, 8, 63).Select(line => line.ToString()).ShouldBe(["one two", "three", "left" + new string(' ', 26) + " │ right"]);
    }

    [Theory]
    [InlineData("- a point", "1  - a point")]
    [InlineData("1986. That was the year", "1  1986. That was the year")]
    [InlineData("> quoted", "1      quoted")]
    public void An_item_keeps_the_marks_of_lists_and_quotes(string markdown, string line) => Lines(new Item(1, markdown), 40).ShouldBe([line]);

    [Fact]
    public void Every_line_of_an_item_belongs_to_it() =>
        PageLayout.Lines([new Item(7, "one two three four five six seven eight", "right or below")], 24).ShouldAllBe(line => line.Item == 7);

    [Theory]
    [InlineData("0", "░░░░░░░░░░░░░░░░░░░░")]
    [InlineData("0.5", "██████████░░░░░░░░░░")]
    [InlineData("1", "████████████████████")]
    public void A_bar_is_as_long_as_its_share(string share, string bar) =>
        Lines(new Bar("Label", decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture), "words"), 60).ShouldBe(["Label", $"    {bar}  words"]);

    [Fact]
    public void A_bar_without_a_share_is_words_alone() => Lines(new Bar("Label", null, "words"), 60).ShouldBe(["Label", new string(' ', 26) + "words"]);

    [Fact]
    public void Indents_give_way_where_there_is_no_room_for_them() =>
        Lines(new Paragraph("> > > > > > one two", Indent: 6), 12).ShouldBe(["    one two"]);

    [Fact]
    public void Tones_and_emphasis_go_with_their_words()
    {
        var line = PageLayout.Lines([new Paragraph("a *b* **c**", Tone: Tone.Normal)], 40).Single();
        line.Parts.ShouldBe([new("a ", Tone.Normal), new("b", Tone.Normal, true), new(" ", Tone.Normal), new("c", Tone.Strong)]);
    }

    private static string[] Lines(Block block, int width) => [.. PageLayout.Lines([block], width).Select(line => line.ToString())];
}
