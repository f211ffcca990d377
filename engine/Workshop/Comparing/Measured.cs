using System.Globalization;

namespace MentorSim.Engine.Workshop.Comparing;

/// <summary>A figure of some made-up trainees, with how far another seed might move it.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Variance">The variance of it, from seed to seed; 0 where no chance is in it.</param>
/// <param name="Shown">The figure for people.</param>
internal sealed record Measured(double Value, double Variance, string Shown)
{
    /// <summary>The 0.9995 quantile of the standard normal distribution: there are dozens of figures, and none should be told of by chance.</summary>
    private const double Quantile = 3.2905267314919255;

    private const double LeastShown = 0.001;

    /// <summary>A mean of numbers from 0 to 1, in per cent. No such numbers vary more than a share does of those who all have 0 or 1.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="of">Of how many.</param>
    public static Measured Percent(double mean, long of) => new(mean, Spread(mean, of), mean switch
    {
        0 => "0%",
        1 => "100%",
        < LeastShown => "less than 0.1%",
        > 1 - LeastShown => "more than 99.9%",
        _ => string.Create(CultureInfo.InvariantCulture, $"{mean * 100:0.0}%"),
    });

    /// <summary>The same as a number.</summary>
    public static Measured Share(double mean, long of) => new(mean, Spread(mean, of), Number(mean));

    /// <summary>What a player who decides by a rule gets: the same with every seed.</summary>
    public static Measured Exact(double mean) => Percent(mean, 1) with { Variance = 0 };

    /// <summary>Cronbach's alpha (Bonett 2002).</summary>
    /// <param name="alpha">The coefficient.</param>
    /// <param name="items">Of how many items.</param>
    /// <param name="of">Of how many people.</param>
    public static Measured Alpha(double alpha, int items, long of) => new(alpha, (1 - alpha) * (1 - alpha) * 2 * items / ((items - 1.0) * (of - 2)), Number(alpha));

    /// <summary>Whether two figures are further apart than chance alone brings them once in a thousand times.</summary>
    public static bool AreApart(Measured one, Measured other) =>
        one.Shown != other.Shown && Math.Abs(one.Value - other.Value) > Quantile * Math.Sqrt(one.Variance + other.Variance);

    private static double Spread(double mean, long of) => Math.Max(0, mean * (1 - mean)) / of;

    private static string Number(double number) => (Math.Round(number, 2) is var rounded && rounded == 0 ? 0 : rounded).ToString("0.00", CultureInfo.InvariantCulture);
}
