using System.Text.RegularExpressions;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Engine.Workshop.Papers;
using MentorSim.Engine.Yaml;
using MentorSim.Tests.Docs;

namespace MentorSim.Engine.Tests.Docs;

/// <summary>What the co-ordinator's guide shows is true: its blocks are checked as if they had been typed in.</summary>
public sealed partial class GuideTests(GuideLibrary guide) : IClassFixture<GuideLibrary>
{
    private static readonly IReadOnlyList<GuideBlock> Blocks =
        Guide.Blocks(File.ReadAllText(Path.Combine(Golden.Root, Guide.Path)).ReplaceLineEndings("\n"));

    public static TheoryData<int> Examples => [.. Blocks.Where(IsExample).Select(block => block.Line)];

    public static TheoryData<int> Mistakes => [.. Blocks.Where(block => block.Mark("gives") is not null).Select(block => block.Line)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_without_a_finding(int line)
    {
        var found = guide.Check(At(line));

        found.ShouldBeEmpty(Some.Report(found));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_gives_the_message_that_is_shown_below_it(int line)
    {
        var found = guide.Check(At(line));

        found.Select(finding => finding.Rule.Code).Distinct().ShouldHaveSingleItem(Some.Report(found)).ShouldBe(At(line).Mark("gives"));
        var shown = Blocks.First(block => block.Line > line);
        shown.Kind.ShouldBe("text", $"The message belongs directly below the block of line {line}.");
        Assert.Equal(shown.Text, string.Concat(found.Select(Message)));
    }

    [Fact]
    public void The_first_scenario_is_without_a_finding_after_every_step_and_ends_as_the_whole_file()
    {
        var text = "";
        foreach (var step in Blocks.Where(block => block.Mark("first scenario:") is not (null or "the whole file")))
        {
            text = Guide.AfterStep(text, step);
            var found = guide.Check(text);
            found.ShouldBeEmpty($"{step}\n{Some.Report(found)}");
        }

        Assert.Equal(guide.FirstScenario, text);
    }

    [Fact]
    public void The_first_scenario_is_played_by_the_answers_that_are_listed_to_the_endings_that_are_listed()
    {
        var scenario = guide.Read(guide.FirstScenario).Scenario.ShouldNotBeNull();
        var rows = PlayForm.Matches(guide.Text);

        rows.Count.ShouldBe(5);
        foreach (Match row in rows)
        {
            var session = Some.Session(scenario);
            AnswerList.Parse(row.Groups["answers"].Value).PlayIn(session);
            $"{session.Passage.Scene.Id} {session.Passage.Ending?.Kind}".ShouldBe($"{row.Groups["scene"].Value} {row.Groups["ending"].Value}", StringCompareShould.IgnoreCase);
        }
    }

    [Fact]
    public void The_tests_in_examples_pass()
    {
        var reports = Blocks.Where(block => IsExample(block) && TestsForm.IsMatch(block.Text) && GuideLibrary.Kind(block.Text) != "paper")
            .Select(block => TestReport.Of(guide.Read(block.Text).Scenario.ShouldNotBeNull($"{block}"), mutates: false, new StoppedClock())).ToList();

        reports.Count.ShouldBe(2);
        reports.SelectMany(report => report.Runs).Where(run => !run.Passed).Select(run => (run.Test.Name, string.Join(", ", run.Differences))).ShouldBeEmpty();
    }

    [Fact]
    public void The_tests_in_the_whole_paper_pass()
    {
        var report = PaperTestReport.Of(guide.ReadPaper(guide.WholePaper).Paper.ShouldNotBeNull(), mutates: false);

        report.Runs.Length.ShouldBe(2);
        report.Runs.Where(run => !run.Passed).Select(run => (run.Test.Name, string.Join(", ", run.Differences))).ShouldBeEmpty();
    }

    [Fact]
    public void The_files_that_the_guide_adds_to_the_library_are_without_a_finding() =>
        guide.OwnFindings.ShouldBeEmpty(Some.Report(guide.OwnFindings));

    [Fact]
    public void Every_key_of_a_scenario_stands_in_an_example() =>
        Missing([ScenarioKeys.Scenario, ScenarioKeys.ScenesFile], "scenario", "scenes").ShouldBeEmpty();

    [Fact]
    public void Every_key_of_a_pack_stands_in_an_example() => Missing([StandardsKeys.Pack], "pack").ShouldBeEmpty();

    [Fact]
    public void Every_key_of_a_paper_stands_in_an_example() => Missing([PaperKeys.Paper], "paper").ShouldBeEmpty();

    [Fact]
    public void Every_key_of_a_route_stands_in_an_example() => Missing([RouteKeys.Route], "route").ShouldBeEmpty();

    [Fact]
    public void Every_key_of_questions_and_of_a_person_specification_stands_in_an_example()
    {
        Missing([QuestionKeys.Questions], QuestionFile.Kind).ShouldBeEmpty();
        Missing([SpecificationKeys.Specification], SpecificationFile.Kind).ShouldBeEmpty();
    }

    [Fact]
    public void Every_key_of_ratings_and_of_a_record_of_agreement_stands_in_an_example()
    {
        Missing([RatingsKeys.File], RatingsFile.Kind).ShouldBeEmpty();
        Missing([AgreementKeys.File], AgreementFile.Kind).ShouldBeEmpty();
    }

    [Fact]
    public void Every_key_of_a_school_profile_stands_in_an_example() => Missing([StandardsKeys.School], "school").ShouldBeEmpty();

    [Fact]
    public void Every_key_is_told_in_words() =>
        AllKeys([ScenarioKeys.Scenario, ScenarioKeys.ScenesFile, StandardsKeys.Pack, StandardsKeys.School, PaperKeys.Paper, RouteKeys.Route, QuestionKeys.Questions, SpecificationKeys.Specification, KitDocumentFile.Head])
            .Where(key => !guide.Text.Contains($"`{key.Name}`", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Every_link_leads_somewhere()
    {
        var headings = HeadingForm.Matches(guide.Text).Select(match => Anchor(match.Groups["title"].Value)).ToList();

        headings.ShouldBeUnique();
        foreach (var target in LinkForm.Matches(guide.Text).Select(match => match.Groups["target"].Value))
        {
            if (target.StartsWith('#')) headings.ShouldContain(target[1..]);
            else File.Exists(Path.Combine(Golden.Root, "scenarios", target.Split('#')[0])).ShouldBeTrue(target);
        }
    }

    [Fact]
    public void Every_chapter_and_section_stands_in_the_contents()
    {
        var linked = LinkForm.Matches(guide.Text).Select(match => match.Groups["target"].Value.TrimStart('#')).ToHashSet();

        HeadingForm.Matches(guide.Text).Where(match => match.Groups["depth"].Value is "##" or "###" && match.Groups["title"].Value != "Contents")
            .Select(match => Anchor(match.Groups["title"].Value)).Where(anchor => !linked.Contains(anchor)).ShouldBeEmpty();
    }

    [Fact]
    public void The_contents_go_in_the_order_of_the_text()
    {
        var (from, to) = (guide.Text.IndexOf("## Contents", StringComparison.Ordinal), guide.Text.IndexOf("\n## 1.", StringComparison.Ordinal));
        var contents = LinkForm.Matches(guide.Text[from..to]).Select(match => match.Groups["target"].Value.TrimStart('#'));

        contents.ShouldBe(HeadingForm.Matches(guide.Text[to..]).Where(match => match.Groups["depth"].Value is "##" or "###").Select(match => Anchor(match.Groups["title"].Value)));
    }

    [Fact]
    public void Every_code_that_the_guide_names_is_that_of_a_rule() =>
        CodeForm.Matches(guide.Text).Select(match => match.Value).Distinct().Where(code => Rules.Find(code) is null).ShouldBeEmpty();

    private static bool IsExample(GuideBlock block) => block.Kind == "yaml" && block.Mark("gives") is null &&
        block.Mark("first scenario:") is null or "the whole file";

    private static GuideBlock At(int line) => Blocks.Single(block => block.Line == line);

    private static string Message(Finding finding) => $"{FindingText.NameOf(finding.Rule.Severity)} {finding.Rule.Code}: {finding.Message}\n";

    /// <summary>The keys of tables, and of the tables below them, that no block of these kinds shows.</summary>
    private static IEnumerable<string> Missing(IEnumerable<KeyTable> tables, params string[] kinds)
    {
        var shown = Blocks.Where(block => IsExample(block) && kinds.Contains(GuideLibrary.Kind(block.Text)))
            .SelectMany(block => ShownKey.Matches(block.Text)).Select(match => match.Groups["key"].Value).ToHashSet();
        return AllKeys(tables).Where(key => !shown.Contains(key.Name)).Select(key => $"{key.Name} of {key.What}");
    }

    private static IEnumerable<(string What, string Name)> AllKeys(IEnumerable<KeyTable> tables) =>
        tables.SelectMany(table => table.AndTablesBelow()).SelectMany(table => table.Keys.Select(key => (table.What, key.Name)));

    /// <summary>What a page on the web makes of a heading for links to it.</summary>
    private static string Anchor(string heading) => NotInAnchors.Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"(?:^|[{,-])\s*(?<key>[a-z][a-z-]*):(?:\s|$)", RegexOptions.Multiline)]
    private static partial Regex ShownKey { get; }

    /// <summary>A row of the table of the ways in which the first scenario can go.</summary>
    [GeneratedRegex(@"^\| `(?<answers>[a-z,-]+)` \| `(?<scene>[a-z-]+)` \| (?<ending>\w+) \|$", RegexOptions.Multiline)]
    private static partial Regex PlayForm { get; }

    [GeneratedRegex("^tests:", RegexOptions.Multiline)]
    private static partial Regex TestsForm { get; }

    [GeneratedRegex(@"^(?<depth>#{1,6}) (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex HeadingForm { get; }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex LinkForm { get; }

    [GeneratedRegex(@"[^a-z0-9 _-]")]
    private static partial Regex NotInAnchors { get; }

    [GeneratedRegex(@"\bMS\d{4}\b")]
    private static partial Regex CodeForm { get; }
}
