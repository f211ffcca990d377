using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Tests.Statistics;

public sealed class ItemAnalysisTests
{
    private static Arbitrary<double?[,]> Groups => Tables.OfSize(10, 24, 1, 5);

    [Fact]
    public void The_attitude_data_of_R_give_the_correlations_of_psych()
    {
        var published = Examples.Of("cronbach_alpha", "attitude");
        var rows = published.Table("rows", cell => (double?)cell);
        var analysis = ItemAnalysis.Of(rows, Same(7, MarkRange.UpTo(100)));
        var totals = MarkTable.RowSums(published.Table("rows", cell => cell));

        (analysis.People, analysis.Items.Length).ShouldBe((30, 7));
        analysis.Alpha.Value!.Value.ShouldBe(published.Number("alpha_raw"), 1e-8);
        foreach (var (at, item) in analysis.Items.Index())
        {
            item.ItemRest.Value!.Value.ShouldBe(published.Number($"item_rest_r/{at}"), 5.1e-5);
            item.Facility.Value!.Value.ShouldBe(Enumerable.Range(0, 30).Average(person => rows[person, at]!.Value) / 100, 1e-12);
            (item.People, item.Caution, item.GroupSize, item.Note).ShouldBe((30, ItemCaution.None, 8, null));
            // The uncorrected correlation, with the item in the total.
            Variation.Correlation(MarkTable.Column(published.Table("rows", cell => cell), at), totals)!.Value.ShouldBe(published.Number($"item_total_r/{at}"), 5.1e-5);
        }

        // Fisher's interval by hand: atanh 0.6713 ± 1.96/√27.
        analysis.Items[0].ItemRestConfidence!.Value.Low.ShouldBe(Math.Tanh(Math.Atanh(0.6713) - (1.959964 / Math.Sqrt(27))), 1e-4);
        analysis.Items[0].ItemRestConfidence!.Value.High.ShouldBe(Math.Tanh(Math.Atanh(0.6713) + (1.959964 / Math.Sqrt(27))), 1e-4);
    }

    [Fact]
    public void The_top_is_set_against_the_bottom_and_whoever_ties_at_the_boundary_counts_in_part()
    {
        // Totals of the second item rise from 0 to 9; 27% of ten people are three of them.
        var marks = Tables.Of<double?>(10, 2, (person, item) => item == 1 ? person : person >= 8 ? 1 : 0);
        ItemAnalysis.Of(marks, [MarkRange.UpTo(1), MarkRange.UpTo(9)]).Items[0].TopAgainstBottom.Value!.Value.ShouldBe(2.0 / 3, 1e-12);

        // By total: two people of 5, of whom one has the item; five of 3, of whom one has it; three of 0. The third place in the top
        // group is shared by the five.
        double[] first = [1, 0, 1, 0, 0, 0, 0, 0, 0, 0], totals = [5, 5, 3, 3, 3, 3, 3, 0, 0, 0];
        var tied = Tables.Of<double?>(10, 2, (person, item) => item == 0 ? first[person] : totals[person] - first[person]);
        var item = ItemAnalysis.Of(tied, [MarkRange.UpTo(1), MarkRange.UpTo(5)]).Items[0];
        item.TopAgainstBottom.Value!.Value.ShouldBe((1 + 0.2) / 3, 1e-12);
        (item.GroupSize, item.Discrimination).ShouldBe((3, Discrimination.Excellent));
        item.ToString().ShouldBe("facility 0.20, item-rest correlation 0.21, top against bottom 0.40 (excellent), n = 10. Fewer than 30 people met it: another group may well give other numbers.");
    }

    [Theory]
    [InlineData(10, 3)]
    [InlineData(11, 3)]
    [InlineData(13, 4)]
    [InlineData(50, 14)]
    [InlineData(100, 27)]
    [InlineData(1, 1)]
    public void The_groups_are_27_per_cent_in_whole_people(int people, int size) => TopAndBottom.Size(people).ShouldBe(size);

    [Theory]
    [InlineData(-1, Discrimination.Backwards, "reject it or check the key")]
    [InlineData(-0.001, Discrimination.Backwards, "reject it or check the key")]
    [InlineData(0, Discrimination.Weak, "revise it")]
    [InlineData(0.194, Discrimination.Weak, "revise it")]
    [InlineData(0.195, Discrimination.Fair, "fair")]
    [InlineData(0.29, Discrimination.Fair, "fair")]
    [InlineData(0.30, Discrimination.Good, "good")]
    [InlineData(0.39, Discrimination.Good, "good")]
    [InlineData(0.40, Discrimination.Excellent, "excellent")]
    [InlineData(1, Discrimination.Excellent, "excellent")]
    public void An_index_has_the_words_of_Ebel_and_Frisbie(double index, Discrimination discrimination, string words)
    {
        Discriminations.Of(index).ShouldBe(discrimination);
        discrimination.Words().ShouldBe(words);
        Should.Throw<ArgumentException>(() => Discriminations.Of(double.NaN)).Message.ShouldStartWith("An index of discrimination is -1 to 1.");
    }

    [Theory]
    [InlineData(9, ItemCaution.Suppressed)]
    [InlineData(10, ItemCaution.Warned)]
    [InlineData(29, ItemCaution.Warned)]
    [InlineData(30, ItemCaution.None)]
    public void Below_ten_people_nothing_is_given_and_below_thirty_it_comes_with_a_warning(int people, ItemCaution caution)
    {
        var item = ItemAnalysis.Of(Tables.Of<double?>(people, 2, (person, at) => person % (at + 2)), [MarkRange.UpTo(1), MarkRange.UpTo(2)]).Items[0];

        (item.People, item.Caution).ShouldBe((people, caution));
        (item.Facility.Value is null).ShouldBe(caution is ItemCaution.Suppressed);
        if (caution is ItemCaution.Suppressed) item.ToString().ShouldBe("n = 9. Fewer than 10 people met it: too few to say anything of the item.");
        else item.ToString().Contains("Fewer than 30 people met it").ShouldBe(caution is ItemCaution.Warned);
    }

    [Fact]
    public void Below_ten_people_it_is_not_even_said_that_nobody_got_it_right()
    {
        var item = ItemAnalysis.Of(Tables.Of<double?>(9, 1, (_, _) => 0), [MarkRange.UpTo(1)]).Items[0];

        (item.Note, item.Facility.Value, item.Discrimination).ShouldBe((null, null, null));
    }

    [Theory]
    [InlineData(4, "facility 1.00, n = 30. Everybody got full marks.")]
    [InlineData(0, "facility 0.00, n = 30. Nobody got a mark.")]
    [InlineData(1, "facility 0.25, n = 30. Everybody got the same mark.")]
    public void An_item_that_tells_nobody_apart_says_so_in_words(double mark, string told)
    {
        var item = ItemAnalysis.Of(Tables.Of<double?>(30, 2, (person, at) => at == 0 ? mark : person), [MarkRange.UpTo(4), MarkRange.UpTo(29)]).Items[0];

        item.ToString().ShouldBe(told);
        (item.ItemRest.WhyNot, item.TopAgainstBottom.WhyNot, item.Discrimination, item.ItemRestConfidence).ShouldBe((item.Note, item.Note, null, null));
    }

    [Fact]
    public void What_cannot_be_told_says_why()
    {
        Of(Tables.Of<double?>(10, 1, (person, _) => person % 2), 1).ItemRest.WhyNot.ShouldBe("Nobody met another item to set it beside.");
        Of(Tables.Of<double?>(10, 2, (person, at) => at == 0 ? person % 2 : 1), 2).ItemRest.WhyNot.ShouldBe("Marks for the rest do not vary.");
        Of(Tables.Of<double?>(10, 2, (person, at) => at == 0 ? person % 2 : 1 - (person % 2)), 2).TopAgainstBottom.WhyNot.ShouldBe("All who met it have the same total.");
        Of(Tables.Of<double?>(12, 2, (person, at) => at == 1 && person < 3 ? null : person % 2), 2).ItemRest.WhyNot.ShouldBe("Fewer than 10 people met it and another item.");
        var unmet = Of(Tables.Of<double?>(12, 2, (person, at) => at == 0 ? null : person % 2), 2);
        (unmet.People, unmet.Caution, unmet.GroupSize).ShouldBe((0, ItemCaution.Suppressed, 0));
        var nobody = ItemAnalysis.Of(new double?[0, 1], [MarkRange.UpTo(1)]);
        (nobody.Items[0].People, nobody.Alpha.WhyNot).ShouldBe((0, "It takes two people or more."));
        ItemAnalysis.Of(new double?[3, 0], []).Items.ShouldBeEmpty();

        Of(Tables.Of<double?>(10, 1, (person, _) => person % 2), 1).ToString()
            .ShouldBe("facility 0.50, top against bottom 1.00 (excellent), n = 10. Nobody met another item to set it beside. Fewer than 30 people met it: another group may well give other numbers.");

        static ItemStatistic Of(double?[,] marks, int items) => ItemAnalysis.Of(marks, Same(items, MarkRange.UpTo(1))).Items[0];
    }

    [Fact]
    public void An_item_is_judged_by_those_who_met_it_against_what_they_could_have_had_elsewhere()
    {
        // Twelve people met all; of eight more, who did not meet the first item, it knows nothing.
        var random = Seeded.Random();
        var marks = Tables.Of<double?>(20, 3, (person, item) => item == 0 && person >= 12 ? null : random.Next(0, 4));
        var (all, met) = (ItemAnalysis.Of(marks, Same(3, MarkRange.UpTo(3))), ItemAnalysis.Of(Tables.Of(12, 3, (person, item) => marks[person, item]), Same(3, MarkRange.UpTo(3))));

        all.Items[0].ShouldBe(met.Items[0]);
        all.Items[1].People.ShouldBe(20);
        all.Alpha.WhyNot.ShouldBe("8 of 60 marks are missing.");
    }

    [Fact]
    public void A_planted_item_with_its_key_the_wrong_way_round_is_found()
    {
        var random = Seeded.Random();
        // Of 400 people the able get a point more often, in four items of five; in the last the key is turned round.
        var marks = new double?[400, 5];
        for (var person = 0; person < 400; person++)
        {
            for (var item = 0; item < 5; item++) marks[person, item] = (random.NextDouble() < person / 400.0) == (item < 4) ? 1 : 0;
        }

        var items = ItemAnalysis.Of(marks, Same(5, MarkRange.UpTo(1))).Items;
        items.Take(4).ShouldAllBe(item => item.Discrimination == Discrimination.Excellent);
        items[4].Discrimination.ShouldBe(Discrimination.Backwards);
        items[4].ItemRest.Value!.Value.ShouldBeLessThan(0);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Refused(new double?[,] { { 5 } }, "A mark of this item is 0 to 4, not 5.");
        Refused(new double?[,] { { -1 } }, "A mark of this item is 0 to 4, not -1.");
        Refused(new double?[,] { { double.NaN } }, "A mark of this item is 0 to 4, not NaN.");
        Refused(new double?[,] { { 1, 2 } }, "Each of 2 items has a range of marks, not 1.");
        Should.Throw<ArgumentException>(() => ItemAnalysis.Of(new double?[,] { { 1 } }, [default])).Message.ShouldStartWith("An item has a range of marks.");
        Should.Throw<ArgumentException>(() => MarkRange.UpTo(0)).Message.ShouldStartWith("The most that an item earns is above the least: not 0 to 0.");
        Should.Throw<ArgumentException>(() => new MarkRange(2, 1));
        Should.Throw<ArgumentException>(() => new MarkRange(double.NaN, 1));
        Should.Throw<ArgumentException>(() => MarkRange.UpTo(double.PositiveInfinity));

        static void Refused(double?[,] marks, string message) => Should.Throw<ArgumentException>(() => ItemAnalysis.Of(marks, [MarkRange.UpTo(4)])).Message.ShouldStartWith(message);
    }

    [Fact]
    public void It_knows_neither_the_units_of_marks_nor_anybodys_place_and_holds_to_its_ranges() => Check.One(Seeded.Config(5_000), Prop.ForAll(Groups, marks =>
    {
        var items = marks.GetLength(1);
        var analysis = ItemAnalysis.Of(marks, Same(items, MarkRange.UpTo(4)));
        // All items stretched and shifted alike; people in another order; items too.
        ShouldBeSame(analysis.Items, ItemAnalysis.Of(marks.Select((row, column) => (marks[row, column] * 0.7) - 1.3), Same(items, new MarkRange(-1.3, (4 * 0.7) - 1.3))).Items);
        ShouldBeSame(analysis.Items, ItemAnalysis.Of(marks.Select((row, column) => marks[marks.GetLength(0) - 1 - row, column]), Same(items, MarkRange.UpTo(4))).Items);
        ShouldBeSame([.. analysis.Items.Reverse()], ItemAnalysis.Of(marks.Select((row, column) => marks[row, items - 1 - column]), Same(items, MarkRange.UpTo(4))).Items);
        foreach (var (at, item) in analysis.Items.Index())
        {
            item.Facility.Value!.Value.ShouldBeInRange(0, 1);
            if (item.TopAgainstBottom.Value is { } index) index.ShouldBeInRange(-1, 1);
            if (item.ItemRest.Value is not { } correlation) continue;
            correlation.ShouldBeInRange(-1, 1);
            var own = Enumerable.Range(0, marks.GetLength(0)).Select(row => marks[row, at]!.Value).ToArray();
            var rest = Enumerable.Range(0, marks.GetLength(0)).Select(row => Enumerable.Range(0, items).Sum(column => marks[row, column]!.Value) - marks[row, at]!.Value).ToArray();
            correlation.ShouldBe(MathNet.Numerics.Statistics.Correlation.Pearson(own, rest), 1e-9);
            if (item.ItemRestConfidence is { } interval) (interval.Low <= correlation && correlation <= interval.High).ShouldBeTrue();
        }
    }));

    private static void ShouldBeSame(ImmutableArray<ItemStatistic> items, ImmutableArray<ItemStatistic> others)
    {
        foreach (var (item, other) in items.Zip(others))
        {
            (other.People, other.Note, other.ItemRest.WhyNot, other.TopAgainstBottom.WhyNot).ShouldBe((item.People, item.Note, item.ItemRest.WhyNot, item.TopAgainstBottom.WhyNot));
            (other.Facility.Value ?? 0).ShouldBe(item.Facility.Value ?? 0, 1e-9);
            (other.ItemRest.Value ?? 0).ShouldBe(item.ItemRest.Value ?? 0, 1e-9);
            (other.TopAgainstBottom.Value ?? 0).ShouldBe(item.TopAgainstBottom.Value ?? 0, 1e-9);
        }
    }

    private static ImmutableArray<MarkRange> Same(int items, MarkRange range) => [.. Enumerable.Repeat(range, items)];
}
