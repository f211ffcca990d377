using System.Globalization;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Panel.Results;

/// <summary>A mark of the panel, 0 to 4: shown, and reckoned with, to one decimal, so that whoever has the sheet can do the sums again.</summary>
/// <param name="Exact">The mean before it is rounded.</param>
public readonly record struct PanelMark(Fraction Exact)
{
    /// <summary>The mean to one decimal, a half up.</summary>
    public decimal Shown => Tenths / 10m;

    /// <summary>The same as a fraction.</summary>
    public Fraction Rounded => new(Tenths, 10);

    private long Tenths => ((20 * Exact.Numerator) + Exact.Denominator) / (2 * Exact.Denominator);

    /// <summary>The mean of some; null of none.</summary>
    public static PanelMark? Mean(IReadOnlyCollection<Fraction> marks) =>
        marks.Count == 0 ? null : new PanelMark(marks.Aggregate((Fraction)0, (sum, mark) => sum + mark) / marks.Count);

    /// <summary>As in 2.5.</summary>
    public override string ToString() => Shown.ToString("0.0", CultureInfo.InvariantCulture);
}
