using MentorSim.Tui.Screens.Lookup;

namespace MentorSim.Tui.Tests.Screens.Lookup;

public class WordingTests
{
    private static readonly Wording Play = new("Play: A disclosure at breakfast club", "mentorsim play breakfast-club-disclosure F2 /", "Safeguarding. Café talk");

    [Theory]
    [InlineData("play", true)]
    [InlineData("DISCL break", true)]
    [InlineData("club-dis", true)]
    [InlineData("breakfast-club-d", true)]
    [InlineData("f2", true)]
    [InlineData("/", true)]
    [InlineData("cafe", true)]
    [InlineData("CAFÉ", true)]
    [InlineData("cafe\u0301", true)]
    [InlineData("  ", true)]
    [InlineData("lub", false)]
    [InlineData("play bullying", false)]
    [InlineData("f3", false)]
    [InlineData("?", false)]
    public void Each_word_that_is_typed_begins_one_of_its_words(string typed, bool isFound) =>
        Play.RankOf(Wording.Typed(typed)).HasValue.ShouldBe(isFound);

    [Fact]
    public void Half_of_a_letter_is_a_sign_like_another()
    {
        Should.NotThrow(() => new Wording("a\ud83d b", "\udc00").RankOf(Wording.Typed("\ud83d\ud83d x\udc00")));
        Wording.Typed("\u0301").ShouldBeEmpty();
    }

    [Fact]
    public void What_is_called_so_comes_before_what_says_so_and_a_key_before_both()
    {
        var typed = Wording.Typed("f");
        Wording key = new("Futures", "F"), name = new("Feedback"), inside = new("The form"), command = new("Write", "mentorsim report --format"), said = new("Debrief", "", "what feedback says");
        Wording[] order = [key, name, inside, command, said];
        var ranks = order.Select(one => one.RankOf(typed)!.Value).ToList();
        ranks.ShouldBe([.. ranks.Order()]);
        ranks.Distinct().Count().ShouldBe(order.Length);
    }
}
