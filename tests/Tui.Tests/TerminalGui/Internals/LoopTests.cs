using System.Diagnostics;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.Views;

namespace MentorSim.Tui.Tests.TerminalGui.Internals;

public sealed class LoopTests
{
    [Fact]
    public async Task An_idle_loop_does_not_turn()
    {
        using FakeTerminal terminal = new(80, 24);
        var task = Run(terminal);
        await Until(() => terminal.Reads > 0);
        await Task.Delay(200);
        var before = terminal.Reads;
        await Task.Delay(400);

        (terminal.Reads - before).ShouldBe(0);
        terminal.Type(Key.Esc);
        await task.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_key_is_drawn_within_milliseconds()
    {
        using FakeTerminal terminal = new(80, 24);
#pragma warning disable CS0618 // TextView is marked as obsolete, in the package and in ours.
        var task = Run(terminal, new TextView { Width = 20, Height = 1 });
#pragma warning restore CS0618
        await Until(() => terminal.Writes.Count > 0);
        List<long> times = [];
        for (var i = 0; i < 10; i++)
        {
            await Task.Delay(20);
            var writes = terminal.Writes.Count;
            var watch = Stopwatch.StartNew();
            terminal.Type(Key.B);
            await Until(() => terminal.Writes.Count > writes);
            times.Add(watch.ElapsedMilliseconds);
        }

        times.Min().ShouldBeLessThan(30);
        terminal.Type(Key.Esc);
        await task.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_new_size_of_the_terminal_draws_everything_once()
    {
        using FakeTerminal terminal = new(80, 24);
        var task = Run(terminal, new Painter("here"));
        await Until(() => terminal.Writes.Count > 0);
        await Task.Delay(100);
        var writes = terminal.Writes.Count;
        terminal.Resize(60, 20);
        await Until(() => terminal.Writes.Count > writes);
        await Task.Delay(100);

        terminal.Writes.Count.ShouldBe(writes + 1);
        terminal.Writes[^1].ShouldContain("\e[2J");
        TerminalModel model = new(60, 20);
        model.Feed(terminal.Writes[^1]);
        model.Line(0).ShouldStartWith("here");
        terminal.Type(Key.Esc);
        await task.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_terminal_that_goes_away_ends_the_run()
    {
        using FakeTerminal terminal = new(80, 24);
        var task = Run(terminal);
        await Until(() => terminal.Writes.Count > 0);

        terminal.HangUp();

        await task.WaitAsync(TimeSpan.FromSeconds(5));
        terminal.Left.ShouldBeTrue();
    }

    [Fact]
    public void An_exception_gives_the_terminal_back()
    {
        using FakeTerminal terminal = new(80, 24);

        Should.Throw<InvalidOperationException>(() =>
        {
            using TerminalApplication app = new(null, terminal);
            app.Init("ansi");
            app.AddTimeout(TimeSpan.Zero, static () => throw new InvalidOperationException("boom"));
            using var window = Headless.Bare();
            app.Run(window);
        });

        terminal.Left.ShouldBeTrue();
    }

    [Fact]
    public void Timers_are_waited_for_without_turning()
    {
        using FakeTerminal terminal = new(80, 24);
        using TerminalApplication app = new(null, terminal);
        app.Init("ansi");
        app.AddTimeout(TimeSpan.FromMilliseconds(150), () =>
        {
            app.RequestStop();
            return false;
        });
        using var window = Headless.Bare();
        app.Run(window);

        terminal.Reads.ShouldBeLessThan(8);
    }

    private static async Task Until(Func<bool> condition)
    {
        for (var i = 0; !condition() && i < 5000; i++)
            await Task.Delay(1);

        condition().ShouldBeTrue();
    }

    private static Task Run(FakeTerminal terminal, params Terminal.Gui.ViewBase.View[] views) => Task.Factory.StartNew(
        () =>
        {
            using TerminalApplication app = new(null, terminal);
            app.Init(DriverRegistry.Names.ANSI);
            using var window = Headless.Bare(views);
            app.Run(window);
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}
