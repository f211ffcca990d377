using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Tests.Text;

public sealed class SpellingTests
{
    private static readonly Arbitrary<(string, string)> Pairs =
        Gen.Elements("ab-cd".ToCharArray()).ListOf().Select(letters => new string([.. letters])).Two().ToArbitrary();

    [Theory]
    [InlineData("feedbak", "feedback")]
    [InlineData("fedeback", "feedback")]
    [InlineData("feedbackk", "feedback")]
    [InlineData("FEEDBACK", "feedback")]
    [InlineData("choises", "choices")]
    [InlineData("teh", "the")]
    [InlineData("told-dls", "told-dsl")]
    [InlineData("safegaurdnig", "safeguarding")]
    public void A_slip_finds_its_word(string word, string meant) =>
        Spelling.Nearest(word, ["scene", "choices", "feedback", "the", "told-dsl", "safeguarding"]).ShouldBe(meant);

    [Theory]
    [InlineData("colour")]
    [InlineData("ab")]
    [InlineData("")]
    [InlineData("fdbck")]
    public void A_word_that_is_far_from_all_finds_none(string word) => Spelling.Nearest(word, ["feedback", "ax", "evidence"]).ShouldBeNull();

    [Fact]
    public void The_nearest_of_several_wins_and_among_equals_the_first()
    {
        Spelling.Nearest("choice", ["choices", "choose", "choice-a"]).ShouldBe("choices");
        Spelling.Nearest("bat-hat", ["cat-hat", "rat-hat"]).ShouldBe("cat-hat");
    }

    [Fact]
    public void A_suggestion_is_never_farther_than_half_the_letters() => Check.One(Seeded.Config(50_000), Prop.ForAll(Pairs, pair =>
        Spelling.Nearest(pair.Item1, [pair.Item2]) is null || FewestSlips(pair.Item1, pair.Item2) * 2 <= pair.Item1.Length));

    [Fact]
    public void Words_of_one_length_suggest_each_other_or_neither_does() => Check.One(Seeded.Config(50_000), Prop.ForAll(Pairs, pair =>
        pair.Item1.Length != pair.Item2.Length ||
        Spelling.Nearest(pair.Item1, [pair.Item2]) is null == Spelling.Nearest(pair.Item2, [pair.Item1]) is null));

    [Fact]
    public void A_very_long_word_is_not_looked_up() => Spelling.Nearest(new string('a', 65), [new string('a', 64)]).ShouldBeNull();

    // Levenshtein's distance counts two where neighbours are swapped: half of it is the least that one with swaps can be.
    private static int FewestSlips(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var next = new int[row.Length];
            next[0] = i;
            for (var j = 1; j < row.Length; j++)
                next[j] = Math.Min(Math.Min(next[j - 1], row[j]) + 1, row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            row = next;
        }

        return (row[^1] + 1) / 2;
    }
}
