using System.Globalization;

namespace MentorSim.Engine.Statistics;

/// <summary>A number, or in its place a sentence that says why there is none. Never NaN and never infinite.</summary>
public sealed record Figure
{
    private Figure(double? value, string? whyNot) => (Value, WhyNot) = (value, whyNot);

    /// <summary>The number; null where <see cref="WhyNot"/> says why.</summary>
    public double? Value { get; }

    /// <summary>Why there is no number, as a sentence; null where there is one.</summary>
    public string? WhyNot { get; }

    /// <summary>A number.</summary>
    /// <param name="value">A finite one.</param>
    /// <exception cref="ArgumentException">It is not finite.</exception>
    public static Figure Of(double value) => double.IsFinite(value)
        ? new Figure(value, null)
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A figure is a finite number, not {value}."), nameof(value));

    /// <summary>No number, and why.</summary>
    /// <param name="whyNot">A sentence.</param>
    public static Figure None(string whyNot) => new(null, whyNot);

    /// <summary>To two decimals, as in 0.84; or the sentence.</summary>
    public override string ToString() => Value is { } value ? value.ToString("0.00", CultureInfo.InvariantCulture) : WhyNot!;
}
