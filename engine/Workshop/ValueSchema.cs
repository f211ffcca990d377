using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop;

/// <summary>The schema of what stands behind a key.</summary>
internal static class ValueSchema
{
    private const string IdPattern = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
    private const string IdMessage = "An id is made of lower-case words and digits with hyphens between, as in stay-with-her.";
    private const string ReferenceMessage = "An id of a pack has no blanks, as in LM3.2 or nos-2005/LM3.2.";
    private const string TextMessage = "Expected a text. Put one that begins with a brace, a bracket or another sign in quotes or in a | block.";

    // Whole numbers beyond are no longer exact in editors.
    private const long FurthestExact = (1L << 53) - 1;

    public static JsonObject Of(KeyValue value) => value switch
    {
        TextValue text => OfText(text),
        IdValue id => With(new() { ["type"] = "string", ["maxLength"] = NodeReader.LongestId, ["pattern"] = IdPattern, ["errorMessage"] = IdMessage }, id.Suggestions),
        ReferenceValue reference => With(OfReference(reference), reference.Suggestions),
        NumberValue number => OfNumber(number),
        PercentValue percent => OfPercent(percent),
        FlagValue => new() { ["type"] = "boolean", ["errorMessage"] = "Expected true or false." },
        WordValue words => new()
        {
            ["type"] = "string",
            ["enum"] = Array(words.Words),
            ["errorMessage"] = words.Words.Length == 1 ? $"Expected the word {words.Words[0]}." : $"Expected one of {string.Join(", ", words.Words)}.",
        },
        FormValue form => new() { ["type"] = "string", ["pattern"] = form.Pattern, ["errorMessage"] = $"Expected {form.What}." },
        ConditionValue condition => new() { ["type"] = Types(condition), ["maxLength"] = condition.Longest, ["errorMessage"] = "Expected a condition, as in trust >= 3." },
        ListValue list => OfList(list),
        MapValue map => OfMap(map),
        TableValue table => TableSchema.Reference(table.Table),
        TableByKeyValue tables => new()
        {
            ["type"] = "object",
            ["if"] = new JsonObject { ["required"] = new JsonArray(tables.Key) },
            ["then"] = TableSchema.Reference(tables.With),
            ["else"] = TableSchema.Reference(tables.Without),
        },
        EitherValue either => new()
        {
            ["type"] = Types(either),
            ["errorMessage"] = $"Expected {string.Join(", or ", either.Shapes.Select(Says))}.",
            ["allOf"] = new JsonArray([.. either.Shapes.Select(shape => new JsonObject { ["if"] = new JsonObject { ["type"] = Types(shape) }, ["then"] = Of(shape) })]),
        },
        _ => throw new UnreachableException($"{value.GetType().Name} has no schema."),
    };

    private static JsonObject OfText(TextValue text)
    {
        var schema = new JsonObject { ["type"] = Types(text) };

        // A block ends in a line break, which is no part of the text.
        if (text.Longest < int.MaxValue) schema["maxLength"] = text.IsOneLine ? text.Longest : text.Longest + 1;
        schema["errorMessage"] = TextMessage;
        return With(schema, text.Suggestions);
    }

    private static JsonObject OfReference(ReferenceValue reference) => new()
    {
        ["type"] = Types(reference),
        ["pattern"] = ReferencePattern(reference.MayNamePack),
        ["errorMessage"] = ReferenceMessage,
    };

    private static JsonObject OfNumber(NumberValue number)
    {
        var schema = new JsonObject { ["type"] = "integer" };
        if (number.NotZero)
        {
            var all = Enumerable.Range((int)number.Min, (int)(number.Max - number.Min + 1)).Where(n => n != 0).ToList();
            schema["enum"] = new JsonArray([.. all.Select(n => JsonValue.Create(n))]);
            schema["errorMessage"] = string.Create(CultureInfo.InvariantCulture, $"Expected one of {string.Join(", ", all)}.");
            return schema;
        }

        if (number.Min >= -FurthestExact) schema["minimum"] = number.Min;
        if (number.Max <= FurthestExact) schema["maximum"] = number.Max;
        schema["errorMessage"] = "Expected a whole number without quotes.";
        return schema;
    }

    private static JsonObject OfPercent(PercentValue percent)
    {
        var numbers = string.Join('|', Enumerable.Range(percent.Min, percent.Max - percent.Min + 1).GroupBy(n => n / 10).Select(Digits));
        var words = string.Concat(percent.Words.Select(word => $"{word}|"));
        var range = string.Create(CultureInfo.InvariantCulture, $"a whole per cent from {percent.Min}% to {percent.Max}%, as in {Math.Min(percent.Max, 80)}%");
        var schema = new JsonObject
        {
            ["type"] = "string",
            ["pattern"] = $"^({words}0{{0,2}}({numbers})\\s?%)$",
            ["errorMessage"] = percent.Words.Length == 0 ? $"Expected {range}." : $"Expected {range}, or one of {string.Join(", ", percent.Words)}.",
        };
        return With(schema, percent.Words);
    }

    // 30 to 39 as 3[0-9]: the numbers of one ten as a pattern.
    private static string Digits(IGrouping<int, int> ten)
    {
        var first = ten.Key == 0 ? "" : ten.Key.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{first}[{ten.First() % 10}-{ten.Last() % 10}]");
    }

    private static JsonObject OfList(ListValue list)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = Of(list.Item) };
        if (list.Min > 0) schema["minItems"] = list.Min;
        if (list.Max < int.MaxValue) schema["maxItems"] = list.Max;
        schema["errorMessage"] = "Expected a list, even where it is only one: [one].";
        return schema;
    }

    private static JsonObject OfMap(MapValue map)
    {
        var schema = new JsonObject { ["type"] = "object" };
        var pattern = map.Keys switch
        {
            KeyForm.Id => IdPattern,
            KeyForm.Reference => ReferencePattern(mayNamePack: true),
            KeyForm.Any => null,
        };
        if (pattern is not null)
        {
            var message = map.Keys == KeyForm.Id ? IdMessage : ReferenceMessage;
            schema["propertyNames"] = new JsonObject { ["pattern"] = pattern, ["errorMessage"] = message };
        }

        schema["errorMessage"] = "Expected a map of ids, each with what it is behind a colon.";
        schema["additionalProperties"] = map.MayBeEmpty
            ? new JsonObject { ["if"] = new JsonObject { ["type"] = "null" }, ["else"] = Of(map.Value) }
            : Of(map.Value);
        return schema;
    }

    private static string ReferencePattern(bool mayNamePack) => mayNamePack ? "^[^\\s/]+(/[^\\s/]+)?$" : "^[^\\s/]+$";

    // What a reader of YAML that knows nothing of MentorSim may take such a value for.
    private static JsonArray Types(KeyValue value) => Array(TypeNames(value).Distinct());

    private static IEnumerable<string> TypeNames(KeyValue value) => value switch
    {
        TextValue => ["string", "number", "boolean", "null"],
        ReferenceValue => ["string", "number"],
        ConditionValue => ["string", "boolean"],
        NumberValue => ["integer"],
        FlagValue => ["boolean"],
        IdValue or WordValue or PercentValue or FormValue => ["string"],
        ListValue => ["array"],
        MapValue or TableValue or TableByKeyValue => ["object"],
        EitherValue either => either.Shapes.SelectMany(TypeNames),
        _ => throw new UnreachableException($"{value.GetType().Name} has no type."),
    };

    private static string Says(KeyValue value) => value switch
    {
        FlagValue => "true or false",
        NumberValue => "a whole number",
        ListValue => "a list",
        TableValue table => SaysTable(table.Table),
        TableByKeyValue tables => SaysTable(tables.Without),
        MapValue => "a map of ids",
        FormValue form => form.What,
        WordValue words => string.Join(", ", words.Words),
        IdValue => "a word",
        ReferenceValue => "an id",
        ConditionValue => "a condition",
        PercentValue => "a per cent",
        TextValue => "a text",
        EitherValue either => string.Join(", or ", either.Shapes.Select(Says)),
        _ => throw new UnreachableException($"{value.GetType().Name} has no words."),
    };

    private static string SaysTable(KeyTable table) => $"{table.What} with keys such as {table.Keys[0].Name}";

    private static JsonObject With(JsonObject schema, ImmutableArray<string> suggestions)
    {
        if (suggestions.Length > 0)
            schema["defaultSnippets"] = new JsonArray([.. suggestions.Select(text => new JsonObject { ["label"] = text, ["body"] = text })]);
        return schema;
    }

    private static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
