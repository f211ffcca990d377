using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Tests.Statistics;

public sealed class IntraclassCorrelationTests
{
    [Fact]
    public void Shrout_and_Fleiss_get_their_own_numbers()
    {
        var published = Examples.Of("icc", "shrout_fleiss_1979");
        var icc = IntraclassCorrelation.Of(published.Table("rows_subjects_cols_judges", cell => (double?)cell));

        (icc.Subjects, icc.Markers, icc.WhyNot).ShouldBe((6, 4, null));
        icc.BetweenSubjects.ShouldBe(published.Number("MSR"), 1e-4);
        icc.BetweenMarkers.ShouldBe(published.Number("MSC"), 1e-4);
        icc.Residual.ShouldBe(published.Number("MSE"), 1e-4);
        icc.Value!.Value.ShouldBe(published.Number("ICC21"), 1e-6);
        icc.OfMean!.Value.ShouldBe(published.Number("ICC24"), 1e-6);
        icc.Confidence!.Value.Low.ShouldBe(published.Number("ICC21_ci95/0"), 1e-6);
        icc.Confidence!.Value.High.ShouldBe(published.Number("ICC21_ci95/1"), 1e-6);
        icc.ToString().ShouldBe("0.29 (poor to good), 95% interval 0.02 to 0.76, n = 6, 4 markers");
    }

    [Fact]
    public void The_anxiety_data_of_irr_give_what_irr_gives()
    {
        var published = Examples.Of("icc", "anxiety3");
        var icc = IntraclassCorrelation.Of(published.Table("rows_subjects_cols_judges", cell => (double?)cell));

        icc.Value!.Value.ShouldBe(published.Number("ICC21"), 1e-9);
        icc.Confidence!.Value.Low.ShouldBe(published.Number("ICC21_ci95/0"), 1e-7);
        icc.Confidence!.Value.High.ShouldBe(published.Number("ICC21_ci95/1"), 1e-7);
        icc.ToString().ShouldBe("0.20 (poor), 95% interval -0.04 to 0.49, n = 20, 3 markers");
    }

    [Fact]
    public void Where_there_is_none_it_says_why()
    {
        Why(new double?[,] { { 1, 2, 3 } }).ShouldBe("It takes two answers or more.");
        Why(new double?[,] { { 1 }, { 2 } }).ShouldBe("It takes two markers or more.");
        Why(new double?[,] { { 2, 2 }, { 2, 2 }, { 2, 2 } }).ShouldBe("The marks do not vary.");
        Why(new double?[,] { { 2, null }, { null, 2 }, { 2, 2 } }).ShouldBe("2 of 6 marks are missing.");
        Why(new double?[0, 0]).ShouldBe("It takes two answers or more.");
        // Two answers whose marks are exchanged: the mean squares between rows and columns are both nothing.
        Why(new double?[,] { { 0, 1 }, { 1, 0 } }).ShouldBe("The marks do not vary.");
        IntraclassCorrelation.Of(new double?[,] { { 2, 2 }, { 2, 2 } }).ToString().ShouldBe("no ICC, n = 2, 2 markers: The marks do not vary.");
    }

    [Fact]
    public void Markers_who_agree_throughout_get_one_and_no_interval_and_no_word() =>
        IntraclassCorrelation.Of(new double?[,] { { 0.1, 0.1, 0.1 }, { 3.7, 3.7, 3.7 }, { 2.3, 2.3, 2.3 } }).ToString().ShouldBe("1.00, no interval, n = 3, 3 markers");

    [Fact]
    public void Markers_who_contradict_each_other_get_less_than_nothing() =>
        IntraclassCorrelation.Of(new double?[,] { { 4, 0 }, { 0, 4 }, { 3, 0 } }).Value!.Value.ShouldBeLessThan(0);

    [Fact]
    public void A_marker_who_is_always_one_higher_costs_agreement_and_leaves_an_interval()
    {
        var icc = IntraclassCorrelation.Of(new double?[,] { { 0, 1 }, { 1, 2 }, { 2, 3 }, { 3, 4 } });

        // By hand: MSR 10/3, MSC 2, MSE 0; 10/3 over 10/3 + 2 * 2/4.
        icc.Value!.Value.ShouldBe(10.0 / 13, 1e-12);
        icc.Confidence!.Value.Low.ShouldBeLessThan(icc.Value.Value);
        icc.Confidence!.Value.High.ShouldBeGreaterThan(icc.Value.Value);
    }

    [Fact]
    public void It_knows_neither_the_scales_zero_nor_its_unit_nor_anybodys_place() => Check.One(Seeded.Config(20_000), Prop.ForAll(Tables.Any, marks =>
    {
        var icc = IntraclassCorrelation.Of(marks);
        foreach (var other in new[]
        {
            marks.Select((row, column) => marks[row, column] + 7.3),
            marks.Select((row, column) => 4 - marks[row, column]),
            marks.Select((row, column) => marks[row, column] * 0.7),
            marks.Turned(),
        })
        {
            var same = IntraclassCorrelation.Of(other);
            same.WhyNot.ShouldBe(icc.WhyNot);
            (same.Confidence is null).ShouldBe(icc.Confidence is null);
            (same.Value ?? 0).ShouldBe(icc.Value ?? 0, 1e-9);
            (same.Confidence?.Low ?? 0).ShouldBe(icc.Confidence?.Low ?? 0, 1e-6);
            (same.Confidence?.High ?? 0).ShouldBe(icc.Confidence?.High ?? 0, 1e-6);
        }

        if (icc.Value is not { } single) return;
        single.ShouldBeLessThanOrEqualTo(1 + 1e-12);
        if (icc.Confidence is not { } interval) return;
        interval.Low.ShouldBeLessThanOrEqualTo(interval.High);
        interval.High.ShouldBeLessThanOrEqualTo(1 + 1e-9);
    }));

    [Fact]
    public void A_shift_of_one_markers_marks_costs_agreement_where_there_is_any() => Check.One(Seeded.Config(20_000), Prop.ForAll(Tables.Any, marks =>
    {
        var agreed = marks.Select((row, _) => marks[row, 0]);
        var shifted = marks.Select((row, column) => marks[row, 0] + (column == 0 ? 1 : 0));
        if (IntraclassCorrelation.Of(agreed).Value is not { } whole) return;
        whole.ShouldBe(1, 1e-12);
        IntraclassCorrelation.Of(shifted).Value!.Value.ShouldBeLessThan(whole);
    }));

    private static string? Why(double?[,] marks)
    {
        var icc = IntraclassCorrelation.Of(marks);
        (icc.Value, icc.OfMean, icc.Confidence).ShouldBe((null, null, null));
        return icc.WhyNot;
    }
}
