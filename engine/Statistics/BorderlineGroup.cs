using System.Globalization;
using MathNet.Numerics.Distributions;

namespace MentorSim.Engine.Statistics;

/// <summary>
/// A pass mark by the borderline-group method (Livingston and Zieky 1982): somebody who saw people work, and not their scores, says who is
/// just on the border, and the pass mark is the median of these people's scores.
/// </summary>
public sealed record BorderlineGroup
{
    private BorderlineGroup(int people) => People = people;

    /// <summary>How many people were judged borderline (n).</summary>
    public int People { get; }

    /// <summary>The pass mark, the median of their scores; of an even number, halfway between the middle two. No number where there is nobody.</summary>
    public required Figure Median { get; init; }

    /// <summary>The lower quartile, as R and spreadsheets have it: (n - 1)/4 of the way up, between scores in proportion. No number below two people.</summary>
    public required Figure LowerQuartile { get; init; }

    /// <summary>The upper quartile, 3(n - 1)/4 of the way up.</summary>
    public required Figure UpperQuartile { get; init; }

    /// <summary>
    /// An interval that holds the median of all borderline people with 95% confidence or more, whatever the distribution: from a score to
    /// another (Conover 1999). Null below six people, of whom no two scores can say so much.
    /// </summary>
    public Interval? Confidence { get; init; }

    /// <summary>From the scores of those judged borderline.</summary>
    /// <param name="scores">One of each, in any order.</param>
    /// <exception cref="ArgumentException">A score is not a finite number.</exception>
    public static BorderlineGroup Of(IEnumerable<double> scores)
    {
        double[] sorted = [.. scores.Select(score => MarkTable.Finite(score, nameof(scores))).Order()];
        var none = Figure.None(sorted.Length == 0 ? "Nobody was judged borderline." : "One person alone shows no spread.");
        return new BorderlineGroup(sorted.Length)
        {
            Median = sorted.Length == 0 ? none : At(0.5),
            LowerQuartile = sorted.Length < 2 ? none : At(0.25),
            UpperQuartile = sorted.Length < 2 ? none : At(0.75),
            Confidence = Between(sorted),
        };

        Figure At(double part)
        {
            var place = part * (sorted.Length - 1);
            var (below, above) = ((int)Math.Floor(place), (int)Math.Ceiling(place));
            return Figure.Of(sorted[below] + ((place - below) * (sorted[above] - sorted[below])));
        }
    }

    /// <summary>The pass mark as it is told to people: with n always.</summary>
    public override string ToString()
    {
        var spread = (LowerQuartile.Value, UpperQuartile.Value) is ({ } low, { } high) ? string.Create(CultureInfo.InvariantCulture, $", quartiles {low:0.00} and {high:0.00}") : "";
        var sure = Confidence is { } interval ? string.Create(CultureInfo.InvariantCulture, $"95% interval {interval.Low:0.00} to {interval.High:0.00}") : "no interval";
        return Median.Value is null
            ? $"no pass mark, n = 0: {Median}"
            : string.Create(CultureInfo.InvariantCulture, $"{Median}{spread}, {sure}, n = {People}");
    }

    // As many scores from either end as a fair coin leaves less than 2.5% below.
    private static Interval? Between(double[] sorted)
    {
        var cut = 0;
        while (cut < sorted.Length && Binomial.CDF(0.5, sorted.Length, cut) <= 0.025) cut++;
        return cut == 0 ? null : new Interval(sorted[cut - 1], sorted[^cut]);
    }
}
