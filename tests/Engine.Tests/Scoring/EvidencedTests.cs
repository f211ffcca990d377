using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Tests.Scoring;

public sealed class EvidencedTests
{
    private static readonly Element Heard = new("U.1", "Hears", "U");

    [Theory]
    // Nothing could be shown, and nothing was.
    [InlineData(0, 0, 0, Level.NotAssessed, Evidenced.NotAssessed)]
    [InlineData(0, 0, -2, Level.NotAssessed, Evidenced.NotAssessed)]
    // Nobody knows how much could.
    [InlineData(0, 0, null, Level.NotAssessed, Evidenced.NotAssessed)]
    // Something could, and nothing came.
    [InlineData(0, 0, 4, Level.NotYet, Evidenced.NotYetEvidenced)]
    // It came, and speaks against.
    [InlineData(0, 2, 4, Level.NotYet, Evidenced.Badly)]
    [InlineData(2, 2, 4, Level.NotYet, Evidenced.Badly)]
    [InlineData(2, 1, 4, Level.NotYet, Evidenced.Badly)]
    [InlineData(0, 1, 0, Level.NotYet, Evidenced.Badly)]
    [InlineData(0, 1, null, Level.NotYet, Evidenced.Badly)]
    // It came, and speaks for.
    [InlineData(1, 0, 4, Level.NotYet, Evidenced.Partly)]
    [InlineData(2, 0, 4, Level.Developing, Evidenced.Partly)]
    [InlineData(3, 1, 4, Level.Developing, Evidenced.Partly)]
    [InlineData(3, 0, 4, Level.Competent, Evidenced.Well)]
    [InlineData(4, 0, 4, Level.Strong, Evidenced.Well)]
    public void What_was_not_asked_what_did_not_come_and_what_speaks_against_are_three_things(int earned, int against, int? ceiling, Level level, Evidenced evidenced)
    {
        var element = ElementScore.Of(Heard, new Earned(earned, against), ceiling, new Levels(85, 60, 30));
        var unit = UnitScore.Of(new Unit("U", "Listening", [Heard]), new Earned(earned, against), ceiling, new Levels(85, 60, 30), isBreached: false);

        (element.Level, element.Evidenced, element.For, element.Against, element.Score.Points).ShouldBe(
            (level, evidenced, earned, against, earned - against));
        (unit.Level, unit.Evidenced, unit.For, unit.Against, unit.Score).ShouldBe((element.Level, element.Evidenced, earned, against, element.Score));
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(0, 0)]
    public void A_breach_is_bad_evidence_on_its_unit_whatever_the_points(int earned, int ceiling)
    {
        var unit = UnitScore.Of(new Unit("U", "Listening", [Heard]), new Earned(earned, 0), ceiling, Levels.Usual, isBreached: true);

        (unit.Level, unit.Evidenced).ShouldBe((Level.NotYet, Evidenced.Badly));
    }

    [Fact]
    public void What_speaks_against_is_counted_without_its_sign()
    {
        var earned = default(Earned).With(2).With(-1).With(-2).With(1);

        earned.ShouldBe(new Earned(3, 3));
        earned.Points.ShouldBe(0);
        (earned + new Earned(1, 0)).Points.ShouldBe(1);
    }
}
