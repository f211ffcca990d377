using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.InTray;

/// <summary>
/// A JSON object of which nothing is believed: it may have no field but those that are known, and every text and number in it keeps to a
/// limit. Whatever is wrong is a <see cref="FormatException"/> that names the field.
/// </summary>
internal sealed class PartReader
{
    private readonly JsonObject _fields;
    private readonly string _what;

    /// <summary>Takes an object.</summary>
    /// <param name="node">The object.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <param name="known">The fields that it may have.</param>
    public PartReader(JsonNode? node, string what, params string[] known)
    {
        (_fields, _what) = (node as JsonObject ?? throw new FormatException($"There is something else where {what} should be."), what);
        if (_fields.Select(entry => entry.Key).FirstOrDefault(key => !known.Contains(key, StringComparer.Ordinal)) is { } strange)
            throw new FormatException($"There is no '{NameOf(strange)}' in {what}.");
    }

    /// <summary>The fields that it has.</summary>
    public IEnumerable<string> Names => _fields.Select(entry => entry.Key);

    /// <summary>A text of one or more lines.</summary>
    public string Text(string key, int longest) => TextOf(Value(key), $"'{key}' of {_what}", longest);

    /// <inheritdoc cref="Text"/>
    public string? MaybeText(string key, int longest) => _fields[key] is null ? null : Text(key, longest);

    /// <summary>A text as it stands, whatever is in it.</summary>
    public string Whole(string key) => Value(key) is JsonValue value && value.TryGetValue<string>(out var text) ? text : throw new FormatException($"'{key}' of {_what} is no text.");

    /// <summary>A text of one line.</summary>
    public string Line(string key, int longest) =>
        Text(key, longest) is var text && text.AsSpan().IndexOfAny('\n', '\r', '\t') < 0 ? text : throw new FormatException($"'{key}' of {_what} has more than one line.");

    /// <inheritdoc cref="Line"/>
    public string? MaybeLine(string key, int longest) => _fields[key] is null ? null : Line(key, longest);

    /// <summary>An id of the form that papers use.</summary>
    public string Id(string key) => IdOf(Value(key), $"'{key}' of {_what}");

    /// <summary>A whole number between two bounds, both allowed.</summary>
    public int Number(string key, int least, int most) =>
        Value(key) is JsonValue value && value.TryGetValue<int>(out var number) && number >= least && number <= most
            ? number : throw new FormatException($"'{key}' of {_what} is no whole number from {least} to {most}.");

    /// <summary>True or false.</summary>
    public bool Truth(string key) =>
        Value(key) is JsonValue value && value.TryGetValue<bool>(out var truth) ? truth : throw new FormatException($"'{key}' of {_what} is neither true nor false.");

    /// <summary>A list of some length.</summary>
    public JsonArray List(string key, int fewest, int most) =>
        Value(key) is JsonArray list && list.Count >= fewest && list.Count <= most ? list : throw new FormatException($"'{key}' of {_what} is no list of {fewest} to {most} entries.");

    /// <summary>An object in it.</summary>
    public PartReader Part(string key, string what, params string[] known) => new(Value(key), what, known);

    /// <inheritdoc cref="Part"/>
    public PartReader? MaybePart(string key, string what, params string[] known) => _fields[key] is null ? null : Part(key, what, known);

    /// <summary>The text of an object in it, as canonical JSON.</summary>
    public string Json(string key) => CanonicalJson.Write(Value(key));

    /// <summary>An id that stands by itself.</summary>
    public static string IdOf(JsonNode? node, string what) =>
        node is JsonValue value && value.TryGetValue<string>(out var id) && NodeReader.IsId(id) ? id : throw new FormatException($"There is something else where {what} should be an id.");

    /// <summary>Refuses names of which two are one.</summary>
    public static void DemandUnlike(IEnumerable<string> names, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (names.FirstOrDefault(name => !seen.Add(name)) is { } twice) throw new FormatException($"'{twice}' stands twice among the {what}.");
    }

    private static string TextOf(JsonNode value, string what, int longest)
    {
        if (value is not JsonValue scalar || !scalar.TryGetValue<string>(out var text)) throw new FormatException($"{what} is no text.");
        if (string.IsNullOrWhiteSpace(text)) throw new FormatException($"{what} is empty.");
        if (text.Length > longest) throw new FormatException($"{what} has {text.Length} characters; at most {longest} can be.");
        return UnsafeCharacters.IndexIn(text) is >= 0 and var at ? throw new FormatException($"{what} holds {UnsafeCharacters.NameOf(text[at])}, which no text may.") : text;
    }

    private JsonNode Value(string key) => _fields[key] ?? throw new FormatException($"{_what} has no '{key}'.");

    private static string NameOf(string key) => UnsafeCharacters.Strip(key.Length > 40 ? key[..40] + "…" : key);
}
