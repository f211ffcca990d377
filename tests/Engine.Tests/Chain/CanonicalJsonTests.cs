using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;

namespace MentorSim.Engine.Tests.Chain;

/// <summary>JSON that has one form only.</summary>
public sealed class CanonicalJsonTests
{
    [Fact]
    public void Keys_are_in_the_order_of_the_example_of_RFC_8785()
    {
        // Section 3.2.3.
        var read = JsonNode.Parse(
            """
            {
              "\u20ac": "Euro Sign",
              "\r": "Carriage Return",
              "\ufb33": "Hebrew Letter Dalet With Dagesh",
              "1": "One",
              "\ud83d\ude00": "Emoji: Grinning Face",
              "\u0080": "Control",
              "\u00f6": "Latin Small Letter O With Diaeresis"
            }
            """);
        CanonicalJson.Write(read).ShouldBe(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
            + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    [Fact]
    public void Texts_and_literals_are_written_as_in_the_example_of_RFC_8785()
    {
        // Section 3.2.2, without its broken numbers.
        var read = JsonNode.Parse("""{"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}""");
        CanonicalJson.Write(read).ShouldBe("""{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}""");
    }

    [Theory]
    [InlineData("\b\t\n\f\r", "\"\\b\\t\\n\\f\\r\"")]
    [InlineData("\0\u0001\u001f", "\"\\u0000\\u0001\\u001f\"")]
    [InlineData("\u007f\u2028\ufeff", "\"\u007f\u2028\ufeff\"")]
    [InlineData("</script>&'", "\"</script>&'\"")]
    [InlineData("", "\"\"")]
    public void Only_what_must_be_escaped_is(string text, string written) => CanonicalJson.Write(JsonValue.Create(text)).ShouldBe(written);

    [Fact]
    public void Half_a_letter_becomes_the_sign_for_a_letter_that_is_none()
    {
        CanonicalJson.Write(JsonValue.Create("a\ud83d")).ShouldBe("\"a\ufffd\"");
        CanonicalJson.Write(JsonValue.Create("\ude00\ud83d!")).ShouldBe("\"\ufffd\ufffd!\"");
        CanonicalJson.Write(JsonValue.Create("\ud83d\ude00")).ShouldBe("\"😀\"");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(9007199254740991)]
    [InlineData(-9007199254740991)]
    public void Whole_numbers_are_written_that_every_reader_holds(long number)
    {
        CanonicalJson.Write(JsonValue.Create(number)).ShouldBe(number.ToString(CultureInfo.InvariantCulture));
        CanonicalJson.Read($$"""{"n":{{number}}}""")["n"]!.GetValue<long>().ShouldBe(number);
    }

    [Fact]
    public void Other_numbers_are_refused()
    {
        JsonValue[] numbers = [JsonValue.Create(1L << 53), JsonValue.Create(-(1L << 53)), JsonValue.Create(1.5), JsonValue.Create(ulong.MaxValue), JsonValue.Create(1e300)];
        foreach (var number in numbers) Should.Throw<ArgumentException>(() => CanonicalJson.Write(number));
    }

    [Theory]
    [InlineData("""{"a": 1}""")]
    [InlineData("""{"a":1} """)]
    [InlineData("{\"a\":1}\n")]
    [InlineData("\ufeff{\"a\":1}")]
    [InlineData("""{"b":1,"a":1}""")]
    [InlineData("""{"a":1,"a":1}""")]
    [InlineData("""{"a":01}""")]
    [InlineData("""{"a":1.0}""")]
    [InlineData("""{"a":1e2}""")]
    [InlineData("""{"a":-0}""")]
    [InlineData("""{"a":9007199254740992}""")]
    [InlineData("""{"a":"\u0041"}""")]
    [InlineData("""{"a":"\/"}""")]
    [InlineData("""{"a":"\u000A"}""")]
    [InlineData("""{"a":"\u001F"}""")]
    [InlineData("""{"a":"\ud83d"}""")]
    [InlineData("""{"a":1}{"a":1}""")]
    [InlineData("""{"a":1,}""")]
    [InlineData("""{"a":1/**/}""")]
    [InlineData("""{"a":NaN}""")]
    [InlineData("""["a"]""")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("")]
    [InlineData("{")]
    public void What_is_not_in_its_canonical_form_is_refused(string text) => Should.Throw<FormatException>(() => CanonicalJson.Read(text));

    [Fact]
    public void What_nests_deeper_than_any_record_is_refused()
    {
        string Nested(int depth) => string.Concat(Enumerable.Repeat("{\"a\":", depth - 1)) + "{}" + new string('}', depth - 1);
        CanonicalJson.Read(Nested(16)).Count.ShouldBe(1);
        Should.Throw<FormatException>(() => CanonicalJson.Read(Nested(17)));
        Should.Throw<FormatException>(() => CanonicalJson.Read(Nested(100_000)));
    }

    [Fact]
    [Trait("Long", "CanonicalJson")]
    public void Whatever_is_written_is_read_again_and_in_no_other_form()
    {
        var random = Seeded.Random(8785);
        for (var round = 0; round < Scale.Count(100_000); round++)
        {
            var value = RandomObject(random, 3);
            var text = CanonicalJson.Write(value);
            var again = CanonicalJson.Read(text);
            JsonNode.DeepEquals(again, value).ShouldBeTrue(text);
            CanonicalJson.Write(again).ShouldBe(text);
            var other = value.ToJsonString(new() { WriteIndented = random.Next(2) == 0 });
            if (other != text) Should.Throw<FormatException>(() => CanonicalJson.Read(other), other);
        }
    }

    private static JsonObject RandomObject(Random random, int depth)
    {
        var map = new JsonObject();
        for (var i = random.Next(5); i > 0; i--) map[RandomText(random)] = RandomValue(random, depth);
        return map;
    }

    private static JsonNode? RandomValue(Random random, int depth) => random.Next(depth > 0 ? 7 : 5) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonValue.Create(random.NextInt64(-(1L << 53) + 1, 1L << 53)),
        3 => JsonValue.Create(random.Next(-10, 10)),
        4 => JsonValue.Create(RandomText(random)),
        5 => RandomObject(random, depth - 1),
        _ => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => RandomValue(random, depth - 1))]),
    };

    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(6); i > 0; i--)
        {
            text.Append(random.Next(6) switch
            {
                0 => ((char)random.Next(0x20)).ToString(),
                1 => char.ConvertFromUtf32(random.Next(0x10000, 0x110000)),
                2 => ((char)random.Next(0xe000, 0x10000)).ToString(),
                3 => random.Of(["\"", "\\", "/", "<", "\u007f"]),
                _ => ((char)random.Next(' ', 0x250)).ToString(),
            });
        }

        return text.ToString();
    }
}
