using System.Globalization;

namespace MentorSim.Benchmarks;

/// <summary>A figure of the table at the end.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">What one of it is.</param>
/// <param name="Bound">What it is to be; null where it is only told.</param>
public sealed record Figure(string Name, double Value, string Unit, Bound? Bound = null)
{
    /// <summary>Whether a bound is broken that holds on every machine.</summary>
    public bool IsBroken => Bound is { HoldsEverywhere: true } bound && !bound.IsMetBy(Value);

    /// <summary>The figure as a line.</summary>
    public override string ToString()
    {
        var met = Bound switch
        {
            null => "",
            { HoldsEverywhere: true } => IsBroken ? "BROKEN" : "met",
            _ => Bound.IsMetBy(Value) ? "met on this machine" : "missed on this machine",
        };
        return $"{Name,-58} {Shown(Value),12} {Unit,-16} {Bound,-22} {met}".TrimEnd();
    }

    internal static string Shown(double value) => Math.Abs(value) switch
    {
        >= 1000 => value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.00", CultureInfo.InvariantCulture),
    };
}

/// <summary>What a figure is to be.</summary>
/// <param name="Limit">The most or the least that it may be.</param>
/// <param name="IsLeast">Whether the limit is the least.</param>
/// <param name="HoldsEverywhere">
/// Whether it must be met on every machine, as bytes and shares of what was measured in the same run must. Times depend on the machine and on
/// what else runs on it.
/// </param>
public sealed record Bound(double Limit, bool IsLeast, bool HoldsEverywhere)
{
    /// <summary>At most so much, on every machine.</summary>
    public static Bound AtMost(double limit) => new(limit, IsLeast: false, HoldsEverywhere: true);

    /// <summary>At most so much time, on a machine of today.</summary>
    public static Bound AtMostHere(double limit) => new(limit, IsLeast: false, HoldsEverywhere: false);

    /// <summary>At least so many a second, on a machine of today.</summary>
    public static Bound AtLeastHere(double limit) => new(limit, IsLeast: true, HoldsEverywhere: false);

    /// <summary>Whether a figure is as it is to be.</summary>
    public bool IsMetBy(double value) => IsLeast ? value >= Limit : value <= Limit;

    /// <inheritdoc/>
    public override string ToString() => $"{(IsLeast ? "at least" : "at most")} {Limit.ToString("#,0.##", CultureInfo.InvariantCulture)}";
}
