using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Workshop.Content;

/// <summary>The folders of Cases/Findings from MS6005 on hold scenarios whose content is wrong, checked on one and the same day.</summary>
public sealed class ContentCaseTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly string Folder = Path.Combine(Golden.Cases, "Findings");

    private static readonly string[] Names =
    [
        .. Directory.EnumerateDirectories(Folder, "MS60*").Select(path => Path.GetFileName(path)).Where(IsOfContent).Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> All => [.. Names];

    /// <summary>Whether the check of content finds what a case shows.</summary>
    public static bool IsOfContent(string name) => string.CompareOrdinal(name, "MS6005") >= 0 && string.CompareOrdinal(name, "MS6030") < 0;

    [Theory]
    [MemberData(nameof(All))]
    public void A_scenario_with_wrong_content_gives_its_expected_report(string name)
    {
        var findings = ScenarioCheck.Of(Read(name), Some.Bank(), Today).Findings;

        findings.Select(finding => finding.Rule.Code).ShouldContain(name[..6]);
        Golden.Match(Some.Report(findings), Path.Combine("Findings", name, "expected.txt"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Wrong_content_withholds_nothing(string name)
    {
        var found = ScenarioCheck.Of(Read(name), Some.Bank(), Today);

        found.File.IsPlayable.ShouldBeTrue();
        found.Figures.ShouldNotBeNull().IsComplete.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Content_is_checked_where_the_story_is_not_searched_to_its_end(string name)
    {
        var codes = ScenarioCheck.Of(Read(name), Some.Bank(), Today, limit: 1).Findings.Select(finding => finding.Rule.Code).ToList();

        codes.Contains(name[..6]).ShouldBe(name[..6] is not ("MS6009" or "MS6011"));
        codes.ShouldContain("MS5007");
    }

    [Fact]
    public void Checking_twice_says_nothing_twice()
    {
        var file = Read(Names[0]);

        ScenarioCheck.Of(file, Some.Bank(), Today).Findings.ShouldBe(ScenarioCheck.Of(file, Some.Bank(), Today).Findings);
    }

    [Fact]
    public void A_file_that_cannot_be_read_has_no_content() =>
        ScenarioCheck.Of(Some.File("kind: scenario\n"), Some.Bank(), Today).Findings.ShouldAllBe(finding => !IsOfContent(finding.Rule.Code));

    private static ScenarioFile Read(string name) =>
        Some.Bank().Read(YamlFile.Read("scenario.yaml", File.ReadAllBytes(Path.Combine(Folder, name, "scenario.yaml"))));
}
