namespace MentorSim.Engine.Statistics;

/// <summary>
/// Seeded chance for resampling: SplitMix64 (Steele, Lea and Flood 2014). The same seed gives the same numbers on every machine, and a
/// published result rests on them, so this never changes.
/// </summary>
internal struct SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A stream of its own for each number under a seed: streams of neighbouring numbers have nothing to do with each other.</summary>
    public static SplitMix For(long seed, long number) => new(new SplitMix(new SplitMix((ulong)seed).Next() ^ (ulong)number).Next());

    /// <summary>A share from 0 up to, and without, 1.</summary>
    public double NextShare() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 up to, and without, a bound.</summary>
    public int Next(int below) => (int)Math.BigMul(Next(), (ulong)below, out _);

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
