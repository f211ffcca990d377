using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Tests.Text;

public sealed class SourceTextTests
{
    private static readonly Arbitrary<string> Texts =
        Gen.Elements("a", "bc", "\n", "\r", "\r\n", "\t", "😀", "é", " ").ListOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void An_offset_is_its_place_and_back() => Check.One(Seeded.Config(20_000), Prop.ForAll(Texts, text =>
    {
        var source = new SourceText("x", text);
        var starts = Starts(source);
        return Enumerable.Range(0, text.Length + 1).All(offset =>
        {
            var place = source.PositionOf(offset);
            return starts[place.Line - 1] + place.Column - 1 == offset && (place.Line == source.LineCount || starts[place.Line] > offset);
        });
    }));

    [Fact]
    public void Lines_hold_all_but_the_line_breaks() => Check.One(Seeded.Config(20_000), Prop.ForAll(Texts, text =>
    {
        var source = new SourceText("x", text);
        var lines = Enumerable.Range(1, source.LineCount).Select(source.LineText).ToList();
        return string.Concat(lines) == text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)
            && lines.SequenceEqual(text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\r', '\n'));
    }));

    [Theory]
    [InlineData(-5, 1, 1)]
    [InlineData(0, 1, 1)]
    [InlineData(2, 1, 3)]
    [InlineData(3, 1, 4)]
    [InlineData(4, 2, 1)]
    [InlineData(7, 2, 4)]
    [InlineData(99, 2, 4)]
    public void Places_count_from_one_and_stay_in_the_text(int offset, int line, int column) =>
        new SourceText("x", "ab\r\ncde").PositionOf(offset).ShouldBe(new LinePosition(line, column));

    [Fact]
    public void An_empty_text_has_one_empty_line()
    {
        var source = new SourceText("x", "");

        source.LineCount.ShouldBe(1);
        source.LineText(1).ShouldBe("");
        source.PositionOf(3).ShouldBe(new LinePosition(1, 1));
    }

    [Theory]
    [InlineData(0, 2, "ab")]
    [InlineData(1, 99, "bc")]
    [InlineData(-3, 4, "a")]
    [InlineData(9, 2, "")]
    public void A_slice_is_cut_at_the_ends(int start, int length, string slice) =>
        new SourceText("x", "abc").Slice(new TextSpan(start, length)).ShouldBe(slice);

    [Fact]
    public void A_span_never_has_less_than_no_length() => TextSpan.Between(5, 3).ShouldBe(new TextSpan(5, 0));

    // Where each line begins, found in another way than the class does.
    private static List<int> Starts(SourceText source) =>
        [.. Enumerable.Range(0, source.Text.Length + 1).Where(offset => source.PositionOf(offset).Column == 1)];
}
