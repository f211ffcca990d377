using System.Collections.Immutable;

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
        var (earned, most) = (new double[people], new double[people]);
        for (var person = 0; person < people; person++)
        {
            for (var item = 0; item < items; item++)
            {
                if (marks[person, item] is not { } mark) continue;
                // Refuses what is out of range, and NaN with it.
                _ = ranges[item].Share(mark);
                earned[person] += mark - ranges[item].Least;
                most[person] += ranges[item].Most - ranges[item].Least;
            }
        }

        int[] ranked = [.. Enumerable.Range(0, people).Where(person => most[person] > 0).OrderBy(person => earned[person] / most[person])];
        return new ItemAnalysis(people, [.. Enumerable.Range(0, items).Select(Statistic)], CronbachAlpha.Of(marks));

        ItemStatistic Statistic(int item)
        {
            int[] met = [.. ranked.Where(person => marks[person, item] is not null)];
            if (ItemCautions.Of(met.Length) is ItemCaution.Suppressed)
            {
                var few = Figure.None(ItemCaution.Suppressed.Sentence()!);
                return new ItemStatistic(met.Length) { Facility = few, ItemRest = few, TopAgainstBottom = few };
            }

            double[] shares = [.. met.Select(person => ranges[item].Share(marks[person, item]!.Value))];
            var facility = Figure.Of(Variation.Mean(shares));
            if (shares.All(share => share == shares[0]))
            {
                var note = shares[0] switch { 1 => "Everybody got full marks.", 0 => "Nobody got a mark.", _ => "Everybody got the same mark." };
                return new ItemStatistic(met.Length) { Facility = facility, ItemRest = Figure.None(note), TopAgainstBottom = Figure.None(note), Note = note };
            }

            var (rest, confidence) = Rest(item, met, shares);
            double[] totals = [.. met.Select(person => earned[person] / most[person])];
            return new ItemStatistic(met.Length)
            {
                Facility = facility,
                ItemRest = rest,
                ItemRestConfidence = confidence,
                TopAgainstBottom = TopAndBottom.Difference(totals, shares) is { } apart ? Figure.Of(Math.Clamp(apart, -1, 1)) : Figure.None("All who met it have the same total."),
            };
        }

        (Figure, Interval?) Rest(int item, int[] met, double[] shares)
        {
            if (items == 1) return (Figure.None("There is no other item to set it beside."), null);
            var range = ranges[item].Most - ranges[item].Least;
            var others = met.Index().Where(person => OtherItems(person.Item, item)).ToArray();
            if (ItemCautions.Of(others.Length) is ItemCaution.Suppressed) return (Figure.None("Fewer than 10 people met it and another item."), null);
            double[] own = [.. others.Select(person => shares[person.Index])];
            double[] rest = [.. others.Select(person => (earned[person.Item] - (marks[person.Item, item]!.Value - ranges[item].Least)) / (most[person.Item] - range))];
            if (Variation.Correlation(own, rest) is not { } correlation) return (Figure.None("Marks for the rest do not vary."), null);
            return (Figure.Of(correlation), Fisher(correlation, own.Length));
        }

        bool OtherItems(int person, int item) => Enumerable.Range(0, items).Any(other => other != item && marks[person, other] is not null);
    }

    private static Interval? Fisher(double correlation, int people)
    {
        if (1 - Math.Abs(correlation) < 1e-12) return null;
        var (middle, width) = (Math.Atanh(correlation), Interval.Normal / Math.Sqrt(people - 3));
        return new Interval(Math.Tanh(middle - width), Math.Tanh(middle + width));
    }
}
