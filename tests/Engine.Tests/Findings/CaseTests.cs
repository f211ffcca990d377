using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Tests.Workshop.Content;
using MentorSim.Engine.Workshop.Interviews;
using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Engine.Workshop.Papers;
using MentorSim.Engine.Workshop.Routes;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Findings;

/// <summary>
/// Every folder of Cases/Findings holds a file with a mistake and the report that it must give; every rule has one. A case may be a scenario.yaml, a
/// paper.yaml, a route.yaml, a pack.yaml, a school.yaml, a questions.yaml, a person-specification.yaml, a page.md of the handbook or a document.md of an interview kit, with files beside it that it includes; a repeat.txt beside it says how often its text is repeated, for files too large to keep.
/// </summary>
public sealed class CaseTests
{
    private static readonly string Folder = Path.Combine(Golden.Cases, "Findings");

    private static readonly string[] Folders =
        [.. Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    // What exploration finds, the tests of exploration look for, and what the check of content finds, those of content.
    private static readonly string[] Names = [.. Folders.Where(name => !name.StartsWith("MS5", StringComparison.Ordinal) && !ContentCaseTests.IsOfContent(name))];

    public static TheoryData<string> All => [.. Names];

    [Theory]
    [MemberData(nameof(All))]
    public void A_bad_file_gives_its_expected_report(string name)
    {
        var findings = Read(name);

        Golden.Match(Some.Report(findings), Path.Combine("Findings", name, "expected.txt"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_bad_file_gives_the_finding_that_its_folder_is_named_for(string name) =>
        Read(name).Select(finding => finding.Rule.Code).ShouldContain(name[..6]);

    [Fact]
    public void Every_rule_has_a_case_that_raises_it()
    {
        var reports = Folders.Select(name => File.ReadAllText(Path.Combine(Folder, name, "expected.txt"))).ToList();

        Rules.All.Select(rule => rule.Code)
            .Where(code => !reports.Any(report => report.Contains($" {code}: ", StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    private static ImmutableArray<Finding> Read(string name)
    {
        var folder = Path.Combine(Folder, name);
        string[] kinds = ["scenario.yaml", "pack.yaml", "school.yaml", "scenes.yaml", "paper.yaml", "route.yaml", "questions.yaml", "person-specification.yaml"];
        if (File.Exists(Path.Combine(folder, "page.md"))) return HandbookFile.Read("page.md", File.ReadAllBytes(Path.Combine(folder, "page.md")), Some.Bank(), ["page", "record-keeping"]).Findings;
        if (File.Exists(Path.Combine(folder, "document.md"))) return KitDocumentFile.Read("document.md", File.ReadAllBytes(Path.Combine(folder, "document.md")), Some.InterviewGround).Findings;
        var path = kinds.Select(kind => Path.Combine(folder, kind)).Single(File.Exists);
        var bytes = File.ReadAllBytes(path);
        var repeat = Path.Combine(folder, "repeat.txt");
        if (File.Exists(repeat))
        {
            var times = int.Parse(File.ReadAllText(repeat), CultureInfo.InvariantCulture);
            bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Encoding.UTF8.GetString(bytes), times)));
        }

        var file = YamlFile.Read(Path.GetFileName(path), bytes);
        switch (Path.GetFileName(path))
        {
            case "pack.yaml":
            case "scenes.yaml":
                BankPart.FindingsOf(file, Some.Bank());
                break;
            case "school.yaml":
                SchoolBinder.Bind(file);
                break;
            case "paper.yaml":
                PaperCheck.Of(PaperFile.Read(file, Some.Bank(), path), Some.Bank(), new DateOnly(2026, 11, 21));
                break;
            case "route.yaml":
                var ground = name.StartsWith("MS8004", StringComparison.Ordinal) ? Some.RouteGround with { Pages = null } : Some.RouteGround;
                RouteCheck.Of(RouteFile.Read(file, ground, path), Some.Bank());
                break;
            case "questions.yaml":
                InterviewCheck.Of(QuestionFile.Read(file, Some.InterviewGround), Some.Bank());
                break;
            case "person-specification.yaml":
                InterviewCheck.Of(SpecificationFile.Read(file, Some.InterviewGround), Some.Bank());
                break;
            default:
                KeyFindings.Report(Some.Bank().Read(file, path));
                break;
        }

        return file.Findings.InOrder();
    }
}
