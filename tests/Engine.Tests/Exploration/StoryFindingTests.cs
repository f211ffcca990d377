using System.Globalization;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Exploration;

/// <summary>
/// The folders MS5… of Cases/Findings hold stories with a mistake that only exploration finds; a max-states.txt beside one limits the
/// search.
/// </summary>
public sealed class StoryFindingTests
{
    private static readonly string Folder = Path.Combine(Golden.Cases, "Findings");

    private static readonly string[] Names =
        [.. Directory.EnumerateDirectories(Folder, "MS5*").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> All => [.. Names];

    [Theory]
    [MemberData(nameof(All))]
    public void A_story_with_a_mistake_gives_its_expected_report(string name)
    {
        var found = Check(name);

        found.Findings.Select(finding => finding.Rule.Code).ShouldContain(name[..6]);
        Golden.Match(Some.Report(found.Findings), Path.Combine("Findings", name, "expected.txt"));
    }

    [Fact]
    public void Every_rule_about_the_story_has_a_case() =>
        Engine.Findings.Rules.All.Select(rule => rule.Code).Where(code => code.StartsWith("MS5", StringComparison.Ordinal))
            .Except(Names.Select(name => name[..6])).ShouldBeEmpty();

    [Fact]
    public void Checking_twice_says_nothing_twice()
    {
        var file = Some.File(Some.Head + "start: one\nscenes:\n  one: { text: Day., then: [ { to: one } ] }\n");

        var first = CheckedScenario.Of(file).Findings;

        CheckedScenario.Of(file).Findings.ShouldBe(first);
        first.Select(finding => finding.Rule.Code).ShouldBe(["MS5001"]);
    }

    [Fact]
    public void A_mistake_in_a_condition_withholds_what_is_said_of_the_story()
    {
        var found = CheckedScenario.Of(Some.File(Some.Head + "start: one\nscenes:\n  one: { choices: [ { id: a, text: A., to: one, when: nothing > 1, feedback: No. } ] }\n"));

        found.Figures.ShouldBeNull();
        found.Findings.Select(finding => finding.Rule.Code).ShouldBe(["MS4002"]);
    }

    [Fact]
    public void A_text_that_is_too_long_withholds_nothing()
    {
        var found = CheckedScenario.Of(Some.File($"{Some.Head}start: one\nscenes:\n  one: {{ text: {new string('x', 3000)}, ending: good }}\n"));

        found.Figures.ShouldNotBeNull();
        found.Findings.Select(finding => finding.Rule.Code).ShouldBe(["MS6004"]);
    }

    private static CheckedScenario Check(string name)
    {
        var folder = Path.Combine(Folder, name);
        var file = Some.Bank().Read(YamlFile.Read("scenario.yaml", File.ReadAllBytes(Path.Combine(folder, "scenario.yaml"))));
        var limit = Path.Combine(folder, "max-states.txt");
        return File.Exists(limit) ? CheckedScenario.Of(file, int.Parse(File.ReadAllText(limit), CultureInfo.InvariantCulture)) : CheckedScenario.Of(file);
    }

    [Fact]
    public void Points_that_cannot_be_had_cleanly_are_shown_by_a_play_in_which_they_are_not_also_where_the_worst_luck_is_clean()
    {
        var findings = CheckedScenario.Of(Some.File(Some.Head +
            """
            start: luck
            scenes:
              luck: { text: It depends., then: [ { chance: 50%, to: plain }, { to: tempting } ] }
              plain: { text: Plain., choices: [ { id: do, text: Do., evidence: { T1.1: 1 }, to: end, feedback: Why. } ] }
              tempting: { text: Tempting., choices: [ { id: promise, text: Promise., evidence: { T1.1: 2 }, critical: X-01, to: end, feedback: Why. }, { id: wait, text: Wait., to: end, feedback: Why. } ] }
              end: { text: Done., ending: good }
            """)).Findings;

        findings.ShouldContain(finding => finding.Rule == Rules.UncleanCeiling && finding.Message == "All 1 points can be had only with a serious breach or outside the role, by ~tempting,promise; without, 0 are the most.");
    }
}
