using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Workshop;

/// <summary>The schemas that editors read, held against the tables of keys from which they are made.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Kinds => [.. Schema.All.Select(schema => schema.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_library_holds_the_schema_that_the_tables_give(string kind) =>
        Golden.Match(Of(kind).ToString(), Path.Combine(Golden.Root, "scenarios", "schemas", Of(kind).FileName));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_schema_has_every_key_of_its_tables_and_no_other(string kind)
    {
        var definitions = Parse(kind)["definitions"]!.AsObject();
        var tables = Of(kind).Table.AndTablesBelow();

        definitions.Count.ShouldBe(tables.Count);
        foreach (var table in tables)
        {
            var definition = definitions[TableSchema.Name(table)].ShouldNotBeNull();
            definition["properties"]!.AsObject().Select(property => property.Key).ShouldBe(table.Keys.Select(key => key.Name));
            Texts(definition["required"]).ShouldBe(table.Keys.Where(key => key.Required).Select(key => key.Name));
            definition["additionalProperties"]!.GetValue<bool>().ShouldBeFalse();
            definition["properties"]!.AsObject().ShouldAllBe(property => property.Value!["markdownDescription"] != null);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_schema_has_alternatives_that_an_editor_would_all_complain_of(string kind) =>
        All(Parse(kind)).Where(node => node.ContainsKey("oneOf") || node.ContainsKey("anyOf") || node.ContainsKey("not")).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_reference_of_a_schema_leads_to_a_definition(string kind)
    {
        var schema = Parse(kind);

        var references = All(schema).Where(node => node.ContainsKey("$ref")).Select(node => node["$ref"]!.GetValue<string>()).Distinct().ToList();

        references.ShouldBe(schema["definitions"]!.AsObject().Select(definition => $"#/definitions/{definition.Key}"), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Keys_that_exclude_or_need_each_other_are_keys_of_their_table(string kind)
    {
        foreach (var table in Of(kind).Table.AndTablesBelow())
        {
            var names = table.Keys.Select(key => key.Name).ToList();
            names.ShouldBeUnique();
            table.ExactlyOneOf.Concat(table.Keys.SelectMany(key => key.NotWith.Concat(key.Needs))).Except(names).ShouldBeEmpty(table.What);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_an_editor_shows_are_sentences(string kind)
    {
        foreach (var table in Of(kind).Table.AndTablesBelow())
        {
            foreach (var hover in table.Keys.Select(key => key.Hover).Append(table.Hover))
            {
                hover.Length.ShouldBeLessThanOrEqualTo(300, hover);
                hover.ShouldMatch("^[A-Z0-9`].*[.?]`?$");
                hover.Count(c => c == '`').ShouldBe(hover.Count(c => c == '`') / 2 * 2, hover);
            }
        }
    }

    [Fact]
    public void Every_kind_of_value_stands_in_some_table()
    {
        var met = new HashSet<Type>();
        foreach (var key in Schema.All.SelectMany(schema => schema.Table.AndTablesBelow()).SelectMany(table => table.Keys)) Meet(key.Value);

        met.ShouldBe(typeof(KeyValue).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(KeyValue))), ignoreOrder: true);

        void Meet(KeyValue value)
        {
            met.Add(value.GetType());
            if (value is ListValue list) Meet(list.Item);
            if (value is MapValue map) Meet(map.Value);
            if (value is EitherValue either) either.Shapes.ToList().ForEach(Meet);
        }
    }

    [Fact]
    public void A_form_in_a_schema_is_the_form_that_is_read()
    {
        var day = Pattern(KeyValue.Day);
        var time = Pattern(KeyValue.TimeOfDay);
        var length = Pattern(KeyValue.Length);
        var id = Pattern(KeyValue.Id);
        foreach (var text in Pieces("0123456789:- hm%a", 6_000))
        {
            if (Days.TryParse(text, out _)) day.IsMatch(text).ShouldBeTrue(text);
            time.IsMatch(text).ShouldBe(ClockTime.TryParse(text) is not null, text);
            if (ClockTime.TryParseLength(text) is not null) length.IsMatch(text).ShouldBeTrue(text);
            id.IsMatch(text).ShouldBe(NodeReader.IsId(text), text);
        }

        day.IsMatch("2026-13-01").ShouldBeFalse();
        length.IsMatch("").ShouldBeFalse();
        length.IsMatch("5").ShouldBeFalse();
    }

    [Theory]
    [InlineData(1, 99)]
    [InlineData(0, 100)]
    [InlineData(1, 100)]
    [InlineData(7, 23)]
    public void A_per_cent_in_a_schema_is_the_per_cent_that_is_read(int min, int max)
    {
        var pattern = Pattern(KeyValue.Percent(min, max));
        for (var number = 0; number <= 120; number++)
        {
            foreach (var text in new[] { $"{number}%", $"{number} %", $"{number:000}%", $"{number}", $"-{number}%", $"{number}.0%" })
                pattern.IsMatch(text).ShouldBe(Reads(text, read => read.Percent(Scalar(text), "It", min, max) is not null), text);
        }
    }

    [Fact]
    public void Evidence_is_any_number_that_is_read_but_no_nought()
    {
        var evidence = ScenarioValue("choice", "evidence");

        evidence["additionalProperties"]!["enum"]!.AsArray().Select(number => number!.GetValue<int>()).ShouldBe([-2, -1, 1, 2]);
    }

    private static JsonNode ScenarioValue(string definition, string key) => Parse("scenario")["definitions"]![definition]!["properties"]![key]!;

    private static Schema Of(string kind) => Schema.All.Single(schema => schema.Kind == kind);

    private static JsonObject Parse(string kind) => JsonNode.Parse(Of(kind).ToString())!.AsObject();

    private static Regex Pattern(KeyValue value) => new(ValueSchema.Of(value)["pattern"]!.GetValue<string>(), RegexOptions.ECMAScript | RegexOptions.CultureInvariant);

    private static bool Reads(string text, Func<NodeReader, bool> read) => read(new NodeReader(new FindingList(new SourceText("x", text))));

    private static YamlScalar Scalar(string text) => new(new(0, text.Length), text, isPlain: true, valueStart: 0);

    private static IEnumerable<string> Texts(JsonNode? list) => list is null ? [] : list.AsArray().Select(text => text!.GetValue<string>());

    // Well-formed days, times and lengths with one sign changed: what lies close to the border.
    private static IEnumerable<string> Pieces(string signs, int count)
    {
        string[] seeds = ["2026-09-01", "1999-12-31", "08:10", "23:59", "9:05", "5m", "1h", "1h30m", "24h", "stay-with-her", "a1-2"];
        var random = new Random(1);
        for (var i = 0; i < count; i++)
        {
            var seed = seeds[i % seeds.Length].ToCharArray();
            if (i >= seeds.Length) seed[random.Next(seed.Length)] = signs[random.Next(signs.Length)];
            var text = new string(seed);
            yield return random.Next(4) == 0 ? string.Create(CultureInfo.InvariantCulture, $"{text}{signs[random.Next(signs.Length)]}") : text;
        }
    }

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(property => All(property.Value)).Prepend(map),
        JsonArray list => list.SelectMany(All),
        _ => [],
    };
}
