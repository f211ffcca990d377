using System.Numerics;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Exploration;

/// <summary>What is wrong with the story as a whole, found by looking at everything that can happen. Each finding shows a shortest way there.</summary>
internal sealed class StoryFindings
{
    private readonly StateGraph _graph;
    private readonly Scenario _scenario;
    private readonly FindingList _findings;

    private StoryFindings(StateGraph graph, FindingList findings) => (_graph, _scenario, _findings) = (graph, graph.Story.Scenario, findings);

    /// <summary>Reports into a file's findings. <paramref name="sums"/> is a graph in which adds count as reads.</summary>
    public static void Report(StateGraph graph, PlayOrder order, StateGraph sums, FindingList findings)
    {
        var story = new StoryFindings(graph, findings);
        if (!graph.IsComplete) story.ReportLimit();
        if (!order.EveryPlayEnds) story.ReportRound(order);
        story.ReportDeadEnds();
        story.ReportClamped(sums);
        if (!graph.IsComplete) return;
        story.ReportUnreachable();
        if (order.EveryPlayEnds) story.ReportEvidenceTwice(order);
    }

    private void ReportLimit() => _findings.Add(
        Rules.NotProved, _scenario.Scenes[_scenario.Start].Span, $"Not proved: {_graph.StateCount} states searched, and there are more.");

    private void ReportRound(PlayOrder order)
    {
        var scenes = order.Round.Select(state => _scenario.Scenes[_graph.SceneOf(state)]).ToList();
        var answers = string.Join(", ", Answers([.. order.Round]));
        _findings.Add(
            Rules.Round,
            scenes[0].Span,
            $"A play can go round for ever: {string.Join(" -> ", scenes.Select(scene => scene.Id))}{(answers.Length > 0 ? $", by {answers}" : "")}, {Way(order.Round[0])}.");
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
                _findings.Add(Rules.DeadEnd, scene.Span, $"In the scene '{scene.Id}' nothing may be on offer: {Way(state)}.");
        }
    }

    private void ReportClamped(StateGraph sums)
    {
        foreach (var (choiceIndex, slot) in sums.Clamped)
        {
            var choice = sums.ChoiceAt(choiceIndex);
            var effect = choice.Effects.First(effect => effect.Slot == slot && effect.Adds);
            var (name, range) = (_scenario.Layout.Vars[slot].Name, _scenario.Layout.Slots[slot]);
            _findings.Add(
                Rules.Clamped,
                effect.Span,
                $"Adding {effect.Value} to '{name}' here can pass its bounds ({range.Min} to {range.Max}); it then stays at the bound.");
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
        var reported = new HashSet<int>();
        foreach (var state in order.States)
        {
            foreach (var edge in _graph.EdgesOf(state))
            {
                var own = bits.GetValueOrDefault(edge.Choice);
                if (!(ahead[edge.To] & own).IsZero && reported.Add(edge.Choice)) ReportTwice(state, edge.Choice);
                ahead[state] |= ahead[edge.To] | own;
            }
        }
    }

    private void ReportTwice(int state, int choiceIndex)
    {
        var choice = _graph.ChoiceAt(choiceIndex);
        _findings.Add(
            Rules.EvidenceTwice, choice.Span, $"The evidence of '{choice.Id}' can be had twice in one play: it can be taken again after {Way(state)}.");
    }

    private string Way(int state) => _graph.WayTo(state) is [_, ..] way ? $"reached by {string.Join(",", way)}" : "at the very start";
}
