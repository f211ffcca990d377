using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace MentorSim.Engine.Statistics;

/// <summary>
/// What a table of marks says of the items: how easy each is, whether it tells strong from weak, and how far all say the same. People may
/// have met different items; an item is judged by those who met it.
/// </summary>
/// <param name="People">The number of people, the rows.</param>
/// <param name="Items">Each item, in order.</param>
/// <param name="Alpha">The reliability of the whole; none where somebody did not meet an item.</param>
public sealed record ItemAnalysis(int People, ImmutableArray<ItemStatistic> Items, CronbachAlpha Alpha)
{
    /// <summary>From a table of marks; takes time in proportion to its size.</summary>
    /// <param name="marks">The mark of each person (row) for each item (column); null where somebody did not meet the item.</param>
    /// <param name="ranges">What each item can earn.</param>
    /// <exception cref="ArgumentException">There are not as many ranges as items, or a mark is not a finite number inside its range.</exception>
    public static ItemAnalysis Of(double?[,] marks, ImmutableArray<MarkRange> ranges)
    {
        var (people, items) = (marks.GetLength(0), marks.GetLength(1));
        if (ranges.Length != items) throw new ArgumentException($"Each of {items} items has a range of marks, not {ranges.Length}.", nameof(ranges));
        var everybody = new Person[people];
        for (var row = 0; row < people; row++)
        {
            var (earned, most, met) = (0.0, 0.0, 0);
            for (var item = 0; item < items; item++)
            {
                if (marks[row, item] is not { } mark) continue;
                // Refuses what is out of range, and NaN with it.
                _ = ranges[item].Share(mark);
                (earned, most, met) = (earned + mark - ranges[item].Least, most + ranges[item].Most - ranges[item].Least, met + 1);
            }

            everybody[row] = new Person(row, earned, most, met);
        }

        Person[] ranked = [.. everybody.Where(person => person.Met > 0).OrderBy(person => person.Share)];
        var columns = Columns(marks, ranked);
        return new ItemAnalysis(people, [.. columns.Select((column, item) => Statistic(column, ranges[item], ranked))], CronbachAlpha.Of(marks));
    }

    // Item by item the marks of people by their rank, NaN where somebody did not meet it: read once, person by person, as they lie in memory.
    private static double[][] Columns(double?[,] marks, Person[] ranked)
    {
        double[][] columns = [.. Enumerable.Range(0, marks.GetLength(1)).Select(_ => new double[ranked.Length])];
        foreach (var (rank, person) in ranked.Index())
        {
            for (var item = 0; item < columns.Length; item++) columns[item][rank] = marks[person.Row, item] ?? double.NaN;
        }

        return columns;
    }

    private static ItemStatistic Statistic(double[] marks, MarkRange range, Person[] ranked)
    {
        List<double> shares = [], totals = [], own = [], rest = [];
        for (var rank = 0; rank < marks.Length; rank++)
        {
            if (double.IsNaN(marks[rank])) continue;
            var (share, person) = (range.Share(marks[rank]), ranked[rank]);
            shares.Add(share);
            totals.Add(person.Share);
            if (person.Met == 1) continue;
            own.Add(share);
            rest.Add((person.Earned - (marks[rank] - range.Least)) / (person.Most - (range.Most - range.Least)));
        }

        if (ItemCautions.Of(shares.Count) is ItemCaution.Suppressed)
        {
            var few = Figure.None(ItemCaution.Suppressed.Sentence()!);
            return new ItemStatistic(shares.Count) { Facility = few, ItemRest = few, TopAgainstBottom = few };
        }

        var facility = Figure.Of(Variation.Mean(CollectionsMarshal.AsSpan(shares)));
        if (shares.TrueForAll(share => share == shares[0]))
        {
            var note = shares[0] switch { 1 => "Everybody got full marks.", 0 => "Nobody got a mark.", _ => "Everybody got the same mark." };
            return new ItemStatistic(shares.Count) { Facility = facility, ItemRest = Figure.None(note), TopAgainstBottom = Figure.None(note), Note = note };
        }

        var correlation = ItemCautions.Of(own.Count) is ItemCaution.Suppressed ? null : Variation.Correlation(CollectionsMarshal.AsSpan(own), CollectionsMarshal.AsSpan(rest));
        return new ItemStatistic(shares.Count)
        {
            Facility = facility,
            ItemRest = correlation is { } known ? Figure.Of(known) : Figure.None(own.Count switch
            {
                0 => "Nobody met another item to set it beside.",
                < ItemCautions.Fewest => "Fewer than 10 people met it and another item.",
                _ => "Marks for the rest do not vary.",
            }),
            ItemRestConfidence = correlation is { } sure ? Fisher(sure, own.Count) : null,
            TopAgainstBottom = TopAndBottom.Difference(CollectionsMarshal.AsSpan(totals), CollectionsMarshal.AsSpan(shares)) is { } apart
                ? Figure.Of(Math.Clamp(apart, -1, 1))
                : Figure.None("All who met it have the same total."),
        };
    }

    private static Interval? Fisher(double correlation, int people)
    {
        if (1 - Math.Abs(correlation) < 1e-12) return null;
        var (middle, width) = (Math.Atanh(correlation), Interval.Normal / Math.Sqrt(people - 3));
        return new Interval(Math.Tanh(middle - width), Math.Tanh(middle + width));
    }

    /// <summary>What somebody earned above the least that could be, of how much, in how many items.</summary>
    private readonly record struct Person(int Row, double Earned, double Most, int Met)
    {
        public double Share => Earned / Most;
    }
}
