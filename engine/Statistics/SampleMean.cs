using MathNet.Numerics.Distributions;

namespace MentorSim.Engine.Statistics;

/// <summary>
/// The mean of numbers, one of each person, with its 95% interval: mean ± t(0.975, n - 1) · s / √n, with s² over n - 1 (Student 1908; any
/// textbook). Of differences of pairs it is the interval of the paired t-test.
/// </summary>
/// <param name="People">How many numbers (n).</param>
/// <param name="Mean">The mean; none of nobody.</param>
/// <param name="Confidence">The interval; null below two numbers and where all are the same.</param>
public sealed record SampleMean(int People, Figure Mean, Interval? Confidence)
{
    /// <summary>Of some numbers, each finite.</summary>
    public static SampleMean Of(ReadOnlySpan<double> numbers)
    {
        if (numbers.IsEmpty) return new SampleMean(0, Figure.None("There is nobody to take a mean of."), null);
        var (mean, variance) = (Variation.Mean(numbers), Variation.Of(numbers));
        if (variance == 0) return new SampleMean(numbers.Length, Figure.Of(mean), null);
        var half = StudentT.InvCDF(0, 1, numbers.Length - 1, 0.975) * Math.Sqrt(variance / numbers.Length);
        return new SampleMean(numbers.Length, Figure.Of(mean), new Interval(mean - half, mean + half));
    }

    /// <summary>The same of shares, which lie from 0 to 1: so does the interval, cut off where it would reach beyond.</summary>
    public SampleMean Shares => Confidence is { } interval ? this with { Confidence = new Interval(Math.Max(0, interval.Low), Math.Min(1, interval.High)) } : this;
}
