using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;

namespace MentorSim.Tui.Tests.TerminalGui;

public sealed class FocusTests
{
    [Fact]
    public void The_first_view_that_can_gets_the_focus()
    {
        var (a, b) = (Spot(), Spot());
        using var window = Headless.Bare(new Painter("x"), a, b);
        using var screen = Headless.Show(window);

        window.MostFocused.ShouldBe(a);
        window.HasFocus.ShouldBeTrue();
    }

    [Fact]
    public void Setting_the_focus_tells_whether_it_moved()
    {
        var (a, b) = (Spot(), Spot());
        Painter other = new("x", 2);
        using var window = Headless.Bare(a, b, other);
        using var screen = Headless.Show(window);

        b.SetFocus().ShouldBeTrue();
        b.SetFocus().ShouldBeFalse();
        other.SetFocus().ShouldBeFalse();
        window.Focused.ShouldBe(b);
        a.HasFocus.ShouldBeFalse();
    }

    [Fact]
    public void A_view_in_one_that_cannot_have_the_focus_cannot_either()
    {
        var (a, inner) = (Spot(), Spot());
        View outer = new() { Y = 1, Width = 10, Height = 1 };
        outer.Add(inner);
        using var window = Headless.Bare(a, outer);
        using var screen = Headless.Show(window);

        inner.SetFocus().ShouldBeFalse();
        window.MostFocused.ShouldBe(a);
    }

    [Fact]
    public void The_focus_goes_on_inwards()
    {
        var (a, inner) = (Spot(), Spot());
        View outer = new() { Y = 1, Width = 10, Height = 1, CanFocus = true };
        outer.Add(inner);
        using var window = Headless.Bare(a, outer);
        using var screen = Headless.Show(window);

        outer.SetFocus().ShouldBeTrue();

        window.MostFocused.ShouldBe(inner);
        outer.HasFocus.ShouldBeTrue();
        a.HasFocus.ShouldBeFalse();
    }

    [Fact]
    public void Hiding_a_view_passes_the_focus_on()
    {
        var (a, b) = (Spot(), Spot());
        using var window = Headless.Bare(a, b);
        using var screen = Headless.Show(window);

        b.SetFocus();
        b.Visible = false;
        window.MostFocused.ShouldBe(a);
        b.HasFocus.ShouldBeFalse();
        a.Visible = false;
        window.MostFocused.ShouldBe(window);
        b.Visible = true;
        b.SetFocus();
        window.MostFocused.ShouldBe(b);
    }

    [Fact]
    public void A_window_without_anything_to_focus_has_the_focus_itself()
    {
        using var window = Headless.Bare(new Painter("x"));
        using var screen = Headless.Show(window);

        window.MostFocused.ShouldBe(window);
    }

    [Fact]
    public void A_view_that_is_added_where_the_focus_is_takes_it()
    {
        using var window = Headless.Bare(Spot());
        using var screen = Headless.Show(window);
        var b = Spot();

        window.Add(b);

        window.MostFocused.ShouldBe(b);
        window.SubViews.Count.ShouldBe(2);
        b.SuperView.ShouldBe(window);
    }

    [Fact]
    public void The_focus_is_where_it_was_when_what_was_above_has_ended()
    {
        var (a, b) = (Spot(), Spot());
        using var below = Headless.Bare(a, b);
        using var screen = Headless.Show(below);
        b.SetFocus();
        using var above = Headless.Bare(Spot());

        screen.App.End(screen.App.Begin(above)!);

        below.MostFocused.ShouldBe(b);
    }

    private static Painter Spot() => new("spot") { Takes = Key.F12 };
}
