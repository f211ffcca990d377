using System.Collections.Immutable;
using MentorSim.Engine.Play;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Exploration;

/// <summary>
/// The value of every state, for the total and for each unit of one pack: the most still to be earned, taking the best answer at
/// decisions and the worst fall at chance. Exact whole numbers; each unit is valued by itself, so units need not add up to the total.
/// </summary>
public sealed class Values
{
    // Far below any sum, and far enough above the least number that sums with it stay there.
    private const int Unknown = int.MinValue / 2;

    private readonly StateGraph _graph;
    private readonly int[] _values;
    private readonly int[][] _earned;
    private readonly ImmutableDictionary<string, int> _columns;
    private readonly int[] _columnOfUnit;
    private readonly int _width;

    private Values(StateGraph graph, Pack pack, bool stopsAtIncidents)
    {
        (_graph, Pack, StopsAtIncidents) = (graph, pack, stopsAtIncidents);
        // A unit on which there is no evidence has no value anywhere, and so needs no room.
        var units = graph.Story.Scenario.AllEvidence.Where(evidence => evidence.Pack == pack)
            .Select(evidence => evidence.Element.UnitId).Distinct(StringComparer.Ordinal).ToList();
        _columns = units.Select((unit, index) => KeyValuePair.Create(unit, index + 1)).ToImmutableDictionary(StringComparer.Ordinal);
        _columnOfUnit = [.. pack.Units.Select(unit => _columns.GetValueOrDefault(unit.Id))];
        _width = 1 + units.Count;
        _values = new int[graph.StateCount * _width];
        _earned = [.. graph.Groups.Select(group => ColumnsOf(group.First))];
    }

    /// <summary>The pack whose evidence counts.</summary>
    public Pack Pack { get; }

    /// <summary>Whether nothing can be earned after a serious breach, as in an assessment.</summary>
    public bool StopsAtIncidents { get; }

    /// <summary>Values of a graph in which every play ends.</summary>
    public static Values Of(StateGraph graph, PlayOrder order, Pack pack, bool stopsAtIncidents)
    {
        if (!order.EveryPlayEnds) throw new ArgumentException("A play may not end, so there are no values.", nameof(order));
        var values = new Values(graph, pack, stopsAtIncidents);
        foreach (var state in order.States) values.SetValue(state);
        return values;
    }

    /// <summary>The points of an answer: the total, then each unit of the pack.</summary>
    public int[] Earned(Answer answer) => ByUnit(ColumnsOf(answer));

    private int[] ByUnit(ReadOnlySpan<int> columns)
    {
        var points = new int[1 + _columnOfUnit.Length];
        points[0] = columns[0];
        for (var unit = 0; unit < _columnOfUnit.Length; unit++) points[1 + unit] = _columnOfUnit[unit] == 0 ? 0 : columns[_columnOfUnit[unit]];
        return points;
    }

    private int[] ColumnsOf(Answer answer)
    {
        var earned = new int[_width];
        foreach (var evidence in answer.Evidence.Where(evidence => evidence.Pack == Pack))
        {
            earned[0] += evidence.Points;
            earned[_columns[evidence.Element.UnitId]] += evidence.Points;
        }

        return earned;
    }

    /// <summary>The value of a state of play: the total, then each unit; null where the search did not come to it.</summary>
    public int[]? At(StoryState state) => _graph.Find(state) is >= 0 and var number ? ByUnit(ValueOf(number)) : null;

    /// <summary>The total that can still be had in a state of the graph.</summary>
    public int TotalAt(int state) => _values[state * _width];

    /// <summary>The total that a way out of a state still has: what it earns, and the most that can be had after it.</summary>
    public int TotalBy(Edge way) => way.Answer < 0 ? TotalAt(way.To) : _earned[way.Answer][0] + (Stops(way) ? 0 : TotalAt(way.To));

    /// <summary>The points on the total that a way out of a state earns by itself.</summary>
    public int EarnedBy(Edge way) => way.Answer < 0 ? 0 : _earned[way.Answer][0];

    /// <summary>Whether the value at the start is known; where the search met its limit it is then the least that it can be.</summary>
    public bool IsKnown => TotalAt(0) > Unknown / 2;

    /// <summary>Whether a way ends the play, by a serious breach in an assessment.</summary>
    public bool Stops(Edge way) => StopsAtIncidents && way.Answer >= 0 && _graph.Groups[way.Answer].First.IsIncident;

    /// <summary>The value at the start: the total, then each unit.</summary>
    public int[] AtStart => ByUnit(ValueOf(0));

    private Span<int> ValueOf(int state) => _values.AsSpan(state * _width, _width);

    private void SetValue(int state)
    {
        var edges = _graph.EdgesOf(state);
        var value = ValueOf(state);
        if (edges.IsEmpty)
        {
            // What follows was not searched.
            if (!_graph.IsSearched(state)) value.Fill(Unknown);
            return;
        }

        var isChance = edges[0].Answer < 0;
        value.Fill(isChance ? int.MaxValue : int.MinValue);
        foreach (var edge in edges)
        {
            var after = ValueOf(edge.To);
            var stops = Stops(edge);
            for (var column = 0; column < _width; column++)
            {
                if (isChance) value[column] = Math.Min(value[column], after[column]);
                else value[column] = Math.Max(value[column], _earned[edge.Answer][column] + (stops ? 0 : after[column]));
            }
        }
    }
}
