using System.Drawing;
using Terminal.Gui.Drawing;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace MentorSim.Tui.Tests.TerminalGui;

public sealed class LayoutTests
{
    [Fact]
    public void Positions_and_sizes_follow_the_room_and_each_other()
    {
        View a = new() { X = 2, Y = 1, Width = 10, Height = 3 };
        View right = new() { X = Pos.Right(a) + 1, Y = Pos.Top(a), Width = Dim.Fill(2), Height = Dim.Height(a) };
        View below = new() { X = Pos.Left(a), Y = Pos.Bottom(a), Width = Dim.Width(a) - 4, Height = 2 };
        View middle = new() { X = Pos.Center(), Y = Pos.Center(), Width = 6, Height = 2 };
        View end = new() { X = Pos.AnchorEnd(), Y = Pos.AnchorEnd(3), Width = 5, Height = 1 };
        View part = new() { X = Pos.Percent(50), Y = Pos.Percent(25) + 1, Width = Dim.Percent(30), Height = Dim.Percent(50) };
        using var window = Headless.Bare(a, right, below, middle, end, part);
        using var screen = Headless.Show(window, 50, 20);

        a.Frame.ShouldBe(new Rectangle(2, 1, 10, 3));
        right.Frame.ShouldBe(new Rectangle(13, 1, 35, 3));
        below.Frame.ShouldBe(new Rectangle(2, 4, 6, 2));
        middle.Frame.ShouldBe(new Rectangle(22, 9, 6, 2));
        end.Frame.ShouldBe(new Rectangle(45, 17, 5, 1));
        part.Frame.ShouldBe(new Rectangle(25, 6, 15, 10));
    }

    [Fact]
    public void A_view_may_refer_to_one_that_is_added_later()
    {
        View last = new() { X = 3, Y = 4, Width = 5, Height = 1 };
        View first = new() { X = Pos.Right(last), Y = Pos.Bottom(last), Width = 2, Height = 1 };
        using var window = Headless.Bare(first, last);
        using var screen = Headless.Show(window);

        first.Frame.ShouldBe(new Rectangle(8, 5, 2, 1));
    }

    [Fact]
    public void A_frame_changes_only_at_the_next_layout()
    {
        View view = new() { Width = Dim.Percent(50), Height = 1 };
        using var window = Headless.Bare(view);
        using var screen = Headless.Show(window, 40, 10);

        view.Width = Dim.Percent(25);
        view.Frame.Width.ShouldBe(20);
        screen.Draw();
        view.Frame.Width.ShouldBe(10);
    }

    [Fact]
    public void A_border_takes_one_cell_on_each_side()
    {
        View inner = new() { Width = Dim.Fill(), Height = Dim.Fill() };
        using Window window = new() { Title = "Title" };
        window.Add(inner);
        using var screen = Headless.Show(window, 20, 5);

        window.Viewport.Size.ShouldBe(new Size(18, 3));
        inner.Frame.Size.ShouldBe(new Size(18, 3));
        inner.ViewportToScreen(new Point(0, 0)).ShouldBe(new Point(1, 1));
        screen.Rows[..5].ShouldBe(["┌┤Title├───────────┐", "│                  │", "│                  │", "│                  │", "└──────────────────┘"]);
    }

    [Theory]
    [InlineData(LineStyle.Rounded, "╭──╮", "╰──╯")]
    [InlineData(LineStyle.Double, "╔══╗", "╚══╝")]
    [InlineData(LineStyle.Heavy, "┏━━┓", "┗━━┛")]
    [InlineData(LineStyle.Single, "┌──┐", "└──┘")]
    public void Borders_have_the_lines_of_their_style(LineStyle style, string top, string bottom)
    {
        View view = new() { BorderStyle = style, Width = 4, Height = 3 };
        using var window = Headless.Bare(view);
        using var screen = Headless.Show(window);

        screen.Row(0).ShouldBe(top);
        screen.Row(2).ShouldBe(bottom);
    }

    [Fact]
    public void A_new_size_of_the_screen_moves_everything_at_the_next_layout()
    {
        View view = new() { X = Pos.AnchorEnd(4), Y = 0, Width = 4, Height = Dim.Fill() };
        using var window = Headless.Bare(view);
        using var screen = Headless.Show(window, 40, 10);
        List<Rectangle> seen = [];
        screen.App.ScreenChanged += (_, e) => seen.Add(e.Value);

        screen.App.Driver!.SetScreenSize(60, 15);
        view.Frame.X.ShouldBe(36);
        screen.Draw();

        view.Frame.ShouldBe(new Rectangle(56, 0, 4, 15));
        seen.ShouldBe([new Rectangle(0, 0, 60, 15)]);
        screen.App.Screen.Size.ShouldBe(new Size(60, 15));
    }

    [Fact]
    public void A_label_is_as_large_as_its_text_and_follows_it()
    {
        Label label = new() { Text = "one\nlonger" };
        using var window = Headless.Bare(label);
        using var screen = Headless.Show(window);

        label.Frame.Size.ShouldBe(new Size(6, 2));
        label.Text = "x";
        screen.Draw();
        label.Frame.Size.ShouldBe(new Size(1, 1));
        screen.Row(0).ShouldBe("x");
        screen.Row(1).ShouldBe("");
    }

    [Fact]
    public void A_label_with_a_width_and_a_height_wraps_its_words()
    {
        Label label = new() { Text = "long text which should wrap at the right edge", Width = Dim.Fill(), Height = 3 };
        using var window = Headless.Bare(label);
        using var screen = Headless.Show(window, 20, 5);

        screen.Rows[..3].ShouldBe(["long text which", "should wrap at the", "right edge"]);
    }

    [Fact]
    public void Events_tell_of_frames()
    {
        View view = new() { Width = Dim.Fill(), Height = 2 };
        List<Rectangle> frames = [];
        var laidOut = 0;
        view.FrameChanged += (_, e) => frames.Add(e.Value);
        using var window = Headless.Bare(view);
        window.SubViewsLaidOut += (_, _) => laidOut++;
        using var screen = Headless.Show(window, 30, 8);
        screen.App.Driver!.SetScreenSize(20, 8);
        screen.Draw();

        frames.ShouldContain(new Rectangle(0, 0, 30, 2));
        frames[^1].ShouldBe(new Rectangle(0, 0, 20, 2));
        laidOut.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void An_invisible_view_keeps_its_place_for_others()
    {
        Label one = new() { Text = "one" };
        Label two = new() { Text = "two", Y = Pos.Bottom(one) };
        using var window = Headless.Bare(one, two);
        using var screen = Headless.Show(window);

        one.Visible = false;
        screen.Draw();

        screen.Row(0).ShouldBe("");
        screen.Row(1).ShouldBe("two");
    }

    [Fact]
    public void The_view_added_last_is_on_top()
    {
        using var window = Headless.Bare(new Label { Text = "below" }, new Label { Text = "top" });
        using var screen = Headless.Show(window);

        screen.Row(0).ShouldBe("topow");
    }
}
