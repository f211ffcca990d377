using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Tests.Statistics;

public sealed class SeparationTests
{
    private static readonly ImmutableArray<Fraction> Once = [1, 1];

    private static Arbitrary<(int?[,] First, int?[,] Second, int[] Weights)> Candidates =>
        (from lines in Gen.Choose(1, 5)
         from markers in Gen.Choose(1, 4)
         from first in Gen.Choose(-1, 4).ArrayOf(lines * markers)
         from second in Gen.Choose(-1, 4).ArrayOf(lines * markers)
         from weights in Gen.Choose(0, 3).ArrayOf(lines)
         select (Table(markers, first), Table(markers, second), weights)).ToArbitrary();

    [Fact]
    public void Two_lines_and_two_markers_come_out_as_by_hand()
    {
        // First less second: 2, 0 / -2, 2. Of the 16 draws of two lines and two markers, the first is above in 10 and level in 5.
        var apart = Separation.Of(new int?[,] { { 4, 2 }, { 1, 3 } }, new int?[,] { { 2, 2 }, { 3, 1 } }, Once, seed: 1, resamples: 20_000);

        ((double)apart.FirstAbove.ToDecimal()).ShouldBe(12.5 / 16, 0.01);
        (apart.IsClear, apart.IsDegenerate, apart.Resamples).ShouldBe((false, false, 20_000));
    }

    [Fact]
    public void A_weight_moves_the_share_as_by_hand()
    {
        var apart = Separation.Of(new int?[,] { { 4, 2 }, { 1, 3 } }, new int?[,] { { 2, 2 }, { 3, 1 } }, [3, 1], seed: 1, resamples: 20_000);

        // Sums of the lines by markers 1, 1: 12 and -4; by 1, 2, which comes twice: 6 and 0; by 2, 2: 0 and 4. Above in 3 + 2 * 3 + 3 draws, level in 2 + 1.
        ((double)apart.FirstAbove.ToDecimal()).ShouldBe(13.5 / 16, 0.01);
    }

    [Fact]
    public void The_same_seed_gives_the_same_number_on_every_machine()
    {
        int?[,] first = { { 4, 2, 3 }, { 1, 3, 2 }, { 2, 2, 4 } }, second = { { 2, 2, 3 }, { 3, 1, null }, { 2, 1, 4 } };

        Separation.Of(first, second, [1, 2, 1], seed: 20261121).FirstAbove.ShouldBe(Separation.Of(first, second, [1, 2, 1], seed: 20261121).FirstAbove);
        Separation.Of(first, second, [1, 2, 1], seed: 20261121).FirstAbove.ShouldBe(new Fraction(2903, 4000));
    }

    [Fact]
    public void Above_on_every_line_by_every_marker_is_clear_both_ways()
    {
        int?[,] high = { { 4, 3 }, { 3, 4 } }, low = { { 2, 1 }, { 1, 2 } };

        var (there, back) = (Separation.Of(high, low, Once, seed: 5), Separation.Of(low, high, Once, seed: 5));
        (there.FirstAbove, there.IsClear).ShouldBe((1, true));
        (back.FirstAbove, back.IsClear).ShouldBe((0, true));
    }

    [Fact]
    public void One_line_by_one_marker_separates_nobody() => NothingToDraw(new int?[,] { { 4 } }, new int?[,] { { 0 } }, [1]);

    [Fact]
    public void A_line_without_weight_or_without_marks_is_none()
    {
        NothingToDraw(new int?[,] { { 4 }, { 4 } }, new int?[,] { { 0 }, { 0 } }, [1, 0]);
        NothingToDraw(new int?[,] { { 4 }, { 4 } }, new int?[,] { { 0 }, { null } }, [1, 1]);
        NothingToDraw(new int?[,] { { 4, null }, { null, null } }, new int?[,] { { null, null }, { 0, 0 } }, [1, 1]);
    }

    [Fact]
    public void Equal_marks_are_level_in_every_draw()
    {
        int?[,] marks = { { 3, 3 }, { 3, 3 } };

        var apart = Separation.Of(marks, marks, Once, seed: 3);
        (apart.FirstAbove, apart.IsClear, apart.IsDegenerate).ShouldBe((new Fraction(1, 2), false, false));
    }

    [Fact]
    public void A_mark_that_one_marker_owes_lowers_nobody()
    {
        int?[,] whole = { { 4, 4 }, { 3, 3 } }, owed = { { 4, null }, { 3, 3 } };

        Separation.Of(whole, owed, Once, seed: 3).IsClear.ShouldBeFalse();
    }

    [Fact]
    public void The_other_way_round_is_one_less_it() => Check.One(Seeded.Config(5_000), Prop.ForAll(Candidates, both =>
    {
        ImmutableArray<Fraction> weights = [.. both.Weights.Select(weight => (Fraction)weight)];
        var (there, back) = (Separation.Of(both.First, both.Second, weights, 7, 200), Separation.Of(both.Second, both.First, weights, 7, 200));

        back.FirstAbove.ShouldBe(1 - there.FirstAbove);
        (back.IsClear, back.IsDegenerate).ShouldBe((there.IsClear, there.IsDegenerate));
        Separation.Of(both.First, both.First, weights, 7, 200).FirstAbove.ShouldBe(new Fraction(1, 2));
    }));

    [Fact]
    public void Many_at_once_come_out_as_each_two_do_alone()
    {
        int?[,] one = { { 4, 2 }, { 1, 3 }, { 2, 2 } }, two = { { 2, 2 }, { 3, 1 }, { 2, 3 } }, three = { { 3, 3 }, { null, null }, { 1, 2 } };
        ImmutableArray<Fraction> weights = [1, new Fraction(1, 3), 2];

        Separation.OfAll([one, two, three], weights, 9, 500).ShouldBe(
        [
            (0, 1, Separation.Of(one, two, weights, 9, 500)), (0, 2, Separation.Of(one, three, weights, 9, 500)), (1, 2, Separation.Of(two, three, weights, 9, 500)),
        ]);
        Separation.OfAll([one], weights, 9).ShouldBeEmpty();
        Separation.OfAll([], [], 9).ShouldBeEmpty();
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Should.Throw<ArgumentException>(() => Separation.Of(new int?[2, 1], new int?[1, 2], Once, 1));
        Should.Throw<ArgumentException>(() => Separation.Of(new int?[2, 1], new int?[2, 1], [1], 1));
        Should.Throw<ArgumentException>(() => Separation.Of(new int?[2, 1], new int?[2, 1], [1, -1], 1));
        Should.Throw<ArgumentOutOfRangeException>(() => Separation.Of(new int?[2, 1], new int?[2, 1], Once, 1, 0));
    }

    private static void NothingToDraw(int?[,] first, int?[,] second, ImmutableArray<Fraction> weights)
    {
        var apart = Separation.Of(first, second, weights, seed: 1);
        (apart.FirstAbove, apart.IsClear, apart.IsDegenerate).ShouldBe((new Fraction(1, 2), false, true));
    }

    // -1 is a missing mark.
    private static int?[,] Table(int markers, int[] marks)
    {
        var table = new int?[marks.Length / markers, markers];
        for (var at = 0; at < marks.Length; at++) table[at / markers, at % markers] = marks[at] < 0 ? null : marks[at];
        return table;
    }
}
