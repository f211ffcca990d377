using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>
/// Cronbach's alpha (1951) over the decisions at which something can be lost: k/(k - 1) (1 - Σs²/S²), with s² the variance of the points lost
/// at one decision and S² that of all points lost, over all trainees. At most 1; below 0 where decisions work against each other. Who
/// never met a decision lost nothing there, as the scorecard has it: where plays go many ways, that is no more than a hint.
/// </summary>
/// <param name="Alpha">The coefficient; null where there is none.</param>
/// <param name="Confidence">Its 95 % interval: 1 - exp(ln(1 - α) ± z √(2k / ((k - 1)(n - 2)))) (Bonett 2002); null where there is none.</param>
/// <param name="Items">The decisions at which something can be lost and which somebody met, k.</param>
/// <param name="MetByAll">How many of them everybody met.</param>
/// <param name="Trainees">How many played, n.</param>
/// <param name="WhyNot">Why there is no coefficient, as the end of a sentence; empty where there is.</param>
public sealed record Reliability(double? Alpha, Interval? Confidence, int Items, int MetByAll, long Trainees, string WhyNot)
{
    /// <summary>From here on a test is usually said to be good enough to tell groups apart (Nunnally 1978).</summary>
    public const double Enough = 0.7;

    /// <summary>What a tally says.</summary>
    internal static Reliability Of(Course course, Tally tally)
    {
        var loss = tally.Loss;
        var (plays, squares, items, metByAll) = (0L, (Int128)0, 0, 0);
        foreach (var count in loss[..^2]) plays += count;
        for (var item = 0; item < tally.Items.Length; item++)
        {
            var sums = tally.OfItem(item);
            if (course.MostLossAt[tally.Items[item]] == 0 || sums[0] == 0) continue;
            items++;
            metByAll += sums[0] == plays ? 1 : 0;
            squares += Squares(plays, sums[2], sums[3]);
        }

        return Of(plays, items, metByAll, squares, Squares(plays, loss[^2], loss[^1]));
    }

    /// <summary>n Σx² - (Σx)²: the variance times n (n - 1).</summary>
    internal static Int128 Squares(long n, long sum, long sumOfSquares) => ((Int128)n * sumOfSquares) - ((Int128)sum * sum);

    /// <summary>The coefficient from sums of squares.</summary>
    /// <param name="n">How many played.</param>
    /// <param name="k">How many decisions there are.</param>
    /// <param name="metByAll">How many of them everybody met.</param>
    /// <param name="ofItems">The sum of what <see cref="Squares"/> gives for each decision.</param>
    /// <param name="ofTotal">What it gives for the total.</param>
    internal static Reliability Of(long n, int k, int metByAll, Int128 ofItems, Int128 ofTotal)
    {
        var whyNot = n < ItemFigures.FewestMet ? "fewer than 10 played" : k < 2 ? "there are fewer than two decisions at which anything can be lost" : ofTotal == 0 ? "everybody lost the same" : "";
        if (whyNot.Length > 0) return new Reliability(null, null, k, metByAll, n, whyNot);
        var alpha = CronbachAlpha.Of(k, (double)ofItems / n / (n - 1), (double)ofTotal / n / (n - 1));
        var (middle, half) = (Math.Log(1 - alpha), Interval.Normal * Math.Sqrt(2.0 * k / ((k - 1) * (n - 2))));
        return new Reliability(alpha, alpha < 1 ? new Interval(1 - Math.Exp(middle + half), 1 - Math.Exp(middle - half)) : null, k, metByAll, n, "");
    }
}
