using FsCheck;

namespace MentorSim.Engine.Tests;

/// <summary>Properties and loops with a fixed seed: the same cases on every machine, and more of them where more are asked for.</summary>
internal static class Seeded
{
    private const ulong Seed = 20261121;

    /// <summary>A configuration that tries a scaled number of cases and throws on failure.</summary>
    public static Config Config(int full) => FsCheck.Config.QuickThrowOnFailure.WithMaxTest(Scale.Count(full)).WithReplay(Seed, 1);

    /// <summary>A random source for loops of our own.</summary>
    public static Random Random(int salt = 0) => new((int)Seed + salt);

    /// <summary>One of some values.</summary>
    public static T Of<T>(this Random random, IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
