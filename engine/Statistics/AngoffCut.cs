using System.Collections.Immutable;
using System.Globalization;
using MathNet.Numerics.Distributions;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Statistics;

/// <summary>
/// A pass mark by Angoff's method (1971): judges say for each item what somebody who is just good enough would earn on average, and the
/// pass mark is the mean of the judges' sums, (1/J) Σ_j Σ_i p_ij, from 0 to the most that can be earned. Where items earn 1 the
/// expectation is a probability; items that earn more are judged in marks (the extended method, Hambleton and Plake 1995).
/// </summary>
public sealed record AngoffCut
{
    private AngoffCut(int judges, int items, IntraclassCorrelation agreement) => (Judges, Items, Agreement) = (judges, items, agreement);

    /// <summary>The number of judges (J), the rows.</summary>
    public int Judges { get; }

    /// <summary>The number of items, the columns.</summary>
    public int Items { get; }

    /// <summary>The pass mark; null where <see cref="WhyNot"/> says why.</summary>
    public double? Value { get; private init; }

    /// <summary>The most that can be earned.</summary>
    public double Most { get; private init; }

    /// <summary>The pass mark in per cent of the most; null where there is none.</summary>
    public double? Percent => 100 * Value / Most;

    /// <summary>The sum of each judge, which would be the pass mark if they were alone; empty where there is none.</summary>
    public ImmutableArray<double> JudgeSums { get; private init; } = [];

    /// <summary>The mean of the judges for each item; empty where there is none.</summary>
    public ImmutableArray<double> ItemMeans { get; private init; } = [];

    /// <summary>The standard error of the pass mark over judges, sd of their sums / √J; no number with one judge.</summary>
    public Figure StandardError { get; private init; } = Figure.None("");

    /// <summary>
    /// The pass mark and so many standard errors to either side as Student's t has for J - 1, not beyond what can be earned; null where the
    /// standard error is 0 or there is none.
    /// </summary>
    public Interval? Confidence { get; private init; }

    /// <summary>How far the judges agree on which items are hard: <see cref="IntraclassCorrelation.OfMean"/> of it, ICC(2,J), items being the rows.</summary>
    public IntraclassCorrelation Agreement { get; }

    /// <summary>Why there is no pass mark, as a sentence; null where there is one.</summary>
    public string? WhyNot { get; private init; }

    /// <summary>From judges' expectations where every item earns 1 at most.</summary>
    /// <inheritdoc cref="Of(double?[,], ImmutableArray{double})"/>
    public static AngoffCut Of(double?[,] expected) => Of(expected, [.. Enumerable.Repeat(1.0, expected.GetLength(1))]);

    /// <summary>From judges' expectations.</summary>
    /// <param name="expected">What each judge (row) expects for each item (column); null where one is missing, which leaves no pass mark.</param>
    /// <param name="most">What each item earns at most, above 0.</param>
    /// <exception cref="ArgumentException">There are not as many maxima as items, or an expectation is not from 0 to the maximum.</exception>
    public static AngoffCut Of(double?[,] expected, ImmutableArray<double> most)
    {
        var (judges, items) = (expected.GetLength(0), expected.GetLength(1));
        if (most.Length != items) throw new ArgumentException($"Each of {items} items has a maximum, not {most.Length}.", nameof(most));
        ImmutableArray<MarkRange> ranges = [.. most.Select(MarkRange.UpTo)];
        var byItem = new double?[items, judges];
        for (var judge = 0; judge < judges; judge++)
        {
            for (var item = 0; item < items; item++)
            {
                if (expected[judge, item] is { } mark) _ = ranges[item].Share(mark);
                byItem[item, judge] = expected[judge, item];
            }
        }

        var none = new AngoffCut(judges, items, IntraclassCorrelation.Of(byItem)) { Most = most.Sum() };
        if (items == 0) return Without("There is no item to judge.");
        if (judges == 0) return Without("Nobody has judged.");
        var (table, missing) = MarkTable.Whole(expected, "expectations");
        if (missing is not null) return Without(missing);

        var sums = MarkTable.RowSums(table);
        var value = Variation.Mean(sums);
        var error = Math.Sqrt(Variation.Of(sums) / judges);
        return none with
        {
            Value = value,
            JudgeSums = [.. sums],
            ItemMeans = [.. MarkTable.Columns(table).Select(column => Variation.Mean(column))],
            StandardError = judges == 1 ? Figure.None("One judge alone shows no spread.") : Figure.Of(error),
            Confidence = error > 0 && StudentT.InvCDF(0, 1, judges - 1, 0.975) * error is var width ? new Interval(Math.Max(0, value - width), Math.Min(none.Most, value + width)) : null,
        };

        AngoffCut Without(string whyNot) => none with { WhyNot = whyNot, StandardError = Figure.None(whyNot) };
    }

    /// <summary>The pass mark as it is told to people: with the judges, the interval and their agreement.</summary>
    public override string ToString() => Value is not { } value
        ? string.Create(CultureInfo.InvariantCulture, $"no pass mark, {Counted.Of(Judges, "judge")}, {Counted.Of(Items, "item")}: {WhyNot}")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{value:0.00} of {Most:0.##} ({Percent:0.0}%), {(Confidence is { } interval ? $"95% interval {interval.Low:0.00} to {interval.High:0.00}" : "no interval")}, {Counted.Of(Judges, "judge")}, {Counted.Of(Items, "item")}, {Agreed}");

    private string Agreed => Agreement.OfMean is { } agreed
        ? string.Create(CultureInfo.InvariantCulture, $"{Agreement.NameOfMean} {agreed:0.00}")
        : $"no ICC: {Agreement.WhyNotOfMean}";
}

/// <summary>
/// Two rounds of the same judges over the same items: the modified method, in which judges see data and each other's numbers after the
/// first. Both are kept; the second is the one that counts.
/// </summary>
public sealed record AngoffRounds
{
    private AngoffRounds(AngoffCut first, AngoffCut second) => (First, Second) = (first, second);

    /// <summary>What they said on their own.</summary>
    public AngoffCut First { get; }

    /// <summary>What they said after talking.</summary>
    public AngoffCut Second { get; }

    /// <summary>How far the pass mark moved; no number where a round has none.</summary>
    public Figure Moved => Second.Value - First.Value is { } moved ? Figure.Of(moved) : Figure.None(First.WhyNot ?? Second.WhyNot!);

    /// <summary>How far each judge's sum moved; empty where a round has no pass mark.</summary>
    public ImmutableArray<double> JudgesMoved => [.. First.JudgeSums.Zip(Second.JudgeSums, (first, second) => second - first)];

    /// <summary>Sets two rounds beside each other.</summary>
    /// <exception cref="ArgumentException">They are not of as many judges, items and marks.</exception>
    public static AngoffRounds Of(AngoffCut first, AngoffCut second) => (first.Judges, first.Items, first.Most) == (second.Judges, second.Items, second.Most)
        ? new AngoffRounds(first, second)
        : throw new ArgumentException("The second round is of the same judges and items as the first.", nameof(second));
}
