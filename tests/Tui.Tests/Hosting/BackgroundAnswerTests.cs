using System.Text;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Tests.Hosting;

public class BackgroundAnswerTests
{
    [Theory]
    [InlineData("rgb:0000/0000/0000", true)]
    [InlineData("rgb:ffff/ffff/ffff", false)]
    [InlineData("rgb:1e/1e/1e", true)]
    [InlineData("rgb:f/f/f", false)]
    [InlineData("rgba:fdfd/f6f6/e3e3/ffff", false)]
    [InlineData("#282c34", true)]
    [InlineData("#ffffffffffff", false)]
    [InlineData("rgb:7777/7777/7777", false)]
    [InlineData("rgb:7070/7070/7070", true)]
    [InlineData("rgb:0000/0000/ffff", true)]
    [InlineData("rgb:gggg/0000/0000", null)]
    [InlineData("rgb:00000/0/0", null)]
    [InlineData("rgb:1/2", null)]
    [InlineData("?", null)]
    [InlineData("", null)]
    public void The_background_is_dark_where_white_is_read_better_on_it(string colour, bool? isDark)
    {
        foreach (var end in new[] { "\a", "\e\\" })
        {
            var answer = Of($"\e]11;{colour}{end}\e[?62;22c");
            (answer.IsDark, answer.IsComplete, answer.Typed.Length).ShouldBe((isDark, true, 0));
        }
    }

    [Theory]
    [InlineData("", false, false, "")]
    [InlineData("\e", false, true, "\e")]
    [InlineData("\e]11;rgb:ff", false, true, "")]
    [InlineData("2\e[", false, true, "2\e[")]
    [InlineData("2\e[?6", false, true, "2")]
    [InlineData("\e]11;rgb:0/0/0\a", false, false, "")]
    [InlineData("\e[?6c", true, false, "")]
    [InlineData("j\e]11;rgb:0/0/0\ak\e[?6cl", true, false, "jkl")]
    [InlineData("\e[A\e[?1;2c\e[B", true, false, "\e[A\e[B")]
    [InlineData("caf\u00c3\u00a9\e[?6c", true, false, "caf\u00c3\u00a9")]
    [InlineData("\e]10;rgb:0/0/0\a\e[?6c", true, false, "\e]10;rgb:0/0/0\a")]
    public void What_is_no_answer_was_typed(string came, bool isComplete, bool isInMiddle, string typed)
    {
        var answer = Of(came);
        (answer.IsComplete, answer.IsInMiddle, Encoding.Latin1.GetString(answer.Typed)).ShouldBe((isComplete, isInMiddle, typed));
    }

    [Fact]
    public void It_may_come_byte_by_byte()
    {
        var answer = new BackgroundAnswer();
        foreach (var part in "7\e]11;rgb:ffff/ffff/ffff\e\\8\e[?64;1;2c")
        {
            answer.IsComplete.ShouldBeFalse();
            answer.Take(Encoding.Latin1.GetBytes([part]));
        }

        (answer.IsComplete, answer.IsDark, Encoding.Latin1.GetString(answer.Typed)).ShouldBe((true, false, "78"));
    }

    [Fact]
    [Trait("Long", "RandomTexts")]
    public void Any_bytes_are_an_answer_without_an_exception_and_a_flood_ends()
    {
        var random = Scale.Random(43);
        string[] parts = ["\e", "]", "11;", "rgb:", "ff/", "0/0", "\a", "\\", "[?", "6", "c", "x", "\u00ff", "#123456"];
        for (var i = 0; i < Scale.Count(50_000); i++)
        {
            var answer = Of(string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => random.Of(parts))));
            _ = (answer.IsDark, answer.IsComplete, answer.IsInMiddle, answer.Typed);
        }

        Of(new string('x', 5000)).IsComplete.ShouldBeTrue();
    }

    private static BackgroundAnswer Of(string came)
    {
        var answer = new BackgroundAnswer();
        answer.Take(Encoding.Latin1.GetBytes(came));
        return answer;
    }
}
