using System.Text.Json;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Records;

namespace MentorSim.Tui.Commands;

/// <summary>A sitting for programs. Lengths of time are whole milliseconds; keys may be added.</summary>
internal static class PanelScoreJson
{
    /// <summary>Writes it as one object.</summary>
    public static void Write(Utf8JsonWriter json, PanelSitting read)
    {
        var (sitting, terms) = (read.Sitting, read.Sitting.Terms);
        json.WriteStartObject();
        json.WriteString("sitting", read.Stored.Id);
        json.WriteString("paper", sitting.Paper.Id);
        json.WriteString("title", sitting.Paper.Title);
        if (terms.Candidate.Length > 0) json.WriteString("candidate", terms.Candidate);
        else json.WriteNull("candidate");
        json.WriteString("mode", SittingWords.Of(terms.Mode));
        json.WriteString("state", SittingWords.Of(sitting.State));
        json.WriteNumber("minutes", sitting.Paper.Minutes);
        json.WriteNumber("extraTime", terms.ExtraTime);
        json.WriteBoolean("arrivalsUnscaled", terms.ArrivalsUnscaled);
        json.WriteString("receipt", read.Receipt);
        json.WriteBoolean("verified", read.Fault is null);
        SittingScoreJson.WriteMembers(json, read.Score, item => WriteItem(json, item, sitting.Tray.Items[item.Item.Index]));
        var time = SittingData.JsonOf(read.Times);
        time["allowed"] = Milliseconds(sitting.Limit);
        json.WritePropertyName("time");
        time.WriteTo(json);
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, ItemScore item, TrayItem entry)
    {
        var answer = item.Answer;
        json.WriteStartObject("answer");
        json.WriteString("priority", answer.Priority);
        WriteList(json, "actions", answer.Actions);
        WriteList(json, "to", answer.To);
        json.WriteString("byWhen", answer.ByWhen);
        if (answer.Number is { } number) json.WriteNumber("number", number);
        else json.WriteNull("number");
        json.WriteString("reason", answer.Reason);
        json.WriteEndObject();
        json.WriteBoolean("read", entry.IsRead);
        WriteTime(json, "arrived", entry.ArrivedAt);
        WriteTime(json, "numbered", entry.NumberedAt);
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteTime(Utf8JsonWriter json, string name, TimeSpan? time)
    {
        if (time is { } length) json.WriteNumber(name, Milliseconds(length));
        else json.WriteNull(name);
    }

    private static long Milliseconds(TimeSpan time) => time.Ticks / TimeSpan.TicksPerMillisecond;
}
