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
    public static void Report(StateGraph graph, PlayOrder order, Values? values, StateGraph sums, YamlFile file)
    {
        var story = new StoryFindings(graph, file.Findings);
        var span = (file.Root as YamlMap)?["id"]?.Span ?? default;
        if (!graph.IsComplete) story.ReportLimit(span);
        if (!order.EveryPlayEnds) story.ReportRound(order);
        story.ReportDeadEnds();
        // Whoever goes round takes everything past its bounds; that is over when the round is.
        if (order.EveryPlayEnds) ClampedSums.Report(sums, file.Findings);
        ClaimFindings.Report(graph, file.Findings);
        var isForced = ForcedBreaches.Report(graph, file.Findings);
        if (!graph.IsComplete) return;
        story.ReportUnreachable();
        ConditionFindings.Report(graph, file.Findings);
        if (!order.EveryPlayEnds) return;
        EvidenceTwice.Report(graph, order, file.Findings);
        story.ReportLost(order);
        if (values is not null) UncleanCeiling.Report(graph, order, values, isForced, span, file.Findings);
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
            $"A play can go round for ever: {string.Join(" -> ", scenes.Select(scene => scene.Id))}{(answers.Length > 0 ? $", by {answers}" : "")}, {_graph.Witness(order.Round[0])}.");
    }

    /// <summary>A play that goes on by itself for too long is given up, whatever would have come.</summary>
    private void ReportLost(PlayOrder order)
    {
        // Last ones first, so the walk from the start is the other way round.
        var (steps, before) = (new int[_graph.StateCount], new int[_graph.StateCount]);
        foreach (var state in order.States.Reverse())
        {
            foreach (var edge in _graph.EdgesOf(state))
            {
                if (edge.Answer < 0 && steps[state] >= steps[edge.To]) (steps[edge.To], before[edge.To]) = (steps[state] + 1, state);
            }

            if (steps[state] != Passage.MostScenesWithoutDecision + 1) continue;
            var scene = _scenario.Scenes[_graph.SceneOf(state)];
            _findings.Add(
                Rules.GivenUp,
                scene.Place,
                $"The scene '{scene.Id}' comes after {Passage.MostScenesWithoutDecision} scenes without a decision, {WayWithoutDecision(state)}: there a play is given up.");
            return;
        }

        // The shortest way to a state may be another, on which nothing is given up.
        string WayWithoutDecision(int state)
        {
            var passed = new List<int> { state };
            while (steps[passed[^1]] > 0) passed.Add(before[passed[^1]]);
            passed.Reverse();
            return StateGraph.Shown([.. _graph.WayTo(passed[0]), .. Answers(passed)]);
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
                _findings.Add(Rules.DeadEnd, scene.Place, $"In the scene '{scene.Id}' nothing is on offer, {_graph.Witness(state)}.");
        }
    }

    private void ReportUnreachable()
    {
        var (isEntered, isTaken) = (new bool[_scenario.Scenes.Length], new bool[_graph.Groups.Length]);
        for (var state = 0; state < _graph.StateCount; state++)
        {
            isEntered[_graph.SceneOf(state)] = true;
            foreach (var edge in _graph.EdgesOf(state))
            {
                if (edge.Answer >= 0) isTaken[edge.Answer] = true;
            }
        }

        var onOffer = _graph.Groups.Where(group => isTaken[group.Index]).Select(group => group.First).OfType<ChoiceAnswer>().Select(answer => answer.Choice.Index).ToHashSet();
        var fixedVars = new FixedVars(_scenario);
        var unreached = new UnreachedScenes(_scenario, isEntered, choice => onOffer.Contains(choice.Index));
        // What is included is shared: another scenario may reach what this one does not.
        foreach (var scene in _scenario.Scenes.Where(scene => !scene.IsIncluded))
        {
            if (!isEntered[scene.Index])
            {
                unreached.Report(scene, _findings);
                continue;
            }

            foreach (var group in _graph.GroupsIn(scene).Where(group => !isTaken[group.Index]))
            {
                if (group.First is ChoiceAnswer { Choice: var choice })
                    _findings.Add(Rules.UnreachableChoice, choice.Place, $"The choice '{choice.Id}' is on offer in no play.", fixedVars.HelpFor(choice.When) ?? Rules.UnreachableChoice.Help);
            }
        }
    }
}
