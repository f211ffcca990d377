using Terminal.Gui.Input;
using Terminal.Gui.Views;

#pragma warning disable CS0618 // TextView is marked as obsolete, in the package and in ours.

namespace MentorSim.Tui.Tests.TerminalGui;

public sealed class TextViewTests
{
    [Fact]
    public void It_takes_several_lines_unless_told_otherwise()
    {
        using TextView text = new();

        text.Multiline.ShouldBeTrue();
        text.EnterKeyAddsLine.ShouldBeTrue();
        text.TabKeyAddsTab.ShouldBeTrue();
        text.WordWrap.ShouldBeFalse();
        text.EnterKeyAddsLine = false;
        text.Multiline.ShouldBeFalse();
    }

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
    public void Only_ContentsChanged_tells_of_typing()
    {
        using var screen = Show(out var window, out var text);
        using (window)
        {
            var (contents, texts) = (0, 0);
            text.ContentsChanged += (_, _) => contents++;
            text.TextChanged += (_, _) => texts++;

            screen.Type("ab");

            contents.ShouldBeGreaterThanOrEqualTo(2);
            texts.ShouldBe(0);
        }
    }

    [Fact]
    public void Tab_moves_the_focus_when_it_adds_no_tab()
    {
        using var screen = Show(out var window, out var text, "x");
        using (window)
        {
            var button = Headless.Button("b", 7);
            window.Add(button);
            text.SetFocus();
            text.TabKeyAddsTab = false;
            screen.Press(Key.Tab);

            button.HasFocus.ShouldBeTrue();
            text.Text.ShouldBe("x");
        }
    }

    [Fact]
    public void Without_lines_Enter_is_accepted()
    {
        using var screen = Show(out var window, out var text, "x");
        using (window)
        {
            var accepted = 0;
            text.EnterKeyAddsLine = false;
            text.Accepted += (_, _) => accepted++;
            screen.Press(Key.Enter);

            accepted.ShouldBe(1);
            text.Text.ShouldBe("x");
        }
    }

    [Fact]
    public void Inserted_text_goes_in_at_the_cursor()
    {
        using var screen = Show(out var window, out var text, "ad");
        using (window)
        {
            screen.Press(Key.CursorRight);
            text.InsertText("bc");

            text.Text.ShouldBe("abcd");
        }
    }

    [Fact]
    public void A_text_that_is_read_only_scrolls_and_stays_as_it_is()
    {
        using var screen = Show(out var window, out var text, string.Join('\n', Enumerable.Range(0, 30)));
        using (window)
        {
            text.ReadOnly = true;
            screen.Type("x").Press(Key.Delete, Key.End.WithCtrl);

            text.Text.ShouldStartWith("0");
            screen.Rows[..6].ShouldContain("29");
            screen.Rows[..6].ShouldNotContain("0");
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
    public void Arrows_at_the_first_and_last_line_go_on_to_other_views()
    {
        using var screen = Show(out var window, out var text, "a\nb");
        using (window)
        {
            var button = Headless.Button("b", 7);
            window.Add(button);
            text.SetFocus();
            screen.Press(Key.CursorRight, Key.CursorUp);
            text.CurrentColumn.ShouldBe(0);
            screen.Press(Key.CursorDown, Key.CursorDown);
            text.CurrentColumn.ShouldBe(1);
            text.HasFocus.ShouldBeTrue();
            screen.Press(Key.CursorDown);
            button.HasFocus.ShouldBeTrue();
            text.SetFocus();
            screen.Press(Key.Home.WithCtrl, Key.CursorUp);
            button.HasFocus.ShouldBeTrue();
        }
    }

    private static Headless Show(out Window window, out TextView text, string content = "", int width = 20, bool wrap = false)
    {
        text = new TextView { Width = width, Height = 6, WordWrap = wrap, Text = content };
        window = Headless.Bare(text);
        return Headless.Show(window);
    }
}
