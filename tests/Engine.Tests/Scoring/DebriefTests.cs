using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Tests.Scoring;

public sealed class DebriefTests
{
    private const string FiveSlips =
        """
        start: one
        scenes:
          one: { choices: [ { id: a, text: A., to: two, evidence: { T1.1: -1 }, feedback: Why a. }, { id: b, text: B., to: two, feedback: Why b. } ] }
          two: { choices: [ { id: a, text: A., to: three, evidence: { T1.1: -2 }, feedback: Why a. }, { id: b, text: B., to: three, evidence: { T1.1: 2 }, feedback: Why b. } ] }
          three: { choices: [ { id: a, text: A., to: four, evidence: { T1.2: -1 }, feedback: Why a. }, { id: b, text: B., to: four, evidence: { T1.2: 1 }, feedback: Why b. } ] }
          four: { choices: [ { id: a, text: A., to: five, evidence: { T2.1: 1 }, feedback: Why a. }, { id: b, text: B., to: five, evidence: { T2.1: 1 }, feedback: Why b. } ] }
          five: { choices: [ { id: a, text: A., to: end, evidence: { T2.1: -2 }, oversteps: [judge], feedback: Why a. }, { id: b, text: B., to: end, evidence: { T2.1: 1 }, feedback: Why b. } ] }
          end: { ending: mixed, text: That was all. }
        """;

    [Fact]
    public void The_three_decisions_that_cost_most_come_first_and_among_equals_the_earlier()
    {
        var debrief = Of("a,a,a,a,a");

        debrief.Decisions.Select(decision => decision.PointsLost).ShouldBe([1, 4, 2, 0, 3]);
        debrief.Costliest.Select(decision => decision.Number).ShouldBe([2, 5, 3]);
    }

    [Fact]
    public void A_decision_that_cost_nothing_is_never_among_the_costliest() =>
        Of("b,b,b,a,a").Costliest.Select(decision => decision.Number).ShouldBe([5]);

    [Fact]
    public void Each_choice_on_offer_stands_with_its_reason_and_every_best_one_is_marked()
    {
        var fourth = Of("a,a,a,a,a").Decisions[3].Answer.ShouldBeOfType<DebriefChoiceAnswer>();

        (fourth.Taken.Text, fourth.Taken.Feedback, fourth.Taken.IsBest).ShouldBe(("A.", "Why a.", true));
        fourth.Others.Select(other => (other.Text, other.Feedback, other.IsBest)).ShouldBe([("B.", "Why b.", true)]);
    }

    [Fact]
    public void An_overstep_stands_with_the_words_chosen()
    {
        var overstep = Of("b,b,b,b,a").Oversteps.ShouldHaveSingleItem();

        (overstep.Entry.What.Id, overstep.Entry.Scene.Id, overstep.Words, overstep.Feedback).ShouldBe(("judge", "five", "A.", "Why a."));
    }

    [Fact]
    public void The_text_of_the_ending_is_there_only_where_one_was_reached()
    {
        Of("b,b,b,b,b").Ending.ShouldBe(["That was all."]);
        Of("b,b").Ending.ShouldBeEmpty();
    }

    [Fact]
    public void A_stop_shows_its_breach_and_no_ending()
    {
        var story = Some.Story(
            """
            start: one
            scenes:
              one: { choices: [ { id: promise, text: I promise., to: end, critical: X-01, feedback: Why not. } ] }
              end: { ending: good, text: Done. }
            """);
        var session = Played.Of(story, "promise", PlayMode.Assess);

        var debrief = Debrief.Of(session, new Scorer(StateGraph.Explore(story)).Score(session));

        debrief.Breaches.ShouldHaveSingleItem().Words.ShouldBe("I promise.");
        debrief.Ending.ShouldBeEmpty();
    }

    private static Debrief Of(string answers)
    {
        var story = Some.Story(FiveSlips);
        var session = Played.Of(story, answers);
        return Debrief.Of(session, new Scorer(StateGraph.Explore(story)).Score(session));
    }
}
