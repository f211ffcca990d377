using System.Globalization;

namespace MentorSim.Engine.Statistics;

/// <summary>
/// An exact fraction of whole numbers in lowest terms, its denominator above 0; what is not set is 0. A sum or product whose terms do not
/// fit into 64 bits is an <see cref="OverflowException"/>, never a wrong number.
/// </summary>
public readonly record struct Fraction : IComparable<Fraction>
{
    // Kept less one, so that a value that nobody set is 0/1.
    private readonly long _denominatorLessOne;

    /// <summary>A fraction, put into lowest terms.</summary>
    /// <param name="numerator">What stands above the line.</param>
    /// <param name="denominator">What stands below it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is 0.</exception>
    public Fraction(long numerator, long denominator)
    {
        if (denominator == 0) throw new ArgumentOutOfRangeException(nameof(denominator), "A fraction has a denominator other than 0.");
        this = Reduced(numerator, denominator);
    }

    private Fraction(long numerator, long denominatorLessOne, bool _) => (Numerator, _denominatorLessOne) = (numerator, denominatorLessOne);

    /// <summary>What stands above the line; below 0 where the fraction is.</summary>
    public long Numerator { get; }

    /// <summary>What stands below the line, 1 or more.</summary>
    public long Denominator => _denominatorLessOne + 1;

    /// <summary>A whole number.</summary>
    public static implicit operator Fraction(long whole) => new(whole, 0, true);

    /// <summary>The sum.</summary>
    public static Fraction operator +(Fraction left, Fraction right) =>
        Reduced(((Int128)left.Numerator * right.Denominator) + ((Int128)right.Numerator * left.Denominator), (Int128)left.Denominator * right.Denominator);

    /// <summary>The difference.</summary>
    public static Fraction operator -(Fraction left, Fraction right) =>
        Reduced(((Int128)left.Numerator * right.Denominator) - ((Int128)right.Numerator * left.Denominator), (Int128)left.Denominator * right.Denominator);

    /// <summary>The product.</summary>
    public static Fraction operator *(Fraction left, Fraction right) =>
        Reduced((Int128)left.Numerator * right.Numerator, (Int128)left.Denominator * right.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Fraction operator /(Fraction left, Fraction right) => right.Numerator == 0
        ? throw new DivideByZeroException("A fraction cannot be divided by 0.")
        : Reduced((Int128)left.Numerator * right.Denominator, (Int128)left.Denominator * right.Numerator);

    /// <summary>Whether the left one is less.</summary>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one is more.</summary>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one is not more.</summary>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one is not less.</summary>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>Compares by size, exactly.</summary>
    public int CompareTo(Fraction other) => ((Int128)Numerator * other.Denominator).CompareTo((Int128)other.Numerator * Denominator);

    /// <summary>The nearest decimal number, exact where 28 digits are enough: to be shown, not to be reckoned with.</summary>
    public decimal ToDecimal() => (decimal)Numerator / Denominator;

    /// <summary>As in 9/2, or 4 where it is a whole number.</summary>
    public override string ToString() => Denominator == 1
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private static Fraction Reduced(Int128 numerator, Int128 denominator)
    {
        var (divisor, rest) = (Int128.Abs(denominator), Int128.Abs(numerator));
        while (rest != 0) (divisor, rest) = (rest, divisor % rest);
        if (denominator < 0) divisor = -divisor;
        return new Fraction(checked((long)(numerator / divisor)), checked((long)(denominator / divisor)) - 1, true);
    }
}
