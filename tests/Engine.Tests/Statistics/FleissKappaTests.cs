using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Tests.Statistics;

public sealed class FleissKappaTests
{
    private static Arbitrary<int?[,]> Marks =>
        (from subjects in Gen.Choose(2, 9)
         from markers in Gen.Choose(2, 6)
         from marks in Gen.Choose(0, 3).ArrayOf(subjects * markers)
         select Tables.Of(subjects, markers, (row, column) => (int?)marks[(row * markers) + column])).ToArbitrary();

    [Fact]
    public void Fourteen_markers_of_ten_answers_agree_by_a_fifth()
    {
        var published = Examples.Of("fleiss_kappa", "wikipedia14");
        var kappa = FleissKappa.Of(published.Table("counts", Whole));

        (kappa.Subjects, kappa.Markers, kappa.WhyNot).ShouldBe((10, 14, null));
        kappa.Value!.Value.ShouldBe(published.Number("kappa"), 5e-6);
        kappa.RawAgreement!.Value.ShouldBe(published.Number("P_bar"), 5e-5);
        kappa.Expected!.Value.ShouldBe(published.Number("Pe_bar"), 5e-5);
    }

    [Fact]
    public void Fleisss_own_diagnoses_give_his_kappa_and_that_of_every_class()
    {
        var published = Examples.Of("fleiss_kappa", "fleiss1971");
        var rows = published["counts_string"]!.GetValue<string>().Split(' ');
        var kappa = FleissKappa.Of(Tables.Of(rows.Length, 5, (row, column) => rows[row][column] - '0'));

        (kappa.Subjects, kappa.Markers).ShouldBe((30, 6));
        kappa.Value!.Value.ShouldBe(published.Number("kappa"), 1e-8);
        kappa.Z!.Value.ShouldBe(published.Number("z"), 1e-5);
        foreach (var (at, one) in kappa.Classes.Index()) one.Kappa.Value!.Value.ShouldBe(published.Number($"per_category/{at}"), 5e-4);
        kappa.Classes.Sum(one => one.Share).ShouldBe(1, 1e-12);
        kappa.Classes[2].Z.Value!.Value.ShouldBe(kappa.Classes[2].Kappa.Value!.Value * Math.Sqrt(30 * 6 * 5 / 2.0), 1e-9);
        kappa.InWords!.Word.ShouldBe("moderate");
    }

    [Fact]
    public void What_irrCAC_prints_for_six_markers_comes_out_with_its_error_and_interval()
    {
        var published = Examples.Of("fleiss_kappa", "distrib6");
        var kappa = FleissKappa.Of(published.Table("counts", Whole));

        kappa.Value!.Value.ShouldBe(published.Number("kappa"), 1e-7);
        kappa.StandardError!.Value.ShouldBe(published.Number("se"), 1e-8);
        kappa.RawAgreement!.Value.ShouldBe(published.Number("P_bar"), 1e-7);
        kappa.Expected!.Value.ShouldBe(published.Number("Pe_bar"), 1e-7);
        kappa.Confidence!.Value.Low.ShouldBe(published.Number("ci95/0"), 5e-4);
        kappa.Confidence!.Value.High.ShouldBe(published.Number("ci95/1"), 5e-4);
        kappa.ToString().ShouldBe("0.41 (moderate), 95% interval 0.24 to 0.59, n = 15, 6 markers, 55% of pairs agree");
    }

    [Fact]
    public void Where_there_is_none_it_says_why_and_gives_the_raw_agreement()
    {
        Told(new[,] { { 3, 1 } }).ShouldBe("no kappa, n = 1, 4 markers: It takes two answers or more.");
        Told(new int[0, 2]).ShouldBe("no kappa, n = 0, 0 markers: It takes two answers or more.");
        Told(new[,] { { 1, 0 }, { 0, 1 } }).ShouldBe("no kappa, n = 2, 1 marker: It takes two markers or more.");
        Told(new int[2, 2]).ShouldBe("no kappa, n = 2, 0 markers: It takes two markers or more.");
        Told(new[,] { { 2, 1 }, { 2, 1 }, { 2, 0 } }).ShouldBe("no kappa, n = 3, 3 markers: Every answer is marked by as many: the first by 3, answer 3 by 2.");
        Told(new[,] { { 0, 3 }, { 0, 3 } }).ShouldBe("no kappa, n = 2, 3 markers, 100% of pairs agree: All marks are one and the same, so there is nothing that chance would not give.");
        FleissKappa.OfMarks(new int?[,] { { 1, 1, 2 }, { 1, null, 2 } }, 1, 2).WhyNot.ShouldBe("Every answer is marked by as many: the first by 3, answer 2 by 2.");

        static string Told(int[,] counts)
        {
            var kappa = FleissKappa.Of(counts);
            (kappa.Value, kappa.Confidence, kappa.InWords, kappa.Z, kappa.StandardError, kappa.Classes.Length).ShouldBe((null, null, null, null, null, 0));
            return kappa.ToString();
        }
    }

    [Fact]
    public void Markers_who_agree_throughout_get_one_and_no_interval_and_no_word()
    {
        var kappa = FleissKappa.Of(new[,] { { 4, 0, 0 }, { 0, 4, 0 }, { 4, 0, 0 } });

        (kappa.Value, kappa.StandardError, kappa.Confidence).ShouldBe((1, 0, null));
        kappa.ToString().ShouldBe("1.00, no interval, n = 3, 4 markers, 100% of pairs agree");
        kappa.Classes[2].Kappa.WhyNot.ShouldBe("Nobody put anything into it.");
        kappa.Classes[2].Z.WhyNot.ShouldBe("Nobody put anything into it.");
        kappa.Classes[0].Kappa.Value.ShouldBe(1);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Should.Throw<ArgumentException>(() => FleissKappa.Of(new[,] { { 3, -1 }, { 1, 1 } })).Message.ShouldStartWith("A count is not below 0.");
        Should.Throw<ArgumentOutOfRangeException>(() => FleissKappa.OfMarks(new int?[,] { { 1, 5 } }, 1, 4)).Message.ShouldStartWith("A mark of this scale is 1 to 4, not 5.");
        Should.Throw<ArgumentOutOfRangeException>(() => FleissKappa.OfMarks(new int?[,] { { 1, 1 } }, 1, 1)).Message.ShouldStartWith("A scale from 1 goes to 2 or more, not to 1.");
    }

    [Fact]
    public void It_holds_to_its_range_and_knows_neither_the_order_of_answers_nor_of_markers_nor_of_classes() => Check.One(Seeded.Config(10_000), Prop.ForAll(Marks, marks =>
    {
        var kappa = FleissKappa.OfMarks(marks, 0, 3);
        foreach (var other in new[] { marks.Turned(), marks.Select((row, column) => 3 - marks[row, column]) })
        {
            var same = FleissKappa.OfMarks(other, 0, 3);
            same.WhyNot.ShouldBe(kappa.WhyNot);
            (same.Value ?? 0).ShouldBe(kappa.Value ?? 0, 1e-9);
            (same.StandardError ?? 0).ShouldBe(kappa.StandardError ?? 0, 1e-9);
            (same.ErrorByChance ?? 0).ShouldBe(kappa.ErrorByChance ?? 0, 1e-9);
        }

        if (kappa.Value is not { } value)
        {
            marks.Cast<int?>().Distinct().ShouldHaveSingleItem();
            return;
        }

        value.ShouldBeInRange((-1.0 / (kappa.Markers - 1)) - 1e-12, 1);
        if (kappa.Confidence is { } interval) (interval.Low <= value && value <= interval.High && interval.High <= 1 && interval.Low >= (-1.0 / (kappa.Markers - 1)) - 1e-9).ShouldBeTrue();
        // It is the mean of the classes' kappas, each weighing p(1 - p).
        var used = kappa.Classes.Where(one => one.Kappa.Value is not null).ToList();
        (used.Sum(one => one.Kappa.Value!.Value * one.Share * (1 - one.Share)) / used.Sum(one => one.Share * (1 - one.Share))).ShouldBe(value, 1e-9);
        // Where two classes are used it is the same for both.
        if (used.Count == 2) used[0].Kappa.Value!.Value.ShouldBe(value, 1e-9);
    }));

    private static int Whole(double cell) => (int)cell;
}
