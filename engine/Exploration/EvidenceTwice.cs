using System.Numerics;
using System.Runtime.CompilerServices;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Exploration;

/// <summary>Evidence that can be had twice in one play: what gives it still lies ahead after it was given.</summary>
internal sealed class EvidenceTwice
{
    private readonly StateGraph _graph;
    private readonly FindingList _findings;

    private EvidenceTwice(StateGraph graph, FindingList findings) => (_graph, _findings) = (graph, findings);

    /// <summary>Reports each choice, option or order whose evidence can be had twice, with a shortest way to both times.</summary>
    public static void Report(StateGraph graph, PlayOrder order, FindingList findings)
    {
        var twice = new EvidenceTwice(graph, findings);
        foreach (var givers in twice.Suspects().Chunk(64)) twice.Report(order, givers);
    }

    private Scenario Scenario => _graph.Story.Scenario;

    /// <summary>Only what stands in a scene to which a play can come back can be had twice.</summary>
    private List<Giver> Suspects()
    {
        var ways = new HashSet<int>[Scenario.Scenes.Length];
        for (var state = 0; state < _graph.StateCount; state++)
        {
            foreach (var edge in _graph.EdgesOf(state)) (ways[_graph.SceneOf(state)] ??= []).Add(_graph.SceneOf(edge.To));
        }

        int[][] lists = [.. ways.Select(to => to is null ? [] : to.ToArray())];
        var first = _graph.SceneOf(0);
        // The components are those of what can be reached from node 0: the scene in which the story begins changes places with it.
        var components = Components.Of(lists.Length, (node, way) => lists[Swap(node)] is var list && way < list.Length ? Swap(list[way]) : -1);
        return
        [
            .. Scenario.Scenes.Where(scene => components.Rounds.Contains(components.ComponentOf[Swap(scene.Index)]))
                .SelectMany(scene => _graph.GroupsIn(scene)).SelectMany(group => group.Members).SelectMany(GiversOf).Distinct(),
        ];

        int Swap(int scene) => scene == first ? 0 : scene == 0 ? first : scene;
    }

    /// <summary>What gives the evidence of an answer: choices and options that have some, or an order. What is offered only once gives it once.</summary>
    private static IEnumerable<Giver> GiversOf(Answer answer) => answer switch
    {
        OrderAnswer order => order.Evidence.IsEmpty ? [] : [new Giver(order.Decision, null)],
        _ => answer.Taken.Where(offer => !offer.Evidence.IsEmpty && offer is not Choice { Once: true }).Select(offer => new Giver(null, offer)),
    };

    /// <summary>One pass, last states first, for as many as there are bits in a word.</summary>
    private void Report(PlayOrder order, Giver[] givers)
    {
        ulong[] own = [.. _graph.Groups.Select(group => BitsOf(group, givers))];
        var (ahead, nearest) = (new ulong[_graph.StateCount], new (int State, Edge Way)?[givers.Length]);
        foreach (var state in order.States)
        {
            foreach (var edge in _graph.EdgesOf(state))
            {
                var given = edge.Answer < 0 ? 0 : own[edge.Answer];
                for (var again = ahead[edge.To] & given; again != 0; again &= again - 1)
                {
                    ref var known = ref nearest[BitOperations.TrailingZeroCount(again)];
                    if (known is null || state < known.Value.State) known = (state, edge);
                }

                ahead[state] |= ahead[edge.To] | given;
            }
        }

        foreach (var (giver, at) in givers.Zip(nearest))
        {
            if (at is var (state, way)) Report(giver, state, way);
        }
    }

    private static ulong BitsOf(AnswerGroup group, Giver[] givers)
    {
        var bits = 0UL;
        foreach (var giver in group.Members.SelectMany(GiversOf))
        {
            if (Array.IndexOf(givers, giver) is >= 0 and var bit) bits |= 1UL << bit;
        }

        return bits;
    }

    private void Report(Giver giver, int state, Edge way)
    {
        string[] answers = [.. _graph.WayTo(state), Written(way, giver), .. WayToGiver(way.To, giver)];
        var (name, place) = giver.Offer is { } offer
            ? ($"'{offer.Id}'", offer.Place)
            : ($"the order in '{Scenario.Scenes[_graph.SceneOf(state)].Id}'", Scenario.Scenes[_graph.SceneOf(state)].Place);
        _findings.Add(Rules.EvidenceTwice, place, $"The evidence of {name} can be had twice in one play, by {string.Join(",", answers)}.");
    }

    private string Written(Edge way, Giver giver) => _graph.Groups[way.Answer].Members.First(member => GiversOf(member).Contains(giver)).Written;

    /// <summary>A shortest way from a state to what gives some evidence, and the answer that gives it.</summary>
    private List<string> WayToGiver(int from, Giver giver)
    {
        var parents = new Dictionary<int, (int State, int Answer)> { [from] = (-1, -1) };
        var open = new Queue<int>([from]);
        var at = open.Dequeue();
        string? last;
        for (; (last = GivenIn(at)) is null; at = open.Dequeue())
        {
            foreach (var edge in _graph.EdgesOf(at))
            {
                if (parents.TryAdd(edge.To, (at, edge.Answer))) open.Enqueue(edge.To);
            }
        }

        var way = new List<string> { last };
        for (var (state, taken) = parents[at]; state >= 0; (at, (state, taken)) = (state, parents[state]))
        {
            if (_graph.AnswerOf(state, at, taken) is { } answer) way.Add(answer);
        }

        way.Reverse();
        return way;

        string? GivenIn(int state)
        {
            foreach (var edge in _graph.EdgesOf(state))
            {
                if (edge.Answer >= 0 && _graph.Groups[edge.Answer].Members.SelectMany(GiversOf).Contains(giver)) return Written(edge, giver);
            }

            return null;
        }
    }

    /// <summary>What gives evidence: an order, or a choice or option. Compared as the thing that it is, not by what it says.</summary>
    private sealed record Giver(OrderDecision? Order, Offer? Offer)
    {
        public bool Equals(Giver? other) => other is not null && ReferenceEquals(Order, other.Order) && ReferenceEquals(Offer, other.Offer);

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Order), RuntimeHelpers.GetHashCode(Offer));
    }
}
