using System.Collections.Immutable;
using System.Text.Json;
using MentorSim.Engine.Scripting;

namespace MentorSim.Engine.Scoring;

/// <summary>Writes the two futures of decisions for programs.</summary>
public static class TwoFuturesJson
{
    /// <summary>
    /// Writes them under the key <c>futures</c>: one object for each of the costliest decisions with its number, scene and regret, what the
    /// points between the two are made of, and both; null where they are not known.
    /// </summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<TwoFutures>? futures)
    {
        json.WritePropertyName("futures");
        if (futures is not { } known)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        foreach (var two in known)
        {
            json.WriteStartObject();
            json.WriteNumber("decision", two.Number);
            json.WriteString("scene", two.Scene.Id);
            json.WriteNumber("regret", two.PointsLost);
            json.WriteNumber("lostLater", two.Happened.LostLater);
            json.WriteNumber("byChance", two.ByChance);
            json.WriteNumber("notPlayed", two.NotPlayed);
            WriteFuture(json, "happened", two.Happened);
            WriteFuture(json, "best", two.Best);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFuture(Utf8JsonWriter json, string name, Future future)
    {
        json.WriteStartObject(name);
        WriteIds(json, "choose", future.Answers);
        json.WriteNumber("points", future.Points);
        json.WriteString("ending", future.End.Ending is { } ending ? Words.Of(ending) : null);
        json.WriteString("endingScene", future.End.Ending is null ? null : future.End.Scene.Id);
        if (future.Time is { } time) json.WriteString("time", ClockTime.Show(time));
        WriteIds(json, "incidents", future.Decisions.SelectMany(decision => decision.Breaches).Select(breach => breach.Id));
        WriteIds(json, "oversteps", future.Decisions.SelectMany(decision => decision.Oversteps).Select(boundary => boundary.Id));
        json.WriteEndObject();
    }

    private static void WriteIds(Utf8JsonWriter json, string name, IEnumerable<string> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids) json.WriteStringValue(id);
        json.WriteEndArray();
    }
}
