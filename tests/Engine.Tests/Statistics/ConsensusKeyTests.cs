using System.Globalization;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Tests.Statistics;

public sealed class ConsensusKeyTests
{
    // Eight experts on a scale of four: mean 1.75, most say 1.
    private static readonly ConsensusKey Key = ConsensusKey.Of([1, 1, 1, 1, 2, 2, 2, 4], 4);

    [Theory]
    [InlineData(ConsensusRule.Raw, "-0.75 -0.25 -1.25 -2.25")]
    [InlineData(ConsensusRule.Squared, "-0.5625 -0.0625 -1.5625 -5.0625")]
    [InlineData(ConsensusRule.Dichotomous, "1 1 0 0")]
    [InlineData(ConsensusRule.Mode, "1 0 0 0")]
    [InlineData(ConsensusRule.Proportion, "0.5 0.375 0 0.125")]
    public void Each_rule_gives_each_rating_its_mark(ConsensusRule rule, string marks) =>
        Enumerable.Range(1, 4).Select(rating => Key.Score(rule, rating).Value).ShouldBe(marks.Split(' ').Select(mark => (double?)double.Parse(mark, CultureInfo.InvariantCulture)));

    [Fact]
    public void What_the_experts_said_can_be_seen()
    {
        (Key.Experts, Key.Points, Key.Mean.Value).ShouldBe((8, 4, 1.75));
        Key.Counts.ShouldBe([4, 3, 0, 1]);
        Key.Modes.ShouldBe([1]);
    }

    [Fact]
    public void Experts_who_are_split_have_two_modes_and_no_side()
    {
        var split = ConsensusKey.Of([1, 1, 4, 4], 4);

        split.Modes.ShouldBe([1, 4]);
        Enumerable.Range(1, 4).Select(rating => split.Score(ConsensusRule.Mode, rating).Value).ShouldBe([1, 0, 0, 1]);
        split.Score(ConsensusRule.Dichotomous, 1).WhyNot.ShouldBe("The experts' mean is the middle of the scale, on no side of it.");
        // The middle of a scale of five is on neither side.
        ConsensusKey.Of([4, 5], 5).Score(ConsensusRule.Dichotomous, 3).Value.ShouldBe(0);
    }

    [Fact]
    public void Without_experts_there_is_no_key()
    {
        var none = ConsensusKey.Of([], 4);

        none.Modes.ShouldBeEmpty();
        foreach (var rule in Enum.GetValues<ConsensusRule>()) none.Score(rule, 2).WhyNot.ShouldBe("No expert has rated it.");
    }

    [Fact]
    public void What_is_no_point_of_the_scale_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ConsensusKey.Of([5], 4)).Message.ShouldStartWith("The points of the scale are 1 to 4, not 5.");
        Should.Throw<ArgumentOutOfRangeException>(() => ConsensusKey.Of([0], 4));
        Should.Throw<ArgumentOutOfRangeException>(() => ConsensusKey.Of([], 1)).Message.ShouldStartWith("A scale has two points or more, not 1.");
        Should.Throw<ArgumentOutOfRangeException>(() => Key.Score(ConsensusRule.Mode, 5)).Message.ShouldStartWith("The points of the scale are 1 to 4, not 5.");
    }

    [Fact]
    public void Every_rule_holds_to_its_range_and_a_scale_turned_over_gives_the_same()
    {
        var random = Seeded.Random();
        for (var tried = 0; tried < 1000; tried++)
        {
            var points = random.Next(2, 8);
            int[] ratings = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(1, points + 1))];
            var (key, over) = (ConsensusKey.Of(ratings, points), ConsensusKey.Of(ratings.Select(rating => points + 1 - rating).Reverse(), points));
            var own = random.Next(1, points + 1);
            foreach (var rule in Enum.GetValues<ConsensusRule>())
            {
                var (score, same) = (key.Score(rule, own), over.Score(rule, points + 1 - own));
                same.WhyNot.ShouldBe(score.WhyNot);
                (same.Value ?? 0).ShouldBe(score.Value ?? 0, 1e-9);
                if (score.Value is { } value) value.ShouldBeInRange(rule switch { ConsensusRule.Raw => 1 - points, ConsensusRule.Squared => -(points - 1) * (points - 1), _ => 0 }, rule is ConsensusRule.Raw or ConsensusRule.Squared ? 0 : 1);
            }

            Enumerable.Range(1, points).Sum(rating => key.Score(ConsensusRule.Proportion, rating).Value!.Value).ShouldBe(1, 1e-9);
        }
    }

    [Fact]
    public void Standardised_ratings_are_set_against_standardised_experts()
    {
        // By hand: (1, 2, 3) is -1, 0, 1 and (4, 4, 1) is 1/√3, 1/√3, -2/√3; the expert who rated all alike says nothing.
        var consensus = StandardisedConsensus.Of(new double[,] { { 1, 2, 3 }, { 4, 4, 1 }, { 2, 2, 2 } });

        (consensus.Experts, consensus.LeftOut).ShouldBe((2, 1));
        double[] key = [(-1 + (1 / Math.Sqrt(3))) / 2, 1 / Math.Sqrt(3) / 2, (1 - (2 / Math.Sqrt(3))) / 2];
        consensus.Key.Zip(key).ShouldAllBe(both => Math.Abs(both.First - both.Second) < 1e-12);
        var scores = consensus.Scores([3, 2, 1]);
        scores[0].Value!.Value.ShouldBe(-(1 - key[0]), 1e-12);
        scores[1].Value!.Value.ShouldBe(-key[1], 1e-12);
        scores[2].Value!.Value.ShouldBe(-(key[2] + 1), 1e-12);
        // Generous or not, and near the middle or not, is nobody's business.
        consensus.Scores([9, 7, 5]).Select(score => Math.Round(score.Value!.Value, 12)).ShouldBe(scores.Select(score => Math.Round(score.Value!.Value, 12)));
    }

    [Fact]
    public void Ratings_that_are_all_alike_have_nothing_to_standardise()
    {
        StandardisedConsensus.Of(new double[,] { { 1, 2 } }).Scores([3, 3]).ShouldAllBe(score => score.WhyNot == "All ratings are the same, so there is nothing to standardise.");
        var none = StandardisedConsensus.Of(new double[,] { { 2, 2 } });
        (none.Experts, none.LeftOut, none.Key.Length).ShouldBe((0, 1, 0));
        none.Scores([1, 2]).ShouldAllBe(score => score.WhyNot == "No expert's ratings vary, so there is no key.");
        StandardisedConsensus.Of(new double[0, 2]).Experts.ShouldBe(0);
        Should.Throw<ArgumentException>(() => StandardisedConsensus.Of(new double[2, 1])).Message.ShouldStartWith("Ratings are standardised over two options or more, not 1.");
        Should.Throw<ArgumentException>(() => StandardisedConsensus.Of(new[,] { { 1, double.NaN } })).Message.ShouldStartWith("A mark is a finite number, not NaN.");
        Should.Throw<ArgumentException>(() => StandardisedConsensus.Of(new double[,] { { 1, 2 } }).Scores([1, 2, 3])).Message.ShouldStartWith("Each of 2 options has a rating, not 3.");
    }
}
