using System.Text;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Records.Reports;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Panel.Interviews;

/// <summary>Scenarios on paper.</summary>
public sealed class CaseStudyTests
{
    private const string Story =
        """
        kind: scenario
        id: a-round
        title: A round
        topic: test
        phase: any
        summary: A story that goes round.
        minutes: 5
        start: door
        cast:
          pupil: { name: Ash, year: 8, pronouns: they }
        scenes:
          door:
            text: "{pupil} knocks."
            choices:
              - { id: bad, text: Send them away, to: door, critical: left-alone, feedback: SECRETFEEDBACK }
              - { id: again, text: Wait a little, to: door, once: true, feedback: SECRETFEEDBACK }
              - { id: ask, text: "Ask {pupil} in", to: tick, feedback: SECRETFEEDBACK }
          tick:
            text: It is warm inside.
            pick:
              prompt: What do you offer?
              min: 1
              max: 2
              options:
                - { id: tea, text: Tea }
                - { id: chair, text: A chair }
                - { id: shout, text: A telling-off, critical: left-alone }
              to: put
          put:
            text: It goes well.
            order:
              prompt: What comes first?
              options:
                - { id: one, text: Listen }
                - { id: two, text: Write it down }
              to: words
          words:
            text: The bell.
            write:
              prompt: Write the record.
              criteria: [{ id: told, text: SECRETCRITERION }]
              to: end
          end:
            text: SECRETENDING
            ending: good
        critical:
          left-alone: { title: SECRETBREACH }
        """;

    public static TheoryData<string> Shipped => [.. Some.ShippedPaths().Select(path => Path.GetFileNameWithoutExtension(path))];

    [Fact]
    public void A_story_is_told_in_parts_each_with_what_is_to_be_decided()
    {
        var study = CaseStudy.Of(ScenarioOf(Story));

        study.Parts.Select(part => part.Asked.GetType().Name).ShouldBe([nameof(ChooseOnPaper), nameof(TickOnPaper), nameof(OrderOnPaper), nameof(WriteOnPaper)]);
        study.Parts[0].Texts.ShouldBe(["Ash knocks."]);
        ((ChooseOnPaper)study.Parts[0].Asked).Choices.ShouldBe(["Send them away", "Wait a little", "Ask Ash in"]);
        ((TickOnPaper)study.Parts[1].Asked).Options.ShouldBe(["Tea", "A chair", "A telling-off"]);
        ((OrderOnPaper)study.Parts[2].Asked).Options.ShouldBe(["Listen", "Write it down"], ignoreOrder: true);
    }

    [Fact]
    public void Nothing_on_paper_tells_how_good_an_answer_is()
    {
        foreach (var text in Written(CaseStudy.Of(ScenarioOf(Story)))) text.ShouldNotContain("SECRET");
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void The_bytes_of_a_case_study_hold_no_feedback_no_ending_no_evidence_and_no_breach(string name)
    {
        var scenario = Some.ShippedBank().Read(Some.ShippedPaths().Single(path => Path.GetFileNameWithoutExtension(path) == name)).Scenario!;
        var study = CaseStudy.Of(scenario);
        string[] forbidden =
        [
            .. scenario.AllOffers.Select(offer => offer.Feedback).OfType<StoryText>().Select(text => text.With(study.Cast)),
            .. scenario.Scenes.Where(scene => scene.WayOn is Ending).SelectMany(scene => scene.Text).Select(part => part.Text.With(study.Cast)),
            .. scenario.AllEvidence.Select(evidence => evidence.Element.Id),
            .. scenario.AllOffers.Select(offer => offer.Critical?.Id).OfType<string>(),
            .. scenario.AllOffers.SelectMany(offer => offer.Sources).Select(source => source.Id),
            .. scenario.Scenes.SelectMany(scene => scene.WayOn is WriteDecision write ? write.Criteria.Select(criterion => criterion.Text.With(study.Cast)) : []),
        ];

        study.Parts.Length.ShouldBeGreaterThan(3);
        foreach (var written in Written(study).Select(Squeezed))
        {
            foreach (var text in forbidden.Select(Squeezed).Where(text => text.Length > 2)) written.Contains(text, StringComparison.Ordinal).ShouldBeFalse(text);
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_print_of_a_case_study_is_the_same(string name)
    {
        var path = Some.ShippedPaths().Single(path => Path.GetFileNameWithoutExtension(path) == name);

        Written(CaseStudy.Of(Some.ShippedBank().Read(path).Scenario!)).ShouldBe(Written(CaseStudy.Of(Some.ShippedBank().Read(path).Scenario!)));
    }

    [Fact]
    public void Each_part_begins_on_a_page_of_its_own()
    {
        var html = ReportHtml.Write(CaseStudyReport.Of(CaseStudy.Of(ScenarioOf(Story)), text => text));

        html.Split("<section class=\"page\">").Length.ShouldBe(5);
        html.ShouldContain(".page { break-before: page; }");
    }

    private static Scenario ScenarioOf(string text) => Some.Scenario(text);

    private static string[] Written(CaseStudy study)
    {
        var report = CaseStudyReport.Of(study, text => text);
        return [Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(ReportHtml.Write(report))), ReportMarkdown.Write(report), string.Join('\n', study.Parts.SelectMany(part => part.Texts))];
    }

    /// <summary>The letters and digits of a text alone: escapes and line breaks differ between what is written.</summary>
    private static string Squeezed(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
