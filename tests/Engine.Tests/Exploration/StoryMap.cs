using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Exploration;

/// <summary>What a test asks of a whole story, worked out in one pass backwards over its states, apart from the engine's own values.</summary>
internal sealed class StoryMap
{
    private readonly StateGraph _graph;
    private readonly int[] _values;
    private readonly int[] _mostDecisions;
    private readonly bool[] _isSound;
    private readonly bool[] _canEndWell;

    public StoryMap(StateGraph graph)
    {
        _graph = graph;
        (_values, _mostDecisions) = (new int[graph.StateCount], new int[graph.StateCount]);
        (_isSound, _canEndWell) = (new bool[graph.StateCount], new bool[graph.StateCount]);
        foreach (var state in PlayOrder.Of(graph).States) Look(state);
    }

    /// <summary>The total that can be had for sure.</summary>
    public int Ceiling => _values[0];

    /// <summary>The most decisions in one play.</summary>
    public int MostDecisions => _mostDecisions[0];

    /// <summary>Whether, wherever chance leads, some play loses no points, breaks no rule and stays inside the role.</summary>
    public bool HasSoundPlay => _isSound[0];

    /// <summary>Ids of the scenes at which plays end.</summary>
    public HashSet<string> Endings { get; } = [];

    /// <summary>Ids of the incidents that can happen.</summary>
    public HashSet<string> Incidents { get; } = [];

    /// <summary>Ids of the choices and options that are serious breaches and after which a play can still end well.</summary>
    public HashSet<string> BreachesThatEndWell { get; } = [];

    private void Look(int state)
    {
        var edges = _graph.EdgesOf(state).ToArray();
        _canEndWell[state] = edges.Any(edge => _canEndWell[edge.To]) || _graph.Story.Scenario.Scenes[_graph.SceneOf(state)].WayOn is Ending { Kind: EndingKind.Good };
        foreach (var edge in edges.Where(edge => edge.Answer >= 0 && _canEndWell[edge.To]))
            BreachesThatEndWell.UnionWith(AnswerOf(edge).Taken.Where(offer => offer.Critical is not null).Select(offer => offer.Id));
        if (edges.Length == 0)
        {
            var scene = _graph.Story.Scenario.Scenes[_graph.SceneOf(state)];
            _isSound[state] = scene.WayOn is Ending;
            Endings.Add(scene.Id);
        }
        else if (edges[0].Answer < 0)
        {
            _values[state] = edges.Min(edge => _values[edge.To]);
            _mostDecisions[state] = edges.Max(edge => _mostDecisions[edge.To]);
            _isSound[state] = edges.All(edge => _isSound[edge.To]);
        }
        else
        {
            _values[state] = edges.Max(Worth);
            _mostDecisions[state] = 1 + edges.Max(edge => _mostDecisions[edge.To]);
            _isSound[state] = edges.Any(edge => Worth(edge) == _values[state] && IsSound(AnswerOf(edge)) && _isSound[edge.To]);
            Incidents.UnionWith(edges.SelectMany(edge => AnswerOf(edge).Taken).Select(offer => offer.Critical?.Id).OfType<string>());
        }
    }

    private int Worth(Edge edge) =>
        _values[edge.To] + AnswerOf(edge).Evidence.Where(evidence => evidence.Pack == _graph.Story.Scenario.ScoringPack).Sum(evidence => evidence.Points);

    private static bool IsSound(Answer answer) => !answer.IsIncident && answer.Taken.All(offer => offer.Oversteps.IsEmpty);

    private Answer AnswerOf(Edge edge) => _graph.Groups[edge.Answer].First;
}
