namespace MentorSim.Engine.Statistics;

/// <summary>
/// The quartiles of numbers: between the numbers in their order, at (n - 1) · p from the first (type 7 of Hyndman and Fan 1996, as R and
/// spreadsheets give them).
/// </summary>
/// <param name="Lower">A quarter of the numbers lie below it; none of nobody.</param>
/// <param name="Median">A half do.</param>
/// <param name="Upper">Three quarters do.</param>
public sealed record Quartiles(Figure Lower, Figure Median, Figure Upper)
{
    /// <summary>Of some numbers, each finite, in any order.</summary>
    public static Quartiles Of(IEnumerable<double> numbers)
    {
        double[] sorted = [.. numbers.Order()];
        return new Quartiles(At(sorted, 0.25), At(sorted, 0.5), At(sorted, 0.75));
    }

    private static Figure At(double[] sorted, double share)
    {
        if (sorted.Length == 0) return Figure.None("There is nobody to take a middle of.");
        var place = (sorted.Length - 1) * share;
        var (below, part) = ((int)Math.Floor(place), place - Math.Floor(place));
        return Figure.Of(below + 1 < sorted.Length ? sorted[below] + (part * (sorted[below + 1] - sorted[below])) : sorted[below]);
    }
}
