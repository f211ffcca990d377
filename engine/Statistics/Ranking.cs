using System.Collections.Immutable;

namespace MentorSim.Engine.Statistics;

/// <summary>
/// What an order of options earns by how near it comes to the key. Key and answer say for each option, in any order that is the same for
/// both, the place it has, from 1 for the first. There are 2 to 16 options.
/// </summary>
/// <remarks>
/// Two published rules. Near miss, of the UK Foundation Programme (five options, four marks each, as published on
/// foundationprogramme.nhs.uk; the table of marks, ties and blanks as published on imperialendo.co.uk and mcqbank.co.uk, a worked case on
/// themdu.com). And the deduction of GPST stage 2, as published on mcqbank.co.uk. What guessing gets is in <see cref="RankingByChance"/>.
/// </remarks>
public static class Ranking
{
    /// <summary>The fewest options that can be put in order.</summary>
    public const int FewestOptions = 2;

    /// <summary>The most: as many as anybody can look over, and few enough to reckon exactly with the number of their orders.</summary>
    public const int MostOptions = 16;

    /// <summary>Stands in an answer for the place of an option that was left blank.</summary>
    public const int NoPlace = 0;

    /// <summary>
    /// The near-miss marks of each option: m - 1 less the number of places that it is out by, m being the number of options. Options that
    /// share a place, and those without one, earn 0; nothing is negative.
    /// </summary>
    /// <param name="key">The place of each option in the key, every place from 1 to m once.</param>
    /// <param name="answer">The place that each option was given, from 1 to m, or <see cref="NoPlace"/>; some may share one.</param>
    /// <exception cref="ArgumentException">The key is no order, or the answer is not one of as many options.</exception>
    public static ImmutableArray<int> NearMisses(ReadOnlySpan<int> key, ReadOnlySpan<int> answer)
    {
        DemandOrder(key, nameof(key));
        DemandLength(key, answer, nameof(answer));
        var marks = ImmutableArray.CreateBuilder<int>(key.Length);
        for (var i = 0; i < key.Length; i++)
        {
            if (answer[i] < NoPlace || answer[i] > key.Length)
                throw new ArgumentException($"An option has a place from 1 to {key.Length}, or {NoPlace} for none, not {answer[i]}.", nameof(answer));
            var hasItsOwn = answer[i] != NoPlace && answer.Count(answer[i]) == 1;
            marks.Add(hasItsOwn ? key.Length - 1 - Math.Abs(answer[i] - key[i]) : 0);
        }

        return marks.MoveToImmutable();
    }

    /// <summary>The near-miss marks of an answer: those of its options together, from 0 to <see cref="MostNearMiss"/>.</summary>
    /// <inheritdoc cref="NearMisses"/>
    public static int NearMiss(ReadOnlySpan<int> key, ReadOnlySpan<int> answer) => NearMisses(key, answer).Sum();

    /// <summary>The near-miss marks of the key itself: m(m - 1).</summary>
    /// <param name="options">The number of options m.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not 2 to 16 options.</exception>
    public static int MostNearMiss(int options)
    {
        DemandOptions(options);
        return options * (options - 1);
    }

    /// <summary>The fewest near-miss marks of an answer in which every option has a place of its own: m(m - 1) - floor(m²/2).</summary>
    /// <inheritdoc cref="MostNearMiss"/>
    public static int LeastNearMiss(int options) => MostNearMiss(options) - MostFootrule(options);

    /// <summary>What is left of full marks when one is taken off for every place that an option is out by, and 0 at the least.</summary>
    /// <param name="full">The marks of the key itself; in GPST 12, for five options.</param>
    /// <param name="key">The place of each option in the key, every place from 1 to m once.</param>
    /// <param name="order">The place that each option was given, every place once: for ties and blanks no rule was published.</param>
    /// <exception cref="ArgumentException">The key or the answer is no order, they are not of as many options, or full marks are below 1.</exception>
    public static int DeductedFrom(int full, ReadOnlySpan<int> key, ReadOnlySpan<int> order)
    {
        DemandFull(full);
        return Math.Max(0, full - Footrule(key, order));
    }

    /// <summary>
    /// How many places the options of two orders are apart, added up: Spearman's footrule (Diaconis and Graham 1977). Always even, from 0
    /// to <see cref="MostFootrule"/>.
    /// </summary>
    /// <param name="key">The place of each option in the one order, every place from 1 to m once.</param>
    /// <param name="order">Its place in the other.</param>
    /// <exception cref="ArgumentException">One of them is no order, or they are not of as many options.</exception>
    public static int Footrule(ReadOnlySpan<int> key, ReadOnlySpan<int> order)
    {
        DemandOrder(key, nameof(key));
        DemandLength(key, order, nameof(order));
        DemandOrder(order, nameof(order));
        var apart = 0;
        for (var i = 0; i < key.Length; i++) apart += Math.Abs(order[i] - key[i]);
        return apart;
    }

    /// <summary>The most that two orders can be apart, as an order and its reverse are: floor(m²/2).</summary>
    /// <inheritdoc cref="MostNearMiss"/>
    public static int MostFootrule(int options)
    {
        DemandOptions(options);
        return options * options / 2;
    }

    internal static void DemandOptions(int options)
    {
        if (options is < FewestOptions or > MostOptions)
            throw new ArgumentOutOfRangeException(nameof(options), $"An order is of {FewestOptions} to {MostOptions} options, not of {options}.");
    }

    internal static void DemandFull(int full)
    {
        if (full < 1) throw new ArgumentOutOfRangeException(nameof(full), $"Full marks are 1 or more, not {full}.");
    }

    private static void DemandLength(ReadOnlySpan<int> key, ReadOnlySpan<int> answer, string name)
    {
        if (answer.Length != key.Length) throw new ArgumentException($"The key has {key.Length} options, and the answer {answer.Length}.", name);
    }

    private static void DemandOrder(ReadOnlySpan<int> places, string name)
    {
        if (places.Length is < FewestOptions or > MostOptions)
            throw new ArgumentException($"An order is of {FewestOptions} to {MostOptions} options, not of {places.Length}.", name);
        for (var place = 1; place <= places.Length; place++)
        {
            if (places.Count(place) != 1) throw new ArgumentException($"Every place from 1 to {places.Length} is given to one option, and {place} to {places.Count(place)}.", name);
        }
    }
}
