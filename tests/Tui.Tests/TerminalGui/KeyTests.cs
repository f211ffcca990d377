using System.Collections.ObjectModel;
using System.Text;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

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
        Key.A.AsRune.ShouldBe(new Rune('a'));
        Key.A.WithShift.AsRune.ShouldBe(new Rune('A'));
        Key.A.WithCtrl.AsRune.Value.ShouldBe(0);
        ((Key)'é').AsRune.ShouldBe(new Rune('é'));
        new Key(0x1F600).AsRune.Value.ShouldBe(0x1F600);
    }

    [Theory]
    [InlineData("Ctrl+Q", KeyCode.Q | KeyCode.CtrlMask)]
    [InlineData("q", KeyCode.Q)]
    [InlineData("Q", KeyCode.Q | KeyCode.ShiftMask)]
    [InlineData("F5", KeyCode.F5)]
    [InlineData("Shift+Tab", KeyCode.Tab | KeyCode.ShiftMask)]
    [InlineData("Esc", KeyCode.Esc)]
    [InlineData("?", (KeyCode)'?')]
    [InlineData("Alt+x", KeyCode.X | KeyCode.AltMask)]
    public void Names_of_keys_can_be_read(string name, KeyCode code)
    {
        Key.TryParse(name, out var key).ShouldBeTrue();
        key.KeyCode.ShouldBe(code);
    }

    [Fact]
    public void A_text_that_names_no_key_is_not_read() => Key.TryParse("nonsense", out _).ShouldBeFalse();

    [Fact]
    public void Only_characters_are_printable()
    {
        Key.X.TryGetPrintableRune(out var rune).ShouldBeTrue();
        rune.ShouldBe(new Rune('x'));
        Key.Space.TryGetPrintableRune(out _).ShouldBeTrue();
        foreach (var key in (Key[])[Key.Enter, Key.F1, Key.X.WithCtrl, Key.X.WithAlt, Key.Delete, Key.Backspace, Key.Esc, Key.Empty])
            key.TryGetPrintableRune(out _).ShouldBeFalse(key.ToString());
    }

    [Fact]
    public void A_key_goes_to_the_application_then_inwards_to_outwards()
    {
        var button = Headless.Button("b");
        FrameView frame = new() { Width = 20, Height = 4, Id = "f" };
        frame.Add(button);
        using Window window = new() { Id = "w" };
        window.Add(frame);
        List<string> log = [];
        foreach (var view in (View[])[button, frame, window])
        {
            view.KeyDown += (_, _) => log.Add(view.Id);
            view.KeyDownNotHandled += (_, _) => log.Add(view.Id + "!");
        }

        using var screen = Headless.Show(window);
        screen.App.Keyboard.KeyDown += (_, _) => log.Add("app");
        screen.Press(Key.F9);

        log.ShouldBe(["app", "b", "b!", "f", "f!", "w", "w!"]);
    }

    [Fact]
    public void A_key_that_is_handled_goes_no_further()
    {
        var button = Headless.Button("b");
        using var window = Headless.Bare(button);
        var seen = 0;
        window.KeyDown += (_, _) => seen++;
        button.KeyDown += (_, key) => key.Handled = key == Key.F9;
        using var screen = Headless.Show(window);
        screen.Press(Key.F9, Key.F8);
        seen.ShouldBe(1);

        screen.App.Keyboard.KeyDown += (_, key) => key.Handled = true;
        screen.Press(Key.F8);
        seen.ShouldBe(1);
    }

    [Fact]
    public void An_override_that_takes_a_key_keeps_it_from_the_event()
    {
        using var window = Headless.Bare();
        Taker taker = new() { Width = 5, Height = 1, CanFocus = true };
        window.Add(taker);
        List<string> log = [];
        taker.KeyDown += (_, key) => log.Add(key.ToString());
        using var screen = Headless.Show(window);

        screen.Press(Key.X, Key.Y);

        log.ShouldBe(["y"]);
    }

    [Fact]
    public void Esc_asks_the_runnable_on_top_to_stop_unless_it_is_taken()
    {
        using var window = Headless.Bare(Headless.Button("a"));
        using var screen = Headless.Show(window);
        window.KeyDown += Take;
        screen.Press(Key.Esc);
        window.StopRequested.ShouldBeFalse();

        window.KeyDown -= Take;
        screen.Press(Key.Esc);
        window.StopRequested.ShouldBeTrue();

        static void Take(object? sender, Key key) => key.Handled = true;
    }

    [Fact]
    public void A_hot_key_works_with_Alt_and_alone_when_nobody_takes_the_letter()
    {
        TextField field = new() { Width = 10 };
        var button = Headless.Button("_Go", 1);
        using var window = Headless.Bare(field, button);
        var pressed = 0;
        button.Accepted += (_, _) => pressed++;
        using var screen = Headless.Show(window);

        screen.Press(Key.G);
        pressed.ShouldBe(0);
        screen.Press(Key.G.WithAlt);
        pressed.ShouldBe(1);
        button.HasFocus.ShouldBeTrue();
        screen.Press(Key.G);
        pressed.ShouldBe(2);
    }

    [Fact]
    public void The_hot_key_of_a_label_brings_the_focus_to_the_view_after_it()
    {
        TextField name = new() { Width = 10, Y = 1, Id = "name" };
        using var window = Headless.Bare(Headless.Button("a"), new Label { Text = "_Name", Y = 2 }, name);
        using var screen = Headless.Show(window);

        screen.Press(Key.N.WithAlt);

        name.HasFocus.ShouldBeTrue();
    }

    [Fact]
    public void Marks_of_hot_keys_are_not_shown_unless_switched_off()
    {
        using var window = Headless.Bare(
            new Label { Text = "snake_case" },
            new Label { Text = "snake_case", Y = 1, HotKeySpecifier = (Rune)'\uffff' },
            new View { Text = "a_b", Y = 2, Width = 10, Height = 1, HotKeySpecifier = (Rune)'\uffff' });
        using var screen = Headless.Show(window);

        screen.Row(0).ShouldBe("snakecase");
        screen.Row(1).ShouldBe("snake_case");
        screen.Row(2).ShouldBe("a_b");
    }

    [Fact]
    public void Enter_is_accepted_by_the_view_and_then_by_the_window()
    {
        TextField field = new() { Width = 10, Id = "field" };
        ListView list = new() { Y = 1, Width = 10, Height = 2, Id = "list" };
        list.SetSource(new ObservableCollection<string>(["a", "b"]));
        using var window = Headless.Bare(field, list);
        window.Id = "window";
        var log = Log(field, list, window);
        using var screen = Headless.Show(window);

        screen.Press(Key.Enter);
        log.ShouldBe(["field?", "field", "window?", "window"]);
        log.Clear();
        list.SetFocus();
        screen.Press(Key.Enter);
        log.ShouldBe(["list?", "list", "window?", "window"]);
    }

    [Fact]
    public void Enter_presses_the_default_button_from_anywhere()
    {
        TextField field = new() { Width = 10, Id = "field" };
        FrameView frame = new() { Y = 1, Width = 12, Height = 3, Id = "frame" };
        frame.Add(field);
        var ok = Headless.Button("ok", 5);
        ok.IsDefault = true;
        using var window = Headless.Bare(frame, ok);
        window.Id = "window";
        var log = Log(field, frame, ok, window);
        using var screen = Headless.Show(window);

        screen.Press(Key.Enter);

        log.ShouldBe(["field?", "field", "window?", "ok?", "ok", "window"]);
    }

    [Fact]
    public void An_accepting_that_is_handled_ends_there()
    {
        ListView list = new() { Width = 10, Height = 2, Id = "list" };
        list.SetSource(new ObservableCollection<string>(["a", "b"]));
        using var window = Headless.Bare(list);
        window.Id = "window";
        var log = Log(list, window);
        list.Accepting += (_, e) => e.Handled = true;
        using var screen = Headless.Show(window);

        screen.Press(Key.Enter);

        log.ShouldBe(["list?"]);
    }

    [Fact]
    public void Enter_and_Space_press_a_button_once_and_end_there()
    {
        var button = Headless.Button("b");
        using var window = Headless.Bare(button);
        window.Id = "window";
        var log = Log(button, window);
        using var screen = Headless.Show(window);

        screen.Press(Key.Enter);
        log.ShouldBe(["b?", "b"]);
        screen.Press(Key.Space);
        log.ShouldBe(["b?", "b", "b?", "b"]);
    }

    [Fact]
    public void Keys_go_only_to_the_runnable_on_top()
    {
        using var below = Headless.Bare(Headless.Button("a"));
        var seen = 0;
        below.KeyDown += (_, _) => seen++;
        using var screen = Headless.Show(below);
        using Dialog dialog = new() { Title = "d" };
        dialog.AddButton(Headless.Button("ok"));
        var session = screen.App.Begin(dialog)!;
        screen.Press(Key.X);
        seen.ShouldBe(0);

        screen.App.End(session);
        screen.Press(Key.X);
        seen.ShouldBe(1);
        screen.App.TopRunnable.ShouldBe(below);
    }

    private static List<string> Log(params View[] views)
    {
        List<string> log = [];
        foreach (var view in views)
        {
            view.Accepting += (_, _) => log.Add(view.Id + "?");
            view.Accepted += (_, _) => log.Add(view.Id);
        }

        return log;
    }

    private sealed class Taker : View
    {
        protected override bool OnKeyDown(Key key) => key == Key.X;
    }
}
