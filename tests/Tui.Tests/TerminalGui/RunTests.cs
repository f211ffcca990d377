using Terminal.Gui.App;
using Terminal.Gui.Input;
using Terminal.Gui.Testing;
using Terminal.Gui.Time;

namespace MentorSim.Tui.Tests.TerminalGui;

public sealed class RunTests
{
    [Fact]
    public void Run_goes_on_until_it_is_asked_to_stop_and_returns_the_result()
    {
        using var screen = Headless.Start();
        using var runnable = Headless.Bare();
        screen.App.AddTimeout(TimeSpan.FromMilliseconds(20), () =>
        {
            runnable.Result = 42;
            screen.App.RequestStop();
            return false;
        });

        screen.App.Run(runnable).ShouldBe(42);
        runnable.IsRunning.ShouldBeFalse();
        screen.App.TopRunnable.ShouldBeNull();
        runnable.Result = 1;
        screen.App.End(screen.App.Begin(runnable)!);
        runnable.Result.ShouldBeNull();
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
    public void Nothing_runs_before_Init_or_with_an_unknown_driver()
    {
        using var app = Application.Create();

        Should.Throw<InvalidOperationException>(() => app.Invoke(static () => { }));
        Should.Throw<ArgumentException>(() => app.Init("none such"));
        app.Driver.ShouldBeNull();
        app.Init("ansi").ShouldBe(app);
        Should.Throw<InvalidOperationException>(() => app.Init("ansi"));
    }

    [Fact]
    public void Applications_side_by_side_do_not_disturb_each_other() => Parallel.For(0, 16, static i =>
    {
        using var window = Headless.Bare(new Painter($"number {i}"));
        using var screen = Headless.Show(window);

        screen.Row(0).ShouldBe($"number {i}");
    });

    [Fact]
    public void A_run_within_a_run_gives_the_keys_back_afterwards()
    {
        using var screen = Headless.Start();
        Painter spot = new("below") { Takes = Key.F12 };
        using var below = Headless.Bare(spot);
        Painter cover = new("above") { Takes = Key.F12 };
        using var above = Headless.Bare(cover);
        using Timer timer = new(
            _ => screen.App.Invoke(() =>
            {
                screen.App.AddTimeout(TimeSpan.FromMilliseconds(20), () => Press(screen.App, Key.X));
                screen.App.AddTimeout(TimeSpan.FromMilliseconds(120), () => Press(screen.App, Key.Esc));
                screen.App.AddTimeout(TimeSpan.FromMilliseconds(240), () => Press(screen.App, Key.Y));
                screen.App.AddTimeout(TimeSpan.FromMilliseconds(360), () => Press(screen.App, Key.Esc));
                screen.App.Run(above);
            }),
            null,
            50,
            System.Threading.Timeout.Infinite);

        screen.App.Run(below);

        cover.Keys.ShouldBe(["x", "Esc"]);
        spot.Keys.ShouldBe(["y", "Esc"]);
    }

    [Fact]
    public void Timers_follow_the_clock_they_are_given()
    {
        VirtualTimeProvider clock = new();
        using var screen = Headless.Start(clock: clock);
        using var window = Headless.Bare();
        List<string> log = [];
        screen.App.AddTimeout(TimeSpan.FromHours(2), () => At("two"));
        screen.App.AddTimeout(TimeSpan.FromHours(1), () => At("one"));
        screen.App.AddTimeout(TimeSpan.FromHours(3), () =>
        {
            screen.App.RequestStop();
            return At("three");
        });
        clock.Advance(TimeSpan.FromHours(1));

        screen.App.Run(window);

        log.ShouldBe(["one", "two", "three"]);

        bool At(string text)
        {
            log.Add(text);
            clock.Advance(TimeSpan.FromHours(1));
            return false;
        }
    }

    [Fact]
    public void A_timer_runs_again_as_long_as_it_wants()
    {
        using var screen = Headless.Start();
        using var window = Headless.Bare();
        var runs = 0;
        screen.App.AddTimeout(TimeSpan.FromMilliseconds(10), () => ++runs < 3 || Press(screen.App, Key.Esc));

        screen.App.Run(window);

        runs.ShouldBe(3);
    }

    [Fact]
    public void What_timers_change_is_seen_without_a_key()
    {
        using var screen = Headless.Start();
        var text = "before";
        Painter painter = new(20, 1, view => view.AddStr(0, 0, text));
        using var window = Headless.Bare(painter);
        var seen = "";
        screen.App.AddTimeout(TimeSpan.FromMilliseconds(20), () =>
        {
            text = "after";
            painter.SetNeedsDraw();
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

    private static bool Press(IApplication app, Key key)
    {
        app.InjectKey(key);
        return false;
    }
}
