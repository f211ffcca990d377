namespace MentorSim.Tui.Tests.Screens;

public class BriefingTests
{
    [Theory]
    [InlineData("year: 4", "Sam Stone: Year 4, they/them")]
    [InlineData("year: 4, role: in your group", "Sam Stone: in your group, Year 4, they/them")]
    [InlineData("year: 4, role: a Year 4 pupil", "Sam Stone: a Year 4 pupil, they/them")]
    [InlineData("year: 1, role: a Year 10 pupil", "Sam Stone: a Year 10 pupil, Year 1, they/them")]
    public void The_year_of_a_pupil_is_said_once(string about, string line)
    {
        var file = Some.File("year.yaml", DecisionTexts.Note.Replace("year: 4", about, StringComparison.Ordinal));

        new Walk(Some.AtBriefing(file)).Shown.ShouldContain(line);
    }
}
