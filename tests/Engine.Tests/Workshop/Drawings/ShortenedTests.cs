using System.Globalization;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.Drawings;

namespace MentorSim.Engine.Tests.Workshop.Drawings;

public sealed class ShortenedTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("  two \n\t lines  ", "two lines")]
    [InlineData("\u202eabc", "abc")]
    [InlineData("a\ufffeb", "ab")]
    [InlineData("12345678901234567890123456789012345678901234", "12345678901234567890123456789012345678901234")]
    [InlineData("123456789012345678901234567890123456789012345", "12345678901234567890123456789012345678901234…")]
    [InlineData("12345678901234567890123456789012345678901234   ", "12345678901234567890123456789012345678901234")]
    public void A_text_is_made_one_short_line(string text, string expected) => Shortened.Line(text).ShouldBe(expected);

    [Fact]
    public void What_people_see_as_one_character_is_not_cut_in_two() =>
        Shortened.Line(string.Concat(Enumerable.Repeat("👍🏽", 60))).ShouldBe(string.Concat(Enumerable.Repeat("👍🏽", Shortened.Longest)) + "…");

    [Fact]
    public void No_text_makes_a_line_long_or_unsafe()
    {
        foreach (var hostile in Drawn.Hostile)
        {
            var line = Shortened.Line(hostile);
            new StringInfo(line).LengthInTextElements.ShouldBeLessThanOrEqualTo(Shortened.Longest + 1);
            UnsafeCharacters.IndexIn(line).ShouldBe(-1);
            line.ShouldNotContain("\n");
            Shortened.Line(line).Length.ShouldBeLessThanOrEqualTo(line.Length + 1);
        }
    }
}
