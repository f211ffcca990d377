using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Tests.Scoring;

public sealed class CoachPageTests
{
    private const string Slips =
        """
        start: one
        scenes:
          one: { text: It begins., choices: [ { id: a, text: A., to: two, evidence: { T1.1: -1 }, feedback: Why a. }, { id: b, text: B., to: two, feedback: Why b. } ] }
          two: { choices: [ { id: a, text: A., to: three, evidence: { T1.1: -2 }, feedback: Why a. }, { id: b, text: B., to: three, evidence: { T1.1: 1 }, feedback: Why b. } ] }
          three: { choices: [ { id: a, text: A., to: four, evidence: { T1.2: -1 }, feedback: Why a. }, { id: b, text: B., to: four, evidence: { T1.2: 1 }, feedback: Why b. }, { id: x, text: X., to: four, evidence: { T1.2: 1 }, critical: X-01, feedback: Why x. } ] }
          four: { choices: [ { id: a, text: A., to: five, evidence: { T2.1: 2 }, feedback: Why a. }, { id: b, text: B., to: five, evidence: { T2.1: 1 }, feedback: Why b. }, { id: x, text: X., to: five, critical: X-01, feedback: Why x. } ] }
          five: { choices: [ { id: a, text: A., to: end, evidence: { T2.1: -2 }, oversteps: [judge], feedback: Why a. }, { id: b, text: B., to: end, evidence: { T2.1: 1 }, feedback: Why b. } ] }
          end: { ending: mixed, text: That was all. }
        """;

    [Fact]
    public void It_names_exactly_the_three_decisions_that_cost_most()
    {
        var coach = Of("a,a,a,a,a");

        Numbers(coach).ShouldBe([2, 5, 3]);
        coach.Moments.Select(moment => moment.Decision.PointsLost).ShouldBe([3, 3, 2]);
        coach.Moments[1].Oversteps.ShouldHaveSingleItem().Number.ShouldBe(5);
    }

    [Fact]
    public void What_was_done_well_lost_nothing_earned_most_and_was_not_the_only_way()
    {
        var well = Of("a,b,a,a,a").DoneWell.ShouldNotBeNull();

        (well.Decision.Number, well.Points).ShouldBe((4, 2));
        well.Tempting!.Text.ShouldBe("B.");
    }

    [Fact]
    public void Where_everything_lost_points_nothing_is_called_done_well() => Of("a,a,a,b,a").DoneWell.ShouldBeNull();

    [Fact]
    public void A_breach_comes_first_even_where_it_cost_no_points()
    {
        var coach = Of("a,a,x,a,a");

        Numbers(coach).ShouldBe([3, 2, 5, 1]);
        coach.Moments[0].Breaches.ShouldHaveSingleItem().Entry.What.Id.ShouldBe("X-01");
        coach.DoneWell!.Decision.Number.ShouldBe(4);
    }

    [Fact]
    public void Of_several_breaches_the_costliest_comes_first_and_the_others_are_counted()
    {
        var coach = Of("a,b,x,x,b");

        Numbers(coach).ShouldBe([4, 1]);
        coach.MoreBreaches.ShouldBe(1);
    }

    [Fact]
    public void The_worked_example_is_the_best_answer_where_most_was_lost()
    {
        var example = Of("a,a,a,a,a").Example.ShouldNotBeNull();

        example.Decision.Number.ShouldBe(2);
        ((DebriefChoiceAnswer)example.Decision.Answer).Better!.Text.ShouldBe("B.");
    }

    [Fact]
    public void What_would_have_been_better_is_never_a_breach()
    {
        // At the third decision the best in points is sound once, and a breach once.
        var third = (DebriefChoiceAnswer)Of("b,b,a,a,b").Debrief.Decisions[2].Answer;

        third.Better!.Text.ShouldBe("B.");
        var breach = Of("b,b,x,a,b");
        ((DebriefChoiceAnswer)breach.Debrief.Decisions[2].Answer).Better!.Text.ShouldBe("B.");
        breach.Example!.Decision.Number.ShouldBe(3);
    }

    [Fact]
    public void Of_a_perfect_play_what_was_done_well_is_the_example_and_nothing_else_is_named()
    {
        var coach = Of("b,b,b,a,b");

        coach.Moments.ShouldBeEmpty();
        coach.Example.ShouldBe(coach.DoneWell);
        (coach.SureAndWrong, coach.MoreBreaches).ShouldBe((null, 0));
    }

    [Fact]
    public void A_play_without_a_decision_has_nothing_to_name()
    {
        var coach = Of("");

        (coach.Moments.Length, coach.DoneWell, coach.Example).ShouldBe((0, null, null));
    }

    [Fact]
    public void The_surest_of_what_was_sure_and_wrong_is_named_and_of_those_the_costliest()
    {
        var story = Some.Story(Slips.Replace("choices", "certainty: true, choices", StringComparison.Ordinal));
        var session = Some.Session(story);
        session.Begin();
        foreach (var (answer, certainty) in new[] { ("a", 3), ("a", 2), ("a", 3), ("a", 3), ("b", 3) })
        {
            session.Answer(answer, certainty, []);
            session.GoOn();
        }

        var coach = CoachPage.Of(session, new Scorer(StateGraph.Explore(story)).Score(session), CoachStart.Reflection);

        coach.SureAndWrong!.Decision.Number.ShouldBe(3);
    }

    private static IEnumerable<int> Numbers(CoachPage coach) => coach.Moments.Select(moment => moment.Decision.Number);

    private static CoachPage Of(string answers)
    {
        var story = Some.Story(Slips);
        var session = Played.Of(story, answers);
        return CoachPage.Of(session, new Scorer(StateGraph.Explore(story)).Score(session), CoachStart.WorkedExample);
    }
}
