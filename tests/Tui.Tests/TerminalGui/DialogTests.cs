using Terminal.Gui.App;
using Terminal.Gui.Input;
using Terminal.Gui.Testing;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace MentorSim.Tui.Tests.TerminalGui;

public sealed class DialogTests
{
    [Fact]
    public void The_last_button_is_the_default_and_the_first_one_has_the_focus()
    {
        using var screen = Headless.Start(60, 16);
        using var dialog = Ask("no", "yes");
        PressLater(screen.App, Key.Enter);

        screen.App.Run(dialog);

        dialog.Buttons.Select(static button => button.IsDefault).ShouldBe([false, true]);
        dialog.Result.ShouldBe(0);
        dialog.Canceled.ShouldBeTrue();
    }

    [Fact]
    public void Another_button_cancels_with_its_index()
    {
        using var screen = Headless.Start(60, 16);
        using var dialog = Ask("_no", "yes");
        PressLater(screen.App, Key.N);

        screen.App.Run(dialog);

        dialog.Result.ShouldBe(0);
        dialog.Canceled.ShouldBeTrue();
    }

    [Fact]
    public void Esc_leaves_without_a_result()
    {
        using var screen = Headless.Start(60, 16);
        using var dialog = Ask("no", "yes");
        PressLater(screen.App, Key.Esc);

        screen.App.Run(dialog);

        dialog.Result.ShouldBeNull();
        dialog.Canceled.ShouldBeTrue();
    }

    [Fact]
    public void Enter_in_a_field_presses_the_default_button()
    {
        using var screen = Headless.Start(60, 16);
        using var dialog = Ask("no", "yes");
        TextField field = new() { Width = 10 };
        dialog.Add(field);
        PressLater(screen.App, Key.X, Key.Enter);

        screen.App.Run(dialog);

        field.Text.ShouldBe("x");
        dialog.Result.ShouldBe(1);
        dialog.Canceled.ShouldBeFalse();
    }

    [Fact]
    public void A_handler_of_a_field_can_keep_the_dialog_open()
    {
        using var screen = Headless.Start(60, 16);
        using var dialog = Ask("no", "yes");
        TextField field = new() { Width = 10 };
        var refused = 0;
        field.Accepting += (_, e) =>
        {
            refused++;
            e.Handled = true;
        };
        dialog.Add(field);
        PressLater(screen.App, Key.Enter, Key.Esc);

        screen.App.Run(dialog);

        refused.ShouldBe(1);
        dialog.Result.ShouldBeNull();
    }

    [Fact]
    public void A_handler_of_the_button_can_keep_the_dialog_open_when_the_button_is_pressed()
    {
        using var screen = Headless.Start(60, 16);
        using var dialog = Ask("no", "yes");
        var refused = 0;
        dialog.Buttons[1].Accepting += (_, e) =>
        {
            refused++;
            e.Handled = true;
        };
        PressLater(screen.App, Key.Tab, Key.Enter, Key.Esc);

        screen.App.Run(dialog);

        refused.ShouldBe(1);
        dialog.Result.ShouldBeNull();
    }

    [Fact]
    public void Tab_visits_the_content_and_then_the_buttons()
    {
        using var dialog = Ask("no", "yes");
        dialog.Add(new TextField { Id = "field", Width = 10 });
        using var screen = Headless.Show(dialog, 60, 16);
        List<string?> ids = [dialog.MostFocused?.Id];
        for (var i = 0; i < 3; i++)
        {
            screen.Press(Key.Tab);
            ids.Add(dialog.MostFocused?.Id);
        }

        ids.ShouldBe(["field", "no", "yes", "field"]);
    }

    [Fact]
    public void A_dialog_is_as_large_as_it_needs_and_in_the_middle()
    {
        using var dialog = Ask("no", "yes");
        dialog.Title = "Title";
        dialog.Add(new Label { Text = "a label of some length" });
        using var screen = Headless.Show(dialog, 60, 16);

        dialog.Frame.Width.ShouldBe(25);
        dialog.Frame.X.ShouldBe(17);
        var row = Array.FindIndex(screen.Rows, static row => row.Contains("a label of some length", StringComparison.Ordinal));
        row.ShouldBeGreaterThan(0);
        screen.Row(row - 1).Trim().ShouldStartWith("┏┥Title┝━");
        screen.Rows.ShouldContain(static text => text.Contains("⟦ no ⟧", StringComparison.Ordinal) && text.Contains("⟦► yes ◄⟧", StringComparison.Ordinal));
    }

    [Fact]
    public void A_dialog_with_a_size_keeps_it()
    {
        using var dialog = Ask("no", "yes");
        dialog.Width = 40;
        dialog.Height = Dim.Percent(50);
        using var screen = Headless.Show(dialog, 60, 20);

        dialog.Frame.Size.ShouldBe(new System.Drawing.Size(40, 10));
        dialog.Viewport.Size.ShouldBe(new System.Drawing.Size(37, 5));
    }

    [Fact]
    public void What_was_below_is_seen_again_afterwards()
    {
        using var window = Headless.Bare(new Label { Text = new string('x', 40) });
        using var screen = Headless.Show(window, 40, 9);
        using var dialog = Ask("ok");
        dialog.Height = Dim.Fill();
        dialog.Y = 0;
        var session = screen.App.Begin(dialog)!;
        screen.Draw();
        screen.Row(0).ShouldNotBe(new string('x', 40));

        screen.App.End(session);
        screen.Draw();

        screen.Row(0).ShouldBe(new string('x', 40));
    }

    [Fact]
    public void A_dialog_can_have_a_result_of_any_type()
    {
        using var screen = Headless.Start(60, 16);
        using Dialog<string> dialog = new();
        var ok = Headless.Button("ok");
        dialog.AddButton(ok);
        ok.Accepting += (_, e) =>
        {
            dialog.Result = "done";
            dialog.RequestStop();
            e.Handled = true;
        };
        PressLater(screen.App, Key.Enter);

        screen.App.Run(dialog);

        dialog.Result.ShouldBe("done");
    }

    internal static void PressLater(IApplication app, params Key[] keys)
    {
        var next = 0;
        app.AddTimeout(TimeSpan.FromMilliseconds(20), () =>
        {
            app.InjectKey(keys[next++]);
            return next < keys.Length;
        });
    }

    private static Dialog Ask(params string[] buttons)
    {
        Dialog dialog = new();
        foreach (var text in buttons)
            dialog.AddButton(new Button { Id = text, Text = text, ShadowStyle = null });

        return dialog;
    }
}
