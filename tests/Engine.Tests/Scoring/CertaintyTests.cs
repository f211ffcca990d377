using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Tests.Scoring;

public sealed class CertaintyTests
{
    private const string Asked =
        """
        start: one
        scenes:
          one: { certainty: true, choices: [ { id: a, text: A., to: two, evidence: { T1.1: -1 }, feedback: F. }, { id: b, text: B., to: two, evidence: { T1.1: 2 }, feedback: F. } ] }
          two: { certainty: true, choices: [ { id: a, text: A., to: three, oversteps: [judge], feedback: F. }, { id: b, text: B., to: three, feedback: F. } ] }
          three: { certainty: true, choices: [ { id: a, text: A., to: four, critical: X-01, feedback: F. }, { id: b, text: B., to: four, feedback: F. } ] }
          four: { choices: [ { id: a, text: A., to: five, evidence: { T1.2: -1 }, feedback: F. }, { id: b, text: B., to: five, feedback: F. } ] }
          five: { certainty: true, write: { prompt: And?, criteria: [{ id: plain, text: Plain words. }], to: end } }
          end: { ending: good }
        """;

    [Theory]
    [InlineData(1, true, 1)]
    [InlineData(2, true, 2)]
    [InlineData(3, true, 3)]
    [InlineData(1, false, 0)]
    [InlineData(2, false, -2)]
    [InlineData(3, false, -6)]
    public void The_table_is_that_of_University_College_London(int certainty, bool isRight, int mark) => CertaintyMarks.Of(certainty, isRight).ShouldBe(mark);

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(-1)]
    public void There_is_no_mark_for_a_certainty_that_nobody_can_give(int certainty) =>
        Should.Throw<ArgumentOutOfRangeException>(() => CertaintyMarks.Of(certainty, true));

    [Theory]
    [InlineData(1, 2, 2, 3)]
    [InlineData(2, 3, 4, 5)]
    public void Two_certainties_are_worth_the_same_exactly_where_the_chance_to_be_right_is_the_break_even(int lower, int higher, int times, int of)
    {
        // Right so many times of so many, in whole numbers.
        int Worth(int certainty, int right, int all) => (right * CertaintyMarks.Of(certainty, true)) + ((all - right) * CertaintyMarks.Of(certainty, false));

        Worth(lower, times, of).ShouldBe(Worth(higher, times, of));
        Worth(lower, (100 * times) - 1, 100 * of).ShouldBeGreaterThan(Worth(higher, (100 * times) - 1, 100 * of));
        Worth(lower, (100 * times) + 1, 100 * of).ShouldBeLessThan(Worth(higher, (100 * times) + 1, 100 * of));
    }

    [Fact]
    public void Wrong_is_where_points_were_lost_or_something_was_breached_or_overstepped()
    {
        var tally = Of("a=3,a=2,a=1,a,words=3");

        tally.Decisions.Select(decision => (decision.Number, decision.Certainty, decision.IsRight)).ShouldBe([(1, 3, false), (2, 2, false), (3, 1, false)]);
        tally.SureAndWrong.Select(decision => decision.Number).ShouldBe([1, 2]);
        tally.UnsureAndWrong.Select(decision => decision.Number).ShouldBe([3]);
        (tally.Marks, tally.Most).ShouldBe((-8, 9));
    }

    [Fact]
    public void Right_is_told_apart_by_how_sure_it_was_and_a_text_is_neither()
    {
        var tally = Of("b=3,b=2,b=1,b,words=1");

        tally.SureAndRight.Select(decision => decision.Number).ShouldBe([1, 2]);
        tally.UnsureAndRight.Select(decision => decision.Number).ShouldBe([3]);
        (tally.Marks, tally.Most).ShouldBe((6, 9));
    }

    [Fact]
    public void How_sure_somebody_was_changes_no_points()
    {
        var story = Some.Story(Asked);
        var scorer = new Scorer(StateGraph.Explore(story));
        var (unsure, sure) = (scorer.Score(Play(story, "a=1,a=1,a=1,a,w=1")), scorer.Score(Play(story, "a=3,a=3,a=3,a,w=3")));

        (sure.Total, sure.Result).ShouldBe((unsure.Total, unsure.Result));
    }

    private static CertaintyTally Of(string answers)
    {
        var story = Some.Story(Asked);
        return CertaintyTally.Of(new Scorer(StateGraph.Explore(story)).Score(Play(story, answers)));
    }

    private static Engine.Play.Session Play(Engine.Scenarios.Scenario story, string answers)
    {
        var session = Some.Session(story);
        session.Begin();
        foreach (var answer in answers.Split(',').Select(written => written.Split('=')))
        {
            if (session.State == Engine.Play.SessionState.Feedback) session.GoOn();
            session.Answer(answer[0], answer.Length > 1 ? int.Parse(answer[1], System.Globalization.CultureInfo.InvariantCulture) : null, []);
        }

        return session;
    }
}
