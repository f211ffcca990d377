using MentorSim.Tui.Screens;
using MentorSim.Tui.Tests.Front;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Gallery;

/// <summary>Whatever is pressed on whatever screen, at whatever size: nothing throws, nothing is stuck, and nothing stays behind.</summary>
public class RobustTests
{
    // Of all screens together.
    private const int Keys = 100_000;
    private const int Resizes = 100_000;
    private const int Burst = 150;
    private const int Glances = 25;

    private static readonly Key[] Pressed =
    [
        Key.Enter, Key.Enter, Key.Enter, Key.CursorDown, Key.CursorDown, Key.CursorUp, Key.CursorLeft, Key.CursorRight, Key.PageDown, Key.PageUp, Key.Home, Key.End, Key.Space, Key.Tab, Key.Tab.WithShift,
        Key.Esc, Key.C.WithCtrl, Key.P.WithCtrl, Key.A.WithCtrl, Key.X.WithAlt, Key.Backspace, Key.Delete, Key.F1, Key.F2, Key.F3, Key.F4, Key.F9, '?', '/', 'é', '漢', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
        .. "abcdefghijklmnoprstuvwxyz".Select(letter => (Key)letter),
    ];

    private static readonly Key[] LeadingOn = [Key.Esc, Key.Enter, Key.Q, '?'];

    [Fact]
    [Trait("Long", "GalleryKeys")]
    public void After_random_keys_the_frame_is_the_one_that_is_drawn_afresh_and_some_key_leads_on()
    {
        var keys = Math.Max(10, Scale.Count(Keys) / ScreenGallery.Pieces.Count);
        var faults = new List<string>();
        foreach (var (piece, index) in First)
        {
            var random = Scale.Random(index);
            for (var left = keys; left > 0; left -= Burst)
            {
                var (width, height) = random.Next(3) == 0 ? (random.Next(40, 131), random.Next(10, 41)) : (80, 24);
                using var ground = piece.Open();
                if (ground.Stack.IsDone) break;
                using var stage = new Stage(ground.Stack, width, height);
                for (var i = 0; i < Math.Min(left, Burst) && !stage.IsDone; i++)
                {
                    stage.Press(random.Of(Pressed));
                    if (i % Glances == 0 && !stage.IsDone && IsStill(stage.Stack) && Differs(stage.Press(Key.Home), width, height) is { } fault) faults.Add($"{piece.Type.Name} ({piece.Root}): {fault}");
                }

                if (!stage.IsDone && IsStuck(stage)) faults.Add($"{piece.Type.Name} ({piece.Root}): stuck at {stage.Stack.Top.GetType().Name}:\n{stage.Frame}");
                ground.Stack = stage.Stack;
            }
        }

        faults.ShouldBeEmpty($"{faults.Count} faults:\n{string.Join('\n', faults.Take(8))}\n");
    }

    [Fact]
    [Trait("Long", "GalleryResizes")]
    public void After_random_resizes_the_frame_is_the_one_that_is_drawn_afresh()
    {
        var resizes = Math.Max(10, Scale.Count(Resizes) / ScreenGallery.Pieces.Count);
        var faults = new List<string>();
        foreach (var (piece, index) in First)
        {
            using var ground = piece.Open();
            if (ground.Stack.IsDone) continue;
            var random = Scale.Random(index);
            using var stage = new Stage(ground.Stack);
            for (var i = 0; i < resizes; i++)
            {
                var (width, height) = (random.Next(1, 251), random.Next(1, 81));
                stage.Resize(width, height);
                if ((i % Glances == 0 || i == resizes - 1) && IsStill(stage.Stack) && Differs(stage.Press(Key.Home), width, height) is { } fault) faults.Add($"{piece.Type.Name} ({piece.Root}): {fault}");
            }
        }

        faults.ShouldBeEmpty($"{faults.Count} faults:\n{string.Join('\n', faults.Take(8))}\n");
    }

    private static IEnumerable<(Piece Piece, int Index)> First => ScreenGallery.Pieces.Values.Where(pieces => !pieces.IsEmpty).Select((pieces, index) => (pieces[^1], index));

    /// <summary>Whether a page is the same however it came about: a box remembers what was typed and where, and a page that waits goes on by itself.</summary>
    private static bool IsStill(ScreenStack stack) => stack is { Waiting: null, Expects: null } && stack.Top.Page is { Box: null, Query: null } && !stack.Screens.Any(screen => screen.Listening is not null);

    private static string? Differs(Stage stage, int width, int height)
    {
        if (stage.IsDone || !IsStill(stage.Stack)) return null;
        var (frame, fresh) = (stage.Frame, Stage.FrameOf(stage.Stack, width, height));
        return frame == fresh ? null : $"at {width}x{height} there is\n{frame}\nwhere afresh there is\n{fresh}";
    }

    private static bool IsStuck(Stage stage)
    {
        if (stage.Stack.Waiting is not null) return false;
        stage.Resize(80, 24);
        var frame = stage.Frame;
        var turns = stage.Stack.Turns;
        return LeadingOn.All(key => !stage.IsDone && stage.Press(key).Stack.Turns == turns && stage.Frame == frame);
    }
}
