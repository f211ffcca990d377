using Terminal.Gui.Input;
using Terminal.Gui.Testing;
using Terminal.Gui.Views;

namespace MentorSim.Tui.Tests.TerminalGui;

public sealed class MessageBoxTests
{
    [Theory]
    [InlineData("Enter", 1)]
    [InlineData("y", 0)]
    [InlineData("n", 1)]
    public void The_answer_is_the_index_of_the_button(string key, int answer) => Ask(new Key(key)).ShouldBe(answer);

    [Fact]
    public void Esc_is_no_answer() => Ask(Key.Esc).ShouldBeNull();

    [Fact]
    public void Arrows_and_Tab_choose_another_button()
    {
        Ask(Key.CursorLeft, Key.Enter).ShouldBe(0);
        Ask(Key.Tab, Key.Enter).ShouldBe(0);
        Ask(Key.Tab.WithShift, Key.Space).ShouldBe(0);
    }

    [Fact]
    public void Title_message_and_buttons_are_seen()
    {
        var rows = Look("A title", "One line\nand _another", wrap: true);

        rows.ShouldContain(static row => row.Contains("┏┥A title┝", StringComparison.Ordinal));
        rows.ShouldContain(static row => row.Contains("One line", StringComparison.Ordinal));
        rows.ShouldContain(static row => row.Contains("another", StringComparison.Ordinal));
        rows.ShouldContain(static row => row.Contains("⟦ Yes ⟧", StringComparison.Ordinal) && row.Contains("⟦► No ◄⟧", StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_message_is_wrapped_to_the_screen()
    {
        var message = string.Join(' ', Enumerable.Range(100, 40));
        var text = string.Join(' ', Look("t", message, wrap: true).Select(static row => row.Trim('│', '┃', ' ')));

        text.ShouldContain("100 101");
        text.ShouldContain("138 139");
    }

    [Fact]
    public void An_error_is_told_in_the_same_way()
    {
        using var screen = Headless.Start(60, 16);
        DialogTests.PressLater(screen.App, Key.Enter);

        MessageBox.ErrorQuery(screen.App, "Bad", "It went wrong", "Ok").ShouldBe(0);
    }

    private static int? Ask(params Key[] keys)
    {
        using var screen = Headless.Start(60, 16);
        DialogTests.PressLater(screen.App, keys);
        return MessageBox.Query(screen.App, "Title", "Message", "_Yes", "_No");
    }

    private static string[] Look(string title, string message, bool wrap)
    {
        using var screen = Headless.Start(60, 16);
        string[] rows = [];
        var app = screen.App;
        app.AddTimeout(TimeSpan.FromMilliseconds(60), () =>
        {
            rows = screen.Rows;
            app.InjectKey(Key.Esc);
            return false;
        });
        MessageBox.Query(app, title, message, wrap, "_Yes", "_No");
        return rows;
    }
}
