using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Exploration;

/// <summary>The figures of a story.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="States">States, equal ones merged.</param>
/// <param name="Transitions">Answers and falls of chance, over all states.</param>
/// <param name="Plays">Number of plays; null where a play may not end.</param>
/// <param name="IsComplete">Whether all states were searched; else the other figures are the least that they can be.</param>
/// <param name="Ceilings">Unit id and ceiling, for the units on which there is evidence; null where a play may not end.</param>
/// <param name="Total">The ceiling of the total; null where a play may not end or no pack has units.</param>
public sealed record StoryFigures(
    Scenario Scenario, int States, long Transitions, BigInteger? Plays, bool IsComplete, ImmutableArray<(string Unit, int Ceiling)>? Ceilings, int? Total)
{
    /// <summary>The bytes that the states took, with the links by which the way to each is walked back.</summary>
    public long Bytes { get; init; }

    /// <summary>What is known of all plays; null where not all were searched or a play may not end.</summary>
    public PlayFigures? OfPlays { get; init; }

    /// <summary>The figures of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="order">The order of its states.</param>
    /// <param name="values">The values by the scenario's own pack; null where a play may not end, or where it has no pack with units.</param>
    public static StoryFigures Of(StateGraph graph, PlayOrder order, Values? values)
    {
        var scenario = graph.Story.Scenario;
        var figures = new StoryFigures(
            scenario,
            graph.StateCount,
            graph.TransitionCount,
            order.EveryPlayEnds ? PlayCount.Of(graph, order) : null,
            graph.IsComplete,
            order.EveryPlayEnds ? [] : null,
            null)
        {
            Bytes = graph.Bytes,
            OfPlays = order.EveryPlayEnds && graph.IsComplete ? PlayFigures.Of(graph, order, values) : null,
        };
        if (values is not { IsKnown: true, Reading.Pack: var pack }) return values is null ? figures : figures with { Ceilings = null };
        var ceilings = values.AtStart;
        var units = scenario.AllEvidence.Where(evidence => evidence.Pack == pack)
            .Select(evidence => evidence.Element.UnitId).ToHashSet(StringComparer.Ordinal);
        return figures with
        {
            Ceilings = [.. pack.Units.Select((unit, index) => (unit.Id, ceilings[index + 1])).Where(ceiling => units.Contains(ceiling.Id))],
            Total = ceilings[0],
        };
    }

    /// <summary>Writes them in the shape that <c>check --format json</c> promises.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("file", Scenario.Source.Path);
        json.WriteString("kind", "scenario");
        json.WriteString("id", Scenario.Id);
        json.WriteNumber("scenes", Scenario.Scenes.Length);
        json.WriteNumber("choices", Scenario.AllOffers.Count());
        json.WriteNumber("endings", Scenario.Scenes.Count(scene => scene.WayOn is Ending));
        json.WriteNumber("states", States);
        json.WriteNumber("transitions", Transitions);
        json.WriteString("paths", Plays?.ToString(CultureInfo.InvariantCulture));
        json.WriteBoolean("complete", IsComplete);
        if (Ceilings is { } ceilings)
        {
            json.WriteStartObject("ceilings");
            foreach (var (unit, ceiling) in ceilings) json.WriteNumber(unit, ceiling);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("ceilings");
        }

        if (Total is { } total) json.WriteNumber("ceiling", total);
        else json.WriteNull("ceiling");
        json.WriteNumber("bytes", Bytes);
        json.WritePropertyName("plays");
        if (OfPlays is { } plays) plays.Write(json);
        else json.WriteNullValue();
        json.WriteEndObject();
    }
}
