using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Tests.Statistics;

public sealed class RankingTests
{
    private static readonly int[] Five = [1, 2, 3, 4, 5];

    // imperialendo.co.uk/sjt/ranksjtn.htm: a row for each keyed rank, a column for each rank of the candidate.
    private static readonly int[][] PublishedMarks = [[4, 3, 2, 1, 0], [3, 4, 3, 2, 1], [2, 3, 4, 3, 2], [1, 2, 3, 4, 3], [0, 1, 2, 3, 4]];

    [Fact]
    public void Each_option_earns_what_the_published_table_says()
    {
        foreach (var order in Orders.All(5))
            Ranking.NearMisses(Five, order).ShouldBe(Five.Select(keyed => PublishedMarks[keyed - 1][order[keyed - 1] - 1]), string.Join(' ', order));
    }

    // imperialendo.co.uk/sjt/ranksjtn.htm: boulder, rock, stone, pebble, grain, put the other way round.
    [Fact]
    public void The_reverse_of_the_key_earns_eight_of_twenty()
    {
        Ranking.NearMisses(Five, [5, 4, 3, 2, 1]).ShouldBe([0, 2, 4, 2, 0]);
        Ranking.NearMiss(Five, [5, 4, 3, 2, 1]).ShouldBe(8);
        Ranking.LeastNearMiss(5).ShouldBe(8);
        Ranking.MostNearMiss(5).ShouldBe(20);
    }

    // themdu.com: a response that is rightly ranked third.
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    [InlineData(3, 4)]
    [InlineData(4, 3)]
    [InlineData(5, 2)]
    public void An_option_that_is_third_earns_less_for_every_place_it_is_out_by(int place, int marks)
    {
        int[] others = [.. Five.Except([place])];
        Ranking.NearMisses(Five, [others[0], others[1], place, others[2], others[3]])[2].ShouldBe(marks);
    }

    // mcqbank.co.uk/sjt-marking-scheme: key CABED, answer ACBED.
    [Fact]
    public void Two_options_that_changed_places_earn_ten_of_twelve_and_eighteen_of_twenty()
    {
        var (key, answer) = (Orders.Places("CABED"), Orders.Places("ACBED"));
        key.ShouldBe([2, 3, 1, 5, 4]);
        Ranking.DeductedFrom(12, key, answer).ShouldBe(10);
        Ranking.NearMiss(key, answer).ShouldBe(18);
        Ranking.DeductedFrom(12, key, key).ShouldBe(12);
    }

    // mcqbank.co.uk: each of two options that were tied earns 0; imperialendo.co.uk: what is left blank earns less than the worst order.
    [Theory]
    [InlineData("1 2 3 4 4", "4 4 4 0 0")]
    [InlineData("1 1 1 1 1", "0 0 0 0 0")]
    [InlineData("2 2 3 5 5", "0 0 4 0 0")]
    [InlineData("1 0 3 0 5", "4 0 4 0 4")]
    [InlineData("0 0 0 0 0", "0 0 0 0 0")]
    [InlineData("5 0 0 0 0", "0 0 0 0 0")]
    public void Options_that_share_a_place_or_have_none_earn_nothing(string answer, string marks) =>
        Ranking.NearMisses(Five, Numbers(answer)).ShouldBe(Numbers(marks));

    [Fact]
    public void No_answer_earns_less_than_nothing_or_more_than_the_key()
    {
        var random = Seeded.Random();
        for (var tried = 0; tried < 2000; tried++)
        {
            var options = random.Next(Ranking.FewestOptions, Ranking.MostOptions + 1);
            var key = Orders.Some(random, options);
            int[] answer = [.. key.Select(_ => random.Next(0, options + 1))];
            Ranking.NearMisses(key, answer).ShouldAllBe(marks => marks >= 0 && marks < options);
            Ranking.NearMiss(key, answer).ShouldBeLessThanOrEqualTo(Ranking.MostNearMiss(options));
        }
    }

    [Fact]
    public void An_order_loses_one_near_miss_mark_for_every_place_of_its_footrule()
    {
        var random = Seeded.Random();
        for (var tried = 0; tried < 2000; tried++)
        {
            var options = random.Next(Ranking.FewestOptions, Ranking.MostOptions + 1);
            var (key, order) = (Orders.Some(random, options), Orders.Some(random, options));
            var footrule = Ranking.Footrule(key, order);
            footrule.ShouldBe(Ranking.Footrule(order, key));
            (footrule % 2).ShouldBe(0);
            footrule.ShouldBeLessThanOrEqualTo(Ranking.MostFootrule(options));
            Ranking.NearMiss(key, order).ShouldBe(Ranking.MostNearMiss(options) - footrule);
            Ranking.DeductedFrom(12, key, order).ShouldBe(Math.Max(0, 12 - footrule));
            Ranking.NearMiss(key, key).ShouldBe(Ranking.MostNearMiss(options));
        }
    }

    [Fact]
    public void The_options_may_be_listed_in_any_order()
    {
        var random = Seeded.Random();
        for (var tried = 0; tried < 500; tried++)
        {
            var (key, order, listed) = (Orders.Some(random, 6), Orders.Some(random, 6), Orders.Some(random, 6));
            Ranking.NearMiss([.. listed.Select(at => key[at - 1])], [.. listed.Select(at => order[at - 1])]).ShouldBe(Ranking.NearMiss(key, order));
        }
    }

    [Theory]
    [InlineData("1 2 3", "1 2", "The key has 3 options, and the answer 2.")]
    [InlineData("1 2 2", "1 2 3", "Every place from 1 to 3 is given to one option, and 2 to 2.")]
    [InlineData("0 1 2", "1 2 3", "Every place from 1 to 3 is given to one option, and 3 to 0.")]
    [InlineData("1 2 3", "1 2 4", "An option has a place from 1 to 3, or 0 for none, not 4.")]
    [InlineData("1 2 3", "1 2 -1", "An option has a place from 1 to 3, or 0 for none, not -1.")]
    [InlineData("1", "1", "An order is of 2 to 16 options, not of 1.")]
    public void What_is_no_key_or_no_answer_is_refused(string key, string answer, string message) =>
        Should.Throw<ArgumentException>(() => Ranking.NearMiss(Numbers(key), Numbers(answer))).Message.ShouldStartWith(message);

    [Theory]
    [InlineData("1 2 3", "1 2 2")]
    [InlineData("1 2 3", "1 2 0")]
    [InlineData("1 2 2", "1 2 3")]
    [InlineData("1 2 3", "1 2")]
    public void Where_no_rule_for_ties_and_blanks_was_published_a_whole_order_is_asked_for(string key, string answer)
    {
        Should.Throw<ArgumentException>(() => Ranking.Footrule(Numbers(key), Numbers(answer)));
        Should.Throw<ArgumentException>(() => Ranking.DeductedFrom(12, Numbers(key), Numbers(answer)));
    }

    [Fact]
    public void Full_marks_and_the_number_of_options_have_bounds()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Ranking.DeductedFrom(0, Five, Five)).Message.ShouldStartWith("Full marks are 1 or more, not 0.");
        foreach (var options in new[] { -1, 0, 1, 17 })
        {
            Should.Throw<ArgumentOutOfRangeException>(() => Ranking.MostNearMiss(options)).Message.ShouldStartWith($"An order is of 2 to 16 options, not of {options}.");
            Should.Throw<ArgumentOutOfRangeException>(() => Ranking.LeastNearMiss(options));
            Should.Throw<ArgumentOutOfRangeException>(() => Ranking.MostFootrule(options));
        }
    }

    private static int[] Numbers(string text) => [.. text.Split(' ').Select(int.Parse)];
}
