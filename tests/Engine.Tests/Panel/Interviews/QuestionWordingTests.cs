using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Panel.Interviews;

/// <summary>What the check says of the words of a question.</summary>
public sealed class QuestionWordingTests
{
    [Theory]
    [InlineData("Do you work well in a team?", true)]
    [InlineData("Have you ever had to break a confidence?", true)]
    [InlineData("Would you call the head?", true)]
    [InlineData("That would be wrong, don't you think?", true)]
    [InlineData("Do you agree that trust comes first?", true)]
    [InlineData("What do you do?", false)]
    [InlineData("How would you begin?", false)]
    [InlineData("A pupil is late. Do you see a pattern, and how do you find out?", false)]
    [InlineData("Tell us about a time when it did not work.", false)]
    public void A_main_question_that_is_closed_or_leads_is_noted(string text, bool isNoted) => Codes(text, isMain: true).Contains("MS8065").ShouldBe(isNoted);

    [Fact]
    public void A_probe_may_be_closed() => Codes("Would you call the head?", isMain: false).ShouldBeEmpty();

    [Theory]
    [InlineData("How many sick days did you take last year?", true)]
    [InlineData("Do you have any health problems?", true)]
    [InlineData("Do you have a disability that we should know of?", true)]
    [InlineData("How is your mental health?", true)]
    [InlineData("Have you been off sick with stress?", true)]
    [InlineData("Are you pregnant?", true)]
    [InlineData("A pupil's health worries you. What do you do?", false)]
    [InlineData("How do you look after yourself after a heavy day?", false)]
    [InlineData("A pupil has a disability. How do you make your sessions fit?", false)]
    public void A_question_after_health_is_warned_of_in_main_questions_and_probes(string text, bool isWarned)
    {
        Codes(text, isMain: true).Contains("MS8066").ShouldBe(isWarned);
        Codes(text, isMain: false).Contains("MS8066").ShouldBe(isWarned);
    }

    private static List<string> Codes(string text, bool isMain)
    {
        var file = YamlFile.Read(new SourceText("questions.yaml", $"text: \"{text}\"\n"));
        QuestionWording.Report((YamlScalar)((YamlMap)file.Root!)["text"]!, isMain, file.Findings);
        return [.. file.Findings.InOrder().Select(finding => finding.Rule.Code)];
    }
}
