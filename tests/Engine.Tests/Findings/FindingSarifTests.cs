using System.Buffers;
using System.Text.Json;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Tests.Findings;

public sealed class FindingSarifTests
{
    [Fact]
    public void A_finding_is_a_result_at_its_place()
    {
        var run = Write(new Finding(Rules.NoFeedback, new SourceText("a.yaml", "kind: scenario\n\tid: x\n"), new TextSpan(16, 2), "M.", "H."));

        var result = run.GetProperty("results").EnumerateArray().ShouldHaveSingleItem();
        result.GetProperty("ruleId").GetString().ShouldBe("MS6002");
        result.GetProperty("level").GetString().ShouldBe("warning");
        result.GetProperty("message").GetProperty("text").GetString().ShouldBe("M. H.");
        var place = result.GetProperty("locations").EnumerateArray().ShouldHaveSingleItem().GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("a.yaml");
        place.GetProperty("region").GetRawText().ShouldBe("""{"startLine":2,"startColumn":2,"endLine":2,"endColumn":4}""");
        run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().ShouldBe("MS6002");
        run.GetProperty("columnKind").GetString().ShouldBe("utf16CodeUnits");
    }

    [Fact]
    public void Every_rule_is_described()
    {
        var driver = Write().GetProperty("tool").GetProperty("driver");

        driver.GetProperty("version").GetString().ShouldBe("1.2.3");
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        rules.Select(rule => rule.GetProperty("id").GetString()).ShouldBe(Rules.All.Select(rule => rule.Code));
        rules.ShouldAllBe(rule => rule.GetProperty("name").GetString()!.All(char.IsAsciiLetterOrDigit));
        var unknownKey = rules.Single(rule => rule.GetProperty("id").GetString() == "MS2001");
        unknownKey.GetProperty("name").GetString().ShouldBe("AnUnknownKey");
        unknownKey.GetProperty("shortDescription").GetProperty("text").GetString().ShouldBe("An unknown key.");
        unknownKey.GetProperty("defaultConfiguration").GetProperty("level").GetString().ShouldBe("error");
    }

    [Fact]
    public void Without_findings_there_are_no_results() => Write().GetProperty("results").GetArrayLength().ShouldBe(0);

    [Theory]
    [InlineData("a.yaml", "a.yaml")]
    [InlineData("./b/../a.yaml", "a.yaml")]
    [InlineData("/srv/school/b/a.yaml", "b/a.yaml")]
    [InlineData("first day/caf\u00e9 #1 100%.yaml", "first%20day/caf%C3%A9%20%231%20100%25.yaml")]
    [InlineData("..a.yaml", "..a.yaml")]
    [InlineData("../a.yaml", "file:///srv/a.yaml")]
    [InlineData("/var/100%25 [x].yaml", "file:///var/100%2525%20%5Bx%5D.yaml")]
    public void A_file_is_named_as_seen_from_the_folder(string path, string address) =>
        FindingSarif.AddressOf(path, Path.GetFullPath("/srv/school")).ShouldBe(address);

    private static JsonElement Write(params Finding[] findings)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer)) FindingSarif.Write(json, findings, Path.GetFullPath("/srv/school"), "1.2.3");
        var log = JsonDocument.Parse(buffer.WrittenMemory).RootElement;
        log.GetProperty("version").GetString().ShouldBe("2.1.0");
        return log.GetProperty("runs").EnumerateArray().ShouldHaveSingleItem();
    }
}
