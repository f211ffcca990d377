using MentorSim.Tui.Front;
using Terminal.Gui.Text;

namespace MentorSim.Tui.Tests.Front;

public sealed class WordWriterTests
{
    [Theory]
    [InlineData("A line that fits.\n", "A line that fits.\n")]
    [InlineData("A line that is too long for the room that it has.\n", "A line that is too long for\nthe room that it has.\n")]
    [InlineData("   An indented line goes on below itself.\n", "   An indented line goes on\n   below itself.\n")]
    [InlineData("Averyveryverylongwordthatfitsnowhere and more.\n", "Averyveryverylongwordthatfitsnowhere\nand more.\n")]
    [InlineData("\n\nBlank lines stay.\n\n", "\n\nBlank lines stay.\n\n")]
    [InlineData("\e[2J\e[3Jwhat steers a terminal is left as it is\n", "\e[2J\e[3Jwhat steers a terminal is left as it is\n")]
    [InlineData("漢字漢字漢字 漢字漢字漢字 漢字漢字\n", "漢字漢字漢字 漢字漢字漢字\n漢字漢字\n")]
    public void Lines_are_broken_between_words(string given, string written) => Written(given, 28).ShouldBe(written);

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void Where_there_is_no_room_to_speak_of_the_terminal_breaks_them(int columns) =>
        Written("A line that is too long for the room that it has.\n", columns).ShouldBe("A line that is too long for the room that it has.\n");

    [Fact]
    public void What_comes_in_pieces_is_broken_as_one_line()
    {
        var output = new StringWriter { NewLine = "\n" };
        var writer = new WordWriter(output, () => 28);
        foreach (var word in "A line that is too long for the room that it has.".Split(' '))
        {
            writer.Write(word + " ");
            writer.Flush();
        }

        writer.WriteLine();
        output.ToString().Split('\n').ShouldAllBe(row => row.TrimEnd().Length < 28);
        output.ToString().Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ShouldBe("A line that is too long for the room that it has.".Split(' '));
    }

    [Fact]
    public void Any_text_keeps_its_words_and_no_row_of_several_words_is_too_wide()
    {
        for (var i = 0; i < Scale.Count(50_000); i++)
        {
            var random = Scale.Random(i);
            string[] words = ["a", "row", "漢字", "Zoe\u0308", "  ", "\n", "somewhat", "extraordinarily-long-words-for-it", "😀", "[x]"];
            var text = string.Join(' ', Enumerable.Range(0, random.Next(40)).Select(_ => words[random.Next(words.Length)])) + "\n";
            var columns = random.Next(21, 60);
            var written = Written(text, columns);
            written.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ShouldBe(text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
            written.Split('\n').Where(row => row.Trim().Contains(' ', StringComparison.Ordinal) && row.TrimEnd().GetColumns() > columns).ShouldBeEmpty();
        }
    }

    private static string Written(string text, int columns)
    {
        var output = new StringWriter { NewLine = "\n" };
        new WordWriter(output, () => columns).Write(text);
        return output.ToString();
    }
}
