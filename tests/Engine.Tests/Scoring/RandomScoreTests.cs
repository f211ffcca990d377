using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Tests.Exploration;

namespace MentorSim.Engine.Tests.Scoring;

/// <summary>What must hold of every scorecard, on many small stories played at random.</summary>
[Trait("Long", "RandomStories")]
public sealed class RandomScoreTests
{
    [Theory]
    [InlineData(PlayMode.Practice)]
    [InlineData(PlayMode.Assess)]
    [InlineData(PlayMode.Interview)]
    public void Regrets_are_never_negative_and_add_up_to_what_is_missing(PlayMode mode) => ForEachStory(10 + (int)mode, (scenario, scorer, random, text) =>
    {
        var session = Walk(scenario, mode, random, (_, choices) => random.Of(choices));
        var whole = scorer.Score(session);

        whole.Decisions.ShouldAllBe(decision => decision.Regret >= 0, text);
        whole.Decisions.Sum(decision => decision.Regret).ShouldBe(whole.Total.Ceiling - whole.Total.Points, text);
        whole.Decisions.ShouldAllBe(decision => decision.Regret == 0 == decision.Best.Any(best => best.Written == decision.Taken.Answer.Written), text);
        if (whole.Total.Attainment is { } share) share.ShouldBeInRange(0m, 1m, text);
    });

    [Theory]
    [InlineData(PlayMode.Practice)]
    [InlineData(PlayMode.Assess)]
    public void Perfect_play_has_all_of_it_whatever_chance_does(PlayMode mode) => ForEachStory(20 + (int)mode, (scenario, scorer, random, text) =>
    {
        var card = scorer.Score(Walk(scenario, mode, random, (session, choices) => random.Of([.. choices.Where(choice => Costs(session, choice) == 0)])));

        card.Total.Points.ShouldBe(card.Total.Ceiling!.Value, text);
        card.Total.Attainment.ShouldBe(card.Total.Ceiling > 0 ? 1m : null, text);

        int? Costs(Session session, Answer answer)
        {
            var trial = Session.Replay(scenario, session.Events, new StoppedClock());
            trial.Answer(answer.Written);
            return scorer.Score(trial).Decisions[^1].Regret;
        }
    });

    [Fact]
    public void The_same_events_always_give_the_same_scorecard_byte_for_byte() => ForEachStory(30, (scenario, scorer, random, text) =>
    {
        var session = Walk(scenario, random.Of([PlayMode.Practice, PlayMode.Assess, PlayMode.Interview]), random, (_, choices) => random.Of(choices));
        var again = Session.Replay(scenario, session.Events, new StoppedClock());

        var first = Played.Json(scorer.Score(session));
        Played.Json(scorer.Score(session)).ShouldBe(first, text);
        Played.Json(new Scorer(StateGraph.Explore(Some.Scenario(text))).Score(again)).ShouldBe(first, text);
        Played.Json(new Scorer(StateGraph.Explore(scenario, addsAreReads: true)).Score(again)).ShouldBe(first, text);
    });

    [Fact]
    public void A_session_left_early_misses_what_lay_ahead_and_no_more() => ForEachStory(40, (scenario, scorer, random, text) =>
    {
        var whole = Walk(scenario, PlayMode.Practice, random, (_, choices) => random.Of(choices));
        var answers = whole.Events.Count(happened => happened is Answered);
        if (answers == 0) return;
        var early = Session.Replay(scenario, Upto(whole, random.Next(answers)), new StoppedClock());
        var graph = StateGraph.Explore(scenario);
        var ahead = Values.Of(graph, PlayOrder.Of(graph), scenario.ScoringPack!, stopsAtIncidents: false).At(early.Passage.State)![0];

        var card = scorer.Score(early);

        card.Result.ShouldBe(Result.Unfinished, text);
        card.Ending.ShouldBeNull(text);
        card.Decisions.Sum(decision => decision.Regret).ShouldBe(card.Total.Ceiling - card.Total.Points - ahead, text);
    });

    private static IEnumerable<SessionEvent> Upto(Session session, int answers)
    {
        foreach (var happened in session.Events)
        {
            if (happened is Answered && answers-- == 0) yield break;
            yield return happened;
        }
    }

    private static Session Walk(Scenario scenario, PlayMode mode, Random random, Func<Session, IReadOnlyList<Answer>, Answer> choose)
    {
        var session = Some.Session(scenario, mode, random.Next());
        session.Begin();
        while (session.State is SessionState.Deciding or SessionState.Feedback)
        {
            if (session.State == SessionState.Feedback) session.GoOn();
            else session.Answer(choose(session, [.. session.Passage.Story.AnswersIn(session.Passage.State)]).Written);
        }

        return session;
    }

    private static void ForEachStory(int salt, Action<Scenario, Scorer, Random, string> check)
    {
        var (random, seen) = (Seeded.Random(salt), 0);
        var stories = new RandomStories(random);
        for (var i = 0; i < Scale.Count(2_000); i++)
        {
            var text = stories.Next();
            var scenario = Some.Scenario(text);
            var graph = StateGraph.Explore(scenario);
            if (!PlayOrder.Of(graph).EveryPlayEnds) continue;
            var scorer = new Scorer(graph);
            for (var play = 0; play < 4; play++) check(scenario, scorer, random, text);
            seen++;
        }

        seen.ShouldBeGreaterThan(0);
    }
}
