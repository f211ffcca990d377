using System.Text.Json.Nodes;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Tests.Statistics;

/// <summary>The worked examples of marks; those of coefficients are where the coefficient is.</summary>
public sealed class ExamplesTests
{
    private static readonly JsonNode Sjt = Examples.All["sjt"]!;

    [Fact]
    public void The_near_miss_rule_has_the_range_the_mean_and_the_distribution_that_were_worked_out()
    {
        var rule = Sjt["ukfpo_rank5"]!;
        int[] key = [1, 2, 3, 4, 5];
        var scores = Orders.All(5).Select(order => Ranking.NearMiss(key, order)).CountBy(score => score).ToDictionary();

        Ranking.MostNearMiss(5).ShouldBe((int)rule.Number("max"));
        Ranking.LeastNearMiss(5).ShouldBe((int)rule.Number("min_for_a_complete_ranking"));
        RankingByChance.MeanNearMiss(5).ShouldBe((Fraction)(long)rule.Number("mean_over_all_120_permutations"));
        scores.Keys.Order().ShouldBe(rule["distribution"]!.AsObject().Select(one => Examples.Whole(one.Key)).Order());
        foreach (var (score, count) in rule["distribution"]!.AsObject()) scores[Examples.Whole(score)].ShouldBe(count!.GetValue<int>());
    }

    [Fact]
    public void The_deducting_rule_gives_its_published_example_and_its_mean()
    {
        var rule = Sjt["gpst_rank5"]!;
        var example = rule["example"]!;
        var (key, answer) = (Orders.Places(example["key"]!.GetValue<string>()), Orders.Places(example["answer"]!.GetValue<string>()));

        Ranking.DeductedFrom((int)rule.Number("max"), key, answer).ShouldBe((int)example.Number("score"));
        RankingByChance.MeanDeductedFrom((int)rule.Number("max"), 5).ShouldBe((Fraction)(long)rule.Number("mean_over_all_120_permutations"));
        Orders.All(5).Min(order => Ranking.DeductedFrom(12, key, order)).ShouldBe((int)rule.Number("min"));
        // The same answer by the other rule.
        Ranking.NearMiss(key, answer).ShouldBe(18);
    }

    [Fact]
    public void Three_of_eight_have_the_published_most_and_mean()
    {
        ChooseSome.UkFoundationProgramme.Most.ShouldBe((Fraction)(long)Sjt.Number("choose3of8/max"));
        ((double)ChooseSome.UkFoundationProgramme.MeanByChance.ToDecimal()).ShouldBe(Sjt.Number("choose3of8/expected_at_random"));
    }

    [Fact]
    public void Certainty_has_the_marks_and_the_break_even_of_its_table()
    {
        var table = Examples.All["cbm"]!;
        foreach (var (certainty, mark) in table["marks_if_right"]!.AsObject()) CertaintyMarks.Of(Examples.Whole(certainty), true).ShouldBe(mark!.GetValue<int>());
        foreach (var (certainty, mark) in table["marks_if_wrong"]!.AsObject()) CertaintyMarks.Of(Examples.Whole(certainty), false).ShouldBe(mark!.GetValue<int>());
        BreakEven(1, 2).ShouldBe(table.Number("break_even/1_to_2"), 1e-7);
        BreakEven(2, 3).ShouldBe(table.Number("break_even/2_to_3"), 1e-7);

        // Where p·right + (1 - p)·wrong is the same for both.
        static double BreakEven(int lower, int higher)
        {
            var (gained, lost) = (CertaintyMarks.Of(higher, true) - CertaintyMarks.Of(lower, true), CertaintyMarks.Of(lower, false) - CertaintyMarks.Of(higher, false));
            return (double)lost / (gained + lost);
        }
    }
}
