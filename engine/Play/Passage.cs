using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Play;

/// <summary>The way through the story so far: what was seen and done, in order, and where it stands now.</summary>
public readonly record struct Passage
{
    /// <summary>After so many scenes without a decision a play is given up.</summary>
    public const int MostScenesWithoutDecision = 1000;

    private Passage(Story story, StoryState state, Trail<Step> steps) => (Story, State, Steps, Falls) = (story, state, steps, []);

    /// <summary>The story.</summary>
    public Story Story { get; }

    /// <summary>Where it stands.</summary>
    public StoryState State { get; private init; }

    /// <summary>Ids of the scenes to which chance led since the last answer.</summary>
    public ImmutableArray<string> Falls { get; private init; }

    /// <summary>Whether a serious breach ended it.</summary>
    public bool Stopped { get; private init; }

    /// <summary>Whether it went on by itself for so long that it was given up.</summary>
    public bool IsLost { get; private init; }

    /// <summary>Whether the time for all of it was up before an end was reached.</summary>
    public bool IsTimeUp { get; private init; }

    /// <summary>The scene at which the story stands.</summary>
    public Scene Scene => Story.SceneOf(State);

    /// <summary>How good the ending is, or null where none was reached.</summary>
    public Ending? Ending => Stopped ? null : Scene.WayOn as Ending;

    /// <summary>Whether nothing is left to decide: an ending, a stop, the end of the time, or nothing on offer.</summary>
    public bool IsOver => Stopped || IsLost || IsTimeUp || !Story.AsksIn(State);

    /// <summary>The way that led here.</summary>
    public IEnumerable<Moment> Moments
    {
        get
        {
            // The first step has nothing before it, and does not ask.
            var before = State;
            foreach (var step in Steps)
            {
                if (step.Moment(before) is { } moment) yield return moment;
                if (step.After is not { } after) continue;
                yield return new SceneEntered(after);
                before = after;
            }
        }
    }

    /// <summary>The decisions that were answered, in order.</summary>
    public IEnumerable<Decided> Decisions
    {
        get
        {
            var before = State;
            foreach (var step in Steps)
            {
                if (step.Decided(before) is { } decided) yield return decided;
                before = step.After ?? before;
            }
        }
    }

    private Trail<Step> Steps { get; init; }

    /// <summary>The passage that has come into its first scene, and has not gone on by itself yet.</summary>
    public static Passage Begin(Story story, StoryState first) => new(story, first, default(Trail<Step>).Then(Step.Into(first)));

    /// <summary>The passage after an answer, in the scene to which that led: it has not gone on by itself yet.</summary>
    /// <param name="answer">The answer, which can be given here.</param>
    /// <param name="certainty">How sure the trainee was, from 1 to 3; null where that was not asked.</param>
    /// <param name="timedOut">Whether the time was up, so that nobody chose.</param>
    /// <param name="stops">Whether it stops the session, as a serious breach does in an assessment.</param>
    public Passage Take(Answer answer, int? certainty, bool timedOut, bool stops)
    {
        if (stops) return this with { Steps = Steps.Then(Step.Of(new Decided(State, answer, null, certainty, timedOut))), Falls = [], Stopped = true };
        var after = Story.Take(State, answer);
        var isPlain = certainty is null && !timedOut;
        return new Passage(Story, after, Steps.Then(isPlain ? Step.Of(answer, after) : Step.Of(new Decided(State, answer, after, certainty, timedOut))));
    }

    /// <summary>The passage that has gone on by itself, up to the next decision or the end.</summary>
    /// <param name="fall">Says where chance leads.</param>
    public Passage GoOnByItself(Func<StoryState, ImmutableArray<Fall>, int> fall)
    {
        if (!IsAtFork) return this;
        var (state, steps, falls) = (State, Steps, ImmutableArray.CreateBuilder<string>());
        for (var scenes = 0; Story.FallsFrom(state) is { Length: > 0 } ways; scenes++)
        {
            if (scenes == MostScenesWithoutDecision) return this with { State = state, Steps = steps, IsLost = true };
            var byChance = ways[0].IsChance;
            var to = byChance ? fall(state, ways) : ways[0].To;
            state = Story.GoTo(state, to);
            steps = steps.Then(Step.From(state, byChance));
            if (byChance) falls.Add(Story.Scenario.Scenes[to].Id);
        }

        return this with { State = state, Steps = steps, Falls = falls.ToImmutable() };
    }

    /// <summary>The passage as it was when one of its decisions was asked for.</summary>
    /// <param name="decision">The number of the decision, from 0.</param>
    public Passage Before(int decision)
    {
        var (state, steps) = (State, default(Trail<Step>));
        foreach (var step in Steps)
        {
            if (step.Decided(state) is not null && decision-- == 0) break;
            steps = steps.Then(step);
            state = step.After!;
        }

        return new Passage(Story, state, steps);
    }

    /// <summary>The passage with the end of the time for all of it.</summary>
    public Passage EndTime() => this with { IsTimeUp = true, Falls = [] };

    /// <summary>Whether nothing is to be decided here and the story goes on by itself.</summary>
    internal bool IsAtFork => Scene.WayOn is Fork;
}
