using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Tests.Statistics;

public sealed class RatedScaleTests
{
    [Theory]
    [InlineData(false, 1, "4 3 1 0")]
    [InlineData(false, 2, "3 4 3 1")]
    [InlineData(false, 3, "1 3 4 3")]
    [InlineData(false, 4, "0 1 3 4")]
    [InlineData(true, 1, "4 3 0 0")]
    [InlineData(true, 2, "3 4 0 0")]
    [InlineData(true, 3, "0 0 4 3")]
    [InlineData(true, 4, "0 0 3 4")]
    public void A_rating_earns_what_the_table_gives_for_its_distance(bool keepsToItsSide, int key, string marks)
    {
        var scale = new RatedScale([4, 3, 1, 0], keepsToItsSide);

        Enumerable.Range(1, 4).Select(rating => scale.Score(key, rating)).ShouldBe(marks.Split(' ').Select(int.Parse));
        scale.Points.ShouldBe(4);
        scale.Most.ShouldBe(4);
    }

    [Fact]
    public void The_middle_of_a_scale_is_on_both_sides()
    {
        var scale = new RatedScale([4, 3, 2, 1, 0], keepsToItsSide: true);

        scale.Score(3, 1).ShouldBe(2);
        scale.Score(3, 5).ShouldBe(2);
        scale.Score(2, 3).ShouldBe(3);
        scale.Score(2, 4).ShouldBe(0);
        scale.Score(4, 2).ShouldBe(0);
    }

    [Fact]
    public void Chance_earns_the_mean_of_all_points()
    {
        new RatedScale([4, 3, 1, 0]).MeanByChance(1).ShouldBe((Fraction)2);
        new RatedScale([4, 3, 1, 0]).MeanByChance(2).ShouldBe(new Fraction(11, 4));
        new RatedScale([4, 3, 1, 0], keepsToItsSide: true).MeanByChance(2).ShouldBe(new Fraction(7, 4));
    }

    [Fact]
    public void A_match_earns_most_and_nearer_never_less()
    {
        var random = Seeded.Random();
        for (var tried = 0; tried < 2000; tried++)
        {
            var points = random.Next(2, 9);
            var scale = new RatedScale([random.Next(6, 9), .. Enumerable.Range(1, points - 1).Select(_ => random.Next(0, 6)).OrderDescending()], random.Next(2) == 0);
            var (key, rating) = (random.Next(1, points + 1), random.Next(1, points + 1));
            var score = scale.Score(key, rating);
            score.ShouldBe(scale.Score(rating, key));
            score.ShouldBeInRange(0, scale.Most);
            scale.Score(key, key).ShouldBe(scale.Most);
            if (rating != key) scale.Score(key, rating + Math.Sign(key - rating)).ShouldBeGreaterThanOrEqualTo(score);
            // Turned round, a scale is the same scale.
            scale.Score(points + 1 - key, points + 1 - rating).ShouldBe(score);
        }
    }

    [Fact]
    public void What_is_no_table_is_refused()
    {
        Should.Throw<ArgumentException>(() => new RatedScale([4])).Message.ShouldStartWith("A scale has two points or more.");
        Should.Throw<ArgumentException>(() => new RatedScale(default)).Message.ShouldStartWith("A scale has two points or more.");
        Should.Throw<ArgumentException>(() => new RatedScale([0, 0])).Message.ShouldStartWith("A match earns 1 mark or more, not 0.");
        Should.Throw<ArgumentException>(() => new RatedScale([4, -1])).Message.ShouldStartWith("Marks are 0 or more, not -1.");
        Should.Throw<ArgumentException>(() => new RatedScale([4, 1, 3])).Message.ShouldStartWith("Farther from the key earns no more: 3 at 2 is more than 1 before it.");
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(5, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 5)]
    public void What_is_no_point_of_the_scale_is_refused(int key, int rating) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new RatedScale([4, 3, 1, 0]).Score(key, rating)).Message.ShouldStartWith("The points of the scale are 1 to 4, not ");
}
