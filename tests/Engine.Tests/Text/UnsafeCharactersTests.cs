using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Tests.Text;

public sealed class UnsafeCharactersTests
{
    private static readonly Arbitrary<string> Texts = Gen.OneOf(
        Gen.Choose(0, 0xFFFF).Select(unit => (char)unit),
        Gen.Choose(0, 0xA0).Select(unit => (char)unit),
        Gen.Choose(0x2000, 0x2070).Select(unit => (char)unit),
        Gen.Choose(0xD7FE, 0xE001).Select(unit => (char)unit)).ListOf().Select(units => new string([.. units])).ToArbitrary();

    [Fact]
    public void A_stripped_text_has_none_and_strips_to_itself() => Check.One(Seeded.Config(50_000), Prop.ForAll(Texts, text =>
    {
        var stripped = UnsafeCharacters.Strip(text);
        return UnsafeCharacters.IndexIn(stripped) == -1 && ReferenceEquals(UnsafeCharacters.Strip(stripped), stripped);
    }));

    [Fact]
    public void What_is_safe_is_kept_in_its_order() => Check.One(Seeded.Config(50_000), Prop.ForAll(Texts, text =>
    {
        static bool IsPlain(char c) => c != '\ufffd' && !char.IsSurrogate(c) && UnsafeCharacters.IndexIn([c]) < 0;
        return text.Where(IsPlain).SequenceEqual(UnsafeCharacters.Strip(text).Where(IsPlain));
    }));

    [Fact]
    public void All_controls_of_Unicode_but_tab_and_line_feed_are_unsafe_alone()
    {
        for (var c = '\0'; c < '\uffff'; c++)
        {
            if (char.IsControl(c)) (UnsafeCharacters.IndexIn([c]) == 0).ShouldBe(c is not ('\t' or '\n'), $"U+{(int)c:X4}");
        }
    }

    [Fact]
    public void A_carriage_return_is_safe_only_before_a_line_feed()
    {
        UnsafeCharacters.IndexIn("a\r\nb").ShouldBe(-1);
        UnsafeCharacters.IndexIn("a\rb").ShouldBe(1);
        UnsafeCharacters.Strip("a\r\nb\rc").ShouldBe("a\r\nbc");
    }

    [Theory]
    [InlineData('\u061c')]
    [InlineData('\u200e')]
    [InlineData('\u200f')]
    [InlineData('\u202a')]
    [InlineData('\u202b')]
    [InlineData('\u202c')]
    [InlineData('\u202d')]
    [InlineData('\u202e')]
    [InlineData('\u2066')]
    [InlineData('\u2067')]
    [InlineData('\u2068')]
    [InlineData('\u2069')]
    public void Every_bidirectional_control_is_unsafe(char c)
    {
        UnsafeCharacters.IndexIn($"ab{c}").ShouldBe(2);
        UnsafeCharacters.NameOf(c).ShouldContain("bidirectional");
    }

    [Theory]
    [InlineData("plain text\tand\r\nlines")]
    [InlineData("é ß Ł ğ ț ’ … – « »")]
    [InlineData("😀 👩‍👧 नमस्ते العربية 中文")]
    public void Writing_of_any_language_is_safe(string text) => UnsafeCharacters.IndexIn(text).ShouldBe(-1);

    [Fact]
    public void Half_a_surrogate_pair_is_unsafe_and_a_whole_one_is_not()
    {
        UnsafeCharacters.IndexIn("a\ud83d\ude00").ShouldBe(-1);
        UnsafeCharacters.IndexIn("a\ud83d").ShouldBe(1);
        UnsafeCharacters.IndexIn("\ude00\ud83d").ShouldBe(0);
        UnsafeCharacters.Strip("a\ud83db").ShouldBe("a\ufffdb");
    }

    [Theory]
    [InlineData('\0', "U+0000 (NUL)")]
    [InlineData('\u001b', "U+001B (escape)")]
    [InlineData('\u007f', "U+007F (delete)")]
    [InlineData('\u0085', "U+0085 (a control character)")]
    [InlineData('\ufeff', "U+FEFF (byte order mark)")]
    [InlineData('\ud800', "U+D800 (half of a character)")]
    public void An_unsafe_character_has_a_name(char c, string name) => UnsafeCharacters.NameOf(c).ShouldBe(name);
}
