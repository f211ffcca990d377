using System.Collections.Immutable;
using System.Diagnostics;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Scoring;

/// <summary>Plays on from decisions of a session as it could have gone, and tells that and what happened in one form.</summary>
/// <param name="session">The session.</param>
/// <param name="outlook">What could be had in its story.</param>
internal sealed class FutureWriter(Session session, Outlook outlook)
{
    private readonly Passage _played = session.Passage;
    private readonly Luck _luck = new(session.Passage.Story, session.Seed);

    private Story Story => _played.Story;

    /// <summary>The two futures of a decision of the session.</summary>
    /// <param name="index">Its index among the decisions.</param>
    /// <param name="decision">What the scorecard says of it.</param>
    public TwoFutures Of(int index, DecisionScore decision)
    {
        var before = _played.Before(index);
        var at = before.Moments.Count();
        return new TwoFutures(index + 1, decision.Scene, TextsOf(decision.Taken.Before), decision.Regret!.Value, Told(_played, at), Told(PlayedBest(before), at));
    }

    /// <summary>The best play from a decision on. Nothing a mentor must not do is in it where something as good is on offer.</summary>
    private Passage PlayedBest(Passage passage)
    {
        do
        {
            var best = outlook.BestIn(passage.State).ToList();
            var answer = best.Find(IsClean) ?? best[0];
            var from = passage;
            passage = _luck.AsIn(_played, fall => from.Take(answer, certainty: null, timedOut: false, outlook.Stops(answer)).GoOnByItself(fall));
        }
        while (!passage.IsOver);

        return passage;
    }

    private static bool IsClean(Answer answer) => answer.Taken.All(offer => offer.Critical is null && offer.Oversteps.IsEmpty);

    private Future Told(Passage passage, int from)
    {
        var moments = passage.Moments.Skip(from).ToList();
        var taken = moments.OfType<Decided>().ToList();
        var falls = moments.OfType<WentOnByItself>().Where(fall => fall.ByChance);
        return new Future
        {
            Steps = [.. moments.Select(StepOf).OfType<FutureStep>()],
            End = EndOf(passage),
            Time = passage.State.Time(Story.Scenario),
            PointsHere = outlook.Earned(taken[0].Answer),
            ValueAfter = outlook.ValueAfter(taken[0].Before, taken[0].Answer),
            LostLater = taken.Skip(1).Sum(decided => Value(decided.Before) - outlook.Worth(decided.Before, decided.Answer)),
            Luck = falls.Sum(fall => Value(fall.After) - Value(fall.Before)),
            Left = passage.Stopped ? 0 : Value(passage.State),
        };
    }

    private int Value(StoryState state) => outlook.ValueOf(state)!.Value;

    private FutureStep? StepOf(Moment moment) => moment switch
    {
        Decided decided => new FutureDecision(
            Story.SceneOf(decided.Before),
            decided.Before.Time(Story.Scenario),
            WordsOf(decided.Answer),
            decided.Answer is WriteAnswer ? WriteAnswer.Skip : decided.Answer.Written,
            outlook.Earned(decided.Answer),
            decided.TimedOut)
        {
            Breaches = [.. decided.Answer.Taken.Select(offer => offer.Critical).OfType<Standards.Incident>()],
            Oversteps = [.. decided.Answer.Taken.SelectMany(offer => offer.Oversteps).Distinct()],
        },
        WentOnByItself { ByChance: true, After: var after } => new FutureFall(Story.SceneOf(after), TextsOf(after)),
        SceneEntered or WentOnByItself => null,
        _ => throw new UnreachableException(),
    };

    private FutureAnswer WordsOf(Answer answer) => answer switch
    {
        ChoiceAnswer choice => new FutureChoice(choice.Choice.Text.With(session.Cast)),
        PickAnswer pick => new FutureTicks(Words(pick.Ticked)),
        OrderAnswer order => new FutureOrder(Words(order.Placed)),
        WriteAnswer write => new FutureText(write.Text.Length > 0),
        _ => throw new UnreachableException(),
    };

    private ImmutableArray<string> Words(ImmutableArray<Option> options) => [.. options.Select(option => option.Text.With(session.Cast))];

    private ImmutableArray<string> TextsOf(StoryState state) => [.. Story.TextsOf(state).Select(text => text.With(session.Cast))];

    private FutureEnd EndOf(Passage passage)
    {
        var kind = passage.Stopped ? FutureEndKind.Stopped
            : passage.Ending is not null ? FutureEndKind.Ending
            : passage.IsTimeUp ? FutureEndKind.TimeUp
            : passage.IsOver ? FutureEndKind.DeadEnd
            : FutureEndKind.Open;
        return new FutureEnd(kind, passage.Scene, passage.Ending?.Kind, kind == FutureEndKind.Ending ? TextsOf(passage.State) : []);
    }
}
