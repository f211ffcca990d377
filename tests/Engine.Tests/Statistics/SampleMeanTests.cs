using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Tests.Statistics;

public sealed class SampleMeanTests
{
    // R: t.test(c(0.7,-1.6,-0.2,-1.2,-0.1,3.4,3.7,0.8,0.0,2.0)), the first group of 'sleep' (Student 1908): mean 0.75, -0.5297804 to 2.0297804.
    [Fact]
    public void The_first_ten_of_Student_have_the_interval_of_R()
    {
        var mean = SampleMean.Of([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]);
        mean.Mean.Value!.Value.ShouldBe(0.75, 1e-12);
        (mean.Confidence!.Value.Low, mean.Confidence.Value.High).ShouldSatisfyAllConditions(
            interval => interval.Low.ShouldBe(-0.5297804, 1e-6), interval => interval.High.ShouldBe(2.0297804, 1e-6));
    }

    [Fact]
    public void One_number_and_equal_numbers_have_no_interval_and_nobody_has_no_mean()
    {
        (SampleMean.Of([3]).Mean.Value, SampleMean.Of([3]).Confidence).ShouldBe((3.0, null));
        (SampleMean.Of([0.1, 0.1, 0.1]).Confidence, SampleMean.Of([]).Mean.Value).ShouldBe((null, null));
        SampleMean.Of([]).Mean.WhyNot.ShouldBe("There is nobody to take a mean of.");
    }

    [Fact]
    public void Of_shares_the_interval_stays_between_nothing_and_all() =>
        SampleMean.Of([0, 0, 1]).Shares.Confidence.ShouldBe(new Interval(0, 1));

    // R: quantile(c(1,2,4,7,11)) and quantile(c(1,2,4,8)), type 7.
    [Theory]
    [InlineData(new double[] { 11, 1, 7, 2, 4 }, 2, 4, 7)]
    [InlineData(new double[] { 8, 4, 2, 1 }, 1.75, 3, 5)]
    [InlineData(new double[] { 5 }, 5, 5, 5)]
    public void Quartiles_are_those_of_R(double[] numbers, double lower, double median, double upper)
    {
        var quartiles = Quartiles.Of(numbers);
        (quartiles.Lower.Value, quartiles.Median.Value, quartiles.Upper.Value).ShouldBe((lower, median, upper));
        Quartiles.Of([]).Median.Value.ShouldBeNull();
    }
}
