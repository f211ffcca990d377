using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Play;

/// <summary>The way through the story so far: what was seen and done, in order, and where it stands now.</summary>
/// <param name="Story">The story.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Moments">The way that led here.</param>
/// <param name="Falls">Ids of the scenes to which chance led since the last answer.</param>
/// <param name="Stopped">Whether a serious breach ended it.</param>
/// <param name="IsLost">Whether it went on by itself for so long that it was given up.</param>
public sealed record Passage(
    Story Story, StoryState State, ImmutableArray<Moment> Moments, ImmutableArray<string> Falls, bool Stopped = false, bool IsLost = false)
{
    /// <summary>After so many scenes without a decision a play is given up.</summary>
    public const int MostScenesWithoutDecision = 1000;

    /// <summary>The scene at which the story stands.</summary>
    public Scene Scene => Story.SceneOf(State);

    /// <summary>Whether the time for all of it was up before an end was reached.</summary>
    public bool IsTimeUp { get; init; }

    /// <summary>How good the ending is, or null where none was reached.</summary>
    public Ending? Ending => Stopped ? null : Scene.WayOn as Ending;

    /// <summary>Whether nothing is left to decide: an ending, a stop, the end of the time, or nothing on offer.</summary>
    public bool IsOver => Stopped || IsLost || IsTimeUp || !Story.AsksIn(State);

    /// <summary>The decisions that were answered, in order.</summary>
    public IEnumerable<Decided> Decisions => Moments.OfType<Decided>();

    /// <summary>The passage from a first state to the first decision. <paramref name="fall"/> says where chance leads.</summary>
    public static Passage Begin(Story story, StoryState first, Func<StoryState, ImmutableArray<Fall>, int> fall) =>
        new Passage(story, first, [new SceneEntered(first)], []).GoOnByItself(fall);

    /// <summary>The passage after an answer, up to the next decision or the end.</summary>
    /// <param name="decided">The answer; its state is this one, and where it led is not known yet.</param>
    /// <param name="stops">Whether it stops the session, as a serious breach does in an assessment.</param>
    /// <param name="fall">Where chance leads.</param>
    public Passage Take(Decided decided, bool stops, Func<StoryState, ImmutableArray<Fall>, int> fall)
    {
        if (stops) return this with { Moments = Moments.Add(decided), Falls = [], Stopped = true };
        var after = Story.Take(State, decided.Answer);
        ImmutableArray<Moment> moments = [.. Moments, decided with { After = after }, new SceneEntered(after)];
        return new Passage(Story, after, moments, []).GoOnByItself(fall);
    }

    private Passage GoOnByItself(Func<StoryState, ImmutableArray<Fall>, int> fall)
    {
        var (state, moments, falls) = (State, Moments.ToBuilder(), ImmutableArray.CreateBuilder<string>());
        for (var scenes = 0; Story.FallsFrom(state) is { Length: > 0 } ways; scenes++)
        {
            if (scenes == MostScenesWithoutDecision) return this with { State = state, Moments = moments.ToImmutable(), IsLost = true };
            var byChance = ways[0].IsChance;
            var to = byChance ? fall(state, ways) : ways[0].To;
            var after = Story.GoTo(state, to);
            moments.Add(new WentOnByItself(state, after, byChance));
            moments.Add(new SceneEntered(after));
            if (byChance) falls.Add(Story.Scenario.Scenes[to].Id);
            state = after;
        }

        return this with { State = state, Moments = moments.ToImmutable(), Falls = falls.ToImmutable() };
    }
}
