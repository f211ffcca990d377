using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>The very line to write where something else than its shape stands behind a key, with the author's own words in it.</summary>
internal static class RightLine
{
    public static string Then(YamlNode node) => $"Write then: [{{ to: {WordIn(node, "to") ?? "scene-id"} }}].";

    public static string Evidence(YamlNode node) => $"Write evidence: {{ {WordIn(node, "id") ?? "LM1.1"}: 1 }}.";

    public static string Set(YamlNode node) => $"Write set: {{ {WordIn(node, "id") ?? "told"}: true }}, or the value that it is to have.";

    public static string Add(YamlNode node) => $"Write add: {{ {WordIn(node, "id") ?? "trust"}: 1 }}.";

    /// <summary>For a list whose entries have ids.</summary>
    public static string Entry(YamlNode node, string what) =>
        $"Begin each {what} with a dash and a space, as in - id: {WordIn(node, "id") ?? ((node as YamlMap)?.Entries is [var first, ..] ? Fields.Shorten(first.Key.Value) : "ask")}, and write its other keys below that id.";

    /// <summary>The word that was written, if it is one: alone, in a list, or behind a key.</summary>
    private static string? WordIn(YamlNode node, string key) => node switch
    {
        YamlScalar { IsEmpty: false } scalar when scalar.Value.Length <= NodeReader.LongestId && !scalar.Value.Any(char.IsWhiteSpace) => scalar.Value,
        YamlList { Items: [var first, ..] } => WordIn(first, key),
        YamlMap map when map[key] is { } value => WordIn(value, key),
        _ => null,
    };
}
