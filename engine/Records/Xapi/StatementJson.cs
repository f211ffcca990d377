using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MentorSim.Engine.Chain;

namespace MentorSim.Engine.Records.Xapi;

/// <summary>Writes statements as xAPI 1.0.3 wants them: no nulls, every key in its own case, texts in British English.</summary>
public static class StatementJson
{
    /// <summary>The language of every text.</summary>
    public const string Language = "en-GB";

    /// <summary>A statement by itself, as UTF-8.</summary>
    public static byte[] Utf8(Statement statement)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer)) Write(json, statement);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes a statement as one object.</summary>
    public static void Write(Utf8JsonWriter json, Statement statement)
    {
        json.WriteStartObject();
        json.WriteString("id", statement.Id);
        Write(json, statement.Actor);
        json.WriteStartObject("verb");
        json.WriteString("id", statement.Verb.Id);
        WriteText(json, "display", statement.Verb.Word);
        json.WriteEndObject();
        json.WritePropertyName("object");
        Write(json, statement.What);
        if (statement.Result is { } result) Write(json, result);
        Write(json, statement.Context);
        json.WriteString("timestamp", Stamp.Of(statement.Timestamp));
        if (!statement.Attachments.IsEmpty)
        {
            json.WriteStartArray("attachments");
            foreach (var attachment in statement.Attachments) Write(json, attachment);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>A duration as ISO 8601 writes it, in seconds with two decimals: xAPI compares no finer.</summary>
    private static string DurationText(TimeSpan duration) => string.Create(CultureInfo.InvariantCulture, $"PT{Math.Floor(duration.TotalMilliseconds / 10) / 100:0.##}S");

    private static void Write(Utf8JsonWriter json, Actor actor)
    {
        json.WriteStartObject("actor");
        json.WriteString("objectType", "Agent");
        json.WriteStartObject("account");
        json.WriteString("homePage", actor.HomePage);
        json.WriteString("name", actor.Name);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Activity activity)
    {
        json.WriteStartObject();
        json.WriteString("objectType", "Activity");
        json.WriteString("id", activity.Id);
        json.WriteStartObject("definition");
        WriteText(json, "name", activity.Definition.Name);
        if (activity.Definition.Description is { } description) WriteText(json, "description", description);
        json.WriteString("type", activity.Definition.Type);
        if (activity.Definition.InteractionType is { } interaction) json.WriteString("interactionType", interaction);
        if (!activity.Definition.Choices.IsEmpty)
        {
            json.WriteStartArray("choices");
            foreach (var (id, text) in activity.Definition.Choices)
            {
                json.WriteStartObject();
                json.WriteString("id", id);
                WriteText(json, "description", text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StatementResult result)
    {
        json.WriteStartObject("result");
        if (result.Score is { } score)
        {
            json.WriteStartObject("score");
            if (score.Scaled is { } scaled) json.WriteNumber("scaled", scaled);
            json.WriteNumber("raw", score.Raw);
            json.WriteNumber("min", score.Min);
            json.WriteNumber("max", score.Max);
            json.WriteEndObject();
        }

        if (result.Success is { } success) json.WriteBoolean("success", success);
        if (result.Completion is { } completion) json.WriteBoolean("completion", completion);
        if (result.Response is { } response) json.WriteString("response", response);
        if (result.Duration is { } duration) json.WriteString("duration", DurationText(duration));
        Write(json, result.Extensions);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StatementContext context)
    {
        json.WriteStartObject("context");
        json.WriteString("registration", context.Registration);
        if (!context.Parent.IsEmpty || !context.Grouping.IsEmpty)
        {
            json.WriteStartObject("contextActivities");
            Write(json, "parent", context.Parent);
            Write(json, "grouping", context.Grouping);
            json.WriteEndObject();
        }

        if (context.Revision is { } revision) json.WriteString("revision", revision);
        json.WriteString("platform", "MentorSim");
        json.WriteString("language", Language);
        Write(json, context.Extensions);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<Activity> activities)
    {
        if (activities.IsEmpty) return;
        json.WriteStartArray(name);
        foreach (var activity in activities) Write(json, activity);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<Extension> extensions)
    {
        if (extensions.IsEmpty) return;
        json.WriteStartObject("extensions");
        foreach (var extension in extensions)
        {
            json.WritePropertyName(extension.Id);
            extension.Value.WriteTo(json);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Attachment attachment)
    {
        json.WriteStartObject();
        json.WriteString("usageType", attachment.UsageType);
        WriteText(json, "display", attachment.Display);
        json.WriteString("contentType", attachment.ContentType);
        json.WriteNumber("length", attachment.Content.Length);
        json.WriteString("sha2", attachment.Sha2);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString(Language, text);
        json.WriteEndObject();
    }
}
