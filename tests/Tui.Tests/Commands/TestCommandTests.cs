using System.Text.Json;

namespace MentorSim.Tui.Tests.Commands;

public sealed class TestCommandTests : IDisposable
{
    private static readonly string Wrong = DecisionTexts.Note.Replace("expect: { ending: good, critical: none", "expect: { ending: poor, critical: CF-01", StringComparison.Ordinal);

    private readonly MentorSimProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Tests_that_pass_say_so_and_what_they_do_not_reach()
    {
        var outcome = _program.Run(null, "test", _program.File("note.yaml", DecisionTexts.Note)).With(0);
        outcome.Output.ShouldContain("passed  a sound response");
        outcome.Output.ShouldContain("door.promise, door.nod, note.guess");
        outcome.Error.ShouldContain("1 test: 1 passed, 0 failed.");
    }

    [Fact]
    public void A_test_that_fails_shows_what_was_expected_beside_what_came()
    {
        var outcome = _program.Run(null, "test", _program.File("note.yaml", Wrong)).With(1);
        outcome.Output.ShouldMatch(@"FAILED  a sound response \(line \d+\)");
        outcome.Output.ShouldContain("ending\n      - expected: poor\n      + got:      good");
        outcome.Output.ShouldContain("critical\n      - expected: CF-01\n      + got:      none");
        outcome.Error.ShouldContain("0 passed, 1 failed.");
    }

    [Fact]
    public void An_answer_that_is_not_on_offer_is_a_failed_test_and_no_wrong_usage()
    {
        var text = DecisionTexts.Note.Replace("choose: [ask@3,", "choose: [wave@3,", StringComparison.Ordinal);
        _program.Run(null, "test", _program.File("note.yaml", text)).With(1).Output.ShouldContain("'wave' is not on offer in the scene 'door'; on offer: ask, promise, nod.");
    }

    [Fact]
    public void Mistakes_that_no_test_notices_are_named_at_their_lines()
    {
        var outcome = _program.Run(null, "test", "--mutate", _program.File("note.yaml", DecisionTexts.Note)).With(0);
        outcome.Output.ShouldMatch(@"\d of \d+ small mistakes noticed\.");
        outcome.Output.ShouldMatch(@"line \d+: the choice 'promise' leads to 'steps'");
        outcome.Output.ShouldNotContain("the choice 'ask' leads");
    }

    [Fact]
    public void As_JSON_a_program_can_read_it_all()
    {
        using var json = JsonDocument.Parse(_program.Run(null, "test", "--format", "json", "--mutate", _program.File("note.yaml", DecisionTexts.Note)).With(0).Output);
        var scenario = json.RootElement.GetProperty("scenarios").EnumerateArray().Single();
        scenario.GetProperty("id").GetString().ShouldBe("note");
        var test = scenario.GetProperty("tests").EnumerateArray().Single();
        (test.GetProperty("name").GetString(), test.GetProperty("passed").GetBoolean(), test.GetProperty("differences").GetArrayLength()).ShouldBe(("a sound response", true, 0));
        scenario.GetProperty("unreached").GetProperty("scenes").EnumerateArray().Select(scene => scene.GetString()).ShouldBe(["unheard"]);
        scenario.GetProperty("mutations").GetInt32().ShouldBeGreaterThan(scenario.GetProperty("unnoticed").GetArrayLength());

        using var failed = JsonDocument.Parse(_program.Run(null, "test", "--format", "json", _program.File("wrong.yaml", Wrong)).With(1).Output);
        var differences = failed.RootElement.GetProperty("scenarios")[0].GetProperty("tests")[0].GetProperty("differences");
        differences.EnumerateArray().Select(difference => $"{difference.GetProperty("what")} {difference.GetProperty("expected")} {difference.GetProperty("got")}").ShouldBe(["ending poor good", "critical CF-01 none"]);
        failed.RootElement.GetProperty("scenarios")[0].GetProperty("mutations").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void A_scenario_without_tests_passes() =>
        _program.Run(null, "test", _program.File("corridor.yaml", Texts.Corridor)).With(0).Output.ShouldContain("corridor.yaml: 0 tests");

    [Fact]
    public void A_file_with_errors_is_told_and_the_others_are_tested()
    {
        _program.File("broken.yaml", DecisionTexts.Note.Replace("to: steps", "to: stepz", StringComparison.Ordinal).Replace("id: note", "id: broken", StringComparison.Ordinal));
        _program.File("note.yaml", DecisionTexts.Note);
        var outcome = _program.Run(null, "test", _program.Home).With(1);
        outcome.Error.ShouldContain("MS3001");
        outcome.Output.ShouldContain("passed  a sound response");
    }

    [Fact]
    public void A_file_that_is_not_there_is_wrong_usage() =>
        _program.Run(null, "test", "nowhere.yaml").With(2).Error.ShouldContain("There is no file or folder nowhere.yaml.");
}
