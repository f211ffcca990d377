using System.Text;
using System.Text.RegularExpressions;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Workshop.Interviews;
using MentorSim.Engine.Workshop.Papers;
using MentorSim.Engine.Workshop.Routes;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Findings;

/// <summary>
/// Every rule has a page, whose example raises it and whose mended example does not. An example in Markdown is a page of the handbook or a document of a kit; one without <c>kind:</c> is a part of a
/// scenario, or of a paper, a route or a question bank where the rule is about those: the keys that it does not have come from
/// Cases/Explanations/a-quiet-word.yaml, two-messages.yaml, three-steps.yaml or one-question.yaml, and what it includes lies beside that.
/// </summary>
public sealed partial class RulePageTests
{
    // No example can be too large for a page, empty, or of bytes that are no text; their case folders raise them.
    private static readonly string[] Described = ["MS1002", "MS1010", "MS1012", "MS5009"];

    // Enough for any example, and little enough that one can be shown that is too much.
    private const int MaxStates = 1000;

    private static readonly string Folder = Path.Combine(Golden.Cases, "Explanations");

    private static readonly string BasePath = Path.Combine(Folder, "a-quiet-word.yaml");

    private static readonly string Base = File.ReadAllText(BasePath);

    private static readonly string BaseOfPapers = File.ReadAllText(Path.Combine(Folder, "two-messages.yaml"));

    private static readonly string BaseOfRoutes = File.ReadAllText(Path.Combine(Folder, "three-steps.yaml"));

    private static readonly string BaseOfQuestions = File.ReadAllText(Path.Combine(Folder, "one-question.yaml"));

    private static readonly DateOnly Today = new(2026, 11, 21);

    private const string OneRoom = "kind: school\nid: one-room\nname: One Room School\npeople: { dsl: { name: Ms Ayo, pronouns: she }, office: { name: Mr Bell, pronouns: he } }\n";

    // The library that comes with the program, and beside its packs one that a school wrote for itself.
    private static readonly Lazy<Bank> Library = new(() =>
    {
        var shipped = Path.Combine(Golden.Root, "scenarios");
        var files = Directory.EnumerateFiles(shipped).Concat(Directory.EnumerateFiles(Path.Combine(shipped, "standards")))
            .Select(path => (Path.GetRelativePath(shipped, path), File.ReadAllText(path)));
        return Some.BankOf([.. files, ("standards/our-school.yaml", File.ReadAllText(Path.Combine(Folder, "our-school.yaml"))), ("schools/one-room.yaml", OneRoom)]);
    });

    private static readonly Lazy<RouteGround> Ground = new(() => RouteGround.Of(Library.Value, Some.SmallLibrary, Some.RouteLibrary));

    private static readonly Lazy<InterviewGround> Interviews = new(() => InterviewGround.Of(Library.Value, Some.SmallLibrary));

    public static TheoryData<string> Explained => [.. Rules.All.Where(rule => rule.IsShown).Select(rule => rule.Code)];

    [Fact]
    public void Every_rule_has_a_page() => Rules.All.Select(rule => rule.Code).Except(RulePage.Codes()).ShouldBeEmpty();

    [Fact]
    public void Every_page_belongs_to_a_rule() => RulePage.Codes().Except(Rules.All.Select(rule => rule.Code)).ShouldBeEmpty();

    [Fact]
    public void Only_what_no_text_can_show_is_described_in_words() =>
        Rules.All.Where(rule => !rule.IsShown).Select(rule => rule.Code).ShouldBe(Described);

    [Theory]
    [MemberData(nameof(Explained))]
    public void An_example_raises_its_rule(string code)
    {
        var found = Check(code, Rules.Find(code)!.Example);

        found.Select(finding => finding.Rule.Code).ShouldContain(code, Some.Report(found));
    }

    [Theory]
    [MemberData(nameof(Explained))]
    public void A_mended_example_has_neither_its_mistake_nor_an_error(string code)
    {
        var found = Check(code, Rules.Find(code)!.Mended).Where(finding => finding.Rule.Code == code || finding.Rule.Severity == Severity.Error).ToList();

        found.ShouldBeEmpty(Some.Report(found));
    }

    [Theory]
    [InlineData("MS5001", "start: door\n")]
    [InlineData("MS7010", "minutes: 10\n")]
    [InlineData("MS8001", "title: Three steps\n")]
    [InlineData("MS8060", "title: One question\n")]
    public void What_an_example_leaves_out_is_without_a_mistake(string code, string example)
    {
        var found = Check(code, example);

        found.ShouldBeEmpty(Some.Report(found));
    }

    [Fact]
    public void A_page_is_read_in_its_parts()
    {
        var page = RulePage.Read("MS0000", "One.\n\nTwo.\n\n## Example\n\n```yaml\na: 1\n```\n\n## Mended\n\n```yaml\na: 2\nb: 3\n```\n");

        page.ShouldBe(new RulePage("One.\n\nTwo.", "a: 1\n", "a: 2\nb: 3\n", true));
    }

    [Theory]
    [InlineData("")]
    [InlineData("One.\n")]
    [InlineData("One.\n\n## Example\n\n```yaml\na: 1\n```\n")]
    [InlineData("## Example\n\n```yaml\na: 1\n```\n\n## Mended\n\n```yaml\na: 2\n```\n")]
    [InlineData("One.\n\n## Example\n\n```yaml\na: 1\n```\n\n## Mended\n\n```text\na: 2\n```\n")]
    public void What_has_not_the_form_of_a_page_is_refused(string text) => Should.Throw<FormatException>(() => RulePage.Read("MS0000", text));

    [Theory]
    [InlineData("MS3002")]
    [InlineData("ms3002")]
    [InlineData("Ms3002")]
    [InlineData("3002")]
    public void A_rule_is_found_by_its_code_however_it_is_written(string code) => Rules.Find(code).ShouldBe(Rules.UnknownVar);

    [Theory]
    [InlineData("")]
    [InlineData("MS")]
    [InlineData("MS9999")]
    [InlineData("UnknownVar")]
    [InlineData("S3002")]
    public void A_code_that_is_not_there_is_not_found(string code) => Rules.Find(code).ShouldBeNull();

    [Theory]
    [InlineData("MS302", "MS3002")]
    [InlineData("30002", "MS3002")]
    [InlineData("M3002", "MS3002")]
    [InlineData("chess", null)]
    public void A_code_that_is_nearly_there_is_suggested(string code, string? nearest) => Rules.NearestCode(code).ShouldBe(nearest);

    [Fact]
    public void The_guide_to_findings_is_the_table_of_rules() =>
        Golden.Match(FindingsGuide.Write(Rules.All), Path.Combine(Golden.Root, "scenarios", "FINDINGS.md"));

    [Fact]
    public void The_guide_shows_each_rule_with_its_example_and_how_to_mend_it()
    {
        var rule = Rules.UnknownVar;

        var guide = FindingsGuide.Write([Rules.UnknownKey, rule]);

        guide.ShouldContain("\n## MS2: ");
        guide.ShouldContain("\n## MS3: ");
        guide.ShouldNotContain("\n## MS1: ");
        foreach (var part in new[] { "### MS3002", rule.Title, rule.Explanation, rule.Example, rule.Mended, rule.Help }) guide.ShouldContain(part);
    }

    private static IReadOnlyList<Finding> Check(string code, string example)
    {
        if (code == Rules.NoSlot.Code) return KitDocumentFile.Read("a-document.md", Encoding.UTF8.GetBytes(example), Interviews.Value).Findings;
        if (Rules.Find(code)!.Language == "markdown") return HandbookFile.Read("a-page.md", Encoding.UTF8.GetBytes(example), Library.Value, ["a-page", "referral-route"]).Findings;
        var text = KindForm.IsMatch(example) ? example : Complete(example, BaseOf(code));
        var kind = KindForm.Match(text).Groups["kind"].Value;
        var file = YamlFile.Read($"{kind}.yaml", Encoding.UTF8.GetBytes(text));
        switch (kind)
        {
            case "scenes":
            case "pack":
                return BankPart.FindingsOf(file, Library.Value)!.Value;
            case "school":
                SchoolBinder.Bind(file);
                return file.Findings.InOrder();
            case "route":
                return RouteCheck.Of(RouteFile.Read(file, code == Rules.NoHandbook.Code ? Ground.Value with { Pages = null } : Ground.Value), Library.Value).Findings;
            case "questions":
                return InterviewCheck.Of(QuestionFile.Read(file, Interviews.Value), Library.Value).Findings;
            case "person-specification":
                return InterviewCheck.Of(SpecificationFile.Read(file, Interviews.Value), Library.Value).Findings;
            case "paper":
                return PaperCheck.Of(PaperFile.Read(file, Library.Value), Library.Value, Today).Findings;
            default:
                return ScenarioCheck.Of(Library.Value.Read(file, BasePath), Library.Value, Today, MaxStates).Findings;
        }
    }

    private static string BaseOf(string code) => code[..5] switch { "MS806" => BaseOfQuestions, ['M', 'S', '7', ..] => BaseOfPapers, ['M', 'S', '8', ..] => BaseOfRoutes, _ => Base };

    /// <summary>A base's keys that an example does not have, and below them the example.</summary>
    private static string Complete(string example, string from)
    {
        var own = KeyForm.Matches(example).Select(match => match.Groups["key"].Value).ToHashSet();
        // Of other items these would speak in vain.
        if (own.Contains("items")) own.UnionWith(["order", "first", "tests"]);
        return string.Concat(KeyForm.Matches(from).Where(part => !own.Contains(part.Groups["key"].Value)).Select(part => part.Value)) + example;
    }

    [GeneratedRegex(@"^kind: (?<kind>[\w-]+)", RegexOptions.Multiline)]
    private static partial Regex KindForm { get; }

    /// <summary>A key at the edge of a file, with all lines that are indented below it.</summary>
    [GeneratedRegex(@"^(?<key>[a-z][a-z-]*):.*\n(?:[ \t].*\n)*", RegexOptions.Multiline)]
    private static partial Regex KeyForm { get; }
}
