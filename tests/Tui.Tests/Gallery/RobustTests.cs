using System.Collections.Concurrent;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Tests.Front;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Gallery;

/// <summary>Whatever is pressed on whatever screen, at whatever size: nothing throws, nothing is stuck, and nothing stays behind.</summary>
public class RobustTests
{
    // Of each screen.
    private const int Keys = 100_000;
    private const int Resizes = 10_000;
    private const int Burst = 150;
    private const int Glances = 25;
    private const int EnoughFaults = 5;

    // What lies under the screens is made anew now and then: it takes as long as hundreds of keys.
    private const int BurstsOfGround = 20;

    private static readonly Key[] Pressed =
    [
        Key.Enter, Key.Enter, Key.Enter, Key.CursorDown, Key.CursorDown, Key.CursorUp, Key.CursorLeft, Key.CursorRight, Key.PageDown, Key.PageUp, Key.Home, Key.End, Key.Space, Key.Tab, Key.Tab.WithShift,
        Key.Esc, Key.C.WithCtrl, Key.P.WithCtrl, Key.A.WithCtrl, Key.X.WithAlt, Key.Backspace, Key.Delete, Key.F1, Key.F2, Key.F3, Key.F4, Key.F9, '?', '/', 'é', '漢', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
        .. "abcdefghijklmnoprstuvwxyz".Select(letter => (Key)letter),
    ];

    private static readonly Key[] LeadingOn = [Key.Esc, Key.Enter, Key.Q, '?'];

    [Fact]
    [Trait("Long", "GalleryKeys")]
    public void After_random_keys_the_frame_is_the_one_that_is_drawn_afresh_and_some_key_leads_on() => OnEach((piece, index, faults) =>
    {
        var (left, burst) = (Scale.CountOfEach(Keys), 0);
        while (left > 0 && faults.Count < EnoughFaults)
        {
            using var ground = piece.Open();
            var first = ground.Stack;
            if (first.IsDone) return;
            var goesOn = true;
            for (var again = 0; goesOn && again < BurstsOfGround && left > 0; again++, burst++)
            {
                var most = Math.Min(left, Burst);
                var (pressed, fault) = PressSome(ground, Scale.Random((index * 10_000) + burst), most);
                if (fault is not null && again > 0)
                {
                    // What lies under the screens may be another than when they were opened first.
                    using var anew = piece.Open();
                    (_, fault) = PressSome(anew, Scale.Random((index * 10_000) + burst), most);
                    goesOn = false;
                }

                if (fault is not null) faults.Add(fault);
                left -= Math.Max(1, pressed);
                // A play, a sitting and what waits have gone on, and cannot be begun again where they were.
                goesOn &= fault is null && CanBeginAgain(first) && CanBeginAgain(ground.Stack);
                ground.Stack = goesOn ? first : ground.Stack;
            }
        }
    });

    [Fact]
    [Trait("Long", "GalleryResizes")]
    public void After_random_resizes_the_frame_is_the_one_that_is_drawn_afresh() => OnEach((piece, index, faults) =>
    {
        using var ground = piece.Open();
        if (ground.Stack.IsDone) return;
        var random = Scale.Random(index);
        using var stage = new Stage(ground.Stack);
        for (var left = Scale.CountOfEach(Resizes); left > 0 && faults.Count < EnoughFaults; left--)
        {
            stage.Resize(random.Next(1, 251), random.Next(1, 81));
            if (IsStill(stage.Stack) && Differs(stage.Press(Key.Home)) is { } fault) faults.Add(fault);
        }
    });

    /// <summary>Tries something on each screen, on two at a time.</summary>
    private static void OnEach(Action<Piece, int, List<string>> tries)
    {
        var faults = new ConcurrentQueue<string>();
        var pieces = Scale.Slice(ScreenGallery.Pieces.Values.Where(pieces => !pieces.IsEmpty).Select((pieces, index) => (Piece: pieces[^1], Index: index)));
        Parallel.ForEach(Partitioner.Create(pieces, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = 2 }, one =>
        {
            var found = new List<string>();
            try
            {
                tries(one.Piece, one.Index, found);
            }
            catch (Exception e)
            {
                found.Add(e.ToString());
            }

            if (found.Count > 0) faults.Enqueue($"{one.Piece.Type.Name} ({one.Piece.Root}): {found[0]}");
        });

        faults.ShouldBeEmpty($"{faults.Count} screens have faults:\n{string.Join('\n', faults)}\n");
    }

    /// <summary>Presses keys on a screen until it has had enough, or was left. How many were pressed, and what was wrong.</summary>
    private static (int Pressed, string? Fault) PressSome(Ground ground, Random random, int most)
    {
        var pressed = 0;
        try
        {
            var (width, height) = random.Next(3) == 0 ? (random.Next(40, 131), random.Next(10, 41)) : (80, 24);
            using var stage = new Stage(ground.Stack, width, height);
            while (pressed < most)
            {
                stage.Press(random.Of(Pressed));
                pressed++;
                if (stage.IsDone) return (pressed, null);
                ground.Stack = stage.Stack;
                if ((pressed % Glances == 0 || pressed == most) && IsStill(stage.Stack) && Differs(stage.Press(Key.Home)) is { } fault) return (pressed, fault);
            }

            var top = ground.Stack.Top.GetType().Name;
            var isStuck = IsStuck(stage);
            if (!stage.IsDone) ground.Stack = stage.Stack;
            return (pressed, isStuck ? $"stuck at {top}:\n{stage.Frame}" : null);
        }
        catch (Exception e)
        {
            return (pressed, e.ToString());
        }
    }

    private static bool CanBeginAgain(ScreenStack stack) => stack is { IsDone: false, Waiting: null, Expects: null, Wanted: null } && !stack.Screens.Any(screen => screen.Play is not null);

    /// <summary>Whether a page is the same however it came about: a box remembers what was typed and where, and a page that waits goes on by itself.</summary>
    private static bool IsStill(ScreenStack stack) => stack is { IsDone: false, Waiting: null, Expects: null, Listens: false, Top.Page.Box: null };

    private static string? Differs(Stage stage)
    {
        if (!IsStill(stage.Stack)) return null;
        using var fresh = new Stage(stage.Stack, stage.Width, stage.Height);
        return stage.ShowsWhat(fresh) ? null : $"{stage.Stack.Top.GetType().Name} at {stage.Width}x{stage.Height} is\n{stage.Frame}\nand afresh it is\n{fresh.Frame}";
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
