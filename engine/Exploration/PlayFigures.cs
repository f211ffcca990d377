using System.Collections.Immutable;
using System.Text.Json;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Exploration;

/// <summary>What is known of all plays of a story, each of which ends.</summary>
/// <param name="Best">The best play as an answer list; null without a pack that has units.</param>
/// <param name="Lengths">How short and how long plays are; null where none comes to an ending.</param>
/// <param name="Endings">The endings that can come, in the order of the file.</param>
/// <param name="Unfinished">How likely it is in random play to come to where nothing is on offer.</param>
/// <param name="MeanPoints">The mean of the total in random play; null without a pack that has units.</param>
public sealed record PlayFigures(
    ImmutableArray<string>? Best, PlayLengths? Lengths, ImmutableArray<EndingFigures> Endings, double Unfinished, double? MeanPoints)
{
    private const int Decimals = 6;

    /// <summary>The figures of a graph that was searched whole and in which every play ends.</summary>
    public static PlayFigures Of(StateGraph graph, PlayOrder order, Values? values)
    {
        var scenes = graph.Story.Scenario.Scenes;
        var random = Outcomes.OfRandomPlay(graph, order, values);
        var best = values is null ? null : Outcomes.OfBestPlay(graph, order, values).Endings.ToDictionary(ending => ending.Scene, ending => ending.Probability);
        return new PlayFigures(
            values is null ? null : BestPlay.Of(graph, values).Answers,
            PlayLengths.Of(graph, order),
            [
                .. random.Endings.Select(ending => new EndingFigures(
                    scenes[ending.Scene].Id, ((Ending)scenes[ending.Scene].WayOn).Kind, best?.GetValueOrDefault(ending.Scene), ending.Probability)),
            ],
            random.Unfinished,
            values is null ? null : random.Points);
    }

    /// <summary>Writes them as one object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteList(json, "best", Best);
        WriteRange(json, "decisions", Lengths?.FewestDecisions, Lengths?.MostDecisions);
        WriteRange(json, "minutes", Lengths?.FewestMinutes, Lengths?.MostMinutes);
        json.WriteStartArray("endings");
        foreach (var ending in Endings)
        {
            json.WriteStartObject();
            json.WriteString("scene", ending.Scene);
            json.WriteString("ending", WordOf(ending.Kind));
            WriteNumber(json, "best", ending.InBestPlay);
            WriteNumber(json, "random", ending.InRandomPlay);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteNumber(json, "unfinished", Unfinished);
        WriteNumber(json, "meanPoints", MeanPoints);
        json.WriteEndObject();
    }

    private static string WordOf(EndingKind kind) => kind switch
    {
        EndingKind.Good => "good",
        EndingKind.Mixed => "mixed",
        EndingKind.Poor => "poor",
    };

    private static void WriteList(Utf8JsonWriter json, string name, ImmutableArray<string>? list)
    {
        json.WritePropertyName(name);
        if (list is not { } items)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        foreach (var item in items) json.WriteStringValue(item);
        json.WriteEndArray();
    }

    private static void WriteRange(Utf8JsonWriter json, string name, int? fewest, int? most)
    {
        json.WritePropertyName(name);
        if (fewest is not { } least || most is not { } highest)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("fewest", least);
        json.WriteNumber("most", highest);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known) json.WriteNumber(name, Math.Round(known, Decimals));
        else json.WriteNull(name);
    }
}

/// <summary>How likely an ending is.</summary>
/// <param name="Scene">Id of its scene.</param>
/// <param name="Kind">How good it is.</param>
/// <param name="InBestPlay">For somebody who always gives the best answer; null without a pack that has units.</param>
/// <param name="InRandomPlay">For somebody who gives each answer on offer as often as any other.</param>
public sealed record EndingFigures(string Scene, EndingKind Kind, double? InBestPlay, double InRandomPlay);
