using System.Text.Json;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>The commands for those who write papers, as somebody at a command line meets them.</summary>
public sealed class PaperCommandTests : IDisposable
{
    private static readonly string Sound = Read("Explanations", "two-messages.yaml");

    private static readonly string SchoolTray = Read("Findings", "MS7010-published-school-tray", "paper.yaml").Replace("standards: [tiny]", "standards: [nos-2005]", StringComparison.Ordinal);

    private readonly MentorSimProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_sound_paper_is_told_so_with_its_figures()
    {
        var outcome = _program.Run(null, "check", _program.File("paper.yaml", Later(Sound))).With(0);

        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldContain("two-messages: 2 items, 14 points; about 2 of 10 minutes.\nNo problems.");
    }

    [Fact]
    public void A_published_school_tray_loads_with_warnings_only()
    {
        using var json = JsonDocument.Parse(_program.Run(null, "check", "--format", "json", _program.File("tray.yaml", SchoolTray)).With(1).Output);
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();

        findings.Select(finding => finding.GetProperty("severity").GetString()).Distinct().ShouldBe(["warning", "note"], ignoreOrder: true);
        findings.Select(finding => finding.GetProperty("code").GetString()).ShouldContain("MS7014");
        var document = json.RootElement.GetProperty("documents").EnumerateArray().Single();
        (document.GetProperty("kind").GetString(), document.GetProperty("id").GetString(), document.GetProperty("items").GetInt32()).ShouldBe(("paper", "number-these", 7));
        document.GetProperty("states").GetInt64().ShouldBe(0);
    }

    [Fact]
    public void Papers_are_checked_with_the_folder_in_which_they_lie_beside_its_scenarios()
    {
        Directory.CreateDirectory(Path.Combine(_program.Home, "ours"));
        _program.File("ours/paper.yaml", Later(Sound));
        _program.File("ours/again.yaml", Later(Sound));
        _program.File("ours/story.yaml", DecisionTexts.Note.Replace("id: note\n", "id: two-messages\n", StringComparison.Ordinal));
        var outcome = _program.Run(null, "check", Path.Combine(_program.Home, "ours")).With(1);

        outcome.Output.ShouldContain("paper.yaml:2:5: error MS2010: 'two-messages' is also the id of the scenario in");
        outcome.Output.ShouldContain("again.yaml:2:5: error MS2010: 'two-messages' is also the id of the scenario in");
    }

    [Fact]
    public void As_SARIF_a_finding_of_a_paper_is_one_like_any_other()
    {
        using var json = JsonDocument.Parse(_program.Run(null, "check", "--format", "sarif", _program.File("tray.yaml", SchoolTray)).With(1).Output);

        json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.GetProperty("ruleId").GetString()).ShouldContain("MS7011");
    }

    [Fact]
    public void Tests_of_a_paper_are_run_beside_those_of_scenarios()
    {
        var paper = _program.File("paper.yaml", Sound);
        var outcome = _program.Run(null, "test", _program.File("note.yaml", DecisionTexts.Note), paper).With(0);
        outcome.Output.ShouldContain("passed  a sound response");
        outcome.Output.ShouldContain("paper.yaml: 1 test\n  passed  a sound candidate\n  The tests answer every item.");
        outcome.Error.ShouldContain("2 tests: 2 passed, 0 failed.");

        var wrong = _program.File("wrong.yaml", Sound.Replace("actions: tell-lead, to: lead", "actions: reply, to: lead", StringComparison.Ordinal));
        outcome = _program.Run(null, "test", wrong).With(1);
        outcome.Output.ShouldContain("points\n      - expected: 100% at least\n      + got:      64%, 9 of 14 points");
        outcome.Output.ShouldContain("critical\n      - expected: none\n      + got:      CF-02");
        outcome.Error.ShouldContain("1 test: 0 passed, 1 failed.");
    }

    [Fact]
    public void Small_mistakes_in_the_keys_are_put_in_and_those_that_no_test_notices_named()
    {
        var outcome = _program.Run(null, "test", "--mutate", _program.File("paper.yaml", Sound)).With(0);

        outcome.Output.ShouldMatch(@"\d of 13 small mistakes noticed\.");
        outcome.Output.ShouldContain("line 27: of 'note' it is no breach not to say 'tell-lead' (CF-02)");
    }

    [Fact]
    public void As_JSON_a_program_can_read_it_all()
    {
        using var json = JsonDocument.Parse(_program.Run(null, "test", "--format", "json", "--mutate", _program.File("paper.yaml", Sound)).With(0).Output);
        json.RootElement.GetProperty("scenarios").GetArrayLength().ShouldBe(0);
        var paper = json.RootElement.GetProperty("papers").EnumerateArray().Single();

        paper.GetProperty("id").GetString().ShouldBe("two-messages");
        paper.GetProperty("tests")[0].GetProperty("passed").GetBoolean().ShouldBeTrue();
        paper.GetProperty("unreached").GetProperty("items").GetArrayLength().ShouldBe(0);
        paper.GetProperty("mutations").GetInt32().ShouldBe(13);
        paper.GetProperty("unnoticed")[0].GetProperty("change").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void A_paper_with_an_error_has_no_tests_to_run()
    {
        var outcome = _program.Run(null, "test", _program.File("paper.yaml", Sound.Replace("tell-lead: 3", "tell-leed: 3", StringComparison.Ordinal))).With(1);

        outcome.Error.ShouldContain("error MS7002");
        outcome.Error.ShouldContain("0 tests: 0 passed, 0 failed.");
    }

    [Fact]
    public void A_starter_passes_its_check_and_its_tests()
    {
        _program.Run(null, "new", "paper", "our-tray").With(0).Error.ShouldContain("sit it with 'mentorsim play our-tray.yaml'");
        _program.Run(null, "check", "our-tray.yaml").With(0).Output.ShouldBeEmpty();
        _program.Run(null, "test", "our-tray.yaml").With(0).Error.ShouldContain("2 tests: 2 passed, 0 failed.");
        _program.Run(null, "schema", "paper").With(0).Output.ShouldContain("\"$id\": \"urn:mentorsim:schema:paper\"");
    }

    [Fact]
    public void A_library_is_packed_with_its_papers_and_not_with_one_that_has_an_error()
    {
        Directory.CreateDirectory(Path.Combine(_program.Home, "ours"));
        _program.File("ours/paper.yaml", Later(Sound));
        _program.Run(null, "bank", "pack", "ours").With(0);
        _program.Run(null, "bank", "add", "ours.zip").With(0).Error.ShouldContain("Added: 1 file, 0 scenarios, 1 paper.");
        _program.Run(null, "bank", "list").With(0).Output.ShouldContain("0 scenarios, 1 paper");

        _program.File("ours/paper.yaml", Sound.Replace("tell-lead: 3", "tell-leed: 3", StringComparison.Ordinal));
        _program.Run(null, "bank", "pack", "ours", "-o", "other.zip").With(1).Output.ShouldContain("error MS7002");
    }

    /// <summary>A paper whose day of review has not passed, whenever this runs.</summary>
    private static string Later(string text) => text.Replace("2027-09-01", "2099-09-01", StringComparison.Ordinal);

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([Golden.Root, "tests", "Engine.Tests", "Cases", .. path]));
}
