using System.Text.Json;
using MentorSim.Engine.Findings;

namespace MentorSim.Tui.Tests.Commands;

public sealed class ExplainTests : IDisposable
{
    private readonly MentorSimProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_rule_is_explained_with_its_example_and_the_example_mended()
    {
        var output = _program.Run(null, "explain", "ms3002").With(0).Output;

        var rule = Rules.Find("MS3002")!;
        output.ShouldStartWith("MS3002 (error): No such var\n\n");
        output.ShouldContain("\nExample:\n\n    vars:");
        output.ShouldContain("\nMended:\n\n    vars:");
        output.ShouldEndWith($"\nHow to mend it: {rule.Help}\n");
        Words(output).ShouldContain(Words(rule.Explanation));
        Words(output).ShouldContain(Words(rule.Example));
        Words(output).ShouldContain(Words(rule.Mended));
    }

    [Fact]
    public void Prose_keeps_to_eighty_columns() =>
        _program.Run(null, ["explain", .. Rules.All.Select(rule => rule.Code)]).With(0).Output.Split('\n')
            .Where(line => line.Length > 80 && !line.StartsWith("    ", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Several_rules_are_explained_in_the_order_asked_for()
    {
        var output = _program.Run(null, "explain", "MS5003", "5001", "MS5003").With(0).Output;

        var rules = output.Split('\n').Where(line => line.StartsWith("MS", StringComparison.Ordinal)).Select(line => line[..6]);
        rules.ShouldBe(["MS5003", "MS5001"]);
    }

    [Fact]
    public void Without_a_code_all_rules_are_listed_one_a_line()
    {
        var lines = _program.Run(null, "explain").With(0).Output.TrimEnd().Split('\n');

        lines.Select(line => line[..6]).ShouldBe(Rules.All.Select(rule => rule.Code));
        lines.ShouldContain("MS6002  warning  A choice without feedback");
    }

    [Theory]
    [InlineData("MS302", "Did you mean 'MS3002'?")]
    [InlineData("nonsense", "'mentorsim explain' lists them all.")]
    [InlineData("MS\u001b[31m9", "No finding has the code 'MS[31m9'")]
    public void An_unknown_code_is_told_with_what_was_meant(string code, string told)
    {
        var outcome = _program.Run(null, "explain", "MS1001", code).With(2);

        outcome.Error.ShouldStartWith("mentorsim: No finding has the code ");
        outcome.Error.ShouldContain(told);
        outcome.Error.ShouldNotContain("\u001b");
        outcome.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Programs_read_it_as_json()
    {
        var one = Json("explain", "MS3002", "--format", "json").ShouldHaveSingleItem();
        var rule = Rules.Find("MS3002")!;
        one.EnumerateObject().Select(property => property.Name).ShouldBe(["code", "severity", "title", "explanation", "example", "mended", "help"]);
        one.GetProperty("severity").GetString().ShouldBe("error");
        one.GetProperty("example").GetString().ShouldBe(rule.Example);
        one.GetProperty("mended").GetString().ShouldBe(rule.Mended);

        Json("explain", "--format", "json").Count.ShouldBe(Rules.All.Length);
    }

    private List<JsonElement> Json(params string[] arguments) =>
        [.. JsonDocument.Parse(_program.Run(null, arguments).With(0).Output).RootElement.GetProperty("rules").EnumerateArray()];

    private static string Words(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
