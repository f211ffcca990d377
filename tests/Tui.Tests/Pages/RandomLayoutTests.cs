using System.Globalization;
using MentorSim.Tui.Pages;
using Terminal.Gui.Text;

namespace MentorSim.Tui.Tests.Pages;

public class RandomLayoutTests
{
    private static readonly string[] Words =
    [
        "a", "the", "word", "don't", "\u2026", "漢字", "ｗｉｄｅ", "e\u0301", "Zoe\u0308", "a\u0323\u0302", "😀", "👩‍👩‍👧", "한글", "*said*", "**now**", "*half", "end*.", "&amp;", "<b>", "[x]", "\\*", "-", "1.", "#",
        "#", "`c`", "---", ">", "x\ty", new('w', 300), new('漢', 90), "e\u0301\u0302\u0303" + new string('n', 40), "&#27;[2J", "—", "\u00a0", "12)",
    ];

    [Fact]
    [Trait("Long", "RandomTexts")]
    public void No_line_is_wider_than_the_width_and_no_letter_is_lost()
    {
        var random = Scale.Random(1);
        for (var i = 0; i < Scale.Count(20_000); i++)
        {
            var block = Block(random);
            var width = random.Next(8, 100);
            var lines = PageLayout.Lines([block], width);
            var told = $"{block} at {width}";
            foreach (var line in lines) line.ToString().GetColumns().ShouldBeLessThanOrEqualTo(width, told);
            Letters(string.Concat(lines.Select(line => line.ToString()))).ShouldBe(Letters(TextOf(block)), told);
        }
    }

    [Fact]
    [Trait("Long", "RandomTexts")]
    public void Prose_keeps_every_letter_of_a_text()
    {
        var random = Scale.Random(2);
        string[] markup = ["*", "**", "_", "`", "#", ">", "-", "+", "1.", "[a]:", "[", "](", ")", "<", ">", "\\", "&", ";", "\n", "\n\n", "    ", "\t", "~~~", "```", "---", "===", "|", "!", "word", "Ω", "9"];
        for (var i = 0; i < Scale.Count(50_000); i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => random.Of(markup) + (random.Next(3) == 0 ? " " : "")));
            if (text.Contains('&', StringComparison.Ordinal) && text.Contains(';', StringComparison.Ordinal)) continue;
            OnlyLetters(Prose.Plain(text)).ShouldBe(OnlyLetters(text), text);
        }
    }

    [Fact]
    public void Plain_text_and_layout_say_the_same()
    {
        var random = Scale.Random(3);
        for (var i = 0; i < Scale.Count(5_000); i++)
        {
            var block = Block(random);
            var output = new StringWriter();
            PageText.Write([block], output);
            var drawn = string.Concat(PageLayout.Lines([block], 80).Select(line => line.ToString()));
            Signs(output.ToString()).ShouldBe(Signs(drawn));
        }

        static string Signs(string text) => OnlyLetters(Engine.Text.UnsafeCharacters.Strip(text).Replace("█", "", StringComparison.Ordinal));
    }

    private static Block Block(Random random) => random.Next(7) switch
    {
        6 => new Columns([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new ColumnRow(Cell(random), Cell(random)))]),
        0 => new Heading(Text(random, 12)),
        1 => new Item(random.Next(1, 20), Text(random, 30), random.Next(2) == 0 ? "" : Text(random, 4).Replace('\n', ' ')),
        2 => new Bar(Text(random, 6).Replace('\n', ' '), random.Next(3) == 0 ? null : random.Next(101) / 100m, Text(random, 5).Replace('\n', ' ')),
        _ => new Paragraph(Text(random, 40), random.Next(10), Lead: random.Of(["", "- ", "You chose: ", "A lead that is much too long for any of the lines: ", "漢字 "])),
    };

    private static System.Collections.Immutable.ImmutableArray<Block> Cell(Random random) =>
        [.. Enumerable.Range(0, random.Next(4)).Select(_ => new Paragraph(Text(random, 12), random.Next(8), Lead: random.Of(["", "- ", "09:15  "])))];

    private static string Text(Random random, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => random.Of(Words) + random.Of([" ", " ", " ", " ", "  ", "\n", "\n\n", ""])));

    private static string TextOf(Block block) => block switch
    {
        Heading heading => heading.Text,
        Item item => item.Number.ToString(CultureInfo.InvariantCulture) + Prose.Plain(item.Markdown) + item.Right,
        Bar bar => bar.Label + bar.Words,
        Paragraph paragraph => paragraph.Lead + Prose.Plain(paragraph.Markdown),
        Columns columns => string.Concat(columns.Stacked.Select(TextOf)),
        _ => "",
    };

    /// <summary>What is to be read, in a stable order: a text at the right edge stands in the middle of a long item.</summary>
    private static string Letters(string text) =>
        new([.. text.Where(c => !char.IsWhiteSpace(c) && c is not ('█' or '░' or '│')).Order()]);

    private static string OnlyLetters(string text) => new([.. text.Where(char.IsLetter).Order()]);
}
