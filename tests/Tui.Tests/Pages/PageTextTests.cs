using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Tests.Pages;

public class PageTextTests
{
    [Fact]
    public void Every_block_is_a_line_without_markup() =>
        Written(
            new Heading("A *heading*"),
            new Paragraph("Some *words*, **strong**.", Indent: 6, Tone: Tone.Alert, Lead: "Why: "),
            new Gap(),
            new Item(1, "First"),
            new Item(2, "*Second*", "at the right"),
            new Bar("LM1  Unit", 0.5m, "3 of 6 (50%), developing"))
        .ShouldBe("A *heading*\nWhy: Some words, strong.\n\n1. First\n2. Second (at the right)\nLM1  Unit: 3 of 6 (50%), developing\n");

    [Fact]
    public void Paragraphs_of_a_text_are_lines() => Written(new Paragraph("one\n\ntwo\n- three")).ShouldBe("one\ntwo\n- three\n");

    [Theory]
    [InlineData("a\u001b[31mb")]
    [InlineData("a\u009b31mb")]
    [InlineData("a\u202eb")]
    [InlineData("a&#27;[31mb")]
    [InlineData("a\u0007\u0008\u007fb")]
    public void No_character_that_steers_a_terminal_gets_through(string text)
    {
        Block[] blocks = [new Heading(text), new Paragraph(text, Lead: text), new Item(1, text, text), new Bar(text, null, text)];
        Written(blocks).Any(c => c != '\n' && (char.IsControl(c) || c == '\u202e')).ShouldBeFalse();
    }

    private static string Written(params Block[] blocks)
    {
        var output = new StringWriter { NewLine = "\n" };
        PageText.Write(blocks, output);
        return output.ToString();
    }
}
