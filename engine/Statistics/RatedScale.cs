using System.Collections.Immutable;

namespace MentorSim.Engine.Statistics;

/// <summary>
/// What a rating on a scale earns by its distance from the key. Which distance earns how much is data that the author of an item gives:
/// full marks for a match, fewer for a close rating and none below 0 is all that UCAT publishes (as published on medentry.co.uk).
/// </summary>
public sealed class RatedScale
{
    private readonly ImmutableArray<int> _marks;

    /// <summary>A scale.</summary>
    /// <param name="marksByDistance">
    /// The marks of a rating that is 0, 1, 2 … steps from the key; as many as the scale has points, as in 4, 3, 1, 0 for a scale of four.
    /// </param>
    /// <param name="keepsToItsSide">
    /// Whether a rating earns nothing on the other side of the scale's middle than the key, however close: what is called inappropriate is
    /// not nearly appropriate (blackstonetutors.com describes UCAT so). The middle point of a scale that has one is on both sides.
    /// </param>
    /// <exception cref="ArgumentException">There are fewer than two points, marks are below 0, rise with the distance, or are 0 for a match.</exception>
    public RatedScale(ImmutableArray<int> marksByDistance, bool keepsToItsSide = false)
    {
        if (marksByDistance.IsDefault || marksByDistance.Length < 2) throw new ArgumentException("A scale has two points or more.", nameof(marksByDistance));
        if (marksByDistance[0] < 1) throw new ArgumentException($"A match earns 1 mark or more, not {marksByDistance[0]}.", nameof(marksByDistance));
        if (marksByDistance[^1] < 0) throw new ArgumentException($"Marks are 0 or more, not {marksByDistance[^1]}.", nameof(marksByDistance));
        for (var distance = 1; distance < marksByDistance.Length; distance++)
        {
            if (marksByDistance[distance] > marksByDistance[distance - 1])
                throw new ArgumentException($"Farther from the key earns no more: {marksByDistance[distance]} at {distance} is more than {marksByDistance[distance - 1]} before it.", nameof(marksByDistance));
        }

        (_marks, KeepsToItsSide) = (marksByDistance, keepsToItsSide);
    }

    /// <summary>How many points the scale has, numbered from 1.</summary>
    public int Points => _marks.Length;

    /// <summary>Whether a rating earns nothing on the other side of the middle than the key.</summary>
    public bool KeepsToItsSide { get; }

    /// <summary>What a match earns.</summary>
    public int Most => _marks[0];

    /// <summary>What a rating earns, from 0 to <see cref="Most"/>.</summary>
    /// <param name="key">The right point of the scale, from 1.</param>
    /// <param name="rating">The point that was chosen, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is no point of the scale.</exception>
    public int Score(int key, int rating)
    {
        Demand(key, nameof(key));
        Demand(rating, nameof(rating));
        return KeepsToItsSide && Side(key) * Side(rating) < 0 ? 0 : _marks[Math.Abs(rating - key)];
    }

    /// <summary>The mean of what a rating by chance earns, every point being as likely.</summary>
    /// <param name="key">The right point of the scale, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no point of the scale.</exception>
    public Fraction MeanByChance(int key) => new(Enumerable.Range(1, Points).Sum(rating => (long)Score(key, rating)), Points);

    /// <summary>Below 0 in the lower half, above 0 in the upper, 0 at the middle point.</summary>
    private int Side(int point) => Math.Sign((2 * point) - (Points + 1));

    private void Demand(int point, string name)
    {
        if (point < 1 || point > Points) throw new ArgumentOutOfRangeException(name, $"The points of the scale are 1 to {Points}, not {point}.");
    }
}
