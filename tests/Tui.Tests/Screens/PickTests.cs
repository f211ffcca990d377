using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Screens;

public class PickTests
{
    [Theory]
    [InlineData("What goes into your note?", true)]
    [InlineData("What goes into your note? Tick what belongs to one of you.", true)]
    [InlineData("What goes into your note? Tick one or two.", false)]
    [InlineData("Tick up to 3.", false)]
    public void How_many_to_tick_is_said_once(string prompt, bool says)
    {
        var file = Some.Playable(Some.File("prompt.yaml", DecisionTexts.Note.Replace("What goes into your note?", prompt, StringComparison.Ordinal)));
        var walk = new Walk(Some.AtBriefing(file)).Take().Number(1).Number(3).Take();

        walk.Is<PickScreen>();
        walk.Shown.ShouldContain(prompt);
        walk.Shown.Contains("Tick 1 to 3.", StringComparison.Ordinal).ShouldBe(says);
    }
}
