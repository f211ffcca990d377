using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop;

/// <summary>
/// The schema of a table: its keys, those that it needs, and those that exclude each other. Alternatives are told apart by if/then on
/// what is there, so that an editor speaks of the one mistake and not of every alternative that does not fit.
/// </summary>
internal static class TableSchema
{
    /// <summary>The name of a table among a schema's definitions.</summary>
    public static string Name(KeyTable table)
    {
        var words = table.What.Split(' ');
        return string.Join('-', words[0] is "a" or "an" ? words[1..] : words);
    }

    /// <summary>A schema that says no more than that a table's holds.</summary>
    public static JsonObject Reference(KeyTable table) => new() { ["$ref"] = $"#/definitions/{Name(table)}" };

    public static JsonObject Of(KeyTable table)
    {
        var schema = new JsonObject
        {
            ["title"] = SchemaWords.Capital(table.What),
            ["description"] = SchemaWords.Plain(table.Hover),
            ["markdownDescription"] = table.Hover,
            ["type"] = "object",
            ["additionalProperties"] = false,
        };
        if (Names(table.Keys.Where(key => key.Required).Select(key => key.Name)) is { Count: > 0 } required) schema["required"] = required;
        schema["properties"] = new JsonObject(table.Keys.Select(key => KeyValuePair.Create<string, JsonNode?>(key.Name, Described(key))));
        var needs = table.Keys.Where(key => key.Needs.Length > 0).Select(key => KeyValuePair.Create<string, JsonNode?>(key.Name, Names(key.Needs))).ToList();
        if (needs.Count > 0) schema["dependencies"] = new JsonObject(needs);
        var exclusions = table.Keys.Where(key => key.NotWith.Length > 0).Select(Exclusion).ToList();
        if (table.ExactlyOneOf.Length > 0) exclusions.Add(OneOf(table, 0));
        if (exclusions.Count > 0) schema["allOf"] = new JsonArray([.. exclusions]);
        return schema;
    }

    private static JsonObject Described(Key key)
    {
        var described = new JsonObject { ["description"] = SchemaWords.Plain(key.Hover), ["markdownDescription"] = key.Hover };
        foreach (var (name, value) in ValueSchema.Of(key.Value)) described[name] = value?.DeepClone();
        return described;
    }

    private static JsonObject Exclusion(Key key) => new()
    {
        ["if"] = Has(key.Name),
        ["then"] = Without(key.NotWith, $"This cannot stand beside '{key.Name}'."),
    };

    // The first of the keys that is there forbids the others; where none is there, the last branch asks for one.
    private static JsonObject OneOf(KeyTable table, int index)
    {
        var keys = table.ExactlyOneOf;
        var all = string.Join(", ", keys);
        if (index == keys.Length)
            return new JsonObject { ["required"] = Names(keys[..1]), ["errorMessage"] = $"{SchemaWords.Capital(table.What)} needs one of {all}." };
        return new JsonObject
        {
            ["if"] = Has(keys[index]),
            ["then"] = Without(keys.RemoveAt(index), $"There is '{keys[index]}' already, and {table.What} has only one of {all}."),
            ["else"] = OneOf(table, index + 1),
        };
    }

    private static JsonObject Has(string key) => new() { ["required"] = new JsonArray(key) };

    private static JsonObject Without(ImmutableArray<string> keys, string message) => new()
    {
        ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create<string, JsonNode?>(key, false))),
        ["errorMessage"] = message,
    };

    private static JsonArray Names(IEnumerable<string> names) => [.. names.Select(name => JsonValue.Create(name))];
}
