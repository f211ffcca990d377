using System.Drawing;
using Terminal.Gui.ViewBase;

namespace MentorSim.Tui.Tests.TerminalGui;

public sealed class LayoutTests
{
    [Fact]
    public void Positions_and_sizes_follow_the_room()
    {
        View fixedSize = new() { X = 2, Y = 1, Width = 10, Height = 3 };
        View rest = new() { X = 13, Y = 4, Width = Dim.Fill(2), Height = Dim.Fill() };
        View outside = new() { X = 60, Y = 30, Width = Dim.Fill(), Height = Dim.Fill(4) };
        using var window = Headless.Bare(fixedSize, rest, outside);
        using var screen = Headless.Show(window, 50, 20);

        window.Frame.ShouldBe(new Rectangle(0, 0, 50, 20));
        fixedSize.Frame.ShouldBe(new Rectangle(2, 1, 10, 3));
        rest.Frame.ShouldBe(new Rectangle(13, 4, 35, 16));
        outside.Frame.Size.ShouldBe(Size.Empty);
    }

    [Fact]
    public void Places_count_from_the_corner_of_the_view_above()
    {
        View inner = new() { X = 2, Y = 1, Width = Dim.Fill(1), Height = 2 };
        View outer = new() { X = 3, Y = 4, Width = 10, Height = 5 };
        outer.Add(inner);
        using var window = Headless.Bare(outer);
        using var screen = Headless.Show(window);

        inner.Frame.ShouldBe(new Rectangle(2, 1, 7, 2));
        inner.Viewport.ShouldBe(new Rectangle(0, 0, 7, 2));
        inner.ViewportToScreen(new Point(1, 0)).ShouldBe(new Point(6, 5));
    }

    [Fact]
    public void A_frame_changes_only_at_the_next_layout()
    {
        View view = new() { Width = Dim.Fill(), Height = 1 };
        using var window = Headless.Bare(view);
        using var screen = Headless.Show(window, 40, 10);

        view.Width = Dim.Fill(30);
        view.Frame.Width.ShouldBe(40);
        view.NeedsLayout.ShouldBeTrue();
        screen.Draw();
        view.Frame.Width.ShouldBe(10);
        view.NeedsLayout.ShouldBeFalse();
    }

    [Fact]
    public void A_new_size_of_the_screen_changes_everything_at_the_next_layout()
    {
        View view = new() { Width = Dim.Fill(4), Height = Dim.Fill() };
        using var window = Headless.Bare(view);
        using var screen = Headless.Show(window, 40, 10);

        screen.App.Driver!.SetScreenSize(60, 15);
        view.Frame.Width.ShouldBe(36);
        screen.Draw();

        view.Frame.ShouldBe(new Rectangle(0, 0, 56, 15));
        screen.App.Screen.Size.ShouldBe(new Size(60, 15));
        (screen.App.Driver.Cols, screen.App.Driver.Rows).ShouldBe((60, 15));
    }

    [Fact]
    public void An_invisible_view_is_not_drawn()
    {
        Painter one = new("one");
        using var window = Headless.Bare(one, new Painter("two", 1));
        using var screen = Headless.Show(window);

        one.Visible = false;
        screen.Draw();
        screen.Rows[..2].ShouldBe(["", "two"]);
        one.Visible = true;
        screen.Draw();
        screen.Rows[..2].ShouldBe(["one", "two"]);
    }

    [Fact]
    public void The_view_added_last_is_on_top()
    {
        Painter top = new(3, 1, static view => view.AddStr(0, 0, "top"));
        using var window = Headless.Bare(new Painter("below"), top);
        using var screen = Headless.Show(window);

        screen.Row(0).ShouldBe("topow");
    }
}
