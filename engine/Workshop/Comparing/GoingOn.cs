using System.Collections.Immutable;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Workshop.Comparing;

/// <summary>
/// How sessions that were begun in the old version go on in the new one, tried at each decision of the old version that can be reached,
/// by a shortest way to it. Others on another way may fare otherwise.
/// </summary>
/// <param name="Places">What was tried, in the order of the old file.</param>
public sealed record GoingOn(ImmutableArray<LeftAt> Places)
{
    /// <summary>The most decisions that are tried.</summary>
    public const int MostPlaces = 1000;

    /// <summary>How many go on where they were left.</summary>
    public int Unchanged => Places.Count(place => place.How is Unchanged);

    /// <summary>How many are told of a change and set back, or stand before something else.</summary>
    public int SetBack => Places.Count(place => place.How is SetBack);

    /// <summary>How many begin again.</summary>
    public int Lost => Places.Count(place => place.How is Lost);

    /// <summary>How many stay in the old version.</summary>
    public int OnlyOld => Places.Count(place => place.How is OnlyOld);

    /// <summary>Tries it.</summary>
    /// <param name="old">The version in which they were begun.</param>
    /// <param name="anew">The version that there is now.</param>
    /// <param name="clock">When they are played; nothing depends on it.</param>
    public static GoingOn Of(ComparedVersion old, ComparedVersion anew, TimeProvider clock)
    {
        // Where a play may never end, nothing is ever played.
        if (!old.Order.EveryPlayEnds) return new GoingOn([]);
        var nearest = new SortedDictionary<int, int>();
        for (var state = 0; state < old.Graph.StateCount && nearest.Count < MostPlaces; state++)
        {
            var scene = old.Scenario.Scenes[old.Graph.SceneOf(state)];
            if (scene.WayOn is Decision && !old.Graph.EdgesOf(state).IsEmpty) nearest.TryAdd(scene.Index, state);
        }

        return new GoingOn([.. nearest.Select(place => new LeftAt(old.Scenario.Scenes[place.Key].Id, Tried(old, anew, place.Value, clock)))]);
    }

    private static Continuation Tried(ComparedVersion old, ComparedVersion anew, int state, TimeProvider clock)
    {
        var session = Session.Prepare(old.Scenario, 1, PlayMode.Practice, clock);
        AnswerList.Of(old.Graph.WayTo(state)).PlayIn(session);
        if (session.State == SessionState.Feedback) session.GoOn();
        return Continuation.Of(session, anew.File, _ => anew.Order.EveryPlayEnds);
    }
}

/// <summary>How a session goes on that was left at a decision.</summary>
/// <param name="Scene">The scene of the decision.</param>
/// <param name="How">How it goes on.</param>
public sealed record LeftAt(string Scene, Continuation How);
