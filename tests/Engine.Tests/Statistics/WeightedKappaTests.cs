using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Tests.Statistics;

public sealed class WeightedKappaTests
{
    private static readonly Func<int, KappaWeights>[] Standard = [KappaWeights.Plain, KappaWeights.Linear, KappaWeights.Quadratic];

    private static Arbitrary<(int First, int Second)[]> Marks =>
        Gen.Choose(1, 12).SelectMany(count => Gen.Choose(0, 4).SelectMany(first => Gen.Choose(0, 4).Select(second => (first, second))).ArrayOf(count)).ToArbitrary();

    [Fact]
    public void Fifty_proposals_agree_by_two_fifths()
    {
        var published = Examples.Of("cohen_kappa", "grant50");
        var kappa = WeightedKappa.Of(published.Table("table", Whole), KappaWeights.Plain(2));

        kappa.Value!.Value.ShouldBe(published.Number("kappa"), 1e-12);
        kappa.Observed!.Value.ShouldBe(published.Number("po"), 1e-12);
        kappa.RawAgreement!.Value.ShouldBe(published.Number("po"), 1e-12);
        kappa.Expected!.Value.ShouldBe(published.Number("pe"), 1e-12);
        kappa.StandardError!.Value.ShouldBe(published.Number("ase"), 5e-4);
        kappa.ToString().ShouldBe("0.40 (fair), 95% interval 0.15 to 0.65, n = 50");
    }

    [Fact]
    public void What_SAS_prints_for_three_classes_comes_out()
    {
        var published = Examples.Of("cohen_kappa", "sas3x3");
        var table = published.Table("table", Whole);
        var kappa = WeightedKappa.Of(table, KappaWeights.Plain(3));

        kappa.Value!.Value.ShouldBe(published.Number("kappa"), 1e-6);
        kappa.StandardError!.Value.ShouldBe(published.Number("ase"), 1e-6);
        kappa.Confidence!.Value.Low.ShouldBe(published.Number("ci95/0"), 1e-4);
        kappa.Confidence!.Value.High.ShouldBe(published.Number("ci95/1"), 1e-4);
        var weighted = Examples.Of("weighted_kappa", "sas3x3");
        WeightedKappa.Of(table, KappaWeights.Linear(3)).Value!.Value.ShouldBe(weighted.Number("linear"), 1e-6);
        WeightedKappa.Of(table, KappaWeights.Quadratic(3)).Value!.Value.ShouldBe(weighted.Number("quadratic"), 1e-6);
    }

    [Fact]
    public void Cohens_own_weights_of_1968_give_his_kappa()
    {
        var published = Examples.Of("weighted_kappa", "cohen1968");
        var counts = published.Table("proportions", share => (int)Math.Round(share * 100));

        WeightedKappa.Of(counts, KappaWeights.Plain(3)).Value!.Value.ShouldBe(published.Number("kappa_unweighted"), 1e-8);
        WeightedKappa.Of(counts, KappaWeights.Own(published.Table("disagreement_weights", cell => cell))).Value!.Value.ShouldBe(published.Number("kappa_weighted"), 1e-8);
    }

    [Theory]
    [InlineData("unweighted", 0)]
    [InlineData("linear", 1)]
    [InlineData("quadratic", 2)]
    public void A_table_of_four_places_gives_all_three_kappas_and_their_errors(string name, int weights)
    {
        var published = Examples.Of("weighted_kappa", "sexualfun");
        var kappa = WeightedKappa.Of(published.Table("table", Whole), Standard[weights](4));

        kappa.Pairs.ShouldBe(91);
        kappa.Value!.Value.ShouldBe(published.Number(name), 1e-6);
        kappa.StandardError!.Value.ShouldBe(published.Number($"ase/{name}"), 1e-6);
        if (weights == 0) return;
        kappa.Observed!.Value.ShouldBe(published.Number($"{name}_po"), 1e-6);
        kappa.Expected!.Value.ShouldBe(published.Number($"{name}_pe"), 1e-6);
    }

    [Theory]
    [InlineData("unweighted", 0)]
    [InlineData("linear", 1)]
    [InlineData("quadratic", 2)]
    public void Pairs_of_marks_are_counted_over_the_whole_scale(string name, int weights)
    {
        var published = Examples.Of("weighted_kappa", "anxiety12");
        var pairs = published["pairs"]!.AsArray().Select(pair => ((int)pair!.Number("0"), (int)pair!.Number("1")));

        WeightedKappa.Of(pairs, 1, Standard[weights](6)).Value!.Value.ShouldBe(published.Number(name), 1e-8);
    }

    [Fact]
    public void One_and_the_same_mark_throughout_leaves_no_kappa_but_the_raw_agreement()
    {
        var kappa = WeightedKappa.Of([(3, 3), (3, 3), (3, 3)], 0, KappaWeights.Quadratic(5));

        (kappa.Value, kappa.StandardError, kappa.Confidence).ShouldBe((null, null, null));
        (kappa.RawAgreement, kappa.Expected, kappa.Pairs).ShouldBe((1, 1, 3));
        kappa.ToString().ShouldBe("no kappa, n = 3: Both gave one and the same mark throughout, so there is nothing that chance would not give.");
        WeightedKappa.Of([], 0, KappaWeights.Linear(5)).ShouldBe(WeightedKappa.Of(new int[3, 3], KappaWeights.Plain(3)));
        WeightedKappa.Of([], 0, KappaWeights.Linear(5)).ToString().ShouldBe("no kappa, n = 0: No answer has a mark of both.");
    }

    [Fact]
    public void Weights_that_count_nothing_that_could_differ_leave_no_kappa()
    {
        var kappa = WeightedKappa.Of(new[,] { { 3, 2, 0 }, { 1, 4, 0 }, { 0, 0, 0 } }, KappaWeights.Own(new double[,] { { 0, 0, 1 }, { 0, 0, 1 }, { 1, 1, 0 } }));

        (kappa.Value, kappa.RawAgreement, kappa.WhyNot).ShouldBe((null, 0.7, "Nothing that the two could have disagreed on has a weight."));
    }

    [Fact]
    public void The_prevalence_paradox_leaves_the_raw_agreement_to_be_seen()
    {
        var kappa = WeightedKappa.Of(new[,] { { 96, 2 }, { 2, 0 } }, KappaWeights.Plain(2));

        kappa.RawAgreement!.Value.ShouldBe(0.96);
        kappa.Value!.Value.ShouldBe((0.96 - ((0.98 * 0.98) + (0.02 * 0.02))) / (1 - ((0.98 * 0.98) + (0.02 * 0.02))), 1e-12);
        kappa.InWords!.Word.ShouldBe("poor");
    }

    [Fact]
    public void Weights_of_nought_and_one_give_Cohens_own_kappa() => Check.One(Seeded.Config(10_000), Prop.ForAll(Marks, marks =>
    {
        var own = WeightedKappa.Of(marks, 0, KappaWeights.Own(Tables.Of(5, 5, (row, column) => row == column ? 0.0 : 1)));
        var n = (double)marks.Length;
        var seen = marks.Count(pair => pair.First == pair.Second) / n;
        var byChance = Enumerable.Range(0, 5).Sum(place => marks.Count(pair => pair.First == place) * marks.Count(pair => pair.Second == place)) / (n * n);

        own.ShouldBe(WeightedKappa.Of(marks, 0, KappaWeights.Plain(5)));
        (own.Value is null).ShouldBe(byChance == 1);
        if (own.Value is { } value) value.ShouldBe((seen - byChance) / (1 - byChance), 1e-9);
        // The unit of weights is nobody's business, and neither is the order of answers.
        WeightedKappa.Of(marks.Reverse(), 0, KappaWeights.Own(Tables.Of(5, 5, (row, column) => row == column ? 0.0 : 8))).Value.ShouldBe(own.Value);
    }));

    [Fact]
    public void Markers_who_agree_throughout_get_no_interval_and_no_word()
    {
        var kappa = WeightedKappa.Of([(3, 3), (1, 1), (3, 3)], 0, KappaWeights.Quadratic(5));

        (kappa.Value, kappa.StandardError, kappa.Confidence).ShouldBe((1, 0, null));
        kappa.ToString().ShouldBe("1.00, no interval, n = 3");
    }

    [Theory]
    [InlineData(-0.004, "poor")]
    [InlineData(0.204, "slight")]
    [InlineData(0.206, "fair")]
    [InlineData(0.604, "moderate")]
    [InlineData(0.802, "substantial")]
    [InlineData(0.806, "almost perfect")]
    public void The_word_is_that_of_the_number_as_it_is_printed(double wanted, string word)
    {
        // Two classes of 1000 each: kappa is 1 less twice the share that disagrees.
        var apart = (int)Math.Round((1 - wanted) * 500);
        var kappa = WeightedKappa.Of(new[,] { { 1000 - apart, apart }, { apart, 1000 - apart } }, KappaWeights.Plain(2));

        kappa.Value!.Value.ShouldBe(wanted, 1e-12);
        kappa.ToString().ShouldContain($"({word}), 95% interval ");
    }

    [Fact]
    public void Kappa_is_never_beyond_one_and_the_same_whoever_is_first() => Check.One(Seeded.Config(20_000), Prop.ForAll(Marks, marks =>
    {
        foreach (var weights in Standard.Select(made => made(5)))
        {
            var (there, back) = (WeightedKappa.Of(marks, 0, weights), WeightedKappa.Of(marks.Select(pair => (pair.Second, pair.First)), 0, weights));
            there.Value.ShouldBe(back.Value);
            (there.StandardError ?? 0).ShouldBe(back.StandardError ?? 0, 1e-9);
            if (there.Value is not { } value)
            {
                marks.Distinct().ShouldHaveSingleItem();
                continue;
            }

            value.ShouldBeInRange(-1 - 1e-12, 1);
            if (there.Confidence is { } interval) (interval.Low <= value && value <= interval.High && interval.Low >= -1 - 1e-12 && interval.High <= 1).ShouldBeTrue();
            value.ShouldBe((there.Observed!.Value - there.Expected!.Value) / (1 - there.Expected.Value), 1e-9);
            (value == 1).ShouldBe(marks.All(pair => pair.First == pair.Second));
        }
    }));

    [Fact]
    public void A_scale_turned_over_gives_the_same_kappa() => Check.One(Seeded.Config(20_000), Prop.ForAll(Marks, marks =>
        WeightedKappa.Of(marks, 0, KappaWeights.Quadratic(5)).Value.ShouldBe(WeightedKappa.Of(marks.Select(pair => (4 - pair.First, 4 - pair.Second)), 0, KappaWeights.Quadratic(5)).Value)));

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => WeightedKappa.Of([(0, 5)], 0, KappaWeights.Linear(5))).Message.ShouldStartWith("A mark of this scale is 0 to 4, not 5.");
        Should.Throw<ArgumentException>(() => WeightedKappa.Of(new int[2, 3], KappaWeights.Linear(3)));
        Should.Throw<ArgumentException>(() => WeightedKappa.Of(new[,] { { 1, -1 }, { 0, 0 } }, KappaWeights.Linear(2)));
        Should.Throw<ArgumentOutOfRangeException>(() => KappaWeights.Linear(1));
        Should.Throw<ArgumentException>(() => KappaWeights.Own(new double[,] { { 1, 0 }, { 0, 1 } })).Message.ShouldContain("diagonal");
        Should.Throw<ArgumentException>(() => KappaWeights.Own(new double[2, 2]));
    }

    private static int Whole(double cell) => (int)cell;
}
