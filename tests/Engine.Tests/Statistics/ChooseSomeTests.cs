using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Tests.Statistics;

public sealed class ChooseSomeTests
{
    private static readonly int[] Right = [2, 5, 7];

    // foundationprogramme.nhs.uk: choose 3 of 8, 4 marks each, 12 in all; themdu.com and mcqbank.co.uk: more than three earn nothing.
    [Theory]
    [InlineData("", 0)]
    [InlineData("2", 4)]
    [InlineData("1", 0)]
    [InlineData("7 2", 8)]
    [InlineData("7 5 2", 12)]
    [InlineData("7 5 1", 8)]
    [InlineData("1 3 4", 0)]
    [InlineData("2 5 7 8", 0)]
    [InlineData("1 2 3 4 5 6 7 8", 0)]
    public void Three_of_eight_earn_four_each_and_more_than_three_nothing(string chosen, int marks) =>
        ChooseSome.UkFoundationProgramme.Score(Right, Numbers(chosen)).ShouldBe((Fraction)marks);

    [Fact]
    public void Three_of_eight_earn_twelve_at_most_and_four_and_a_half_by_chance()
    {
        ChooseSome.UkFoundationProgramme.Most.ShouldBe((Fraction)12);
        ChooseSome.UkFoundationProgramme.MeanByChance.ShouldBe(new Fraction(9, 2));
    }

    // mcqbank.co.uk/sjt-marking-scheme: 12 / 3 = 4 points each, 12 / 2 = 6 points each.
    [Theory]
    [InlineData(3, "4")]
    [InlineData(2, "6")]
    [InlineData(1, "12")]
    [InlineData(5, "12/5")]
    public void The_right_ones_share_twelve_marks(int wanted, string each)
    {
        var rule = ChooseSome.Sharing(8, wanted, 12);

        rule.Each.ToString().ShouldBe(each);
        rule.Most.ShouldBe((Fraction)12);
        rule.Score([.. Enumerable.Range(1, wanted)], [.. Enumerable.Range(1, wanted)]).ShouldBe((Fraction)12);
        rule.Score([.. Enumerable.Range(1, wanted)], [wanted]).ToString().ShouldBe(each);
    }

    [Fact]
    public void Chance_earns_the_mean_over_all_choices()
    {
        for (var options = 1; options <= 8; options++)
        {
            for (var wanted = 1; wanted <= options; wanted++)
            {
                var rule = ChooseSome.Sharing(options, wanted, 12);
                int[] right = [.. Enumerable.Range(1, wanted)];
                var choices = Enumerable.Range(0, 1 << options)
                    .Select(bits => Enumerable.Range(1, options).Where(option => (bits >> (option - 1) & 1) == 1).ToArray())
                    .Where(chosen => chosen.Length == wanted).ToList();
                var sum = choices.Aggregate((Fraction)0, (sum, chosen) => sum + rule.Score(right, chosen));
                (sum / choices.Count).ShouldBe(rule.MeanByChance, $"{wanted} of {options}");
            }
        }
    }

    [Fact]
    public void Any_choice_earns_from_nothing_to_all()
    {
        var random = Seeded.Random();
        for (var tried = 0; tried < 2000; tried++)
        {
            var options = random.Next(1, 13);
            var rule = new ChooseSome(options, random.Next(1, options + 1), new Fraction(random.Next(1, 13), random.Next(1, 5)));
            int[] right = [.. Orders.Some(random, options).Take(rule.Wanted)];
            int[] chosen = [.. Orders.Some(random, options).Take(random.Next(0, options + 1))];
            var score = rule.Score(right, chosen);
            (score >= 0 && score <= rule.Most).ShouldBeTrue();
            if (chosen.Length > rule.Wanted) score.ShouldBe((Fraction)0);
            rule.Score(right, right).ShouldBe(rule.Most);
            (rule.MeanByChance <= rule.Most).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("2 5", "2", "3 options are right, not 2.")]
    [InlineData("2 5 9", "2", "Options have numbers from 1 to 8, not 9.")]
    [InlineData("2 5 7", "0", "Options have numbers from 1 to 8, not 0.")]
    [InlineData("2 5 7", "2 2", "An option is chosen once.")]
    [InlineData("2 5 5", "2", "An option is chosen once.")]
    public void What_is_no_choice_is_refused(string right, string chosen, string message) =>
        Should.Throw<ArgumentException>(() => ChooseSome.UkFoundationProgramme.Score(Numbers(right), Numbers(chosen))).Message.ShouldStartWith(message);

    [Fact]
    public void What_is_no_rule_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new ChooseSome(8, 0, 4)).Message.ShouldStartWith("At least 1 option is right, not 0.");
        Should.Throw<ArgumentOutOfRangeException>(() => new ChooseSome(2, 3, 4)).Message.ShouldStartWith("Where 3 options are right there are as many or more, not 2.");
        Should.Throw<ArgumentOutOfRangeException>(() => new ChooseSome(8, 3, 0)).Message.ShouldStartWith("A right option earns more than 0, not 0.");
        Should.Throw<ArgumentOutOfRangeException>(() => ChooseSome.Sharing(8, 0, 12)).Message.ShouldStartWith("At least 1 option is right, not 0.");
        Should.Throw<ArgumentOutOfRangeException>(() => ChooseSome.Sharing(8, 3, 0)).Message.ShouldStartWith("Full marks are 1 or more, not 0.");
    }

    private static int[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
}
