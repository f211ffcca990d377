using Terminal.Gui.Input;
using Terminal.Gui.Views;

namespace MentorSim.Tui.Tests.TerminalGui;

public sealed class TextFieldTests
{
    [Fact]
    public void All_of_the_text_is_selected_when_the_focus_comes_and_typing_replaces_it()
    {
        using var screen = Show(out var window, out var field, "hello");
        using (window)
        {
            field.SelectedText.ShouldBe("hello");
            screen.Type("x");
            field.Text.ShouldBe("x");
        }
    }

    [Fact]
    public void Characters_go_in_where_the_cursor_is()
    {
        using var screen = Show(out var window, out var field);
        using (window)
        {
            screen.Type("aY世").Press(Key.CursorLeft).Type("é1").Press(Key.Home).Type(" ");

            field.Text.ShouldBe(" aYé1世");
            field.InsertionPoint.ShouldBe(1);
            screen.Row(0).ShouldBe(" aYé1世");
        }
    }

    [Fact]
    public void Backspace_and_delete_take_one_character()
    {
        using var screen = Show(out var window, out var field);
        using (window)
        {
            screen.Type("abcd").Press(Key.Backspace, Key.Home, Key.Delete);
            field.Text.ShouldBe("bc");
            screen.Press(Key.Backspace);
            field.Text.ShouldBe("bc");
        }
    }

    [Fact]
    public void Words_can_be_jumped_over_and_taken_away()
    {
        using var screen = Show(out var window, out var field);
        using (window)
        {
            screen.Type("one two three").Press(Key.CursorLeft.WithCtrl);
            field.InsertionPoint.ShouldBe(8);
            screen.Press(Key.CursorLeft.WithCtrl);
            field.InsertionPoint.ShouldBe(4);
            screen.Press(Key.End, Key.Backspace.WithCtrl);
            field.Text.ShouldBe("one two ");
        }
    }

    [Fact]
    public void Shift_selects_and_typing_replaces()
    {
        using var screen = Show(out var window, out var field);
        using (window)
        {
            screen.Type("abcd").Press(Key.CursorLeft.WithShift, Key.CursorLeft.WithShift);
            field.SelectedText.ShouldBe("cd");
            screen.Type("x");
            field.Text.ShouldBe("abx");
            screen.Press(Key.A.WithCtrl, Key.Delete);
            field.Text.ShouldBe("");
        }
    }

    [Fact]
    public void Each_change_is_told()
    {
        using var screen = Show(out var window, out var field, "a");
        using (window)
        {
            List<string> seen = [];
            var texts = 0;
            field.ValueChanged += (_, e) => seen.Add($"{e.OldValue}>{e.NewValue}");
            field.TextChanged += (_, _) => texts++;

            screen.Type("b").Press(Key.CursorLeft, Key.Backspace);
            field.Value = "z";

            seen.ShouldBe(["a>b", "b>z"]);
            texts.ShouldBe(2);
        }
    }

    [Fact]
    public void A_field_that_is_read_only_stays_as_it_is()
    {
        using var screen = Show(out var window, out var field, "keep");
        using (window)
        {
            field.ReadOnly = true;
            screen.Type("x").Press(Key.Delete, Key.Backspace);

            field.Text.ShouldBe("keep");
        }
    }

    [Fact]
    public void A_secret_is_not_shown()
    {
        using var screen = Show(out var window, out var field, "abc");
        using (window)
        {
            field.Secret = true;
            field.SetNeedsDraw();
            screen.Draw();

            screen.Row(0).Length.ShouldBe(3);
            screen.Row(0).ShouldNotContain("a");
            field.Text.ShouldBe("abc");
        }
    }

    [Fact]
    public void A_long_text_scrolls_with_the_cursor()
    {
        using var screen = Show(out var window, out _, width: 6);
        using (window)
        {
            screen.Type("abcdefghij");
            screen.Row(0).ShouldEndWith("j");
            screen.Row(0).ShouldNotContain("a");
            screen.Press(Key.Home);
            screen.Row(0).ShouldBe("abcdef");
        }
    }

    [Fact]
    public void Up_and_down_leave_the_field()
    {
        using var screen = Show(out var window, out var field);
        using (window)
        {
            var button = Headless.Button("b", 2);
            window.Add(button);
            field.SetFocus();
            screen.Press(Key.CursorDown);
            button.HasFocus.ShouldBeTrue();
            screen.Press(Key.CursorUp);
            field.HasFocus.ShouldBeTrue();
        }
    }

    private static Headless Show(out Window window, out TextField field, string text = "", int width = 20)
    {
        field = new TextField { Width = width, Text = text };
        window = Headless.Bare(field);
        return Headless.Show(window);
    }
}
