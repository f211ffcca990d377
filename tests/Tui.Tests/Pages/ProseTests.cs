using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Tests.Pages;

public class ProseTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("an *emphasis* here", "an *emphasis* here")]
    [InlineData("an _emphasis_ here", "an *emphasis* here")]
    [InlineData("a **strong** word", "a **strong** word")]
    [InlineData("***both***", "***both***")]
    [InlineData("**strong with *both* in it**", "**strong with *****both***** in it**")]
    [InlineData("snake_case_word", "snake_case_word")]
    [InlineData("2 * 3 * 4", "2 * 3 * 4")]
    public void Emphasis_and_strong_are_styles(string markdown, string styled) => Styled(markdown).ShouldBe(styled);

    [Fact]
    public void What_is_taken_for_plain_is_what_the_parser_makes_of_it()
    {
        var random = new Random(77);
        string[] pieces = ["a", "B", " ", "1", "-", "+", ">", "#", "=", "~", "|", ")", ".", "(", "'", "é", "--", " - ", "1)", "==="];
        for (var i = 0; i < 2000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, 8).Select(_ => pieces[random.Next(pieces.Length)]));
            Same($"w{text}e");
            Same($"**w{text}e**");
        }

        Same("**Practise**");
        Same("**My progress**");

        // A line feed at the end is nothing, but no text with one is taken for plain.
        static void Same(string text) => Told(text).ShouldBe(Told($"{text}\n"), text);

        static string Told(string text) => string.Join('\n', Prose.Parse(text).Select(paragraph =>
            $"{paragraph.Lead}{paragraph.Indent}{string.Concat(paragraph.Text.Select(part => $"{(part.Strong ? "S" : "")}{(part.Emphasis ? "E" : "")}:{part.Text}"))}"));
    }

    [Theory]
    [InlineData("one\ntwo", "one two")]
    [InlineData("one  \ntwo", "one\ntwo")]
    [InlineData("one\\\ntwo", "one\ntwo")]
    [InlineData("one\r\ntwo", "one two")]
    [InlineData("one\rtwo", "one two")]
    public void A_line_break_is_a_blank_unless_it_is_hard(string markdown, string text) => Prose.Plain(markdown).ShouldBe(text);

    [Theory]
    [InlineData("&amp; &lt; &eacute; &#8217;", "& < é \u2019")]
    [InlineData("&nothing; & &", "&nothing; & &")]
    public void Entities_are_the_letters_that_they_name(string markdown, string text) => Prose.Plain(markdown).ShouldBe(text);

    [Theory]
    [InlineData("a&#27;[31mb")]
    [InlineData("a&#10;b")]
    [InlineData("a&#13;b")]
    [InlineData("a&#9;b")]
    [InlineData("a&#x9b;b")]
    [InlineData("a&NewLine;b&Tab;c")]
    public void An_entity_never_brings_a_control_character(string markdown) => Prose.Plain(markdown).Any(char.IsControl).ShouldBeFalse();

    [Theory]
    [InlineData("<b>bold</b> and <script>x</script>")]
    [InlineData("<http://example.org/>")]
    [InlineData("<!-- a note -->")]
    [InlineData("# not a heading")]
    [InlineData("#hash")]
    [InlineData("[a link](http://example.org/)")]
    [InlineData("![a picture](p.png)")]
    [InlineData("[Phone]: \"Hello?\"")]
    [InlineData("[Phone]: she rings")]
    [InlineData("~~struck~~ ==marked== | a | b |")]
    [InlineData("***")]
    [InlineData("---")]
    [InlineData("* * *")]
    [InlineData("```")]
    [InlineData("http://example.org/a_b_c")]
    public void Anything_else_stays_as_its_text(string markdown) =>
        Prose.Plain(markdown).Replace(" ", "", StringComparison.Ordinal).ShouldBe(markdown.Replace(" ", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("a heading\n---", "a heading ---")]
    [InlineData("a heading\n===", "a heading ===")]
    [InlineData("~~~\ncode\n~~~", "~~~ code ~~~")]
    [InlineData("    far *in*", "far in")]
    [InlineData("> [x]: y", "    [x]: y")]
    [InlineData("`code` in words", "code in words")]
    public void Signs_of_other_markdown_are_kept(string markdown, string text) => Prose.Plain(markdown).ShouldBe(text);

    [Theory]
    [InlineData("\\*a\\* \\_b\\_ \\[c\\] \\# \\> \\- \\1", "*a* _b_ [c] # > - \\1")]
    [InlineData("\\- no list", "- no list")]
    [InlineData("1\\. no list", "1. no list")]
    public void A_backslash_takes_a_sign_its_meaning(string markdown, string text) => Prose.Plain(markdown).ShouldBe(text);

    [Fact]
    public void Lists_keep_their_marks_and_numbers()
    {
        Prose.Plain("- one\n- two").ShouldBe("- one\n- two");
        Prose.Plain("* one\n* two").ShouldBe("- one\n- two");
        Prose.Plain("3. three\n4. four").ShouldBe("3. three\n4. four");
        Prose.Plain("- one\n  - deep\n- two").ShouldBe("- one\n  - deep\n- two");
        Prose.Plain("- one\n\n  more of it\n- two").ShouldBe("- one\n  more of it\n- two");
    }

    [Fact]
    public void Quotes_are_indented_and_can_be_nested()
    {
        Prose.Parse("> said\n>\n> again").Select(paragraph => (paragraph.Lead, paragraph.Indent)).ShouldBe([("", 4), ("", 4)]);
        Prose.Parse("> a\n>\n> > b").Select(paragraph => paragraph.Indent).ShouldBe([4, 8]);
        Prose.Plain("> - listed").ShouldBe("    - listed");
    }

    [Fact]
    public void Paragraphs_stay_apart() => Prose.Plain("one\n\ntwo\n\n\nthree").ShouldBe("one\ntwo\nthree");

    [Fact]
    public void Nothing_is_nothing()
    {
        Prose.Plain("").ShouldBe("");
        Prose.Plain("\n\n").ShouldBe("");
    }

    [Fact]
    public void Deep_nesting_does_not_throw()
    {
        var quotes = Prose.Plain(new string('>', 5000) + "x");
        quotes.ShouldContain('x');
        Prose.Plain(string.Concat(Enumerable.Repeat("- ", 1000)) + "x").ShouldContain('x');
        Prose.Plain(new string('*', 5000) + "x" + new string('*', 5000)).ShouldContain('x');
    }

    private static string Styled(string markdown) => string.Concat(Prose.Parse(markdown).Single().Text.Select(text =>
        new string('*', (text.Strong ? 2 : 0) + (text.Emphasis ? 1 : 0)) + text.Text + new string('*', (text.Strong ? 2 : 0) + (text.Emphasis ? 1 : 0))));
}
