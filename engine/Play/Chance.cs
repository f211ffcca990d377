using System.Collections.Immutable;
using System.Text;

namespace MentorSim.Engine.Play;

/// <summary>
/// Seeded chance. A roll is a function of the seed, a name and a number, and of nothing else: not of how often chance was asked
/// before, nor of the machine. FNV-1a (Fowler, Noll, Vo) over the name, then the finaliser of SplitMix64 (Steele, Lea, Flood 2014).
/// Changing this changes what stored sessions replay to, so it never changes.
/// </summary>
public static class Chance
{
    /// <summary>A whole number from 0 up to, and without, <paramref name="below"/>.</summary>
    public static int Roll(long seed, string name, int number, int below) => (int)Math.BigMul(Mix(seed, name, number), (ulong)below, out _);

    /// <summary>Things in an order that chance gives them; each order is as likely as any other (Fisher and Yates 1938).</summary>
    public static ImmutableArray<T> Shuffle<T>(long seed, string name, int number, ImmutableArray<T> things)
    {
        var shuffled = things.ToBuilder();
        for (var last = things.Length - 1; last > 0; last--)
        {
            var other = Roll(seed, $"{name}, {last}", number, last + 1);
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }

        return shuffled.ToImmutable();
    }

    /// <summary>A seed for something of its own, such as the names of a cast.</summary>
    public static int SeedFor(long seed, string name, int number) => (int)(Mix(seed, name, number) >> 33);

    private static ulong Mix(long seed, string name, int number)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in Encoding.UTF8.GetBytes(name)) hash = (hash ^ b) * 1099511628211UL;
        return Finish(Finish(Finish(hash) ^ (ulong)seed) ^ (ulong)(uint)number);
    }

    private static ulong Finish(ulong z)
    {
        z += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
