using System.Numerics;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Exploration;

/// <summary>What is wrong with the story as a whole, found by looking at everything that can happen. Each finding shows a shortest way there.</summary>
internal sealed class StoryFindings
{
    private readonly StateGraph _graph;
    private readonly Scenario _scenario;
    private readonly FindingList _findings;

    private StoryFindings(StateGraph graph, FindingList findings) => (_graph, _scenario, _findings) = (graph, graph.Story.Scenario, findings);

    /// <summary>Reports into a file's findings. <paramref name="sums"/> is a graph that sees every sum.</summary>
    public static void Report(StateGraph graph, PlayOrder order, StateGraph sums, YamlFile file)
    {
        var story = new StoryFindings(graph, file.Findings);
        if (!graph.IsComplete) story.ReportLimit((file.Root as YamlMap)?["id"]?.Span ?? default);
        if (!order.EveryPlayEnds) story.ReportRound(order);
        story.ReportDeadEnds();
        story.ReportClamped(sums);
        ClaimFindings.Report(graph, file.Findings);
        if (!graph.IsComplete) return;
        story.ReportUnreachable();
        if (!order.EveryPlayEnds) return;
        story.ReportEvidenceTwice(order);
        story.ReportLost(order);
    }

    private void ReportLimit(TextSpan span) => _findings.Add(
        Rules.NotProved, span, $"Not proved: {_graph.StateCount} states searched, and there are more.");

    private void ReportRound(PlayOrder order)
    {
        var scenes = order.Round.Select(state => _scenario.Scenes[_graph.SceneOf(state)]).ToList();
        var answers = string.Join(",", Answers([.. order.Round]));
        _findings.Add(
            Rules.Round,
            scenes[0].Place,
            $"A play can go round for ever: {string.Join(" -> ", scenes.Select(scene => scene.Id))}{(answers.Length > 0 ? $", by {answers}" : "")}, {Way(_graph, order.Round[0])}.");
    }

    /// <summary>A play that goes on by itself for too long is given up, whatever would have come.</summary>
    private void ReportLost(PlayOrder order)
    {
        // Last ones first, so the walk from the start is the other way round.
        var steps = new int[_graph.StateCount];
        foreach (var state in order.States.Reverse())
        {
            foreach (var edge in _graph.EdgesOf(state)) steps[edge.To] = Math.Max(steps[edge.To], edge.Answer < 0 ? steps[state] + 1 : 0);
            if (steps[state] != Passage.MostScenesWithoutDecision + 1) continue;
            var scene = _scenario.Scenes[_graph.SceneOf(state)];
            _findings.Add(Rules.GivenUp, scene.Place, $"The scene '{scene.Id}' comes after {Passage.MostScenesWithoutDecision} scenes without a decision: there a play is given up.");
            return;
        }
    }

    private IEnumerable<string> Answers(IReadOnlyList<int> states)
    {
        for (var i = 0; i + 1 < states.Count; i++)
        {
            var to = states[i + 1];
            foreach (var edge in _graph.EdgesOf(states[i]).ToArray().Where(edge => edge.To == to).Take(1))
            {
                if (_graph.AnswerOf(states[i], to, edge.Answer) is { } answer) yield return answer;
            }
        }
    }

    private void ReportDeadEnds()
    {
        var reported = new HashSet<int>();
        for (var state = 0; state < _graph.StateCount; state++)
        {
            if (!_graph.IsSearched(state) || !_graph.EdgesOf(state).IsEmpty) continue;
            var scene = _scenario.Scenes[_graph.SceneOf(state)];
            if (scene.WayOn is Decision && reported.Add(scene.Index))
                _findings.Add(Rules.DeadEnd, scene.Place, $"In the scene '{scene.Id}' nothing is on offer, {Way(_graph, state)}.");
        }
    }

    private void ReportClamped(StateGraph sums)
    {
        foreach (var (effect, (state, by)) in sums.Clamped)
        {
            var (name, range) = (_scenario.Layout.Vars[effect.Slot].Name, _scenario.Layout.Slots[effect.Slot]);
            // Several ticks may be needed, where a choice says by itself what is taken.
            var ticks = by.First is PickAnswer ? $" when {by.First.Written} is ticked" : "";
            _findings.Add(
                Rules.Clamped,
                effect.Place,
                $"Adding {effect.Value} to '{name}' passes its bounds ({range.Min} to {range.Max}) in the scene '{_scenario.Scenes[sums.SceneOf(state)].Id}', {Way(sums, state)}{ticks}; it then stays at the bound.");
        }
    }

    private void ReportUnreachable()
    {
        var scenes = new HashSet<int>();
        var taken = new HashSet<Offer>(ReferenceEqualityComparer.Instance);
        for (var state = 0; state < _graph.StateCount; state++)
        {
            scenes.Add(_graph.SceneOf(state));
            foreach (var edge in _graph.EdgesOf(state))
            {
                if (edge.Answer >= 0 && _graph.Groups[edge.Answer].First is ChoiceAnswer answer) taken.Add(answer.Choice);
            }
        }

        // What is included is shared: another scenario may reach what this one does not.
        foreach (var scene in _scenario.Scenes.Where(scene => !scene.IsIncluded))
        {
            if (!scenes.Contains(scene.Index))
            {
                _findings.Add(Rules.UnreachableScene, scene.Place, $"No play reaches the scene '{scene.Id}'.");
                continue;
            }

            foreach (var choice in scene.Offers.OfType<Choice>().Where(choice => !taken.Contains(choice)))
                _findings.Add(Rules.UnreachableChoice, choice.Place, $"The choice '{choice.Id}' is on offer in no play.");
        }
    }

    /// <summary>Evidence can be had twice where what gives it still lies ahead after it was given.</summary>
    private void ReportEvidenceTwice(PlayOrder order)
    {
        var givers = _graph.Groups.Select(group => group.Members.SelectMany(GiversOf).Distinct().ToList()).ToArray();
        var bits = givers.SelectMany(own => own).Distinct().Select((giver, bit) => (giver, bit)).ToDictionary(pair => pair.giver, pair => pair.bit);
        var ownBits = givers.Select(own => own.Aggregate(BigInteger.Zero, (set, giver) => set | (BigInteger.One << bits[giver]))).ToArray();
        var ahead = new BigInteger[_graph.StateCount];
        var nearest = new SortedDictionary<int, (int State, Edge Edge, Giver Giver)>();
        foreach (var state in order.States)
        {
            foreach (var edge in _graph.EdgesOf(state))
            {
                var own = edge.Answer < 0 ? BigInteger.Zero : ownBits[edge.Answer];
                if (!(ahead[edge.To] & own).IsZero)
                {
                    foreach (var giver in givers[edge.Answer].Where(giver => !(ahead[edge.To] >> bits[giver]).IsEven))
                    {
                        if (!nearest.TryGetValue(bits[giver], out var known) || state < known.State) nearest[bits[giver]] = (state, edge, giver);
                    }
                }

                ahead[state] |= ahead[edge.To] | own;
            }
        }

        foreach (var (state, edge, giver) in nearest.Values) ReportTwice(state, edge, giver);
    }

    /// <summary>What gives the evidence of an answer: choices and options that have some, or an order.</summary>
    private static IEnumerable<Giver> GiversOf(Answer answer) => answer switch
    {
        OrderAnswer order => order.Evidence.IsEmpty ? [] : [new Giver(order.Decision, null)],
        _ => answer.Taken.Where(offer => !offer.Evidence.IsEmpty && offer is not Choice { Once: true }).Select(offer => new Giver(null, offer)),
    };

    private void ReportTwice(int state, Edge edge, Giver giver)
    {
        var group = _graph.Groups[edge.Answer];
        string[] way = [.. _graph.WayTo(state), Written(group, giver), .. WayToGiver(edge.To, giver)];
        var (name, place) = giver.Offer is { } offer
            ? ($"'{offer.Id}'", offer.Place)
            : ($"the order in '{_scenario.Scenes[_graph.SceneOf(state)].Id}'", _scenario.Scenes[_graph.SceneOf(state)].Place);
        _findings.Add(Rules.EvidenceTwice, place, $"The evidence of {name} can be had twice in one play, by {string.Join(",", way)}.");
    }

    private static string Written(AnswerGroup group, Giver giver) => group.Members.First(member => GiversOf(member).Contains(giver)).Written;

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
                if (edge.Answer >= 0 && _graph.Groups[edge.Answer].Members.SelectMany(GiversOf).Contains(giver)) return Written(_graph.Groups[edge.Answer], giver);
            }

            return null;
        }
    }

    private static string Way(StateGraph graph, int state) =>
        graph.WayTo(state) is [_, ..] way ? $"reached by {string.Join(",", way)}" : "at the very start";

    /// <summary>What gives evidence: an order, or a choice or option. Compared as the thing that it is, not by what it says.</summary>
    private sealed record Giver(OrderDecision? Order, Offer? Offer)
    {
        public bool Equals(Giver? other) => other is not null && ReferenceEquals(Order, other.Order) && ReferenceEquals(Offer, other.Offer);

        public override int GetHashCode() => HashCode.Combine(
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Order), System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Offer));
    }
}
