using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Records.Reports;
using MentorSim.Engine.Workshop;
using MentorSim.Tui.Commands;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>What prints an interview kit, and what checks one.</summary>
public sealed class PanelKitCommandTests : IDisposable
{
    private const string Specification =
        """
        kind: person-specification
        id: our-mentor
        title: Our mentor
        phase: primary
        criteria:
          - { id: X1, text: keeps children safe, kind: essential, weight: 5, minimum: 3, assessed: [interview] }

        """;

    private const string Questions =
        """
        kind: questions
        id: our-questions
        title: Our questions
        phase: primary
        questions:
          - { id: safe, text: A pupil worries you. What do you do?, safeguarding: true, criteria: [X1], anchors: { 0: a, 2: b, 4: c } }
        wash-up:
          - { id: sure, text: Are we sure? }

        """;

    private const string Letter = "---\ntitle: Our letter\nphase: primary\n---\n\nDear candidate of {school},\n\n{criteria}\n\n> Quoted\n\n1. One\n2. Two\n";

    private static readonly DateOnly Today = new(2026, 11, 21);

    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-kit-").FullName;

    private string Ours => Path.Combine(_folder, "ours");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_lists_the_kit_and_that_of_one_post()
    {
        var all = Run(Golden.SmallLibrary, []).Output;
        all.ShouldContain("cover-sheet: Cover sheet of the interview pack\n");
        all.ShouldContain("mentor-primary: Person specification: learning mentor, primary school (primary)\n");
        all.ShouldContain("interview-questions-wash-up: ");
        all.ShouldContain("case-studies: Case studies in interview mode\n");
        Run(Golden.SmallLibrary, [], phase: "senior").Output.ShouldNotContain("(primary)");
    }

    [Fact]
    public void Every_document_prints_in_every_format()
    {
        var kit = LibraryOf(Golden.SmallLibrary).Kit();
        foreach (var report in kit.PartsFor(InterviewPhase.Any).Select(new KitReport(kit, InterviewPhase.Any, Prose.Plain).Of))
        {
            ReportMarkdown.Write(report).ShouldStartWith("# ");
            var html = ReportHtml.Write(report);
            html.ShouldStartWith("<!DOCTYPE html>");
            html.ShouldContain("size: A4");
            html.ShouldNotContain("<script");
            html.ShouldNotContain("src=");
        }

        Run(Golden.SmallLibrary, ["privacy-notice"]).Output.ShouldStartWith("Privacy notice for candidates\n");
        Run(Golden.SmallLibrary, ["privacy-notice"], format: "md").Output.ShouldStartWith("# Privacy notice for candidates\n");
        Run(Golden.SmallLibrary, ["privacy-notice"], format: "html").Output.ShouldContain("<h1>Privacy notice for candidates</h1>");
    }

    [Fact]
    public void The_list_of_case_studies_says_how_each_is_played()
    {
        var text = Run(Golden.SmallLibrary, ["case-studies"], phase: "secondary", format: "md").Output.Replace("\\", "", StringComparison.Ordinal);

        text.ShouldContain("mentorsim play only-banter --mode interview");
        text.ShouldContain("mentorsim panel kit case-study only-banter");
        text.ShouldNotContain("breakfast-club-disclosure");
    }

    [Fact]
    public void A_case_study_is_written_to_a_file()
    {
        var path = Path.Combine(_folder, "study.html");
        var ran = Run(Golden.SmallLibrary, ["case-study", "only-banter"], format: "html", output: path);

        ran.Output.ShouldBe("");
        ran.Error.ShouldBe($"Written to {path}.\n");
        File.ReadAllText(path).Split("<section class=\"page\">").Length.ShouldBe(1 + CaseStudy.Of(LibraryOf(Golden.SmallLibrary).Kit().Scenarios.Single(scenario => scenario.Id == "only-banter")).Parts.Length);
    }

    [Theory]
    [InlineData("any", "text", "cover-sheat", "Did you mean 'cover-sheet'?")]
    [InlineData("senior", "text", "mentor-primary", "'mentor-primary' is for a primary school. Leave --phase out, or write --phase primary.")]
    [InlineData("any", "html", "", "--format html goes with a document.")]
    [InlineData("any", "text", "case-study", "needs the id of a scenario: ")]
    [InlineData("any", "text", "case-study only-bantr", "Did you mean 'only-banter'?")]
    [InlineData("any", "text", "cover-sheet privacy-notice", "Name one document")]
    public void What_cannot_be_printed_is_said_with_what_was_meant(string phase, string format, string ids, string message) =>
        Should.Throw<UsageException>(() => Run(Golden.SmallLibrary, ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), phase, format)).Message.ShouldContain(message);

    [Fact]
    public void A_library_of_ones_own_comes_before_that_of_the_program_and_fills_its_own_documents()
    {
        Write("interview/specification.yaml", Specification);
        Write("interview/questions.yaml", Questions);
        Write("interview/our-letter.md", Letter);

        Run(Ours, []).Output.ShouldContain("our-letter: Our letter (primary)\n");
        var letter = Run(Ours, ["our-letter"]).Output;
        letter.ShouldContain("Fill in before use: {school}.");
        letter.ShouldContain("X1: keeps children safe");
        letter.ShouldContain("2. Two");
        Run(Ours, ["our-questions"]).Output.ShouldContain("X1 keeps children safe");
        Run(Ours, ["our-questions-wash-up"]).Output.ShouldContain("1. Are we sure?");
    }

    [Fact]
    public void A_kit_is_checked_with_its_library_and_counted()
    {
        Write("interview/specification.yaml", Specification);
        Write("interview/questions.yaml", Questions);
        Write("interview/our-letter.md", Letter);
        var check = LibraryCheck.Of(LibraryOf(Ours), [Ours], Today, new SearchTerms());

        check.Findings.ShouldBeEmpty();
        check.Interviews.Select(figures => figures.Summary).ShouldBe(["our-mentor: 1 criterion, 1 essential.", "our-questions: 1 question, 1 on safeguarding; 1 to the panel."]);
        BankListCommand.BesideScenarios(Ours).ShouldBe(", 1 person specification, 1 question bank");
    }

    [Fact]
    public void What_is_wrong_in_a_kit_is_told_in_each_of_its_files()
    {
        Write("interview/specification.yaml", Specification);
        Write("interview/again.yaml", Specification);
        Write("interview/questions.yaml", Questions.Replace("criteria: [X1]", "criteria: [X2]", StringComparison.Ordinal));
        Write("interview/our-letter.md", Letter.Replace("{school}", "{School}", StringComparison.Ordinal));
        var library = LibraryOf(Ours);

        LibraryCheck.Of(library, [Ours], Today, new SearchTerms()).Findings.Select(finding => finding.Rule.Code).Order().ShouldBe(["MS2010", "MS8060", "MS8061", "MS8061", "MS8067"]);
        LibraryCheck.Of(library, [Path.Combine(Ours, "interview", "our-letter.md")], Today, new SearchTerms()).Findings.ShouldHaveSingleItem().Rule.Code.ShouldBe("MS8067");
    }

    [Fact]
    public void Questions_that_are_watched_are_checked_again()
    {
        Write("interview/specification.yaml", Specification);
        Write("interview/questions.yaml", Questions.Replace("criteria: [X1]", "criteria: [X2]", StringComparison.Ordinal));
        using var watched = new WatchedFile(Path.Combine(Ours, "interview", "questions.yaml"), LibraryOf(Ours), TimeProvider.System);
        var first = watched.Check();
        first.IsForInterviews.ShouldBeTrue();
        first.Findings.Select(finding => finding.Rule.Code).ShouldBe(["MS8060"]);

        Write("interview/questions.yaml", Questions);
        watched.Check().Findings.ShouldBeEmpty();
    }

    private static Library LibraryOf(string folder) => new(new ConfigurationBuilder().Build()) { Named = [folder] };

    private static (string Output, string Error) Run(string folder, string[] ids, string phase = InterviewPhase.Any, string format = "text", string? output = null)
    {
        var (results, said) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        new PanelKitCommand(LibraryOf(folder), results, said).Run(ids, phase, format, output).ShouldBe(ExitCode.Fine);
        return (results.ToString(), said.ToString());
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(Ours, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
