using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Tests.Statistics;

public sealed class KendallWTests
{
    [Fact]
    public void Shrout_and_Fleisss_marks_as_ranks_come_out_with_and_without_the_correction()
    {
        var published = Examples.Of("kendall_w", "sf1979_ranked");
        var w = KendallW.Of(Examples.Of("icc", "shrout_fleiss_1979").Table("rows_subjects_cols_judges", cell => (double?)cell));

        (w.Subjects, w.Judges, w.HasTies, w.WhyNot).ShouldBe((6, 4, true, null));
        w.Uncorrected!.Value.ShouldBe(published.Number("W_uncorrected"), 5e-5);
        w.Value!.Value.ShouldBe(published.Number("W_tie_corrected"), 5e-5);
        w.ChiSquare!.Value.ShouldBe(4 * 5 * w.Value.Value, 1e-12);
        w.ToString().ShouldBe("0.89, chi-square 17.7 with 5 df, p = 0.003, n = 6, 4 judges");
    }

    [Fact]
    public void Three_judges_of_four_things_come_out_as_by_hand()
    {
        // Rank sums 4, 6, 9, 11 about 7.5: S = 29; W = 12 · 29 / (9 · 60).
        var w = KendallW.Of(new double?[,] { { 1, 2, 1 }, { 2, 1, 3 }, { 3, 4, 2 }, { 4, 3, 4 } });

        w.Value!.Value.ShouldBe(348.0 / 540, 1e-12);
        (w.Uncorrected, w.HasTies).ShouldBe((w.Value, false));
        // Chi-square of 5.8 with 3 degrees of freedom: Q(x; 3) = erfc(√(x/2)) + √(2x/π)·e^(-x/2).
        w.ByChance!.Value.ShouldBe(MathNet.Numerics.SpecialFunctions.Erfc(Math.Sqrt(2.9)) + (Math.Sqrt(2 * 5.8 / Math.PI) * Math.Exp(-2.9)), 1e-9);
    }

    [Fact]
    public void Where_there_is_none_it_says_why()
    {
        Why(new double?[,] { { 1, 2, 3 } }).ShouldBe("It takes two things or more to be put in order.");
        Why(new double?[,] { { 1 }, { 2 } }).ShouldBe("It takes two judges or more.");
        Why(new double?[,] { { 2, 5 }, { 2, 5 }, { 2, 5 } }).ShouldBe("No judge puts one thing before another.");
        Why(new double?[,] { { 2, null }, { 2, null } }).ShouldBe("2 of 4 marks are missing.");
        KendallW.Of(new double?[,] { { 1 }, { 2 } }).ToString().ShouldBe("no W, n = 2, 1 judge: It takes two judges or more.");
        // A judge who sees no difference takes the others down and no more.
        KendallW.Of(new double?[,] { { 1, 7 }, { 2, 7 }, { 3, 7 } }).Value!.Value.ShouldBe(0.5, 1e-12);

        static string? Why(double?[,] marks)
        {
            var w = KendallW.Of(marks);
            (w.Value, w.Uncorrected, w.ChiSquare, w.ByChance).ShouldBe((null, null, null, null));
            return w.WhyNot;
        }
    }

    [Fact]
    public void What_is_no_number_is_refused() =>
        Should.Throw<ArgumentException>(() => KendallW.Of(new double?[,] { { 1, double.NaN }, { 2, 1 } })).Message.ShouldStartWith("A mark is a finite number, not NaN.");

    [Fact]
    public void The_same_order_by_all_is_one_and_opposite_orders_cancel_out() => Check.One(Seeded.Config(5_000), Prop.ForAll(Tables.Any, marks =>
    {
        var (things, judges) = (marks.GetLength(0), marks.GetLength(1));
        var same = KendallW.Of(marks.Select((row, column) => marks[row, 0] * (column + 1)));
        if (same.Value is { } one) one.ShouldBe(1, 1e-12);
        else same.WhyNot.ShouldBe("No judge puts one thing before another.");
        KendallW.Of(Tables.Of<double?>(things, 2, (row, column) => column == 0 ? row : -row)).Value!.Value.ShouldBe(0, 1e-12);
    }));

    [Fact]
    public void Only_order_counts_and_nobodys_place_does() => Check.One(Seeded.Config(10_000), Prop.ForAll(Tables.Any, marks =>
    {
        var w = KendallW.Of(marks);
        // Any rising change of a judge's marks, and turning all round, leaves the order as it is.
        foreach (var other in new[] { marks.Turned(), marks.Select((row, column) => (double?)Math.Exp(marks[row, column]!.Value + column)), marks.Select((row, column) => -marks[row, column]) })
        {
            var same = KendallW.Of(other);
            (same.WhyNot, same.HasTies).ShouldBe((w.WhyNot, w.HasTies));
            (same.Value ?? 0).ShouldBe(w.Value ?? 0, 1e-12);
            (same.Uncorrected ?? 0).ShouldBe(w.Uncorrected ?? 0, 1e-12);
        }

        if (w.Value is not { } value) return;
        value.ShouldBeInRange(0, 1 + 1e-12);
        (w.Uncorrected!.Value <= value).ShouldBeTrue();
        (w.Uncorrected == value).ShouldBe(!w.HasTies || value == 0);
        w.ByChance!.Value.ShouldBeInRange(0, 1);
    }));
}
