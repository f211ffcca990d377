using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Tests.Scoring;

public sealed class ScoreTests
{
    [Theory]
    [InlineData(1, 3, "0.3333")]
    [InlineData(2, 3, "0.6667")]
    [InlineData(1, 32, "0.0313")]
    [InlineData(3, 32, "0.0938")]
    [InlineData(5, 5, "1")]
    [InlineData(0, 5, "0")]
    [InlineData(-3, 5, "0")]
    public void Attainment_is_a_share_with_four_decimals_halves_up_and_not_below_0(int points, int ceiling, string expected) =>
        new Score(points, ceiling).Attainment.ShouldBe(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(3, 0)]
    [InlineData(-1, -2)]
    [InlineData(3, null)]
    public void Where_nothing_could_be_had_there_is_no_attainment(int points, int? ceiling)
    {
        var score = new Score(points, ceiling);

        score.Attainment.ShouldBeNull();
        score.Reaches(0).ShouldBeFalse();
    }

    [Theory]
    [InlineData(17, 20, 85, true)]
    [InlineData(16, 20, 85, false)]
    [InlineData(3, 5, 60, true)]
    [InlineData(599, 1000, 60, false)]
    [InlineData(3, 10, 30, true)]
    [InlineData(59996, 100000, 60, false)]
    [InlineData(2_000_000_000, 2_000_000_000, 100, true)]
    public void Thresholds_compare_whole_numbers_and_not_what_was_rounded(int points, int ceiling, int percent, bool reached) =>
        new Score(points, ceiling).Reaches(percent).ShouldBe(reached);
}
