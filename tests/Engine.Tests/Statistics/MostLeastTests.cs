using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Tests.Statistics;

public sealed class MostLeastTests
{
    [Theory]
    [InlineData("best", "worst", 2)]
    [InlineData("best", "other", 1)]
    [InlineData("other", "worst", 1)]
    [InlineData("other", "another", 0)]
    [InlineData("worst", "other", -1)]
    [InlineData("other", "best", -1)]
    [InlineData("worst", "best", -2)]
    public void A_right_one_earns_one_and_the_opposite_costs_one(string most, string least, int marks) =>
        MostLeast.Score(("best", "worst"), (most, least)).ShouldBe(marks);

    [Fact]
    public void Answers_by_chance_earn_nothing_on_average()
    {
        for (var options = 2; options <= 9; options++)
        {
            var pairs = (from most in Enumerable.Range(1, options) from least in Enumerable.Range(1, options) where most != least select (most, least)).ToList();
            var scores = pairs.Select(answer => MostLeast.Score(pairs[0], answer)).ToList();
            scores.Sum().ShouldBe(MostLeast.MeanByChance);
            scores.Max().ShouldBe(MostLeast.Most);
            scores.Min().ShouldBe(MostLeast.Least);
        }
    }

    [Fact]
    public void One_option_cannot_be_both()
    {
        Should.Throw<ArgumentException>(() => MostLeast.Score((1, 1), (1, 2))).Message.ShouldStartWith("The most and the least fitting are two options.");
        Should.Throw<ArgumentException>(() => MostLeast.Score((1, 2), (2, 2))).ParamName.ShouldBe("answer");
    }
}
