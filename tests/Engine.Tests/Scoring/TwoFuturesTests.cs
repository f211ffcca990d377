using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Tests.Scoring;

public sealed class TwoFuturesTests
{
    private const string Bell =
        """
        clock: { from: "08:00", to: "10:00" }
        start: one
        scenes:
          one:
            text: The bell goes.
            choices:
              - { id: bad, text: Go., to: luck, takes: 5m, evidence: { T1.1: -1 }, oversteps: [judge], feedback: Why. }
              - { id: wrong, text: Promise., to: luck, takes: 5m, evidence: { T1.1: 1 }, critical: X-01, feedback: Why. }
              - { id: good, text: Stay., to: luck, takes: 10m, evidence: { T1.1: 1 }, feedback: Why. }
          luck: { text: You wait., then: [ { chance: 50%, to: three }, { to: two } ] }
          two: { text: The door opens., choices: [ { id: c, text: C., to: end, evidence: { T1.2: 2 }, feedback: Why. }, { id: d, text: D., to: end, feedback: Why. } ] }
          three: { text: Nobody comes., write: { prompt: What?, to: end } }
          end: { ending: good, text: Done. }
        """;

    [Fact]
    public void The_best_choice_is_the_first_listed_with_no_breach_and_no_overstep()
    {
        var two = Of(Bell, "bad,~two,d").First();

        (two.Number, two.Scene.Id, two.PointsLost).ShouldBe((1, "one", 2));
        two.Best.Answers.ShouldBe(["good", "~two", "c"]);
        two.Best.Decisions.First().Answer.ShouldBe(new FutureChoice("Stay."));
    }

    [Fact]
    public void Where_every_best_choice_is_a_breach_the_first_listed_stands()
    {
        var two = Of(Bell.Replace("evidence: { T1.1: 1 }, feedback", "feedback", StringComparison.Ordinal), "good,~two,c").ShouldHaveSingleItem();

        two.Best.Answers.First().ShouldBe("wrong");
        two.Best.Decisions.First().Breaches.ShouldHaveSingleItem().Id.ShouldBe("X-01");
    }

    [Fact]
    public void What_happened_stands_with_points_oversteps_chance_time_and_its_end()
    {
        var (lost, happened) = Of(Bell, "bad,~two,d").Select(two => (two.PointsLost, two.Happened)).First();

        lost.ShouldBe(2);
        happened.Answers.ShouldBe(["bad", "~two", "d"]);
        happened.Decisions.Select(decision => (decision.Time, decision.Points)).ShouldBe([(480, -1), (485, 0)]);
        happened.Decisions.First().Oversteps.ShouldHaveSingleItem().Id.ShouldBe("judge");
        happened.Steps.OfType<FutureFall>().ShouldHaveSingleItem().Texts.ShouldBe(["The door opens."]);
        (happened.Time, happened.End.Kind, happened.End.Ending, happened.End.Scene.Id).ShouldBe((485, FutureEndKind.Ending, EndingKind.Good, "end"));
        happened.End.Texts.ShouldBe(["Done."]);
        (happened.Points, happened.LostLater, happened.Luck).ShouldBe((-1, 2, 2));
    }

    [Fact]
    public void Chance_that_was_forced_falls_the_same_way_in_what_could_have_been()
    {
        foreach (var to in (string[])["two", "three"])
            Of(Bell, $"bad,~{to},{(to == "two" ? "c" : "skip")}").ShouldHaveSingleItem().Best.Answers.ShouldContain($"~{to}");
    }

    [Fact]
    public void Words_of_the_trainee_are_in_neither_future()
    {
        var two = Of(Bell, "bad,~three,My own words").ShouldHaveSingleItem();

        two.Happened.Decisions.Last().Answer.ShouldBe(new FutureText(true));
        two.Happened.Answers.Last().ShouldBe("skip");
        two.Best.Decisions.Last().Answer.ShouldBe(new FutureText(false));
    }

    [Fact]
    public void Chance_that_was_kinder_to_one_of_the_two_is_counted_apart()
    {
        // Only what happened comes to chance, which is kind to it.
        const string story =
            """
            start: one
            scenes:
              one: { text: A., choices: [ { id: a, text: A., to: luck, feedback: Why. }, { id: b, text: B., to: end, evidence: { T1.1: 1 }, feedback: Why. } ] }
              luck: { text: L., then: [ { chance: 50%, to: end }, { to: two } ] }
              two: { text: T., choices: [ { id: c, text: C., to: end, evidence: { T1.2: 2 }, feedback: Why. } ] }
              end: { ending: good, text: Done. }
            """;

        var two = Of(story, "a,~two,c").ShouldHaveSingleItem();

        (two.PointsLost, two.Difference, two.ByChance, two.NotPlayed).ShouldBe((1, -1, -2, 0));
        (two.Happened.Points, two.Best.Points).ShouldBe((2, 1));
    }

    [Fact]
    public void A_stop_has_nothing_after_it_and_what_could_have_been_has()
    {
        var two = Of(Bell.Replace("evidence: { T1.1: 1 }, critical", "critical", StringComparison.Ordinal), "wrong", PlayMode.Assess).ShouldHaveSingleItem();

        (two.Happened.End.Kind, two.Happened.End.Ending, two.Happened.Left).ShouldBe((FutureEndKind.Stopped, null, 0));
        two.Happened.End.Texts.ShouldBeEmpty();
        two.Best.End.Kind.ShouldBe(FutureEndKind.Ending);
    }

    [Fact]
    public void Of_a_play_that_was_left_it_is_said_that_more_could_be_had()
    {
        var two = Of(Bell, "bad,~two").ShouldHaveSingleItem();

        (two.Happened.End.Kind, two.Happened.End.Scene.Id, two.NotPlayed).ShouldBe((FutureEndKind.Open, "two", 2));
    }

    [Fact]
    public void Without_a_pack_and_where_the_search_met_its_limit_nothing_is_known()
    {
        var scenario = Some.Story(Bell);
        var session = Played.Of(scenario, "bad,~two,d");
        var cut = new Scorer(StateGraph.Explore(scenario, limit: 2));
        var whole = new Scorer(StateGraph.Explore(scenario));

        cut.FuturesOf(session, cut.Score(session)).ShouldBeNull();
        whole.FuturesOf(session, whole.Score(session) with { Pack = null }).ShouldBeNull();
        whole.FuturesOf(session, whole.Score(session)).ShouldNotBeNull();
    }

    [Fact]
    public void Who_lost_no_points_has_no_two_futures() => Of(Bell, "good,~two,c").ShouldBeEmpty();

    private static List<TwoFutures> Of(string story, string answers, PlayMode mode = PlayMode.Practice)
    {
        var scenario = Some.Story(story);
        var session = Played.Of(scenario, answers, mode);
        var scorer = new Scorer(StateGraph.Explore(scenario));
        return [.. scorer.FuturesOf(session, scorer.Score(session))!.Value];
    }
}
