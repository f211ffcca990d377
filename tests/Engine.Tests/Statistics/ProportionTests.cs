using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Tests.Statistics;

public sealed class ProportionTests
{
    /// <summary>Newcombe 1998, table I, method 3, printed to four decimals.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    [InlineData(29, 29, 0.8830, 1)]
    public void Published_intervals_come_out(int count, int all, double low, double high)
    {
        var share = Proportion.Of(count, all);

        share.Value.ShouldBe((double)count / all);
        share.Confidence!.Value.Low.ShouldBe(low, 0.00006);
        share.Confidence!.Value.High.ShouldBe(high, 0.00006);
    }

    [Fact]
    public void It_is_within_its_interval_and_that_within_0_and_1()
    {
        for (var all = 1; all < 60; all++)
        {
            for (var count = 0; count <= all; count++)
            {
                var interval = Proportion.Of(count, all).Confidence!.Value;
                ((double)count / all).ShouldBeInRange(interval.Low, interval.High);
                interval.Low.ShouldBeGreaterThanOrEqualTo(0);
                interval.High.ShouldBeLessThanOrEqualTo(1);
                interval.Low.ShouldBeLessThan(interval.High);
            }
        }
    }

    [Fact]
    public void Of_nobody_there_is_no_share()
    {
        var none = Proportion.Of(0, 0);

        (none.Value, none.Confidence, none.WhyNot, none.Reaches(0)).ShouldBe((null, null, "Nobody was asked.", false));
        none.ToString().ShouldBe("no share, n = 0: Nobody was asked.");
        Should.Throw<ArgumentOutOfRangeException>(() => Proportion.Of(3, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => Proportion.Of(-1, 2));
    }

    [Fact]
    public void It_is_told_with_n_and_the_interval_and_held_against_a_threshold_exactly()
    {
        Proportion.Of(4, 5).ToString().ShouldBe("4 of 5, 95% interval 0.38 to 0.96");
        (Proportion.Of(3, 4).Reaches(75), Proportion.Of(2, 3).Reaches(67), Proportion.Of(2, 3).Reaches(66)).ShouldBe((true, false, true));
    }
}
