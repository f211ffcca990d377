using System.Globalization;

namespace MentorSim.Engine.Tests;

/// <summary>
/// How much of the long properties is run: all with MENTORSIM_TEST_SCALE=1, a fiftieth unless said. Accepts 1, 1/50 and 0.02.
/// </summary>
internal static class Scale
{
    private const double Usual = 1.0 / 50;

    private static readonly double Share = Read(Environment.GetEnvironmentVariable("MENTORSIM_TEST_SCALE"));

    /// <summary>The number of cases to try where a full run tries <paramref name="full"/>; at least one.</summary>
    public static int Count(int full) => CountAt(full, Share);

    internal static int CountAt(int full, double share) => Math.Max(1, (int)Math.Round(full * share));

    internal static double Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return Usual;
        var parts = text.Split('/');
        var numbers = parts.Select(part => double.Parse(part, NumberStyles.Float, CultureInfo.InvariantCulture)).ToArray();
        var share = numbers switch
        {
            [var one] => one,
            [var above, var below] => above / below,
            _ => throw new FormatException($"MENTORSIM_TEST_SCALE is '{text}'; write 1, 1/50 or 0.02."),
        };
        return share is > 0 and <= 1 ? share : throw new FormatException($"MENTORSIM_TEST_SCALE must be above 0 and at most 1, and is '{text}'.");
    }
}
