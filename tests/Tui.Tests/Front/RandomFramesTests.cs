using MentorSim.Tui.Screens;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public class RandomFramesTests
{
    private static readonly Key[] Keys =
    [
        Key.Enter, Key.Enter, Key.Enter, Key.CursorDown, Key.CursorDown, Key.CursorUp, Key.CursorLeft, Key.CursorRight, Key.PageDown, Key.PageUp, Key.Home, Key.End, Key.Space,
        Key.Tab, Key.Tab.WithShift, Key.Esc, Key.C.WithCtrl, Key.A.WithCtrl, Key.X.WithAlt, Key.Backspace, Key.Delete, Key.F1, Key.F2, Key.F3, Key.F9, Key.F12,
        Key.M, Key.W, Key.R, Key.H, Key.Q, Key.Z, '?', '1', '2', '3', '4', '5', '9', '0', 'é', '漢',
    ];

    private static readonly (int Width, int Height)[] Sizes = [(80, 24), (120, 40), (40, 10), (111, 30), (112, 30), (20, 5), (300, 100), (79, 11), (1, 1), (60, 80)];

    [Fact]
    [Trait("Long", "RandomFrames")]
    public void After_any_keys_and_sizes_the_frame_is_the_one_that_is_drawn_afresh()
    {
        var random = Scale.Random(4);
        for (var play = 0; play < Scale.Count(200); play++)
        {
            using var stage = new Stage(Some.AtPractise([.. Some.Scenarios, Some.Corridor, Some.Longest, Some.Broken]));
            var (width, height) = Sizes[0];
            for (var i = 0; i < 150 && !stage.IsDone; i++)
            {
                if (random.Next(15) == 0)
                {
                    (width, height) = random.Of(Sizes);
                    stage.Resize(width, height);
                }
                else
                {
                    stage.Press(random.Of(Keys));
                }

                if (i % 10 != 0 || stage.IsDone || stage.Stack.Top is ReflectionScreen) continue;
                stage.Press(Key.Home).Frame.ShouldBe(Stage.FrameOf(stage.Stack, width, height));
            }
        }
    }

    [Fact]
    public void A_resize_between_keys_leaves_no_trace()
    {
        var there = new[] { Key.Enter, Key.Enter, '2', Key.Enter, '1' };
        for (var length = 0; length < there.Length; length++)
        {
            using var stage = new Stage(Some.AtPractise(Some.Corridor));
            foreach (var key in there[..length]) stage.Through(key);
            var before = stage.Frame;
            foreach (var (width, height) in Sizes) stage.Resize(width, height).Press(Key.Home).Frame.ShouldBe(Stage.FrameOf(stage.Stack, width, height));
            stage.Resize(80, 24).Press(Key.Home).Frame.ShouldBe(before);
        }
    }
}
