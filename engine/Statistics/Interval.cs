namespace MentorSim.Engine.Statistics;

/// <summary>Where a number lies with 95% confidence.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end, not below the lower.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The 0.975 quantile of the standard normal distribution.</summary>
    internal const double Normal = 1.959963984540054;
}
