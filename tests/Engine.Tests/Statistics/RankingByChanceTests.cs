using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Tests.Statistics;

public sealed class RankingByChanceTests
{
    private static readonly int[] Five = [1, 2, 3, 4, 5];

    [Fact]
    public void The_orders_of_five_earn_from_eight_to_twenty_and_twelve_on_average()
    {
        var counts = Orders.All(5).CountBy(order => Ranking.NearMiss(Five, order)).ToDictionary();

        counts.ShouldBe(
            new Dictionary<int, int> { [8] = 20, [10] = 24, [12] = 35, [14] = 24, [16] = 12, [18] = 4, [20] = 1 }, ignoreOrder: true);
        Mean(5, order => Ranking.NearMiss(Five, order)).ShouldBe((Fraction)12);
        RankingByChance.MeanNearMiss(5).ShouldBe((Fraction)12);
    }

    [Fact]
    public void A_deduction_from_twelve_leaves_four_on_average()
    {
        Mean(5, order => Ranking.DeductedFrom(12, Five, order)).ShouldBe((Fraction)4);
        RankingByChance.MeanDeductedFrom(12, 5).ShouldBe((Fraction)4);
        RankingByChance.MeanDeductedFrom(12, 6).ShouldBe(Mean(6, order => Ranking.DeductedFrom(12, [1, 2, 3, 4, 5, 6], order)));
        RankingByChance.MeanDeductedFrom(1, 2).ShouldBe(new Fraction(1, 2));
        RankingByChance.MeanDeductedFrom(100, 5).ShouldBe((Fraction)92);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void The_distances_of_all_orders_are_those_that_one_counts(int options)
    {
        int[] key = [.. Enumerable.Range(1, options)];
        var counted = new long[Ranking.MostFootrule(options) + 1];
        foreach (var order in Orders.All(options)) counted[Ranking.Footrule(key, order)]++;

        RankingByChance.OrdersByFootrule(options).ShouldBe(counted);
        counted[^1].ShouldBeGreaterThan(0, "the farthest is met");
        Orders.All(options).Min(order => Ranking.NearMiss(key, order)).ShouldBe(Ranking.LeastNearMiss(options));
    }

    // The closed forms hold for every number of options: m! orders, mean (m² - 1)/3, none farther than floor(m²/2).
    [Fact]
    public void The_closed_forms_are_those_of_the_count()
    {
        long all = 1;
        for (var options = 2; options <= Ranking.MostOptions; options++)
        {
            all *= options;
            var orders = RankingByChance.OrdersByFootrule(options);
            Fraction sum = 0;
            for (var distance = 0; distance < orders.Length; distance++) sum += (Fraction)orders[distance] * distance;
            orders.Sum().ShouldBe(all);
            orders[0].ShouldBe(1);
            orders[^1].ShouldBeGreaterThan(0, "the farthest is met");
            orders.Where((_, distance) => distance % 2 == 1).ShouldAllBe(orders => orders == 0);
            (sum / all).ShouldBe(RankingByChance.MeanFootrule(options));
            RankingByChance.MeanFootrule(options).ShouldBe(new Fraction(((long)options * options) - 1, 3));
            RankingByChance.MeanNearMiss(options).ShouldBe(Ranking.MostNearMiss(options) - RankingByChance.MeanFootrule(options));
            RankingByChance.MeanDeductedFrom(orders.Length - 2, options).ShouldBe(orders.Length - 2 - RankingByChance.MeanFootrule(options) + new Fraction(orders[^1], all));
        }
    }

    [Fact]
    public void The_number_of_options_and_full_marks_have_bounds()
    {
        foreach (var options in new[] { 1, 17 })
        {
            Should.Throw<ArgumentOutOfRangeException>(() => RankingByChance.OrdersByFootrule(options));
            Should.Throw<ArgumentOutOfRangeException>(() => RankingByChance.MeanFootrule(options));
            Should.Throw<ArgumentOutOfRangeException>(() => RankingByChance.MeanNearMiss(options));
        }

        Should.Throw<ArgumentOutOfRangeException>(() => RankingByChance.MeanDeductedFrom(0, 5));
    }

    private static Fraction Mean(int options, Func<int[], int> marks) => new(Orders.All(options).Sum(marks), Orders.All(options).Count());
}
