using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Tests.Text;

/// <summary>A report reads well in a terminal of 80 columns.</summary>
public class HangingLinesTests
{
    private static readonly Arbitrary<string> Lines = Gen.Elements("ab   c-".ToCharArray()).ListOf().Select(letters => new string([.. letters])).ToArbitrary();

    [Theory]
    [InlineData("short", "  short\n")]
    [InlineData("", "  \n")]
    [InlineData("- told early        12 of 40  ", "  - told early        12 of 40\n")]
    public void A_line_that_fits_stands_as_it_is(string line, string shown) => Shown(line).ShouldBe(shown);

    [Fact]
    public void What_is_too_long_goes_on_further_in()
    {
        var lines = Shown($"  - {string.Join(' ', Enumerable.Repeat("breakfast", 20))}").TrimEnd('\n').Split('\n');

        lines.Length.ShouldBeGreaterThan(2);
        lines[0].ShouldStartWith("    - breakfast");
        lines[1..].ShouldAllBe(line => line.StartsWith("      breakfast"));
        lines.ShouldAllBe(line => line.Length <= 80);
    }

    [Fact]
    public void No_word_is_lost_or_broken() => Check.One(Seeded.Config(5_000), Prop.ForAll(Lines, line =>
    {
        var shown = Shown(line);

        shown.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ShouldBe(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        shown.TrimEnd('\n').Split('\n').ShouldAllBe(part => part.Length <= 80 || part.Trim().TrimStart('-', ' ').IndexOf(' ') < 0);
    }));

    private static string Shown(string line)
    {
        var text = new StringBuilder();
        HangingLines.Append(text, line);
        return text.ToString();
    }
}
