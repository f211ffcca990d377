using System.Text.Encodings.Web;
using System.Text.Json;

namespace MentorSim.Tui.Commands;

/// <summary>How JSON is printed: indented, with letters of all languages as they are.</summary>
internal static class JsonShape
{
    /// <summary>For standard output.</summary>
    public static JsonWriterOptions Readable { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
