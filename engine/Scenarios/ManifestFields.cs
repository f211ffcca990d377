using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;

namespace MentorSim.Engine.Scenarios;

/// <summary>A manifest in the body of an event. What is read is missing, or another thing, with a FormatException.</summary>
internal static class ManifestFields
{
    public static JsonArray Of(Manifest manifest) =>
        [.. manifest.Files.Select(file => new JsonObject { ["path"] = file.Path, ["sha256"] = file.Hash })];

    /// <summary>The manifest that stands in the field <c>files</c>.</summary>
    public static Manifest Read(JsonObject fields) => new(
        [.. BodyFields.ArrayOf(fields, "files").Select(file => file as JsonObject ?? throw new FormatException("'files' holds something else.")).Select(file => new ManifestFile(BodyFields.TextOf(file, "path"), HashOf(file)))]);

    private static string HashOf(JsonObject file) =>
        BodyFields.TextOf(file, "sha256") is { Length: 64 } hash && hash.All(char.IsAsciiHexDigitLower) ? hash : throw new FormatException("'sha256' is no hash.");
}
