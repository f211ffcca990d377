using MathNet.Numerics.Distributions;

namespace MentorSim.Engine.Statistics;

/// <summary>
/// The 95% intervals of intraclass correlations (Shrout and Fleiss 1979, McGraw and Wong 1996), their fractions multiplied out and turned
/// over, so that no residual at all does not divide by 0 and only quantiles near 0 are asked for.
/// </summary>
/// <param name="Single">That of one marker; null where the distribution has no such number.</param>
/// <param name="OfMean">That of the mean of all markers; null likewise.</param>
internal readonly record struct IntraclassInterval(Interval? Single, Interval? OfMean)
{
    /// <summary>
    /// One-way, and two-way consistency: F = MSR/error, F_L = F / F(.975; n-1, f), F_U = F · F(.975; f, n-1); single (F-1)/(F+k-1), mean 1-1/F.
    /// </summary>
    /// <param name="between">The mean square between answers.</param>
    /// <param name="error">The mean square that counts as error.</param>
    /// <param name="freedom">Its degrees of freedom f.</param>
    /// <param name="n">The number of answers.</param>
    /// <param name="k">The number of markers.</param>
    public static IntraclassInterval OfRatio(double between, double error, double freedom, double n, double k)
    {
        if (between == 0 || error == 0 || LowerQuantile(freedom, n - 1) is not { } low || LowerQuantile(n - 1, freedom) is not { } high) return default;
        var (least, most) = (between * low, error * high);
        return new IntraclassInterval(
            new Interval((least - error) / (least + ((k - 1) * error)), (between - most) / (between + ((k - 1) * most))),
            new Interval((least - error) / least, (between - most) / between));
    }

    /// <summary>Two-way agreement, as Satterthwaite's degrees of freedom give it.</summary>
    /// <param name="single">ICC(2,1).</param>
    /// <param name="squares">The mean squares.</param>
    /// <param name="n">The number of answers.</param>
    /// <param name="k">The number of markers.</param>
    public static IntraclassInterval OfAgreement(double single, MeanSquares squares, double n, double k)
    {
        var (between, columns, rest) = (squares.Rows, squares.Columns, squares.Residual);
        var others = (n * (1 + ((k - 1) * single))) - (k * single);
        var below = ((n - 1) * Square(k * single * columns)) + Square(others * rest);
        if (between == 0 || below == 0) return default;
        var freedom = (k - 1) * (n - 1) * Square((k * single * columns) + (others * rest)) / below;
        if (LowerQuantile(freedom, n - 1) is not { } low || LowerQuantile(n - 1, freedom) is not { } high) return default;
        var within = (k * columns) + (((k * n) - k - n) * rest);
        var (least, most) = (n * ((between * low) - rest) / (within + (n * between * low)), n * (between - (rest * high)) / ((within * high) + (n * between)));
        return new IntraclassInterval(new Interval(least, most), Stepped(least) is { } l && Stepped(most) is { } m ? new Interval(l, m) : null);

        // Spearman and Brown's step from one marker to the mean of k; it comes to the same as McGraw and Wong's interval of ICC(A,k).
        double? Stepped(double end) => 1 + ((k - 1) * end) is > 0 and var whole ? k * end / whole : null;
    }

    /// <summary>The 0.025 quantile of F; null where it is beyond 1000, up to where MathNet looks for it.</summary>
    internal static double? LowerQuantile(double first, double second) =>
        FisherSnedecor.CDF(first, second, 1000) > 0.025 ? FisherSnedecor.InvCDF(first, second, 0.025) : null;

    private static double Square(double value) => value * value;
}
