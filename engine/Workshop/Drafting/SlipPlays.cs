using System.Collections.Immutable;
using System.Diagnostics;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Workshop.Drafting;

/// <summary>
/// Plays of somebody who does well but for a slip: the way that loses fewest points to a place of the story, what is to be looked at there,
/// and the best that is left, or the best but for one more slip.
/// </summary>
internal sealed class SlipPlays
{
    // A way to a place should not lead through a serious breach if another does not.
    private const int CostOfBreach = 100;
    private const int MostStarts = 6;

    private readonly StateGraph _graph;
    private readonly Values _values;
    private readonly (int From, Edge Way)[] _way;
    private readonly int[] _cost;
    private readonly ILookup<int, int> _statesOfScene;

    public SlipPlays(StateGraph graph, Values values)
    {
        (_graph, _values) = (graph, values);
        (_cost, _way) = (new int[graph.StateCount], new (int, Edge)[graph.StateCount]);
        FindWays();
        _statesOfScene = Enumerable.Range(0, graph.StateCount).ToLookup(graph.SceneOf);
    }

    /// <summary>Plays through a scene, those that lose least first; of its offers they take the one that is named, if any is.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="offer">A choice or an option of it, or null.</param>
    public IEnumerable<ImmutableArray<string>> Through(Scene scene, Offer? offer)
    {
        var starts = _statesOfScene[scene.Index]
            .SelectMany(state => WaysWith(state, offer).Select(way => (State: state, Way: way)))
            .OrderBy(start => _cost[start.State] + CostOf(start.State, start.Way))
            .Take(MostStarts)
            .ToList();
        foreach (var (state, way) in starts) yield return Play(state, way, offer, []);
        foreach (var (state, way) in starts)
        {
            foreach (var again in SecondSlips(way.To)) yield return Play(state, way, offer, again);
        }
    }

    /// <summary>The best play of all.</summary>
    public ImmutableArray<string> Best => BestPlay.Of(_graph, _values).Answers;

    private IEnumerable<Edge> WaysWith(int state, Offer? offer)
    {
        var ways = new List<Edge>();
        foreach (var way in _graph.EdgesOf(state))
        {
            if (offer is null || (way.Answer >= 0 && MemberWith(_graph.Groups[way.Answer], offer) is not null)) ways.Add(way);
        }

        return ways;
    }

    private static Answer? MemberWith(AnswerGroup group, Offer offer) => group.Members.FirstOrDefault(answer => answer.Taken.Contains(offer));

    /// <summary>The best that is left from a state, up to each decision, and there something else that is on offer.</summary>
    private IEnumerable<ImmutableArray<(int State, Edge Way)>> SecondSlips(int state)
    {
        var best = BestPlay.From(_graph, _values, state).Steps;
        for (var at = 0; at < best.Length; at++)
        {
            var others = new List<Edge>();
            foreach (var way in _graph.EdgesOf(best[at].State))
            {
                if (way != best[at].Way) others.Add(way);
            }

            foreach (var other in others.OrderBy(other => CostOf(best[at].State, other)))
                yield return [.. best.Take(at).Select(step => (step.State, step.Way)), (best[at].State, other)];
        }
    }

    private ImmutableArray<string> Play(int state, Edge way, Offer? offer, ImmutableArray<(int State, Edge Way)> after)
    {
        var answers = new List<string>();
        for (var at = state; at != 0; at = _way[at].From) Say(_way[at].From, _way[at].Way);
        answers.Reverse();
        if (offer is not null) answers.Add(MemberWith(_graph.Groups[way.Answer], offer)!.Written);
        else Say(state, way);
        foreach (var (from, next) in after) Say(from, next);
        return [.. answers, .. BestPlay.From(_graph, _values, after.IsEmpty ? way.To : after[^1].Way.To).Answers];

        void Say(int from, Edge taken)
        {
            if (_graph.AnswerOf(from, taken.To, taken.Answer) is { } answer) answers.Add(answer);
        }
    }

    /// <summary>What a way costs: the points that can no longer be had after it (Dijkstra 1959, over the states).</summary>
    private int CostOf(int state, Edge way) =>
        way.Answer < 0 ? 0 : _values.TotalAt(state) - _values.TotalBy(way) + (_graph.Groups[way.Answer].First.IsIncident ? CostOfBreach : 0);

    private void FindWays()
    {
        Array.Fill(_cost, int.MaxValue);
        _cost[0] = 0;
        var (open, done) = (new PriorityQueue<int, (int Cost, int Order)>(), new bool[_graph.StateCount]);
        open.Enqueue(0, (0, 0));
        while (open.TryDequeue(out var state, out _))
        {
            if (done[state]) continue;
            done[state] = true;
            foreach (var way in _graph.EdgesOf(state))
            {
                var cost = _cost[state] + CostOf(state, way);
                Debug.Assert(cost >= 0, "No answer has more than the best.");
                if (cost >= _cost[way.To]) continue;
                (_cost[way.To], _way[way.To]) = (cost, (state, way));
                open.Enqueue(way.To, (cost, way.To));
            }
        }
    }
}
