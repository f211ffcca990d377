using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Tests.Statistics;

public sealed class FractionTests
{
    [Theory]
    [InlineData(1, 2, "1/2")]
    [InlineData(2, 4, "1/2")]
    [InlineData(-2, 4, "-1/2")]
    [InlineData(2, -4, "-1/2")]
    [InlineData(-2, -4, "1/2")]
    [InlineData(0, -7, "0")]
    [InlineData(12, 3, "4")]
    [InlineData(long.MinValue, 2, "-4611686018427387904")]
    [InlineData(long.MinValue, long.MinValue, "1")]
    [InlineData(long.MaxValue, 1, "9223372036854775807")]
    [InlineData(1, long.MaxValue, "1/9223372036854775807")]
    public void It_is_kept_in_lowest_terms(long numerator, long denominator, string text)
    {
        new Fraction(numerator, denominator).ToString().ShouldBe(text);
        new Fraction(numerator, denominator).Denominator.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void What_nobody_set_is_nought()
    {
        default(Fraction).ShouldBe((Fraction)0);
        default(Fraction).Denominator.ShouldBe(1);
        (default(Fraction) + new Fraction(1, 3)).ShouldBe(new Fraction(1, 3));
    }

    [Fact]
    public void It_is_reckoned_with_as_one_does_at_school()
    {
        Fraction half = new(1, 2), third = new(1, 3);
        (half + third).ToString().ShouldBe("5/6");
        (half - third).ToString().ShouldBe("1/6");
        (third - half).ToString().ShouldBe("-1/6");
        (half * third).ToString().ShouldBe("1/6");
        (half / third).ToString().ShouldBe("3/2");
        (third / new Fraction(-1, 2)).ToString().ShouldBe("-2/3");
        (half > third && third < half && half >= new Fraction(2, 4) && half <= new Fraction(2, 4)).ShouldBeTrue();
        (half < third || third > half || half <= third || third >= half).ShouldBeFalse();
        half.ToDecimal().ShouldBe(0.5m);
        new Fraction(-9, 4).ToDecimal().ShouldBe(-2.25m);
    }

    [Fact]
    public void The_laws_of_arithmetic_hold()
    {
        var random = Seeded.Random();
        Fraction Some() => new(random.Next(-999, 1000), random.Next(1, 1000));
        for (var tried = 0; tried < 5000; tried++)
        {
            Fraction a = Some(), b = Some(), c = Some();
            (a + b).ShouldBe(b + a);
            ((a + b) + c).ShouldBe(a + (b + c));
            (a * (b + c)).ShouldBe((a * b) + (a * c));
            ((a - b) + b).ShouldBe(a);
            if (b != 0) ((a / b) * b).ShouldBe(a);
            a.CompareTo(b).ShouldBe(Math.Sign((a - b).Numerator));
            (a == b).ShouldBe(a.CompareTo(b) == 0);
        }
    }

    [Fact]
    public void What_does_not_fit_is_an_error_and_no_wrong_number()
    {
        Should.Throw<OverflowException>(() => (Fraction)long.MaxValue + 1);
        Should.Throw<OverflowException>(() => new Fraction(1, long.MaxValue) * new Fraction(1, 2));
        Should.Throw<OverflowException>(() => new Fraction(1, long.MinValue));
        Should.Throw<DivideByZeroException>(() => (Fraction)1 / 0);
        Should.Throw<ArgumentOutOfRangeException>(() => new Fraction(1, 0)).Message.ShouldStartWith("A fraction has a denominator other than 0.");
    }
}
