using System.Globalization;

namespace MentorSim.Engine.Statistics;

/// <summary>The least and the most that an item can earn.</summary>
public readonly record struct MarkRange
{
    /// <summary>A range.</summary>
    /// <param name="least">The least, finite; below 0 where marks can be lost.</param>
    /// <param name="most">The most, finite and above the least.</param>
    /// <exception cref="ArgumentException">They are not such numbers.</exception>
    public MarkRange(double least, double most)
    {
        if (!double.IsFinite(least) || !double.IsFinite(most) || most <= least)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The most that an item earns is above the least: not {least} to {most}."), nameof(most));
        (Least, Most) = (least, most);
    }

    /// <summary>The least.</summary>
    public double Least { get; }

    /// <summary>The most.</summary>
    public double Most { get; }

    /// <summary>From 0 up to a maximum.</summary>
    /// <param name="most">The maximum, above 0.</param>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static MarkRange UpTo(double most) => new(0, most);

    /// <summary>How far up from the least to the most a mark is, 0 to 1.</summary>
    /// <exception cref="ArgumentException">The mark is outside the range, or this is no range.</exception>
    internal double Share(double mark) => Most <= Least
        ? throw new ArgumentException("An item has a range of marks.", nameof(mark))
        : mark >= Least && mark <= Most
            ? (mark - Least) / (Most - Least)
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A mark of this item is {Least} to {Most}, not {mark}."), nameof(mark));
}
