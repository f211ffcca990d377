using System.Collections.Immutable;

namespace MentorSim.Engine.Panel.Results;

/// <summary>What a candidate showed of one criterion.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Evidence">The lines that answer to it, with their marks; none where this exercise does not ask for it.</param>
public sealed record CriterionResult(Criterion Criterion, ImmutableArray<LineResult> Evidence)
{
    /// <summary>The panel's mark: the mean of the lines' marks; null where no line has one.</summary>
    public PanelMark? Mark => PanelMark.Mean([.. Evidence.Select(line => line.Mark?.Exact).OfType<Statistics.Fraction>()]);

    /// <summary>How many single marks it rests on, an agreed one counting as those in whose place it stands.</summary>
    public int Marks => Evidence.Sum(line => line.Given.Marks.Length);

    /// <summary>Whether the mark, as it is shown, is below the minimum that was set. That is shown; it rejects nobody, and no other criterion makes up for it.</summary>
    public bool IsBelowMinimum => Mark is { } mark && Criterion.Minimum is { } minimum && mark.Shown < minimum;
}
