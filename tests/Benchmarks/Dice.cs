namespace MentorSim.Benchmarks;

/// <summary>Numbers by chance that can be had again from the first on, so that two players of one story make the same choices. Allocates nothing.</summary>
public sealed class Dice
{
    private const uint Seed = 2463534242;

    private uint _state = Seed;

    /// <summary>Begins again.</summary>
    public void Reset() => _state = Seed;

    /// <summary>The next number, from 0 to below <paramref name="end"/> (xorshift32: Marsaglia 2003, Journal of Statistical Software 8/14).</summary>
    public int Below(int end)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)((ulong)_state * (uint)end >> 32);
    }
}
