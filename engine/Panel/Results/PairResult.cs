using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Panel.Results;

/// <summary>Two candidates side by side.</summary>
/// <param name="First">The number of the one who comes first in the exercise.</param>
/// <param name="Second">The number of the other.</param>
/// <param name="Apart">What other lines and members of the same kind would have said.</param>
/// <param name="IsTie">Whether the weighted totals are the same.</param>
public sealed record PairResult(string First, string Second, Separation Apart, bool IsTie)
{
    /// <summary>The number of the candidate who is clearly above the other; null where this exercise cannot separate them.</summary>
    public string? Above => Apart.IsClear ? Apart.FirstAbove > new Fraction(1, 2) ? First : Second : null;
}
