using Terminal.Gui.Drivers;
using Terminal.Gui.Time;
using Terminal.Gui.ViewBase;

namespace Terminal.Gui.App;

// The loop. It turns when there is something to do, and else waits without using the processor.
internal sealed partial class TerminalApplication
{
    private int _loops;

    public object? Run(IRunnable runnable, Func<Exception, bool>? errorHandler = null)
    {
        if (Begin(runnable) is not { } session)
            return null;

        _mainThread = Environment.CurrentManagedThreadId;
        _loops++;
        try
        {
            Loop(runnable, errorHandler);
        }
        finally
        {
            _loops--;
            End(session);
        }

        return runnable.Result;
    }

    public void LayoutAndDraw(bool forceRedraw = false)
    {
        if (_screen is not { } screen)
            return;

        if (forceRedraw)
            screen.Invalidate();

        var dirty = forceRedraw;
        foreach (var view in Views())
        {
            if (forceRedraw || view.NeedsLayout)
                view.Layout(Screen.Size);

            dirty |= view.NeedsDraw;
        }

        if (dirty)
            Draw(screen);

        screen.SetCursor(TopView?.MostFocused?.Cursor ?? new Cursor());
        screen.Refresh();
    }

    private void Loop(IRunnable runnable, Func<Exception, bool>? errorHandler)
    {
        while (!runnable.StopRequested && !_disposed && _terminal is not { IsGone: true })
        {
            try
            {
                Turn();
                if (!runnable.StopRequested && !HasWork())
                    Wait();
            }
            catch (Exception e) when (errorHandler is not null && errorHandler(e))
            {
            }
        }
    }

    private void Turn()
    {
        while (TopRunnable is { StopRequested: false } && _terminal?.Read() is { } input)
            Take(input);

        FollowTerminalSize();
        LayoutAndDraw();
        _timers.RunDue();
        while (_invoked.TryDequeue(out var action))
            action();
    }

    private bool HasWork() => !_invoked.IsEmpty || Views().Any(static view => view.NeedsDraw || view.NeedsLayout);

    private void Wait()
    {
        // A clock that tests move wakes the loop itself.
        var until = _timers.UntilNext();
        if (until > TimeSpan.Zero && _clock is VirtualTimeProvider)
            until = null;

        // Rounded up, or the last part of a millisecond would be waited for by turning.
        var milliseconds = until is { } time ? (int)Math.Min(int.MaxValue, Math.Ceiling(time.TotalMilliseconds)) : Timeout.Infinite;
        _stirred.WaitOne(milliseconds);
    }

    private void FollowTerminalSize()
    {
        if (_terminal?.Size is { IsEmpty: false } size)
            _screen?.SetScreenSize(size.Width, size.Height);
    }

    private void Draw(ScreenDriver screen)
    {
        screen.Clip = screen.Screen;
        screen.SetAttribute(Drawing.Attribute.Default);
        screen.Fill(screen.Screen, " ");
        DrawContext context = new();
        foreach (var view in Views())
            view.Draw(screen, context);
    }

    private IEnumerable<View> Views() => [.. _sessions.Select(static session => session.Runnable).OfType<View>()];
}
