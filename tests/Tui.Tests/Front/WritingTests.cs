using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Tests.Screens;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public class WritingTests
{
    private const string Early = "The corridor empties.";
    private const string Late = "Sam waits by the coats.";
    private const string Prompt = "What do you say to Sam Stone";

    [Fact]
    public void As_much_of_the_scene_as_leaves_room_stands_over_the_box()
    {
        using var stage = Writing();
        stage.Frame.ShouldContain(Early);
        stage.Frame.ShouldContain(Late);
        stage.Type("A word.").Resize(80, 17);
        stage.Frame.ShouldNotContain(Early);
        stage.Frame.ShouldContain(Late);
        stage.Resize(80, 12).Frame.ShouldNotContain(Late);
        stage.Frame.ShouldContain(Prompt);
        stage.Frame.ShouldContain("A word.");
    }

    private static Stage Writing()
    {
        var file = Some.File("scene.yaml", DecisionTexts.Note.Replace("  letter:\n", $"  letter:\n    text: [{Early}, {Late}]\n", StringComparison.Ordinal));
        var walk = new Walk(Some.AtBriefing(file)).Take().Number(1).Number(3).Take().Number(1).Ask(Act.Done).Take().Number(1).Number(2).Number(3).Ask(Act.Done).Number(1).Take();
        walk.Is<WriteScreen>();
        return new Stage(walk.Stack).Press(Key.W);
    }
}
