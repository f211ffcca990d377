using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Tests.Statistics;

public sealed class CronbachAlphaTests
{
    [Theory]
    [InlineData("bland_altman_1997", 10)]
    [InlineData("tiny", 3)]
    public void Variances_alone_give_alpha(string id, int items)
    {
        var published = Examples.Of("cronbach_alpha", id);
        CronbachAlpha.Of(items, published.Number("sum_item_variances"), published.Number("total_variance")).ShouldBe(published.Number("alpha"), 1e-7);
    }

    [Theory]
    [InlineData("sf1979_as_items")]
    [InlineData("tiny")]
    public void Small_tables_give_their_alpha(string id)
    {
        var published = Examples.Of("cronbach_alpha", id);
        CronbachAlpha.Of(published.Table("data", cell => (double?)cell)).Value!.Value.ShouldBe(published.Number("alpha"), 1e-8);
    }

    [Fact]
    public void The_attitude_data_of_R_give_what_psych_gives()
    {
        var published = Examples.Of("cronbach_alpha", "attitude");
        var alpha = CronbachAlpha.Of(published.Table("rows", cell => (double?)cell));

        (alpha.People, alpha.Items, alpha.WhyNot).ShouldBe((30, 7, null));
        alpha.Value!.Value.ShouldBe(published.Number("alpha_raw"), 1e-8);
        alpha.Standardised.Value!.Value.ShouldBe(published.Number("alpha_standardised"), 1e-7);
        foreach (var (item, dropped) in alpha.IfDropped.Index()) dropped.Value!.Value.ShouldBe(published.Number($"alpha_if_dropped/{item}"), 5e-5);
        alpha.Confidence!.Value.Low.ShouldBe(published.Number("feldt95/0"), 1e-6);
        alpha.Confidence!.Value.High.ShouldBe(published.Number("feldt95/1"), 1e-6);
        alpha.ToString().ShouldBe("0.84, 95% interval 0.74 to 0.92, n = 30, 7 items");
    }

    [Fact]
    public void Where_there_is_none_it_says_why()
    {
        Why(new double?[,] { { 1, 2, 3 } }).ShouldBe("It takes two people or more.");
        Why(new double?[,] { { 1 }, { 2 } }).ShouldBe("It takes two items or more.");
        Why(new double?[0, 0]).ShouldBe("It takes two people or more.");
        Why(new double?[,] { { 2, 3 }, { 2, 3 }, { 2, 3 } }).ShouldBe("The marks do not vary.");
        Why(new double?[,] { { 2, 3 }, { 3, 2 } }).ShouldBe("The totals do not vary.");
        // The totals are the same but for rounding.
        Why(new double?[,] { { 0.1, 0.5 }, { 0.3, 0.3 }, { 0.4, 0.2 } }).ShouldBe("The totals do not vary.");
        Why(new double?[,] { { 2, null }, { 3, 2 } }).ShouldBe("1 of 4 marks is missing.");
        CronbachAlpha.Of(new double?[,] { { 1 }, { 2 } }).ToString().ShouldBe("no alpha, n = 2, 1 item: It takes two items or more.");

        static string? Why(double?[,] marks)
        {
            var alpha = CronbachAlpha.Of(marks);
            (alpha.Value, alpha.Confidence, alpha.Standardised.Value, alpha.IfDropped.Length).ShouldBe((null, null, null, 0));
            alpha.Standardised.WhyNot.ShouldBe(alpha.WhyNot);
            return alpha.WhyNot;
        }
    }

    [Fact]
    public void Parts_of_it_that_there_are_not_say_why()
    {
        var alpha = CronbachAlpha.Of(new double?[,] { { 1, 0.1, 2 }, { 2, 0.1, 1 }, { 4, 0.1, 4 } });

        alpha.Value.ShouldNotBeNull();
        // 0.1 three times, whose mean is not quite 0.1.
        alpha.Standardised.WhyNot.ShouldBe("An item does not vary.");
        alpha.IfDropped[0].Value.ShouldNotBeNull();
        CronbachAlpha.Of(new double?[,] { { 1, 2 }, { 2, 2 }, { 3, 4 } }).IfDropped.ShouldAllBe(dropped => dropped.WhyNot == "One item alone has no alpha.");
        // Without the third item the totals are all 3.
        CronbachAlpha.Of(new double?[,] { { 1, 2, 0 }, { 2, 1, 1 }, { 0, 3, 5 } }).IfDropped[2].WhyNot.ShouldBe("The totals do not vary.");
    }

    [Fact]
    public void Items_that_say_quite_the_same_get_one_and_no_interval() =>
        CronbachAlpha.Of(new double?[,] { { 0.1, 0.1, 0.1 }, { 3.7, 3.7, 3.7 }, { 2.3, 2.3, 2.3 } }).ToString().ShouldBe("1.00, no interval, n = 3, 3 items");

    [Fact]
    public void Items_that_contradict_each_other_get_less_than_nothing() =>
        CronbachAlpha.Of(new double?[,] { { 4, 0 }, { 0, 4 }, { 3, 0 } }).Value!.Value.ShouldBeLessThan(0);

    [Fact]
    public void Fewer_people_than_items_still_give_a_number() =>
        CronbachAlpha.Of(new double?[,] { { 1, 2, 1, 3 }, { 4, 5, 5, 4 } }).Value!.Value.ShouldBe(1 - (4.75 / 6 / 15.125), 1e-12);

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Should.Throw<ArgumentException>(() => CronbachAlpha.Of(new double?[,] { { 1, double.NaN }, { 2, 1 } })).Message.ShouldStartWith("A mark is a finite number, not NaN.");
        Should.Throw<ArgumentException>(() => CronbachAlpha.Of(new double?[,] { { 1, double.NegativeInfinity }, { 2, 1 } }));
        Should.Throw<ArgumentException>(() => CronbachAlpha.Of(1, 2, 3)).Message.ShouldStartWith("It takes two items or more, not 1.");
        Should.Throw<ArgumentException>(() => CronbachAlpha.Of(3, -2, 3)).Message.ShouldStartWith("A sum of variances is finite and not below 0.");
        Should.Throw<ArgumentException>(() => CronbachAlpha.Of(3, 2, 0)).Message.ShouldStartWith("The totals have a variance, finite and above 0.");
        Should.Throw<ArgumentException>(() => CronbachAlpha.Of(3, 2, double.NaN));
    }

    [Fact]
    public void It_is_the_consistency_of_the_mean_of_items_and_so_is_its_interval() => Check.One(Seeded.Config(10_000), Prop.ForAll(Tables.Any, marks =>
    {
        var (alpha, icc) = (CronbachAlpha.Of(marks), IntraclassCorrelation.Of(marks, IntraclassForm.TwoWayConsistency));
        (alpha.Value is null).ShouldBe(icc.OfMean is null);
        if (alpha.Value is not { } value) return;
        value.ShouldBe(icc.OfMean!.Value, 1e-9);
        (alpha.Confidence is null).ShouldBe(icc.ConfidenceOfMean is null);
        if (alpha.Confidence is not { } interval) return;
        interval.Low.ShouldBe(icc.ConfidenceOfMean!.Value.Low, 1e-6 * Math.Max(1, Math.Abs(interval.Low)));
        interval.High.ShouldBe(icc.ConfidenceOfMean.Value.High, 1e-6 * Math.Max(1, Math.Abs(interval.High)));
        (interval.Low <= value && value <= interval.High && interval.High <= 1).ShouldBeTrue();
    }));

    [Fact]
    public void It_knows_neither_the_scale_nor_anybodys_place_and_brought_to_one_variance_not_the_items_units_either() => Check.One(Seeded.Config(10_000), Prop.ForAll(Tables.Any, marks =>
    {
        var alpha = CronbachAlpha.Of(marks);
        foreach (var other in new[] { marks.Turned(), marks.Select((row, column) => (marks[row, column] * -0.7) + column) })
        {
            var same = CronbachAlpha.Of(other);
            same.WhyNot.ShouldBe(alpha.WhyNot);
            (same.Value ?? 0).ShouldBe(alpha.Value ?? 0, 1e-6 * Math.Max(1, Math.Abs(alpha.Value ?? 0)));
            (same.Standardised.Value ?? 0).ShouldBe(alpha.Standardised.Value ?? 0, 1e-6 * Math.Max(1, Math.Abs(alpha.Standardised.Value ?? 0)));
        }

        var stretched = CronbachAlpha.Of(marks.Select((row, column) => marks[row, column] * (column + 1)));
        if (alpha.Standardised.Value is { } standardised && stretched.Standardised.Value is { } of) of.ShouldBe(standardised, 1e-6 * Math.Max(1, Math.Abs(standardised)));
    }));
}
