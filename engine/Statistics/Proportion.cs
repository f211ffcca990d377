using System.Globalization;

namespace MentorSim.Engine.Statistics;

/// <summary>
/// A share of a number of people or answers, k of n, with Wilson's score interval (Wilson 1927):
/// (p + z²/2n ± z√(p(1 - p)/n + z²/4n²)) / (1 + z²/n), p = k/n, z = 1.96. Unlike p ± 1.96 standard errors it is never beyond 0 and 1, and has
/// a width where all or none agree.
/// </summary>
public sealed record Proportion
{
    private Proportion(int count, int all) => (Count, All) = (count, all);

    /// <summary>How many (k).</summary>
    public int Count { get; }

    /// <summary>Of how many (n).</summary>
    public int All { get; }

    /// <summary>The share, 0 to 1; null where there is nobody.</summary>
    public double? Value => All == 0 ? null : (double)Count / All;

    /// <summary>Where the share of all who might have been asked lies with 95% confidence; null where there is nobody.</summary>
    public Interval? Confidence { get; private init; }

    /// <summary>Why there is no share, as a sentence; null where there is one.</summary>
    public string? WhyNot => All == 0 ? "Nobody was asked." : null;

    /// <summary>A share.</summary>
    /// <param name="count">How many.</param>
    /// <param name="all">Of how many.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 0 or above all.</exception>
    public static Proportion Of(int count, int all)
    {
        if (count < 0 || count > all) throw new ArgumentOutOfRangeException(nameof(count), $"A share of {all} is 0 to {all} of them, not {count}.");
        if (all == 0) return new Proportion(0, 0);
        double n = all, p = count / n, squared = Interval.Normal * Interval.Normal;
        var middle = (p + (squared / (2 * n))) / (1 + (squared / n));
        var width = Interval.Normal * Math.Sqrt((p * (1 - p) / n) + (squared / (4 * n * n))) / (1 + (squared / n));
        // At the ends the formula gives 0 and 1 but for rounding.
        return new Proportion(count, all) { Confidence = new Interval(count == 0 ? 0 : middle - width, count == all ? 1 : middle + width) };
    }

    /// <summary>Whether the share is a threshold in whole per cent or more, by whole numbers.</summary>
    public bool Reaches(int percent) => All > 0 && Count * 100L >= (long)percent * All;

    /// <summary>The share as it is told to people: with n and the interval always.</summary>
    public override string ToString() => Confidence is { } interval
        ? string.Create(CultureInfo.InvariantCulture, $"{Count} of {All}, 95% interval {interval.Low:0.00} to {interval.High:0.00}")
        : $"no share, n = 0: {WhyNot}";
}
