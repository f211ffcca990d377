using System.Collections.Immutable;

namespace MentorSim.Engine.Play;

/// <summary>Where chance leads in a session: to the scenes that are forced, in order, and then where the seed says.</summary>
/// <param name="story">The story.</param>
/// <param name="seed">The session's seed.</param>
internal sealed class Luck(Story story, long seed)
{
    /// <summary>Goes on with forced falls.</summary>
    /// <param name="forced">Ids of the scenes to which chance leads.</param>
    /// <param name="goOn">Goes on, given what says where chance leads.</param>
    /// <exception cref="SessionException">Chance cannot lead there, or has no say so often.</exception>
    public Passage With(ImmutableArray<string> forced, Func<Func<StoryState, ImmutableArray<Fall>, int>, Passage> goOn)
    {
        var at = 0;
        var next = goOn((state, ways) =>
        {
            if (at == forced.Length) return BySeed(state, ways);
            var id = forced[at++];
            var to = ways.FirstOrDefault(way => IdOf(way) == id, new Fall(-1, 0)).To;
            return to >= 0 ? to : throw new SessionException($"Chance cannot lead to '{id}' here; it can lead to {string.Join(", ", ways.Select(IdOf))}.");
        });
        // After a stop nothing more is looked at; else a fall that was not asked for means that these are answers to another story.
        return at == forced.Length || next.Stopped ? next : throw new SessionException(
            $"Chance has no say here, so it cannot lead to '{forced[at]}'; the story stands at the scene '{next.Scene.Id}'.");
    }

    /// <summary>Goes on with chance falling as it fell in another play of the session, and as the seed says where that play was not led by chance.</summary>
    /// <param name="played">The other play.</param>
    /// <param name="goOn">Goes on, given what says where chance leads.</param>
    public Passage AsIn(Passage played, Func<Func<StoryState, ImmutableArray<Fall>, int>, Passage> goOn)
    {
        // Falls can be forced, and what fell so in the one play falls so in the other.
        var fell = new Dictionary<(int Scene, int Visit), int>();
        foreach (var fall in played.Moments.OfType<WentOnByItself>().Where(fall => fall.ByChance)) fell.TryAdd(VisitOf(fall.Before), fall.After.Scene);
        return goOn((state, ways) => fell.TryGetValue(VisitOf(state), out var to) && ways.Any(way => way.To == to) ? to : BySeed(state, ways));
    }

    private (int Scene, int Visit) VisitOf(StoryState state) => (state.Scene, state.Slots[story.Scenario.Layout.Visits[state.Scene]!.Value]);

    private string IdOf(Fall way) => story.Scenario.Scenes[way.To].Id;

    private int BySeed(StoryState state, ImmutableArray<Fall> ways)
    {
        var scene = story.SceneOf(state);
        var roll = Chance.Roll(seed, scene.Id, VisitOf(state).Visit, 100);
        foreach (var way in ways)
        {
            if (roll < way.Share) return way.To;
            roll -= way.Share;
        }

        return ways[^1].To;
    }
}
