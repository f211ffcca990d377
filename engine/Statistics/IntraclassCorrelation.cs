using System.Globalization;
using MathNet.Numerics.Distributions;

namespace MentorSim.Engine.Statistics;

/// <summary>
/// How much of the variance of marks is between the answers and not between or within their markers: ICC(2,1), two-way, random, absolute
/// agreement, one marker (Shrout and Fleiss 1979). It may be below 0, and with a few answers and markers it is known very roughly: lead
/// with <see cref="Confidence"/>.
/// </summary>
public sealed record IntraclassCorrelation
{
    private IntraclassCorrelation(int subjects, int markers) => (Subjects, Markers) = (subjects, markers);

    /// <summary>The number of answers (n), the rows.</summary>
    public int Subjects { get; }

    /// <summary>The number of markers (k), the columns.</summary>
    public int Markers { get; }

    /// <summary>ICC(2,1), at most 1; null where <see cref="WhyNot"/> says why.</summary>
    public double? Value { get; private init; }

    /// <summary>ICC(2,k), that of the mean of all markers; null where there is none.</summary>
    public double? OfMean { get; private init; }

    /// <summary>The 95% interval of <see cref="Value"/>; null where the distribution has no such number, as where all markers agree throughout.</summary>
    public Interval? Confidence { get; private init; }

    /// <summary>The mean square between answers (MSR).</summary>
    public double BetweenSubjects { get; private init; }

    /// <summary>The mean square between markers (MSC).</summary>
    public double BetweenMarkers { get; private init; }

    /// <summary>The mean square of what is left (MSE).</summary>
    public double Residual { get; private init; }

    /// <summary>Why there is no ICC, as a sentence; null where there is one.</summary>
    public string? WhyNot { get; private init; }

    /// <summary>From a table of marks.</summary>
    /// <param name="marks">The mark of each answer (row) by each marker (column); null where one is missing, which leaves no ICC.</param>
    public static IntraclassCorrelation Of(double?[,] marks)
    {
        var (subjects, markers) = (marks.GetLength(0), marks.GetLength(1));
        var none = new IntraclassCorrelation(subjects, markers);
        var missing = marks.Cast<double?>().Count(mark => mark is null);
        if (missing > 0) return none with { WhyNot = string.Create(CultureInfo.InvariantCulture, $"{missing} of {subjects * markers} marks are missing.") };
        if (subjects < 2) return none with { WhyNot = "It takes two answers or more." };
        if (markers < 2) return none with { WhyNot = "It takes two markers or more." };

        var table = new double[subjects, markers];
        foreach (var (row, column) in Cells(subjects, markers)) table[row, column] = marks[row, column]!.Value;
        var (between, columns, rest) = MeanSquares(table);
        var squares = none with { BetweenSubjects = between, BetweenMarkers = columns, Residual = rest };
        double n = subjects, k = markers;
        var spread = (n * between) + (k * columns) + (((k * n) - k - n) * rest);
        if (spread <= 0) return squares with { WhyNot = "The marks do not vary." };
        var single = n * (between - rest) / spread;
        var ofMean = between + ((columns - rest) / n);
        return squares with { Value = single, OfMean = ofMean > 0 ? (between - rest) / ofMean : null, Confidence = IntervalOf(single, between, columns, rest, n, k) };
    }

    /// <summary>
    /// The coefficient as it is told to people: with n, the number of markers and the interval always, and only with them the words of Koo
    /// and Li (2016), who put the interval's ends into classes and not the estimate: poor, moderate, good, excellent.
    /// </summary>
    public override string ToString() => (Value, Confidence) switch
    {
        (null, _) => string.Create(CultureInfo.InvariantCulture, $"no ICC, n = {Subjects}, {Markers} markers: {WhyNot}"),
        ({ } single, null) => string.Create(CultureInfo.InvariantCulture, $"{single:0.00}, no interval, n = {Subjects}, {Markers} markers"),
        ({ } single, { } interval) => string.Create(
            CultureInfo.InvariantCulture,
            $"{single:0.00} ({Words(interval)}), 95% interval {interval.Low:0.00} to {interval.High:0.00}, n = {Subjects}, {Markers} markers"),
    };

    private static string Words(Interval interval) =>
        Word(interval.Low) == Word(interval.High) ? Word(interval.Low) : $"{Word(interval.Low)} to {Word(interval.High)}";

    private static string Word(double end) => end switch
    {
        < 0.50 => "poor",
        < 0.75 => "moderate",
        < 0.90 => "good",
        _ => "excellent",
    };

    private static (double Between, double Columns, double Left) MeanSquares(double[,] table)
    {
        int subjects = table.GetLength(0), markers = table.GetLength(1);
        var rows = Enumerable.Range(0, subjects).Select(row => Enumerable.Range(0, markers).Average(column => table[row, column])).ToArray();
        var columns = Enumerable.Range(0, markers).Select(column => Enumerable.Range(0, subjects).Average(row => table[row, column])).ToArray();
        var mean = rows.Average();
        var total = Cells(subjects, markers).Sum(cell => Square(table[cell.Row, cell.Column] - mean));
        return (
            Exact(markers * rows.Sum(row => Square(row - mean))) / (subjects - 1),
            Exact(subjects * columns.Sum(column => Square(column - mean))) / (markers - 1),
            Exact(Cells(subjects, markers).Sum(cell => Square(table[cell.Row, cell.Column] - rows[cell.Row] - columns[cell.Column] + mean))) / ((subjects - 1) * (markers - 1)));

        // A part that is nothing but the rounding of means is nothing; without this, marks that agree throughout have some variance.
        double Exact(double part) => part <= 1e-12 * total || part <= 1e-24 * subjects * markers * mean * mean ? 0 : part;
    }

    // Shrout and Fleiss's interval, its fractions multiplied out and turned over, so that no residual at all does not divide by 0 and only
    // quantiles near 0 are asked for.
    private static Interval? IntervalOf(double single, double between, double columns, double rest, double n, double k)
    {
        var others = (n * (1 + ((k - 1) * single))) - (k * single);
        var below = ((n - 1) * Square(k * single * columns)) + Square(others * rest);
        if (between == 0 || below == 0) return null;
        var freedom = (k - 1) * (n - 1) * Square((k * single * columns) + (others * rest)) / below;
        if (Quantile(freedom, n - 1) is not { } low || Quantile(n - 1, freedom) is not { } high) return null;
        var within = (k * columns) + (((k * n) - k - n) * rest);
        return new Interval(n * ((between * low) - rest) / (within + (n * between * low)), n * (between - (rest * high)) / ((within * high) + (n * between)));
    }

    // MathNet looks for the quantile between 0 and 1000.
    private static double? Quantile(double first, double second) =>
        FisherSnedecor.CDF(first, second, 1000) > 0.025 ? FisherSnedecor.InvCDF(first, second, 0.025) : null;

    private static double Square(double value) => value * value;

    private static IEnumerable<(int Row, int Column)> Cells(int rows, int columns) =>
        Enumerable.Range(0, rows * columns).Select(cell => (cell / columns, cell % columns));
}
