using Terminal.Gui.Drivers;

namespace MentorSim.Tui.Tests.TerminalGui.Internals;

public sealed class PasteReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("one line")]
    [InlineData("one\rtwo\r\n\tthree\n")]
    [InlineData("漢字 😀 Zoe\u0308")]
    [InlineData("[200~ and 201~ alone are text")]
    public void What_stands_before_the_end_mark_is_the_text(string text) => Read(text + "\e[201~more").ShouldBe((text, "more"));

    [Fact]
    public void Other_sequences_in_it_are_dropped() => Read("a\e[31mb\e[1;2Hc\e[201~").ShouldBe(("abc", ""));

    [Fact]
    public void A_paste_without_an_end_is_what_came() => Read("cut off\e[20").ShouldBe(("cut off", ""));

    [Fact]
    public void Keys_without_a_character_are_no_text()
    {
        Queue<ConsoleKeyInfo> keys = new([Key('a'), new('\0', ConsoleKey.UpArrow, false, false, false), Key('b')]);
        new PasteReader(() => keys.Count > 0, keys.Dequeue).Read().ShouldBe("ab");
    }

    [Fact]
    public void An_end_mark_of_which_the_console_took_the_first_half_for_a_key_with_alt_ends_it_too()
    {
        Queue<ConsoleKeyInfo> keys = new([Key('a'), new('[', ConsoleKey.None, false, true, false), .. "201~b".Select(Key)]);
        new PasteReader(() => keys.Count > 0, keys.Dequeue).Read().ShouldBe("a");
        keys.Count.ShouldBe(1);
    }

    [Fact]
    public void Any_text_comes_out_as_it_went_in()
    {
        for (var i = 0; i < Scale.Count(100_000); i++)
        {
            var random = Scale.Random(i);
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => (char)(random.Next(4) == 0 ? "\r\n\t[~201 é漢"[random.Next(11)] : random.Next(' ', 0xd7ff))).Where(character => character is not '\u007f'));
            Read(text + "\e[201~").ShouldBe((text, ""));
        }
    }

    private static (string Text, string Left) Read(string input)
    {
        Queue<ConsoleKeyInfo> keys = new(input.Select(Key));
        var text = new PasteReader(() => keys.Count > 0, keys.Dequeue).Read();
        return (text, string.Concat(keys.Select(key => key.KeyChar)));
    }

    private static ConsoleKeyInfo Key(char character) => new(character, character == '\e' ? ConsoleKey.Escape : ConsoleKey.None, false, false, false);
}
