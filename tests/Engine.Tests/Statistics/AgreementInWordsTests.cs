using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Tests.Statistics;

public sealed class AgreementInWordsTests
{
    [Theory]
    [InlineData(-0.001, "poor")]
    [InlineData(0, "slight")]
    [InlineData(0.20, "slight")]
    [InlineData(0.21, "fair")]
    [InlineData(0.40, "fair")]
    [InlineData(0.41, "moderate")]
    [InlineData(0.61, "substantial")]
    [InlineData(0.81, "almost perfect")]
    [InlineData(1, "almost perfect")]
    public void A_kappa_has_the_word_of_Landis_and_Koch(double value, string word) =>
        AgreementInWords.OfKappa(value, new Interval(-0.1, 1), 12).ToString().ShouldContain($"({word}), 95% interval -0.10 to 1.00, n = 12");

    [Theory]
    [InlineData(0.1, 0.49, "poor")]
    [InlineData(0.49, 0.5, "poor to moderate")]
    [InlineData(0.5, 0.74, "moderate")]
    [InlineData(0.6, 0.75, "moderate to good")]
    [InlineData(0.75, 0.89, "good")]
    [InlineData(0.8, 0.9, "good to excellent")]
    [InlineData(0.9, 1, "excellent")]
    public void An_intraclass_correlation_has_the_words_of_its_intervals_ends(double low, double high, string word) =>
        AgreementInWords.OfIntraclass((low + high) / 2, new Interval(low, high), 6).Word.ShouldBe(word);

    [Fact]
    public void There_is_no_word_without_numbers_an_interval_and_answers()
    {
        Should.Throw<ArgumentException>(() => AgreementInWords.OfKappa(double.NaN, new Interval(0, 1), 5)).Message.ShouldStartWith("A coefficient and its interval are finite numbers.");
        Should.Throw<ArgumentException>(() => AgreementInWords.OfKappa(0.5, new Interval(0, double.PositiveInfinity), 5));
        Should.Throw<ArgumentException>(() => AgreementInWords.OfIntraclass(0.5, new Interval(0.6, 0.4), 5)).Message.ShouldStartWith("The lower end of an interval is not above the upper.");
        Should.Throw<ArgumentException>(() => AgreementInWords.OfIntraclass(0.5, new Interval(0.4, 0.6), 0)).Message.ShouldStartWith("A coefficient rests on 1 answer or more, not on 0.");
    }

    [Fact]
    public void A_figure_is_a_number_or_a_sentence_and_nothing_else()
    {
        (Figure.Of(0.845).ToString(), Figure.Of(0.845).Value, Figure.Of(0.845).WhyNot).ShouldBe(("0.85", 0.845, null));
        (Figure.None("Nobody came.").ToString(), Figure.None("Nobody came.").Value).ShouldBe(("Nobody came.", null));
        Should.Throw<ArgumentException>(() => Figure.Of(double.NaN)).Message.ShouldStartWith("A figure is a finite number, not NaN.");
        Should.Throw<ArgumentException>(() => Figure.Of(double.NegativeInfinity));
    }
}
