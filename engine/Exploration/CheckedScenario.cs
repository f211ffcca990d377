using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Exploration;

/// <summary>What looking at everything that can happen in a scenario gives: the findings of its file and the figures of its story.</summary>
/// <param name="File">The file.</param>
/// <param name="Findings">All that was found in it, in its order.</param>
/// <param name="Figures">The figures; null where the file cannot be made a scenario of.</param>
public sealed record CheckedScenario(ScenarioFile File, ImmutableArray<Finding> Findings, StoryFigures? Figures)
{
    /// <summary>All that can happen in the story; null where the file cannot be made a scenario of.</summary>
    public StateGraph? Graph { get; private init; }

    /// <summary>The order of its states; null where the file cannot be made a scenario of.</summary>
    public PlayOrder? Order { get; private init; }

    /// <summary>Checks a scenario that was read.</summary>
    /// <param name="file">The scenario's file.</param>
    /// <param name="limit">The most states that are searched.</param>
    /// <param name="progress">Hears now and then how many states were searched.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static CheckedScenario Of(
        ScenarioFile file, int limit = StateGraph.UsualLimit, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        if (file.Scenario is not { } scenario) return new CheckedScenario(file, file.Findings, null);
        var graph = StateGraph.Explore(scenario, limit, progress: progress, cancellation: cancellation);
        var order = PlayOrder.Of(graph);
        var sums = graph.SeesAllSums ? graph : StateGraph.Explore(scenario, limit, addsAreReads: true, progress, cancellation);
        StoryFindings.Report(graph, order, sums, file.File);
        return new CheckedScenario(file, file.Findings, StoryFigures.Of(graph, order)) { Graph = graph, Order = order };
    }
}

/// <summary>The figures of a story.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="States">States, equal ones merged.</param>
/// <param name="Transitions">Answers and falls of chance, over all states.</param>
/// <param name="Plays">Number of plays; null where a play may not end.</param>
/// <param name="IsComplete">Whether all states were searched; false makes the other figures bounds.</param>
/// <param name="Ceilings">Unit id and ceiling, for the units on which there is evidence; null where a play may not end.</param>
/// <param name="Total">The ceiling of the total; null where a play may not end or no pack has units.</param>
public sealed record StoryFigures(
    Scenario Scenario, int States, long Transitions, BigInteger? Plays, bool IsComplete, ImmutableArray<(string Unit, int Ceiling)>? Ceilings, int? Total)
{
    /// <summary>The figures of a graph.</summary>
    public static StoryFigures Of(StateGraph graph, PlayOrder order)
    {
        var scenario = graph.Story.Scenario;
        BigInteger? plays = order.EveryPlayEnds ? PlayCount.Of(graph, order) : null;
        if (!order.EveryPlayEnds || scenario.ScoringPack is not { } pack)
            return new StoryFigures(scenario, graph.StateCount, graph.TransitionCount, plays, graph.IsComplete, order.EveryPlayEnds ? [] : null, null);
        var ceilings = Values.Of(graph, order, pack, stopsAtIncidents: false).AtStart;
        var units = scenario.AllEvidence.Where(evidence => evidence.Pack == pack)
            .Select(evidence => evidence.Element.UnitId).ToHashSet(StringComparer.Ordinal);
        return new StoryFigures(
            scenario,
            graph.StateCount,
            graph.TransitionCount,
            plays,
            graph.IsComplete,
            [.. pack.Units.Select((unit, index) => (unit.Id, ceilings[index + 1])).Where(ceiling => units.Contains(ceiling.Id))],
            ceilings[0]);
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
        if (Plays is { } plays) json.WriteString("paths", plays.ToString(CultureInfo.InvariantCulture));
        else json.WriteNull("paths");
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
        json.WriteEndObject();
    }
}
