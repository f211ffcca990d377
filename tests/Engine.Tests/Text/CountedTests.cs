using MentorSim.Engine.Text;

namespace MentorSim.Engine.Tests.Text;

/// <summary>How many there are, in words that fit one as well.</summary>
public class CountedTests
{
    [Theory]
    [InlineData(0, "0 plays")]
    [InlineData(1, "1 play")]
    [InlineData(-1, "-1 plays")]
    [InlineData(36_020, "36,020 plays")]
    public void One_has_no_s_and_thousands_have_a_comma(long count, string words) => Counted.Of(count, "play").ShouldBe(words);

    [Fact]
    public void Several_may_have_a_word_of_their_own()
    {
        Counted.Of(1, "person", "people").ShouldBe("1 person");
        Counted.Of(2, "person", "people").ShouldBe("2 people");
    }
}
