using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace MentorSim.Tui.Tests.TerminalGui;

public sealed class FocusTests
{
    [Fact]
    public void The_first_view_that_can_gets_the_focus()
    {
        using var window = Headless.Bare(new Label { Text = "x" }, Headless.Button("a"), Headless.Button("b", 1));
        using var screen = Headless.Show(window);

        window.MostFocused?.Id.ShouldBe("a");
        window.HasFocus.ShouldBeTrue();
    }

    [Fact]
    public void Tab_goes_round_and_leaves_frames_out()
    {
        FrameView frame = new() { Y = 2, Width = 20, Height = 4 };
        frame.Add(Headless.Button("in1"), Headless.Button("in2", 1));
        using var window = Headless.Bare(Headless.Button("a"), frame, Headless.Button("b", 1));
        using var screen = Headless.Show(window);

        Walk(screen, window, Key.Tab, 3).ShouldBe(["b", "a", "b"]);
        Walk(screen, window, Key.Tab.WithShift, 2).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Tab_stays_in_a_frame_and_F6_goes_from_frame_to_frame()
    {
        using Window window = new();
        window.Add(Frame("f1", 0, "b", "c"), Frame("f2", 5, "e", "f"));
        using var screen = Headless.Show(window, 40, 14);

        Walk(screen, window, Key.Tab, 3).ShouldBe(["c", "b", "c"]);
        Walk(screen, window, Key.F6, 1).ShouldBe(["e"]);
        Walk(screen, window, Key.Tab, 2).ShouldBe(["f", "e"]);
    }

    [Fact]
    public void A_frame_that_is_a_tab_stop_lets_tab_through()
    {
        var frame = Frame("f", 1, "b", "c");
        frame.TabStop = TabBehavior.TabStop;
        using var window = Headless.Bare(Headless.Button("a"), frame, Headless.Button("d", 6));
        using var screen = Headless.Show(window, 40, 14);

        Walk(screen, window, Key.Tab, 4).ShouldBe(["b", "c", "d", "a"]);
    }

    [Fact]
    public void Arrows_that_nobody_takes_move_the_focus()
    {
        using var window = Headless.Bare(Headless.Button("a"), Headless.Button("b", 1), Headless.Button("c", 2));
        using var screen = Headless.Show(window);

        Walk(screen, window, Key.CursorDown, 1).ShouldBe(["b"]);
        Walk(screen, window, Key.CursorRight, 1).ShouldBe(["c"]);
        Walk(screen, window, Key.CursorUp, 1).ShouldBe(["b"]);
        Walk(screen, window, Key.CursorLeft, 1).ShouldBe(["a"]);
    }

    [Fact]
    public void Setting_the_focus_tells_whether_it_moved()
    {
        var a = Headless.Button("a");
        var b = Headless.Button("b", 1);
        Label label = new() { Text = "x", Y = 2 };
        using var window = Headless.Bare(a, b, label);
        using var screen = Headless.Show(window);

        b.SetFocus().ShouldBeTrue();
        b.SetFocus().ShouldBeFalse();
        label.SetFocus().ShouldBeFalse();
        window.Focused.ShouldBe(b);
        a.HasFocus.ShouldBeFalse();
    }

    [Fact]
    public void A_view_in_one_that_cannot_have_the_focus_cannot_either()
    {
        View outer = new() { Y = 1, Width = 10, Height = 1 };
        outer.Add(Headless.Button("inner"));
        using var window = Headless.Bare(Headless.Button("a"), outer);
        using var screen = Headless.Show(window);

        outer.SubViews.First().SetFocus().ShouldBeFalse();
        window.MostFocused?.Id.ShouldBe("a");
    }

    [Fact]
    public void Focus_events_come_old_before_new_and_outer_before_inner()
    {
        var one = Frame("f", 0, "a");
        var two = Frame("g", 4, "b");
        using Window window = new() { Id = "w" };
        window.Add(one, two);
        using var screen = Headless.Show(window, 40, 12);
        List<string> log = [];
        foreach (var view in (View[])[window, one, two, one.SubViews.First(), two.SubViews.First()])
            view.HasFocusChanged += (_, e) => log.Add($"{view.Id} {e.NewValue}");

        two.SubViews.First().SetFocus();

        log.ShouldBe(["a False", "f False", "g True", "b True"]);
    }

    [Fact]
    public void A_view_may_refuse_the_focus()
    {
        var b = Headless.Button("b", 1);
        b.HasFocusChanging += (_, e) => e.Cancel = e.NewValue;
        using var window = Headless.Bare(Headless.Button("a"), b);
        using var screen = Headless.Show(window);

        b.SetFocus().ShouldBeFalse();
        window.MostFocused?.Id.ShouldBe("a");
    }

    [Fact]
    public void Hiding_disabling_and_removing_pass_the_focus_on()
    {
        var a = Headless.Button("a");
        var b = Headless.Button("b", 1);
        var c = Headless.Button("c", 2);
        using var window = Headless.Bare(a, b, c);
        using var screen = Headless.Show(window);

        c.SetFocus();
        c.Visible = false;
        window.MostFocused?.Id.ShouldBe("a");
        a.Enabled = false;
        window.MostFocused?.Id.ShouldBe("b");
        window.Remove(b);
        window.MostFocused.ShouldBe(window);
        b.Dispose();
    }

    [Fact]
    public void A_window_without_anything_to_focus_has_the_focus_itself()
    {
        using var window = Headless.Bare(new Label { Text = "x" });
        List<string> keys = [];
        window.KeyDown += (_, key) => keys.Add(key.ToString());
        using var screen = Headless.Show(window);

        screen.Press(Key.Q, Key.F1);

        window.MostFocused.ShouldBe(window);
        keys.ShouldBe(["q", "F1"]);
    }

    [Fact]
    public void A_view_that_is_added_where_the_focus_is_takes_it()
    {
        using var window = Headless.Bare(Headless.Button("a"));
        using var screen = Headless.Show(window);

        window.Add(Headless.Button("b", 1));

        window.MostFocused?.Id.ShouldBe("b");
    }

    [Fact]
    public void Enabling_a_view_enables_everything_in_it()
    {
        var inner = Headless.Button("a");
        FrameView frame = new() { Width = 10, Height = 4 };
        frame.Add(inner);
        inner.Enabled = false;

        frame.Enabled = false;
        frame.Enabled = true;

        inner.Enabled.ShouldBeTrue();
        frame.Dispose();
    }

    private static FrameView Frame(string id, int y, params string[] buttons)
    {
        FrameView frame = new() { Id = id, Y = y, Width = 20, Height = 4 };
        for (var i = 0; i < buttons.Length; i++)
            frame.Add(Headless.Button(buttons[i], i));

        return frame;
    }

    private static List<string?> Walk(Headless screen, Window window, Key key, int times)
    {
        List<string?> ids = [];
        for (var i = 0; i < times; i++)
            ids.Add(screen.Press(key).App.TopRunnableView == window ? window.MostFocused?.Id : null);

        return ids;
    }
}
