using System.Collections.Immutable;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Exploration;

/// <summary>
/// The value of every state, for the total and for each unit of one pack, or for each of its elements: the most still to be earned,
/// taking the best answer at decisions and the worst fall at chance. Exact whole numbers; each unit and each element is valued by
/// itself, so they need not add up to the total.
/// </summary>
public sealed class Values
{
    // Far below any sum, and far enough above the least number that sums with it stay there.
    private const int Unknown = int.MinValue / 2;

    private readonly StateGraph _graph;
    private readonly int[] _values;
    private readonly int[][] _earned;
    private readonly Func<Element, string> _partOf;
    private readonly ImmutableDictionary<string, int> _columns;
    private readonly int[] _columnOfPart;
    private readonly int _width;

    private Values(StateGraph graph, Reading reading, bool stopsAtIncidents, IEnumerable<string> parts, Func<Element, string> partOf)
    {
        (_graph, Reading, StopsAtIncidents, _partOf) = (graph, reading, stopsAtIncidents, partOf);
        // A part on which there is no evidence has no value anywhere, and so needs no room.
        var used = reading.Read(graph.Story.Scenario.AllEvidence).Select(evidence => partOf(evidence.Element)).Distinct(StringComparer.Ordinal).ToList();
        _columns = used.Select((part, index) => KeyValuePair.Create(part, index + 1)).ToImmutableDictionary(StringComparer.Ordinal);
        _columnOfPart = [.. parts.Select(part => _columns.GetValueOrDefault(part))];
        _width = 1 + used.Count;
        _values = new int[graph.StateCount * _width];
        _earned = [.. graph.Groups.Select(group => ColumnsOf(group.First))];
    }

    /// <summary>What evidence counts.</summary>
    public Reading Reading { get; }

    /// <summary>Whether nothing can be earned after a serious breach, as in an assessment.</summary>
    public bool StopsAtIncidents { get; }

    /// <summary>Values of a graph in which every play ends, for the total and each unit of a pack that the scenario names.</summary>
    public static Values Of(StateGraph graph, PlayOrder order, Pack pack, bool stopsAtIncidents) =>
        Of(graph, order, Reading.Native(pack), stopsAtIncidents);

    /// <summary>The same for any pack, as it reads the scenario.</summary>
    public static Values Of(StateGraph graph, PlayOrder order, Reading reading, bool stopsAtIncidents) =>
        Worked(order, new Values(graph, reading, stopsAtIncidents, reading.Pack.Units.Select(unit => unit.Id), element => element.UnitId));

    /// <summary>Values for the total and each element, in the order of the pack. They are asked for only where a scorecard shows elements.</summary>
    public static Values OfElements(StateGraph graph, PlayOrder order, Reading reading, bool stopsAtIncidents) =>
        Worked(order, new Values(graph, reading, stopsAtIncidents, reading.Pack.Elements.Select(element => element.Id), element => element.Id));

    private static Values Worked(PlayOrder order, Values values)
    {
        if (!order.EveryPlayEnds) throw new ArgumentException("A play may not end, so there are no values.", nameof(order));
        foreach (var state in order.States) values.SetValue(state);
        return values;
    }

    /// <summary>The points of an answer: the total, then each part.</summary>
    public int[] Earned(Answer answer) => ByPart(ColumnsOf(answer));

    private int[] ByPart(ReadOnlySpan<int> columns)
    {
        var points = new int[1 + _columnOfPart.Length];
        points[0] = columns[0];
        for (var part = 0; part < _columnOfPart.Length; part++) points[1 + part] = _columnOfPart[part] == 0 ? 0 : columns[_columnOfPart[part]];
        return points;
    }

    private int[] ColumnsOf(Answer answer)
    {
        var earned = new int[_width];
        foreach (var evidence in Reading.Read(answer.Evidence))
        {
            earned[0] += evidence.Points;
            earned[_columns[_partOf(evidence.Element)]] += evidence.Points;
        }

        return earned;
    }

    /// <summary>The value of a state of play: the total, then each part; null where the search did not come to it.</summary>
    public int[]? At(StoryState state) => _graph.Find(state) is >= 0 and var number ? ByPart(ValueOf(number)) : null;

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

    /// <summary>The value at the start: the total, then each part.</summary>
    public int[] AtStart => ByPart(ValueOf(0));

    /// <summary>How many columns there are: the total, and a part each on which there is evidence.</summary>
    internal int Columns => _width;

    /// <summary>The column of a part; 0, which is the total's, where there is no evidence on it.</summary>
    internal int ColumnOf(string part) => _columns.GetValueOrDefault(part);

    /// <summary>The value of a state, column by column.</summary>
    internal ReadOnlySpan<int> ColumnsAt(int state) => ValueOf(state);

    /// <summary>What the answers of a group earn, column by column.</summary>
    internal ReadOnlySpan<int> ColumnsBy(int group) => _earned[group];

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
