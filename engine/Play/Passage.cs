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
    private const int MostScenesWithoutDecision = 1000;

    /// <summary>The scene at which the story stands.</summary>
    public Scene Scene => Story.SceneOf(State);

    /// <summary>How good the ending is, or null where none was reached.</summary>
    public Ending? Ending => Stopped ? null : Scene.WayOn as Ending;

    /// <summary>Whether nothing is left to decide: an ending, a stop, or nothing on offer.</summary>
    public bool IsOver => Stopped || IsLost || !Story.OnOffer(State).Any();

    /// <summary>The choices that were taken, in order.</summary>
    public IEnumerable<ChoiceTaken> Decisions => Moments.OfType<ChoiceTaken>();

    /// <summary>The passage from the first scene to the first decision. <paramref name="fall"/> says where chance leads.</summary>
    public static Passage Begin(Story story, Func<StoryState, ImmutableArray<Fall>, int> fall)
    {
        var first = story.Begin();
        return new Passage(story, first, [new SceneEntered(first)], []).GoOnByItself(fall);
    }

    /// <summary>The passage after a choice, up to the next decision or the end.</summary>
    public Passage Take(Choice choice, bool stops, Func<StoryState, ImmutableArray<Fall>, int> fall)
    {
        if (stops) return this with { Moments = Moments.Add(new ChoiceTaken(State, choice, null)), Falls = [], Stopped = true };
        var after = Story.Take(State, choice);
        ImmutableArray<Moment> moments = [.. Moments, new ChoiceTaken(State, choice, after), new SceneEntered(after)];
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
