using System.Collections.ObjectModel;
using Terminal.Gui.Drawing;
using Terminal.Gui.Input;
using Terminal.Gui.Views;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MentorSim.Tui.Tests.TerminalGui;

public sealed class StatusBarTests
{
    [Fact]
    public void Shortcuts_stand_in_a_row_at_the_bottom()
    {
        using var window = Headless.Bare(new StatusBar(
        [
            new Shortcut(Key.F1, "Help", null),
            new Shortcut(Key.Q.WithCtrl, "Quit", null, "leave"),
            new Shortcut('?', "_About", null),
            new Shortcut(Key.Empty, "plain", null),
        ]));
        using var screen = Headless.Show(window, 70, 5);

        screen.Row(4).ShouldBe(" F1  Help │ Ctrl+Q  leave  Quit │ ?  About │ plain");
    }

    [Fact]
    public void Keys_and_hot_keys_run_the_actions()
    {
        List<string> log = [];
        ListView list = new() { Width = 10, Height = 2, KeystrokeNavigator = null };
        list.SetSource(new ObservableCollection<string>(["a", "b"]));
        using var window = Headless.Bare(list, new StatusBar(
            [new Shortcut(Key.F2, "_Two", () => log.Add("F2")), new Shortcut('?', "Help", () => log.Add("?"))]));
        using var screen = Headless.Show(window, 70, 5);

        screen.Press(Key.F2, '?', Key.T.WithAlt, Key.T);

        log.ShouldBe(["F2", "?", "F2", "F2"]);
        list.HasFocus.ShouldBeTrue();
    }

    [Fact]
    public void A_view_that_takes_the_key_comes_first()
    {
        var runs = 0;
        TextField field = new() { Width = 10 };
        using var window = Headless.Bare(field, new StatusBar([new Shortcut('?', "Help", () => runs++)]));
        using var screen = Headless.Show(window, 40, 5);

        screen.Press('?');

        runs.ShouldBe(0);
        field.Text.ShouldBe("?");
    }

    [Fact]
    public void A_shortcut_that_is_disabled_or_hidden_does_nothing()
    {
        var runs = 0;
        Shortcut shortcut = new(Key.F2, "Two", () => runs++);
        using var window = Headless.Bare(Headless.Button("a"), new StatusBar([shortcut, new Shortcut(Key.F3, "Three", null)]));
        using var screen = Headless.Show(window, 40, 5);

        shortcut.Enabled = false;
        screen.Press(Key.F2);
        shortcut.Enabled = true;
        shortcut.Visible = false;
        screen.Press(Key.F2);
        runs.ShouldBe(0);
        shortcut.Visible = true;
        screen.Press(Key.F2);
        runs.ShouldBe(1);
    }

    [Fact]
    public void Titles_and_helps_may_change()
    {
        Shortcut shortcut = new(Key.F2, "Two", null);
        using var window = Headless.Bare(new StatusBar([shortcut, new Shortcut(Key.F3, "Three", null)]));
        using var screen = Headless.Show(window, 50, 5);

        shortcut.Title = "Longer";
        shortcut.HelpText = "help";
        screen.Draw();

        screen.Row(4).ShouldBe(" F2  help  Longer │ F3  Three");
    }

    [Fact]
    public void Shortcuts_never_get_the_focus()
    {
        using var window = Headless.Bare(Headless.Button("a"), new StatusBar([new Shortcut(Key.F2, "Two", null)]), Headless.Button("b", 1));
        using var screen = Headless.Show(window);

        screen.Press(Key.Tab);
        window.MostFocused?.Id.ShouldBe("b");
        screen.Press(Key.Tab);
        window.MostFocused?.Id.ShouldBe("a");
    }

    [Fact]
    public void The_bar_has_colours_of_its_own_that_can_be_set()
    {
        Attribute colours = new(new Color(1, 2, 3), new Color(4, 5, 6));
        StatusBar bar = new([new Shortcut(Key.F2, "Two", null)]);
        using var window = Headless.Bare(bar);
        window.SetScheme(new Scheme(new Attribute(Color.White, Color.Black)));
        using var screen = Headless.Show(window, 40, 5);
        bar.SetScheme(new Scheme(colours));
        screen.Draw();

        screen.Cell(4, 39).Attribute.ShouldBe(colours);
    }
}
