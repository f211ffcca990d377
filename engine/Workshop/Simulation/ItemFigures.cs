using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>
/// How a decision did as an item of a test, among those who met it. Its mark is the points not lost at it: what an answer loses against the
/// best outlook there, so that an earlier slip is not charged again; the total is the same over the whole play, and what a play never met
/// lost nothing. So the marks add up to the total on whatever way somebody went.
/// </summary>
/// <param name="Scene">The scene in which it is decided.</param>
/// <param name="Met">How many met it.</param>
/// <param name="MostLoss">The most points that one answer loses there; 0 where nothing can be lost, and then there are no figures.</param>
/// <param name="Facility">1 less the mean loss as a share of the most: 1 where everybody gives a best answer, 0 where everybody gives the worst; null where there is none.</param>
/// <param name="Discrimination">The corrected item-rest correlation (Pearson's, with the decision taken out of the total); null where there is none.</param>
/// <param name="TopAgainstBottom">Facility among the top 27 % less that among the bottom 27 %, by the total, each rounded to whole people, as in <see cref="TopAndBottom"/>: equals at the edge of a group count with equal parts of themselves; null where there is none.</param>
/// <param name="WhyNot">Why a figure is missing, as the end of a sentence; empty where none is.</param>
/// <param name="Answers">Its choices or options; none of orders and texts.</param>
public sealed record ItemFigures(
    Scene Scene, long Met, int MostLoss, double? Facility, double? Discrimination, double? TopAgainstBottom, string WhyNot, ImmutableArray<AnswerFigures> Answers)
{
    /// <summary>With fewer, no figures are given.</summary>
    public const int FewestMet = ItemCautions.Fewest;

    /// <summary>With fewer, figures are to be taken with caution.</summary>
    public const int FewMet = ItemCautions.FewestWithoutWarning;

    /// <summary>Whether there are so few that the figures are to be taken with caution.</summary>
    public bool NeedsCaution => Met is >= FewestMet and < FewMet;

    /// <summary>What a tally has of a decision.</summary>
    internal static ItemFigures Of(Course course, Tally tally, int item, long[] onOffer)
    {
        var scene = course.Scenario.Scenes[tally.Items[item]];
        var sums = tally.OfItem(item);
        var (met, most) = (sums[0], course.MostLossAt[scene.Index]);
        var (top, bottom) = Groups(tally, item);
        var answers = AnswerFigures.Of(tally, scene, onOffer, top, bottom);
        if (met < FewestMet) return new ItemFigures(scene, met, most, null, null, null, met == 0 ? "nobody met it" : "fewer than 10 met it", answers);
        if (most == 0) return new ItemFigures(scene, met, most, null, null, null, "nothing can be lost at it", answers);
        var discrimination = ItemRest(sums);
        // n Σt² - (Σt)² is 0 where all lost the same in all, and then nobody is at the top.
        var isApart = Reliability.Squares(met, sums[4], sums[5]) > 0;
        return new ItemFigures(
            scene,
            met,
            most,
            1 - ((double)sums[2] / sums[1] / most),
            discrimination,
            isApart ? FacilityIn(tally.ClassesOfItem(item), top, most) - FacilityIn(tally.ClassesOfItem(item), bottom, most) : null,
            discrimination is null ? "all lost the same, here or elsewhere" : "",
            answers);
    }

    /// <summary>
    /// Pearson's correlation of x, the points lost at a decision, with t - x, those lost elsewhere, from sums of x, x², t, t² and xt over n:
    /// (n Σx(t - x) - Σx Σ(t - x)) / √((n Σx² - (Σx)²) (n Σ(t - x)² - (Σ(t - x))²)). Null where either is always the same.
    /// </summary>
    internal static double? ItemRest(ReadOnlySpan<long> sums)
    {
        Int128 n = sums[0], x = sums[2], xx = sums[3], t = sums[4], tt = sums[5], xt = sums[6];
        var (rest, restSquares, xRest) = (t - x, tt - (2 * xt) + xx, xt - xx);
        var (ofItem, ofRest) = ((n * xx) - (x * x), (n * restSquares) - (rest * rest));
        return ofItem <= 0 || ofRest <= 0 ? null : (double)((n * xRest) - (x * rest)) / (Math.Sqrt((double)ofItem) * Math.Sqrt((double)ofRest));
    }

    /// <summary>How much of each class of lost points belongs to the top and to the bottom group of those who met a decision.</summary>
    private static (double[] Top, double[] Bottom) Groups(Tally tally, int item)
    {
        var classes = tally.ClassesOfItem(item).ToArray();
        var met = new long[tally.Classes];
        for (var i = 0; i < met.Length; i++) met[i] = classes[i * 3];
        var top = PartsOf(met);
        Array.Reverse(met);
        var bottom = PartsOf(met);
        Array.Reverse(bottom);
        return (top, bottom);
    }

    private static double[] PartsOf(long[] met)
    {
        var parts = new double[met.Length];
        double left = TopAndBottom.Size((int)met.Sum());
        for (var i = 0; i < met.Length && left > 0; i++)
        {
            if (met[i] == 0) continue;
            parts[i] = Math.Min(1, left / met[i]);
            left -= met[i];
        }

        return parts;
    }

    private static double FacilityIn(ReadOnlySpan<long> classes, double[] parts, int most)
    {
        var (answered, lost) = (0.0, 0.0);
        for (var i = 0; i < parts.Length; i++) (answered, lost) = (answered + (classes[(i * 3) + 1] * parts[i]), lost + (classes[(i * 3) + 2] * parts[i]));
        return 1 - (lost / answered / most);
    }
}

/// <summary>How often a choice or an option was taken.</summary>
/// <param name="Offer">The choice or option.</param>
/// <param name="OnOffer">How often it was on offer.</param>
/// <param name="Taken">How often it was taken.</param>
/// <param name="Meant">How often on purpose: neither by a slip nor by a guess.</param>
/// <param name="Top">The share of the top 27 % of those who met the decision that took it, counted by answers; null where too few met it.</param>
/// <param name="Bottom">The same of the bottom 27 %.</param>
public sealed record AnswerFigures(Offer Offer, long OnOffer, long Taken, long Meant, double? Top, double? Bottom)
{
    /// <summary>The share of the times that it was on offer; null where it never was.</summary>
    public double? Share => OnOffer == 0 ? null : (double)Taken / OnOffer;

    /// <summary>How often each choice and option was on offer, by its index.</summary>
    internal static long[] OnOfferIn(Course course, Tally tally)
    {
        var onOffer = new long[course.Scenario.AllOffers.Count()];
        for (var state = 0; state < course.Graph.StateCount; state++)
        {
            var asked = tally.States[state];
            if (asked == 0) continue;
            var scene = course.Scenario.Scenes[course.SceneOf(state)];
            if (scene.WayOn is PickDecision)
            {
                foreach (var offer in scene.Offers) onOffer[offer.Index] += asked;
            }
            else if (scene.WayOn is ChoiceDecision)
            {
                foreach (var way in course.WaysOf(state)) onOffer[course.Answers[way.Group].Offers[0][0]] += asked;
            }
        }

        return onOffer;
    }

    internal static ImmutableArray<AnswerFigures> Of(Tally tally, Scene scene, long[] onOffer, double[] top, double[] bottom)
    {
        if (scene.WayOn is not (ChoiceDecision or PickDecision)) return [];
        var classes = tally.ClassesOfItem(tally.ItemOf(scene.Index)).ToArray();
        var (inTop, inBottom) = (AnsweredIn(top), AnsweredIn(bottom));
        var isShown = tally.OfItem(tally.ItemOf(scene.Index))[0] >= ItemFigures.FewestMet;
        return
        [
            .. scene.Offers.Select(offer => new AnswerFigures(
                offer,
                onOffer[offer.Index],
                Sum(tally.ClassesOfOffer(offer.Index)),
                tally.Meant[offer.Index],
                isShown ? TakenIn(tally.ClassesOfOffer(offer.Index), top) / inTop : null,
                isShown ? TakenIn(tally.ClassesOfOffer(offer.Index), bottom) / inBottom : null)),
        ];

        double AnsweredIn(double[] parts) => parts.Select((part, at) => part * classes[(at * 3) + 1]).Sum();
    }

    private static long Sum(ReadOnlySpan<long> counts)
    {
        var sum = 0L;
        foreach (var count in counts) sum += count;
        return sum;
    }

    private static double TakenIn(ReadOnlySpan<long> counts, double[] parts)
    {
        var taken = 0.0;
        for (var i = 0; i < parts.Length; i++) taken += counts[i] * parts[i];
        return taken;
    }
}
