using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Tests.Statistics;

public sealed class ChanceCorrectedTests
{
    [Theory]
    [InlineData(20, "1", true)]
    [InlineData(18, "3/4", true)]
    [InlineData(13, "1/8", true)]
    [InlineData(12, "0", false)]
    [InlineData(8, "-1/2", false)]
    public void A_near_miss_score_is_set_beside_the_twelve_of_chance(int score, string value, bool isAbove)
    {
        var corrected = ChanceCorrected.Of(score, RankingByChance.MeanNearMiss(5), Ranking.MostNearMiss(5));

        corrected.Value.ToString().ShouldBe(value);
        corrected.IsAboveChance.ShouldBe(isAbove);
    }

    [Fact]
    public void Three_of_eight_with_two_right_are_less_than_halfway_up_from_chance() =>
        ChanceCorrected.Of(8, ChooseSome.UkFoundationProgramme.MeanByChance, 12).Value.ShouldBe(new Fraction(7, 15));

    [Fact]
    public void It_does_not_change_who_is_better_and_all_is_one()
    {
        var random = Seeded.Random();
        for (var tried = 0; tried < 2000; tried++)
        {
            Fraction chance = new(random.Next(-20, 20), random.Next(1, 9)), most = chance + new Fraction(random.Next(1, 50), random.Next(1, 9));
            Fraction less = most - new Fraction(random.Next(0, 90), random.Next(1, 9)), more = less + ((most - less) * new Fraction(1, 2));
            var (low, high) = (ChanceCorrected.Of(less, chance, most), ChanceCorrected.Of(more, chance, most));
            (low.Value <= high.Value && high.Value <= 1).ShouldBeTrue();
            low.IsAboveChance.ShouldBe(less > chance);
            ChanceCorrected.Of(most, chance, most).Value.ShouldBe((Fraction)1);
            ((low.Value * (most - chance)) + chance).ShouldBe(less);
        }
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ChanceCorrected.Of(1, 4, 4)).Message.ShouldStartWith("The most that can be earned is more than 4, what guessing earns; not 4.");
        Should.Throw<ArgumentOutOfRangeException>(() => ChanceCorrected.Of(21, 12, 20)).Message.ShouldStartWith("A score is at most 20, not 21.");
    }
}
