using System.Text.RegularExpressions;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Records.Reports;
using MentorSim.Engine.Workshop.Interviews;
using MentorSim.Tests.Panel;

namespace MentorSim.Engine.Tests.Panel.Interviews;

/// <summary>The interview kit that comes with the program.</summary>
public sealed partial class ShippedKitTests
{
    private static readonly Lazy<InterviewGround> SharedGround = new(() => InterviewGround.Of(Some.ShippedBank(), Some.ShippedBank().Folder));

    private static readonly Lazy<Kit> SharedKit = new(() => new Kit(
        [.. KitDocumentFile.PathsIn(Some.ShippedBank().Folder).Select(path => KitDocumentFile.Read(path, SharedGround.Value).Document!)],
        [.. SpecificationFile.PathsIn(Some.ShippedBank().Folder).Select(path => SpecificationFile.Read(path, SharedGround.Value).Specification!)],
        [.. QuestionFile.PathsIn(Some.ShippedBank().Folder).Select(path => QuestionFile.Read(path, SharedGround.Value).Questions!)],
        [.. Some.ShippedPaths().Select(path => Some.ShippedBank().Read(path).Scenario!)]));

    private static readonly QuestionBank Bank = SharedKit.Value.Banks.Single();

    public static TheoryData<string> Posts => [.. InterviewPhase.Posts];

    [Fact]
    public void All_of_it_is_read_without_a_finding()
    {
        var folder = Some.ShippedBank().Folder;
        var found = SpecificationFile.PathsIn(folder).SelectMany(path => InterviewCheck.Of(SpecificationFile.Read(path, SharedGround.Value), Some.ShippedBank()).Findings)
            .Concat(QuestionFile.PathsIn(folder).SelectMany(path => InterviewCheck.Of(QuestionFile.Read(path, SharedGround.Value), Some.ShippedBank()).Findings))
            .Concat(KitDocumentFile.PathsIn(folder).SelectMany(path => KitDocumentFile.Read(path, SharedGround.Value).Findings));

        Assert.Equal("", Some.Report(found));
    }

    [Theory]
    [MemberData(nameof(Posts))]
    public void A_specification_has_the_criteria_that_rubrics_of_papers_name_in_the_same_words(string post)
    {
        var specification = SharedKit.Value.Specifications.Single(specification => specification.Phase == post);
        var listed = CriterionRow.Matches(File.ReadAllText(Path.Combine(Some.ShippedBank().Folder, "in-tray", "README.md"))).Select(row => (row.Groups["id"].Value, row.Groups["text"].Value)).ToList();

        listed.Select(row => row.Item1).ShouldBe(["E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8"]);
        foreach (var (id, text) in listed) specification.Criterion(id).ShouldNotBeNull().Text.ShouldBe(text);
        specification.Criteria.Where(criterion => criterion.Id[0] == 'E').ShouldAllBe(criterion => criterion.IsEssential && criterion.Minimum != null);
        specification.Criteria.Where(criterion => criterion.Id[0] == 'D').ShouldAllBe(criterion => !criterion.IsEssential);
    }

    [Theory]
    [MemberData(nameof(Posts))]
    public void Job_description_and_advert_show_each_criterion_of_the_specification_with_how_it_is_assessed(string post)
    {
        var report = new KitReport(SharedKit.Value, post, text => text);
        var expected = SharedKit.Value.SpecificationFor(post)!.Criteria.Select(criterion => $"{criterion.Id} {string.Join(", ", criterion.Assessed.Select(way => way.Word()))}");

        foreach (var id in new[] { $"job-description-{post}", $"advert-{post}" })
        {
            var part = SharedKit.Value.PartsFor(post).Single(part => part.Id == id);
            var table = report.Of(part).Blocks.OfType<ReportSection>().SelectMany(section => section.Blocks).OfType<ReportTable>().ShouldHaveSingleItem(id);
            table.Rows.Select(row => $"{row[0]} {row[^1]}").ShouldBe(expected, id);
        }
    }

    [Theory]
    [MemberData(nameof(Posts))]
    public void There_are_twenty_questions_or_more_for_a_post_and_each_criterion_that_an_interview_assesses_is_asked_after(string post)
    {
        var questions = Bank.For(post);
        var specification = SharedKit.Value.SpecificationFor(post)!;

        questions.Length.ShouldBeGreaterThanOrEqualTo(20);
        questions.Count(question => question.IsSafeguarding).ShouldBeGreaterThanOrEqualTo(4);
        specification.Criteria.Where(criterion => criterion.Assessed.Contains(Assessment.Interview)).Select(criterion => criterion.Id)
            .Except(questions.SelectMany(question => question.Criteria)).ShouldBeEmpty();
        questions.SelectMany(question => question.Criteria).Where(id => specification.Criterion(id) is null).ShouldBeEmpty();
    }

    [Fact]
    public void Every_question_has_probes_what_to_look_for_warning_signs_anchors_and_graded_sources()
    {
        foreach (var question in Bank.Questions)
        {
            question.Probes.Length.ShouldBeInRange(2, 3, question.Id);
            question.LookFor.ShouldNotBeEmpty(question.Id);
            question.WarningSigns.ShouldNotBeEmpty(question.Id);
            question.Anchors.Keys.ShouldBe([0, 2, 4], question.Id);
            question.Elements.ShouldNotBeEmpty(question.Id);
            question.Sources.ShouldNotBeEmpty(question.Id);
            question.Sources.ShouldAllBe(source => source.Grade != null);
        }

        Bank.WashUp.Length.ShouldBeGreaterThanOrEqualTo(8);
    }

    [Fact]
    public void Every_document_says_that_it_is_a_draft_and_what_it_rests_on()
    {
        var report = new KitReport(SharedKit.Value, InterviewPhase.Any, text => text);
        foreach (var part in SharedKit.Value.PartsFor(InterviewPhase.Any).Where(part => part is not CaseStudiesPart))
        {
            var text = ReportMarkdown.Write(report.Of(part));
            text.ShouldContain("not reviewed by a safeguarding lead or a personnel adviser", customMessage: part.Id);
            if (part is not WashUpPart) text.ShouldContain("grade", Case.Sensitive, part.Id);
        }

        SharedKit.Value.Documents.ShouldAllBe(document => !document.Sources.IsEmpty);
    }

    [Fact]
    public void No_figure_stands_in_the_protocol_on_pay() =>
        SharedKit.Value.Documents.Single(document => document.Id == "pay-and-conditions").Markdown.ShouldNotContain(character => char.IsDigit(character) || character == '£');

    [Fact]
    public void The_kit_of_a_post_has_nothing_that_is_for_another()
    {
        var parts = SharedKit.Value.PartsFor("primary");

        parts.Select(part => part.Phase).Distinct().ShouldBe(["any", "primary"], ignoreOrder: true);
        parts.Select(part => part.Id).ShouldContain("mentor-primary");
        parts.Select(part => part.Id).ShouldNotContain("advert-senior");
        parts.OfType<CaseStudiesPart>().Single().Scenarios.ShouldAllBe(scenario => scenario.Phase == "primary" || scenario.Phase == "any");
    }

    [Theory]
    [MemberData(nameof(Posts))]
    public void Specification_and_questions_go_into_an_exercise_and_come_back_unchanged(string post)
    {
        var specification = SharedKit.Value.SpecificationFor(post)!;
        var criteria = ForExercise.Criteria(specification);
        var questions = ForExercise.Questions(Bank.For(post), specification);
        var folder = Directory.CreateTempSubdirectory("mentorsim-kit-");
        try
        {
            var (file, _) = SomeExercises.Begin(folder.FullName, TimeProvider.System);
            file.Append(new CriteriaSet(file.Now, criteria));
            file.Append(new QuestionsSet(file.Now, questions, ForExercise.WashUp(Bank)));

            var again = PanelFile.TryOpen(file.Path, SomeExercises.Passphrase, TimeProvider.System)!;
            again.Exercise.Criteria.ShouldBe(criteria);
            again.Exercise.Criteria.Select(criterion => (criterion.Id, criterion.Text, criterion.IsEssential, criterion.Weight, (int?)criterion.Minimum))
                .ShouldBe(specification.Criteria.Select(criterion => (criterion.Id, criterion.Text, criterion.IsEssential, criterion.Weight, criterion.Minimum)));
            again.Exercise.WashUp.ShouldBe(ForExercise.WashUp(Bank));
            again.Exercise.Questions.Length.ShouldBe(Bank.For(post).Length);
            foreach (var (kept, asked) in again.Exercise.Questions.Zip(Bank.For(post)))
            {
                (kept.Id, kept.Text).ShouldBe((asked.Id, asked.Text));
                kept.Probes.ShouldBe(asked.Probes);
                kept.Criteria.ShouldBe(asked.Criteria);
                kept.Elements.ShouldBe(asked.Elements.Select(element => element.Id));
                kept.Anchors.ShouldBe(asked.Anchors);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex(@"^\| (?<id>E[0-9]) \| (?<text>.+) \|$", RegexOptions.Multiline)]
    private static partial Regex CriterionRow { get; }
}
