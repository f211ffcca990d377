using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Tests.Exploration;

namespace MentorSim.Engine.Tests.Scoring;

/// <summary>What must hold of the two futures of a decision, on many small stories played at random.</summary>
[Trait("Long", "RandomStories")]
public sealed class RandomFutureTests
{
    private int _withChance;
    private int _withoutChance;
    private int _brokenOff;

    [Theory]
    [InlineData(PlayMode.Practice)]
    [InlineData(PlayMode.Assess)]
    [InlineData(PlayMode.Interview)]
    public void Both_futures_add_up_and_what_could_have_been_can_be_played(PlayMode mode)
    {
        var random = Seeded.Random(50 + (int)mode);
        var stories = new RandomStories(random);
        for (var i = 0; i < Scale.Count(4_000); i++)
        {
            var text = stories.Next();
            var scenario = Some.Scenario(text);
            var graph = StateGraph.Explore(scenario);
            if (!PlayOrder.Of(graph).EveryPlayEnds) continue;
            var scorer = new Scorer(graph);
            for (var play = 0; play < 8; play++)
            {
                var session = Walk(scenario, mode, random);
                var card = scorer.Score(session);
                var futures = scorer.FuturesOf(session, card)!.Value;

                futures.Select(futures => futures.Number - 1).ShouldBe(card.Costliest, text);
                foreach (var two in futures)
                {
                    AddUp(two, card, text);
                    IsPlayed(two, session, scorer, text);
                }
            }
        }

        _withChance.ShouldBeGreaterThan(0);
        _withoutChance.ShouldBeGreaterThan(0);
        _brokenOff.ShouldBeGreaterThan(0);
    }

    private void AddUp(TwoFutures two, Scorecard card, string text)
    {
        var (happened, best) = (two.Happened, two.Best);
        var later = card.Decisions[(two.Number - 1)..];

        two.PointsLost.ShouldBe(best.PointsHere + best.ValueAfter - happened.PointsHere - happened.ValueAfter, text);
        two.PointsLost.ShouldBe(later[0].Regret!.Value, text);
        happened.LostLater.ShouldBe(later.Skip(1).Sum(decision => decision.Regret!.Value), text);
        happened.Points.ShouldBe(later.Sum(decision => decision.Taken.Answer.Evidence.Where(evidence => evidence.Pack == card.Pack).Sum(evidence => evidence.Points)), text);
        happened.Decisions.Count().ShouldBe(later.Length, text);
        foreach (var future in (Future[])[happened, best]) future.Points.ShouldBe(future.PointsHere + future.ValueAfter + future.Luck - future.LostLater - future.Left, text);
        two.Difference.ShouldBe(two.PointsLost + happened.LostLater + two.ByChance + two.NotPlayed, text);
        best.LostLater.ShouldBe(0, text);
        best.End.Kind.ShouldBeOneOf(FutureEndKind.Ending, FutureEndKind.Stopped, FutureEndKind.DeadEnd);
        var byChance = happened.Steps.Concat(best.Steps).Any(step => step is FutureFall);
        var isOpen = happened.End.Kind == FutureEndKind.Open;
        if (byChance) _withChance++;
        if (isOpen) _brokenOff++;
        if (byChance || isOpen) return;
        _withoutChance++;
        two.Difference.ShouldBeGreaterThanOrEqualTo(two.PointsLost, text);
    }

    /// <summary>The line of the session up to the decision, then what could have been, given as answers: with its falls, and left to the seed.</summary>
    private static void IsPlayed(TwoFutures two, Session session, Scorer scorer, string text)
    {
        foreach (var rest in new[] { two.Best.Answers, two.Best.Answers.Where(answer => answer[0] != '~') })
        {
            var again = Some.Session(session.Scenario, session.Mode, session.Seed);
            AnswerList.Of([.. LineBefore(session, two.Number), .. rest]).PlayIn(again);
            var card = scorer.Score(again);

            var passage = again.Passage;
            (two.Best.End.Scene, two.Best.End.Ending, two.Best.Time).ShouldBe((passage.Scene, passage.Ending?.Kind, passage.State.Time(session.Scenario)), text);
            (two.Best.End.Kind == FutureEndKind.Stopped).ShouldBe(passage.Stopped, text);
            card.Decisions.Skip(two.Number - 1).Select(decision => decision.Regret).ShouldAllBe(regret => regret == 0, text);
            card.Decisions.Length.ShouldBe(two.Number - 1 + two.Best.Decisions.Count(), text);
            var before = card.Decisions.Take(two.Number - 1).SelectMany(decision => decision.Taken.Answer.Evidence).Where(evidence => evidence.Pack == card.Pack).Sum(evidence => evidence.Points);
            card.Total.Points.ShouldBe(before + two.Best.Points, text);
            card.Incidents.Skip(session.Passage.Decisions.Take(two.Number - 1).Sum(decided => decided.Answer.Taken.Count(offer => offer.Critical is not null)))
                .Select(entry => entry.What).ShouldBe(two.Best.Decisions.SelectMany(decision => decision.Breaches), text);
        }
    }

    private static IEnumerable<string> LineBefore(Session session, int number)
    {
        var answers = 0;
        foreach (var happened in session.Line)
        {
            if (happened is Began began)
            {
                foreach (var fall in began.Falls) yield return $"~{fall}";
            }

            if (happened is not Answered answered) continue;
            if (++answers == number) yield break;
            yield return answered.Answer;
            foreach (var fall in answered.Falls) yield return $"~{fall}";
        }
    }

    /// <summary>A play at random, now and then left before its end.</summary>
    private static Session Walk(Scenario scenario, PlayMode mode, Random random)
    {
        var session = Some.Session(scenario, mode, random.Next());
        session.Begin();
        var most = random.Next(2) == 0 ? random.Next(1, 3) : int.MaxValue;
        while (session.State is SessionState.Deciding or SessionState.Feedback && session.Passage.Decisions.Count() < most)
        {
            if (session.State == SessionState.Feedback) session.GoOn();
            else session.Answer(random.Of(session.Passage.Story.AnswersIn(session.Passage.State).ToList()).Written);
        }

        return session;
    }
}
