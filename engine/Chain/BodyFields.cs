using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace MentorSim.Engine.Chain;

/// <summary>The fields that the bodies of all events have in common. What is read is missing, or another thing, with a FormatException.</summary>
internal static class BodyFields
{
    // A clock that was put to another century may be as far away as that.
    private const long LongestTime = 10_000L * 366 * 24 * 60 * 60 * 1000;

    public static JsonArray ListOf(ImmutableArray<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    public static ImmutableArray<string> TextsOf(JsonObject fields, string key) =>
        [.. ArrayOf(fields, key).Select(item => item?.GetValue<string>() ?? throw new FormatException($"'{key}' holds something else."))];

    public static string TextOf(JsonObject fields, string key) => fields[key]?.GetValue<string>() ?? throw new FormatException($"'{key}' is missing.");

    public static long InMilliseconds(TimeSpan time) => time.Ticks / TimeSpan.TicksPerMillisecond;

    /// <summary>A length of time; null where it is not there.</summary>
    public static TimeSpan? TimeOf(JsonObject fields, string key) => fields[key]?.GetValue<long>() is not { } time ? null
        : time is > -LongestTime and < LongestTime ? TimeSpan.FromMilliseconds(time) : throw new FormatException($"'{key}' is no time.");

    public static JsonArray ArrayOf(JsonObject fields, string key) => fields[key] as JsonArray ?? throw new FormatException($"'{key}' is missing.");
}
