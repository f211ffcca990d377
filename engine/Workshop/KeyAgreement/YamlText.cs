using System.Text.Encodings.Web;
using System.Text.Json;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>Texts of people as YAML holds them.</summary>
internal static class YamlText
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A text in double quotes, in one line and without characters that a file may not hold; YAML reads these quotes as JSON does.</summary>
    public static string Quoted(string text) =>
        JsonSerializer.Serialize(string.Join(' ', UnsafeCharacters.Strip(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Readable);
}
