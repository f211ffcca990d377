using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Panel.Results;

/// <summary>Two candidates side by side.</summary>
/// <param name="First">The number of the one who comes first in the exercise.</param>
/// <param name="Second">The number of the other.</param>
/// <param name="Apart">What other lines and members of the same kind would have said.</param>
/// <param name="IsTie">Whether the weighted totals are the same.</param>
/// <param name="IsEnough">Whether there are members and lines enough to draw from; with fewer, resampling makes much of little.</param>
public sealed record PairResult(string First, string Second, Separation Apart, bool IsTie, bool IsEnough)
{
    /// <summary>The fewest members whose marks can tell candidates apart: one alone says nothing of what another would have given.</summary>
    public const int FewestMembers = 2;

    /// <summary>The fewest marked lines.</summary>
    public const int FewestLines = 5;

    /// <summary>The number of the candidate who is clearly above the other; null where this exercise cannot separate them.</summary>
    public string? Above => IsEnough && Apart.IsClear ? Apart.FirstAbove > new Fraction(1, 2) ? First : Second : null;
}
