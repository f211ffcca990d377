using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Statistics;

/// <summary>
/// How far the items of a test say the same of people: Cronbach's alpha (1951), k/(k - 1)·(1 - Σ s_i² / s_T²), at most 1 and below 0 where
/// items contradict each other. It is ICC(3,k) of people by items. It says nothing of whether the test measures what it should, and rises
/// with the number of items alone.
/// </summary>
public sealed record CronbachAlpha
{
    private CronbachAlpha(int people, int items) => (People, Items) = (people, items);

    /// <summary>The number of people (n), the rows.</summary>
    public int People { get; }

    /// <summary>The number of items (k), the columns.</summary>
    public int Items { get; }

    /// <summary>Alpha of the marks as they are; null where <see cref="WhyNot"/> says why.</summary>
    public double? Value { get; private init; }

    /// <summary>
    /// The 95% interval of Feldt (1965): 1 - (1 - α)·F(.975; n-1, (n-1)(k-1)) to 1 - (1 - α)·F(.025; n-1, (n-1)(k-1)), for other people
    /// and the same items. Null where alpha is, or where it is 1: no width would be a claim.
    /// </summary>
    public Interval? Confidence { get; private init; }

    /// <summary>Alpha of items that are given the same variance: k·r̄ / (1 + (k - 1)·r̄), r̄ being the mean correlation of two items.</summary>
    public Figure Standardised { get; private init; } = Figure.None("");

    /// <summary>For each item, alpha of all the others; where it is more than alpha, the item does not go with the rest. Empty where alpha is not known.</summary>
    public ImmutableArray<Figure> IfDropped { get; private init; } = [];

    /// <summary>Why there is no alpha, as a sentence; null where there is one.</summary>
    public string? WhyNot { get; private init; }

    /// <summary>The formula alone, where only variances are known.</summary>
    /// <param name="items">The number of items k, 2 or more.</param>
    /// <param name="sumOfVariances">Σ s_i², not below 0.</param>
    /// <param name="varianceOfTotals">s_T², above 0.</param>
    /// <exception cref="ArgumentException">There are not such items or variances.</exception>
    public static double Of(int items, double sumOfVariances, double varianceOfTotals)
    {
        if (items < 2) throw new ArgumentException($"It takes two items or more, not {items}.", nameof(items));
        if (!double.IsFinite(sumOfVariances) || sumOfVariances < 0) throw new ArgumentException("A sum of variances is finite and not below 0.", nameof(sumOfVariances));
        if (!double.IsFinite(varianceOfTotals) || varianceOfTotals <= 0) throw new ArgumentException("The totals have a variance, finite and above 0.", nameof(varianceOfTotals));
        return Math.Min(1, items / (items - 1.0) * (1 - (sumOfVariances / varianceOfTotals)));
    }

    /// <summary>From a table of marks.</summary>
    /// <param name="marks">The mark of each person (row) for each item (column); null where one is missing, which leaves no alpha.</param>
    /// <exception cref="ArgumentException">A mark is not a finite number.</exception>
    public static CronbachAlpha Of(double?[,] marks)
    {
        var (people, items) = (marks.GetLength(0), marks.GetLength(1));
        var (table, missing) = MarkTable.Whole(marks);
        if (missing is not null) return None(missing);
        if (people < 2) return None("It takes two people or more.");
        if (items < 2) return None("It takes two items or more.");

        var columns = MarkTable.Columns(table);
        double[] variances = [.. columns.Select(column => Variation.Of(column))];
        var totals = MarkTable.RowSums(table);
        if (variances.All(variance => variance == 0)) return None("The marks do not vary.");
        var whole = OfSome(items, variances.Sum(), totals);
        if (whole.Value is not { } alpha) return None(whole.WhyNot!);

        return new CronbachAlpha(people, items)
        {
            Value = alpha,
            Confidence = Feldt(alpha, people, items),
            Standardised = OfEqualVariances(columns, variances),
            IfDropped = [.. columns.Select((column, item) => items == 2
                ? Figure.None("One item alone has no alpha.")
                : OfSome(items - 1, variances.Where((_, other) => other != item).Sum(), [.. totals.Zip(column, (total, mark) => total - mark)]))],
        };

        CronbachAlpha None(string whyNot) => new(people, items) { WhyNot = whyNot, Standardised = Figure.None(whyNot) };
    }

    /// <summary>Alpha as it is told to people: with the interval and the numbers of people and items always.</summary>
    public override string ToString()
    {
        var told = (Value, Confidence) switch
        {
            (null, _) => "no alpha",
            ({ } value, null) => string.Create(CultureInfo.InvariantCulture, $"{value:0.00}, no interval"),
            ({ } value, { } interval) => string.Create(CultureInfo.InvariantCulture, $"{value:0.00}, 95% interval {interval.Low:0.00} to {interval.High:0.00}"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{told}, n = {People}, {Counted.Of(Items, "item")}{(WhyNot is null ? "" : $": {WhyNot}")}");
    }

    private static Figure OfSome(int items, double sumOfVariances, double[] totals)
    {
        var ofTotals = Variation.Of(totals);
        // Totals that only differ by rounding do not differ.
        return ofTotals <= 1e-12 * sumOfVariances || ofTotals == 0 ? Figure.None("The totals do not vary.") : Figure.Of(Of(items, sumOfVariances, ofTotals));
    }

    // The mean correlation comes from the totals of items that are each brought to a variance of 1: s_T² = k + k(k-1)·r̄.
    private static Figure OfEqualVariances(double[][] columns, double[] variances)
    {
        if (variances.Index().Any(variance => variance.Item == 0)) return Figure.None("An item does not vary.");
        var totals = new double[columns[0].Length];
        foreach (var (item, column) in columns.Index())
        {
            var (mean, deviation) = (Variation.Mean(column), Math.Sqrt(variances[item]));
            for (var person = 0; person < totals.Length; person++) totals[person] += (column[person] - mean) / deviation;
        }

        return OfSome(columns.Length, columns.Length, totals);
    }

    private static Interval? Feldt(double alpha, double people, double items)
    {
        // What is left of a difference of nothing is the rounding of a number near 1.
        if (1 - alpha < 1e-12) return null;
        var (own, rest) = (people - 1, (people - 1) * (items - 1));
        return IntraclassInterval.LowerQuantile(rest, own) is { } above && IntraclassInterval.LowerQuantile(own, rest) is { } below
            ? new Interval(1 - ((1 - alpha) / above), 1 - ((1 - alpha) * below))
            : null;
    }
}
