using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Records;

/// <summary>The fields that the bodies of all events have in common. What is read is missing, or another thing, with a FormatException.</summary>
internal static class BodyFields
{
    // A clock that was put to another century may be as far away as that.
    private const long LongestTime = 10_000L * 366 * 24 * 60 * 60 * 1000;

    public static JsonArray ListOf(ImmutableArray<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    public static JsonArray FilesOf(Manifest manifest) =>
        [.. manifest.Files.Select(file => new JsonObject { ["path"] = file.Path, ["sha256"] = file.Hash })];

    public static Manifest ManifestOf(JsonObject fields) => new(
        [.. ArrayOf(fields, "files").Select(file => file as JsonObject ?? throw new FormatException("'files' holds something else.")).Select(file => new ManifestFile(TextOf(file, "path"), HashOf(file)))]);

    public static ImmutableArray<string> TextsOf(JsonObject fields, string key) =>
        [.. ArrayOf(fields, key).Select(item => item?.GetValue<string>() ?? throw new FormatException($"'{key}' holds something else."))];

    public static string TextOf(JsonObject fields, string key) => fields[key]?.GetValue<string>() ?? throw new FormatException($"'{key}' is missing.");

    public static long InMilliseconds(TimeSpan time) => time.Ticks / TimeSpan.TicksPerMillisecond;

    /// <summary>A length of time; null where it is not there.</summary>
    public static TimeSpan? TimeOf(JsonObject fields, string key) => fields[key]?.GetValue<long>() is not { } time ? null
        : time is > -LongestTime and < LongestTime ? TimeSpan.FromMilliseconds(time) : throw new FormatException($"'{key}' is no time.");

    private static JsonArray ArrayOf(JsonObject fields, string key) => fields[key] as JsonArray ?? throw new FormatException($"'{key}' is missing.");

    private static string HashOf(JsonObject file) =>
        TextOf(file, "sha256") is { Length: 64 } hash && hash.All(char.IsAsciiHexDigitLower) ? hash : throw new FormatException("'sha256' is no hash.");
}
