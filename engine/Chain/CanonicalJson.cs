using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MentorSim.Engine.Chain;

/// <summary>
/// JSON that has one form only (RFC 8785, JSON Canonicalization Scheme): keys sorted by UTF-16 units, no spaces, the shortest escapes.
/// Of numbers it knows whole ones up to 2^53 - 1, which every reader of JSON holds exactly; larger ones are written as texts.
/// </summary>
public static class CanonicalJson
{
    private const long Largest = (1L << 53) - 1;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, CommentHandling = JsonCommentHandling.Disallow };

    /// <summary>Writes a value.</summary>
    /// <exception cref="ArgumentException">A number is no whole one, or too large.</exception>
    public static string Write(JsonNode? value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return text.ToString();
    }

    /// <summary>Reads an object that stands in its canonical form.</summary>
    /// <exception cref="FormatException">It is no object, or the text is not its canonical form.</exception>
    public static JsonObject Read(string text)
    {
        JsonObject? read;
        try
        {
            read = JsonNode.Parse(text, documentOptions: Strict) as JsonObject;
            if (read is not null && Write(read) == text) return read;
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new FormatException($"This is no canonical JSON: {wrong.Message}", wrong);
        }

        throw new FormatException(read is null ? "This is no JSON object." : "This JSON is not in its canonical form.");
    }

    private static void Write(JsonNode? value, StringBuilder text)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject map:
                WriteList('{', map.OrderBy(entry => entry.Key, StringComparer.Ordinal), '}', text, entry =>
                {
                    WriteText(entry.Key, text);
                    text.Append(':');
                    Write(entry.Value, text);
                });
                break;
            case JsonArray list:
                WriteList('[', list, ']', text, item => Write(item, text));
                break;
            default:
                WriteScalar(value.AsValue(), text);
                break;
        }
    }

    private static void WriteList<T>(char open, IEnumerable<T> items, char close, StringBuilder text, Action<T> write)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst) text.Append(',');
            isFirst = false;
            write(item);
        }

        text.Append(close);
    }

    private static void WriteScalar(JsonValue value, StringBuilder text)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                WriteText(value.GetValue<string>(), text);
                break;
            case JsonValueKind.True:
                text.Append("true");
                break;
            case JsonValueKind.False:
                text.Append("false");
                break;
            case JsonValueKind.Number when WholeNumber(value) is { } number and >= -Largest and <= Largest:
                text.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException($"{value.ToJsonString()} cannot stand in a record: numbers there are whole and below 2^53.", nameof(value));
        }
    }

    private static long? WholeNumber(JsonValue value) =>
        value.TryGetValue<long>(out var large) ? large : value.TryGetValue<int>(out var small) ? small : null;

    private static void WriteText(string value, StringBuilder text)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var letter = value[i];
            switch (letter)
            {
                case '"' or '\\':
                    text.Append('\\').Append(letter);
                    break;
                case '\b':
                    text.Append("\\b");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\f':
                    text.Append("\\f");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case < ' ':
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
                    break;
                case var half when char.IsSurrogate(half):
                    // Half a letter has no UTF-8, so it could not be read back.
                    if (char.IsHighSurrogate(half) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1])) text.Append(half).Append(value[++i]);
                    else text.Append('\uFFFD');
                    break;
                default:
                    text.Append(letter);
                    break;
            }
        }

        text.Append('"');
    }
}
