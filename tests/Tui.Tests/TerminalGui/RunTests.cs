using Terminal.Gui.App;
using Terminal.Gui.Drawing;
using Terminal.Gui.Input;
using Terminal.Gui.Testing;
using Terminal.Gui.Time;
using Terminal.Gui.Views;

namespace MentorSim.Tui.Tests.TerminalGui;

public sealed class RunTests
{
    [Fact]
    public void Run_goes_on_until_it_is_asked_to_stop_and_returns_the_result()
    {
        using var screen = Headless.Start();
        using Runnable<int> runnable = new();
        screen.App.AddTimeout(TimeSpan.FromMilliseconds(20), () =>
        {
            runnable.Result = 42;
            screen.App.RequestStop();
            return false;
        });

        screen.App.Run(runnable).ShouldBe(42);
        runnable.IsRunning.ShouldBeFalse();
    }

    [Fact]
    public void A_result_does_not_outlive_the_next_run()
    {
        using var screen = Headless.Start();
        using Runnable<int> runnable = new();
        runnable.Result = 42;
        screen.App.StopAfterFirstIteration = true;

        screen.App.Run(runnable).ShouldBeNull();
        runnable.Result.ShouldBe(0);
    }

    [Fact]
    public void The_events_of_a_run_come_in_their_order()
    {
        using var screen = Headless.Start();
        using var window = Headless.Bare(Headless.Button("a"));
        List<string> log = [];
        window.Initialized += (_, _) => log.Add("initialized");
        window.IsRunningChanging += (_, e) => log.Add($"running? {e.NewValue}");
        window.IsRunningChanged += (_, e) => log.Add($"running {e.Value}");
        window.IsModalChanged += (_, e) => log.Add($"modal {e.Value}");
        screen.App.StopAfterFirstIteration = true;

        screen.App.Run(window);

        log.ShouldBe(["running? True", "initialized", "running True", "modal True", "running? False", "modal False", "running False"]);
    }

    [Fact]
    public void A_runnable_may_refuse_to_stop()
    {
        using var screen = Headless.Start();
        using var window = Headless.Bare();
        var refusals = 0;
        window.IsRunningChanging += (_, e) => e.Cancel = !e.NewValue && ++refusals < 3;
        screen.App.AddTimeout(TimeSpan.FromMilliseconds(10), () =>
        {
            screen.App.RequestStop();
            return true;
        });

        screen.App.Run(window);

        refusals.ShouldBe(3);
    }

    [Fact]
    public void A_run_within_a_run_gives_the_keys_back_afterwards()
    {
        using var screen = Headless.Start(60, 16);
        using var window = Headless.Bare(Headless.Button("a"));
        List<string> log = [];
        window.KeyDown += (_, key) =>
        {
            log.Add($"window {key}");
            if (key != Key.F2)
                return;

            key.Handled = true;
            log.Add($"answer {MessageBox.Query(screen.App, "t", "m", "_Yes", "_No")}");
        };
        DialogTests.PressLater(screen.App, Key.F2);
        screen.App.AddTimeout(TimeSpan.FromMilliseconds(120), () => Press(screen.App, Key.Y));
        screen.App.AddTimeout(TimeSpan.FromMilliseconds(240), () => Press(screen.App, Key.F9));
        screen.App.AddTimeout(TimeSpan.FromMilliseconds(300), () => Press(screen.App, Key.Esc));

        // Timers that open dialogs would hold up the others, so the first key comes from outside of them.
        screen.App.Run(window);

        log.ShouldBe(["window F2", "answer 0", "window F9", "window Esc"]);
    }

    [Fact]
    public void Exceptions_of_handlers_leave_the_run()
    {
        using var screen = Headless.Start();
        using var window = Headless.Bare();
        screen.App.AddTimeout(TimeSpan.FromMilliseconds(10), static () => throw new InvalidOperationException("boom"));

        Should.Throw<InvalidOperationException>(() => screen.App.Run(window)).Message.ShouldBe("boom");
    }

    [Fact]
    public void An_error_handler_can_go_on_after_an_exception()
    {
        using var screen = Headless.Start();
        using var window = Headless.Bare();
        List<string> errors = [];
        screen.App.AddTimeout(TimeSpan.FromMilliseconds(10), static () => throw new InvalidOperationException("boom"));
        screen.App.AddTimeout(TimeSpan.FromMilliseconds(80), () =>
        {
            screen.App.RequestStop();
            return false;
        });

        screen.App.Run(window, e =>
        {
            errors.Add(e.Message);
            return true;
        });

        errors.ShouldBe(["boom"]);
    }

    [Fact]
    public void Other_threads_can_have_something_done_on_the_main_one()
    {
        using var screen = Headless.Start();
        using var window = Headless.Bare();
        var main = Environment.CurrentManagedThreadId;
        var seen = 0;
        using Timer timer = new(
            _ => screen.App.Invoke(() =>
            {
                seen = Environment.CurrentManagedThreadId;
                screen.App.RequestStop();
            }),
            null,
            50,
            System.Threading.Timeout.Infinite);

        screen.App.Run(window);

        seen.ShouldBe(main);
    }

    [Fact]
    public void Timers_follow_the_clock_they_are_given()
    {
        VirtualTimeProvider clock = new();
        using var screen = Headless.Start(clock: clock);
        using var window = Headless.Bare();
        List<string> log = [];
        screen.App.AddTimeout(TimeSpan.FromHours(2), () => Add(log, "two", again: false));
        screen.App.AddTimeout(TimeSpan.FromHours(1), () => Add(log, "one", again: log.Count < 2));
        var turns = 0;
        screen.App.Iteration += (_, _) =>
        {
            if (++turns <= 4)
            {
                clock.Advance(TimeSpan.FromHours(1));
                screen.App.Invoke(static _ => { });
            }
            else
            {
                screen.App.RequestStop();
            }
        };

        screen.App.Run(window);

        log.ShouldBe(["one", "two", "one"]);
    }

    [Fact]
    public void A_timer_that_is_removed_does_not_run()
    {
        using var screen = Headless.Start();
        using var window = Headless.Bare();
        var runs = 0;
        var token = screen.App.AddTimeout(TimeSpan.FromMilliseconds(20), () => ++runs > 0);
        screen.App.RemoveTimeout(token!).ShouldBeTrue();
        screen.App.RemoveTimeout(token!).ShouldBeFalse();
        screen.App.AddTimeout(TimeSpan.FromMilliseconds(80), () => Press(screen.App, Key.Esc));

        screen.App.Run(window);

        runs.ShouldBe(0);
    }

    [Fact]
    public void What_timers_change_is_seen_without_a_key()
    {
        using var screen = Headless.Start();
        Label label = new() { Text = "before" };
        using var window = Headless.Bare(label);
        var seen = "";
        screen.App.AddTimeout(TimeSpan.FromMilliseconds(20), () =>
        {
            label.Text = "after";
            return false;
        });
        screen.App.AddTimeout(TimeSpan.FromMilliseconds(150), () =>
        {
            seen = screen.Row(0);
            return Press(screen.App, Key.Esc);
        });

        screen.App.Run(window);

        seen.ShouldBe("after");
    }

    [Fact]
    public void Nothing_runs_before_Init_or_with_an_unknown_driver()
    {
        using var app = Application.Create();

        Should.Throw<NotInitializedException>(() => app.Invoke(static () => { }));
        Should.Throw<ArgumentException>(() => app.Init("none such"));
        app.Initialized.ShouldBeFalse();
        app.Init("ansi").ShouldBe(app);
        Should.Throw<InvalidOperationException>(() => app.Init("ansi"));
    }

    [Fact]
    public void Disposing_a_window_disposes_what_is_in_it()
    {
        var button = Headless.Button("a");
        List<string> log = [];
        button.Disposing += (_, _) => log.Add("button");
        Window window = new() { BorderStyle = LineStyle.None };
        window.Disposing += (_, _) => log.Add("window");
        window.Add(button);

        window.Dispose();

        log.ShouldBe(["window", "button"]);
    }

    [Fact]
    public void Applications_side_by_side_do_not_disturb_each_other() => Parallel.For(0, 16, static i =>
    {
        using var window = Headless.Bare(new Label { Text = $"number {i}" });
        using var screen = Headless.Show(window);

        screen.Row(0).ShouldBe($"number {i}");
    });

    private static bool Press(IApplication app, Key key)
    {
        app.InjectKey(key);
        return false;
    }

    private static bool Add(List<string> log, string text, bool again)
    {
        log.Add(text);
        return again;
    }
}
