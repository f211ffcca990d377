using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Screens;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public class KeysOnlyTests
{
    private const int MostScreens = 200;

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    [InlineData(40, 10)]
    public void A_whole_scenario_can_be_played_with_arrow_keys_and_Enter(int width, int height)
    {
        foreach (var file in Some.Scenarios) Play(file, width, height, stage => stage.Press(Key.CursorDown).Through(Key.Enter));
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    [InlineData(40, 10)]
    public void A_whole_scenario_can_be_played_with_numbers_and_Enter(int width, int height)
    {
        foreach (var file in Some.Scenarios) Play(file, width, height, stage => stage.Through((Key)'2'));
    }

    private static void Play(ScenarioFile file, int width, int height, Action<Stage> decide)
    {
        using var stage = new Stage(Some.AtPractise(file), width, height);
        for (var i = 0; i < MostScreens && stage.Stack.Top is not DebriefScreen; i++)
        {
            if (stage.Stack.Top is PlayScreen) decide(stage);
            else stage.Through(Key.Enter);
        }

        stage.Stack.Top.ShouldBeOfType<DebriefScreen>(file.Scenario!.Id);
        stage.Through(Key.Enter).Stack.Top.ShouldBeOfType<PractiseScreen>();
    }
}
