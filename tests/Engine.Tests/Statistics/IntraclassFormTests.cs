using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Statistics;
using Interval = MentorSim.Engine.Statistics.Interval;

namespace MentorSim.Engine.Tests.Statistics;

public sealed class IntraclassFormTests
{
    [Theory]
    [InlineData("shrout_fleiss_1979", IntraclassForm.OneWay, "11", "14")]
    [InlineData("shrout_fleiss_1979", IntraclassForm.TwoWayAgreement, "21", "24")]
    [InlineData("shrout_fleiss_1979", IntraclassForm.TwoWayConsistency, "31", "34")]
    [InlineData("anxiety3", IntraclassForm.OneWay, "11", "13")]
    [InlineData("anxiety3", IntraclassForm.TwoWayAgreement, "21", "23")]
    [InlineData("anxiety3", IntraclassForm.TwoWayConsistency, "31", "33")]
    public void All_six_coefficients_and_their_intervals_come_out(string id, IntraclassForm form, string ofOne, string ofMean)
    {
        var published = Examples.Of("icc", id);
        var icc = IntraclassCorrelation.Of(published.Table("rows_subjects_cols_judges", cell => (double?)cell), form);

        icc.Value!.Value.ShouldBe(published.Number($"ICC{ofOne}"), 1e-6);
        icc.OfMean!.Value.ShouldBe(published.Number($"ICC{ofMean}"), 1e-6);
        ShouldBe(icc.Confidence, ofOne, "ci95", 1e-6);
        ShouldBe(icc.ConfidenceOfMean, ofMean, "ci95", 1e-6);
        (icc.Name, icc.NameOfMean).ShouldBe(($"ICC({ofOne[0]},{ofOne[1]})", $"ICC({ofMean[0]},{ofMean[1]})"));
        if (id != "shrout_fleiss_1979") return;
        icc.WithinSubjects.ShouldBe(published.Number("MSW"), 1e-4);
        // What psych prints, to the digits that it prints.
        ShouldBe(icc.Confidence, ofOne, "psych_ci95", 5.1e-3);
        ShouldBe(icc.ConfidenceOfMean, ofMean, "psych_ci95", 5.1e-3);

        void ShouldBe(Interval? interval, string of, string name, double within)
        {
            interval!.Value.Low.ShouldBe(At(published, name, of, 0), within);
            interval!.Value.High.ShouldBe(At(published, name, of, 1), within);
        }
    }

    [Fact]
    public void The_words_are_those_of_the_ends_of_the_interval()
    {
        var marks = Examples.Of("icc", "shrout_fleiss_1979").Table("rows_subjects_cols_judges", cell => (double?)cell);

        IntraclassCorrelation.Of(marks, IntraclassForm.TwoWayConsistency).ToString().ShouldBe("0.71 (poor to excellent), 95% interval 0.34 to 0.95, n = 6, 4 markers");
        IntraclassCorrelation.Of(marks, IntraclassForm.OneWay).ToString().ShouldBe("0.17 (poor to moderate), 95% interval -0.13 to 0.72, n = 6, 4 markers");
    }

    [Fact]
    public void Only_where_markers_differ_and_answers_do_not_the_forms_say_different_things()
    {
        double?[,] marks = { { 1, 3 }, { 1, 3 }, { 1, 3 } };

        IntraclassCorrelation.Of(marks, IntraclassForm.TwoWayConsistency).WhyNot.ShouldBe("The answers do not differ, only the markers.");
        var agreement = IntraclassCorrelation.Of(marks);
        (agreement.Value, agreement.WhyNot, agreement.Confidence).ShouldBe((0, null, null));
        // As far apart as marks can be that have the same mean: -1/(k - 1), and the mean of both says nothing.
        var oneWay = IntraclassCorrelation.Of(marks, IntraclassForm.OneWay);
        (oneWay.Value, oneWay.Confidence, oneWay.OfMean, oneWay.ConfidenceOfMean).ShouldBe((-1, null, null, null));
        (oneWay.WhyNot, oneWay.WhyNotOfMean).ShouldBe((null, "The markers' means of the answers do not vary."));
    }

    [Theory]
    [InlineData(IntraclassForm.OneWay)]
    [InlineData(IntraclassForm.TwoWayAgreement)]
    [InlineData(IntraclassForm.TwoWayConsistency)]
    public void Where_there_is_none_every_form_says_why(IntraclassForm form)
    {
        Why(new double?[,] { { 1, 2, 3 } }).ShouldBe("It takes two answers or more.");
        Why(new double?[,] { { 1 }, { 2 } }).ShouldBe("It takes two markers or more.");
        Why(new double?[,] { { 2, 2 }, { 2, 2 } }).ShouldBe("The marks do not vary.");
        Why(new double?[,] { { 2, null }, { 1, 2 } }).ShouldBe("1 of 4 marks is missing.");
        // All answers alike but for rounding, which is no variance.
        Why(new double?[,] { { 0.1 + 0.2, 0.3 }, { 0.3, 0.1 + 0.2 }, { 0.3, 0.3 } }).ShouldBe("The marks do not vary.");

        string? Why(double?[,] marks)
        {
            var icc = IntraclassCorrelation.Of(marks, form);
            (icc.Value, icc.OfMean, icc.Confidence, icc.ConfidenceOfMean, icc.InWords).ShouldBe((null, null, null, null, null));
            icc.WhyNotOfMean.ShouldBe(icc.WhyNot);
            return icc.WhyNot;
        }
    }

    [Theory]
    [InlineData(double.NaN, "A mark is a finite number, not NaN.")]
    [InlineData(double.PositiveInfinity, "A mark is a finite number, not Infinity.")]
    [InlineData(double.NegativeInfinity, "A mark is a finite number, not -Infinity.")]
    public void What_is_no_number_is_refused(double mark, string message) =>
        Should.Throw<ArgumentException>(() => IntraclassCorrelation.Of(new double?[,] { { 1, 2 }, { mark, 1 } })).Message.ShouldStartWith(message);

    [Fact]
    public void Fewer_answers_than_markers_still_give_a_number() =>
        IntraclassCorrelation.Of(new double?[,] { { 1, 2, 1, 3 }, { 4, 5, 5, 4 } }, IntraclassForm.TwoWayConsistency).Value!.Value.ShouldBe((15.125 - (4.75 / 6)) / (15.125 + (3 * 4.75 / 6)), 1e-12);

    [Fact]
    public void Each_form_knows_neither_the_scale_nor_anybodys_place_and_holds_to_its_range() => Check.One(Seeded.Config(10_000), Prop.ForAll(Tables.Any, marks =>
    {
        foreach (var form in Enum.GetValues<IntraclassForm>())
        {
            var icc = IntraclassCorrelation.Of(marks, form);
            foreach (var other in new[] { marks.Select((row, column) => (marks[row, column] * 0.7) + 3.1), marks.Select((row, column) => 4 - marks[row, column]), marks.Turned() })
            {
                var same = IntraclassCorrelation.Of(other, form);
                same.WhyNot.ShouldBe(icc.WhyNot);
                same.WhyNotOfMean.ShouldBe(icc.WhyNotOfMean);
                (same.Value ?? 0).ShouldBe(icc.Value ?? 0, 1e-9);
                (same.Confidence?.Low ?? 0).ShouldBe(icc.Confidence?.Low ?? 0, 1e-6);
                (same.Confidence?.High ?? 0).ShouldBe(icc.Confidence?.High ?? 0, 1e-6);
            }

            var least = -1.0 / (icc.Markers - 1);
            if (icc.Value is { } value) value.ShouldBeInRange(form is IntraclassForm.TwoWayAgreement ? -1e9 : least - 1e-9, 1 + 1e-12);
            if (icc.Confidence is { } interval) (interval.Low <= interval.High && interval.High <= 1 + 1e-9).ShouldBeTrue();
            if (icc.ConfidenceOfMean is { } ofMean) (ofMean.Low <= ofMean.High && ofMean.High <= 1 + 1e-9).ShouldBeTrue();
            // Spearman and Brown: the mean of k markers from one of them.
            if (icc is { Value: { } single, OfMean: { } mean } && Math.Abs(1 + ((icc.Markers - 1) * single)) > 1e-6) mean.ShouldBe(icc.Markers * single / (1 + ((icc.Markers - 1) * single)), 1e-6);
        }
    }));

    [Fact]
    public void Strictness_of_one_marker_changes_agreement_and_not_consistency() => Check.One(Seeded.Config(10_000), Prop.ForAll(Tables.Any, marks =>
    {
        var shifted = marks.Select((row, column) => marks[row, column] + (column == 0 ? 2 : 0));
        var (one, other) = (IntraclassCorrelation.Of(marks, IntraclassForm.TwoWayConsistency), IntraclassCorrelation.Of(shifted, IntraclassForm.TwoWayConsistency));
        (one.Value ?? -9).ShouldBe(other.Value ?? -9, 1e-9);
        (one.Confidence?.High ?? 0).ShouldBe(other.Confidence?.High ?? 0, 1e-6);
    }));

    private static double At(JsonNode published, string name, string of, int end) => published[name]![of]![end]!.GetValue<double>();
}
