using System.Numerics;
using MentorSim.Engine.Findings;
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
        if (!graph.IsComplete) return;
        story.ReportUnreachable();
        if (order.EveryPlayEnds) story.ReportEvidenceTwice(order);
    }

    private void ReportLimit(TextSpan span) => _findings.Add(
        Rules.NotProved, span, $"Not proved: {_graph.StateCount} states searched, and there are more.");

    private void ReportRound(PlayOrder order)
    {
        var scenes = order.Round.Select(state => _scenario.Scenes[_graph.SceneOf(state)]).ToList();
        var answers = string.Join(",", Answers([.. order.Round]));
        _findings.Add(
            Rules.Round,
            scenes[0].Span,
            $"A play can go round for ever: {string.Join(" -> ", scenes.Select(scene => scene.Id))}{(answers.Length > 0 ? $", by {answers}" : "")}, {Way(_graph, order.Round[0])}.");
    }

    private IEnumerable<string> Answers(IReadOnlyList<int> states)
    {
        for (var i = 0; i + 1 < states.Count; i++)
        {
            var to = states[i + 1];
            foreach (var edge in _graph.EdgesOf(states[i]).ToArray().Where(edge => edge.To == to).Take(1))
            {
                if (_graph.AnswerOf(states[i], to, edge.Choice) is { } answer) yield return answer;
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
                _findings.Add(Rules.DeadEnd, scene.Span, $"In the scene '{scene.Id}' nothing is on offer, {Way(_graph, state)}.");
        }
    }

    private void ReportClamped(StateGraph sums)
    {
        foreach (var ((choiceIndex, slot), state) in sums.Clamped)
        {
            var choice = sums.ChoiceAt(choiceIndex);
            var effect = choice.Effects.First(effect => effect.Slot == slot && effect.Adds);
            var (name, range) = (_scenario.Layout.Vars[slot].Name, _scenario.Layout.Slots[slot]);
            _findings.Add(
                Rules.Clamped,
                effect.Span,
                $"Adding {effect.Value} to '{name}' passes its bounds ({range.Min} to {range.Max}) in the scene {Way(sums, state)}; it then stays at the bound.");
        }
    }

    private void ReportUnreachable()
    {
        var scenes = new HashSet<int>();
        var choices = new HashSet<int>();
        for (var state = 0; state < _graph.StateCount; state++)
        {
            scenes.Add(_graph.SceneOf(state));
            foreach (var edge in _graph.EdgesOf(state)) choices.Add(edge.Choice);
        }

        foreach (var scene in _scenario.Scenes)
        {
            if (!scenes.Contains(scene.Index))
            {
                _findings.Add(Rules.UnreachableScene, scene.Span, $"No play reaches the scene '{scene.Id}'.");
                continue;
            }

            foreach (var choice in scene.Choices.Where(choice => !choices.Contains(choice.Index)))
                _findings.Add(Rules.UnreachableChoice, choice.Span, $"The choice '{choice.Id}' is on offer in no play.");
        }
    }

    /// <summary>A choice with evidence can be taken twice where it still lies ahead after it was taken.</summary>
    private void ReportEvidenceTwice(PlayOrder order)
    {
        var candidates = _scenario.AllChoices.Where(choice => !choice.Once && !choice.Evidence.IsEmpty).Select(choice => choice.Index).ToList();
        var bits = candidates.Select((choice, bit) => (choice, bit)).ToDictionary(pair => pair.choice, pair => BigInteger.One << pair.bit);
        var ahead = new BigInteger[_graph.StateCount];
        var nearest = new SortedDictionary<int, (int State, int After)>();
        foreach (var state in order.States)
        {
            foreach (var edge in _graph.EdgesOf(state))
            {
                var own = bits.GetValueOrDefault(edge.Choice);
                if (!(ahead[edge.To] & own).IsZero && (!nearest.TryGetValue(edge.Choice, out var known) || state < known.State))
                    nearest[edge.Choice] = (state, edge.To);
                ahead[state] |= ahead[edge.To] | own;
            }
        }

        foreach (var (choice, (state, after)) in nearest) ReportTwice(choice, state, after);
    }

    private void ReportTwice(int choiceIndex, int state, int after)
    {
        var choice = _graph.ChoiceAt(choiceIndex);
        string[] way = [.. _graph.WayTo(state), choice.Id, .. WayToAnswer(after, choiceIndex), choice.Id];
        _findings.Add(Rules.EvidenceTwice, choice.Span, $"The evidence of '{choice.Id}' can be had twice in one play, by {string.Join(",", way)}.");
    }

    /// <summary>A shortest way from a state to one in which a choice is on offer.</summary>
    private List<string> WayToAnswer(int from, int choice)
    {
        var parents = new Dictionary<int, (int State, int Choice)> { [from] = (-1, -1) };
        var open = new Queue<int>([from]);
        var at = open.Dequeue();
        for (; !IsOnOffer(at); at = open.Dequeue())
        {
            foreach (var edge in _graph.EdgesOf(at))
            {
                if (parents.TryAdd(edge.To, (at, edge.Choice))) open.Enqueue(edge.To);
            }
        }

        var way = new List<string>();
        for (var (state, taken) = parents[at]; state >= 0; (at, (state, taken)) = (state, parents[state]))
        {
            if (_graph.AnswerOf(state, at, taken) is { } answer) way.Add(answer);
        }

        way.Reverse();
        return way;

        bool IsOnOffer(int state)
        {
            foreach (var edge in _graph.EdgesOf(state))
            {
                if (edge.Choice == choice) return true;
            }

            return false;
        }
    }

    private static string Way(StateGraph graph, int state) =>
        graph.WayTo(state) is [_, ..] way ? $"reached by {string.Join(",", way)}" : "at the very start";
}
