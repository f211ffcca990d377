using System.Globalization;
using System.Text.Json;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.InTray;

/// <summary>Writes what answers are worth, for programs. Whoever writes a whole object puts these members into it.</summary>
public static class SittingScoreJson
{
    /// <summary>Writes the members of a score: points, order, gates, breaches, items, units, naive patterns.</summary>
    /// <param name="json">Where to: inside an object.</param>
    /// <param name="score">The score.</param>
    /// <param name="more">Writes further members of an item; null for none.</param>
    public static void WriteMembers(Utf8JsonWriter json, SittingScore score, Action<ItemScore>? more = null)
    {
        json.WriteNumber("points", score.Points);
        json.WriteNumber("most", score.Most);
        WriteAttainment(json, score.Total);
        json.WriteString("result", Words.Of(score.Result));
        json.WriteString("standards", score.Paper.ScoringPack?.Id);
        WriteOrder(json, score.Order);
        WriteList(json, "first", score.First, gate =>
        {
            json.WriteString("before", gate.Before.Id);
            json.WriteString("after", gate.After.Id);
            json.WriteString("state", WordOf(gate.State));
        });
        WriteList(json, "breaches", score.Breaches, breach =>
        {
            json.WriteString("item", breach.Item.Id);
            json.WriteString("incident", breach.Incident.Id);
        });
        WriteList(json, "items", score.Items, item =>
        {
            json.WriteString("id", item.Item.Id);
            json.WriteNumber("points", item.Points);
            json.WriteNumber("most", item.Item.Key.Most);
            json.WriteNumber("priority", item.Priority);
            json.WriteNumber("actions", item.Actions);
            json.WriteNumber("to", item.To);
            json.WriteNumber("byWhen", item.ByWhen);
            more?.Invoke(item);
        });
        WriteList(json, "units", score.Units, unit =>
        {
            json.WriteString("id", unit.Unit.Id);
            json.WriteNumber("points", unit.Score.Points);
            json.WriteNumber("most", unit.Score.Ceiling ?? 0);
            WriteAttainment(json, unit.Score);
            json.WriteString("level", unit.Level.Word());
        });
        WriteList(json, "naive", score.Naive, naive =>
        {
            json.WriteString("pattern", WordOf(naive.Pattern));
            json.WriteNumber("points", Rounded(naive.Points));
            json.WriteStartArray("items");
            foreach (var points in naive.Items) json.WriteNumberValue(Rounded(points));
            json.WriteEndArray();
        });
    }

    /// <summary>kept, broken, not-judged.</summary>
    public static string WordOf(GateState state) => state switch
    {
        GateState.Kept => "kept",
        GateState.Broken => "broken",
        GateState.NotJudged => "not-judged",
    };

    /// <summary>tick-everything, all-urgent, file-everything, chance.</summary>
    public static string WordOf(NaivePatternKind pattern) => pattern switch
    {
        NaivePatternKind.TickEverything => "tick-everything",
        NaivePatternKind.AllUrgent => "all-urgent",
        NaivePatternKind.FileEverything => "file-everything",
        NaivePatternKind.Chance => "chance",
    };

    private static void WriteOrder(Utf8JsonWriter json, OrderScore? order)
    {
        json.WritePropertyName("order");
        if (order is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("right", order.Right);
        json.WriteNumber("of", order.Of);
        json.WriteNumber("outOfTen", order.OutOfTen);
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> entries, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            write(entry);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAttainment(Utf8JsonWriter json, Score score)
    {
        json.WritePropertyName("attainment");
        if (score.Attainment is { } attainment) json.WriteRawValue(attainment.ToString("0.0000", CultureInfo.InvariantCulture));
        else json.WriteNullValue();
    }

    // What chance gets is a mean, which may have no end.
    private static decimal Rounded(decimal points) => decimal.Round(points, 2, MidpointRounding.AwayFromZero);
}
