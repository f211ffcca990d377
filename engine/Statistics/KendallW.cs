using System.Globalization;
using MathNet.Numerics;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Statistics;

/// <summary>
/// How far judges put the same things into the same order: Kendall's coefficient of concordance (Kendall and Babington Smith 1939),
/// W = 12·S / (m²(n³ - n) - m·Σ(t³ - t)), where S is the sum of squares of the things' rank sums about their mean and t the size of each
/// group of ties of each judge. From 0, where the orders cancel out, to 1, where all are the same.
/// </summary>
public sealed record KendallW
{
    private KendallW(int subjects, int judges) => (Subjects, Judges) = (subjects, judges);

    /// <summary>The number of things that were put in order (n), the rows.</summary>
    public int Subjects { get; }

    /// <summary>The number of judges (m), the columns.</summary>
    public int Judges { get; }

    /// <summary>W, corrected for ties; null where <see cref="WhyNot"/> says why.</summary>
    public double? Value { get; private init; }

    /// <summary>W without the correction, 12·S / m²(n³ - n): less where there are ties, which make its 1 out of reach. Null likewise.</summary>
    public double? Uncorrected { get; private init; }

    /// <summary>Whether any judge put two things on one place.</summary>
    public bool HasTies { get; private init; }

    /// <summary>m(n - 1)·W, which has nearly the chi-square distribution of n - 1 degrees of freedom if orders are chance; null where W is.</summary>
    public double? ChiSquare => Value * Judges * (Subjects - 1);

    /// <summary>How often chance gives a <see cref="ChiSquare"/> as large; rough with fewer than eight things or few judges. Null where W is.</summary>
    public double? ByChance => ChiSquare is { } chi ? SpecialFunctions.GammaUpperRegularized((Subjects - 1) / 2.0, chi / 2) : null;

    /// <summary>Why there is no W, as a sentence; null where there is one.</summary>
    public string? WhyNot { get; private init; }

    /// <summary>From marks or ranks: only their order counts, judge by judge, and equal ones share the mean of their places.</summary>
    /// <param name="marks">The mark or rank of each thing (row) by each judge (column); null where one is missing, which leaves no W.</param>
    /// <exception cref="ArgumentException">A mark is not a finite number.</exception>
    public static KendallW Of(double?[,] marks)
    {
        var (subjects, judges) = (marks.GetLength(0), marks.GetLength(1));
        var none = new KendallW(subjects, judges);
        var (table, missing) = MarkTable.Whole(marks);
        if (missing is not null) return none with { WhyNot = missing };
        if (subjects < 2) return none with { WhyNot = "It takes two things or more to be put in order." };
        if (judges < 2) return none with { WhyNot = "It takes two judges or more." };

        var sums = new double[subjects];
        double ties = 0, n = subjects, m = judges;
        for (var judge = 0; judge < judges; judge++) ties += AddRanks(MarkTable.Column(table, judge), sums);
        var squares = sums.Sum(sum => Square(sum - (m * (n + 1) / 2)));
        var most = m * m * ((n * n * n) - n);
        if (most - (m * ties) <= 0) return none with { HasTies = true, WhyNot = "No judge puts one thing before another." };
        // Ranks are halves of whole numbers, so all up to here is exact.
        return none with { Value = 12 * squares / (most - (m * ties)), Uncorrected = 12 * squares / most, HasTies = ties > 0 };
    }

    /// <summary>W as it is told to people: with the numbers of things and judges, and what chance gives.</summary>
    public override string ToString() => Value is { } value
        ? string.Create(CultureInfo.InvariantCulture, $"{value:0.00}, chi-square {ChiSquare:0.0} with {Subjects - 1} df, {(ByChance < 0.0005 ? "p < 0.001" : string.Create(CultureInfo.InvariantCulture, $"p = {ByChance:0.000}"))}, n = {Subjects}, {Counted.Of(Judges, "judge")}")
        : string.Create(CultureInfo.InvariantCulture, $"no W, n = {Subjects}, {Counted.Of(Judges, "judge")}: {WhyNot}");

    // Adds a judge's ranks to the sums and gives Σ(t³ - t) of their ties.
    private static double AddRanks(double[] marks, double[] sums)
    {
        int[] order = [.. Enumerable.Range(0, marks.Length).OrderBy(at => marks[at])];
        double ties = 0;
        for (var start = 0; start < order.Length;)
        {
            var end = start;
            while (end + 1 < order.Length && marks[order[end + 1]] == marks[order[start]]) end++;
            for (var at = start; at <= end; at++) sums[order[at]] += ((start + end) / 2.0) + 1;
            double tied = end - start + 1;
            ties += (tied * tied * tied) - tied;
            start = end + 1;
        }

        return ties;
    }

    private static double Square(double value) => value * value;
}
