using MentorSim.Engine.Text;
using MentorSim.Tui.Front;
using Terminal.Gui.Input;
using Terminal.Gui.Text;

namespace MentorSim.Tui.Tests.Front;

public class AsciiTests
{
    private static readonly string[] Hard =
    [
        "a", " ", "~", "é", "e\u0301", "Ångström", "ß", "Æ", "ø", "Ł", "ŉ", "…", "—", "–", "’", "“x”", "•", "✓", "→", "│", "─", "┌", "█", "░", "▁", "▃", "▇", "£5", "½", "\u00a0", "\u00ad", "\u200b", "\u200d",
        "漢字", "ｗｉｄｅ", "한글", "Ω", "Жук", "क्षि", "😀", "👩‍👩‍👧", "🇬🇧", "❤️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\u0301", "\ud800", "\udc00x", "\ufffd", "\u3000", "ﬁ",
    ];

    [Theory]
    [InlineData("│ █░ … — – ’ “ ” • ✓ →", "| #... - - ' \" \" * + >", "| #. ... -- - ' \" \" * [x] ->")]
    [InlineData("Zoë’s naïve café, Łódź", "Zoe's naive cafe, Lodz", "Zoe's naive cafe, Lodz")]
    [InlineData("e\u0301 £5 ½ Straße", "e L5 ? Strase", "e GBP 5 1/2 Strasse")]
    [InlineData("漢字 ｗ 😀 Ω", "???? w  ?? ?", "?? w ? ?")]
    [InlineData("cut short … and cu…", "cut short.. and cu~", "cut short ... and cu...")]
    [InlineData("plain\ttext\n", "plain\ttext\n", "plain\ttext\n")]
    public void Signs_become_what_stands_for_them_on_a_typewriter(string text, string inColumns, string free)
    {
        Ascii.InColumns(text).ShouldBe(inColumns);
        Ascii.Of(text).ShouldBe(free);
    }

    [Fact]
    [Trait("Long", "RandomTexts")]
    public void Any_text_becomes_ASCII_of_the_same_width()
    {
        var random = Scale.Random(41);
        for (var i = 0; i < Scale.Count(50_000); i++)
        {
            var text = UnsafeCharacters.Strip(string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(3) == 0 ? ((char)random.Next(0x20, 0xFFFF)).ToString() : random.Of(Hard))));
            var told = string.Join(' ', text.Select(letter => ((int)letter).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)));
            ShouldBePrintable(Ascii.InColumns(text), told);
            ShouldBePrintable(Ascii.Of(text), told);
            Ascii.InColumns(text).Length.ShouldBe(text.GetColumns(), told);
        }

        static void ShouldBePrintable(string folded, string told) => folded.ShouldAllBe(letter => letter >= ' ' && letter <= '~', told);
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void On_a_terminal_of_ASCII_a_page_keeps_its_lines_and_columns(int width, int height)
    {
        using var all = new Stage(Some.AtBriefing(Some.Longest), width, height);
        using var ascii = new Stage(Some.AtBriefing(Some.Longest), width, height, new Look(Theme.Mono, IsAscii: true));
        foreach (var key in new[] { Key.PageDown, Key.End, Key.Enter, Key.PageDown, Key.F2, Key.Esc })
        {
            ascii.Frame.ShouldAllBe(letter => letter == '\n' || (letter >= ' ' && letter <= '~'));
            ascii.Rows.Select(row => row.Length).ShouldBe(all.Rows.Select(row => row.GetColumns()));
            all.Press(key);
            ascii.Press(key);
        }
    }

    [Fact]
    public void A_bar_is_drawn_in_ASCII()
    {
        using var stage = new Stage(Some.AtBriefing(Some.Corridor), look: new Look(Theme.Mono, IsAscii: true));
        stage.Through(Key.Enter);
        for (var i = 0; i < 50 && stage.Stack.Top is not Tui.Screens.DebriefScreen; i++) stage.Through(stage.Stack.Top is Tui.Screens.PlayScreen ? (Key)'1' : Key.Enter);
        stage.Press(Key.PageDown);
        var film = stage.Frame;
        for (var i = 0; i < 20 && !film.Contains('#', StringComparison.Ordinal); i++) film = stage.Press(Key.PageDown).Frame;
        film.ShouldContain("####");
    }

    [Fact]
    public void Lines_of_text_are_written_in_ASCII_and_what_is_ASCII_already_goes_through()
    {
        var output = new StringWriter();
        using var writer = new AsciiWriter(output);
        writer.Write("\u001b[2J");
        writer.WriteLine("Zoë… →");
        writer.Write('é');
        writer.Write("né".ToCharArray());
        writer.WriteLine();
        writer.WriteLine((string?)null);
        output.ToString().ReplaceLineEndings("\n").ShouldBe("\u001b[2JZoe... ->\nene\n\n");
    }
}
