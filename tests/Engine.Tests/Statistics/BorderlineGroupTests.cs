using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Tests.Statistics;

public sealed class BorderlineGroupTests
{
    [Fact]
    public void The_median_of_the_borderline_is_the_pass_mark()
    {
        var group = BorderlineGroup.Of([14, 11, 12, 17, 13, 12, 15, 10]);

        group.People.ShouldBe(8);
        (group.Median.Value, group.LowerQuartile.Value, group.UpperQuartile.Value).ShouldBe((12.5, 11.75, 14.25));
        // P(B ≤ 0) of eight throws is 1/256, P(B ≤ 1) is 9/256 and too much: from the least to the most.
        group.Confidence.ShouldBe(new Interval(10, 17));
        group.ToString().ShouldBe("12.50, quartiles 11.75 and 14.25, 95% interval 10.00 to 17.00, n = 8");
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(6, 1)]
    [InlineData(8, 1)]
    [InlineData(9, 2)]
    [InlineData(20, 6)]
    [InlineData(100, 40)]
    public void The_interval_is_from_one_score_to_another_as_tables_of_order_statistics_have_it(int people, int from)
    {
        var group = BorderlineGroup.Of(Enumerable.Range(1, people).Select(score => (double)score));
        group.Confidence.ShouldBe(from == 0 ? null : new Interval(from, people + 1 - from));
    }

    [Fact]
    public void Of_few_people_it_says_what_there_is_not()
    {
        var nobody = BorderlineGroup.Of([]);
        (nobody.People, nobody.Median.WhyNot, nobody.LowerQuartile.Value, nobody.UpperQuartile.Value, nobody.Confidence).ShouldBe((0, "Nobody was judged borderline.", null, null, null));
        nobody.ToString().ShouldBe("no pass mark, n = 0: Nobody was judged borderline.");
        var one = BorderlineGroup.Of([7]);
        (one.Median.Value, one.LowerQuartile.WhyNot, one.UpperQuartile.WhyNot, one.Confidence).ShouldBe((7, "One person alone shows no spread.", "One person alone shows no spread.", null));
        one.ToString().ShouldBe("7.00, no interval, n = 1");
        BorderlineGroup.Of([7, 8]).ToString().ShouldBe("7.50, quartiles 7.25 and 7.75, no interval, n = 2");
        var same = BorderlineGroup.Of([4, 4, 4]);
        (same.LowerQuartile.Value, same.Median.Value, same.UpperQuartile.Value).ShouldBe((4, 4, 4));
    }

    [Fact]
    public void What_is_no_number_is_refused()
    {
        Should.Throw<ArgumentException>(() => BorderlineGroup.Of([1, double.NaN])).Message.ShouldStartWith("A mark is a finite number, not NaN.");
        Should.Throw<ArgumentException>(() => BorderlineGroup.Of([double.PositiveInfinity]));
    }

    [Fact]
    public void Order_does_not_count_and_what_is_done_to_scores_is_done_to_the_pass_mark()
    {
        var random = Seeded.Random();
        for (var tried = 0; tried < 1000; tried++)
        {
            double[] scores = [.. Enumerable.Range(0, random.Next(2, 20)).Select(_ => (double)random.Next(0, 30))];
            var group = BorderlineGroup.Of(scores);
            var other = BorderlineGroup.Of(scores.Reverse().Select(score => (2 * score) + 3));
            other.Median.Value!.Value.ShouldBe((2 * group.Median.Value!.Value) + 3, 1e-9);
            other.LowerQuartile.Value!.Value.ShouldBe((2 * group.LowerQuartile.Value!.Value) + 3, 1e-9);
            (group.LowerQuartile.Value <= group.Median.Value && group.Median.Value <= group.UpperQuartile.Value).ShouldBeTrue();
            scores.Count(score => score <= group.Median.Value).ShouldBeGreaterThanOrEqualTo((scores.Length + 1) / 2);
            scores.Count(score => score >= group.Median.Value).ShouldBeGreaterThanOrEqualTo((scores.Length + 1) / 2);
            if (group.Confidence is { } interval) (interval.Low <= group.Median.Value && group.Median.Value <= interval.High).ShouldBeTrue();
            (group.Confidence is null).ShouldBe(scores.Length < 6);
        }
    }
}
