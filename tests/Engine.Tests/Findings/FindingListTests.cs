using System.Buffers;
using System.Text;
using System.Text.Json;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Tests.Findings;

public sealed class FindingListTests
{
    private static readonly SourceText Source = new("some.yaml", "kind: scenario\n\tid: x\n" + new string('y', 300) + "\n");

    [Fact]
    public void A_finding_that_was_said_is_not_said_again()
    {
        var list = new FindingList(Source);

        list.Add(Rules.UnknownKey, new TextSpan(0, 4), "One.");
        list.Add(Rules.UnknownKey, new TextSpan(0, 4), "One.");

        list.InOrder().Length.ShouldBe(1);
    }

    [Fact]
    public void Findings_stand_in_the_order_of_the_file()
    {
        var list = new FindingList(Source);

        list.Add(Rules.UnknownKey, new TextSpan(9, 1), "Later.");
        list.Add(Rules.MissingKey, new TextSpan(3, 1), "Second code.");
        list.Add(Rules.UnknownKey, new TextSpan(3, 1), "First code.");

        list.InOrder().Select(finding => finding.Message).ShouldBe(["First code.", "Second code.", "Later."]);
    }

    [Fact]
    public void A_thousand_warnings_do_not_hide_an_error()
    {
        var list = new FindingList(Source);

        for (var i = 0; i < 5000; i++) list.Add(Rules.NoFeedback, new TextSpan(i, 1), "A warning.");
        list.Add(Rules.UnknownScene, new TextSpan(0, 1), "An error.");

        list.HasReadingErrors.ShouldBeTrue();
        list.InOrder().Length.ShouldBe(1001);
    }

    [Fact]
    public void A_scenario_with_a_thousand_warnings_and_an_error_is_not_made()
    {
        var choices = string.Concat(Enumerable.Range(0, 1100).Select(n => $"  s{n}: {{ choices: [{{ id: go, text: Go., to: end }}] }}\n"));

        var file = Some.File($"{Some.Head}start: s0\nscenes:\n{choices}  end: {{ ending: good }}\n  last: {{ choices: [{{ id: go, text: Go., to: nowhere }}] }}\n");

        file.Scenario.ShouldBeNull();
        file.Findings.Select(finding => finding.Rule.Code).ShouldContain("MS3001");
    }

    [Theory]
    [InlineData("MS5001", false)]
    [InlineData("MS6004", false)]
    [InlineData("MS4004", false)]
    [InlineData("MS1001", true)]
    [InlineData("MS4001", true)]
    public void Only_errors_of_the_codes_MS1_to_MS4_are_reading_errors(string code, bool isOne)
    {
        var list = new FindingList(Source);

        list.Add(Rules.All.Single(rule => rule.Code == code), default(TextSpan), "Something.");

        list.HasReadingErrors.ShouldBe(isOne);
    }

    [Fact]
    public void Codes_are_MS_and_four_digits_and_stand_once()
    {
        Rules.All.ShouldAllBe(rule => rule.Code.Length == 6 && rule.Code.StartsWith("MS", StringComparison.Ordinal) && rule.Code.Skip(2).All(char.IsAsciiDigit));
        Rules.All.Select(rule => rule.Code).ShouldBeUnique();
    }

    [Fact]
    public void Every_rule_says_what_and_how_to_mend_it() => Rules.All.ShouldAllBe(rule => rule.Title.Length > 3 && rule.Help.EndsWith('.'));

    [Fact]
    public void Json_has_the_promised_keys()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer)) FindingJson.Write(json, [new Finding(Rules.NoFeedback, Source, new TextSpan(16, 2), "M.", "H.")]);

        Encoding.UTF8.GetString(buffer.WrittenSpan).ShouldBe(
            """[{"file":"some.yaml","line":2,"column":2,"endLine":2,"endColumn":4,"severity":"warning","code":"MS6002","message":"M.","help":"H."}]""");
    }
}
