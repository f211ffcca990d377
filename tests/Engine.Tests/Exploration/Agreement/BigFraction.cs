using System.Numerics;

namespace MentorSim.Engine.Tests.Exploration.Agreement;

/// <summary>An exact fraction of any size: the chance of a play of many decisions does not fit into 64 bits.</summary>
internal readonly record struct BigFraction(BigInteger Above, BigInteger Below)
{
    public static BigFraction One { get; } = new(1, 1);

    public static BigFraction Zero { get; } = new(0, 1);

    public static BigFraction operator +(BigFraction left, BigFraction right) => Reduced((left.Above * right.Below) + (right.Above * left.Below), left.Below * right.Below);

    public static BigFraction operator *(BigFraction left, BigFraction right) => Reduced(left.Above * right.Above, left.Below * right.Below);

    /// <summary>The nearest double, as good as.</summary>
    public double ToDouble() => (double)(Above * Scale / Below) / (double)Scale;

    private static BigInteger Scale { get; } = BigInteger.Pow(10, 18);

    private static BigFraction Reduced(BigInteger above, BigInteger below)
    {
        var divisor = BigInteger.GreatestCommonDivisor(above, below);
        return new BigFraction(above / divisor, below / divisor);
    }
}
