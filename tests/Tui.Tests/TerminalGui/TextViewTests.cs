using Terminal.Gui.Input;
using Terminal.Gui.Views;

#pragma warning disable CS0618 // TextView is marked as obsolete, in the package and in ours.

namespace MentorSim.Tui.Tests.TerminalGui;

public sealed class TextViewTests
{
    [Fact]
    public void Characters_and_lines_go_in_where_the_cursor_is()
    {
        using var screen = Show(out var window, out var text);
        using (window)
        {
            screen.Type("ab").Press(Key.Enter).Type("cd").Press(Key.CursorUp).Type("X").Press(Key.Home).Type("Y");

            text.Text.ShouldBe($"YabX{Environment.NewLine}cd");
            screen.Rows[..2].ShouldBe(["YabX", "cd"]);
        }
    }

    [Fact]
    public void Backspace_and_delete_join_lines()
    {
        using var screen = Show(out var window, out var text, "ab\ncd\nef");
        using (window)
        {
            screen.Press(Key.End, Key.Delete);
            text.Text.ReplaceLineEndings("\n").ShouldBe("abcd\nef");
            screen.Press(Key.CursorDown, Key.Home, Key.Backspace);
            text.Text.ShouldBe("abcdef");
        }
    }

    [Fact]
    public void Long_lines_are_wrapped_between_words()
    {
        using var screen = Show(out var window, out var text, "alpha beta gamma delta", width: 13, wrap: true);
        using (window)
        {
            screen.Rows[..2].ShouldBe(["alpha beta", "gamma delta"]);
            text.Text.ShouldBe("alpha beta gamma delta");
        }
    }

    [Fact]
    public void Words_longer_than_a_line_are_broken()
    {
        using var screen = Show(out var window, out _, "abcdefghijklmnop", width: 7, wrap: true);
        using (window)
            string.Concat(screen.Rows[..4]).ShouldBe("abcdefghijklmnop");
    }

    [Fact]
    public void The_end_of_the_text_can_be_reached_and_written_at()
    {
        using var screen = Show(out var window, out var text, "one\ntwo\nthree");
        using (window)
        {
            text.MoveEnd();
            screen.Type("!");
            screen.Press(Key.Home.WithCtrl).Type("?");

            text.Text.ReplaceLineEndings("\n").ShouldBe("?one\ntwo\nthree!");
        }
    }

    [Fact]
    public void Words_can_be_jumped_over()
    {
        using var screen = Show(out var window, out var text, "one two");
        using (window)
        {
            screen.Press(Key.CursorRight.WithCtrl).Type("x");
            text.Text.ShouldBe("one xtwo");
            screen.Press(Key.Home, Key.End, Key.CursorLeft.WithCtrl).Type("y");
            text.Text.ShouldBe("one yxtwo");
        }
    }

    [Fact]
    public void Tab_is_a_character_unless_told_otherwise()
    {
        using var screen = Show(out var window, out var text, "x");
        using (window)
        {
            screen.Press(Key.Tab);
            text.Text.ShouldBe("\tx");
            text.TabKeyAddsTab = false;
            screen.Press(Key.Tab);
            text.Text.ShouldBe("\tx");
            text.HasFocus.ShouldBeTrue();
        }
    }

    [Fact]
    public void What_is_selected_is_replaced()
    {
        using var screen = Show(out var window, out var text, "one two");
        using (window)
        {
            screen.Press(Key.CursorRight, Key.CursorRight.WithShift, Key.CursorRight.WithShift).Type("X");
            text.Text.ShouldBe("oX two");
            screen.Press(Key.A.WithCtrl).Type("Y");
            text.Text.ShouldBe("Y");
            screen.Press(Key.Home.WithShift, Key.Delete);
            text.Text.ShouldBe("");
        }
    }

    [Fact]
    public void The_last_change_can_be_undone()
    {
        using var screen = Show(out var window, out var text, "one");
        using (window)
        {
            screen.Press(Key.End).Type("x").Press(Key.Z.WithCtrl);
            text.Text.ShouldBe("one");
        }
    }

    [Fact]
    public void The_rest_of_a_line_can_be_deleted()
    {
        using var screen = Show(out var window, out var text, "one\ntwo");
        using (window)
        {
            screen.Press(Key.CursorRight, Key.K.WithCtrl);
            text.Text.ReplaceLineEndings("\n").ShouldBe("o\ntwo");
        }
    }

    [Fact]
    public void A_text_that_is_too_long_scrolls_with_the_cursor()
    {
        using var screen = Show(out var window, out var text, string.Join('\n', Enumerable.Range(0, 30)));
        using (window)
        {
            screen.Rows[..6].ShouldContain("0");
            screen.Press(Key.End.WithCtrl);
            screen.Rows[..6].ShouldContain("29");
            screen.Rows[..6].ShouldNotContain("0");
            screen.Press(Key.PageUp).Type("!");
            text.Text.ShouldEndWith("29");
            text.Text.ShouldContain("!");
        }
    }

    [Fact]
    public void The_column_is_kept_on_the_way_past_shorter_lines()
    {
        using var screen = Show(out var window, out var text, "long line\nx\nlong line");
        using (window)
        {
            screen.Press(Key.End, Key.CursorDown, Key.CursorDown).Type("!");
            text.Text.ShouldEndWith("long line!");
        }
    }

    [Fact]
    public void Up_and_down_reach_the_beginning_and_the_end_and_are_then_left_to_others()
    {
        using var screen = Show(out var window, out var text, "ab\ncd");
        using (window)
        {
            screen.Press(Key.CursorRight, Key.CursorUp).Type("^").Press(Key.CursorDown, Key.CursorDown).Type("$");
            text.Text.ReplaceLineEndings("\n").ShouldBe("^ab\ncd$");
            text.NewKeyDownEvent(Key.CursorDown).ShouldBeFalse();
            screen.Press(Key.Home.WithCtrl);
            text.NewKeyDownEvent(Key.CursorUp).ShouldBeFalse();
            text.NewKeyDownEvent(Key.F2).ShouldBeFalse();
        }
    }

    [Fact]
    public void Wide_and_combined_characters_are_one_each()
    {
        using var screen = Show(out var window, out var text, "a世👍🏽");
        using (window)
        {
            screen.Row(0).ShouldBe("a世👍🏽");
            screen.Press(Key.End, Key.Backspace);
            text.Text.ShouldBe("a世");
            screen.Press(Key.CursorLeft).Type("é");
            text.Text.ShouldBe("aé世");
        }
    }

    private static Headless Show(out Runnable window, out TextView text, string content = "", int width = 20, bool wrap = false)
    {
        text = new TextView { Width = width, Height = 6, WordWrap = wrap, Text = content };
        window = Headless.Bare(text);
        return Headless.Show(window);
    }
}
