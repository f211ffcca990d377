using System.Text;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.TerminalGui;

public sealed class KeyTests
{
    [Fact]
    public void Names_of_keys_are_those_of_the_keyboard()
    {
        string[] names = [.. ((Key[])[Key.A, Key.A.WithShift, Key.A.WithCtrl, Key.F1, Key.CursorUp, Key.Tab.WithShift, Key.Q.WithAlt, '?', '1',
            Key.Space, Key.Esc, Key.Delete, Key.A.WithCtrl.WithAlt.WithShift]).Select(static key => key.ToString())];

        names.ShouldBe(["a", "A", "Ctrl+A", "F1", "CursorUp", "Shift+Tab", "Alt+Q", "?", "1", "Space", "Esc", "Delete", "Ctrl+Alt+Shift+A"]);
    }

    [Fact]
    public void Letters_are_lower_case_and_capitals_have_shift()
    {
        ((Key)'a').ShouldBe(Key.A);
        ((Key)'A').ShouldBe(Key.A.WithShift);
        (Key.A == Key.A.WithShift).ShouldBeFalse();
        Key.A.WithShift.NoShift.ShouldBe(Key.A);
        Key.A.AsRune.ShouldBe(new Rune('a'));
        Key.A.WithShift.AsRune.ShouldBe(new Rune('A'));
        ((Key)'é').AsRune.ShouldBe(new Rune('é'));
        new Key(0x1F600).AsRune.Value.ShouldBe(0x1F600);
        ((Key)KeyCode.F1).ShouldBe(Key.F1);
    }

    [Fact]
    public void Special_keys_and_those_with_Ctrl_or_Alt_type_nothing()
    {
        foreach (var key in (Key[])[Key.F1, Key.X.WithCtrl, Key.X.WithAlt, Key.Delete, Key.CursorUp, Key.Home])
            key.AsRune.Value.ShouldBe(0, key.ToString());

        Key.X.WithCtrl.IsCtrl.ShouldBeTrue();
        Key.X.WithCtrl.IsAlt.ShouldBeFalse();
        Key.X.WithAlt.IsAlt.ShouldBeTrue();
        ((Key)'X').IsShift.ShouldBeTrue();
    }

    [Fact]
    public void A_key_goes_inwards_to_outwards()
    {
        List<string> log = [];
        Painter inner = new("inner") { Takes = Key.F8, Keys = log };
        Painter outer = new("outer") { Takes = Key.F9, Keys = log };
        outer.Add(inner);
        using var window = Headless.Bare(outer, new Painter("other") { Takes = Key.F9, Keys = log });
        using var screen = Headless.Show(window);

        screen.Press(Key.F7, Key.F8, Key.F9);

        log.ShouldBe(["F7", "F7", "F8", "F9", "F9"]);
    }

    [Fact]
    public void Esc_asks_the_runnable_on_top_to_stop_unless_it_is_taken()
    {
        Painter taker = new("x") { Takes = Key.Esc };
        using var window = Headless.Bare(taker);
        using var screen = Headless.Show(window);
        screen.Press(Key.Esc);
        window.StopRequested.ShouldBeFalse();

        taker.Visible = false;
        screen.Press(Key.Esc);
        window.StopRequested.ShouldBeTrue();
    }

    [Fact]
    public void Keys_go_only_to_the_runnable_on_top()
    {
        Painter spot = new("x") { Takes = Key.F12 };
        using var below = Headless.Bare(spot);
        using var screen = Headless.Show(below);
        using var above = Headless.Bare();
        var session = screen.App.Begin(above)!;
        screen.Press(Key.X);
        spot.Keys.ShouldBeEmpty();

        screen.App.End(session);
        screen.Press(Key.Y);
        spot.Keys.ShouldBe(["y"]);
        screen.App.TopRunnable.ShouldBe(below);
    }

    [Fact]
    public void A_view_can_be_given_a_key_directly()
    {
        Painter spot = new("x") { Takes = Key.F12 };

        spot.NewKeyDownEvent(Key.F12).ShouldBeTrue();
        spot.NewKeyDownEvent(Key.F11).ShouldBeFalse();
        spot.Dispose();
    }
}
