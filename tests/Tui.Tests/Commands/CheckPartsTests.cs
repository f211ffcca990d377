using System.Text.Json;

namespace MentorSim.Tui.Tests.Commands;

public class CheckPartsTests
{
    private const string Pack = "kind: pack\nid: ours\ntitle: Ours\nunits: [{ id: U, title: A unit, elements: [{ id: U.1, title: An element }] }]\n";
    private const string School = "kind: school\nid: ours\nname: Our School\npeople:\n  head: { name: Mr Day, role: headteacher }\n";

    private const string Scenario =
        """
        kind: scenario
        id: one
        title: One
        topic: bullying
        summary: Something happens.
        minutes: 5
        policy: { ref: Ours, edition: 2026, review-by: 2099-01-01 }
        start: first
        include: [shared.yaml]
        scenes:
          first: { text: It begins., choices: [{ id: a, text: Go on., to: door, feedback: Good. }, { id: b, text: Wait and see., to: door, feedback: Why not. }] }
        """;

    private const string Scenes =
        """
        kind: scenes
        scenes:
          door: { text: A door., choices: [{ id: c, text: Open it., to: end }, { id: d, text: Knock first., to: end, feedback: Polite. }] }
          end: { ending: good, text: It ends. }
        """;

    [Fact]
    public void A_folder_in_which_nothing_lies_is_not_said_to_be_sound()
    {
        using var mentorsim = new MentorSimProcess();
        var file = Put(mentorsim, "ours/school.yaml", School);
        var folder = Path.GetDirectoryName(file)!;
        File.Delete(file);
        mentorsim.Run(null, "check", folder).With(exit: 0).Error.ShouldContain("There is nothing to check there");
        Put(mentorsim, "ours/school.yaml", School);
        mentorsim.Run(null, "check", folder).With(exit: 0).Error.ShouldContain("No problems.");
    }

    [Theory]
    [InlineData("pack.yaml", Pack)]
    [InlineData("school.yaml", School)]
    [InlineData("standards/ours.yaml", Pack)]
    [InlineData("standards/deeper/ours.yaml", Pack)]
    [InlineData("standards/ours.yml", Pack)]
    [InlineData("our school/profile.yaml", School)]
    public void A_pack_or_a_school_can_be_checked_wherever_it_lies(string name, string text)
    {
        using var mentorsim = new MentorSimProcess();
        var path = Put(mentorsim, name, text);
        mentorsim.Run(null, "check", path).With(exit: 0).Output.ShouldBeEmpty();
        File.AppendAllText(path, "tilte: Twice\n");
        mentorsim.Run(null, "check", path).With(exit: 1).Output.ShouldContain("tilte");
    }

    [Fact]
    public void A_school_that_is_checked_by_itself_names_the_scenarios_that_cannot_be_played_there()
    {
        using var mentorsim = new MentorSimProcess();
        Put(mentorsim, "standards/ours.yaml", Pack);
        Put(mentorsim, "school.yaml", School);
        Put(mentorsim, "one.yaml", Scenario.Replace("start: first", "cast: { boss: { from: school.head }, lead: { from: school.dsl } }\nstart: first", StringComparison.Ordinal));
        var other = Put(mentorsim, "schools/other.yaml", School.Replace("id: ours", "id: other", StringComparison.Ordinal));
        var found = Findings(mentorsim.Run(null, "check", other, "--format", "json").With(exit: 1)).ShouldHaveSingleItem();
        Path.GetFileName(found.Path).ShouldBe("one.yaml");
        found.Message.ShouldBe("The school profile other has nobody for 'dsl', so this cannot be played there.");

        File.AppendAllText(other, "  dsl: { name: Ms Ray, role: designated safeguarding lead }\n");
        mentorsim.Run(null, "check", other).With(exit: 0).Output.ShouldBeEmpty();
    }

    [Fact]
    public void Every_kind_of_file_in_a_folder_is_looked_at_once()
    {
        using var mentorsim = Library();
        foreach (var name in new[] { "standards/ours.yaml", "school.yaml", "loose/pack.yaml", "shared.yaml", "alone.yaml" })
            File.AppendAllText(Path.Combine(mentorsim.Home, name), $"wrong-{Path.GetFileNameWithoutExtension(name)}: 1\n");
        var found = Findings(mentorsim.Run(null, "check", ".", "--format", "json").With(exit: 1));
        foreach (var name in new[] { "standards/ours.yaml", "school.yaml", "loose/pack.yaml", "shared.yaml", "alone.yaml" })
            found.Count(finding => Path.GetFullPath(finding.Path, mentorsim.Home) == Path.Combine(mentorsim.Home, name) && finding.Message.Contains("wrong-", StringComparison.Ordinal)).ShouldBe(1, name);
    }

    [Fact]
    public void The_folder_of_the_packs_can_be_checked_by_itself()
    {
        using var mentorsim = Library();
        File.AppendAllText(Path.Combine(mentorsim.Home, "standards/ours.yaml"), "wrong: 1\n");
        mentorsim.Run(null, "check", "standards").With(exit: 1).Output.ShouldContain("wrong");
    }

    [Fact]
    public void What_is_wrong_with_scenes_is_said_once_whoever_includes_them()
    {
        using var mentorsim = Library();
        var alone = Findings(mentorsim.Run(null, "check", "shared.yaml", "--format", "json").With(exit: 1));
        alone.ShouldHaveSingleItem().Code.ShouldBe("MS6002");
        alone[0].Path.ShouldBe("shared.yaml");
        var all = Findings(mentorsim.Run(null, "check", "one.yaml", "two.yaml", "shared.yaml", "--format", "json").With(exit: 1));
        all.Count(finding => finding.Code == "MS6002").ShouldBe(1);
        all.ShouldNotContain(finding => finding.Code == "MS3016");
    }

    [Fact]
    public void Scenes_that_no_scenario_includes_get_a_note_and_their_keys_are_looked_at()
    {
        using var mentorsim = Library();
        Findings(mentorsim.Run(null, "check", "alone.yaml", "--format", "json").With(exit: 0)).ShouldHaveSingleItem().Code.ShouldBe("MS3016");
        Put(mentorsim, "alone.yaml", Scenes.Replace("text: A door.", "txet: A door.", StringComparison.Ordinal));
        Findings(mentorsim.Run(null, "check", "alone.yaml", "--format", "json").With(exit: 1)).ShouldContain(finding => finding.Message.Contains("txet", StringComparison.Ordinal));
    }

    [Fact]
    public void Scenes_that_only_a_broken_scenario_includes_are_no_stray_ones()
    {
        using var mentorsim = new MentorSimProcess();
        Put(mentorsim, "shared.yaml", Scenes);
        Put(mentorsim, "one.yaml", Scenario.Replace("minutes: 5", "minutes: soon", StringComparison.Ordinal));
        var found = Findings(mentorsim.Run(null, "check", "shared.yaml", "--format", "json"));
        found.ShouldNotContain(finding => finding.Code == "MS3016");
    }

    [Fact]
    public void Scenes_outside_a_library_are_found_by_a_scenario_above_them()
    {
        using var mentorsim = new MentorSimProcess();
        Put(mentorsim, "parts/shared.yaml", Scenes);
        Put(mentorsim, "one.yaml", Scenario.Replace("[shared.yaml]", "[parts/shared.yaml]", StringComparison.Ordinal));
        Findings(mentorsim.Run(null, "check", "parts/shared.yaml", "--format", "json").With(exit: 1)).ShouldHaveSingleItem().Code.ShouldBe("MS6002");
    }

    [Fact]
    public void Scenes_that_are_no_YAML_are_told_like_any_file()
    {
        using var mentorsim = Library();
        Put(mentorsim, "shared.yaml", Scenes + "\n  last: [\n");
        Findings(mentorsim.Run(null, "check", "shared.yaml", "--format", "json").With(exit: 1)).ShouldContain(finding => finding.Code.StartsWith("MS10", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_named_twice_is_no_double_of_itself()
    {
        using var mentorsim = Library();
        mentorsim.Run(null, "check", "one.yaml", "./one.yaml", mentorsim.Home).With(exit: 1).Output.ShouldNotContain("is also in");
    }

    [Fact]
    public void SARIF_names_the_included_file_from_the_current_folder_on()
    {
        using var mentorsim = Library();
        using var log = JsonDocument.Parse(mentorsim.Run(null, "check", "one.yaml", "--format", "sarif").With(exit: 1).Output);
        var result = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Single(result => result.GetProperty("ruleId").GetString() == "MS6002");
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("shared.yaml");
    }

    /// <summary>A library in the home folder: a pack, a school, two scenarios with the same scenes, and scenes that nobody includes.</summary>
    private static MentorSimProcess Library()
    {
        var mentorsim = new MentorSimProcess();
        Put(mentorsim, "standards/ours.yaml", Pack);
        Put(mentorsim, "school.yaml", School);
        Put(mentorsim, "loose/pack.yaml", Pack.Replace("id: ours", "id: loose", StringComparison.Ordinal));
        Put(mentorsim, "shared.yaml", Scenes + "\n");
        Put(mentorsim, "alone.yaml", Scenes.Replace("to: end }", "to: end, feedback: Brave. }", StringComparison.Ordinal) + "\n");
        Put(mentorsim, "one.yaml", Scenario);
        Put(mentorsim, "two.yaml", Scenario.Replace("id: one", "id: two", StringComparison.Ordinal));
        return mentorsim;
    }

    private static string Put(MentorSimProcess mentorsim, string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(mentorsim.Home, name))!);
        return mentorsim.File(name, text);
    }

    private static List<(string Path, string Code, string Message)> Findings(Outcome outcome)
    {
        using var json = JsonDocument.Parse(outcome.Output);
        return
        [
            .. json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => (
                finding.GetProperty("file").GetString()!,
                finding.GetProperty("code").GetString()!,
                finding.GetProperty("message").GetString()!)),
        ];
    }
}
