using System.Globalization;

namespace MentorSim.Tui.Tests;

/// <summary>How much of the long tests is run: all with MENTORSIM_TEST_SCALE=1, a fiftieth unless said. Always from the same seed.</summary>
internal static class Scale
{
    private const int Seed = 20261121;

    private static readonly double Share = Read(Environment.GetEnvironmentVariable("MENTORSIM_TEST_SCALE"));

    /// <summary>The number of cases to try where a full run tries <paramref name="full"/>; at least one.</summary>
    public static int Count(int full) => Math.Max(1, (int)Math.Round(full * Share));

    /// <summary>The number of cases for each of many; one of a few where a full run tries <paramref name="full"/> of each, since there are many of them.</summary>
    public static int CountOfEach(int full) => Math.Max(1, (int)Math.Round(full * Share * Share));

    /// <summary>Those that are the turn of MENTORSIM_TEST_SLICE, as 3/16 for the third of sixteen slices; all unless it is set.</summary>
    public static IEnumerable<T> Slice<T>(IEnumerable<T> all)
    {
        if (Environment.GetEnvironmentVariable("MENTORSIM_TEST_SLICE") is not { Length: > 0 } text) return all;
        var parts = text.Split('/').Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        if (parts is not [var slice, var slices] || slice < 1 || slice > slices) throw new FormatException($"MENTORSIM_TEST_SLICE is '{text}'; write 3/16 for the third of sixteen.");
        return all.Where((_, index) => index % slices == slice - 1);
    }

    /// <summary>A random source that is the same in every run.</summary>
    public static Random Random(int salt = 0) => new(Seed + salt);

    /// <summary>One of some values.</summary>
    public static T Of<T>(this Random random, IReadOnlyList<T> values) => values[random.Next(values.Count)];

    private static double Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return 1.0 / 50;
        var parts = text.Split('/').Select(part => double.Parse(part, NumberStyles.Float, CultureInfo.InvariantCulture)).ToArray();
        return parts.Length == 2 ? parts[0] / parts[1] : parts[0];
    }
}
