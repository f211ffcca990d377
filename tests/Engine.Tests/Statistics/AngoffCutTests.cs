using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Statistics;
using Interval = MentorSim.Engine.Statistics.Interval;

namespace MentorSim.Engine.Tests.Statistics;

public sealed class AngoffCutTests
{
    private static double?[,] Constructed => Examples.Of("angoff", "constructed").Table("judges_by_items", cell => (double?)cell);

    [Fact]
    public void The_constructed_judges_give_their_pass_mark()
    {
        var example = Examples.Of("angoff", "constructed");
        var cut = AngoffCut.Of(Constructed);

        (cut.Judges, cut.Items, cut.Most, cut.WhyNot).ShouldBe((3, 5, 5, null));
        cut.Value!.Value.ShouldBe(example.Number("cut"), 1e-7);
        cut.Percent!.Value.ShouldBe(example.Number("cut_percent"), 1e-5);
        cut.StandardError.Value!.Value.ShouldBe(example.Number("se_judges"), 1e-7);
        foreach (var (judge, sum) in cut.JudgeSums.Index()) sum.ShouldBe(example.Number($"judge_sums/{judge}"), 1e-12);
        cut.ItemMeans[0].ShouldBe(0.6, 1e-12);
        // Items are the rows: ICC(2,3) of what is hard.
        cut.Agreement.OfMean.ShouldBe(IntraclassCorrelation.Of(Constructed.Transposed()).OfMean);
        // Student's t for two degrees of freedom is 4.302653.
        cut.Confidence!.Value.Low.ShouldBe(cut.Value.Value - (4.302653 * cut.StandardError.Value.Value), 1e-6);
        cut.Confidence!.Value.High.ShouldBe(cut.Value.Value + (4.302653 * cut.StandardError.Value.Value), 1e-6);
        cut.ToString().ShouldBe("3.43 of 5 (68.7%), 95% interval 3.15 to 3.72, 3 judges, 5 items, ICC(2,3) 0.88");
    }

    [Fact]
    public void Items_that_are_worth_more_are_judged_in_marks()
    {
        var cut = AngoffCut.Of(new double?[,] { { 0.5, 3 }, { 0.7, 2 } }, [1, 4]);

        cut.Value!.Value.ShouldBe(3.1, 1e-12);
        (cut.Most, cut.Percent).ShouldBe((5, 62));
        cut.JudgeSums.ShouldBe([3.5, 2.7]);
        cut.StandardError.Value!.Value.ShouldBe(0.4, 1e-12);
        // One of two judges' t of 12.7 reaches beyond what can be earned.
        cut.Confidence.ShouldBe(new Interval(0, 5));
    }

    [Fact]
    public void Where_there_is_no_pass_mark_it_says_why()
    {
        Why(new double?[0, 3]).ShouldBe("Nobody has judged.");
        Why(new double?[2, 0]).ShouldBe("There is no item to judge.");
        Why(new double?[,] { { 0.5, null }, { 0.2, 0.3 } }).ShouldBe("1 of 4 expectations is missing.");
        Why(new double?[,] { { 0.5, null }, { null, 0.3 } }).ShouldBe("2 of 4 expectations are missing.");
        AngoffCut.Of(new double?[0, 3]).ToString().ShouldBe("no pass mark, 0 judges, 3 items: Nobody has judged.");

        static string? Why(double?[,] expected)
        {
            var cut = AngoffCut.Of(expected);
            (cut.Value, cut.Percent, cut.Confidence, cut.JudgeSums.Length, cut.ItemMeans.Length).ShouldBe((null, null, null, 0, 0));
            cut.StandardError.WhyNot.ShouldBe(cut.WhyNot);
            return cut.WhyNot;
        }
    }

    [Fact]
    public void One_judge_gives_a_pass_mark_and_no_error_and_one_item_no_agreement()
    {
        var alone = AngoffCut.Of(new double?[,] { { 0.5, 0.7 } });
        (alone.Value, alone.StandardError.WhyNot, alone.Confidence, alone.Agreement.WhyNot).ShouldBe((1.2, "One judge alone shows no spread.", null, "It takes two markers or more."));
        alone.ToString().ShouldBe("1.20 of 2 (60.0%), no interval, 1 judge, 2 items, no ICC: It takes two markers or more.");
        var one = AngoffCut.Of(new double?[,] { { 0.5 }, { 0.7 } });
        (one.Value, one.Agreement.WhyNot).ShouldBe((0.6, "It takes two answers or more."));
        // Judges who say quite the same have no spread, and no interval of no width is claimed.
        var same = AngoffCut.Of(new double?[,] { { 0.3, 0.9 }, { 0.3, 0.9 } });
        (same.StandardError.Value, same.Confidence, same.Agreement.OfMean).ShouldBe((0, null, 1));
    }

    [Fact]
    public void A_second_round_stands_beside_the_first()
    {
        var (first, second) = (AngoffCut.Of(Constructed), AngoffCut.Of(Constructed.Select((judge, item) => judge == 1 && item == 0 ? 0.7 : Constructed[judge, item])));
        var rounds = AngoffRounds.Of(first, second);

        (rounds.First, rounds.Second).ShouldBe((first, second));
        rounds.Moved.Value!.Value.ShouldBe(0.2 / 3, 1e-12);
        rounds.JudgesMoved.Select(moved => Math.Round(moved, 12)).ShouldBe([0, 0.2, 0]);
        rounds.Second.StandardError.Value!.Value.ShouldBe(0, 1e-12);
        var unfinished = AngoffRounds.Of(first, AngoffCut.Of(Constructed.Select((judge, item) => judge == 0 && item == 0 ? null : Constructed[judge, item])));
        (unfinished.Moved.WhyNot, unfinished.JudgesMoved.Length).ShouldBe(("1 of 15 expectations is missing.", 0));
        Should.Throw<ArgumentException>(() => AngoffRounds.Of(first, AngoffCut.Of(new double?[,] { { 0.5 } }))).Message.ShouldStartWith("The second round is of the same judges and items as the first.");
    }

    [Theory]
    [InlineData(1.01, "A mark of this item is 0 to 1, not 1.01.")]
    [InlineData(-0.1, "A mark of this item is 0 to 1, not -0.1.")]
    [InlineData(double.NaN, "A mark of this item is 0 to 1, not NaN.")]
    [InlineData(double.PositiveInfinity, "A mark of this item is 0 to 1, not Infinity.")]
    public void An_expectation_that_cannot_be_is_refused(double expected, string message) =>
        Should.Throw<ArgumentException>(() => AngoffCut.Of(new double?[,] { { 0.4, expected } })).Message.ShouldStartWith(message);

    [Fact]
    public void Maxima_that_cannot_be_are_refused()
    {
        Should.Throw<ArgumentException>(() => AngoffCut.Of(new double?[,] { { 0.4, 0.4 } }, [1])).Message.ShouldStartWith("Each of 2 items has a maximum, not 1.");
        Should.Throw<ArgumentException>(() => AngoffCut.Of(new double?[,] { { 0.4 } }, [0]));
    }

    [Fact]
    public void Nobodys_place_counts_and_the_pass_mark_is_between_the_judges() => Check.One(Seeded.Config(5_000), Prop.ForAll(Tables.Any, expected =>
    {
        ImmutableArray<double> most = [.. Enumerable.Repeat(4.0, expected.GetLength(1))];
        var (cut, other) = (AngoffCut.Of(expected, most), AngoffCut.Of(expected.Turned(), most));
        cut.Value!.Value.ShouldBe(other.Value!.Value, 1e-9);
        cut.StandardError.Value!.Value.ShouldBe(other.StandardError.Value!.Value, 1e-9);
        cut.Value.Value.ShouldBeInRange(cut.JudgeSums.Min() - 1e-9, cut.JudgeSums.Max() + 1e-9);
        cut.Value.Value.ShouldBe(cut.ItemMeans.Sum(), 1e-9);
        cut.Percent!.Value.ShouldBeInRange(0, 100);
        if (cut.Confidence is { } interval) (interval.Low >= 0 && interval.Low <= cut.Value && cut.Value <= interval.High && interval.High <= cut.Most).ShouldBeTrue();
    }));
}
